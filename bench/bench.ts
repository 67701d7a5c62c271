import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { startNeo4j } from '../tests/neo4j/neo4j-server.js';
import { numbers } from '../tests/random-questions.js';
import { compare } from './compare.js';
import { type Contender, contenders, isPeer, type Places, type Running, start } from './contenders.js';
import { databaseAt } from './database.js';
import { type Loaded, load, type Size, sizes } from './load.js';
import { ask, type Cell, crowds, disconnect, measure, quantile } from './measure.js';
import { type Operation, readOperations, type Variables, variablesOf } from './operations.js';
import type { Figures, Result } from './results.js';

/**
 * What it costs, as ratios measured side by side in one run: each operation of `operations/` through the service on both engines, through the
 * peer in two forms, and through the floor. All of them have processes of their own and answer over the same data; this one asks. Run it with
 * "npm run bench"; `README.md` tells what the variables of the environment are.
 */

const size = (process.env.SIZE ?? 'S') as Size;
const rounds = Number(process.env.ROUNDS ?? 5);
const milliseconds = Number(process.env.MILLISECONDS ?? 400);
const starts = Number(process.env.STARTS ?? (rounds > 0 ? 3 : 1));
const kept = process.env.STORE;
const wanted = process.env.CONTENDERS?.split(',') ?? contenders;
const operations = readOperations(process.env.OPERATIONS?.split(','));
/** Sets of variables that an operation is asked with, in turn. */
const sets = 16;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const random = numbers(1);
const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

if (!(size in sizes)) throw new Error(`SIZE must be one of ${Object.keys(sizes).join(', ')}, but is ${size}.`);
const stranger = wanted.find((name) => !contenders.includes(name as Contender));
if (stranger) throw new Error(`CONTENDERS must be of ${contenders.join(', ')}, with commas, but names ${stranger}.`);

const hasPeer = await installPeer();
const place = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const server = await startNeo4j();
if (!('stop' in server)) {
  say(`Not run: ${server.notRun}.`);
  process.exit(rounds > 0 ? 1 : 0);
}
const database = databaseAt(server.uri);
const running: Running[] = [];
try {
  const names = contenders.filter((name) => wanted.includes(name) && !(isPeer(name) && !hasPeer));
  const places: Places = { neo4j: server.uri, store: join(kept ?? place, 'graph'), texts: join(place, 'texts.json') };
  writeFileSync(places.texts, JSON.stringify(Object.fromEntries(operations.map(({ name, floor }) => [name, floor]))));
  const loaded = await fill(places, names);
  const begun = await startAll(names, places);
  const result = await compareAndMeasure(names, loaded, begun);
  if (rounds > 0) {
    mkdirSync(here('results'), { recursive: true });
    writeFileSync(here(`results/${size}.json`), `${JSON.stringify(result, null, 1)}\n`);
    say(`Written to bench/results/${size}.json; "npm run bench:report" writes tables and plots anew.`);
  }
} finally {
  for (const one of running) await one.stop();
  await database.close();
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}

/** What the peer needs lies in `bench/node_modules`, apart from what the service takes. */
async function installPeer(): Promise<boolean> {
  if (!wanted.some((name) => isPeer(name as Contender))) return false;
  if (existsSync(here('node_modules/@neo4j/graphql'))) return true;
  try {
    await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here('.') });
    return true;
  } catch (error) {
    if (rounds > 0) throw error;
    say('Without the peer: npm could not install it.');
    return false;
  }
}

/** The same articles into both engines; what is there already is taken as it is. */
async function fill({ neo4j: uri, store }: Places, names: readonly Contender[]): Promise<Result['loaded']> {
  const loaded: Result['loaded'] = {};
  const [{ articles }] = (await database.rows('MATCH (article:Article) RETURN count(article) AS articles')) as [{ articles: number }];
  if (articles === 0) {
    const graph = await Neo4jGraph.open({ uri, username: '', password: '', database: 'neo4j' });
    loaded.neo4j = await told('neo4j', load(graph, size));
    await graph.close();
  }
  if (names.includes('embedded') && !existsSync(store)) {
    const graph = await EmbeddedGraph.open(store);
    loaded.embedded = await told('embedded', load(graph, size));
    await graph.close();
  }
  return loaded;
}

