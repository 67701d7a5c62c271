import fc from 'fast-check';
import { familyNames, spellingsOf } from '../src/names/korean-families.js';
import { keys, match, matchPrepared, prepare } from '../src/names/match.js';
import { matchTitles, titleKeys } from '../src/names/match-titles.js';
import type { Match, Named } from '../src/names/name.js';
import { type Pair, pairs } from './names/pairs.js';
import { inHangul, type Numbers, spelled, systems } from './names/spellings.js';

/** What the engine of names promises: pairs that people have labelled, and what holds for whatever text. */

const all = pairs();
const called = (text: string, more: Omit<Named, 'names'> = {}): Named => ({ names: [{ text }], ...more });
const meet = (a: string, b: string): boolean => keys(a).some((key) => keys(b).includes(key));
const found = ({ left, right }: Pair): boolean =>
  left.names.some((a) => right.names.some((b) => keys(a).some((key) => keys(b).includes(key))));
const isCandidate = ({ verdict }: Match): boolean => verdict === 'LIKELY' || verdict === 'POSSIBLE';

test('of the labelled pairs, none that is joined is wrong, and few that belong together are missed', () => {
  const judged = all.map((pair) => ({ ...pair, verdict: match(pair.left, pair.right), found: found(pair) }));
  const same = judged.filter(({ label }) => label === 'SAME');
  const different = judged.filter(({ label }) => label === 'DIFFERENT');
  const likely = judged.filter(({ verdict }) => verdict.verdict === 'LIKELY');
  const candidates = same.filter(({ verdict, found }) => isCandidate(verdict) && found);
  const figures = {
    same: same.length,
    different: different.length,
    likely: likely.length,
    precisionOfLikely: likely.filter(({ label }) => label === 'SAME').length / likely.length,
    recallOfCandidates: candidates.length / same.length,
    recallOfKeys: same.filter(({ found }) => found).length / same.length,
    differentKeptOut: different.filter(({ verdict }) => !isCandidate(verdict)).length / different.length,
  };
  process.stdout.write(`names: ${JSON.stringify(figures)}\n`);
  expect(likely.filter(({ label }) => label === 'DIFFERENT').map(({ line }) => line)).toEqual([]);
  expect(figures.likely).toBeGreaterThanOrEqual(25);
  expect(figures.recallOfCandidates).toBeGreaterThanOrEqual(0.99);
  expect(figures.recallOfKeys).toBeGreaterThanOrEqual(0.995);
  expect(figures.differentKeptOut).toBeGreaterThanOrEqual(0.89);
});

test('names alone, even the same, never make two one', () => {
  const alone = all.flatMap(({ left, right }) => [
    match({ names: left.names }, { names: right.names }),
    match({ names: left.names }, { names: left.names }),
  ]);
  expect(alone.filter(({ verdict }) => verdict === 'LIKELY')).toEqual([]);
  expect(Math.max(...alone.map(({ score }) => score))).toBe(0.75);
});

test('a match says of each part what fits, and by which rule', () => {
  const minister = called('Ri Ryong-nam', { roles: ['Minister of Foreign Trade'], on: { earliest: '2014-03-24', latest: '2014-03-28' } });
  const trade = called('Lee Yong-nam', { roles: ['Foreign Trade Minister'], on: { earliest: '2014-03-26', latest: '2014-03-26' } });
  expect(match(minister, trade)).toEqual({
    score: 0.964,
    verdict: 'LIKELY',
    reasons: [
      {
        rule: 'SAME_FAMILY_NAME',
        part: 'FAMILY_NAME',
        left: 'Ri',
        right: 'Lee',
        weight: 1,
        text: 'Family name: Ri and Lee: spellings of the Korean family name 리.',
      },
      {
        rule: 'INITIAL_SOUND_RULE',
        part: 'GIVEN_NAME',
        left: 'Ryong-nam',
        right: 'Yong-nam',
        weight: 1.4,
        text: 'Given name: Ryong-nam and Yong-nam: alike if the South has dropped or softened the first sound.',
      },
      {
        rule: 'SAME_OFFICE',
        part: 'OFFICE',
        left: 'Minister of Foreign Trade',
        right: 'Foreign Trade Minister',
        weight: 2.2,
        text: 'Office: Minister of Foreign Trade and Foreign Trade Minister: the same office.',
      },
      {
        rule: 'SAME_TIME',
        part: 'TIME',
        left: '2014-03-24/2014-03-28',
        right: '2014-03-26',
        weight: 0.7,
        text: 'Time: 2014-03-24/2014-03-28 and 2014-03-26: at one time.',
      },
    ],
  });
});

