import grafeo from '@grafeo-db/js';
import { StatementFailed } from '../errors.js';
import { beginAnswer } from './answer.js';
import * as cells from './cells.js';
import type { Cell, Question, Written } from './graph.js';
import { type Asked, outOfMemory, type Refusal, type Told } from './snapshot-messages.js';

/**
 * A process of its own that answers statements over a snapshot, one at a time. The engine knows no limit of time or memory and cannot
 * be stopped: this process can.
 */

type Store = InstanceType<typeof grafeo.GrafeoDB>;
let opened: { file: string; store: Store } | undefined;
const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;
const tell = (told: Told): void => void process.send?.(told);

process.on('message', async (asked: Asked) => {
  let store: Store;
  try {
    store = open(asked.file);
  } catch (error) {
    return tell({ ended: refused(String((error as Error).message)), megabytes: megabytes() });
  }
  const before = megabytes();
  tell({ opened: before });
  // The service watches too, where it can see the memory of another process: this one sees nothing while it is busy with itself.
  const watch = setInterval(() => {
    if (megabytes() - before > asked.limits.megabytes) process.exit(outOfMemory);
  }, 20);
  tell({ ended: await answer(store, asked), megabytes: megabytes() });
  clearInterval(watch);
});
process.on('disconnect', () => process.exit());

function open(file: string): Store {
  if (opened?.file !== file) {
    opened?.store.close();
    opened = { file, store: grafeo.GrafeoDB.openReadOnly(file) };
  }
  return opened.store;
}

async function answer(store: Store, asked: Asked): Promise<Written | Refusal> {
  try {
    const result = await store.executeCypher(mended(asked.text, asked.sums), asked.parameters);
    const fields = result.columns as string[];
    const written = beginAnswer(asked, fields, cellOf);
    for (let index = 0; index < result.length; index++) {
      const row = result.get(index) as Record<string, unknown>;
      written.add(fields.map((field) => row[field]));
    }
    return written.end();
  } catch (error) {
    if (error instanceof StatementFailed) return { code: error.code, message: error.message };
    return refused(String((error as Error).message));
  }
}

/** A sum of nothing is 0, here as on Neo4j. */
function mended(text: string, sums: Question['sums']): string {
  let result = '';
  let end = 0;
  for (const [from, to] of sums) {
    result += `${text.slice(end, from)}coalesce(${text.slice(from, to)}, 0)`;
    end = to;
  }
  return result + text.slice(end);
}

const codes: [RegExp, string][] = [
  [/Missing parameter/, 'Neo.ClientError.Statement.ParameterMissing'],
  [/division by zero/, 'Neo.ClientError.Statement.ArithmeticError'],
  [/GRAFEO-Q00[124]/, 'Neo.ClientError.Statement.SyntaxError'],
];

function refused(message: string): Refusal {
  const code = codes.find(([pattern]) => pattern.test(message))?.[1] ?? 'Neo.ClientError.Statement.ExecutionFailed';
  return { code, message: `The embedded engine answers: ${message.replace(/^Query error: GRAFEO-\w+: /, '').split('\n')[0]}` };
}

type Found = { _id: number; _labels?: string[]; _type?: string; _source?: number; _target?: number };

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return cells.nothing;
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'number' || typeof value === 'bigint') return cells.number(value);
  if (typeof value === 'string') return cells.text(value);
  if (value instanceof Date) return cells.text(value.toISOString());
  if (Array.isArray(value)) return cells.list(value.map(cellOf));
  const { _id, _labels, _type, _source, _target, ...properties } = value as Found;
  if (_labels) return cells.node(String(_id), _labels, cells.mapOf(properties, cellOf));
  if (_type !== undefined && _source !== undefined)
    return cells.relationship(String(_id), String(_source), String(_target), _type, cells.mapOf(properties, cellOf));
  const { nodes, edges } = value as { nodes?: Found[]; edges?: Found[] };
  if (Array.isArray(nodes) && Array.isArray(edges) && nodes[0]?._labels)
    return cells.path(nodes.flatMap((node, at) => (at === 0 ? [cellOf(node)] : [cellOf(edges[at - 1]), cellOf(node)])));
  return cells.map(cells.mapOf(value as Record<string, unknown>, cellOf));
}
