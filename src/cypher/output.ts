import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import { value } from '../graph/cell-styles.js';
import type { Answer } from '../graph/graph.js';
import { line } from './cell.js';

/** How an answer is printed: for eyes, for programs, for spreadsheets. */
export const formats = ['table', 'jsonl', 'csv'] as const;
export type Format = (typeof formats)[number];

export function printed({ fields, rows }: Answer, format: Format): string {
  if (format === 'jsonl')
    return rows.map((row) => `${JSON.stringify(Object.fromEntries(row.map((cell, at) => [fields[at], value(cell)])))}\n`).join('');
  if (format === 'csv') return stringify([fields, ...rows.map((row) => row.map((cell) => inCsv(value(cell))))]);
  const table = new Table({ head: fields, style: { head: [], border: [], compact: true } });
  table.push(...rows.map((row) => row.map(line)));
  return `${table.toString()}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`;
}

/** Lists, maps and nodes as JSON; null as an empty field. */
const inCsv = (plain: unknown): string => (plain === null ? '' : typeof plain === 'object' ? JSON.stringify(plain) : String(plain));
