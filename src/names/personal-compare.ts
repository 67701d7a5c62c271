import { distance } from 'fastest-levenshtein';
import type { Part } from './name.js';
import type { Personal, Token } from './personal.js';
import { type Finding, finding, textsOf } from './reading.js';
import { asOfMan, sexOfFamily } from './russian-parts.js';

/** Family name, given name and what stands between, part by part. */
export function comparePersonal(a: Personal, b: Personal): Finding[] {
  const whole = textsOf('WHOLE', textOf(a), textOf(b));
  if (isUnread(a) && isUnread(b) && a.family[0]?.folded === b.family[0]?.folded)
    return [finding('SAME_SPELLING', whole, 2.5, 'the same characters')];
  const family = compareFamily(a, b);
  if (family.rule === 'DIFFERENT') return [family];
  const found = [family, compareGiven(a, b)];
  const middle = compareMiddle(a, b);
  if (middle) found.push(middle);
  if (a.generation !== b.generation)
    found.push(
      a.generation && b.generation
        ? finding('DIFFERENT', whole, -4, `${a.generation} and ${b.generation} of one name`)
        : finding('NOT_TOLD', whole, -0.3, `one of them is called the ${a.generation ?? b.generation}`),
    );
  if (a.inflected !== b.inflected) found.push(finding('CASE_ENDING', whole, -0.1, 'read without Russian case endings'));
  if (a.usualOrder !== b.usualOrder) found.push(finding('WORD_ORDER', whole, -0.3, 'only if one of them has the family name first'));
  return found;
}

const textOf = ({ family, given, middle }: Personal): string =>
  [given, ...middle, ...family].flatMap((token) => token?.text ?? []).join(' ');

/** One word of a script whose names we do not take apart. */
const isUnread = ({ family, given }: Personal): boolean => !given && /HAN|OTHER/.test(family[0]?.script ?? '');

type Likeness = 'SAME_SPELLING' | 'TRANSLITERATION' | 'NAME_VARIANT' | 'INITIAL' | 'FEMININE_FORM' | 'TYPING_SLIP' | 'DIFFERENT';

function compareFamily(a: Personal, b: Personal): Finding {
  const texts = textsOf('FAMILY_NAME', wordsOf(a.family), wordsOf(b.family));
  const [fewer, more] = a.family.length <= b.family.length ? [a.family, b.family] : [b.family, a.family];
  const each = fewer.map((token) => best(more.map((other) => agreeFamily(token, other))));
  const agreement = worst(each);
  if (agreement === 'DIFFERENT') return finding('DIFFERENT', texts, -6, 'two family names');
  if (agreement === 'FEMININE_FORM') return finding('FEMININE_FORM', texts, -4, "a man's and a woman's form");
  if (agreement === 'TYPING_SLIP') return finding('TYPING_SLIP', texts, 0.2, 'a letter or two apart');
  if (fewer.length < more.length) return finding('PART_OF_IT', texts, 0.6, 'one has more family names');
  return agreement === 'SAME_SPELLING'
    ? finding('SAME_SPELLING', texts, 1, 'the same family name')
    : finding('TRANSLITERATION', texts, 1, 'one name in two spellings');
}

function compareGiven(a: Personal, b: Personal): Finding {
  const texts = textsOf('GIVEN_NAME', a.given?.text ?? '', b.given?.text ?? '');
  if (!a.given || !b.given) return finding('NOT_TOLD', texts, 0.3, 'one of them has no given name');
  switch (agree(a.given, b.given)) {
    case 'SAME_SPELLING':
      return finding('SAME_SPELLING', texts, 2, 'the same given name');
    case 'TRANSLITERATION':
      return finding('TRANSLITERATION', texts, 1.8, 'one name in two spellings');
    case 'NAME_VARIANT':
      return finding('NAME_VARIANT', texts, 1.5, 'forms of one given name');
    case 'INITIAL':
      return finding('INITIAL', texts, 0.7, 'the initial fits');
    case 'TYPING_SLIP':
      return finding('TYPING_SLIP', texts, 0.5, 'a letter or two apart');
    default:
      return finding('DIFFERENT', texts, -4, 'two given names');
  }
}