const yongHo = (roles: string[], year: string, state = 'state:north-korea'): Named =>
  called('Ri Yong-ho', { roles, on: { earliest: `${year}-05-01`, latest: `${year}-05-02` }, states: [state] });
const homonyms: [string, Named, Named, string][] = [
  ['the same office in one year', yongHo(['Foreign Minister'], '2016'), yongHo(['Minister of Foreign Affairs'], '2016'), 'LIKELY'],
  ['offices at different times', yongHo(['Chief of the General Staff'], '2011'), yongHo(['Foreign Minister'], '2017'), 'POSSIBLE'],
  ['two ministries on one day', yongHo(['Minister of Railways'], '2016'), yongHo(['Foreign Minister'], '2016'), 'UNLIKELY'],
  ['two states', yongHo(['Foreign Minister'], '2016'), yongHo(['Foreign Minister'], '2016', 'state:south-korea'), 'UNLIKELY'],
  ['one office after seventy years', yongHo(['Foreign Minister'], '1946'), yongHo(['Foreign Minister'], '2016'), 'UNLIKELY'],
  ['deputies of one assembly', yongHo(['Deputy to the Assembly'], '2014'), yongHo(['Deputy to the Assembly'], '2014'), 'POSSIBLE'],
];
test.each(homonyms)('one name with %s', (_, a, b, verdict) => expect(match(a, b).verdict).toBe(verdict));

test('a body counts with its time, and a large one for less', () => {
  const of = (body: string, year: string): Named =>
    called('Pak Chol-su', { organizations: [body], on: { earliest: `${year}-01-01`, latest: `${year}-12-31` } });
  expect([
    match(of('organization:kcna', '2014'), of('Korean Central News Agency', '2014')).verdict,
    match(of('organization:kcna', '2014'), of('Korean Central News Agency', '1999')).verdict,
    match(of("Korean People's Army", '2014'), of("Korean People's Army", '2014')).verdict,
  ]).toEqual(['LIKELY', 'POSSIBLE', 'POSSIBLE']);
});

