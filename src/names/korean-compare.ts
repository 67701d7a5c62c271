import type { Korean } from './korean.js';
import { hangulOf, sameFamily } from './korean-families.js';
import { agree, beginsWithRiul, type Likeness, type Syllable } from './korean-syllables.js';
import { type Finding, finding, textsOf } from './reading.js';

/** Family name and given name, syllable by syllable. */
export function compareKorean(a: Korean, b: Korean): Finding[] {
  const families = textsOf('FAMILY_NAME', a.familyText, b.familyText);
  const found: Finding[] = [];
  if (sameFamily(a.family, b.family)) {
    const weight = a.given.length > 0 && b.given.length > 0 ? 1 : 0.5;
    found.push(
      a.family.text === b.family.text
        ? finding('SAME_SPELLING', families, weight, 'the same Korean family name')
        : finding(
            'SAME_FAMILY_NAME',
            families,
            weight,
            `spellings of the Korean family name ${hangulOf(a.family)
              .filter((one) => hangulOf(b.family).includes(one))
              .join(' or ')}`,
          ),
    );
  } else found.push(finding('DIFFERENT', families, -6, 'two Korean family names'));
  found.push(compareGiven(a, b));
  if (a.inflected !== b.inflected)
    found.push(finding('CASE_ENDING', textsOf('WHOLE', textOf(a), textOf(b)), -0.1, 'read without a Russian case ending'));
  if (a.usualOrder !== b.usualOrder)
    found.push(finding('WORD_ORDER', textsOf('WHOLE', textOf(a), textOf(b)), -0.3, 'only if one of them has the family name last'));
  return found;
}

const textOf = ({ familyText, givenText }: Korean): string => `${familyText} ${givenText}`.trim();

function compareGiven(a: Korean, b: Korean): Finding {
  const texts = textsOf('GIVEN_NAME', a.givenText, b.givenText);
  if (a.given.length === 0 || b.given.length === 0) return finding('NOT_TOLD', texts, 0, 'one of them has no given name');
  const spelling = (text: string): string => text.toLowerCase().replace(/[\s'-]/g, '');
  if (spelling(a.givenText) === spelling(b.givenText)) return finding('SAME_SPELLING', texts, 2, 'the same given name');
  switch (bestAgreement(a, b)) {
    case 'SAME':
      return isHanja(a) && isHanja(b)
        ? finding('SAME_SOUND', texts, 0.3, 'Hanja of one sound, but not the same')
        : finding('SAME_SOUND', texts, 1.8, 'can be the same Korean syllables');
    case 'INITIAL_SOUND':
      return finding('INITIAL_SOUND_RULE', texts, 1.4, 'alike if the South has dropped or softened the first sound');
    case 'LOOSE':
      return spelledBySystem(a) && spelledBySystem(b)
        ? finding('AD_HOC_SPELLING', texts, 0.6, 'alike if spelt by habit, but the family names are spelt by a system')
        : finding('AD_HOC_SPELLING', texts, 1.2, 'alike if spelt by habit');
    case 'NEAR':
      return finding('ONE_SOUND_APART', texts, a.given.some(({ length }) => length === 1) ? -2.5 : -1, 'one sound of one syllable differs');
    default:
      return finding('DIFFERENT', texts, -4, 'no spelling makes them the same Korean syllables');
  }
}

const ranks: Likeness[] = ['SAME', 'INITIAL_SOUND', 'LOOSE', 'NEAR', 'OTHER'];

/** The best of all ways to divide both. Two who spell as the North does drop no ㄹ: Ri Yong-ho is not Ri Ryong-ho. */
function bestAgreement(a: Korean, b: Korean): Likeness {
  const keepRiul = keepsRiul(a) && keepsRiul(b);
  let best: Likeness = 'OTHER';
  for (const left of a.given)
    for (const right of b.given) {
      const found = left.length === right.length ? agreement(left, right, keepRiul) : 'OTHER';
      if (ranks.indexOf(found) < ranks.indexOf(best)) best = found;
    }
  return best;
}

function agreement(left: Syllable[], right: Syllable[], keepRiul: boolean): Likeness {
  let worst: Likeness = 'SAME';
  let near = 0;
  left.forEach((syllable, index) => {
    let found = agree(syllable, right[index] as Syllable, index === 0);
    if (found === 'INITIAL_SOUND' && keepRiul) found = 'NEAR';
    if (found === 'NEAR') near++;
    if (ranks.indexOf(found) > ranks.indexOf(worst)) worst = found;
  });
  return near > 1 ? 'OTHER' : worst;
}

const spelledBySystem = ({ family, givenText }: Korean): boolean =>
  family.bySystem && !/eo|eu|oo|ee|ou|[oau]h|ck|yu(?:n|ng|k)/i.test(givenText);

const keepsRiul = ({ family, given }: Korean): boolean => family.keepsRiul || given.some(([first]) => first && beginsWithRiul(first));

const isHanja = ({ givenText }: Korean): boolean => /^\p{Script=Han}+$/u.test(givenText);
