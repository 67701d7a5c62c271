import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { NotWritten } from '../src/errors.js';
import type { Command, Entry, Graph } from '../src/graph/graph.js';
import { changes } from '../src/ledger/changes.js';
import { readDossier } from '../src/ledger/dossier.js';
import { fold } from '../src/ledger/fold.js';
import { catchUp, changesOf, importDossier, listArticles, removeArticle } from '../src/ledger/ledger.js';
import { projectRecord, recordOf } from '../src/ledger/statements.js';
import { asDump, type Dump, dump } from './dump.js';
import { at, madeUp } from './made-up.js';
import { article, dossierSource, engines } from './world.js';

/** Articles make statements, the graph is folded from statements: whatever comes and goes, the graph is what the kept dossiers say. */

const recordFrom = (source: string) => {
  const { dossier, claims } = readDossier(source, 'dossier.yaml');
  return recordOf(dossier, claims, source);
};

/** What a graph of these dossiers must hold, computed from nothing. */
function worldOf(sources: readonly string[]): Dump {
  const records = sources.map(recordFrom);
  const facts = fold(records.flatMap(({ statements }) => statements.map(({ statement }) => statement)));
  const own = records.map(projectRecord);
  return asDump({
    nodes: [...facts.nodes, ...own.flatMap(({ nodes }) => nodes)],
    edges: [...facts.edges, ...own.flatMap(({ edges }) => edges)],
  });
}

/** Three articles that speak of the same people and differ. */
const overlapping = [
  madeUp('one', {
    states: { 'state:russia': { name: 'Russia', names: [{ text: 'Russian Federation', kind: 'OFFICIAL', at: at('one', 2) }] } },
    people: { 'person:a': { name: 'Anna Ivanova', familyName: 'Ivanova' } },
    roles: { 'role:minister': { title: 'minister', body: 'state:russia' } },
    tenures: [{ person: 'person:a', role: 'role:minister', when: { edtf: '2014-04-01', sense: 'INCLUDING' } }],
    places: { 'place:x': { name: 'X', kind: 'CITY' } },
    events: {
      'visit:a': {
        title: 'Visit of Anna',
        when: { edtf: '2014-04-01', sense: 'WITHIN' },
        subjects: ['trade'],
        place: 'place:x',
        participants: [{ who: 'person:a', roles: ['VISITOR'], side: 'state:russia', capacities: ['role:minister'] }],
      },
    },
  }),
  madeUp(
    'two',
    {
      states: { 'state:russia': { name: 'Russian Federation' } },
      people: { 'person:a': { name: 'A. Ivanova', familyName: 'Iwanowa' }, 'person:b': { name: 'Boris' } },
      places: { 'place:x': { name: 'X', kind: 'TOWN' } },
      roles: { 'role:minister': { title: 'Minister', body: 'state:russia', represents: 'state:russia' } },
      tenures: [{ person: 'person:a', role: 'role:minister', when: { edtf: '2014-05-01', sense: 'INCLUDING' } }],
      events: {
        'visit:a': {
          title: "Anna's visit",
          when: { edtf: '2014-04', sense: 'WITHIN' },
          subjects: ['aid', 'trade'],
          place: 'place:x',
          participants: [
            { who: 'person:a', roles: ['HEAD_OF_DELEGATION'], onBehalfOf: ['state:russia'] },
            { who: 'person:b', roles: ['MEMBER'], also: [{ modality: 'DENIED', at: at('two', 3), roles: ['VISITOR'] }] },
          ],
        },
      },
      remarks: { 'who-paid': { kind: 'OPEN', opens: 'terms', gist: 'Who paid is not told.', about: ['visit:a'], at: at('two', 4) } },
    },
    { when: '2014-05-02' },
  ),
  madeUp(
    'three',
    {
      states: { 'state:russia': { name: 'Russia', memberOf: 'organization:club' } },
      organizations: { 'organization:club': { name: 'Club', kind: 'COMMITTEE', at: at('three') } },
      people: { 'person:a': { name: 'Anna Ivanova' } },
      places: { 'place:x': { name: 'X' }, 'place:y': { name: 'Y', within: 'place:x' } },
      events: {
        'visit:a': { title: 'A visit is planned', modality: 'PLANNED', place: { to: 'place:y', modality: 'PLANNED', at: at('three', 5) } },
      },
      agreements: { 'agreement:a': { title: 'Pact', parties: [{ who: 'state:russia' }, { who: 'organization:club' }] } },
      observations: { 'observation:a': { measure: 'length', value: 54, unit: 'kilometers', measures: 'place:x' } },
    },
    { when: '2014-03-01' },
  ),
];

