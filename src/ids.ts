import { distance } from 'fastest-levenshtein';
import { BadInput } from './errors.js';

/**
 * The one table of what an id's prefix says. An id is `prefix:rest`; its first label is the base label (the one with an
 * index), its last the concrete one and the name of its GraphQL type.
 */
const labelsByPrefix = {
  person: ['Actor', 'Person'],
  organization: ['Actor', 'Organization'],
  state: ['Actor', 'State'],
  group: ['Actor', 'Group'],
  name: ['Name'],
  role: ['Role'],
  tenure: ['Tenure'],
  place: ['Place'],
  visit: ['Event', 'Visit'],
  meeting: ['Event', 'Meeting'],
  ceremony: ['Event', 'Ceremony'],
  signing: ['Event', 'Signing'],
  donation: ['Event', 'Donation'],
  inauguration: ['Event', 'Inauguration'],
  works: ['Event', 'Works'],
  games: ['Event', 'Games'],
  event: ['Event', 'Other'],
  participation: ['Participation'],
  agreement: ['Agreement'],
  observation: ['Observation'],
  article: ['Article'],
  statement: ['Statement'],
  passage: ['Passage'],
  conflict: ['Conflict'],
  key: ['SearchKey'],
  judgement: ['Decision', 'Judgement'],
  ranking: ['Decision', 'Ranking'],
  retraction: ['Decision', 'Retraction'],
  redirect: ['Redirect'],
} as const;

export type Prefix = keyof typeof labelsByPrefix;
export type Label = (typeof labelsByPrefix)[Prefix][number];

export const prefixes = Object.keys(labelsByPrefix) as Prefix[];
export const prefixesOf = (base: Label): Prefix[] =>
  prefixes.filter((prefix) => (labelsByPrefix[prefix] as readonly Label[]).includes(base));

/** Types of the edges that are facts of their own; such a fact's id is `TYPE:from/to`. */
export const relationTypes = [
  'BODY',
  'REPRESENTS',
  'COVERS',
  'PART_OF',
  'OF_STATE',
  'SUCCEEDED_BY',
  'MEMBER_OF',
  'LED_BY',
  'WITHIN',
  'CONNECTS',
  'GOVERNS',
  'PLACE',
  'WITHIN_EVENT',
  'MARKS',
  'BEFORE',
  'CONCERNS',
  'PARTY_TO',
  'MEASURES',
  'POPULATION',
  'COUNTED_BY',
] as const;
export type RelationType = (typeof relationTypes)[number];

const entityId = /^([a-z]+):[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id that a dossier's author chose: `prefix:lower-case-words`. */
export const isEntityId = (id: string): boolean => prefixOf(id) !== undefined && entityId.test(id);

export function prefixOf(id: string): Prefix | undefined {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':')));
  return Object.hasOwn(labelsByPrefix, prefix) ? (prefix as Prefix) : undefined;
}

/** Labels of the node with this id, base label first; throws for an id without a known prefix. */
export function labelsOf(id: string): readonly Label[] {
  const prefix = prefixOf(id);
  if (!prefix) throw new Error(`No label is known for the id ${JSON.stringify(id)}.`);
  return labelsByPrefix[prefix];
}

/** The GraphQL type, and the concrete label, of the node with this id. */
export const typeOf = (id: string): Label => labelsOf(id).at(-1) as Label;

/** Both ends and the type of a relation's id, or undefined if it is not one. */
export function relationOf(id: string): { type: RelationType; from: string; to: string } | undefined {
  const [, type, from, to] = /^([A-Z_]+):([^/]+)\/([^/]+)$/.exec(id) ?? [];
  if (!type || !from || !to || !(relationTypes as readonly string[]).includes(type)) return undefined;
  return isEntityId(from) && isEntityId(to) ? { type: type as RelationType, from, to } : undefined;
}

