import { tooLarge, tooManyCells, tooManyRows } from '../errors.js';
import { inStyle } from './cell-styles.js';
import type { Cell, Question, Written } from './graph.js';

/**
 * Rows of an engine become an answer: row by row within the limits, then in order, written.
 * @param cellOf makes a typed cell of a value of the engine
 */
export function beginAnswer({ limits, ordered, fields, style }: Question, columns: readonly string[], cellOf: (value: unknown) => Cell) {
  const order = [...columns.keys()];
  if (!fields) order.sort((a, b) => (at(columns, a) < at(columns, b) ? -1 : 1));
  const rows: { text: string; keys: Key[] }[] = [];
  const left = { cells: limits.cells, bytes: limits.bytes };
  return {
    /** @throws StatementFailed beyond a limit */
    add(values: readonly unknown[]): void {
      if (rows.length === limits.rows) throw tooManyRows(limits.rows);
      const size = sizeOf(values, left.cells, left.bytes);
      if (size.cells > left.cells) throw tooManyCells(limits.cells);
      if (size.bytes > left.bytes) throw tooLarge(limits.bytes);
      const cells = order.map((index) => cellOf(values[index]));
      const text = JSON.stringify(cells.map(inStyle[style]));
      left.cells -= size.cells;
      left.bytes -= Buffer.byteLength(text) + 1;
      if (left.bytes < 0) throw tooLarge(limits.bytes);
      rows.push({ text, keys: ordered ? [] : cells.map(keyOf) });
    },
    end(): Written {
      if (!ordered) rows.sort(byKeys);
      return {
        fields: fields ?? order.map((index) => at(columns, index)),
        rows: rows.length,
        values: `[${rows.map(({ text }) => text).join(',')}]`,
      };
    },
  };
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

/** At least so large, before anything is made of it; beyond what is left no further. */
function sizeOf(values: readonly unknown[], cells: number, bytes: number): { cells: number; bytes: number } {
  const size = { cells: 0, bytes: 0 };
  const open: unknown[] = [values];
  while (open.length > 0 && size.cells <= cells && size.bytes <= bytes) {
    const value = open.pop();
    if (typeof value === 'string') size.bytes += value.length;
    if (value === null || typeof value !== 'object') continue;
    const inner = Array.isArray(value) ? value : Object.values(value);
    size.cells += inner.length;
    if (size.cells <= cells) for (const one of inner) open.push(one);
  }
  return size;
}

/** Numbers by size, anything else by its text. */
interface Key {
  number: number | undefined;
  text: string;
}

/** Names that an engine gives of its own accord are no part of a value. */
const keyOf = (cell: Cell): Key => ({
  number: cell.$type === 'Integer' || cell.$type === 'Float' ? Number(cell._value) : undefined,
  text: JSON.stringify(cell, (name, value) => (name.endsWith('element_id') ? undefined : value)),
});

function byKeys(a: { keys: Key[] }, b: { keys: Key[] }): number {
  for (const [index, left] of a.keys.entries()) {
    const right = at(b.keys, index);
    const [x, y] =
      left.number !== undefined && right.number !== undefined && left.number !== right.number
        ? [left.number, right.number]
        : [left.text, right.text];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
