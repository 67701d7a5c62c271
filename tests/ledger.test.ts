import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import neo4j from 'neo4j-driver';
import { LedgerMoved, NotWritten, Unusable } from '../src/errors.js';
import type { Command, Entry, Graph } from '../src/graph/graph.js';
import { changes } from '../src/ledger/changes.js';
import { readDossier } from '../src/ledger/dossier.js';
import { fold } from '../src/ledger/fold.js';
import { catchUp, importDossier, listArticles, removeArticle } from '../src/ledger/ledger.js';
import { projectRecord, recordOf } from '../src/ledger/statements.js';
import { changesOf } from '../src/ledger/turn.js';
import { putNodes } from '../src/queries.generated.js';
import { asDump, type Dump, dump } from './dump.js';
import { overlapping } from './overlapping.js';
import { article, dossierSource, engines, folder, neo4jPlace } from './world.js';

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
    const commands = await changesOf(graph, [{ before: null, after: record }]);
    expect(commands.length).toBeGreaterThan(30);
    const entry: Entry = { number: entries.length + 1, at: '2026-01-01T00:00:00Z', kind: 'DOSSIER', subject: article, body: dossierSource };
    for (const failing of commands.keys()) {
      const broken = commands.map((command, index): Command => (index === failing ? breaking(command) : command));
      await expect(graph.append([entry], broken)).rejects.toThrow(/zero/i);
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
    const entry: Entry = { number: 1, at: '2026-01-01T00:00:00Z', kind: 'DOSSIER', subject: 'article:one', body: '' };
    await expect(graph.append([entry], commands)).rejects.toThrow(
      new NotWritten(
        'makeEdges was to write 2 rows, but the engine wrote 1: an end of the others is not in the graph. Nothing was kept. "rapport check" says whether each id is declared; if it is, this is a fault of Rapport.',
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
    expect((await entriesOf(graph)).map(({ number, kind, subject, body }) => ({ number, kind, subject, body }))).toEqual([
      { number: 1, kind: 'DOSSIER', subject: 'article:one', body: overlapping[0] },
      { number: 2, kind: 'DOSSIER', subject: 'article:two', body: overlapping[1] },
      { number: 3, kind: 'DOSSIER', subject: 'article:three', body: overlapping[2] },
      { number: 4, kind: 'WITHDRAWAL', subject: 'article:two', body: '' },
    ]);
  });

  describe('a graph that another version of the fold made', () => {
    /** Imports all, and leaves in the graph what this fold would not make. */
    const importOtherwise = async () => {
      await importAll(overlapping);
      const stray = putNodes({ rows: [{ id: 'place:stray', properties: { id: 'place:stray' } }] }, ':Place');
      const [number, at] = [overlapping.length + 1, '2026-01-01T00:00:00Z'];
      await graph.append([{ number, at, kind: 'WITHDRAWAL', subject: 'article:none', body: '' }], [stray]);
      return entriesOf(graph);
    };

    test('is folded anew from its ledger, once', async () => {
      const entries = await importOtherwise();
      await graph.close();
      const told: string[] = [];
      const opening = { version: 1, say: (text: string) => void told.push(text) };
      graph = await engine.openAgain(graph, opening);
      expect([await graph.folded(), await dump(graph)]).toEqual([0, { nodes: [], edges: [] }]);
      expect(await catchUp(graph)).toBe(4);
      expect([await dump(graph), await entriesOf(graph)]).toEqual([worldOf(overlapping), entries]);
      expect(await importDossier(graph, overlapping[0] as string, 'dossier.yaml')).toMatchObject({ outcome: 'UNCHANGED' });
      await graph.close();
      graph = await engine.openAgain(graph, opening);
      expect([await graph.folded(), await catchUp(graph)]).toEqual([4, 0]);
      expect(told).toEqual([
        expect.stringMatching(/for another version of Rapport folded it\. It is folded anew from (?:the|its) ledger\.$/),
      ]);
    });

    test('is folded anew however often the process ends before it is done', async () => {
      await importOtherwise();
      await graph.close();
      graph = await engine.openAgain(graph, { version: 1 });
      await graph.close();
      graph = await engine.openAgain(graph, { version: 1 });
      for await (const entry of graph.entries(0)) {
        await graph.fold(entry.number - 1, entry.number, await changesOf(graph, [{ before: null, after: recordFrom(entry.body) }]));
        break;
      }
      await graph.close();
      graph = await engine.openAgain(graph, { version: 1 });
      expect([await graph.folded(), await catchUp(graph)]).toEqual([1, 3]);
      expect(await dump(graph)).toEqual(worldOf(overlapping));
    });

    if (engine.name === 'neo4j') {
      test('is emptied to the end by the next to start, if the first ended in the middle of that', async () => {
        await importOtherwise();
        await inDatabase('MATCH (ledger:Ledger) SET ledger.version = 1 REMOVE ledger.folded WITH ledger MATCH (n:Person) DETACH DELETE n');
        await expect(importDossier(graph, dossierSource, 'dossier.yaml')).rejects.toThrow(LedgerMoved);
        await graph.close();
        graph = await engine.openAgain(graph, { version: 1 });
        expect([await graph.folded(), await dump(graph)]).toEqual([0, { nodes: [], edges: [] }]);
        expect(await catchUp(graph)).toBe(4);
        expect(await dump(graph)).toEqual(worldOf(overlapping));
      });

      test('is folded anew by two that start together; one of before writes no more', async () => {
        await importOtherwise();
        const both = await Promise.all([1, 2].map(() => engine.openAgain(graph, { version: 1 })));
        try {
          await Promise.all(both.map((one) => catchUp(one)));
          expect(await dump(graph)).toEqual(worldOf(overlapping));
          await expect(importDossier(graph, dossierSource, 'dossier.yaml')).rejects.toThrow(
            new LedgerMoved('The graph does not stand at 4, or another version of Rapport folds it.'),
          );
          expect(await dump(graph)).toEqual(worldOf(overlapping));
        } finally {
          await Promise.all(both.map((one) => one.close()));
        }
      });
    }
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

    test('a graph ahead of its ledger is set aside, with a word, and folded anew', async () => {
      await importAll(overlapping);
      await graph.close();
      inLedger(graph.place, (ledger) => ledger.exec('DELETE FROM entry WHERE number = 3'));
      const told: string[] = [];
      graph = await engine.openAgain(graph, { say: (text) => void told.push(text) });
      expect(await catchUp(graph)).toBe(2);
      expect(await dump(graph)).toEqual(worldOf(overlapping.slice(0, 2)));
      expect(told.map((text) => text.replaceAll(graph.place, 'PLACE').replace(/\d{4}-[\dTZ-]+/, 'TIME'))).toEqual([
        'The embedded graph in PLACE is set aside as PLACE/graph.grafeo.set-aside-TIME, for it holds 3 entries of a ledger that has 2. It is folded anew from the ledger.',
      ]);
    });

    /** Closes the graph and goes on with a copy of its folder: SQLite keeps what it knows of a file for as long as the process lives. */
    const moveAway = async () => {
      await graph.close();
      inLedger(graph.place, (ledger) => ledger.pragma('wal_checkpoint(TRUNCATE)'));
      const place = folder();
      for (const file of ['graph.grafeo', 'ledger.sqlite']) cpSync(join(graph.place, file), join(place, file));
      rmSync(graph.place, { recursive: true });
      graph = { place, close: async () => {} } as Graph;
    };
    const losses: [string, (file: string) => void, string][] = [
      [
        'deleted',
        (file) => rmSync(file),
        'Needed the ledger FILE, of whose entries the graph beside it holds 3, but it is missing or empty. WAY Nothing was changed.',
      ],
      [
        'emptied',
        (file) => writeFileSync(file, ''),
        'Needed the ledger FILE, of whose entries the graph beside it holds 3, but it is missing or empty. WAY Nothing was changed.',
      ],
      ['overwritten', (file) => writeFileSync(file, 'garbage '.repeat(1_000)), 'The ledger FILE is damaged: file is not a database. WAY'],
    ];
    test.each(losses)('a ledger that was %s is named, with what to do, and comes back from a copy', async (_, damage, message) => {
      await importAll(overlapping);
      await moveAway();
      const file = join(graph.place, 'ledger.sqlite');
      const copy = readFileSync(file);
      damage(file);
      for (const _ of ['once', 'and again'])
        await expect(engine.openAgain(graph)).rejects.toThrow(new Unusable(inFull(message, graph.place)));
      writeFileSync(file, copy);
      graph = await engine.openAgain(graph);
      expect([await catchUp(graph), await dump(graph)]).toEqual([0, worldOf(overlapping)]);
    });

    test('a ledger that is damaged in the middle says so when the graph is folded anew', async () => {
      await importAll([...overlapping, dossierSource]);
      await moveAway();
      const file = join(graph.place, 'ledger.sqlite');
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0x5a, 4096, bytes.length - 4096));
      rmSync(join(graph.place, 'graph.grafeo'));
      const opening = engine.openAgain(graph).then(async (opened) => {
        graph = opened;
        await catchUp(graph);
      });
      await expect(opening).rejects.toThrow(
        new Unusable(inFull('The ledger FILE is damaged: database disk image is malformed. WAY', graph.place)),
      );
    });

    test('an entry whose dossier was damaged is named', async () => {
      await graph.close();
      keep(graph.place, { number: 1, at: '2026-01-01T00:00:00Z', kind: 'DOSSIER', subject: 'article:one', body: 'rapport: [' });
      graph = await engine.openAgain(graph);
      await expect(catchUp(graph)).rejects.toThrow(
        new RegExp(
          `^Needed entry 1 of the ledger in ${graph.place} \\(article:one\\) to be a dossier as it was kept, but got: entry 1:1:\\d+ yaml: .* Restore the ledger from a copy\\.$`,
        ),
      );
    });

    test('an entry that was kept before a rule came is folded as far as it goes', async () => {
      await graph.close();
      const body = (overlapping[0] as string).replace('- role:minister', '- role:nowhere');
      keep(graph.place, { number: 1, at: '2026-01-01T00:00:00Z', kind: 'DOSSIER', subject: 'article:one', body });
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
        subject: 'article:three',
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
const keep = (place: string, { number, at, kind, subject, body }: Entry): void =>
  inLedger(place, (ledger) =>
    ledger.prepare('INSERT INTO entry (number, at, kind, subject, body) VALUES (?, ?, ?, ?, ?)').run(number, at, kind, subject, body),
  );

function inLedger(place: string, work: (ledger: Database.Database) => void): void {
  const ledger = new Database(join(place, 'ledger.sqlite'));
  work(ledger);
  ledger.close();
}

const inFull = (message: string, place: string): string =>
  message
    .replace('FILE', join(place, 'ledger.sqlite'))
    .replace(
      'WAY',
      `Restore it from a copy, without a -wal and -shm beside it, or move the folder ${place} aside and import the dossiers again.`,
    );

async function inDatabase(text: string): Promise<void> {
  const { uri, username, password, database } = neo4jPlace;
  const driver = neo4j.driver(uri, username ? neo4j.auth.basic(username, password) : undefined);
  try {
    await driver.executeQuery(text, {}, { database });
  } finally {
    await driver.close();
  }
}

async function entriesOf(graph: Graph): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of graph.entries(0)) entries.push(entry);
  return entries;
}