const examples: Partial<Record<Label, string>> = {
  Actor: 'person:yuri-trutnev',
  Person: 'person:yuri-trutnev',
  Organization: 'organization:kcna',
  State: 'state:russia',
  Group: 'group:trutnev-party',
  Event: 'visit:trutnev-pyongyang-2014-04',
  Visit: 'visit:trutnev-pyongyang-2014-04',
  Meeting: 'meeting:trutnev-ro-2014-04-28',
  Place: 'place:pyongyang',
  Role: 'role:deputy-prime-minister-russia',
  Agreement: 'agreement:amur-2014',
  Observation: 'observation:kcna-articles-with-russia',
  Article: 'article:yonhap-nk-russia-2014',
  Statement: 'statement:0f3a…',
};

/** Prefixes of ids that are composed of others, or of a hash: no author chooses them. */
export const composed: readonly string[] = [
  'name',
  'tenure',
  'participation',
  'statement',
  'passage',
  'conflict',
  'key',
  'judgement',
  'ranking',
  'retraction',
  'redirect',
] satisfies Prefix[];

const isWellFormed = (id: string, prefix: Prefix): boolean =>
  id.length <= 512 && (composed.includes(prefix) ? /^[a-z]+:[^\s\p{Cc}]+$/u.test(id) : isEntityId(id));

/** The id, if it has the form of an id of that base or concrete label; otherwise a `BadInput` that shows one. */
export function checkId(id: string, label: Label): string {
  const prefix = prefixOf(id);
  if (prefix && isWellFormed(id, prefix) && prefixesOf(label).includes(prefix)) return id;
  const like = examples[label] ?? `${prefixesOf(label)[0]}:…`;
  throw new BadInput(
    `The id of ${/^[AEIOU]/.test(label) ? 'an' : 'a'} ${label} begins with ${prefixesOf(label)
      .map((p) => `"${p}:"`)
      .join(' or ')}, such as "${like}", but got ${quote(id)}.${wayWith(id, prefixesOf(label))}`,
  );
}

/** The id, if it has the form of any node's or relation's id. */
export function checkAnyId(id: string): string {
  const prefix = prefixOf(id);
  if ((prefix && isWellFormed(id, prefix)) || relationOf(id)) return id;
  throw new BadInput(`An id is a kind, a colon and a name, such as "person:yuri-trutnev", but got ${quote(id)}.${wayWith(id, prefixes)}`);
}

/** The id with other ids in it: `participation:visit:a/person:b` is composed of two, `visit:a` is itself. */
export function renamed(id: string, idOf: (id: string) => string): string {
  const whole = idOf(id);
  if (whole !== id || !id.includes('/')) return whole;
  const colon = id.indexOf(':') + 1;
  return `${id.slice(0, colon)}${id.slice(colon).split('/').map(idOf).join('/')}`;
}

/** The nearest of those that are near enough to have been meant, nearest first. */
export function closest(wrong: string, all: readonly string[], first: number): string[] {
  const near = all.map((one) => ({ one, far: distance(nameOf(wrong), nameOf(one)) + (prefixOf(wrong) === prefixOf(one) ? 0 : 1) }));
  const most = Math.max(2, Math.floor(nameOf(wrong).length * 0.4));
  return near
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, first)
    .map(({ one }) => one);
}

/** What stands after the kind. */
const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** What to try with an id of another form: ` Did you mean "person:yuri-trutnev"?`, if a kind was misspelt. */
function wayWith(id: string, kinds: readonly Prefix[]): string {
  const kind = id.slice(0, Math.max(0, id.indexOf(':')));
  if ((kinds as readonly string[]).includes(kind)) return ' After the kind come words of small letters and digits, joined by "-".';
  const [near] = kind === '' ? [] : closest(kind, kinds, 1);
  return near ? ` Did you mean ${quote(near + id.slice(kind.length))}?` : '';
}

/** What came, shortened so that an error stays readable. */
export const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
