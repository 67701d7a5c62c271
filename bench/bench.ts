import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import type { Graph, Value } from '../src/graph/graph.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { importDossier, importDossiers } from '../src/ledger/ledger.js';
import { type Example, readExamples } from '../src/web/playground.js';
import { startNeo4j } from '../tests/neo4j/neo4j-server.js';
import { records } from './records.js';

/**
 * What it costs, as ratios measured side by side in one run: each example through the service, through the service with nesting off, and through
 * the floor, which is bare HTTP with one statement written by hand for that question, on the same engine. Run it with "npm run bench".
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const handWritten = new URL('./hand-written/', import.meta.url);
const rounds = Number(process.env.ROUNDS ?? 60);
/** How many ask at the same time, how often each of them, and in how many rounds. */
const [many, each, crowds] = [16, 6, 5];
/** Made-up articles that are read in beside the shipped one. */
const more = Number(process.env.ARTICLES ?? 130);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** From the start of the process to its first answer over HTTP: milliseconds. */
async function startToAnswer(store: string): Promise<number> {
  const began = performance.now();
  const service = spawn(process.execPath, [join(root, 'dist', 'main.js'), 'serve'], {
    cwd: root,
    env: { ...process.env, NEO4J_URI: '', PORT: '0', RAPPORT_STORE: store, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const line = await new Promise<string>((resolve) => createInterface(service.stdout).once('line', resolve));
    const address = /http:\S+/.exec(line)?.[0] ?? '';
    await (await fetch(`${address}?query=${encodeURIComponent('{ person(id: "person:yuri-trutnev") { name } }')}`)).json();
    return performance.now() - began;
  } finally {
    const ended = new Promise((resolve) => service.once('exit', resolve));
    service.kill('SIGTERM');
    await ended;
  }
}

/** What GraphQL adds or computes: no column holds it. */
const computed = ['__typename', 'days', 'label', 'attached', 'totalCount', 'statementCount', 'endCursor'];

/** Every text and number in an answer: both ways must fetch the same. */
function leaves(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof value === 'string' || typeof value === 'number') found.add(value);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) if (!computed.includes(key)) leaves(inner, found);
  return found;
}

type Ask = () => Promise<string>;
interface Contender {
  name: 'plain' | 'service' | 'floor';
  ask: (example: Example) => Ask;
}
interface Figures {
  /** Milliseconds of each answer, one asked after the other. */
  alone: number[];
  /** Answers a second with sixteen asking at the same time, a figure for each round. */
  together: number[];
}

/** Posts over a connection that stays open, with as little of its own as can be: what is measured is the other side. */
function client(port: number, path: string): (body: string) => Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: many });
  return (body) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () => resolve(text));
      });
      sent.on('error', reject);
      sent.end(body);
    });
}

async function serving(listener: RequestListener): Promise<{ port: number; stop: () => void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

/** The least that a service can do: HTTP as Node has it, one statement written by hand, its rows as JSON. */
const floorOver =
  (graph: Graph): RequestListener =>
  (incoming, outgoing) => {
    let body = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (piece: string) => {
      body += piece;
    });
    incoming.on('end', async () => {
      const { name, parameters } = JSON.parse(body) as { name: string; parameters: Record<string, Value> };
      const rows = await graph.read({ name, text: textOf(name), parameters });
      outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(rows));
    });
  };

const texts = new Map<string, string>();
const textOf = (name: string): string => {
  const text = texts.get(name) ?? readFileSync(new URL(`${name}.cypher`, handWritten), 'utf8');
  texts.set(name, text);
  return text;
};

