import type { Days } from './name.js';
import { type Finding, finding, textsOf } from './reading.js';
import { shareState } from './states.js';
import { longTenure, span, yearsApart } from './times.js';
import { heads, occupations, sole, supreme, wide } from './title-words.js';
import { alikeInScripts, overlap, type Title } from './titles.js';

/** What offices, bodies, times and states say about two of whom the names might be one. */
export interface Context {
  roles: Title[];
  organizations: Title[];
  states: string[];
  on: Days | undefined;
}

type OfficeAgreement = 'SAME' | 'LIKE' | 'GENERIC' | 'UNREAD' | 'CONFLICT' | 'OTHER';
const officeRanks: OfficeAgreement[] = ['SAME', 'LIKE', 'GENERIC', 'UNREAD', 'OTHER', 'CONFLICT'];

export function compareOffices(a: Context, b: Context): Finding | undefined {
  if (a.roles.length === 0 || b.roles.length === 0) return undefined;
  const apart = yearsApart(a.on, b.on);
  let best: [OfficeAgreement, Title, Title] | undefined;
  for (const left of a.roles)
    for (const right of b.roles) {
      const found = officesAgree(withBodies(left, a), withBodies(right, b), shareState(a.states, b.states), apart);
      if (!best || officeRanks.indexOf(found) < officeRanks.indexOf(best[0])) best = [found, left, right];
    }
  const [agreement, left, right] = best as [OfficeAgreement, Title, Title];
  const pair = textsOf('OFFICE', left.text, right.text);
  const all = textsOf('OFFICE', texts(a.roles), texts(b.roles));
  switch (agreement) {
    case 'SAME':
      if (apart !== undefined && apart > longTenure) return finding('SAME_OFFICE', pair, 0.5, 'the same office, but many years apart');
      return finding('SAME_OFFICE', pair, apart === 0 ? 2.2 : apart === undefined || apart <= 3 ? 2 : 1.5, 'the same office');
    case 'LIKE':
      return finding('LIKE_OFFICE', pair, 0.5, 'offices of one field');
    case 'GENERIC':
      return finding('LIKE_OFFICE', pair, 0.3, 'the same rank');
    case 'UNREAD':
      return undefined;
    case 'CONFLICT':
      return apart === 0
        ? finding(
            'OTHER_OFFICE',
            all,
            span(a.on) <= fewDays && span(b.on) <= fewDays ? -2.3 : -1.6,
            'two offices at one time that are seldom in one hand',
          )
        : finding('OTHER_OFFICE', all, -0.3, 'two offices');
    default:
      return finding('OTHER_OFFICE', all, apart === 0 ? -0.6 : -0.2, apart === 0 ? 'two offices at one time' : 'two offices');
  }
}

/** A rank without a field has that of the body: "minister" in "Ministry of Foreign Trade". */
function withBodies(title: Title, { organizations }: Context): Title {
  if (title.fields.size > 0) return title;
  const fields = organizations.flatMap((body) => [...body.fields]).filter((field) => !wide.has(field));
  return fields.length > 0 ? { ...title, fields: new Set(fields) } : title;
}

function officesAgree(a: Title, b: Title, share: boolean | undefined, apart: number | undefined): OfficeAgreement {
  // A foreign minister of one state has not the office of another's.
  if (share === false || shareState(a.states, b.states) === false) return 'CONFLICT';
  const sameRank = a.ranks.size === b.ranks.size && [...a.ranks].every((rank) => b.ranks.has(rank));
  const fields = overlap(a.fields, b.fields, alikeInScripts);
  if (fields >= 0.6) return sameRank && isOneOffice(a) && isOneOffice(b) ? 'SAME' : 'LIKE';
  if (fields < 0.6 && [...a.fields, ...b.fields].some(isForeign)) return sameRank ? 'GENERIC' : 'UNREAD';
  if (a.fields.size === 0 && b.fields.size === 0) {
    if (!sameRank || a.ranks.size === 0) return isExclusive(a, b) ? 'CONFLICT' : 'OTHER';
    const top = [...a.ranks].some((rank) => supreme.has(rank));
    const abroad = shareState(a.states, b.states) === true && a.ranks.has('ambassador');
    return abroad || (top && (share === true || apart === 0)) ? 'SAME' : 'GENERIC';
  }
  if (isExclusive(a, b) && fields < 0.5 && !(sameRank && (a.fields.size === 0 || b.fields.size === 0))) return 'CONFLICT';
  return sameRank && (a.fields.size === 0 || b.fields.size === 0) ? 'GENERIC' : 'OTHER';
}

/** Whether an office with a field is held by one or few: a deputy of the assembly is one of hundreds, a diplomat of the ministry too. */
function isOneOffice({ ranks, fields }: Title): boolean {
  const words = [...fields];
  if (words.some((word) => occupations.has(word))) return false;
  return !words.every((word) => wide.has(word)) || [...ranks].some((rank) => heads.has(rank));
}

/** Whether both are offices that nobody adds to another: not a deputy premier, who often has a ministry as well. */
function isExclusive(a: Title, b: Title): boolean {
  const exclusive = ({ ranks }: Title): boolean =>
    [...ranks].some((rank) => sole.has(rank)) && !(ranks.has('premier') && ranks.has('vice'));
  return exclusive(a) && exclusive(b);
}

const fewDays = 100;

/** A word of a title in another script that no table knows: it says nothing against. */
const isForeign = (word: string): boolean => !/^[\p{Script=Latin}\p{N}]/u.test(word);

const texts = (titles: Title[]): string => titles.map(({ text }) => text).join(', ');
