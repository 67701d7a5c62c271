import { type Case, cases, isUnchanging, nominatives } from './declension.js';
import type { GivenName } from './given-names.js';
import { inLatin, skeletonOf, soundsOf } from './letters.js';
import type { NameText } from './name.js';
import { givenNamesOf, isPatronymic } from './russian-parts.js';
import type { Word, Words } from './words.js';

/** One word of a name with its sounds, and the given names that it may be. */
export interface Token {
  text: string;
  folded: string;
  script: Word['script'];
  sounds: readonly string[];
  initial: boolean;
  given: readonly GivenName[];
  patronymic: boolean;
}

/** A name read as given names and a family name, in one of the orders that its words allow. */
export interface Personal {
  kind: 'PERSONAL';
  family: Token[];
  given: Token | undefined;
  /** Patronymics, second names, and initials of them. */
  middle: Token[];
  usualOrder: boolean;
  /** Read as standing in this case. */
  inflected: Case | undefined;
  generation: string | undefined;
}

const particles = new Set('de da do dos del della di du la le von van der den ten ter bin ibn al el y e'.split(' '));

export function readPersonal({ words, beforeComma, generation }: Words, name: NameText): Personal[] {
  const kept = words.filter((word, index) => !particles.has(word.folded) || word.initial || (index === 0 && beforeComma === 0));
  const comma = beforeComma > 0 ? Math.max(1, beforeComma - (words.length - kept.length)) : 0;
  const plain = kept.length > 0 ? kept : words;
  const nominative = plain.map((word) => tokenOf(word, soundsOf(word)));
  const made = inOrders(nominative, plain, comma, name).map(
    (one): Personal => ({ ...one, kind: 'PERSONAL', inflected: undefined, generation }),
  );
  for (const { form, tokens } of inflectedForms(plain))
    made.push(...inOrders(tokens, plain, comma, name).map((one): Personal => ({ ...one, kind: 'PERSONAL', inflected: form, generation })));
  return made.slice(0, 10);
}

const tokenOf = (word: Word, sounds: readonly string[]): Token => ({
  text: word.text,
  folded: word.folded,
  script: word.script,
  sounds,
  initial: word.initial,
  given: word.initial ? [] : givenNamesOf(sounds),
  patronymic: isPatronymic(word),
});

/** Of "Frank-Walter" the first is what "Frank" is compared with. */
function dividedGiven(given: Token | undefined, middle: Token[]): Pick<Personal, 'given' | 'middle'> {
  const parts = given?.folded.split('-') ?? [];
  if (!given || parts.length < 2 || given.given.length > 0) return { given, middle };
  const [first, ...others] = given.text.split('-').map((text, index) => {
    const word = { text, folded: parts[index] ?? '', script: given.script, initial: false, pointed: false, capitals: false };
    return tokenOf(word, soundsOf(word));
  });
  return { given: first, middle: [...others, ...middle] };
}

type Ordered = Pick<Personal, 'family' | 'given' | 'middle' | 'usualOrder'>;

function inOrders(tokens: Token[], words: Word[], comma: number, name: NameText): Ordered[] {
  const one = (family: Token[], given: Token | undefined, middle: Token[], usualOrder = true): Ordered => ({
    family,
    ...dividedGiven(given, middle),
    usualOrder,
  });
  if (tokens.length === 0) return [];
  if (tokens.length === 1) return [one(tokens, undefined, [])];
  if (comma > 0) return [one(tokens.slice(0, comma), tokens[comma], tokens.slice(comma + 1))];
  const full = tokens.filter(({ initial }) => !initial);
  if (full.length === 0) return [one(tokens.slice(-1), tokens[0], tokens.slice(1, -1))];
  if (full.length === 1) {
    const initials = tokens.filter(({ initial }) => initial);
    return [one(full, initials[0], initials.slice(1))];
  }
  // What stands before a patronymic is the given name, and what is left is the family name.
  const at = tokens.findLastIndex(({ patronymic, initial }, index) => patronymic && !initial && index > 0);
  const before = tokens[at - 1];
  if (at > 0 && before && (tokens.length > 2 || before.given.length > 0)) {
    const family = tokens.filter((token, index) => index !== at && index !== at - 1 && !token.initial);
    if (family.length > 0) return [one(family, before, [tokens[at] as Token])];
  }
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  const givenFirst = one([last], first, tokens.slice(1, -1));
  const familyFirst = one([first], tokens[1], tokens.slice(2));
  const twoFamilies = tokens.length > 2 && tokens.every(({ initial }) => !initial) ? [one(tokens.slice(1), first, [])] : [];
  switch (name.familyNameFirst ?? orderShown(tokens, words)) {
    case true:
      return [familyFirst];
    case false:
      return [givenFirst, ...twoFamilies];
    default:
      return [givenFirst, ...twoFamilies, { ...familyFirst, usualOrder: false }];
  }
}

