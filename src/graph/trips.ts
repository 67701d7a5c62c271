import { QueryFailed } from '../errors.js';
import { type Way, wayTo } from './candidates.js';
import { type Answer, type Ask, compose, composeMany, likenessOf, valuesOf } from './compose.js';
import type { Command, Graph, Row, Value } from './graph.js';
import { nth } from './query-file.js';
import { remembered } from './remembered.js';

/** For each ask, for each of its keys in their order: rows, or a count. */
export type Columns = Answer[][];
type Engine = Pick<Graph, 'engine' | 'read' | 'lists'>;

/** So many statements are under way at once; what is asked meanwhile waits for one of them to come back. */
const most = { embedded: 2, neo4j: 8 };
/**
 * What is alike, differing by values of parameters alone, waits for the one that is under way, but no longer than so many milliseconds after that one
 * left; then all of it shares one statement, until that has so many rows. Who asks alone never waits. What takes long for each goes side by side after
 * all: those who are answered first ask again, and leave before the others are done.
 */
const patience = 5;
const mostParts = 32;

/** What is asked at once, in one statement, or in one row of a statement that many share. */
interface Part {
  asks: readonly Ask[];
  /** Made when others are there to share with. */
  shared?: {
    values: Record<string, Value>;
    /** Equal for what is alike and asked with the same values. */
    name: string;
  };
}

const sharedOf = (part: Part) => {
  if (part.shared) return part.shared;
  const values = valuesOf(part.asks);
  part.shared = { values, name: JSON.stringify(values) };
  return part.shared;
};

interface Trip {
  asks: readonly Ask[];
  /** A row each, if it shares a statement. */
  parts: readonly Part[];
  /** Equal for what differs by values alone; worked out when there is another one to compare it with. */
  likeness?: string;
  /** When it left. */
  since: number;
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
  timer: NodeJS.Timeout | null;
}
const traffic = new WeakMap<Engine, Traffic>();
const newTraffic = (): Traffic => ({ underWay: new Set(), waiting: [], timer: null });

/** Asks the engine, with others that ask alike meanwhile. Readers of one graph may read the same: none sees what another may not. */
export const take = (graph: Engine, asks: readonly Ask[]): Promise<Columns> =>
  graph.lists ? readBeside(graph, asks, share) : share(graph, asks);

/** The same by itself. */
export const takeAlone = (graph: Engine, asks: readonly Ask[]): Promise<Columns> =>
  graph.lists ? readBeside(graph, asks, readOne) : readOne(graph, asks);

/**
 * Where lists are kept beside the graph, these answer what they can, and name candidates. A page of which too few candidates turned out to be rows
 * is asked again with more of them, and at last of its whole label; all is asked of the graph alone if a change came between it and its lists, or
 * if these were lost.
 */
async function readBeside(graph: Engine, asks: readonly Ask[], read: typeof share, time = 0): Promise<Columns> {
  const { lists } = graph;
  if (!lists) return read(graph, asks);
  const { changes } = lists;
  let ways: Way[];
  try {
    ways = asks.map((ask) => wayTo(ask, lists, time));
  } catch (error) {
    if (graph.lists) throw error;
    return read(graph, asks);
  }
  const sent = ways.flatMap((way) => ('ask' in way ? way.ask : []));
  const answers = sent.length > 0 ? [...(await read(graph, sent))] : [];
  if (lists.changes !== changes) return read(graph, asks);
  const columns = ways.map((way) => ('ask' in way ? (answers.shift() as Columns[number]) : [way.known]));
  for (const [index, way] of ways.entries()) if ('ask' in way) way.keep?.(columns[index]?.[0] as Answer);
  const short = asks.filter((_, index) => lacks(columns[index] as Columns[number], ways[index] as Way));
  if (short.length === 0) return columns;
  const again = await readBeside(graph, short, read, time + 1);
  return columns.map((column, index) => again[short.indexOf(asks[index] as Ask)] ?? column);
}

const lacks = ([rows]: Columns[number], way: Way): boolean => 'ask' in way && Array.isArray(rows) && rows.length < way.needs;

function share(graph: Engine, asks: readonly Ask[]): Promise<Columns> {
  const here = remembered(traffic, graph, newTraffic);
  const trip: Trip = { asks, parts: partsOf(asks), since: Number.POSITIVE_INFINITY };
  if (trip.parts.length === 1 && here.waiting.length === 0 && mayLeave(graph, here, trip))
    return travel(graph, here, trip, () => readOne(graph, asks));
  return new Promise((answer, fail) => {
    // Whoever waited longer leaves before it, or with it.
    here.waiting.push({ ...trip, answer, fail });
    leaveWhoMay(graph, here);
  });
}

/** Keys of one wish are as good as many who ask for one each. */
function partsOf(asks: readonly Ask[]): readonly Part[] {
  const [ask] = asks;
  return ask && asks.length === 1 && ask.keys.length > 1 ? ask.keys.map((key) => ({ asks: [{ ...ask, keys: [key] }] })) : [{ asks }];
}

