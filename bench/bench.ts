import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { foldVersion } from '../src/ledger/fold.js';
import { startNeo4j } from '../tests/neo4j/neo4j-server.js';
import { numbers } from '../tests/random-questions.js';
import { compare } from './compare.js';
import { type Contender, contenders, isPeer, type Places, type Running, start } from './contenders.js';
import { databaseAt } from './database.js';
import { type Loaded, load, type Size, sizes } from './load.js';
import { ask, type Cell, crowds, disconnect, emptyCell, firstLine, measure, quantile } from './measure.js';
import { type Operation, readOperations, type Variables, variablesOf } from './operations.js';
import type { Failed, Figures, Result } from './results.js';

/**
 * What it costs, as ratios measured side by side in one run: each operation of `operations/` through the service on both engines, through the
 * peer in two forms, and through the floor. All of them have processes of their own and answer over the same data; this one asks. Run it with
 * "npm run bench"; `README.md` tells what the variables of the environment are.
 */

const size = (process.env.SIZE ?? 'S') as Size;
const rounds = Number(process.env.ROUNDS ?? 5);
const milliseconds = Number(process.env.MILLISECONDS ?? 400);
const starts = Number(process.env.STARTS ?? (rounds > 0 ? 3 : 0));
const kept = process.env.STORE;
const wanted = process.env.CONTENDERS?.split(',') ?? contenders;
const operations = readOperations(process.env.OPERATIONS?.split(','));
/** Sets of variables that an operation is asked with, in turn. */
const sets = rounds > 0 ? 16 : 4;

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

// So that no contender outlives this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.setMaxListeners(100);
const hasPeer = await installPeer();
const server = await startNeo4j();
if (!('stop' in server)) {
  say(`Not run: ${server.notRun}.`);
  process.exit(1);
}
const place = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const database = databaseAt(server.uri);
const running: Running[] = [];
try {
  const names = contenders.filter((name) => wanted.includes(name) && !(isPeer(name) && !hasPeer));
  const places: Places = { neo4j: server.uri, store: join(kept ?? place, 'graph'), texts: join(place, 'texts.json') };
  writeFileSync(places.texts, JSON.stringify(Object.fromEntries(operations.map(({ name, floor }) => [name, floor]))));
  const loaded = await fill(places, names);
  const begun = await startAll(names, places);
  const all = await compareAll();
  if (rounds > 0) {
    await measureAll(all);
    for (const { operation, figures } of all)
      say(`${operation.name}: ${[...figures].map(([{ name }, one]) => shownFigures(name, one)).join('; ')}`);
    for (const [name, { start, memory }] of Object.entries(await processesOf(begun)))
      say(`${name}: ${Math.round(start)} ms from its start to its first answer, ${Math.round(memory)} MiB`);
    if (process.env.CONTENDERS || process.env.OPERATIONS) say('Not written: something was left out.');
    else {
      mkdirSync(here('results'), { recursive: true });
      writeFileSync(here(`results/${size}.json`), `${JSON.stringify(await resultOf(all, loaded, begun), null, 1)}\n`);
      say(`Written to bench/results/${size}.json; "npm run bench:report" writes tables and plots anew.`);
    }
  }
} finally {
  for (const one of running) {
    disconnect(one);
    await one.stop();
  }
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
    const graph = await Neo4jGraph.open({ uri, username: '', password: '', database: 'neo4j' }, { version: foldVersion });
    loaded.neo4j = await told('neo4j', load(graph, size));
    await graph.close();
  }
  if (names.includes('embedded') && !existsSync(store)) {
    const graph = await EmbeddedGraph.open(store, { version: foldVersion });
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

/** An operation with what it is asked with and what was found. */
interface Asked {
  operation: Operation;
  variables: Variables[];
  figures: Map<Running, Figures | Failed>;
}

async function compareAll(): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const operation of operations) {
    const variables = variablesOf(await database.rows(operation.draw), sets);
    if (variables.length === 0) throw new Error(`${operation.name}/draw.cypher draws nothing.`);
    const figures = await compare(running, database, operation, variables);
    const told = [...figures].map(([{ name }, one]) => ('fails' in one ? `${name} fails (${one.fails})` : `${name} ${one.statements}`));
    say(`${operation.name}: answers are equal; statements for one answer: ${told.join(', ')}`);
    all.push({ operation, variables, figures });
  }
  return all;
}

async function measureAll(all: readonly Asked[]): Promise<void> {
  const cells = new Map(all.map((asked) => [asked, new Map(running.map((one) => [one, emptyCell()]))]));
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const [{ operation, variables, figures }, ofAll] of cells) {
      for (const one of shuffled(running)) {
        if ('fails' in (figures.get(one) ?? { fails: '' })) continue;
        const requests = shuffled(variables).map((set) => one.requestOf(operation, set));
        try {
          await measure(one, requests, milliseconds, round === 0 ? emptyCell() : (ofAll.get(one) as Cell));
        } catch (error) {
          await database.becomeQuiet();
          figures.set(one, { fails: firstLine(error) });
          say(`${operation.name}: ${one.name} fails in round ${round}: ${firstLine(error)}`);
        }
      }
    }
    say(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`);
  }
  for (const [{ figures }, ofAll] of cells) {
    for (const [one, { alone, together }] of ofAll) {
      const found = figures.get(one);
      if (!found || 'fails' in found) continue;
      found.p50 = quantile(alone, 0.5);
      found.p95 = quantile(alone, 0.95);
      found.together = Object.fromEntries(crowds.map((many) => [many, quantile(together[many] ?? [], 0.5)]));
    }
  }
}

function shownFigures(name: Contender, one: Figures | Failed): string {
  if ('fails' in one) return `${name} fails`;
  const rates = crowds.map((many) => Math.round(one.together[many] ?? 0));
  return `${name} ${one.p50.toFixed(2)} ms, ${one.p95.toFixed(2)} at p95, ${rates.join(' and ')} a second`;
}

async function processesOf(begun: Map<Contender, number>): Promise<Result['processes']> {
  const processes: Result['processes'] = {};
  for (const one of running) processes[one.name] = { start: begun.get(one.name) ?? Number.NaN, memory: await one.memory() };
  return processes;
}

async function resultOf(all: readonly Asked[], loaded: Result['loaded'], begun: Map<Contender, number>): Promise<Result> {
  return {
    size,
    machine: { cores: cpus().length, memory: Math.round(totalmem() / 2 ** 30), node: process.version, neo4j: await database.version() },
    run: { rounds, milliseconds, sets },
    loaded,
    processes: await processesOf(begun),
    operations: all.map(({ operation: { name, title }, figures }) => ({
      name,
      title,
      figures: Object.fromEntries([...figures].map(([one, found]) => [one.name, found])),
    })),
  };
}