/** Whether capitals, initials or given names that we know show which word is the family name. */
function orderShown(tokens: Token[], words: Word[]): boolean | undefined {
  const capital = words.filter(({ capitals, initial }) => capitals && !initial);
  if (capital.length === 1 && capital[0] === words[0]) return true;
  if (capital.length === 1 && capital[0] === words.at(-1)) return false;
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  if (first.initial || last.initial) return last.initial;
  if (first.given.length > 0 !== last.given.length > 0)
    return tokens.length > 2 && last.given.length > 0 ? undefined : last.given.length > 0;
  return undefined;
}

/** The words as they may be if all of them stand in one case, and are of one sex. */
function inflectedForms(words: Word[]): { form: Case; tokens: Token[] }[] {
  if (!words.some(({ script, initial }) => script === 'CYRILLIC' && !initial)) return [];
  if (words.some(({ script }) => script !== 'CYRILLIC')) return [];
  const seen = new Set<string>();
  return cases.flatMap((form) =>
    (['m', 'f'] as const).flatMap((sex) => {
      const tokens = words.map((word) => inNominative(word, form, sex));
      if (tokens.some((token) => token === undefined)) return [];
      const key = tokens.map((token) => token?.sounds.join('/')).join(' ');
      const full = (tokens as Token[]).filter(({ initial }) => !initial);
      const shown =
        full.length < 2 || full.some((token) => token.given.some((one) => one.sex === sex) || (token.patronymic && full.length > 1));
      if (!shown || seen.has(key)) return [];
      seen.add(key);
      return [{ form, tokens: tokens as Token[] }];
    }),
  );
}

function inNominative(word: Word, form: Case, sex: 'm' | 'f'): Token | undefined {
  if (word.initial) return tokenOf(word, soundsOf(word));
  const texts = nominatives(word.folded, form)
    .filter((one) => one.sex === sex || one.sex === '?')
    .map(({ text }) => text);
  if (isUnchanging(word.folded)) texts.push(word.folded);
  if (texts.length === 0) return undefined;
  const sounds = [...new Set(texts.flatMap((text) => soundsOf({ text, folded: text, script: 'CYRILLIC' })))];
  return tokenOf(word, sounds);
}

/** Which keys a reading has: the family name's consonants, alone and with how the given name begins; and halves of them, for slips. */
export function personalKeys({ family, given, usualOrder, inflected }: Personal): string[] {
  return family.flatMap((token) =>
    token.sounds.flatMap((sounds) => {
      const skeleton = skeletonOf(sounds);
      const alone = usualOrder && !inflected ? [`name:${skeleton}`] : [];
      const short = given === undefined && skeleton.length > 0 ? [`name:${skeleton}`] : [];
      const begins = beginnings(given);
      const halves = skeleton.length > 4 ? [`^${skeleton.slice(0, 4)}`, `${skeleton.slice(-4)}$`] : [];
      return [...alone, ...short, ...begins.flatMap((letter) => [skeleton, ...halves].map((one) => `name:${one}:${letter}`))];
    }),
  );
}

function beginnings(given: Token | undefined): string[] {
  if (!given) return [];
  const forms = given.given.map(({ called }) => soundsOf({ text: called, folded: called.toLowerCase(), script: 'LATIN' })[0] ?? '');
  const own = given.script === 'CYRILLIC' ? inLatin(given.folded) : given.folded;
  return [...new Set([...given.sounds, ...forms, own].map((sounds) => firstSound(sounds)).filter(Boolean))];
}

/** Vowels stay apart: every fourth name would begin with the same one. */
const firstSound = (sounds: string): string => (/^[aeiou]/.test(sounds) ? sounds.slice(0, 1) : skeletonOf(sounds.slice(0, 1)));
