import fc from 'fast-check';
import { hashOf } from '../src/article/locator.js';
import type { Value } from '../src/graph/graph.js';
import { readDossier } from '../src/ledger/dossier.js';
import { factOf, fold, foldVersion, type Gathered, gatherAll } from '../src/ledger/fold.js';
import { Origins } from '../src/ledger/origins.js';
import { canonicalJson } from '../src/ledger/statement-id.js';
import { projectRecord, recordOf } from '../src/ledger/statements.js';
import type { Statement } from '../src/statement/statement.js';
import { at, madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';

/** Which value stands when two differ. Each article is a dossier of its own, as in life. */

const statements = (source: string): Statement[] => {
  const { dossier, claims } = readDossier(source, 'dossier.yaml');
  return recordOf(dossier, claims, source).statements.map(({ statement }) => statement);
};
const visit = (name: string, fact: object, when?: string): string =>
  madeUp(name, { events: { 'visit:v': { title: `by ${name}`, ...fact } } }, when ? { when } : {});
const folded = (...sources: string[]) => factOf(gatherAll(sources.flatMap(statements)).get('visit:v') as Gathered);

test('a statement of higher rank wins over one that is earlier and stated', () => {
  expect(folded(visit('a', {}, '2014-01-01'), visit('b', { rank: 'PREFERRED', inferred: 'so' }, '2014-02-01')).values.title).toBe('by b');
  expect(folded(visit('a', { rank: 'DEPRECATED' }, '2014-01-01'), visit('b', {}, '2014-02-01')).values.title).toBe('by b');
});

test('what was held wins over what was planned, which wins over what might be and what is denied', () => {
  const fact = folded(
    visit('a', { modality: 'DENIED' }),
    visit('b', { modality: 'PLANNED' }),
    visit('c', {}),
    visit('d', { modality: 'HYPOTHETICAL' }),
  );
  expect([fact.status, fact.values.title]).toEqual(['HELD', 'by c']);
  expect(folded(visit('a', { modality: 'HYPOTHETICAL' }), visit('b', { modality: 'PLANNED' })).status).toBe('PLANNED');
  expect(folded(visit('a', { modality: 'DENIED' }), visit('b', { modality: 'HYPOTHETICAL' })).status).toBe('HYPOTHETICAL');
});

test('what is stated wins over what is resolved, which wins over what is inferred', () => {
  expect(folded(visit('a', { inferred: 'so' }), visit('b', { resolved: 'so' })).values.title).toBe('by b');
  const fact = folded(visit('a', { resolved: 'so' }, '2014-01-01'), visit('b', {}, '2014-02-01'));
  expect([fact.basis, fact.values.title]).toEqual(['STATED', 'by b']);
});

test('the earlier article wins, then the id', () => {
  expect(folded(visit('a', {}, '2014-02-01'), visit('b', {}, '2014-01-01')).values.title).toBe('by b');
  const [one, other] = [visit('a', {}), visit('b', {})];
  expect(folded(one, other)).toEqual(folded(other, one));
});

test('silence neither wins nor loses', () => {
  const when = { edtf: '2014-04-28', sense: 'WITHIN' };
  const fact = folded(visit('a', { rank: 'PREFERRED' }), visit('b', { when }));
  expect(fact.values).toMatchObject({ title: 'by a', when: { edtf: '2014-04-28' } });
  expect(fact.disputed).toEqual(['title']);
});

test('sets are united, and differ in nothing', () => {
  const fact = folded(visit('a', { title: 't', subjects: ['trade'] }), visit('b', { title: 't', subjects: ['aid', 'trade'] }));
  expect([fact.values.subjects, fact.disputed]).toEqual([['aid', 'trade'], []]);
});

test('values that differ and lost are named; a time known in another way does not differ', () => {
  const when = { edtf: '2014-04-28', sense: 'WITHIN' };
  expect(folded(visit('a', { title: 't', when }), visit('b', { title: 't', when: { ...when, inferred: 'so' } })).disputed).toEqual([]);
});

test('what is deprecated disputes nothing, as long as there is anything else', () => {
  const [one, other] = [visit('a', {}), visit('b', { rank: 'DEPRECATED' })];
  for (const sources of [
    [one, other],
    [other, one],
  ])
    expect(folded(...sources)).toMatchObject({ values: { title: 'by a' }, disputed: [], support: 'SINGLE_SOURCE', origins: 1 });
  expect(folded(visit('a', { rank: 'DEPRECATED' }), other)).toMatchObject({ disputed: ['title'] });
});

test('a wording or a spelling contradicts nothing', () => {
  expect(folded(visit('a', {}), visit('b', {}))).toMatchObject({ disputed: ['title'], support: 'SINGLE_SOURCE' });
  const at = (name: string, edtf: string): string => visit(name, { when: { edtf, sense: 'WITHIN' } });
  expect(folded(at('a', '2014-04-01'), at('b', '2014-04-02'))).toMatchObject({ disputed: ['title', 'when'], support: 'DISPUTED' });
});

test('whether it was so is disputed where some say that it was, and others that it was not', () => {
  const [held, denied] = [visit('a', { title: 't' }), visit('b', { title: 't', modality: 'DENIED' })];
  expect(folded(held, denied)).toMatchObject({ status: 'HELD', disputed: ['status'], support: 'DISPUTED' });
  expect(folded(visit('a', { title: 't', modality: 'PLANNED' }), denied)).toMatchObject({ disputed: [], support: 'LEFT_OPEN' });
  expect(folded(held, visit('b', { title: 't', modality: 'DENIED', rank: 'DEPRECATED' }))).toMatchObject({ disputed: [] });
});

describe('independent origins', () => {
  const title = { title: 't' };
  const by = (name: string, publisher: string, more: { voice?: string[]; derivedFrom?: string[] } = {}): string => {
    const { voice, derivedFrom } = more;
    const source = madeUp(name, {
      organizations: { [publisher]: { name: publisher, at: at(name) }, 'organization:wire': { name: 'Wire', at: at(name) } },
      ...(voice ? { voices: { v: voice } } : {}),
      events: { 'visit:v': { ...title, at: at(name), ...(voice ? { voice: 'v' } : {}) } },
    });
    const derived = derivedFrom ? `derivedFrom: [${derivedFrom.join(', ')}]\n  ` : '';
    return source.replace('publisher: organization:gazette', `${derived}publisher: ${publisher}`);
  };
  const supportOf = (...sources: string[]) => {
    const { support, origins } = folded(...sources);
    return [support, origins];
  };

  test('two publishers are two, one publisher twice is one', () => {
    expect(supportOf(by('a', 'organization:a'), by('b', 'organization:b'))).toEqual(['CORROBORATED', 2]);
    expect(supportOf(by('a', 'organization:a'), by('b', 'organization:a'))).toEqual(['SINGLE_SOURCE', 1]);
  });

  test('who quotes one voice has one origin, also with the voice itself', () => {
    const quoting = [
      by('a', 'organization:a', { voice: ['organization:wire'] }),
      by('b', 'organization:b', { voice: ['organization:wire'] }),
    ];
    expect(supportOf(...quoting)).toEqual(['SINGLE_SOURCE', 1]);
    expect(supportOf(...quoting, by('c', 'organization:wire'))).toEqual(['SINGLE_SOURCE', 1]);
    expect(supportOf(...quoting, by('c', 'organization:c'))).toEqual(['CORROBORATED', 2]);
  });

  test('a copy, and whatever rests on another article, is of its origin, also where that is not in the record', () => {
    const copy = by('b', 'organization:b', { derivedFrom: ['article:a'] });
    expect(supportOf(by('a', 'organization:a'), copy)).toEqual(['SINGLE_SOURCE', 1]);
    expect(supportOf(by('c', 'organization:c', { derivedFrom: ['article:a'] }), copy)).toEqual(['SINGLE_SOURCE', 1]);
    expect(supportOf(by('a', 'organization:a'), copy, by('c', 'organization:c'))).toEqual(['CORROBORATED', 2]);
  });

  test('they are those that hang together, in whatever order they come', () => {
    const id = fc.constantFrom(...'abcdefgh');
    fc.assert(
      fc.property(fc.array(fc.array(id, { minLength: 1, maxLength: 3 }), { maxLength: 9 }), (all) => {
        let together: Set<string>[] = [];
        for (const some of all) {
          const met = together.filter((one) => some.some((key) => one.has(key)));
          together = [...together.filter((one) => !met.includes(one)), new Set([...some, ...met.flatMap((one) => [...one])])];
        }
        for (const order of [all, all.toReversed(), [...all, ...all]]) {
          const origins = new Origins();
          for (const some of order) origins.add(some);
          expect(origins.count).toBe(together.length);
        }
      }),
    );
    // However long the chain.
    const chain = new Origins();
    for (let n = 0; n < 100_000; n++) chain.add([`${n + 1}`, `${n}`]);
    expect(chain.count).toBe(1);
  });
});

test.each([
  ['2014-04-28 WITHIN', '2014-04 WITHIN', false],
  ['2014-04-28 INCLUDING', '2014-04-28/2014-04-30 THROUGHOUT', false],
  ['2014-04-28 INCLUDING', '2014-06-01 INCLUDING', false],
  ['2008 WITHIN', '2009 WITHIN', true],
  ['2014-04-28/2014-04-30 THROUGHOUT', '2014-04-28/2014-04-29 THROUGHOUT', true],
  ['2014-05-02 INCLUDING', '2014-04-28/2014-04-30 THROUGHOUT', true],
  ['2014-04-29/.. THROUGHOUT', '2014-04-28 INCLUDING', true],
  ['2014-04-29/.. THROUGHOUT', '2014-05-28 INCLUDING', false],
])('%s and %s differ: %s', (one, other, differ) => {
  const at = (name: string, text: string): string => {
    const [edtf, sense] = text.split(' ');
    return visit(name, { title: 't', when: { edtf, sense } });
  };
  for (const [left, right] of [
    [one, other],
    [other, one],
  ] as const)
    expect(folded(at('a', left), at('b', right), at('c', left)).disputed).toEqual(differ ? ['when'] : []);
});

test('three times that can hold two by two can hold together, or differ', () => {
  const times = ['2014-04', '2014-04-10/2014-04-20', '2014-04-12', '2014-04-25'];
  const disputed = (some: string[]) =>
    folded(...some.map((edtf, n) => visit(`a${n}`, { title: 't', when: { edtf, sense: 'WITHIN' } }))).disputed;
  expect(disputed(times.slice(0, 3))).toEqual([]);
  expect(disputed(times)).toEqual(['when']);
  expect(disputed(times.toReversed())).toEqual(['when']);
});

test('a plan lends no values to what was held', () => {
  const fact = folded(visit('a', {}), visit('b', { modality: 'PLANNED', when: { edtf: '2014-05', sense: 'WITHIN' }, subjects: ['trade'] }));
  expect(fact.values).toEqual({ title: 'by a' });
});

test("an actor's name is the best of its names, the others are its aliases", () => {
  const source = madeUp('a', {
    states: {
      'state:k': {
        name: 'North Korea',
        names: [
          { text: 'the North', kind: 'WEAK_ALIAS', at: at('a', 2) },
          { text: 'DPRK', kind: 'OFFICIAL', at: at('a', 3) },
          { text: 'Chosun', modality: 'DENIED', at: at('a', 4) },
        ],
      },
    },
  });
  const { nodes } = fold(statements(source));
  expect(nodes.find(({ id }) => id === 'state:k')?.properties).toMatchObject({
    name: 'North Korea',
    aliases: ['DPRK', 'the North'],
    byName: 'north korea  state:k',
  });
});

test('the same words of the same voice are one statement, whatever is mended beside them', () => {
  const ids = (fact: object) => statements(visit('a', fact)).map(({ id }) => id);
  expect(ids({ gist: 'other words', inferred: 'why', rank: 'DEPRECATED', at: at('a', 2) })).toEqual(ids({}));
  expect(ids({ modality: 'PLANNED' })).not.toEqual(ids({}));
  expect(ids({ title: 'another' })).not.toEqual(ids({}));
});

test('who changes what dossiers become raises the version of the fold, so that what was folded before is folded anew', () => {
  // Made-up articles, for the shipped dossier changes of itself. Their own hash is none of the fold's business.
  const records = overlapping.map((source) => {
    const { dossier, claims } = readDossier(source, 'dossier.yaml');
    return recordOf(dossier, claims, '');
  });
  const facts = fold(records.flatMap((record) => record.statements.map(({ statement }) => statement)));
  const outcome = hashOf(canonicalJson([facts, ...records.map(projectRecord)] as unknown as Value)).slice(0, 16);
  // If this fails: raise `foldVersion` in src/ledger/fold.ts, and write the new outcome here.
  expect({ foldVersion, outcome }).toEqual({ foldVersion: 3, outcome: 'b1cc072c9a2fc34c' });
});
