import { agree, skeletons, syllables } from './korean-syllables.js';
import { skeletonOf, soundsOf } from './letters.js';
import type { Match, Named } from './name.js';
import { type Finding, finding, reasonOf, sum, textsOf } from './reading.js';
import { shareState, stateOf } from './states.js';
import { isAcronymOf, overlap, readTitle, type Title } from './titles.js';
import { fold, type Word } from './words.js';

/**
 * Whether two names of bodies or places may be those of one. Every state has a ministry of foreign affairs: LIKELY needs a state that both
 * tell, in the name or in `states`. Symmetric, never throws.
 */
export function matchTitles(a: Named, b: Named): Match {
  const turned = orderOf(a) > orderOf(b);
  const [left, right] = turned ? [b, a] : [a, b];
  const found = bestWords(left, right);
  const [state, told] = compareStates(left, right);
  const reasons = [found, state].filter((one) => one !== undefined);
  const score = found ? Math.min(1 / (1 + Math.exp(2 - sum(reasons))), told && found.weight >= 2.5 ? 1 : 0.75) : 0;
  return {
    score: Math.round(score * 1000) / 1000,
    verdict: found?.rule === 'DIFFERENT' ? 'CONTRADICTED' : score >= 0.88 ? 'LIKELY' : score >= 0.3 ? 'POSSIBLE' : 'UNLIKELY',
    reasons: reasons.map((one) => reasonOf(one, turned)),
  };
}

const orderOf = ({ names, states }: Named): string => JSON.stringify([names.map(({ text }) => text), states]);

function bestWords(a: Named, b: Named): Finding | undefined {
  let best: Finding | undefined;
  for (const { text: left } of a.names)
    for (const { text: right } of b.names) {
      const found = compareWords(readTitle(left), readTitle(right));
      if (!best || found.weight > best.weight) best = found;
    }
  return best;
}

function compareWords(a: Title, b: Title): Finding {
  const texts = textsOf('WHOLE', a.text, b.text);
  if (numbersIn(a) && numbersIn(b) && numbersIn(a) !== numbersIn(b)) return finding('DIFFERENT', texts, -4, 'two numbers');
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return finding('ACRONYM', texts, 2.5, 'one is the first letters of the other');
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 && right.size === 0) {
    if (a.states.length === 0 || b.states.length === 0) return finding('DIFFERENT', texts, -4, 'nothing in them can be compared');
    return shareState(a.states, b.states)
      ? finding('SAME_WORDS', texts, 3, 'names of one state')
      : finding('DIFFERENT', texts, -4, 'two states');
  }
  const sameSort = a.ranks.size === b.ranks.size && [...a.ranks].every((rank) => b.ranks.has(rank));
  const share = overlap(left, right, soundAlike) * (sameSort ? 1 : 0.8);
  if (share === 1) return finding('SAME_WORDS', texts, fold(a.text) === fold(b.text) ? 3 : 2.8, 'the same meaning words');
  if (share >= 0.6) return finding('PART_OF_IT', texts, 1.5, 'most words are the same');
  if (share >= 0.4) return finding('PART_OF_IT', texts, 0.2, 'half of the words are the same');
  return finding('DIFFERENT', texts, share > 0 ? -2.5 : -4, share > 0 ? 'few words are the same' : 'no word is the same');
}

/** Office 38 is not Office 39. */
const numbersIn = ({ text }: Title): string => [...text.matchAll(/\d+/g)].map(([number]) => Number(number)).join(' ');

/** What a body is for, or what it is if nothing else is told; of places without what sort of place they are. */
function wordsOf({ ranks, fields }: Title): Set<string> {
  const telling = [...fields].filter((word) => !sorts.has(word));
  return new Set(telling.length > 0 ? telling : [...ranks, ...fields]);
}
const sorts = new Set('city town county district villag village port airport river si gun ri dong do'.split(' '));

/** Two spellings of one word: by Cyrillic's systems, or as Korean syllables (Rajin and Najin, Pyongyang and Пхеньян). */
function soundAlike(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3) return false;
  if (soundsOf(wordOf(a)).some((one) => soundsOf(wordOf(b)).includes(one))) return true;
  return syllables(a, 3).some((left) =>
    syllables(b, 3).some(
      (right) =>
        left.length > 1 && left.length === right.length && left.every((one, index) => alike(agree(one, right[index] ?? one, index === 0))),
    ),
  );
}
const alike = (agreement: ReturnType<typeof agree>): boolean =>
  agreement === 'SAME' || agreement === 'INITIAL_SOUND' || agreement === 'LOOSE';
const wordOf = (text: string): Pick<Word, 'text' | 'folded' | 'script'> => ({
  text,
  folded: fold(text),
  script: /\p{Script=Cyrillic}/u.test(text) ? 'CYRILLIC' : 'LATIN',
});

function compareStates(a: Named, b: Named): [Finding | undefined, boolean] {
  const statesOf = ({ names, states }: Named): string[] => [
    ...new Set([...(states ?? []).map(stateOf), ...names.flatMap(({ text }) => readTitle(text).states)]),
  ];
  const [left, right] = [statesOf(a), statesOf(b)];
  const share = shareState(left, right);
  if (share === undefined) return [undefined, false];
  const texts = textsOf('STATE', left.join(', '), right.join(', '));
  return [share ? finding('SAME_STATE', texts, 1.5, 'of one state') : finding('OTHER_STATE', texts, -3, 'of two states'), share];
}

/** The keys under which a name of a body or a place is looked up: its words, its first letters, its states. */
export function titleKeys(text: string): string[] {
  const title = readTitle(text);
  const words = [...wordsOf(title)].filter((word) => !title.ranks.has(word) || title.fields.size === 0);
  const sounds = words.flatMap((word) => soundsOf(wordOf(word)).map((sound) => `title:${skeletonOf(sound)}`));
  const korean = words
    .flatMap((word) => syllables(word, 3))
    .filter(({ length }) => length > 1)
    .slice(0, 4);
  const acronyms = [...title.acronyms, title.asAcronym ?? ''].filter((one) => one.length > 1).map((one) => `acronym:${one}`);
  const states = words.length === 0 ? title.states.map((state) => `state:${state}`) : [];
  return [...new Set([...sounds, ...korean.flatMap(soundKeys), ...acronyms, ...states])];
}

const soundKeys = (division: ReturnType<typeof syllables>[number]): string[] =>
  division.reduce<string[]>((all, one) => all.flatMap((start) => skeletons(one).map((end) => `${start}.${end}`)), ['title']).slice(0, 16);
