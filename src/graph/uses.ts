import type { Value } from './graph.js';
import type { Query } from './query-file.js';
import { remembered } from './remembered.js';
import { partsOf } from './rewrite.js';

/** Rows travel as lists of what is used of them alone: which values these are, and a row from such a list. */

/** What is used of a wish's rows: properties of their own, and of neighbours that they bring along. */
export interface Uses {
  own: readonly string[];
  ends: ReadonlyMap<string, readonly string[]>;
  /** Whether their keys in the page's order are used, for cursors. */
  keyed: boolean;
  /** Equal for equal uses. */
  name: string;
}

export function usesOf(own: Iterable<string>, ends: Iterable<readonly [string, Iterable<string>]>, keyed = false): Uses {
  const sorted = (names: Iterable<string>): string[] => [...new Set(['id', ...names])].sort();
  const [mine, theirs] = [sorted(own), [...ends].map(([key, names]) => [key, sorted(names)] as const).sort(([a], [b]) => (a < b ? -1 : 1))];
  const name = `${keyed ? 'keys and ' : ''}${mine}${theirs.map(([key, names]) => ` ${key}:${names}`).join('')}`;
  return { own: mine, ends: new Map(theirs), keyed, name };
}

export const together = (a: Uses, b: Uses): Uses =>
  a.name === b.name
    ? a
    : usesOf(
        [...a.own, ...b.own],
        [...new Set([...a.ends.keys(), ...b.ends.keys()])].map((key) => [key, [...(a.ends.get(key) ?? []), ...(b.ends.get(key) ?? [])]]),
        a.keyed || b.keyed,
      );

/** Whether rows that bring `a` bring `b`; null is everything. */
export function covers(a: Uses | null, b: Uses | null): boolean {
  if (a === b || a === null) return true;
  if (b === null) return false;
  if (a.name === b.name) return true;
  if (b.keyed && !a.keyed) return false;
  const within = (names: readonly string[], more: readonly string[] = []): boolean => names.every((name) => more.includes(name));
  return within(b.own, a.own) && [...b.ends].every(([key, names]) => a.ends.has(key) && within(names, a.ends.get(key)));
}

/** One value of a row that travels as a list, or those of a neighbour, which follow one another. */
export interface Column {
  name: string;
  expression: string;
  inner: Column[] | null;
}

/** How many values of a list they take. */
export const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, { inner }) => sum + (inner ? widthOf(inner) : 1), 0);

const columns = new WeakMap<Uses, Map<Query, Column[]>>();

/** The columns that a row travels in, if only this is used of it; null: it travels as the map that was written. */
export function columnsOf(query: Query, uses: Uses | null): Column[] | null {
  return uses && remembered(remembered(columns, uses, newMap), query, () => makeColumns(query, uses));
}
const newMap = () => new Map<Query, Column[]>();

function makeColumns(query: Query, uses: Uses): Column[] {
  const { to, brings, computed, holds } = partsOf(query);
  const plain = (variable: string, names: readonly string[]): Column[] =>
    names.map((name) => ({ name, expression: `${variable}.\`${name}\``, inner: null }));
  const own = plain(
    to,
    uses.own.filter((name) => holds(name) && !computed.has(name)),
  );
  const made = uses.own.flatMap((name) => ({ name, expression: computed.get(name) ?? '', inner: null })).filter((one) => one.expression);
  const ends = [...uses.ends].flatMap(([key, names]) => {
    const variable = brings.get(key);
    return variable ? [{ name: key, expression: '', inner: plain(variable, names) }] : [];
  });
  return [...own, ...made, ...ends];
}

export const expressionsOf = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ expression, inner }) => (inner ? expressionsOf(inner) : expression));

/** A row from the list that it travelled in, where its values begin at a place; what is null is not there. */
export function rowFrom(columns: readonly Column[], list: readonly unknown[], start: number): Record<string, Value> {
  const row: Record<string, Value> = {};
  let at = start;
  for (const { name, inner } of columns) {
    if (inner) {
      row[name] = rowFrom(inner, list, at);
      at += widthOf(inner);
      continue;
    }
    const value = list[at++] as Value | undefined;
    if (value !== null && value !== undefined) row[name] = value;
  }
  return row;
}
