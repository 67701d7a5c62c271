import { type Chinese, chineseKeys, compareChinese, readChinese } from './chinese.js';
import { type Korean, koreanKeys, readKorean } from './korean.js';
import { compareKorean } from './korean-compare.js';
import type { NameText } from './name.js';
import { type Personal, personalKeys, readPersonal } from './personal.js';
import { comparePersonal } from './personal-compare.js';
import { type Finding, sum } from './reading.js';
import { wordsOf } from './words.js';

/** A name in all the ways in which it can be read. */
export interface Parsed {
  text: string;
  korean: Korean[];
  chinese: Chinese[];
  personal: Personal[];
}

/** Reads a name, once for each text: the same names are compared again and again. */
export function parseName(name: NameText): Parsed {
  const key = `${name.language ?? ''}|${name.familyNameFirst ?? ''}|${name.text}`;
  const known = parsed.get(key);
  if (known) return known;
  const words = wordsOf(name.text);
  const korean = name.language === 'zh' ? [] : readKorean(words, name);
  const chinese = name.language === 'ko' ? [] : readChinese(words, name);
  const made = { text: name.text, korean, chinese, personal: readPersonal(words, name) };
  if (parsed.size >= 50_000) parsed.clear();
  parsed.set(key, made);
  return made;
}
const parsed = new Map<string, Parsed>();

/** What speaks for and against two names being one, by that way of reading both which fits best. Where both are Asian, they are read so alone. */
export function compareNames(a: Parsed, b: Parsed): Finding[] {
  let best: Finding[] = [];
  let most = Number.NEGATIVE_INFINITY;
  const take = <R>(left: R[], right: R[], compare: (x: R, y: R) => Finding[]): void => {
    for (const x of left)
      for (const y of right) {
        const found = compare(x, y);
        const total = sum(found);
        if (total > most) [best, most] = [found, total];
      }
  };
  take(a.korean, b.korean, compareKorean);
  take(a.chinese, b.chinese, compareChinese);
  if (best.length === 0) take(a.personal, b.personal, comparePersonal);
  return best;
}

/**
 * All keys of a name: two spellings of one name have one in common. A name that is read as Korean or Chinese in full is not looked up by
 * its family name alone: every fifth Korean is a Kim.
 */
export function keysOf({ korean, chinese, personal }: Parsed): string[] {
  const asian = korean.some(({ given }) => given.length > 0) || chinese.length > 0;
  // Joe Biden could be two Korean syllables after the family name 조.
  const inFull = asian && !personal.some(({ given }) => given && given.given.length > 0);
  if (!inFull) return [...new Set([...korean.flatMap(koreanKeys), ...chinese.flatMap(chineseKeys), ...personal.flatMap(personalKeys)])];
  const families = new Set([...korean, ...chinese].map(({ familyText }) => familyText));
  const inOrder = personal.filter(({ family }) => families.has(family.map(({ text }) => text).join(' ')));
  const letters = inOrder.flatMap(personalKeys).filter((key) => /^name:[^$^:]+:/.test(key));
  return [...new Set([...korean.flatMap(koreanKeys), ...chinese.flatMap(chineseKeys), ...letters])];
}
