import { cyrillic, latin, type Spellings } from './korean-spellings.js';

/**
 * A Korean syllable as it may have been meant: sets of jamo, one bit for each. `sure` by the systems, `loose` also by habit.
 * Two spellings can be the same syllable if they have a jamo in common at each place.
 */
export interface Syllable {
  text: string;
  sure: Sound;
  loose: Sound;
}
export interface Sound {
  initial: number;
  vowel: number;
  final: number;
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = '-ㄱㄴㄷㄹㅁㅂㅇ';
/** Unicode's 28 finals, as they are spoken. */
const spoken = '-ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂㄷ';

const bits = (jamo: string, order: string): number => [...jamo].reduce((set, one) => set | (1 << order.indexOf(one)), 0);

/** A syllable of Hangul, which says exactly what it is; undefined for any other character. */
export function ofHangul(character: string): Syllable | undefined {
  const number = (character.codePointAt(0) ?? 0) - 0xac00;
  if (number < 0 || number >= 11_172) return undefined;
  const sound = {
    initial: 1 << Math.floor(number / 588),
    vowel: 1 << (Math.floor(number / 28) % 21),
    final: bits(spoken[number % 28] ?? '-', finals),
  };
  return { text: character, sure: sound, loose: sound };
}

/** All ways to divide romanised or Cyrillic letters into at most so many syllables; none if they are no Korean. */
export function syllables(letters: string, most: number): Syllable[][] {
  if (letters.length > 6 * most + most) return [];
  const system = /\p{Script=Cyrillic}/u.test(letters) ? inCyrillic : inLatin;
  const found: Syllable[][] = [];
  const divide = (from: number, before: Syllable[]): void => {
    if (found.length >= 12) return;
    if (from === letters.length) {
      if (before.length > 0) found.push(before);
      return;
    }
    if (before.length === most) return;
    // An apostrophe that belongs to no letter parts two syllables.
    const start = from > 0 && letters[from] === "'" ? from + 1 : from;
    for (let end = Math.min(letters.length, start + 7); end > start; end--) {
      const one = oneSyllable(letters.slice(start, end), system);
      if (one) divide(end, [...before, one]);
    }
  };
  divide(0, []);
  return found;
}

interface System {
  parts: { initials: Part[]; vowels: Map<string, Both>; finals: Map<string, Both> };
  known: Map<string, Syllable | undefined>;
}
type Both = { sure: number; loose: number };
type Part = [string, Both];

const inLatin = system(latin);
const inCyrillic = system(cyrillic);

function system(spellings: Spellings): System {
  const compile = (table: Record<string, string>, order: string): Part[] =>
    Object.entries(table).map(([letters, jamo]) => {
      const [sure = '', habit = ''] = jamo.split('|');
      const none = order === finals && jamo === '' ? 1 : 0;
      return [letters, { sure: bits(sure, order) | none, loose: bits(sure + habit, order) | none }];
    });
  return {
    parts: {
      initials: compile(spellings.initials, initials),
      vowels: new Map(compile(spellings.vowels, vowels)),
      finals: new Map(compile(spellings.finals, finals)),
    },
    known: new Map(),
  };
}

function oneSyllable(text: string, { parts, known }: System): Syllable | undefined {
  if (known.has(text)) return known.get(text);
  let made: Syllable | undefined;
  for (const [letters, initial] of parts.initials) {
    if (!text.startsWith(letters)) continue;
    for (let end = letters.length + 1; end <= text.length; end++) {
      const middle = text.slice(letters.length, end);
      const vowel = (end < text.length ? parts.vowels.get(`${middle}-`) : undefined) ?? parts.vowels.get(middle);
      const final = vowel && parts.finals.get(text.slice(end));
      if (vowel && final) made = united(made, text, initial, vowel, final);
    }
  }
  if (known.size >= 5_000) known.clear();
  known.set(text, made);
  return made;
}

/** Where letters can be parted in several ways ("yeon": ye-o-n is none, y-eo-n is one) all count. */
function united(before: Syllable | undefined, text: string, initial: Both, vowel: Both, final: Both): Syllable {
  const sound = (kind: 'sure' | 'loose'): Sound => ({
    initial: (before?.[kind].initial ?? 0) | initial[kind],
    vowel: (before?.[kind].vowel ?? 0) | vowel[kind],
    final: (before?.[kind].final ?? 0) | final[kind],
  });
  return { text, sure: sound('sure'), loose: sound('loose') };
}

/** How two syllables agree. `first`: they begin a name, where the South drops or softens ㄹ and ㄴ (두음법칙). */
export type Likeness = 'SAME' | 'INITIAL_SOUND' | 'LOOSE' | 'NEAR' | 'OTHER';

export function agree(a: Syllable, b: Syllable, first: boolean): Likeness {
  const places = (['initial', 'vowel', 'final'] as const).filter((place) => (a.loose[place] & b.loose[place]) === 0);
  if (places.length === 0) {
    const sure = a.sure.initial & b.sure.initial && a.sure.vowel & b.sure.vowel && a.sure.final & b.sure.final;
    return sure ? 'SAME' : first && bySoundRule(a.sure, b.sure) && a.sure.vowel & b.sure.vowel ? 'INITIAL_SOUND' : 'LOOSE';
  }
  // Within a name the South writes 열 for 렬 after some sounds, and habit drops ㄹ elsewhere, too.
  if (places.length === 1 && places[0] === 'initial' && bySoundRule(a.loose, b.loose)) return first ? 'INITIAL_SOUND' : 'LOOSE';
  return places.length === 1 ? 'NEAR' : 'OTHER';
}

const riul = bits('ㄹ', initials);
const niun = bits('ㄴ', initials);
const iung = bits('ㅇ', initials);
const soft = bits('ㅑㅒㅕㅖㅛㅠㅣ', vowels);

/** ㄹ and ㄴ fall before i and y (리→이, 녀→여); ㄹ becomes ㄴ elsewhere (로→노). */
function bySoundRule(a: Sound, b: Sound): boolean {
  const common = a.vowel & b.vowel;
  const pair = (x: number, y: number): boolean => Boolean((a.initial & x && b.initial & y) || (a.initial & y && b.initial & x));
  return !!((common & soft && (pair(riul, iung) || pair(niun, iung))) || (common & ~soft && pair(riul, niun)));
}

export const beginsWithRiul = (syllable: Syllable): boolean => syllable.sure.initial === riul;

const classes = {
  initial: ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ', 'ㅎ', 'ㅁ', 'ㄴㄹㅇ'].map((jamo) => bits(jamo, initials)),
  vowel: ['ㅏㅑ', 'ㅐㅒㅔㅖ', 'ㅓㅕㅗㅛㅜㅠㅡ', 'ㅣㅢㅟ', 'ㅚㅙㅞ', 'ㅘ', 'ㅝ'].map((jamo) => bits(jamo, vowels)),
  final: ['-', 'ㄱ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㄴㅇ'].map((jamo) => bits(jamo, finals)),
};
const marks = { initial: 'ktpschmn', vowel: 'aeoivwr', final: '-ktlmpn' };

/** What a syllable has in common with all its spellings, roughly: `nin` for 영, 룡, yong, ryeong, young and ён. Several where letters are open. */
export function skeletons({ loose }: Syllable): string[] {
  const of = (place: keyof Sound): string[] => [...marks[place]].filter((_, index) => loose[place] & (classes[place][index] as number));
  return of('initial').flatMap((initial) => of('vowel').flatMap((vowel) => of('final').map((final) => initial + vowel + final)));
}
