import { QueryFailed } from '../errors.js';
import { type Way, wayTo } from './candidates.js';
import { type Answer, type Ask, compose, likenessOf } from './compose.js';
import type { Graph, Value } from './graph.js';
import { remembered } from './remembered.js';

/** For each ask, for each of its keys in their order: rows, or a count. */
export type Columns = Answer[][];
type Engine = Pick<Graph, 'engine' | 'read' | 'lists'>;

/**
 * So many statements are under way at once, and of them so many that differ by their keys alone. What is asked meanwhile waits for one of them to
 * come back; then all that is alike shares one statement. Who asks alone never waits.
 */
const most = { embedded: { alike: 1, all: 2 }, neo4j: { alike: 1, all: 8 } };
/** Keys that share one statement. */
const mostKeys = 500;

interface Trip {
  asks: readonly Ask[];
  /** Equal for what differs by its keys alone; worked out when there is another one to compare it with. */
  likeness?: string;
}
interface Waiting extends Trip {
  /** It was in a statement for many that failed: one of them may have asked for too much. */
  isAlone?: boolean;
  answer: (columns: Columns) => void;
  fail: (error: unknown) => void;
}

interface Traffic {
  underWay: Set<Trip>;
  waiting: Waiting[];
}
const traffic = new WeakMap<Engine, Traffic>();

/** Asks the engine, with others that ask for the same meanwhile. Readers of one graph may read the same: none sees what another may not. */
export function take(graph: Engine, asks: readonly Ask[]): Promise<Columns> {
  const here = remembered(traffic, graph, () => ({ underWay: new Set<Trip>(), waiting: [] }));
  const trip: Trip = { asks };
  if (mayLeave(graph, here, trip)) return travel(graph, here, trip, () => readAll(graph, asks));
  return new Promise((answer, fail) => {
    here.waiting.push({ ...trip, answer, fail });
  });
}

function mayLeave({ engine }: Engine, { underWay }: Traffic, trip: Trip): boolean {
  if (underWay.size === 0) return true;
  if (underWay.size >= most[engine].all) return false;
  let alike = 0;
  for (const other of underWay) if (isAlike(other, trip)) alike++;
  return alike < most[engine].alike;
}

const likenessIn = (trip: Trip): string => {
  trip.likeness ??= trip.asks.length === 1 ? likenessOf(trip.asks[0] as Ask) : trip.asks.map(likenessOf).join('\n');
  return trip.likeness;
};
const isAlike = (a: Trip, b: Trip): boolean => likenessIn(a) === likenessIn(b);

async function travel<T>(graph: Engine, here: Traffic, trip: Trip, work: () => Promise<T>): Promise<T> {
  here.underWay.add(trip);
  try {
    return await work();
  } finally {
    here.underWay.delete(trip);
    next(graph, here);
  }
}

/** Lets leave whoever now may, in the order in which they came. */
function next(graph: Engine, here: Traffic): void {
  for (
    let first = here.waiting.find((one) => mayLeave(graph, here, one));
    first;
    first = here.waiting.find((one) => mayLeave(graph, here, one))
  )
    leave(graph, here, first);
}

function leave(graph: Engine, here: Traffic, first: Waiting): void {
  const together: Waiting[] = [];
  let keys = 0;
  here.waiting = here.waiting.filter((one) => {
    const shares = one === first || (!first.isAlone && !one.isAlone && isAlike(one, first) && keys + keysIn(one) <= mostKeys);
    if (!shares) return true;
    keys += keysIn(one);
    together.push(one);
    return false;
  });
  const read = async () => (together.length === 1 ? [await readAll(graph, first.asks)] : readTogether(graph, together));
  travel(graph, here, first, read).then(
    (answers) => {
      for (const [index, one] of together.entries()) one.answer(answers[index] as Columns);
    },
    (error) => {
      if (together.length === 1) return first.fail(error);
      here.waiting.unshift(...together.map((one) => ({ ...one, isAlone: true })));
      next(graph, here);
    },
  );
}

const keysIn = ({ asks }: Waiting): number => asks.reduce((sum, { keys }) => sum + keys.length, 0);

/** One statement for the keys of all; an answer for each of them. */
async function readTogether(graph: Engine, together: readonly Waiting[]): Promise<Columns[]> {
  const places = (together[0] as Waiting).asks.map(() => new Map<string, number>());
  const asks = (together[0] as Waiting).asks.map((ask, index) => {
    const keys: Value[] = [];
    for (const key of together.flatMap((one) => one.asks[index]?.keys ?? []))
      if (!places[index]?.has(JSON.stringify(key))) places[index]?.set(JSON.stringify(key), keys.push(key) - 1);
    return { ...ask, keys };
  });
  const columns = await readAll(graph, asks);
  return together.map((one) =>
    one.asks.map(({ keys }, index) => keys.map((key) => columns[index]?.[places[index]?.get(JSON.stringify(key)) as number] as Answer)),
  );
}

/**
 * What is asked, at once, in one statement. A page of which too few candidates turned out to be rows is asked again with more of them, and at last
 * of its whole label; all is
 * asked of the graph alone if a change came between it and its lists, or if these were lost.
 */
export async function readAll(graph: Engine, asks: readonly Ask[], time = 0): Promise<Columns> {
  const { lists } = graph;
  if (!lists) return readPlain(graph, asks);
  const { changes } = lists;
  let ways: Way[];
  try {
    ways = asks.map((ask) => wayTo(ask, lists, time));
  } catch (error) {
    if (graph.lists) throw error;
    return readPlain(graph, asks);
  }
  const answers = await readPlain(
    graph,
    ways.flatMap((way) => ('ask' in way ? way.ask : [])),
  );
  if (lists.changes !== changes) return readPlain(graph, asks);
  const columns = ways.map((way) => ('ask' in way ? (answers.shift() as Columns[number]) : [way.known]));
  for (const [index, way] of ways.entries()) if ('ask' in way) way.keep?.(columns[index]?.[0] as Answer);
  const short = asks.filter((_, index) => lacks(columns[index] as Columns[number], ways[index] as Way));
  if (short.length === 0) return columns;
  const again = await readAll(graph, short, time + 1);
  return columns.map((column, index) => again[short.indexOf(asks[index] as Ask)] ?? column);
}

const lacks = ([rows]: Columns[number], way: Way): boolean => 'ask' in way && Array.isArray(rows) && rows.length < way.needs;

async function readPlain(graph: Engine, asks: readonly Ask[]): Promise<Columns> {
  if (asks.length === 0) return [];
  const { text, parameters } = compose(asks);
  const queries = asks.map(({ wish }) => wish.query);
  try {
    const [row = {}] = await graph.read({ name: queries.map(({ name }) => name).join(' + '), text, parameters });
    return asks.map((_, index) => row[`a${index}`] as unknown as Answer[]);
  } catch (error) {
    const names = queries.map(({ name, at }) => `${name} (${at})`).join(', ');
    throw new QueryFailed(`The query ${names} failed on ${graph.engine}: ${(error as Error).message}`, { cause: error });
  }
}
