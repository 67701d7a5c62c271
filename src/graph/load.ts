import DataLoader from 'dataloader';
import { type Answer, type Ask, type Layout, layoutOf, type Nest, type Wish } from './compose.js';
import type { Graph, Value } from './graph.js';
import type { QueryParameters, Read } from './queries.js';
import type { Query } from './query-file.js';
import { remembered } from './remembered.js';
import { startOf } from './rewrite.js';
import { take, takeAlone } from './trips.js';
import { covers, rowFrom, type Uses } from './uses.js';

/** What a request carries so that its reads share trips. */
export interface Reader {
  graph: Pick<Graph, 'engine' | 'read' | 'lists'>;
  /** Whether one trip brings what several need: the levels below, what is asked in the same turn, and what others ask alike. Left out: yes. */
  nests?: boolean;
}

export interface Keyed<T> {
  /** The row's key in the page's order. */
  key: string;
  row: T;
}

/** What will be asked from the rows of a wish, if it is asked for so many keys. */
export type Below = (keys: number) => Nest[];

type Answers = DataLoader<Value, Keyed<unknown>[] | number, string>;
interface Loader {
  wish: Wish;
  /** Made once a key is asked that no trip brought. */
  data: Answers | null;
  /** From each field that follows the wish. */
  below: Below[];
  laid: Laid;
}

/** What trips for other wishes brought along, by the key that it starts from. One for all wishes that differ only in what they use. */
type Laid = Map<string, { uses: Uses | null; found: Keyed<unknown>[] | number }>;

/** A query's wish for all of its rows, in its first order. */
export const wishForAll = (query: Query, parameters: QueryParameters): Wish => {
  const [order] = query.orders;
  return { query, parameters, part: order ? { order, after: null, before: null, limit: null, fromEnd: false } : 'all' };
};

/** The same for the first of them. */
export function wishForFirst(query: Query, parameters: QueryParameters, limit: number): Wish {
  const [order] = query.orders;
  if (!order) throw new Error(`${query.at} ${query.name}: it has no order to take the first of.`);
  return { query, parameters, part: { order, after: null, before: null, limit, fromEnd: false } };
}

/**
 * What a wish brings from one key: *the* way to data. What a trip brought along is there at once; all keys that are asked in one turn travel
 * together, with what `below` says will be asked from their rows.
 */
export function follow(reader: Reader, wish: Wish, key: Value, below?: Below): Keyed<unknown>[] | Promise<Keyed<unknown>[]> {
  const loader = loaderOf(reader, wish);
  const there = typeof key === 'string' ? loader.laid.get(key) : undefined;
  if (there && covers(there.uses, wish.uses ?? null)) return there.found as Keyed<unknown>[];
  if (below && !loader.below.includes(below)) loader.below.push(below);
  return dataOf(reader, loader).load(key) as Promise<Keyed<unknown>[]>;
}

/** How many rows a wish would bring from one key. */
export function count(reader: Reader, query: Query, parameters: QueryParameters, key: Value): number | Promise<number> {
  const loader = loaderOf(reader, { query, parameters, part: 'count' });
  const there = typeof key === 'string' ? loader.laid.get(key) : undefined;
  return there ? (there.found as number) : (dataOf(reader, loader).load(key) as Promise<number>);
}

/** All rows that a query brings from one key, in its first order. */
export async function load<Row, Parameters extends QueryParameters, Key extends Value>(
  reader: Reader,
  query: Read<Row, Parameters, string, Key>,
  key: Key,
  parameters: Parameters,
): Promise<Row[]> {
  return (await follow(reader, wishForAll(query, parameters), key)).map(({ row }) => row as Row);
}

interface Loaders {
  byName: Map<string, Loader>;
  byWish: Map<Wish, Loader>;
  laid: Map<string, Laid>;
}
const newLoaders = (): Loaders => ({ byName: new Map(), byWish: new Map(), laid: new Map() });
const loaders = new WeakMap<Reader, Loaders>();

/** After a change: what was read before is read again. */
export const forget = (reader: Reader): void => void loaders.delete(reader);

const most = 500;

function loaderOf(reader: Reader, wish: Wish): Loader {
  const all = remembered(loaders, reader, newLoaders);
  const known = all.byWish.get(wish);
  if (known) return known;
  const name = nameOf(wish);
  const laid = remembered(all.laid, name, () => new Map());
  const loader = remembered(all.byName, wish.uses ? `${name} ${wish.uses.name}` : name, () => ({ wish, data: null, below: [], laid }));
  all.byWish.set(wish, loader);
  return loader;
}

