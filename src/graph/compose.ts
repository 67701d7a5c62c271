import { isWord, type Order, type Query, tokenize } from './query-file.js';

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

/** Sorts after every key. */
export const lastKey = '\uffff';

/**
 * The text that answers a query for many keys at once: one row `{i, rows}` for each of `$keys`, in their order, `rows` being the list
 * of `{key, row}` of one page. A query that starts nowhere takes one key that it does not read. The text written by a person stays as it is but
 * for its anchor's parameter, the page's bounds and the last clause.
 */
export function composeBatch(query: Query, page: Page | null): string {
  const { goes, map } = parts(query);
  const body = page ? `${page.limit === null ? goes : bounded(goes, page)}\n${turn(page)}` : goes;
  const key = page ? page.order.key : 'null';
  return batch(query, `${body}\nRETURN collect({key: ${key}, row: ${map}}) AS rows`, 'rows');
}

/** The same for counts: one row `{i, total}` for each key. */
export const composeCount = (query: Query): string => batch(query, `${parts(query).goes}\nRETURN count(*) AS total`, 'total');

function batch(query: Query, inner: string, result: string): string {
  const anchored = query.from ? replaceParameter(inner, query.from.variable, '$keys[i]') : inner;
  return `UNWIND range(0, size($keys) - 1) AS i\nCALL (i) {\n${anchored}\n}\nRETURN i, ${result} ORDER BY i`;
}

/** How the query goes, and the map that it brings. */
function parts(query: Query): { goes: string; map: string } {
  const tokens = tokenize(query.text);
  const last = tokens.findLast((token) => token.depth === 0 && isWord(token, 'RETURN'));
  if (!last) throw new Error(`${query.at} ${query.name}: it has no RETURN to compose with.`);
  return { goes: query.text.slice(0, last.start).trimEnd(), map: query.text.slice(last.start + 'RETURN'.length).trim() };
}

/** Adds the page's bounds to the last WHERE, or as one: an engine takes an order from its index only with a predicate beside it. */
function bounded(goes: string, page: Page): string {
  const { key, descending } = page.order;
  const [from, to] = descending ? ['$before', '$after'] : ['$after', '$before'];
  const bounds = `${key} > ${from} AND ${key} < ${to}`;
  const outer = tokenize(goes).filter((token) => token.depth === 0);
  const isClause = (index: number): boolean =>
    isWord(outer[index], 'WHERE', 'MATCH', 'WITH', 'UNWIND', 'CALL') && !isWord(outer[index - 1], 'STARTS', 'ENDS');
  const where = outer.findLast((_, index) => isClause(index));
  if (!isWord(where, 'WHERE') || !where) return `${goes}\nWHERE ${bounds}`;
  const condition = goes.slice(where.start + 'WHERE'.length).trim();
  return `${goes.slice(0, where.start)}WHERE ${bounds} AND (${condition})`;
}

function turn(page: Page): string {
  const down = page.order.descending !== page.fromEnd;
  return `WITH * ORDER BY ${page.order.key}${down ? ' DESC' : ''}${page.limit === null ? '' : ' LIMIT $limit'}`;
}

/** Parameters that a composed page reads beside the query's own. */
export function pageParameters(page: Page): Record<string, string | number> {
  if (page.limit === null) return {};
  const [lowest, highest] = page.order.descending ? [lastKey, ''] : ['', lastKey];
  return { after: page.after ?? lowest, before: page.before ?? highest, limit: page.limit };
}

function replaceParameter(text: string, name: string, by: string): string {
  let result = '';
  let end = 0;
  for (const token of tokenize(text)) {
    if (token.text !== `$${name}`) continue;
    result += text.slice(end, token.start) + by;
    end = token.start + token.text.length;
  }
  return result + text.slice(end);
}
