import type { Value } from './graph.js';
import { isWord, type Order, type Query, type Token, tokenize } from './query-file.js';
import { remembered } from './remembered.js';

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
  /** What the map computes, by its key. */
  computed: ReadonlyMap<string, string>;
  /** Whether the map holds a property of the node that a row is. */
  holds: (property: string) => boolean;
}

const known = new WeakMap<Query, Parts>();

export const partsOf = (query: Query): Parts => remembered(known, query, () => takeApart(query));

function takeApart(query: Query): Parts {
  const tokens = tokenize(query.text);
  const last = tokens.findLastIndex((token) => token.depth === 0 && isWord(token, 'RETURN'));
  const end = tokens[last];
  if (!end) throw new Error(`${query.at} ${query.name}: it has no RETURN to compose with.`);
  const all = query.text.slice(0, end.start).trimEnd();
  const line = query.from ? all.indexOf('\n') : 0;
  const anchor = query.from ? (line < 0 ? all : all.slice(0, line)) : '';
  const goes = query.from ? (line < 0 ? '' : all.slice(line + 1)) : all;
  const map = query.text.slice(end.start + 'RETURN'.length).trim();
  const brings = new Map<string, string>();
  const computed = new Map<string, string>();
  const entries = entriesOf(map);
  for (const [key, value] of entries) {
    const [, neighbour] = /^(\w+) \{\.\*\}$/.exec(value) ?? [];
    if (neighbour) brings.set(key, neighbour);
    else if (!key.startsWith('.')) computed.set(key, value);
  }
  const holds = (property: string): boolean => entries.has('.*') || entries.has(`.${property}`);
  return { anchor, goes, map, to: tokens[last + 1]?.text as string, brings, computed, holds };
}

/** A map's entries, `.*` and `.id` among them, with the expression of each that has one. */
function entriesOf(map: string): Map<string, string> {
  const tokens = tokenize(map);
  const commas = tokens.filter((token) => token.depth === 1 && token.text === ',');
  const ends = [...commas.map(({ start }) => start), map.lastIndexOf('}')];
  const starts = [map.indexOf('{') + 1, ...commas.map(({ start }) => start + 1)];
  return new Map(
    starts.map((start, index) => {
      const entry = map.slice(start, ends[index]).trim();
      const colon = entry.startsWith('.') ? -1 : entry.indexOf(':');
      return colon < 0 ? [entry, ''] : [entry.slice(0, colon).trim(), entry.slice(colon + 1).trim()];
    }),
  );
}

/** Where a root's list begins instead of at all of its label: at the first of its starts that is asked for. */
export const startOf = ({ from, starts }: Query, parameters: Record<string, Value>) =>
  from ? undefined : starts.find(({ parameter }) => parameters[parameter] != null);

/**
 * How the text goes for these parameters: a root's list begins where the first of its starts leads, if one is asked for. A start says all that
 * the condition on its parameter says, which is not asked again of each row.
 */
export function goesWith(query: Query, parameters: Record<string, Value>): string {
  const { goes, to } = partsOf(query);
  const start = startOf(query, parameters);
  if (!start) return without(goes, parameters);
  const rest = without(goes.slice(goes.indexOf('\n') + 1), { ...parameters, [start.parameter]: null });
  return `${start.text}\nWITH DISTINCT ${to}\n${rest}`.trimEnd();
}

/** Neighbours that each row of a query brings along. */
export const bringsOf = (query: Query): ReadonlyMap<string, string> => partsOf(query).brings;

type Bounds = { after?: string; before?: string };

/**
 * A page's bounds that its text asks with: those that are given. Where all of a label is looked through the lower one is always there, for an engine
 * takes an order from its index only with a predicate beside it; elsewhere it would lead an engine away from where the text starts.
 */
export function boundsOf({ query, parameters, page }: { query: Query; parameters: Record<string, Value>; page: Page }): Bounds {
  const isScan = !query.from && !startOf(query, parameters);
  const lower = page.order.descending ? 'before' : 'after';
  const { after, before } = page;
  return { ...(isScan ? { [lower]: '' } : {}), ...(after === null ? {} : { after }), ...(before === null ? {} : { before }) };
}