function compareMiddle(a: Personal, b: Personal): Finding | undefined {
  if (a.middle.length === 0 || b.middle.length === 0) return undefined;
  const texts = textsOf('PATRONYMIC' satisfies Part, wordsOf(a.middle), wordsOf(b.middle));
  const pairs = Math.min(a.middle.length, b.middle.length);
  switch (worst(Array.from({ length: pairs }, (_, index) => agree(a.middle[index] as Token, b.middle[index] as Token)))) {
    case 'DIFFERENT':
      return finding('DIFFERENT', texts, -4, 'they differ');
    case 'INITIAL':
      return finding('INITIAL', texts, 0.5, 'the initial fits');
    case 'TYPING_SLIP':
      return finding('TYPING_SLIP', texts, 0.2, 'a letter or two apart');
    case 'SAME_SPELLING':
      return finding('SAME_SPELLING', texts, 1, 'the same');
    default:
      return finding('TRANSLITERATION', texts, 0.9, 'one name in two spellings');
  }
}

const wordsOf = (tokens: Token[]): string => tokens.map(({ text }) => text).join(' ');
const ranks: Likeness[] = ['SAME_SPELLING', 'TRANSLITERATION', 'NAME_VARIANT', 'INITIAL', 'TYPING_SLIP', 'FEMININE_FORM', 'DIFFERENT'];
const best = (all: Likeness[]): Likeness => ranks[Math.min(...all.map((one) => ranks.indexOf(one)))] ?? 'DIFFERENT';
const worst = (all: Likeness[]): Likeness => ranks[Math.max(...all.map((one) => ranks.indexOf(one)))] ?? 'DIFFERENT';

const inCommon = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

function agree(a: Token, b: Token): Likeness {
  if (a.initial || b.initial) return beginsAlike(a, b) ? 'INITIAL' : 'DIFFERENT';
  if (a.folded === b.folded && inCommon(a.sounds, b.sounds)) return 'SAME_SPELLING';
  if (inCommon(a.sounds, b.sounds)) return 'TRANSLITERATION';
  if (a.given.some((name) => b.given.includes(name))) return 'NAME_VARIANT';
  const known = a.given.length > 0 && b.given.length > 0;
  return !known && isSlip(a, b) ? 'TYPING_SLIP' : 'DIFFERENT';
}

function agreeFamily(a: Token, b: Token): Likeness {
  if (a.folded === b.folded && inCommon(a.sounds, b.sounds)) return 'SAME_SPELLING';
  if (inCommon(a.sounds, b.sounds)) return 'TRANSLITERATION';
  const other = a.sounds.some((left) =>
    b.sounds.some((right) => sexOfFamily(left) !== sexOfFamily(right) && asOfMan(left) === asOfMan(right)),
  );
  if (other) return 'FEMININE_FORM';
  return isSlip(a, b) ? 'TYPING_SLIP' : 'DIFFERENT';
}

function beginsAlike(a: Token, b: Token): boolean {
  const begins = (whole: string, start: string): boolean => start !== '' && whole.startsWith(start);
  const either = (x: string, y: string): boolean => begins(x, y) || begins(y, x);
  if (either(a.folded, b.folded)) return true;
  const names = (token: Token): string[] => [...token.sounds, ...token.given.map(({ called }) => called.toLowerCase())];
  return names(a).some((left) => names(b).some((right) => either(left, right)));
}

/** A letter or two apart in a long word, and not at its end, where Slavic names tell persons apart: Galushka and Galushko. */
function isSlip(a: Token, b: Token): boolean {
  return a.sounds.some((left) => b.sounds.some((right) => slipped(left, right)));
}

const rootOf = (sounds: string): string => sounds.replace(/(?:[eo]v|in|ski|enko)a?$/, '');

function slipped(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  // In short names one letter makes another: Karlov and Karpov.
  if (
    Math.min(rootOf(a).length, rootOf(b).length) < 5 ||
    Math.abs(a.length - b.length) > 2 ||
    a.slice(0, -2) === b.slice(0, -2) ||
    a.slice(-1) !== b.slice(-1)
  )
    return false;
  const apart = distance(a, b);
  if (apart <= 1) return true;
  const swapped = apart === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return swapped || (apart === 2 && length >= 9);
}
