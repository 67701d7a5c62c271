import { hashOf } from '../src/article/locator.js';
import type { Value } from '../src/graph/graph.js';
import { readDossier } from '../src/ledger/dossier.js';
import { factOf, fold, foldVersion, type Gathered, gatherAll } from '../src/ledger/fold.js';
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
  expect(folded(visit('a', { title: 't', when }), visit('b', { title: 't', when: { edtf: '2014-04', sense: 'WITHIN' } })).disputed).toEqual(
    ['when'],
  );
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
  expect({ foldVersion, outcome }).toEqual({ foldVersion: 2, outcome: '82dc380f8e359cfd' });
});
