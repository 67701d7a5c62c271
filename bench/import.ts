import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import type { Command, Entry, Graph } from '../src/graph/graph.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { foldVersion } from '../src/ledger/fold.js';
import { importDossiers, type Source } from '../src/ledger/ledger.js';
import { startNeo4j } from '../tests/neo4j/neo4j-server.js';
import { databaseAt } from './database.js';
import { withDossiers } from './load.js';
import { quantile } from './measure.js';

/**
 * What reading dossiers in costs beside what it writes: the import into an empty graph, and then the very changes that it sent, into an empty
 * graph again, where nothing is read, checked or folded. Both in turn, on each engine; the first round warms up. "npm run bench:import".
 */

const articles = Number(process.env.ARTICLES ?? 400);
const rounds = Number(process.env.ROUNDS ?? 3);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const server = await startNeo4j();
if (!('stop' in server)) {
  say(`Not run: ${server.notRun}.`);
  process.exit(1);
}
const database = databaseAt(server.uri);
// It is emptied before each import: what somebody keeps in it must not be lost.
const [{ nodes }] = (await database.rows('MATCH (node) RETURN count(node) AS nodes')) as [{ nodes: number }];
if (nodes > 0) {
  say(`Not run: the Neo4j at ${server.uri} (NEO4J_URI) must be empty, but holds ${nodes} nodes. Leave NEO4J_URI out, or use an empty one.`);
  process.exit(1);
}

/** Works with an empty graph that is gone afterwards. */
type Empty = <T>(work: (graph: Graph) => Promise<T>) => Promise<T>;
const engines: Record<string, Empty> = {
  embedded: async (work) => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
    const graph = await EmbeddedGraph.open(folder, { version: foldVersion });
    try {
      return await work(graph);
    } finally {
      await graph.close();
      rmSync(folder, { recursive: true });
    }
  },
  neo4j: async (work) => {
    await database.empty();
    const place = { uri: server.uri, username: '', password: '', database: 'neo4j' };
    const graph = await Neo4jGraph.open(place, { version: foldVersion });
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  },
};

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

/** One round: how many statements came, and the seconds of either. */
async function round(empty: Empty, sources: () => Iterable<Source>) {
  const sent: [[Entry, ...Entry[]], readonly Command[]][] = [];
  let statements = 0;
  const imported = await empty((graph) => {
    const kept: Graph = Object.create(graph, {
      append: {
        value: (...change: (typeof sent)[number]) => {
          sent.push(change);
          return graph.append(...change);
        },
      },
    });
    return seconds(async () => {
      for await (const outcome of importDossiers(kept, sources())) {
        if ('error' in outcome) throw outcome.error;
        statements += outcome.imported.statements;
      }
    });
  });
  const own = await empty((graph) =>
    seconds(async () => {
      for (const change of sent) await graph.append(...change);
    }),
  );
  return { statements, imported, own };
}

try {
  await withDossiers(articles, async (sources) => {
    for (const [name, empty] of Object.entries(engines)) {
      const all: Awaited<ReturnType<typeof round>>[] = [];
      for (let n = 0; n <= rounds; n++) all.push(await round(empty, sources));
      const counted = all.slice(rounds > 0 ? 1 : 0);
      const shares = counted.map(({ imported, own }) => own / imported);
      const speeds = counted.map(({ statements, imported }) => statements / imported);
      const { statements } = counted[0] as (typeof counted)[number];
      say(
        `${name}: ${statements} statements, ${Math.round(quantile(speeds, 0.5))} a second, ${quantile(shares, 0.5).toFixed(2)} of the engine's own speed for the same changes (${shares.map((share) => share.toFixed(2)).join(', ')})`,
      );
    }
  });
} finally {
  await database.close();
  await server.stop();
}
