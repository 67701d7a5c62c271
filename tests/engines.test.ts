import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerMoved, Unusable } from '../src/errors.js';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import type { Entry, Graph, Value } from '../src/graph/graph.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { putNodes } from '../src/queries.generated.js';
import { dump } from './dump.js';
import { engines } from './world.js';

/** What an engine promises (src/graph/graph.ts), held by each. */

const entry = (number: number): Entry => ({
  number,
  at: '2026-01-01T00:00:00.000Z',
  kind: 'DOSSIER',
  subject: `article:${number}`,
  body: `body ${number}`,
});
const place = (id: string, properties: Record<string, Value> = {}) =>
  putNodes({ rows: [{ id, properties: { id, name: id, ...properties } }] }, ':Place');
const read = (graph: Graph, text: string, parameters: Record<string, Value> = {}) => graph.read({ name: 'test', text, parameters });

async function entriesOf(graph: Graph, after = 0): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const one of graph.entries(after)) entries.push(one);
  return entries;
}

describe.each(engines)('$name', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
  });
  afterEach(async () => {
    await graph.close();
    if (engine.name === 'embedded') rmSync(graph.place, { recursive: true, force: true });
  });

  test('values come out as JSON, as they went in', async () => {
    const values = {
      whole: 7,
      real: 1.5,
      large: 9007199254740991,
      yes: true,
      none: null,
      text: 'Ž 김 𝄞',
      list: [1, 2],
      map: { a: [{ b: 'c' }] },
    };
    expect(await read(graph, 'RETURN $values AS values, $values.whole + 1 AS sum', { values })).toEqual([{ values, sum: 8 }]);
    await graph.append([entry(1)], [place('place:a', { whole: 7, real: 1.5, yes: true, list: ['x', 'y'], day: '2014-04-28' })]);
    expect(await read(graph, 'MATCH (place:Place) RETURN place {.*} AS place')).toEqual([
      { place: { id: 'place:a', name: 'place:a', whole: 7, real: 1.5, yes: true, list: ['x', 'y'], day: '2014-04-28' } },
    ]);
  });

  test('a client reads its own writes', async () => {
    for (let number = 1; number <= 5; number++) {
      await graph.append([entry(number)], [place(`place:p${number}`)]);
      expect(await read(graph, 'MATCH (place:Place {id: $id}) RETURN place.id AS id', { id: `place:p${number}` })).toEqual([
        { id: `place:p${number}` },
      ]);
    }
  });

  test('entries come back in order, from any number on, and survive', async () => {
    for (let number = 1; number <= 45; number++) await graph.append([entry(number)], []);
    expect(await entriesOf(graph, 3)).toEqual(Array.from({ length: 42 }, (_, n) => entry(n + 4)));
    await graph.close();
    graph = await engine.openAgain(graph);
    expect([await graph.folded(), await entriesOf(graph, 44)]).toEqual([45, [entry(45)]]);
  });

  test.each([0, 2, 7])('an entry out of turn (%i instead of 1) is refused, and nothing of it stays', async (number) => {
    await expect(graph.append([entry(number)], [place('place:a')])).rejects.toThrow(LedgerMoved);
    expect([await graph.folded(), await entriesOf(graph), await dump(graph)]).toEqual([0, [], { nodes: [], edges: [] }]);
  });

  test('a change that fails leaves nothing of its entry', async () => {
    const failing = { name: 'failing', text: 'MATCH (place:Place) WITH count(place) AS n RETURN 1 / (n - n)', parameters: {} };
    await expect(graph.append([entry(1)], [place('place:a'), failing])).rejects.toThrow(/zero/i);
    expect([await graph.folded(), await entriesOf(graph), await dump(graph)]).toEqual([0, [], { nodes: [], edges: [] }]);
    await graph.append([entry(1)], [place('place:b')]);
    expect((await dump(graph)).nodes.map(({ id }) => id)).toEqual(['place:b']);
  });

  test('two nodes never share an id', async () => {
    await graph.append([entry(1)], [place('place:a', { size: 1 })]);
    const twin = { name: 'twin', text: "CREATE (place:Node:Place {id: 'place:a'})", parameters: {} };
    await expect(graph.append([entry(2)], [twin])).rejects.toThrow();
    expect((await dump(graph)).nodes).toHaveLength(1);
  });

  test('opening again makes no second schema and loses nothing', async () => {
    await graph.append([entry(1)], [place('place:a')]);
    const before = await dump(graph);
    await graph.close();
    graph = await engine.openAgain(graph);
    expect(await dump(graph)).toEqual(before);
  });

  test('reads are counted, one by one', async () => {
    const before = graph.reads;
    await Promise.all([read(graph, 'RETURN 1 AS a'), read(graph, 'RETURN 2 AS a'), read(graph, 'RETURN 3 AS a')]);
    expect(graph.reads - before).toBe(3);
  });

  test('a text that the engine refuses is an error', async () => {
    await expect(read(graph, 'MATCH (n RETURN n')).rejects.toThrow();
    expect(await read(graph, 'RETURN 1 AS a')).toEqual([{ a: 1 }]);
  });
});

test('a folder that is in use says so, and what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  const first = await EmbeddedGraph.open(folder);
  await expect(EmbeddedGraph.open(folder)).rejects.toThrow(
    new Unusable(
      `The embedded graph in ${folder} is open in another process. Stop the running service, or use another folder (RAPPORT_STORE), or Neo4j (NEO4J_URI).`,
    ),
  );
  await first.close();
  rmSync(folder, { recursive: true });
});

test('an address where no Neo4j answers is named, soon', async () => {
  const opening = Neo4jGraph.open({ uri: 'bolt://127.0.0.1:1', username: '', password: '', database: 'neo4j' });
  await expect(opening).rejects.toThrow(/^Neo4j at bolt:\/\/127\.0\.0\.1:1 \(NEO4J_URI\), database "neo4j", does not answer: /);
});