async function told(name: string, loading: Promise<Loaded>): Promise<Loaded> {
  const loaded = await loading;
  say(`${name}: ${loaded.articles} articles with ${loaded.statements} statements came in within ${loaded.seconds.toFixed(0)} s`);
  return loaded;
}

/** Each of them some times by itself, to its first answer; then all of them, to stay. */
async function startAll(names: readonly Contender[], places: Places): Promise<Map<Contender, number>> {
  const [first] = operations as [Operation];
  const [variables = {}] = variablesOf(await database.rows(first.draw), 1);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let n = 0; n < starts; n++) {
    for (const name of shuffled(names)) {
      const began = performance.now();
      const one = await start(name, places);
      await ask(one, one.requestOf(first, variables));
      times.get(name)?.push(performance.now() - began);
      disconnect(one);
      await one.stop();
    }
  }
  for (const name of names) running.push(await start(name, places));
  return new Map([...times].map(([name, all]) => [name, quantile(all, 0.5)]));
}

async function compareAndMeasure(names: readonly Contender[], loaded: Result['loaded'], begun: Map<Contender, number>): Promise<Result> {
  const result: Result = {
    size,
    machine: { cores: cpus().length, memory: Math.round(totalmem() / 2 ** 30), node: process.version, neo4j: await database.version() },
    run: { rounds, milliseconds, sets },
    loaded,
    processes: {},
    operations: operations.map(({ name, title }) => ({ name, title, figures: {} })),
  };
  const drawn = new Map<Operation, Variables[]>();
  for (const operation of operations) {
    drawn.set(operation, variablesOf(await database.rows(operation.draw), sets));
    if (drawn.get(operation)?.length === 0) throw new Error(`${operation.name}/draw.cypher draws nothing.`);
  }

  const cells = new Map<Running, Map<Operation, Cell>>(running.map((one) => [one, new Map()]));
  for (const [n, operation] of operations.entries()) {
    const figures = result.operations[n]?.figures ?? {};
    for (const [one, found] of await compare(running, database, operation, drawn.get(operation) ?? [])) {
      figures[one.name] = found;
      if ('statements' in found) cells.get(one)?.set(operation, { alone: [], together: {} });
    }
    say(
      `${operation.name}: ${Object.entries(figures)
        .map(([name, one]) => ('fails' in one ? `${name} fails (${one.fails})` : `${name} ${one.statements}`))
        .join(', ')}`,
    );
  }
  say(`Payloads are equal; numbers above are statements for one answer.`);

  for (let round = 0; round < rounds; round++) {
    for (const operation of operations) {
      for (const one of shuffled(running)) {
        const cell = cells.get(one)?.get(operation);
        if (!cell) continue;
        const requests = (drawn.get(operation) ?? []).map((variables) => one.requestOf(operation, variables));
        try {
          await measure(one, shuffled(requests), milliseconds, cell);
        } catch (error) {
          cells.get(one)?.delete(operation);
          await database.becomeQuiet();
          const at = result.operations.find(({ name }) => name === operation.name);
          if (at) at.figures[one.name] = { fails: (error as Error).message.split('\n')[0] ?? '' };
          say(`${operation.name}: ${one.name} fails in round ${round + 1} (${(error as Error).message})`);
        }
      }
    }
    say(`round ${round + 1} of ${rounds}`);
  }
  for (const [one, ofOperations] of cells) {
    for (const [operation, { alone, together }] of ofOperations) {
      const figures = result.operations.find(({ name }) => name === operation.name)?.figures[one.name] as Figures;
      figures.p50 = quantile(alone, 0.5);
      figures.p95 = quantile(alone, 0.95);
      figures.together = Object.fromEntries(crowds.map((many) => [many, quantile(together[many] ?? [], 0.5)]));
    }
    result.processes[one.name] = { start: begun.get(one.name) ?? Number.NaN, memory: await one.memory() };
    disconnect(one);
  }
  say(`measured: ${names.join(', ')}`);
  return result;
}
