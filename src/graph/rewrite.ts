import type { Value } from './graph.js';
import { isWord, type Order, type Query, tokenize } from './query-file.js';

/** What may be done to a text of `cypher/`: take it apart, bound it, leave out what holds anyway, rename its parameters. By tokens, never by chance. */

/** Which part of an ordered list is wanted. Keys are those of the order; the range between them is open on both ends. */
export interface Page {
  order: Order;
  after: string | null;
  before: string | null;
  /** How many rows; null: all, whatever the bounds. */
  limit: number | null;
  /** Counted from the end of the list instead of its beginning. */
  fromEnd: boolean;
}

interface Parts {
  /** The first line, where the text starts; empty in a root's list. */
  anchor: string;
  goes: string;
  map: string;
  /** The variable that a row is. */
  to: string;
  /** Neighbours that the map brings along, and the variables that they are. */
  brings: ReadonlyMap<string, string>;
}

const known = new WeakMap<Query, Parts>();

export function partsOf(query: Query): Parts {
  const before = known.get(query);
  if (before) return before;
  const tokens = tokenize(query.text);
  const last = tokens.findLastIndex((token) => token.depth === 0 && isWord(token, 'RETURN'));
  const end = tokens[last];
  if (!end) throw new Error(`${query.at} ${query.name}: it has no RETURN to compose with.`);
  const all = query.text.slice(0, end.start).trimEnd();
  const line = query.from ? all.indexOf('\n') : 0;
  const anchor = query.from ? (line < 0 ? all : all.slice(0, line)) : '';
  const goes = query.from ? (line < 0 ? '' : all.slice(line + 1)) : all;
  const brings = new Map<string, string>();
  for (let at = last; at < tokens.length - 3; at++) {
    const [key, colon, variable, open] = tokens.slice(at, at + 4);
    if (key?.depth === 1 && colon?.text === ':' && open?.text === '{' && /^\w+$/.test(variable?.text ?? '') && !isWord(variable, 'COUNT'))
      brings.set(key.text, variable?.text as string);
  }
  const parts = {
    anchor,
    goes,
    map: query.text.slice(end.start + 'RETURN'.length).trim(),
    to: tokens[last + 1]?.text as string,
    brings,
  };
  known.set(query, parts);
  return parts;
}

/** How the text goes for these parameters: a root's list begins where the first of its starts leads, if one is asked for. */
export function goesWith(query: Query, parameters: Record<string, Value>): string {
  const { goes } = partsOf(query);
  const start = query.starts.find(({ parameter }) => parameters[parameter] != null);
  const rest = start ? `${start.text}\nWITH DISTINCT ${partsOf(query).to}${goes.slice(goes.indexOf('\n'))}` : goes;
  return without(rest, parameters);
}

/** Neighbours that each row of a query brings along. */
export const bringsOf = (query: Query): ReadonlyMap<string, string> => partsOf(query).brings;

/**
 * Adds the page's bounds to the last WHERE, or as one. The lower one is always there: an engine takes an order from its index only with a
 * predicate beside it. No text sorts after every other one on both engines, so the upper one is there only if it is asked for.
 */
export function bounded(goes: string, page: Page): string {
  const { key, descending } = page.order;
  const [lower, upper] = descending ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const bounds = `${key} > $${lower}${page[upper] === null ? '' : ` AND ${key} < $${upper}`}`;
  const outer = tokenize(goes).filter((token) => token.depth === 0);
  const isClause = (index: number): boolean =>
    isWord(outer[index], 'WHERE', 'MATCH', 'WITH', 'UNWIND', 'CALL') && !isWord(outer[index - 1], 'STARTS', 'ENDS');
  const where = outer.findLast((_, index) => isClause(index));
  if (!isWord(where, 'WHERE') || !where) return `${goes}\nWHERE ${bounds}`.trimStart();
  const condition = goes.slice(where.start + 'WHERE'.length).trim();
  return `${goes.slice(0, where.start)}WHERE ${bounds} AND (${condition})`;
}

const clauses = ['MATCH', 'OPTIONAL', 'WITH', 'WHERE', 'UNWIND', 'CALL', 'ORDER', 'RETURN'];

/**
 * The text without conditions that hold whatever the row is: of `($kinds IS NULL OR …)` nothing is left if there are none, and only what comes
 * after the `OR` if there are. An engine plans what is left in less time, and better.
 */
function without(text: string, parameters: Record<string, Value>): string {
  const outer = tokenize(text);
  const begins = (index: number): boolean =>
    outer[index]?.depth === 0 && isWord(outer[index], ...clauses) && !isWord(outer[index - 1], 'STARTS', 'ENDS');
  let result = '';
  let done = 0;
  for (const [index, token] of outer.entries()) {
    if (!isWord(token, 'WHERE') || !begins(index)) continue;
    let after = index + 1;
    while (after < outer.length && !begins(after)) after++;
    const end = outer[after]?.start ?? text.length;
    const kept = conditions(text.slice(token.start + 'WHERE'.length, end)).flatMap((one) => simplified(one, parameters));
    result += text.slice(done, token.start) + (kept.length > 0 ? `WHERE ${kept.join('\n  AND ')}` : '');
    if (end < text.length) result = `${result.trimEnd()}\n`;
    done = end;
  }
  return (result + text.slice(done)).trimEnd();
}

/** Conditions that must hold together. */
function conditions(text: string): string[] {
  const ands = tokenize(text).filter((token) => token.depth === 0 && isWord(token, 'AND'));
  if (tokenize(text).some((token) => token.depth === 0 && isWord(token, 'OR', 'XOR', 'NOT'))) return [text.trim()];
  const starts = [0, ...ands.map(({ start }) => start + 'AND'.length)];
  return starts.map((start, index) => text.slice(start, ands[index]?.start ?? text.length).trim());
}

function simplified(condition: string, parameters: Record<string, Value>): string[] {
  const [open, name, is, nothing, or] = tokenize(condition);
  const value = parameters[name?.text.slice(1) ?? ''];
  if (open?.text !== '(' || !name?.text.startsWith('$') || value === undefined || !condition.endsWith(')')) return [condition];
  if (isWord(is, 'OR') && typeof value === 'boolean') return value ? [] : [`(${condition.slice(nothing?.start ?? 0, -1)})`];
  if (!isWord(is, 'IS') || !isWord(nothing, 'NULL') || !isWord(or, 'OR')) return [condition];
  return value === null ? [] : [`(${condition.slice((or?.start ?? 0) + 'OR'.length, -1).trim()})`];
}

/** The text with its anchor's parameter replaced by the key, and the others under names of their own. */
export function renamed(text: string, prefix: string, anchor: string | null, key: string): string {
  let result = '';
  let end = 0;
  for (const token of tokenize(text)) {
    if (!token.text.startsWith('$')) continue;
    const name = token.text.slice(1);
    result += text.slice(end, token.start) + (name === anchor ? key : `$${prefix}${name}`);
    end = token.start + token.text.length;
  }
  return result + text.slice(end);
}
