import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Decision, type Judgement, type Ranking, type Retraction, redirectId, type Verdict } from '../src/decision/decision.js';
import { Refused } from '../src/errors.js';
import { kept } from '../src/fact.js';
import { type Command, type Graph, type Value, wholeJournal } from '../src/graph/graph.js';
import { readDossier } from '../src/ledger/dossier.js';
import {
  type Decided,
  judge,
  rankStatement,
  retractArticle,
  takeBackJudgement,
  takeBackRanking,
  takeBackRetraction,
} from '../src/ledger/edits.js';
import { fold, foldVersion } from '../src/ledger/fold.js';
import { catchUp, importDossier, importDossiers, removeArticle } from '../src/ledger/ledger.js';
import { leadsOf } from '../src/ledger/same.js';
import { asWritten, type Standing, standing } from '../src/ledger/standing.js';
import { type ArticleRecord, projectRecord, recordOf } from '../src/ledger/statements.js';
import { asDump, dump } from './dump.js';
import { at, madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { engines } from './world.js';

/** What people decide about the record, and that it can be taken back to the letter. */

const recordFrom = (source: string) => {
  const { dossier, claims } = readDossier(source, 'dossier.yaml');
  return recordOf(dossier, claims, source);
};

/** What a statement is about has no order. */
const sorted = ({ article, statements }: ArticleRecord): ArticleRecord => ({
  article,
  statements: statements.map((one) => ({ ...one, about: one.about.toSorted() })),
});

/** A fourth article, which calls things otherwise. */
const otherwise = madeUp(
  'four',
  {
    states: { 'state:rf': { name: 'RF' } },
    people: { 'person:anna-i': { name: 'Ivanova, A.', familyName: 'Ivanova' } },
    roles: { 'role:minister-rf': { title: 'minister', body: 'state:rf' } },
    tenures: [{ person: 'person:anna-i', role: 'role:minister-rf', when: { edtf: '2014-06-01', sense: 'INCLUDING' } }],
    places: { 'place:xx': { name: 'Xx', kind: 'CITY' } },
    voices: undefined,
    events: {
      'meeting:a': {
        title: 'Meeting of Anna',
        place: 'place:xx',
        participants: [
          { who: 'person:anna-i', roles: ['SPEAKER'], side: 'state:rf', capacities: ['role:minister-rf'], onBehalfOf: ['state:rf'] },
        ],
      },
    },
    agreements: { 'agreement:b': { title: 'A pact', parties: [{ who: 'state:rf' }], at: at('four', 2) } },
  },
  { when: '2014-06-02' },
);
const sources = [...overlapping, otherwise];
const articles = ['article:one', 'article:two', 'article:three', 'article:four'];

/** One act of a plan. */
interface Step {
  act: string;
  at: number;
  verdict: Verdict;
  keeps: number;
}

/** What the graph must be, from the dossiers and the decisions in force, without any engine. */
function worldOf(dossiers: readonly string[], decisions: readonly Decision[]) {
  const judgements = decisions.filter((one): one is Judgement => 'verdict' in one);
  const leads = leadsOf(judgements);
  const inForce: Standing = {
    leads,
    rankings: new Map(decisions.filter((one): one is Ranking => 'rank' in one).map((one) => [one.statement, one])),
    retracted: new Set(decisions.filter((one): one is Retraction => 'article' in one).map(({ article }) => article)),
  };
  const records = dossiers.map((source) => standing(recordFrom(source), inForce));
  const facts = fold(records.flatMap(({ statements }) => statements.map(({ statement }) => statement)));
  const own = records.map(projectRecord);
  const redirects = [...leads].map(([of, leadsTo]) => ({ id: redirectId(of), of, leadsTo }));
  const nodes = [...decisions, ...redirects].map((one) => ({ id: one.id, properties: kept(one as Record<string, Value>) }));
  return asDump({
    nodes: [...facts.nodes, ...own.flatMap((one) => one.nodes), ...nodes],
    edges: [...facts.edges, ...own.flatMap((one) => one.edges)],
  });
}

test('a record under decisions keeps what was written', () => {
  const decisions: Standing = {
    leads: new Map([
      ['person:anna-i', 'person:a'],
      ['state:rf', 'state:russia'],
      ['organization:gazette', 'organization:club'],
    ]),
    rankings: new Map(
      recordFrom(otherwise)
        .statements.slice(0, 5)
        .map(({ statement }) => [statement.id, { rank: 'DEPRECATED' }]),
    ),
    retracted: new Set(['article:one']),
  };
  for (const source of sources) {
    const record = recordFrom(source);
    expect(sorted(asWritten(standing(record, decisions)))).toEqual(sorted(record));
  }
  const [statement] = standing(recordFrom(otherwise), decisions).statements.filter(({ statement }) => statement.kind === 'PARTICIPATION');
  expect(statement).toMatchObject({
    statement: { fact: 'participation:meeting:a/person:a' },
    about: ['person:a', 'meeting:a', 'role:minister-rf', 'state:russia'].toSorted(),
  });
});

test('of the same ids the one stays that no judgement leads away from, in whatever order they came', () => {
  const same = (left: string, right: string, keeps: string): Judgement => ({
    ...{ id: `${left}/${right}`, verdict: 'SAME', left, right, keeps },
    ...{ at: '', because: 'so', number: 1 },
  });
  const all = [same('a', 'b', 'b'), same('b', 'c', 'c'), same('d', 'c', 'c'), same('x', 'y', 'x')];
  const expected = { a: 'c', b: 'c', d: 'c', y: 'x' };
  expect(Object.fromEntries(leadsOf(all))).toEqual(expected);
  expect(Object.fromEntries(leadsOf(all.toReversed()))).toEqual(expected);
  // Each is led away: the first of them.
  expect(Object.fromEntries(leadsOf([same('a', 'b', 'a'), same('b', 'c', 'b'), same('a', 'c', 'c')]))).toEqual({ b: 'a', c: 'a' });
});

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
  });
  afterEach(async () => {
    await graph.close();
    if (engine.name === 'embedded') rmSync(graph.place, { recursive: true, force: true });
  });
  const importAll = async (some: readonly string[]) => {
    for (const source of some) await importDossier(graph, source, 'dossier.yaml');
  };
  const because = 'It is plain.';

  test('two that are the same are one, with all that is said of either; taken back, they are what they were', async () => {
    await importAll(sources);
    const before = await dump(graph);
    const { after } = await judge(graph, {
      ...{ left: 'person:anna-i', right: 'person:a', verdict: 'SAME', keeps: 'person:a', because },
    });
    expect(await dump(graph)).toEqual(worldOf(sources, [after as Decision]));
    const { nodes } = await dump(graph);
    expect(nodes.find(({ id }) => id === 'person:a')?.properties).toMatchObject({
      name: 'Anna Ivanova',
      aliases: ['A. Ivanova', 'Ivanova, A.'],
    });
    expect(nodes.some(({ id }) => id === 'person:anna-i')).toBe(false);
    await takeBackJudgement(graph, 'person:a', 'person:anna-i');
    expect(await dump(graph)).toEqual(before);
  });

  test('what was judged different cannot be joined by a chain, and the chain is shown', async () => {
    await importAll([...sources, madeUp('five', { people: { 'person:c': { name: 'C' } } })]);
    await judge(graph, { left: 'person:a', right: 'person:c', verdict: 'DIFFERENT', because: 'Two offices on one day.' }, { by: 'ed' });
    await judge(graph, { left: 'person:a', right: 'person:b', verdict: 'SAME', because });
    await judge(graph, { left: 'person:b', right: 'person:anna-i', verdict: 'SAME', because });
    const before = await dump(graph);
    const refused = judge(graph, { left: 'person:anna-i', right: 'person:c', verdict: 'SAME', because });
    await expect(refused).rejects.toMatchObject({
      reason: 'CONTRADICTION',
      chain: ['person:a', 'person:b', 'person:anna-i', 'person:c'],
      message:
        '"person:a" and "person:c" were judged different by ed (Two offices on one day.), but would be the same: person:a = person:b = person:anna-i = person:c. Take one of these judgements back first.',
    });
    await expect(judge(graph, { left: 'person:a', right: 'person:anna-i', verdict: 'DIFFERENT', because })).rejects.toMatchObject({
      chain: ['person:a', 'person:b', 'person:anna-i'],
    });
    expect(await dump(graph)).toEqual(before);
  });

  test("an editor's rank is in place of the author's, also after the dossier came again", async () => {
    await importAll(sources);
    const title = (await dump(graph)).nodes.find(({ id }) => id === 'visit:a')?.properties as Record<string, Value>;
    expect(title).toMatchObject({ title: 'Visit of Anna', disputed: ['title'] });
    const statement = recordFrom(sources[1] as string).statements.find(({ statement }) => statement.fact === 'visit:a')?.statement
      .id as string;
    const { after } = await rankStatement(graph, statement, { rank: 'PREFERRED', because });
    expect(await dump(graph)).toEqual(worldOf(sources, [after as Decision]));
    expect((await dump(graph)).nodes.find(({ id }) => id === 'visit:a')?.properties).toMatchObject({ title: "Anna's visit" });
    const changed = (sources[1] as string).replace('Boris', 'Borys');
    await importAll([changed]);
    expect(await dump(graph)).toEqual(worldOf(sources.with(1, changed), [after as Decision]));
    await importAll([sources[1] as string]);
    await takeBackRanking(graph, statement);
    expect(await dump(graph)).toEqual(worldOf(sources, []));
  });

  test('what a retracted article says is kept and holds nothing', async () => {
    await importAll(sources);
    const { after } = await retractArticle(graph, 'article:four', { because: 'The agency took it back.' });
    const { nodes } = await dump(graph);
    expect(await dump(graph)).toEqual(worldOf(sources, [after as Decision]));
    expect(nodes.some(({ id }) => id === 'meeting:a')).toBe(false);
    const said = recordFrom(otherwise).statements.map(({ statement }) => statement.id);
    expect(nodes.filter(({ properties }) => (properties as { retracted?: boolean }).retracted).map(({ id }) => id)).toEqual(
      ['article:four', ...said].toSorted(),
    );
    expect(await importDossier(graph, otherwise, 'dossier.yaml')).toMatchObject({ outcome: 'UNCHANGED' });
    await takeBackRetraction(graph, 'article:four');
    expect(await dump(graph)).toEqual(worldOf(sources, []));
  });

  test('whoever decides on what is no longer so is told, and a change sent twice is made once', async () => {
    await importAll(sources);
    const input = { left: 'person:a', right: 'person:anna-i', verdict: 'SAME', because } as const;
    const first = await judge(graph, input, { by: 'one', key: 'k1', expected: 0 });
    expect(await judge(graph, input, { by: 'one', key: 'k1', expected: 0 })).toMatchObject({ entry: { number: first.entry.number } });
    await expect(judge(graph, { ...input, verdict: 'UNSURE' }, { key: 'k1' })).rejects.toMatchObject({ reason: 'KEY_REUSED' });
    await expect(judge(graph, { ...input, verdict: 'DIFFERENT' }, { by: 'two', expected: 0 })).rejects.toMatchObject({ reason: 'MOVED' });
    await judge(graph, { ...input, verdict: 'DIFFERENT' }, { by: 'two', expected: first.entry.number });
    const journal = await graph.journal({ ...wholeJournal, subject: first.entry.subject, kinds: ['JUDGEMENT'] });
    expect(journal.map(({ by, body }) => [by, JSON.parse(body).verdict])).toEqual([
      ['two', 'DIFFERENT'],
      ['one', 'SAME'],
    ]);
  });

  test.each([
    [{ left: 'person:a', right: 'person:a' }, 'INVALID'],
    [{ left: 'person:a', right: 'state:russia' }, 'INVALID'],
    [{ left: 'person:a', right: 'statement:1' }, 'INVALID'],
    [{ left: 'person:a', right: 'person:nobody' }, 'NOT_FOUND'],
    [{ left: 'person:a', right: 'person:b', keeps: 'person:c' }, 'INVALID'],
    [{ left: 'person:a', right: 'person:b', because: ' ' }, 'INVALID'],
  ])('what cannot be judged is refused: %j', async (input, reason) => {
    await importAll(sources);
    const before = await graph.folded();
    await expect(judge(graph, { verdict: 'SAME', because, ...input })).rejects.toMatchObject({ reason });
    expect(await graph.folded()).toBe(before);
  });

  test('a failure at any statement of a decision leaves nothing of it', async () => {
    await importAll(sources);
    const before = await dump(graph);
    const breaking = ({ text, ...command }: Command): Command => ({
      ...command,
      text: `${text.replace(/\nRETURN .*$/, '')}\nWITH count(*) AS n\nRETURN 1 / (n - n) AS failure`,
    });
    let count = 1;
    for (let failing = 0; failing < count; failing++) {
      const broken: Graph = Object.create(graph, {
        append: {
          value: (entries: Parameters<Graph['append']>[0], changes: readonly Command[]) => {
            count = changes.length;
            return graph.append(
              entries,
              changes.map((command, index) => (index === failing ? breaking(command) : command)),
            );
          },
        },
      });
      await expect(judge(broken, { left: 'person:a', right: 'person:anna-i', verdict: 'SAME', because })).rejects.toThrow(/zero/i);
    }
    expect(count).toBeGreaterThan(5);
    expect(await dump(graph)).toEqual(before);
  });

  test('articles and decisions, made and taken back in any order, leave what those in force say', async () => {
    const changed = sources.map((source) => source.replace('Anna', 'Hanna'));
    const statements = sources.flatMap((source) => recordFrom(source).statements.map(({ statement }) => statement.id));
    const pairs = [
      ['person:a', 'person:anna-i'],
      ['person:a', 'person:b'],
      ['state:rf', 'state:russia'],
      ['place:x', 'place:xx'],
      ['place:x', 'place:y'],
      ['visit:a', 'meeting:a'],
      ['role:minister', 'role:minister-rf'],
      ['agreement:a', 'agreement:b'],
      ['organization:club', 'organization:gazette'],
    ] as const;
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('import', 'import', 'change', 'remove'), at: fc.nat(3) }) },
      {
        weight: 5,
        arbitrary: fc.record({
          act: fc.constantFrom('judge', 'judge', 'unjudge'),
          at: fc.nat(pairs.length - 1),
          verdict: fc.constantFrom('SAME', 'SAME', 'DIFFERENT', 'UNSURE'),
          keeps: fc.nat(1),
        }),
      },
      { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('rank', 'unrank'), at: fc.nat(statements.length - 1) }) },
      { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('retract', 'restore'), at: fc.nat(3) }) },
    );
    const runs = Number(process.env.RAPPORT_RANDOM_DECISIONS ?? (engine.name === 'embedded' ? 12 : 4));
    await fc.assert(
      fc.asyncProperty(fc.array(step as fc.Arbitrary<Step>, { minLength: 8, maxLength: 16 }), async (plan) => {
        await graph.close();
        if (engine.name === 'embedded') rmSync(graph.place, { recursive: true, force: true });
        graph = await engine.open();
        const inGraph = new Map<number, string>();
        const inForce = new Map<string, Decision>();
        const put = async (at: number, source = '') => {
          await importAll([source]);
          inGraph.set(at, source);
          return undefined;
        };
        const acts: Record<string, (one: Step) => Promise<Decided | undefined>> = {
          import: ({ at }) => put(at, sources[at]),
          change: ({ at }) => put(at, changed[at]),
          remove: async ({ at }) => {
            if (inGraph.delete(at)) await removeArticle(graph, articles[at] as string);
            return undefined;
          },
          judge: ({ at, verdict, keeps }) => {
            const [left, right] = pairs[at] as [string, string];
            return judge(graph, { left, right, verdict, because, keeps: (pairs[at] as [string, string])[keeps] as string });
          },
          unjudge: ({ at }) => takeBackJudgement(graph, ...(pairs[at] as [string, string])),
          rank: ({ at }) => rankStatement(graph, statements[at] as string, { rank: 'PREFERRED', because }),
          unrank: ({ at }) => takeBackRanking(graph, statements[at] as string),
          retract: ({ at }) => retractArticle(graph, articles[at] as string, { because }),
          restore: ({ at }) => takeBackRetraction(graph, articles[at] as string),
        };
        for (const one of plan) {
          try {
            const decided = await acts[one.act]?.(one);
            if (decided?.before) inForce.delete(decided.before.id);
            if (decided?.after) inForce.set(decided.after.id, decided.after);
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        }
        const expected = worldOf([...inGraph.values()], [...inForce.values()]);
        expect(await dump(graph)).toEqual(expected);
        // The same from the ledger alone.
        await graph.close();
        graph = await engine.openAgain(graph, { version: foldVersion + 1 });
        await catchUp(graph);
        expect(await dump(graph)).toEqual(expected);
      }),
      { numRuns: runs },
    );
  }, 240_000);

  test('many at once stand under the decisions as one after the other', async () => {
    await importAll(sources);
    const { after } = await judge(graph, { left: 'state:rf', right: 'state:russia', verdict: 'SAME', keeps: 'state:russia', because });
    for (const article of articles) await removeArticle(graph, article);
    for await (const outcome of importDossiers(
      graph,
      sources.map((text, n) => ({ file: `${n}.yaml`, text })),
    ))
      expect('imported' in outcome).toBe(true);
    expect(await dump(graph)).toEqual(worldOf(sources, [after as Decision]));
  });
});