/** Adds bounds to the last WHERE, or as one. */
export function bounded(goes: string, { key, descending }: Order, { after, before }: Bounds): string {
  const [above, below] = descending ? ['<', '>'] : ['>', '<'];
  const bounds = [
    ...(after === undefined ? [] : [`${key} ${above} $after`]),
    ...(before === undefined ? [] : [`${key} ${below} $before`]),
  ].join(' AND ');
  if (bounds === '') return goes;
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
function without(whole: string, parameters: Record<string, Value>): string {
  const text = settled(whole, parameters);
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

/** The text without what a `CASE WHEN $on IS NULL THEN …` does not come to. */
function settled(text: string, parameters: Record<string, Value>): string {
  const tokens = tokenize(text);
  const begin = tokens.findIndex(
    (token, index) =>
      isWord(token, 'CASE') &&
      isWord(tokens[index + 1], 'WHEN') &&
      parameters[tokens[index + 2]?.text.slice(1) ?? ''] === null &&
      isWord(tokens[index + 3], 'IS') &&
      isWord(tokens[index + 4], 'NULL') &&
      isWord(tokens[index + 5], 'THEN'),
  );
  const value = tokens[begin + 6];
  if (begin < 0 || !value) return text;
  let depth = 0;
  let next: Token | undefined;
  for (const token of tokens.slice(begin)) {
    if (isWord(token, 'CASE')) depth++;
    if (depth === 1 && token.start > value.start && isWord(token, 'WHEN', 'ELSE', 'END')) next ??= token;
    if (isWord(token, 'END') && --depth === 0)
      return `${text.slice(0, tokens[begin]?.start)}${text.slice(value.start, next?.start).trim()}${text.slice(token.start + 'END'.length)}`;
  }
  return text;
}

/** Conditions that must hold together. */
export function conditions(text: string): string[] {
  const ands = tokenize(text).filter((token) => token.depth === 0 && isWord(token, 'AND'));
  if (tokenize(text).some((token) => token.depth === 0 && isWord(token, 'OR', 'XOR', 'NOT'))) return [text.trim()];
  const starts = [0, ...ands.map(({ start }) => start + 'AND'.length)];
  return starts.map((start, index) => text.slice(start, ands[index]?.start ?? text.length).trim());
}

/** A condition without alternatives that do not hold, whatever the row is; nothing, if one of them holds. */
function simplified(condition: string, parameters: Record<string, Value>): string[] {
  if (!condition.startsWith('(') || !condition.endsWith(')')) return [condition];
  const inner = condition.slice(1, -1);
  const ors = tokenize(inner).filter((token) => token.depth === 0 && isWord(token, 'OR'));
  if (tokenize(inner).some((token) => token.depth < 0)) return [condition];
  const starts = [0, ...ors.map(({ start }) => start + 'OR'.length)];
  const kept = starts
    .map((start, index) => inner.slice(start, ors[index]?.start ?? inner.length).trim())
    .map((one) => ({ one, holds: truth(one, parameters) }));
  if (kept.some(({ holds }) => holds === true)) return [];
  const rest = kept.filter(({ holds }) => holds === null).map(({ one }) => one);
  return rest.length === kept.length || rest.length === 0 ? [condition] : [`(${rest.join(' OR ')})`];
}

/** Whether tests of parameters alone hold; null: it depends on the row. */
function truth(condition: string, parameters: Record<string, Value>): boolean | null {
  const text = /^\((.*)\)$/s.exec(condition)?.[1] ?? condition;
  if (tokenize(text).some((token) => token.depth < 0)) return null;
  const tests = conditions(text).map((test) => {
    const [, name = '', isNull] = /^\$(\w+)( IS NULL)?$/.exec(test) ?? [];
    const value = parameters[name];
    if (value === undefined) return null;
    return isNull ? value === null : typeof value === 'boolean' ? value : null;
  });
  return tests.includes(false) ? false : tests.includes(null) ? null : true;
}

/** Names that a text gets where it stands. */
export interface Names {
  /** What stands in the place of a parameter. */
  parameter: (name: string) => string;
  variables: ReadonlyMap<string, string>;
}

/** The text with names that meet no others: of its parameters, and of the variables that other texts start from. */
export function renamed(text: string, { parameter, variables }: Names): string {
  const tokens = tokenize(text);
  let result = '';
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const isParameter = token.text.startsWith('$');
    const other = isParameter ? parameter(token.text.slice(1)) : isVariable(tokens, index) ? variables.get(token.text) : undefined;
    if (other === undefined) continue;
    result += text.slice(end, token.start) + other;
    end = token.start + token.text.length;
  }
  return result + text.slice(end);
}

/** No property, function or key of a map; labels and types begin with a capital letter, and variables do not. */
function isVariable(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1]?.text ?? '', tokens[index + 1]?.text ?? ''];
  return before !== '.' && after !== '(' && !(after === ':' && ['{', ','].includes(before));
}

/** The label that a text gives a variable, if it does. */
export const labelIn = (text: string, variable: string): string | undefined => new RegExp(String.raw`\(${variable}:(\w+)`).exec(text)?.[1];
