import { compareContext, contextOf } from './context.js';
import type { Match, Named, NameText, Rule, Verdict } from './name.js';
import type { Context } from './office.js';
import { compareNames, keysOf, type Parsed, parseName } from './parse.js';
import { type Finding, finding, reasonOf, sum, textsOf } from './reading.js';

/** One side of a comparison, read once and for all. */
export interface Prepared {
  names: { parsed: Parsed; weak: boolean }[];
  context: Context;
  /** Orders two sides, so that which of them stands left does not matter. */
  order: string;
}

export function prepare(named: Named): Prepared {
  const context = contextOf(named);
  const hint =
    context.states.length === 0
      ? undefined
      : context.states.every((state) => state.endsWith(' korea'))
        ? 'ko'
        : context.states.every((state) => state === 'china')
          ? 'zh'
          : undefined;
  const names = named.names.map((name) => ({
    parsed: parseName({ ...name, language: name.language === 'ko' || name.language === 'zh' ? name.language : hint }),
    weak: name.kind === 'WEAK_ALIAS',
  }));
  const order = JSON.stringify([named.names.map(({ text }) => text), named.roles, named.organizations, named.on, named.states]);
  return { names, context, order };
}

/** Whether two names, with what is known of who bears them, may be one person's. Symmetric, never throws, and says of each part why. */
export const match = (a: Named, b: Named): Match => matchPrepared(prepare(a), prepare(b));

export function matchPrepared(a: Prepared, b: Prepared): Match {
  const turned = a.order > b.order;
  const [left, right] = turned ? [b, a] : [a, b];
  const found = [...bestNames(left, right), ...compareContext(left.context, right.context)];
  return { ...judged(found), reasons: found.map((one) => reasonOf(one, turned)) };
}

function bestNames(a: Prepared, b: Prepared): Finding[] {
  let best: Finding[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const left of a.names)
    for (const right of b.names) {
      const found = compareNames(left.parsed, right.parsed);
      if (found.length > 0 && (left.weak || right.weak))
        found.push(
          finding(
            'WEAK_ALIAS',
            textsOf('WHOLE', left.parsed.text, right.parsed.text),
            -0.3,
            'a form that names somebody in its context only',
          ),
        );
      const total = found.length > 0 ? sum(found) : Number.NEGATIVE_INFINITY;
      if (total > most) [best, most] = [found, total];
    }
  return best;
}

/** Two that are picked by chance are not one; the weights add to this. */
const base = -2;
const likely = 0.88;
const possible = 0.3;
/** As high as names can go that nothing else supports. */
const namesAlone = 0.75;

const doubtful = new Set<Rule>(['TYPING_SLIP', 'NOT_TOLD', 'ONE_SOUND_APART', 'WEAK_ALIAS']);

function judged(reasons: Finding[]): Omit<Match, 'reasons'> {
  if (reasons.length === 0) return { score: 0, verdict: 'UNLIKELY' };
  const odds = base + sum(reasons);
  const plain = 1 / (1 + Math.exp(-odds));
  const score = Math.round((isSupported(reasons) ? plain : Math.min(plain, namesAlone)) * 1000) / 1000;
  return { score, verdict: verdictOf(score, reasons) };
}

function verdictOf(score: number, reasons: Finding[]): Verdict {
  const names = reasons.filter(({ part }) => part === 'FAMILY_NAME' || part === 'GIVEN_NAME' || part === 'PATRONYMIC' || part === 'WHOLE');
  if (names.length === 0) return 'UNLIKELY';
  if (names.some(({ rule }) => rule === 'DIFFERENT' || rule === 'FEMININE_FORM')) return 'CONTRADICTED';
  if (score >= likely) return 'LIKELY';
  return score >= possible ? 'POSSIBLE' : 'UNLIKELY';
}

/** Whether something beside the name, which is told in full, says that it is one person: the office, or a body at the same time. */
function isSupported(reasons: Finding[]): boolean {
  if (reasons.some(({ rule, weight }) => doubtful.has(rule) || (weight < 0 && rule === 'DIFFERENT'))) return false;
  const has = (rule: Rule): Finding | undefined => reasons.find((reason) => reason.rule === rule);
  if (has('OTHER_STATE')) return false;
  const office = has('SAME_OFFICE');
  if (office) return office.weight >= 1.5 || reasons.some(({ part, weight }) => part === 'PATRONYMIC' && weight >= 0.9);
  return (
    has('SAME_ORGANIZATION') !== undefined && has('OTHER_OFFICE') === undefined && (has('SAME_TIME') ?? has('NEAR_TIME')) !== undefined
  );
}

/**
 * The keys under which a name is looked up: two spellings of one name, in whichever script and order, have one in common. Many that are
 * not the same have, too; `match` tells them apart.
 */
export const keys = (name: string | NameText): string[] => keysOf(parseName(typeof name === 'string' ? { text: name } : name));
