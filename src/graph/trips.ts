import { QueryFailed } from '../errors.js';
import { type Ask, type ComposedRow, compose, likenessOf } from './compose.js';
import type { Graph, Value } from './graph.js';

/** For each ask, for each of its keys in their order: rows, or a count. */
export type Columns = (ComposedRow[] | number)[][];
type Engine = Pick<Graph, 'engine' | 'read'>;

/**
 * So many statements are under way at once. What is asked meanwhile waits for one of them to come back; then all that differs by its keys alone
 * shares one statement. Who asks alone never waits.
 */
const most = { embedded: 2, neo4j: 4 };
/** Keys that share one statement. */
const mostKeys = 500;

interface Waiting {
  asks: readonly Ask[];
  /** Equal for what differs by its keys alone; null: it shares with nobody. */
  likeness: string | null;
  answer: (columns: Columns) => void;
  fail: (error: unknown) => void;
}

interface Traffic {
  underWay: number;
  waiting: Waiting[];
}
const traffic = new WeakMap<Engine, Traffic>();

/** Asks the engine, with others that ask for the same meanwhile. Readers of one graph may read the same: none sees what another may not. */
export function take(graph: Engine, asks: readonly Ask[]): Promise<Columns> {
  const here = traffic.get(graph) ?? { underWay: 0, waiting: [] };
  traffic.set(graph, here);
  if (here.underWay < most[graph.engine]) return travel(graph, here, () => readAll(graph, asks));
  return new Promise((answer, fail) => {
    const [only] = asks;
    here.waiting.push({ asks, likeness: only && asks.length === 1 ? likenessOf(only) : null, answer, fail });
  });
}

async function travel(graph: Engine, here: Traffic, work: () => Promise<Columns>): Promise<Columns> {
  here.underWay++;
  try {
    return await work();
  } finally {
    here.underWay--;
    next(graph, here);
  }
}

function next(graph: Engine, here: Traffic): void {
  const first = here.waiting.shift();
  if (!first) return;
  const together = [first];
  if (first.likeness !== null) {
    let keys = keysOf(first).length;
    here.waiting = here.waiting.filter((one) => {
      const shares = one.likeness === first.likeness && keys + keysOf(one).length <= mostKeys;
      if (!shares) return true;
      keys += keysOf(one).length;
      together.push(one);
      return false;
    });
  }
  travel(graph, here, () => (together.length === 1 ? readAll(graph, first.asks) : readTogether(graph, together))).then(
    (columns) => {
      let start = 0;
      for (const one of together) {
        const width = together.length === 1 ? columns.length : 1;
        one.answer(columns.slice(start, start + width));
        start += width;
      }
    },
    (error) => {
      // One of them may have asked for too much: each is tried alone.
      if (together.length === 1) first.fail(error);
      else for (const one of together) travel(graph, here, () => readAll(graph, one.asks)).then(one.answer, one.fail);
    },
  );
}

const keysOf = ({ asks: [only] }: Waiting): readonly Value[] => only?.keys ?? [];

/** One statement for the keys of all; the answer has one column for each of them. */
async function readTogether(graph: Engine, together: readonly Waiting[]): Promise<Columns> {
  const places = new Map<string, number>();
  const keys: Value[] = [];
  for (const key of together.flatMap(keysOf)) {
    const name = JSON.stringify(key);
    if (!places.has(name)) places.set(name, keys.push(key) - 1);
  }
  const [column = []] = await readAll(graph, [{ ...(together[0]?.asks[0] as Ask), keys }]);
  return together.map((one) => keysOf(one).map((key) => column[places.get(JSON.stringify(key)) as number] as ComposedRow[] | number));
}

/** One statement for all, at once. */
export async function readAll(graph: Engine, asks: readonly Ask[]): Promise<Columns> {
  const { text, parameters } = compose(asks);
  const queries = asks.map(({ wish }) => wish.query);
  try {
    const [row = {}] = await graph.read({ name: queries.map(({ name }) => name).join(' + '), text, parameters });
    return asks.map((_, index) => row[`a${index}`] as unknown as (ComposedRow[] | number)[]);
  } catch (error) {
    const names = queries.map(({ name, at }) => `${name} (${at})`).join(', ');
    throw new QueryFailed(`The query ${names} failed on ${graph.engine}: ${(error as Error).message}`, { cause: error });
  }
}
