import { readingsOfHanja } from './hanja.js';
import { type Family, familyOf, hangulOf } from './korean-families.js';
import { ofHangul, type Sound, type Syllable, skeletons, syllables } from './korean-syllables.js';
import type { NameText } from './name.js';
import type { Word, Words } from './words.js';

/** A name read as Korean: a family name that Korea has, and syllables that Korean has. */
export interface Korean {
  kind: 'KOREAN';
  family: Family;
  familyText: string;
  givenText: string;
  /** All ways to divide the given name; none if the family name stands alone. */
  given: Syllable[][];
  /** The given name follows, or the family name cannot be the other word. */
  usualOrder: boolean;
  /** Read as a Cyrillic form of another case. */
  inflected: boolean;
}

export function readKorean({ words, beforeComma }: Words, name: NameText): Korean[] {
  const pieces = words.length === 1 ? piecesOf(words[0] as Word) : words;
  if (pieces.length === 0 || pieces.length > 5) return [];
  if (pieces.every(({ script }) => script === 'HANGUL' || script === 'HAN')) return readCharacters(pieces);
  const first = pieces.slice(0, 1);
  const last = pieces.slice(-1);
  if (pieces.length === 1) return reading(first, [], true);
  const capital = pieces.filter(({ capitals }) => capitals);
  const familyFirst = name.familyNameFirst ?? (beforeComma === 1 ? true : capital.length === 1 ? capital[0] === first[0] : undefined);
  const usual = familyFirst === false ? [] : reading(first, pieces.slice(1), true);
  const turned = familyFirst === true ? [] : reading(last, pieces.slice(0, -1), usual.length === 0);
  return [...usual, ...turned];
}

/** "Kim-Yong-nam", and "Ким-Чен-Ын". */
function piecesOf(word: Word): Word[] {
  const parts = word.text.split('-');
  return parts.length === 3 ? parts.map((text) => ({ ...word, text, folded: text.toLowerCase() })) : [word];
}

function reading(family: Word[], rest: Word[], usualOrder: boolean): Korean[] {
  const known = familyOf((family[0] as Word).folded.replace(/['-]/g, ''));
  if (!known || rest.some(({ initial, pointed }) => initial && (pointed || rest.length < 2))) return [];
  const made = (given: Syllable[][], inflected: boolean): Korean => ({
    kind: 'KOREAN',
    family: known,
    familyText: (family[0] as Word).text,
    givenText: rest.map(({ text }) => text).join(' '),
    given,
    usualOrder,
    inflected,
  });
  if (rest.length === 0) return [made([], false)];
  const letters = rest.flatMap((word) => lettersOf(word).split('-').filter(Boolean));
  const given = dividedAsPrinted(letters);
  if (given.length > 0) return [made(given, false)];
  return withoutCaseEnding(letters).map((one) => made(one, true));
}

/** Several words or parts are a syllable each; one may be two. */
function dividedAsPrinted(letters: string[]): Syllable[][] {
  if (letters.length === 1) return syllables(letters[0] as string, 2);
  if (letters.length > 3) return [];
  const each = letters.map((one) => syllables(one, 1)[0]?.[0]);
  return each.every((one) => one !== undefined) ? [each as Syllable[]] : [];
}

/** Of a Korean man's name in Russian only the end is declined: Ли Рён Нама, Ли Рён Наму, Но Ду Чхоля. */
function withoutCaseEnding(letters: string[]): Syllable[][][] {
  const last = letters.at(-1) ?? '';
  if (!/\p{Script=Cyrillic}/u.test(last)) return [];
  const stems = [last.replace(/(?:ом|ем|[ауе])$/u, ''), last.replace(/(?:ем|[яюе])$/u, 'ь')].filter(
    (stem) => stem !== last && stem.length > 1,
  );
  return stems.map((stem) => dividedAsPrinted([...letters.slice(0, -1), stem])).filter((given) => given.length > 0);
}

/** Letters with the breves that tell ŏ and ŭ, in whichever form they are printed. */
function lettersOf({ text, script, folded }: Word): string {
  if (script !== 'LATIN' || !/[ŏŭôûǒǔ]/i.test(text)) return folded.replace(/wh/g, 'hw');
  return text.toLowerCase().replace(/[ôǒ]/g, 'ŏ').replace(/[ûǔ]/g, 'ŭ');
}

function readCharacters(words: Word[]): Korean[] {
  const characters = [...words.map(({ text }) => text).join('')];
  const texts = words.map(({ text }) => text);
  // A family name of its own word may stand last; else it is the first character, or the first two.
  const turned = words.length === 2 && !familyOf([...(texts[0] ?? '')][0] ?? '') && familyOf(texts[1] ?? '') ? texts[1] : undefined;
  const two = characters.length > 2 && familyOf(characters.slice(0, 2).join('')) ? characters.slice(0, 2).join('') : undefined;
  const familyText = turned ?? two ?? characters[0] ?? '';
  const family = familyOf(familyText);
  const rest = turned ? [...(texts[0] ?? '')] : characters.slice([...familyText].length);
  if (!family || rest.length > 3) return [];
  const given = rest.map((one) => ofHangul(one) ?? ofHanja(one));
  if (given.some((one) => one === undefined)) return [];
  return [
    {
      kind: 'KOREAN',
      family,
      familyText,
      givenText: rest.join(''),
      given: rest.length > 0 ? [given as Syllable[]] : [],
      usualOrder: true,
      inflected: false,
    },
  ];
}

function ofHanja(character: string): Syllable | undefined {
  const all = readingsOfHanja(character).flatMap((reading) => ofHangul(reading) ?? []);
  if (all.length === 0) return undefined;
  const sound = all.reduce<Sound>(
    (united, { sure }) => ({ initial: united.initial | sure.initial, vowel: united.vowel | sure.vowel, final: united.final | sure.final }),
    { initial: 0, vowel: 0, final: 0 },
  );
  return { text: character, sure: sound, loose: sound };
}

/** Family name and given name, by their skeletons. */
export function koreanKeys({ family, given }: Korean): string[] {
  const families = new Set(
    hangulOf(family).map((name) =>
      [...name]
        .flatMap((one) => ofHangul(one) ?? [])
        .map((one) => skeletons(one)[0])
        .join(''),
    ),
  );
  const givens = given.flatMap((division) =>
    division.reduce<string[]>((all, one) => all.flatMap((start) => skeletons(one).map((end) => `${start}.${end}`)), ['']),
  );
  return [...families].flatMap((name) => givens.map((one) => `ko:${name}${one}`));
}