async function measure(graph: Graph, what: string): Promise<Map<string, number>> {
  const alone = new Map<string, number>();
  const parts = { graph, texts: { textOf: async () => null }, log: pino({ level: 'error' }) };
  const plain = await serving(createKnowledgeBase({ ...parts, options: { nests: false } }));
  const service = await serving(createKnowledgeBase(parts));
  const floor = await serving(floorOver(graph));
  const [askPlain, askService, askFloor] = [client(plain.port, '/graphql'), client(service.port, '/graphql'), client(floor.port, '/')];
  const bodyOf = ({ query, variables }: Example): string => JSON.stringify({ query, variables: JSON.parse(variables) });
  const contenders: Contender[] = [
    { name: 'plain', ask: (example) => () => askPlain(bodyOf(example)) },
    { name: 'service', ask: (example) => () => askService(bodyOf(example)) },
    {
      name: 'floor',
      ask:
        ({ name, variables }) =>
        () =>
          askFloor(JSON.stringify({ name, parameters: JSON.parse(variables) })),
    },
  ];

  say(`\n${graph.engine}, ${what}: each example one after the other, and ${many} at a time`);
  say(
    '| example | calls, plain | calls | plain ms | service ms | floor ms | **to floor** | plain to service | plain/s | service/s | floor/s | **to floor** |',
  );
  say(`|${' --- |'.repeat(12)}`);
  const ratios: Record<'alone' | 'together' | 'gained' | 'gainedTogether', number[]> = {
    alone: [],
    together: [],
    gained: [],
    gainedTogether: [],
  };
  for (const example of readExamples()) {
    const asks = contenders.map(({ name, ask }) => ({ name, ask: ask(example) }));
    const counted: number[] = [];
    const answers: string[] = [];
    for (const { ask } of asks) {
      const before = graph.reads;
      answers.push(await ask());
      counted.push(graph.reads - before);
    }
    if (answers[0] !== answers[1]) throw new Error(`${example.name} is answered in two ways.`);
    const fetched = leaves(JSON.parse(answers[2] ?? ''));
    const absent = [...leaves(JSON.parse(answers[1] ?? ''))].filter((leaf) => !fetched.has(leaf));
    if (absent.length > 0) throw new Error(`bench/hand-written/${example.name}.cypher does not fetch ${absent.slice(0, 3).join(', ')}.`);

    const figures = Object.fromEntries(asks.map(({ name }) => [name, { alone: [], together: [] }])) as unknown as Record<
      Contender['name'],
      Figures
    >;
    for (let round = 0; round < rounds; round++) {
      for (const { name, ask } of turned(asks, round)) {
        const began = performance.now();
        await ask();
        figures[name].alone.push(performance.now() - began);
      }
    }
    for (let round = 0; round < crowds; round++) {
      for (const { name, ask } of turned(asks, round)) {
        const began = performance.now();
        await Promise.all(
          Array.from({ length: many }, async () => {
            for (let n = 0; n < each; n++) await ask();
          }),
        );
        figures[name].together.push((many * each * 1_000) / (performance.now() - began));
      }
    }
    const of = (name: Contender['name']) => ({
      alone: median(figures[name].alone.slice(rounds / 4)),
      together: median(figures[name].together),
    });
    const [a, b, c] = [of('plain'), of('service'), of('floor')];
    alone.set(example.name, b.alone);
    ratios.alone.push(b.alone / c.alone);
    ratios.gained.push(a.alone / b.alone);
    ratios.together.push(b.together / c.together);
    ratios.gainedTogether.push(b.together / a.together);
    say(
      `| ${[
        example.name,
        counted[0],
        counted[1],
        ...[a.alone, b.alone, c.alone].map((ms) => ms.toFixed(2)),
        `**${(b.alone / c.alone).toFixed(2)}**`,
        (a.alone / b.alone).toFixed(2),
        ...[a.together, b.together, c.together].map((rate) => rate.toFixed(0)),
        `**${(b.together / c.together).toFixed(2)}**`,
      ].join(' | ')} |`,
    );
  }
  say(
    `\n${graph.engine}, ${what}, geometric means: ${mean(ratios.alone)} times the floor's time and ${mean(ratios.together)} of its throughput; ${mean(ratios.gained)} times as fast as plain, with ${mean(ratios.gainedTogether)} times its throughput; worst to the floor ${Math.max(...ratios.alone).toFixed(2)}`,
  );
  for (const { stop } of [plain, service, floor]) stop();
  return alone;
}

/** Each round begins with another one. */
const turned = <T>(all: readonly T[], round: number): T[] => [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
const mean = (numbers: readonly number[]): string =>
  Math.exp(numbers.reduce((sum, one) => sum + Math.log(one), 0) / numbers.length).toFixed(2);

const place = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const neo4j = await startNeo4j();
try {
  const [cold, ...warm] = [await startToAnswer(join(place, 'graph')), ...(await inTurn(5, () => startToAnswer(join(place, 'graph'))))];
  say(
    `start to first answer, embedded: ${Math.round(cold)} ms with an empty store, ${Math.round(median(warm))} ms with the article in it (median of 5)`,
  );

  const source = readFileSync(join(root, 'dossiers', 'yonhap-nk-russia-2014.yaml'), 'utf8');
  const graphs: Graph[] = [await EmbeddedGraph.open(join(place, 'measured'))];
  if ('uri' in neo4j) graphs.push(await Neo4jGraph.open({ uri: neo4j.uri, username: '', password: '', database: 'neo4j' }));
  else say(`Neo4j not measured: ${neo4j.notRun}`);
  for (const graph of graphs) {
    await importDossier(graph, source, 'dossier.yaml');
    const small = await measure(graph, 'one article');
    await grow(graph);
    const large = await measure(graph, `${more + 1} articles`);
    const growth = [...large].map(([name, ms]) => ms / (small.get(name) ?? ms));
    say(
      `${graph.engine}: each example takes ${mean(growth)} times as long as with one article, the worst ${Math.max(...growth).toFixed(2)} times`,
    );
    await graph.close();
  }
} finally {
  if ('stop' in neo4j) await neo4j.stop();
  rmSync(place, { recursive: true, force: true });
}

/** More articles by the real import, and how fast they came in. */
async function grow(graph: Graph): Promise<void> {
  const sources = [...records(more)].map(({ name, source }) => ({ file: name, text: source }));
  const began = performance.now();
  let statements = 0;
  for await (const outcome of importDossiers(graph, sources)) {
    if ('error' in outcome) throw outcome.error;
    statements += outcome.imported.statements;
  }
  const milliseconds = performance.now() - began;
  say(
    `\n${graph.engine}: ${more} made-up articles with ${statements} statements came in at ${Math.round((statements * 1_000) / milliseconds)} statements a second; this process holds ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < times; n++) results.push(await work());
  return results;
}
