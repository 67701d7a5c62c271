import DataLoader from 'dataloader';
import { QueryFailed } from '../errors.js';
import { composeBatch, composeCount, type Page, pageParameters } from './compose.js';
import type { Graph, Row, Value } from './graph.js';
import type { QueryParameters, Read } from './queries.js';
import type { Query } from './query-file.js';

/** What a request carries so that its reads share batches. */
export interface Reader {
  graph: Pick<Graph, 'engine' | 'read'>;
}

export interface Keyed<T> {
  /** The row's key in the page's order. */
  key: string;
  row: T;
}

const loaders = new WeakMap<Reader, Map<string, DataLoader<Value, unknown, string>>>();
const most = 500;

/** The rows a query brings from one key, in its first order: *the* way to data. All keys asked in one turn travel together. */
export async function load<Row, Parameters extends QueryParameters, Key extends Value>(
  reader: Reader,
  query: Read<Row, Parameters, string, Key>,
  key: Key,
  parameters: Parameters,
): Promise<Row[]> {
  const [order] = query.orders;
  const page = order ? { order, after: null, before: null, limit: null, fromEnd: false } : null;
  const rows = await loadKeyed(reader, query, key, parameters, page);
  return rows.map(({ row }) => row as Row);
}

/** The first rows of what `load` brings. */
export async function loadFirst<Row, Parameters extends QueryParameters, Key extends Value>(
  reader: Reader,
  query: Read<Row, Parameters, string, Key>,
  key: Key,
  parameters: Parameters,
  limit: number,
): Promise<Row[]> {
  const [order] = query.orders;
  if (!order) throw new Error(`${query.at} ${query.name}: it has no order to take the first of.`);
  const rows = await loadKeyed(reader, query, key, parameters, { order, after: null, before: null, limit, fromEnd: false });
  return rows.map(({ row }) => row as Row);
}

/** One page of what a query brings from one key, in the page's order, with each row's key. */
export async function loadPage(
  reader: Reader,
  query: Query,
  key: Value,
  parameters: QueryParameters,
  page: Page,
): Promise<Keyed<unknown>[]> {
  const rows = await loadKeyed(reader, query, key, parameters, page);
  return page.fromEnd ? rows.toReversed() : rows;
}

/** How many rows a query would bring from one key. */
export const loadCount = (reader: Reader, query: Query, key: Value, parameters: QueryParameters): Promise<number> =>
  loaderOf(reader, `count ${query.name} ${JSON.stringify(parameters)}`, async (keys) => {
    const rows = await ask(reader, query, composeCount(query), { ...parameters, keys });
    return inOrder(keys, rows, 'total', 0);
  }).load(key) as Promise<number>;

function loadKeyed(reader: Reader, query: Query, key: Value, parameters: QueryParameters, page: Page | null) {
  const name = `${query.name} ${JSON.stringify(parameters)} ${JSON.stringify(page)}`;
  return loaderOf(reader, name, async (keys) => {
    const text = composeBatch(query, page);
    const all = { ...parameters, ...(page ? pageParameters(page) : {}), keys };
    return inOrder(keys, await ask(reader, query, text, all), 'rows', []);
  }).load(key) as Promise<Keyed<unknown>[]>;
}

async function ask({ graph }: Reader, query: Query, text: string, parameters: QueryParameters): Promise<Row[]> {
  try {
    return await graph.read({ name: query.name, text, parameters });
  } catch (error) {
    throw new QueryFailed(`The query ${query.name} (${query.at}) failed on ${graph.engine}: ${(error as Error).message}`, { cause: error });
  }
}

function loaderOf(reader: Reader, name: string, batch: (keys: Value[]) => Promise<unknown[]>): DataLoader<Value, unknown, string> {
  const ofReader = loaders.get(reader) ?? new Map<string, DataLoader<Value, unknown, string>>();
  loaders.set(reader, ofReader);
  let loader = ofReader.get(name);
  if (!loader) {
    loader = new DataLoader((keys) => batch([...keys]), { cacheKeyFn: (key) => JSON.stringify(key), maxBatchSize: most });
    ofReader.set(name, loader);
  }
  return loader;
}

/** A batch answers every key, in order; "none" is an answer. */
function inOrder(keys: Value[], rows: Row[], column: string, none: unknown): unknown[] {
  const answers: unknown[] = keys.map(() => none);
  for (const row of rows) answers[row.i as number] = row[column];
  return answers;
}
