import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import type { Graph, Row, Value } from '../src/graph/graph.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { importDossier } from '../src/ledger/ledger.js';
import { readExamples } from '../src/playground.js';
import { startNeo4j } from '../tests/neo4j/neo4j-server.js';

/**
 * What it costs, as ratios measured side by side in one run: each example through the service over HTTP against the same answer fetched from
 * the same engine by one hand-written statement. Run it with "npm run bench".
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const handWritten = new URL('./hand-written/', import.meta.url);
const rounds = Number(process.env.ROUNDS ?? 60);

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

async function measure(graph: Graph): Promise<void> {
  const yoga = createKnowledgeBase({ graph, texts: { textOf: async () => null }, log: pino({ level: 'error' }) });
  const server = createServer(yoga);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const written = new Set(readdirSync(handWritten));
  say(`\n${graph.engine}: each example through the service, against one hand-written statement on the same engine`);
  say('| example | engine calls | service ms | one statement ms | ratio |');
  say('| --- | --- | --- | --- | --- |');
  for (const { name, query, variables } of readExamples()) {
    const body = JSON.stringify({ query, variables: JSON.parse(variables) });
    const ask = async (): Promise<unknown> =>
      (await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
    const before = graph.reads;
    const answer = await ask();
    const calls = graph.reads - before;
    if (!written.has(`${name}.cypher`)) {
      say(`| ${name} | ${calls} | | | |`);
      continue;
    }
    const text = readFileSync(new URL(`${name}.cypher`, handWritten), 'utf8');
    const parameters = JSON.parse(variables) as Record<string, Value>;
    const fetchOnce = (): Promise<Row[]> => graph.read({ name, text, parameters });
    const theirs = leaves(await fetchOnce());
    const absent = [...leaves(answer)].filter((leaf) => !theirs.has(leaf));
    if (absent.length > 0) throw new Error(`bench/hand-written/${name}.cypher does not fetch ${absent.slice(0, 3).join(', ')}.`);
    const [service, statement]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      for (const [times, act] of round % 2
        ? ([
            [service, ask],
            [statement, fetchOnce],
          ] as const)
        : ([
            [statement, fetchOnce],
            [service, ask],
          ] as const)) {
        const began = performance.now();
        await act();
        times.push(performance.now() - began);
      }
    }
    const [a, b] = [median(service.slice(rounds / 4)), median(statement.slice(rounds / 4))];
    say(`| ${name} | ${calls} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(a / b).toFixed(1)} |`);
  }
  await new Promise((resolve) => server.close(resolve));
}

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
    await measure(graph);
    await graph.close();
  }
} finally {
  if ('stop' in neo4j) await neo4j.stop();
  rmSync(place, { recursive: true, force: true });
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < times; n++) results.push(await work());
  return results;
}