test('the same statements in any order make the same graph', () => {
  const statements = [dossierSource, ...overlapping].flatMap((source) => recordFrom(source).statements.map(({ statement }) => statement));
  const expected = fold(statements);
  fc.assert(
    fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
      expect(fold(shuffled)).toEqual(expected);
    }),
    { numRuns: 25 },
  );
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

  const importAll = async (sources: readonly string[]) => {
    for (const source of sources) await importDossier(graph, source, 'dossier.yaml');
  };

  test('the graph of the article is the fold of its dossier', async () => {
    expect(await importDossier(graph, dossierSource, 'dossier.yaml')).toMatchObject({ article, outcome: 'ADDED' });
    expect(await dump(graph)).toEqual(worldOf([dossierSource]));
  });

  test('articles in any order make the same graph', async () => {
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ];
    for (const order of orders) {
      await importAll(order.map((index) => overlapping[index] as string));
      expect(await dump(graph)).toEqual(worldOf(overlapping));
      for (const name of ['one', 'two', 'three']) await removeArticle(graph, `article:${name}`);
      expect(await dump(graph)).toEqual({ nodes: [], edges: [] });
    }
  });

  test('any coming and going leaves what the kept dossiers say', async () => {
    const kept = new Map<number, string>();
    const changed = overlapping.map((source) => source.replace('Anna', 'Hanna'));
    const steps = fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom('import', 'change', 'remove')), {
      minLength: 4,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        for (const [index, act] of plan) {
          const source = (act === 'change' ? changed : overlapping)[index] as string;
          if (act !== 'remove') {
            await importDossier(graph, source, 'dossier.yaml');
            kept.set(index, source);
          } else if (kept.delete(index)) await removeArticle(graph, `article:${['one', 'two', 'three'][index]}`);
        }
        expect(await dump(graph)).toEqual(worldOf([...kept.values()]));
      }),
      { numRuns: 6 },
    );
  });

  test('importing twice is importing once', async () => {
    await importAll([dossierSource]);
    const [before, entries] = [await dump(graph), await entriesOf(graph)];
    expect(await importDossier(graph, dossierSource, 'dossier.yaml')).toMatchObject({ outcome: 'UNCHANGED' });
    expect([await dump(graph), await entriesOf(graph)]).toEqual([before, entries]);
  });

  test('a dossier taken away leaves the graph as before it came', async () => {
    await importAll([overlapping[0] as string, overlapping[1] as string]);
    const before = await dump(graph);
    await importAll([overlapping[2] as string, dossierSource]);
    await removeArticle(graph, article);
    await removeArticle(graph, 'article:three');
    expect(await dump(graph)).toEqual(before);
    expect((await listArticles(graph)).map(({ id }) => id)).toEqual(['article:one', 'article:two']);
  });

  test('what is not there cannot be taken away', async () => {
    await expect(removeArticle(graph, 'article:none')).rejects.toThrow(
      'Needed the id of an article in the graph, but got "article:none". "rapport list" shows them.',
    );
    expect(await entriesOf(graph)).toEqual([]);
  });

  test('a failure at any statement leaves nothing of an import', async () => {
    await importAll(overlapping.slice(0, 2));
    const [before, entries] = [await dump(graph), await entriesOf(graph)];
    const record = recordFrom(dossierSource);
    const commands = await changesOf(graph, null, record);
    expect(commands.length).toBeGreaterThan(30);
    const entry: Entry = { number: entries.length + 1, at: '2026-01-01T00:00:00Z', kind: 'DOSSIER', article, body: dossierSource };
    for (const failing of commands.keys()) {
      const broken = commands.map((command, index): Command => (index === failing ? breaking(command) : command));
      await expect(graph.append(entry, broken)).rejects.toThrow(/zero/i);
    }
    expect([await dump(graph), await entriesOf(graph)]).toEqual([before, entries]);
    await importAll([dossierSource]);
    expect(await dump(graph)).toEqual(worldOf([...overlapping.slice(0, 2), dossierSource]));
  });

  test('an edge whose end is not there is refused with all that came with it', async () => {
    const node = (id: string) => ({ id, properties: { id, name: id } });
    const edge = (to: string) => ({ type: 'GOVERNS' as const, from: 'state:a', to, properties: { id: `GOVERNS:state:a/${to}` } });
    const commands = changes(
      { nodes: [], edges: [] },
      { nodes: [node('state:a'), node('place:b')], edges: [edge('place:b'), edge('place:nowhere')] },
    );
    const entry: Entry = { number: 1, at: '2026-01-01T00:00:00Z', kind: 'DOSSIER', article: 'article:one', body: '' };
    await expect(graph.append(entry, commands)).rejects.toThrow(
      new NotWritten(
        'putEdgesOfHub was to write 2 rows, but the engine wrote 1: an end of the others is not in the graph. Nothing was kept. "rapport check" says whether each id is declared; if it is, this is a fault of Rapport.',
      ),
    );
    expect([await graph.folded(), await entriesOf(graph), await dump(graph)]).toEqual([0, [], { nodes: [], edges: [] }]);
  });

  test('writers at the same time both get in', async () => {
    await Promise.all([...overlapping, dossierSource].map((source) => importDossier(graph, source, 'dossier.yaml')));
    expect(await dump(graph)).toEqual(worldOf([...overlapping, dossierSource]));
    expect((await entriesOf(graph)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('every entry is kept as it was read', async () => {
    await importAll(overlapping);
    await removeArticle(graph, 'article:two');
    expect((await entriesOf(graph)).map(({ number, kind, article, body }) => ({ number, kind, article, body }))).toEqual([
      { number: 1, kind: 'DOSSIER', article: 'article:one', body: overlapping[0] },
      { number: 2, kind: 'DOSSIER', article: 'article:two', body: overlapping[1] },
      { number: 3, kind: 'DOSSIER', article: 'article:three', body: overlapping[2] },
      { number: 4, kind: 'WITHDRAWAL', article: 'article:two', body: '' },
    ]);
  });

  if (engine.name === 'embedded') {
    const damages: [string, (place: string) => void][] = [
      ['deleted', (place) => rmSync(join(place, 'graph.grafeo'))],
      ['zeroed', (place) => writeFileSync(join(place, 'graph.grafeo'), Buffer.alloc(4096))],
      ['cut', (place) => writeFileSync(join(place, 'graph.grafeo'), 'GRAFEO')],
    ];
    test.each(damages)('a graph that was %s is folded anew from the ledger', async (_, damage) => {
      await importAll(overlapping);
      await removeArticle(graph, 'article:one');
      const before = await dump(graph);
      await graph.close();
      damage(graph.place);
      graph = await engine.openAgain(graph);
      expect(await catchUp(graph)).toBe(4);
      expect(await dump(graph)).toEqual(before);
    });

    test('an entry that was kept before a rule came is folded as far as it goes', async () => {
      await graph.close();
      const body = (overlapping[0] as string).replace('- role:minister', '- role:nowhere');
      keep(graph.place, { number: 1, at: '2026-01-01T00:00:00Z', kind: 'DOSSIER', article: 'article:one', body });
      graph = await engine.openAgain(graph);
      expect(await catchUp(graph)).toBe(1);
      const { nodes, edges } = await dump(graph);
      expect(nodes.map(({ id }) => id)).toContain('participation:visit:a/person:a');
      expect(edges.filter(({ type }) => type === 'CAPACITY')).toEqual([]);
    });

    test('a graph behind its ledger catches up, as after a crash between the two', async () => {
      await importAll(overlapping.slice(0, 2));
      await graph.close();
      keep(graph.place, {
        number: 3,
        at: '2026-01-01T00:00:00Z',
        kind: 'DOSSIER',
        article: 'article:three',
        body: overlapping[2] as string,
      });
      graph = await engine.openAgain(graph);
      expect(await catchUp(graph)).toBe(1);
      expect(await dump(graph)).toEqual(worldOf(overlapping));
      expect(await graph.folded()).toBe(3);
    });
  }
});

/** The command as it is, and then an error that the engine itself raises. */
const breaking = (command: Command): Command => ({
  ...command,
  text: `${command.text.replace(/\nRETURN .*$/, '')}\nWITH count(*) AS n\nRETURN 1 / (n - n) AS failure`,
});

/** Writes an entry into the ledger file of a closed graph. */
function keep(place: string, { number, at, kind, article, body }: Entry): void {
  const ledger = new Database(join(place, 'ledger.sqlite'));
  ledger.prepare('INSERT INTO entry (number, at, kind, article, body) VALUES (?, ?, ?, ?, ?)').run(number, at, kind, article, body);
  ledger.close();
}

async function entriesOf(graph: Graph): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of graph.entries(0)) entries.push(entry);
  return entries;
}