const names = new WeakMap<Wish, string>();

/** Equal for equal wishes, whatever is used of their rows. */
export function nameOf(wish: Wish): string {
  const { query, parameters, part } = wish;
  return remembered(names, wish, () => `${query.name} ${JSON.stringify(parameters)} ${JSON.stringify(part)}`);
}

const dataOf = (reader: Reader, loader: Loader): Answers =>
  (loader.data ??= new DataLoader(
    (keys) =>
      ask(reader, {
        wish: loader.wish,
        keys: keysFor(loader.wish, keys),
        below: reader.nests === false ? [] : belowOf(loader, keys.length),
        // What failed is not read again by whoever asks again in the same request.
      }).catch((error: Error) => keys.map(() => error)),
    { cacheKeyFn: (key) => (typeof key === 'string' ? key : JSON.stringify(key)), maxBatchSize: most },
  ));

/** A root's list that begins where a parameter leads has that parameter for its key. */
export function keysFor({ query, parameters }: Wish, keys: readonly Value[]): Value[] {
  const start = startOf(query, parameters);
  return start ? keys.map(() => parameters[start.parameter] as Value) : [...keys];
}

function belowOf({ below }: Loader, keys: number): Nest[] {
  const [only] = below;
  return only && below.length === 1 ? only(keys) : below.flatMap((one) => one(keys));
}

interface Waiting {
  ask: Ask;
  answer: (answers: Answer[]) => void;
  fail: (error: Error) => void;
}
const waiting = new WeakMap<Reader, Waiting[]>();

/** Answers for the keys in their order; "none" is an answer. What is asked in one turn shares a trip. */
async function ask(reader: Reader, asked: Ask): Promise<(Keyed<unknown>[] | number)[]> {
  const answers = await new Promise<Answer[]>((answer, fail) => {
    const one = { ask: asked, answer, fail };
    const others = waiting.get(reader);
    if (reader.nests === false) void send(reader, [one]);
    else if (others) others.push(one);
    else {
      waiting.set(reader, [one]);
      process.nextTick(() => {
        const all = waiting.get(reader) ?? [];
        waiting.delete(reader);
        void send(reader, all);
      });
    }
  });
  const unpacking = unpackingOf(reader, asked);
  return answers.map((rows) => unpacked(unpacking, rows));
}

async function send({ graph, nests }: Reader, all: readonly Waiting[]): Promise<void> {
  const asks = all.map((one) => one.ask);
  try {
    const columns = await (nests === false ? takeAlone : take)(graph, asks);
    for (const [index, { answer }] of all.entries()) answer(columns[index] ?? []);
  } catch (error) {
    for (const { fail } of all) fail(error as Error);
  }
}

/** Where in the rows of a trip is what, and where it is laid. */
interface Unpacking extends Layout {
  nests: { from: string | null; uses: Uses | null; laid: Laid; inside: Unpacking }[];
}
const unpackingOf = (reader: Reader, { wish, below }: Pick<Nest, 'wish' | 'below'>): Unpacking => ({
  ...layoutOf(wish),
  nests: below.map((nest) => ({
    from: nest.from,
    uses: nest.wish.uses ?? null,
    laid: loaderOf(reader, nest.wish).laid,
    inside: unpackingOf(reader, nest),
  })),
});

/** Rows with their keys; what came below them is laid where it will be asked for. */
function unpacked({ isKeyed, columns, below, nests }: Unpacking, answer: Answer): Keyed<unknown>[] | number {
  if (typeof answer === 'number') return answer;
  const start = isKeyed ? 1 : 0;
  return answer.map((list) => {
    const row = columns ? rowFrom(columns, list, start) : (list[start] as Record<string, Value>);
    for (let index = 0; index < nests.length; index++) {
      const { from, uses, laid, inside } = nests[index] as Unpacking['nests'][number];
      const { id } = ((from === null ? row : row[from]) ?? {}) as { id?: string };
      if (id !== undefined) lay(laid, id, uses, unpacked(inside, list[below + index] as Answer));
    }
    return { key: (isKeyed ? list[0] : null) as string, row };
  });
}

/** What is there already stays, if it brings as much. */
function lay(laid: Laid, key: string, uses: Uses | null, found: Keyed<unknown>[] | number): void {
  const before = laid.get(key);
  if (!before || !covers(before.uses, uses)) laid.set(key, { uses, found });
}
