import { fold, type Word } from './words.js';

/**
 * Letters as they sound, roughly, so that the systems of romanising Cyrillic meet: BGN/PCGN (Yevgeniy, Khlopkov), ISO 9 and the
 * scientific way (Evgenij, Hlopkov, Žukov), GOST 7.79, passports (Evgenii), French and German papers (Iouri, Tschukow).
 * The first sound is that of the letters as they stand; further ones where a letter has another reading (j, č, â).
 */
export function soundsOf({ text, folded, script }: Pick<Word, 'text' | 'folded' | 'script'>): string[] {
  const known = remembered.get(text);
  if (known) return known;
  const made = [...new Set((script === 'CYRILLIC' ? [inLatin(folded)] : readingsOf(text, folded)).map(sound))];
  if (remembered.size >= 20_000) remembered.clear();
  remembered.set(text, made);
  return made;
}
const remembered = new Map<string, string[]>();

/** Cyrillic letters: Russian, and those of Ukrainian, Belarusian, Serbian. */
const latin: Record<string, string> = Object.fromEntries(
  `а a б b в v г g д d е ye ё ye ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ ' ы y ь ' э e ю yu я ya
  і i ї yi є ye ґ g ў u ј y љ l њ n ђ dzh ћ ch џ dzh қ k ғ g ң n ә a ө o ү u ұ u һ h`
    .split(/\s+/)
    .reduce<[string, string][]>(inPairs, []),
);

export const inLatin = (cyrillic: string): string => cyrillic.replace(/[^\x20-\x7e]/g, (letter) => latin[letter] ?? letter);

function readingsOf(text: string, folded: string): string[] {
  const all = [folded];
  const marked = text.normalize('NFC').toLowerCase();
  if (/[čćšśžźŝâûëě]/.test(marked)) all.push(fold(marked.replace(/[cčćšśžźŝâûëěj]/g, (letter) => marks[letter] ?? letter)));
  if (folded.includes('j')) all.push(folded.replace(/j/g, 'y'));
  // Long vowels of Japanese.
  if (/ou|oo|uu|oh(?![aeiouy])/.test(folded)) all.push(folded.replace(/ou|oo|oh(?![aeiouy])/g, 'o').replace(/uu/g, 'u'));
  // Scientific -cov, and the Belarusian form of -enko.
  if (/c(?=ova?$)/.test(folded)) all.push(folded.replace(/c(?=ova?$)/, 'ts'));
  if (/[ei]nka$/.test(folded)) all.push(folded.replace(/a$/, 'o'));
  // The article of Arabic.
  if (/^(?:al|el|as|ash|ar|an|ad)-./.test(folded)) all.push(folded.replace(/^[a-z]+-/, ''));
  return all;
}

/** What letters of ISO 9 and of Slavic alphabets stand for; where one of them is, c and j are theirs too. */
const marks: Record<string, string> = Object.fromEntries(
  'c ts č ch ć ch š sh ś sh ž zh ź zh ŝ shch â ya û yu ë yo ě ye j y'.split(' ').reduce<[string, string][]>(inPairs, []),
);

function inPairs(pairs: [string, string][], one: string, index: number, all: string[]): [string, string][] {
  return index % 2 === 0 ? [...pairs, [one, all[index + 1] ?? '']] : pairs;
}

/** In this order. Capitals are sounds of their own: S sh and shch, C ch, Z zh, J dzh, Q ts. */
const rules: [RegExp, string][] = [
  [/['\s-]/g, ''],
  [/shch|szcz|chtch|schtsch|stch/g, 'S'],
  [/tsch|tch|cz/g, 'C'],
  [/sch|sh/g, 'S'],
  [/dzh|dj/g, 'J'],
  [/zh|j/g, 'Z'],
  [/kh/g, 'h'],
  [/ch/g, 'C'],
  [/x/g, 'ks'],
  [/tz|ts/g, 'Q'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 'Q'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/g(?:h|u(?=[ei]))/g, 'g'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  // ye, yo, and what is written of them after a soft sign: Solovyov, Soloviev, Solovev.
  [/[yi]+[eo]/g, 'e'],
  [/[yi]+/g, 'i'],
  [/(?<=[CSZ])o(?=[vf])/g, 'e'],
  [/(?<=[eo])f+$/, 'v'],
  // French: Poutine, Eltsine.
  [/ine$/, 'in'],
  [/(.)\1+/gu, '$1'],
];

const sound = (letters: string): string => rules.reduce((text, [from, to]) => text.replace(from, to), letters);

/** The consonants of a sound, hissing ones alike; a vowel counts only where it begins: `trtnv`. */
export const skeletonOf = (sounds: string): string =>
  sounds
    .replace(/(?!^)[aeiou]/g, '')
    .replace(/^[aeiou]/, 'a')
    .replace(/[SCZJQz]/g, 's')
    .replace(/h/g, 'g')
    .replace(/(.)\1+/gu, '$1');
