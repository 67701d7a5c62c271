import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import type { Graph } from '../src/graph/graph.js';
import { tablesOf } from '../src/graph/lists.js';
import { allQueries } from '../src/graph/queries.js';
import { catchUp, importDossier, removeArticle } from '../src/ledger/ledger.js';
import { crowd } from './crowd.js';
import { madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { dossierSource, folder, serviceOver } from './world.js';

/** The embedded engine keeps no order, so lists are kept beside it: whatever happened to either, they say what the graph says. */

const during = 'during: { from: "2014-04-02", to: "2014-04-28" }';
const lists: [root: string, filters: string[]][] = [
  ['people', ['', '{ name: "GUEST 1" }', '{ name: "an" }', '{ status: [PLANNED, DENIED] }']],
  ['organizations', ['', '{ kinds: [NEWS_AGENCY] }']],
  ['states', ['', '{ name: "\\uffff" }']],
  ['groups', ['']],
  ['places', ['', '{ kinds: [CITY] }', '{ name: "yang" }']],
  ['roles', ['', '{ title: "Post 2" }']],
  ['events', ['', `{ ${during} }`, `{ ${during}, possible: true }`, '{ basis: [INFERRED] }', '{ kinds: [SIGNING, VISIT], title: "1" }']],
  ['visits', ['', '{ kinds: [MEETING] }', '{ participant: "person:yuri-trutnev" }']],
  ['meetings', ['']],
  ['agreements', ['', `{ ${during} }`, '{ title: "agreement 1" }', '{ kinds: [PROTOCOL] }']],
  ['observations', ['', `{ ${during} }`, '{ measure: "MEASURE" }']],
  ['articles', ['', '{ title: "crowd" }', '{ during: { from: "2014-05-01" } }']],
  ['statements', ['', '{ kinds: [OPINION, OPEN] }', '{ basis: [RESOLVED], modality: [HELD] }', '{ opens: "signatories" }']],
];
const orders: Record<string, string[]> = {
  events: ['DATE_ASC'],
  observations: ['DATE_ASC', 'NAME_ASC', 'NAME_DESC'],
  statements: ['DATE_DESC', 'RANK'],
  people: ['NAME_DESC'],
};

type Ask = ReturnType<typeof serviceOver>['ask'];

/** Every list, from both ends, in small pages and counted. */
async function everything(ask: Ask): Promise<unknown[]> {
  const howMuch = await ask('{ stats { articles statements people events places } }');
  const answers: unknown[] = [howMuch.errors ?? howMuch.data.stats];
  for (const [root, filters] of lists)
    for (const filter of filters)
      for (const order of [undefined, ...(orders[root] ?? [])])
        for (const end of ['first', 'last'])
          answers.push([root, filter, order, end, await whole(ask, root, filter === '' ? '' : `, filter: ${filter}`, order, end)]);
  return answers;
}

async function whole(ask: Ask, root: string, filter: string, order: string | undefined, end: string): Promise<unknown[]> {
  const orderBy = order ? `, orderBy: ${order}` : '';
  const ids: unknown[] = [];
  for (let from = ''; ; ) {
    const fields = 'edges { node { id } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const { data, errors } = await ask(`{ ${root}(${end}: ${root === 'statements' ? 100 : 20}${from}${filter}${orderBy}) { ${fields} } }`);
    if (errors) return [errors];
    const { edges, totalCount, pageInfo } = data[root];
    ids.push(totalCount, pageInfo.hasNextPage, pageInfo.hasPreviousPage, ...edges.map(({ node }: { node: { id: string } }) => node.id));
    if (!(end === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return ids;
    from = end === 'first' ? `, after: "${pageInfo.endCursor}"` : `, before: "${pageInfo.startCursor}"`;
  }
}

let graph: EmbeddedGraph;
beforeEach(async () => {
  graph = await EmbeddedGraph.open(folder());
});
afterEach(async () => {
  await graph.close();
  rmSync(graph.place, { recursive: true, force: true });
});

const file = (name: string): string => join(graph.place, name);

/** What the lists say, which must be what the graph says alone. */
async function sound(): Promise<void> {
  expect(graph.lists).toBeDefined();
  const alone = await everything(serviceOver(graph, { lists: false }).ask);
  expect(await everything(serviceOver(graph).ask)).toEqual(alone);
  expect(JSON.stringify(alone)).not.toContain('"errors"');
}

test('which lists are kept, with what, is read from their queries', () => {
  const kept = tablesOf(allQueries());
  expect(kept.map(({ label, keys }) => `${label}: ${keys.join(', ')}`)).toEqual([
    'Actor: byName',
    'Agreement: byName',
    'Article: byDate',
    'Conflict: fact',
    'Event: byDate',
    'Observation: byDate, byName',
    'Place: byName',
    'Role: byName',
    'Statement: byDate, byRank',
  ]);
  expect(kept.find(({ label }) => label === 'Event')?.values).toEqual([
    'label',
    'basis',
    'status',
    'lower title',
    'latest',
    'earliest',
    'knownFrom',
    'knownTo',
  ]);
  const others = allQueries().filter(
    ({ kind, from, text }) => kind === 'many' && !from && !kept.some(({ label }) => text.includes(`:${label})\n`)),
  );
  // None of them is a list of one label that clients page through.
  expect(others.map(({ name }) => name)).toEqual([
    'articlesOfText',
    'articlesWithPassages',
    'articlesSaying',
    'keysInCommon',
    'thingsByKeys',
    'namedThings',
    'judgementsInForce',
    'judgements',
    'redirectsAmong',
    'entriesAfter',
    'entryOfKey',
    'journalEntries',
    'oldestJournalEntries',
    'ledgerArticlesAmong',
    'ledgerArticlesOfDossiers',
    'ledgerSaidOfFacts',
    'ledgerNodesAmong',
    'ledgerAnyDecision',
    'ledgerJudgementsOn',
    'ledgerNamesOfActors',
    'idsLike',
  ]);
});

test('they are right after every import, change, removal and start', async () => {
  await sound();
  for (const source of [dossierSource, ...overlapping, crowd()]) await importDossier(graph, source, 'dossier.yaml');
  await sound();
  await importDossier(graph, (overlapping[0] as string).replaceAll('Anna', 'Zoe'), 'dossier.yaml');
  await sound();
  await removeArticle(graph, 'article:two');
  await sound();
  await graph.close();
  graph = await EmbeddedGraph.open(graph.place);
  await sound();
}, 300_000);

describe('however the process ended', () => {
  const again = async (): Promise<void> => {
    graph = await EmbeddedGraph.open(graph.place);
    await catchUp(graph);
    await sound();
  };
  /** Imports all but one, keeps copies of these files, imports the last and takes the files back. */
  const takeBack = async (...names: string[]): Promise<void> => {
    for (const source of [dossierSource, ...overlapping]) await importDossier(graph, source, 'dossier.yaml');
    await graph.close();
    for (const name of names) copyFileSync(file(name), file(`${name}.copy`));
    graph = await EmbeddedGraph.open(graph.place);
    await importDossier(graph, crowd(), 'crowd.yaml');
    await removeArticle(graph, 'article:one');
    await graph.close();
    for (const name of names) copyFileSync(file(`${name}.copy`), file(name));
  };

  test('before its lists followed the graph', async () => {
    await takeBack('lists.sqlite');
    await again();
  }, 60_000);

  test('before the graph was on disk', async () => {
    await takeBack('graph.grafeo');
    await again();
  }, 60_000);

  test('before either was', async () => {
    await takeBack('graph.grafeo', 'lists.sqlite');
    await again();
  }, 60_000);

  const losses: [string, () => void][] = [
    ['a store from before has none', () => rmSync(file('lists.sqlite'))],
    ['they were damaged', () => writeFileSync(file('lists.sqlite'), 'garbage '.repeat(1_000))],
    ['they were made for other lists', () => inLists((lists) => lists.exec("UPDATE made SET tables = 'others'"))],
    [
      'another version folded the graph',
      () => inLists((lists) => lists.exec('UPDATE made SET state = \'[7,4,"2026"]\'; DELETE FROM "Event"')),
    ],
  ];
  test.each(losses)(
    '%s',
    async (_, lose) => {
      await takeBack();
      lose();
      await again();
    },
    60_000,
  );

  const inLists = (work: (lists: Database.Database) => void): void => {
    const lists = new Database(file('lists.sqlite'));
    work(lists);
    lists.close();
  };
});

test('a change between the lists and the graph is seen by neither or by both', async () => {
  for (const source of overlapping) await importDossier(graph, source, 'dossier.yaml');
  const people = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`person:aaa-${n}`, { name: `Aaa ${n}` }]));
  let reads = 0;
  const changing = Object.create(graph, {
    read: {
      value: async (...asked: Parameters<Graph['read']>) => {
        if (reads++ === 0) await importDossier(graph, madeUp('later', { people }), 'later.yaml');
        return graph.read(...asked);
      },
    },
  }) as Graph;
  const question = '{ people(first: 20) { totalCount nodes { id } } }';
  const between = await serviceOver(changing).ask(question);
  expect(reads).toBe(2);
  expect(between).toEqual(await serviceOver(graph, { lists: false }).ask(question));
  expect(between.data.people.nodes[0].id).toBe('person:aaa-0');
});

describe('a graph that loses its lists answers as well, and has them again at the next start', () => {
  const lose = async (): Promise<unknown[]> => {
    await importDossier(graph, dossierSource, 'dossier.yaml');
    const before = await everything(serviceOver(graph).ask);
    const other = new Database(file('lists.sqlite'));
    other.exec('DROP TABLE "Event"');
    other.close();
    return before;
  };
  const startAgain = async (): Promise<void> => {
    expect([graph.lists, existsSync(file('lists.sqlite'))]).toEqual([undefined, false]);
    await graph.close();
    graph = await EmbeddedGraph.open(graph.place);
    await sound();
  };

  test('when it reads', async () => {
    const before = await lose();
    expect(await everything(serviceOver(graph).ask)).toEqual(before);
    await startAgain();
  }, 60_000);

  test('when it changes', async () => {
    const before = await lose();
    await importDossier(
      graph,
      madeUp('more', { people: { 'person:zzz': { name: 'Zzz' } }, events: { 'visit:zzz': { title: 'Zzz' } } }),
      'more.yaml',
    );
    await removeArticle(graph, 'article:more');
    expect(await everything(serviceOver(graph).ask)).toEqual(before);
    await startAgain();
  }, 60_000);
});
