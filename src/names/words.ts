import { titlesAfter, titlesBefore } from './honorifics.js';

/** One word of a name, folded, with what its form tells. */
export interface Word {
  /** As printed. */
  text: string;
  /** Lower case, no accents; apostrophes all alike. */
  folded: string;
  script: 'LATIN' | 'CYRILLIC' | 'HANGUL' | 'HAN' | 'OTHER';
  /** A single letter, or one with a point: "Yu." */
  initial: boolean;
  /** Printed with a point: no Chinese or Korean syllable, then. */
  pointed: boolean;
  capitals: boolean;
}

/** The words of a name, without titles and what stands in brackets; how many of them stand before a comma. */
export interface Words {
  words: Word[];
  beforeComma: number;
  /** "Jr.", "II": which of two of one name. */
  generation: string | undefined;
}

const longest = 160;
const mostWords = 8;

export function wordsOf(text: string): Words {
  const plain = text.slice(0, longest).normalize('NFKC').normalize('NFC');
  const unbracketed = plain.replace(/[([（【].*?[)\]）】]/g, ' ');
  const kept = /[\p{L}]/u.test(unbracketed) ? unbracketed : plain;
  const comma = kept.search(/[,、，]/);
  const before = comma < 0 ? [] : divided(kept.slice(0, comma));
  const all = [...before, ...divided(comma < 0 ? kept : kept.slice(comma + 1))];
  const generation = all.map(({ folded }) => generations[folded]).find(Boolean);
  const named = all.filter((word) => !(word.folded in generations && all.length > 2));
  const foldeds = named.map(({ folded }) => folded);
  const untitled = named.slice(titlesBefore(foldeds));
  const words = untitled.slice(0, untitled.length - titlesAfter(untitled.map(({ folded }) => folded)));
  const beforeComma = before.filter((word) => words.includes(word)).length;
  return {
    words: words.slice(0, mostWords),
    beforeComma: beforeComma < words.length ? beforeComma : 0,
    generation,
  };
}

const generations: Record<string, string> = Object.assign(Object.create(null), {
  jr: 'junior',
  junior: 'junior',
  sr: 'senior',
  senior: 'senior',
  ii: 'second',
  iii: 'third',
  iv: 'fourth',
});

const apostrophes = /[`´ʹʻʼʽʾʿˈ‘’‛′"“”″ʺ]/g;

function divided(text: string): Word[] {
  const pieces = text.replace(apostrophes, "'").match(/[\p{L}\p{M}'-]+\.?/gu) ?? [];
  return pieces.flatMap((piece) => {
    const pointed = piece.endsWith('.');
    const letters = piece.replace(/\./g, '').replace(/^['-]+|-+$/g, '');
    if (letters === '' || !/\p{L}/u.test(letters)) return [];
    const script = scriptOf(letters);
    const folded = fold(letters);
    const short = [...letters].length;
    return [
      {
        text: letters,
        folded,
        script,
        initial: (script === 'LATIN' || script === 'CYRILLIC') && (short === 1 || (pointed && short <= 2)),
        pointed,
        capitals: short > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
      },
    ];
  });
}

function scriptOf(text: string): Word['script'] {
  if (/\p{Script=Hangul}/u.test(text)) return 'HANGUL';
  if (/\p{Script=Han}/u.test(text)) return 'HAN';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'CYRILLIC';
  return /\p{Script=Latin}/u.test(text) ? 'LATIN' : 'OTHER';
}

/** Letters that no decomposition opens. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
  ŋ: 'n',
};

/** Lower case without accents. Cyrillic keeps й and ё, whose marks make other letters; Hangul stays whole. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z' -]*$/.test(lower)) return lower;
  if (/\p{Script=Cyrillic}/u.test(lower)) return lower.normalize('NFC').replace(/\p{M}/gu, '');
  const open = lower.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  return open.replace(/[ßæœøłđðþıħəŋ]/g, (letter) => letters[letter] ?? letter);
}
