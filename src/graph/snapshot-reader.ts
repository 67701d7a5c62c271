import grafeo from '@grafeo-db/js';
import { type StatementFailed, tooManyRows } from '../errors.js';
import * as cells from './cells.js';
import type { Cell, Question } from './graph.js';
import { type Asked, outOfMemory, type Told } from './snapshot-messages.js';

/**
 * A process of its own that answers statements over a snapshot, one at a time. The engine knows no limit of time or memory and cannot
 * be stopped: this process can.
 */

let opened: { file: string; store: InstanceType<typeof grafeo.GrafeoDB>; megabytes: number } | undefined;
const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;

process.on('message', async (asked: Asked) => {
  const told = await answer(asked);
  process.send?.(told);
});
process.on('disconnect', () => process.exit());

async function answer({ file, text, sums, parameters, limits }: Asked): Promise<Told> {
  const watch = setInterval(() => {
    if (megabytes() - (opened?.megabytes ?? 0) > limits.megabytes) process.exit(outOfMemory);
  }, 20);
  try {
    if (opened?.file !== file) {
      opened?.store.close();
      opened = { file, store: grafeo.GrafeoDB.openReadOnly(file), megabytes: 0 };
      opened.megabytes = megabytes();
    }
    const result = await opened.store.executeCypher(mended(text, sums), parameters);
    const rows = result.toArray();
    if (rows.length > limits.rows) return refusal(tooManyRows(limits.rows));
    const fields = result.columns as string[];
    return { fields, rows: rows.map((row: Record<string, unknown>) => fields.map((field) => cellOf(row[field]))) };
  } catch (error) {
    return refused(String((error as Error).message));
  } finally {
    clearInterval(watch);
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

const refusal = ({ code, message }: StatementFailed): Told => ({ code, message });

function refused(message: string): Told {
  const code = codes.find(([pattern]) => pattern.test(message))?.[1] ?? 'Neo.ClientError.Statement.ExecutionFailed';
  return { code, message: `The embedded engine answers: ${message.replace(/^Query error: GRAFEO-\w+: /, '').split('\n')[0]}` };
}

type Found = { _id: number; _labels?: string[]; _type?: string; _source?: number; _target?: number };

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return cells.nothing;
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'number') return cells.number(value);
  if (typeof value === 'bigint') return { $type: 'Integer', _value: String(value) };
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