const likenessIn = (trip: Trip): string => {
  const [{ asks }] = trip.parts as [Part];
  trip.likeness ??= asks.length === 1 ? likenessOf(asks[0] as Ask) : asks.map(likenessOf).join('\n');
  return trip.likeness;
};
const isAlike = (a: Trip, b: Trip): boolean => likenessIn(a) === likenessIn(b);

function mayLeave({ engine }: Engine, here: Traffic, trip: Trip): boolean {
  const { underWay } = here;
  if (underWay.size === 0) return true;
  if (underWay.size >= most[engine]) return false;
  const young = performance.now() - patience;
  for (const other of underWay) if (other.since > young && isAlike(other, trip)) return false;
  return true;
}

/** At the moment when somebody may leave though nothing came back. */
function lookAgain(graph: Engine, here: Traffic): void {
  if (here.timer || here.underWay.size >= most[graph.engine]) return;
  const now = performance.now();
  const waits = [...here.underWay].map(({ since }) => since + patience - now).filter((wait) => wait > 0);
  here.timer = setTimeout(
    () => {
      here.timer = null;
      leaveWhoMay(graph, here);
    },
    Math.ceil(Math.min(patience, ...waits)),
  );
}

/** Lets leave whoever now may, in the order in which they came. */
function leaveWhoMay(graph: Engine, here: Traffic): void {
  const next = () => here.waiting.find((one) => mayLeave(graph, here, one));
  for (let first = next(); first; first = next()) leave(graph, here, first);
  if (here.waiting.length > 0) lookAgain(graph, here);
}

function leave(graph: Engine, here: Traffic, first: Waiting): void {
  const together: Waiting[] = [];
  const names = new Set<string>();
  here.waiting = here.waiting.filter((one) => {
    const goes = one === first || (names.size < mostParts && !one.isAlone && !first.isAlone && isAlike(one, first));
    if (!goes) return true;
    for (const part of one.parts) names.add(sharedOf(part).name);
    together.push(one);
    return false;
  });
  send(graph, here, together);
}

/** One statement for all of them. Each is answered once its rows are there. */
function send(graph: Engine, here: Traffic, together: readonly Waiting[]): void {
  const [first] = together as [Waiting];
  const open = new Set(together);
  const answered = (one: Waiting, columns: Columns): void => {
    open.delete(one);
    one.answer(columns);
  };
  travel(graph, here, first, () => readMany(graph, together, answered)).then(
    () => {
      for (const { fail } of open) fail(new Error('An engine answered others in its place.'));
    },
    (error) => {
      if (together.length === 1) return first.fail(error);
      here.waiting.unshift(...[...open].map((one) => ({ ...one, isAlone: true })));
      leaveWhoMay(graph, here);
    },
  );
}

async function travel<T>(graph: Engine, here: Traffic, trip: Trip, work: () => Promise<T>): Promise<T> {
  trip.since = performance.now();
  here.underWay.add(trip);
  try {
    return await work();
  } finally {
    here.underWay.delete(trip);
    leaveWhoMay(graph, here);
  }
}

/** A row for each of the parts; what is asked twice is read once. */
async function readMany(graph: Engine, together: readonly Waiting[], answered: (one: Waiting, columns: Columns) => void): Promise<void> {
  const rows = new Map<string, { part: Part; wanted: ((columns: Columns) => void)[] }>();
  for (const one of together) {
    const whole: Answer[] = [];
    let missing = one.parts.length;
    for (const [index, part] of one.parts.entries()) {
      const { wanted } = remembered(rows, sharedOf(part).name, () => ({ part, wanted: [] }));
      wanted.push((columns) => {
        if (one.parts.length === 1) return answered(one, columns);
        whole[index] = columns[0]?.[0] as Answer;
        if (--missing === 0) answered(one, [whole]);
      });
    }
  }
  const all = [...rows.values()];
  const [{ asks }, ...others] = all.map(({ part }) => part) as [Part];
  const composed =
    others.length === 0
      ? compose(asks)
      : composeMany(
          asks,
          all.map(({ part }) => sharedOf(part).values),
        );
  await readRows(graph, asks, composed, (row) => {
    const columns = columnsIn(row, asks);
    for (const wanted of all[(row[nth] ?? 0) as number]?.wanted ?? []) wanted(columns);
  });
}

const columnsIn = (row: Row, asks: readonly Ask[]): Columns => asks.map((_, index) => row[`a${index}`] as unknown as Answer[]);

async function readOne(graph: Engine, asks: readonly Ask[]): Promise<Columns> {
  const [row = {}] = await readRows(graph, asks, compose(asks));
  return columnsIn(row, asks);
}

async function readRows(graph: Engine, asks: readonly Ask[], composed: Omit<Command, 'name'>, each?: (row: Row) => void): Promise<Row[]> {
  const queries = asks.map(({ wish }) => wish.query);
  try {
    return await graph.read({ name: queries.map(({ name }) => name).join(' + '), ...composed }, each);
  } catch (error) {
    const names = queries.map(({ name, at }) => `${name} (${at})`).join(', ');
    throw new QueryFailed(`The query ${names} failed on ${graph.engine}: ${(error as Error).message}`, { cause: error });
  }
}
