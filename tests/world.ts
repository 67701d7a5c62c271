import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { pino } from 'pino';
import { AttachedTexts } from '../src/article/texts.js';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import type { Graph, Opening } from '../src/graph/graph.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { createKnowledgeBase, type Options } from '../src/knowledge-base.js';
import { importDossier } from '../src/ledger/ledger.js';

/** What tests stand on: the real engines, each empty, and the service over one of them with the article read in. */

export const dossierFile = new URL('../dossiers/yonhap-nk-russia-2014.yaml', import.meta.url);
export const dossierSource = readFileSync(dossierFile, 'utf8');
export const article = 'article:yonhap-nk-russia-2014';

export const folder = (): string => mkdtempSync(join(tmpdir(), 'rapport-test-'));

/** Each worker of Jest has a Neo4j of its own. */
const worker = Number(process.env.JEST_WORKER_ID ?? 1);

export const neo4jPlace = {
  uri: process.env.RAPPORT_TEST_NEO4J_URIS?.split(',')[worker - 1] ?? '',
  username: process.env.NEO4J_USERNAME ?? '',
  password: process.env.NEO4J_PASSWORD ?? '',
  database: process.env.NEO4J_DATABASE ?? 'neo4j',
};

/** Opens the engine's graph, empty; `close` leaves nothing behind. */
interface Engine {
  name: 'embedded' | 'neo4j';
  open: () => Promise<Graph>;
  /** Opens again what `open` opened, after its `close`. */
  openAgain: (graph: Graph, opening?: Opening) => Promise<Graph>;
}

const embedded: Engine = {
  name: 'embedded',
  open: () => EmbeddedGraph.open(folder()),
  openAgain: (graph, opening) => EmbeddedGraph.open(graph.place, opening),
};

const server: Engine = {
  name: 'neo4j',
  open: async () => {
    await emptyNeo4j();
    return Neo4jGraph.open(neo4jPlace);
  },
  openAgain: (_, opening) => Neo4jGraph.open(neo4jPlace, opening),
};

async function emptyNeo4j(): Promise<void> {
  const driver = neo4j.driver(neo4jPlace.uri, neo4jPlace.username ? neo4j.auth.basic(neo4jPlace.username, neo4jPlace.password) : undefined);
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: neo4jPlace.database });
  } finally {
    await driver.close();
  }
}

/** The engines that are here; without Neo4j the run says so at its start, and CI fails. */
export const engines: Engine[] = neo4jPlace.uri ? [embedded, server] : [embedded];

export interface World {
  graph: Graph;
  /** Asks as a client does, through HTTP; returns the whole answer. */
  ask: (query: string, variables?: object) => Promise<Answer>;
  fetch: (input: string, init?: RequestInit) => Promise<Response>;
  close: () => Promise<void>;
}
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what its test says
export type Answer = { data?: any; extensions?: any; errors?: { message: string; extensions?: { code?: string } }[] };

interface Wanted {
  dossiers?: string[];
  texts?: string;
  options?: Partial<Options>;
}

/** The service over a graph, asked as clients ask. */
export function serviceOver(
  graph: Graph,
  options: Partial<Options> = {},
  texts: string = folder(),
): Pick<World, 'ask' | 'fetch' | 'close'> {
  const yoga = createKnowledgeBase({ graph, texts: new AttachedTexts(texts), log: pino({ level: 'silent' }), options });
  const fetch = async (path: string, init?: RequestInit) => yoga.fetch(`http://test${path}`, init as never);
  return {
    fetch: fetch as World['fetch'],
    close: yoga.close,
    ask: async (query, variables = {}) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json() as Promise<Answer>;
    },
  };
}

/** The service over one engine. */
export async function openWorld(
  engine: Engine,
  { dossiers = [dossierSource], texts = folder(), options = {} }: Wanted = {},
): Promise<World> {
  const graph = await engine.open();
  for (const source of dossiers) await importDossier(graph, source, 'dossier.yaml');
  const service = serviceOver(graph, options, texts);
  return {
    graph,
    ...service,
    close: async () => {
      await service.close();
      await graph.close();
      if (engine.name === 'embedded') rmSync(graph.place, { recursive: true, force: true });
    },
  };
}
