import { soundsOf } from './letters.js';
import { withoutStates, wordsIn } from './states.js';
import { idle, phrases, ranks, synonyms } from './title-words.js';

/** The title of an office, or the name of a body or a place, as its meaning words. */
export interface Title {
  text: string;
  /** What the office is: `vice`, `minister`. */
  ranks: ReadonlySet<string>;
  /** What it is for: `foreign`, `trade`. */
  fields: ReadonlySet<string>;
  states: readonly string[];
  /** First letters of the words, with and without idle ones: `mofa`, `mfa`. */
  acronyms: readonly string[];
  /** The text as one word of capitals, folded. */
  asAcronym: string | undefined;
}

/** Reads a title, an id of a body (`organization:kcna`) or a name, once for each text. */
export function readTitle(text: string): Title {
  const known = remembered.get(text);
  if (known) return known;
  const words = wordsIn(text.replace(/^[a-z]+:/, '').replace(/['’]s\b/g, 's'));
  const { states, rest } = withoutStates(words);
  const meant = meaning(rest);
  const title = {
    text,
    ranks: new Set(meant.filter((word) => ranks.has(word))),
    fields: new Set(meant.filter((word) => !ranks.has(word)).map(stem)),
    states,
    acronyms: [
      ...new Set([
        initials(words),
        initials(words.filter((word) => !idle.has(word) || /^(?:people|national|state|democratic|republic)/.test(word))),
      ]),
    ],
    asAcronym: words.length === 1 && (/^[A-Z]{2,7}$/.test(text) || text.includes(':')) ? words[0] : undefined,
  };
  if (remembered.size >= 20_000) remembered.clear();
  remembered.set(text, title);
  return title;
}
const remembered = new Map<string, Title>();

const initials = (words: string[]): string => (words.length > 1 ? words.map((word) => word[0] ?? '').join('') : '');

/** Words of one meaning made one, idle ones left out. */
function meaning(words: string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phrases.find(([from]) => from.every((word, index) => words[at + index] === word));
    found.push(...(phrase ? phrase[1] : single(words[at] as string)));
    at += phrase ? phrase[0].length : 1;
  }
  return found.filter((word) => !idle.has(word));
}

const whole = new Map(synonyms.filter(([from]) => !from.endsWith('-')));
const begun = synonyms.filter(([from]) => from.endsWith('-')).map(([from, to]): [string, string] => [from.slice(0, -1), to]);

function single(word: string): string[] {
  const to = whole.get(word) ?? (/^\p{Script=Cyrillic}/u.test(word) ? begun.find(([from]) => word.startsWith(from))?.[1] : undefined);
  return to ? to.split('_') : [word];
}

/** Long words of English without their endings: agricultural and agriculture, economic and economy. Names of places stay whole. */
function stem(word: string): string {
  if (word === 'international') return 'intl';
  return word.length > 6 && endings.test(word) ? word.slice(0, 6) : word.replace(/(?<=...)s$/, '');
}
const endings = /(?:al|ure|ment|ing|ion|ics?|ies|y|ive|ance|ed|er|or|ists?|[^s]s|ss)$/;

/** How much of the words of two sets is in both, from 0 to 1. */
export function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  same: (x: string, y: string) => boolean = (x, y) => x === y,
): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const one of a) if (b.has(one) || (same !== undefined && [...b].some((other) => same(one, other)))) common++;
  return common / (a.size + b.size - common);
}

/** Whether two words of two scripts begin alike, as Amur and Амурской do. */
export function alikeInScripts(a: string, b: string): boolean {
  const cyrillic = /^\p{Script=Cyrillic}/u;
  if (cyrillic.test(a) === cyrillic.test(b)) return false;
  const [left, right] = [a, b].map((text) => soundsOf({ text, folded: text, script: cyrillic.test(text) ? 'CYRILLIC' : 'LATIN' })[0] ?? '');
  return left !== undefined && left.length > 3 && left.slice(0, 4) === right?.slice(0, 4);
}

/** Whether one is the first letters of the other. */
export const isAcronymOf = (a: Title, b: Title): boolean => a.asAcronym !== undefined && b.acronyms.includes(a.asAcronym);