test('a name may be told how to be read', () => {
  const wang = (language?: string): Named => ({ names: [{ text: 'Wang Yi', language }] });
  const li: Named = called('Wang Li');
  expect(match(wang('zh'), li).verdict).toBe('CONTRADICTED');
  const first = (familyNameFirst: boolean): Named => ({ names: [{ text: 'Ivan Sergei', familyNameFirst }] });
  expect([match(first(true), called('Sergei Ivan')).reasons[0]?.left, match(first(false), called('Ivan Sergei')).reasons[0]?.left]).toEqual(
    ['Ivan', 'Sergei'],
  );
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(...all.flatMap(({ left, right }) => [...left.names, ...right.names].flatMap(({ text }) => text.split(/(?<=[ -])/)))),
      {
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join('')),
);
const side: fc.Arbitrary<Named> = fc.record({
  names: fc.array(
    fc.record({
      text: anything,
      language: fc.constantFrom('ko', 'zh', 'ru', null),
      familyNameFirst: fc.constantFrom(true, false, null),
      kind: fc.constantFrom('NAME', 'WEAK_ALIAS', null),
    }),
    { maxLength: 3 },
  ),
  roles: fc.array(anything, { maxLength: 2 }),
  organizations: fc.array(anything, { maxLength: 2 }),
  states: fc.array(anything, { maxLength: 2 }),
  on: fc.option(
    fc.record({ earliest: fc.constantFrom('2014-01-01', '', 'May', null), latest: fc.constantFrom('2015-01-01', '1900', null) }),
  ),
});

test('whatever the texts, an answer comes, and is the same from either side', () => {
  const turned = ({ reasons, ...rest }: Match): unknown => ({
    ...rest,
    reasons: reasons.map(({ left, right, text: _, ...reason }) => ({ ...reason, left: right, right: left })),
  });
  const plain = ({ reasons, ...rest }: Match): unknown => ({ ...rest, reasons: reasons.map(({ text: _, ...reason }) => reason) });
  fc.assert(
    fc.property(side, side, (a, b) => {
      for (const compare of [match, matchTitles]) {
        const answer = compare(a, b);
        expect(answer.score).toBeGreaterThanOrEqual(0);
        expect(answer.score).toBeLessThanOrEqual(1);
        expect(compare(a, b)).toEqual(answer);
        expect(turned(compare(b, a))).toEqual(plain(answer));
      }
      for (const { text } of a.names) expect([...keys(text), ...titleKeys(text)].every((key) => key.length > 3)).toBe(true);
    }),
    { numRuns: 500, seed: 20140428 },
  );
});

test('a name matches itself in all its parts, and is found by its own keys', () => {
  for (const { text } of all.flatMap(({ left, right }) => [...left.names, ...right.names])) {
    const { reasons, verdict } = match(called(text), called(text));
    expect([text, verdict, reasons.filter(({ weight }) => weight < 0).map(({ rule }) => rule)]).toEqual([text, 'POSSIBLE', []]);
    expect(meet(text, text)).toBe(true);
  }
});

const syllable = fc.tuple(fc.nat(18), fc.nat(20), fc.nat(6)) as fc.Arbitrary<Numbers>;

test('Korean syllables meet their spelling by each system, in a key and in a match', () => {
  fc.assert(
    fc.property(fc.constantFrom(...familyNames), syllable, syllable, fc.constantFrom(...systems), (family, first, second, system) => {
      const spellings = spellingsOf(family);
      const romanised = system === 'kontsevich' ? spellings.cyrillic : spellings.latin;
      const given = [spelled(first, system), spelled(second, system)];
      for (const [index, name] of romanised.entries()) {
        const text =
          system === 'kontsevich' ? `${name} ${given.join(' ')}` : index % 2 ? `${given.join('-')} ${name}` : `${name} ${given.join('-')}`;
        const hangul = `${family}${inHangul(first)}${inHangul(second)}`;
        expect([hangul, text, meet(hangul, text), isCandidate(match(called(hangul), called(text)))]).toEqual([hangul, text, true, true]);
      }
    }),
    { numRuns: 1_500, seed: 20140428 },
  );
});

const bodies: [string, string, string][] = [
  ['DPRK Ministry of Foreign Trade', 'Ministry of Foreign Trade of North Korea', 'LIKELY'],
  ['DPRK Min. of Foreign Trade', 'ministry of foreign trade, DPRK', 'LIKELY'],
  ['Ministry of Foreign Affairs', 'Foreign Ministry', 'POSSIBLE'],
  ['Ministry of Foreign Affairs of Russia', 'Ministry of Foreign Affairs of the DPRK', 'UNLIKELY'],
  ['Ministry of Foreign Trade', 'Ministry of Foreign Affairs', 'UNLIKELY'],
  ['Ministry of Railways', 'Ministry of Agriculture', 'CONTRADICTED'],
  ['KCNA', 'Korean Central News Agency', 'POSSIBLE'],
  ['Russian Federation', 'Russia', 'LIKELY'],
  ['DPRK', "Democratic People's Republic of Korea", 'LIKELY'],
  ['DPRK', 'Republic of Korea', 'CONTRADICTED'],
  ['Amur Regional Government', 'Government of Amur Oblast', 'POSSIBLE'],
  ['Rajin Port', 'Najin', 'POSSIBLE'],
  ['Pyongyang', 'Пхеньян', 'POSSIBLE'],
  ['Khasan', 'Хасан', 'POSSIBLE'],
  ['Vladivostok', 'Khabarovsk', 'CONTRADICTED'],
];
test.each(bodies)('%s and %s', (a, b, verdict) => expect(matchTitles(called(a), called(b)).verdict).toBe(verdict));

test('names of bodies and places that may be one have a key in common', () => {
  const apart = bodies.filter(([, , verdict]) => verdict === 'LIKELY' || verdict === 'POSSIBLE');
  expect(apart.filter(([a, b]) => !titleKeys(a).some((key) => titleKeys(b).includes(key)))).toEqual([]);
});

test('bodies with two numbers are two', () => {
  const states = ['state:north-korea'];
  const verdict = (a: string, b: string) => matchTitles({ names: [{ text: a }], states }, { names: [{ text: b }], states }).verdict;
  expect(verdict('Office 38', 'Office 39')).toBe('CONTRADICTED');
  expect(verdict('Office 39', 'Office No. 39')).not.toBe('CONTRADICTED');
});

test('twenty thousand pairs are compared in a second', () => {
  const sides = all.flatMap(({ left, right }) => [prepare(left), prepare(right)]);
  const rates = [1, 7, 13].map((step) => {
    const began = performance.now();
    let compared = 0;
    sides.forEach((a, index) => {
      for (let other = 0; other < 20; other++, compared++) matchPrepared(a, sides[(index * step + other * 17) % sides.length] ?? a);
    });
    return compared / ((performance.now() - began) / 1000);
  });
  expect(Math.max(...rates)).toBeGreaterThan(20_000);
});
