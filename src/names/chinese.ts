import { chineseFamilies, chineseSyllable, pinyinOf } from './chinese-syllables.js';
import type { NameText } from './name.js';
import { type Finding, finding, textsOf } from './reading.js';
import type { Words } from './words.js';

/** A name read as Chinese, from pinyin, Wade–Giles or Cyrillic; each syllable as the numbers of those that its letters may stand for. */
export interface Chinese {
  kind: 'CHINESE';
  familyText: string;
  givenText: string;
  family: readonly number[];
  given: (readonly number[])[][];
  usualOrder: boolean;
}

export function readChinese({ words, beforeComma }: Words, name: NameText): Chinese[] {
  if (words.length < 2 || words.length > 3) return [];
  if (words.some(({ script, pointed }) => pointed || (script !== 'LATIN' && script !== 'CYRILLIC'))) return [];
  const texts = words.map(({ text, folded }) => ({ text, parts: folded.split('-') }));
  const familyFirst = name.familyNameFirst ?? (beforeComma === 1 ? true : undefined);
  const read = (at: number, usualOrder: boolean): Chinese[] => {
    const own = texts.at(at);
    const rest = at === 0 ? texts.slice(1) : texts.slice(0, -1);
    const family = (chineseSyllable(own?.parts.join('-') ?? '') ?? []).filter((number) => chineseFamilies.has(pinyinOf(number)));
    const given = dividedGiven(rest.flatMap(({ parts }) => parts));
    if (family.length === 0 || given.length === 0) return [];
    return [{ kind: 'CHINESE', familyText: own?.text ?? '', givenText: rest.map(({ text }) => text).join(' '), family, given, usualOrder }];
  };
  const usual = familyFirst === false ? [] : read(0, true);
  return [...usual, ...(familyFirst === true || words.length > 2 ? [] : read(-1, usual.length === 0))];
}

/** One or two syllables, joined or not; "Jinping", "Tse-tung", "Цзиньпин". */
function dividedGiven(parts: string[]): (readonly number[])[][] {
  if (parts.length > 2) return [];
  if (parts.length === 2) {
    const both = parts.map((part) => chineseSyllable(part));
    return both.every((one) => one !== undefined) ? [both as (readonly number[])[]] : [];
  }
  const [whole = ''] = parts;
  const found: (readonly number[])[][] = [];
  const single = chineseSyllable(whole);
  if (single) found.push([single]);
  if (whole.length > 12) return found;
  for (let cut = 1; cut < whole.length; cut++) {
    const start = chineseSyllable(whole.slice(0, cut));
    const end = chineseSyllable(whole.slice(cut).replace(/^'/, ''));
    if (start && end) found.push([start, end]);
  }
  return found;
}

const common = (a: readonly number[], b: readonly number[]): boolean => a.some((one) => b.includes(one));

export function compareChinese(a: Chinese, b: Chinese): Finding[] {
  const families = textsOf('FAMILY_NAME', a.familyText, b.familyText);
  const texts = textsOf('GIVEN_NAME', a.givenText, b.givenText);
  const same = (left: string, right: string): boolean =>
    left.toLowerCase().replace(/[\s'-]/g, '') === right.toLowerCase().replace(/[\s'-]/g, '');
  const found: Finding[] = [];
  if (!common(a.family, b.family)) found.push(finding('DIFFERENT', families, -6, 'two Chinese family names'));
  else if (same(a.familyText, b.familyText)) found.push(finding('SAME_SPELLING', families, 1, 'the same family name'));
  else found.push(finding('TRANSLITERATION', families, 1, `spellings of ${pinyinOf(a.family.find((one) => b.family.includes(one)) ?? 0)}`));
  const agrees = a.given.some((left) =>
    b.given.some((right) => left.length === right.length && left.every((one, index) => common(one, right[index] ?? []))),
  );
  if (same(a.givenText, b.givenText)) found.push(finding('SAME_SPELLING', texts, 2, 'the same given name'));
  else if (agrees) found.push(finding('TRANSLITERATION', texts, 1.7, 'can be the same Chinese syllables'));
  else found.push(finding('DIFFERENT', texts, -4, 'no spelling makes them the same Chinese syllables'));
  if (a.usualOrder !== b.usualOrder)
    found.push(
      finding(
        'WORD_ORDER',
        textsOf('WHOLE', `${a.familyText} ${a.givenText}`, `${b.familyText} ${b.givenText}`),
        -0.3,
        'only if one of them has the family name last',
      ),
    );
  return found;
}

/** Family name and given name without vowels and breath: rough, so that all systems meet. */
export function chineseKeys({ family, given }: Chinese): string[] {
  const rough = (syllable: number): string =>
    pinyinOf(syllable)
      .slice(0, 1)
      .replace(/[zcjq]/, 'z')
      .replace(/[sx]/, 's') + (/n$|ng$/.test(pinyinOf(syllable)) ? 'n' : '');
  const starts = [...new Set(family.map((one) => pinyinOf(one)))];
  const ends = given.flatMap((division) =>
    division.reduce<string[]>((all, ones) => [...new Set(all.flatMap((start) => ones.map((one) => `${start}.${rough(one)}`)))], ['']),
  );
  return [...new Set(starts.flatMap((start) => ends.map((end) => `zh:${start}${end}`)))];
}
