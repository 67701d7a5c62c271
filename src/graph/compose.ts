import type { Value } from './graph.js';
import { type Query, tokenize } from './query-file.js';
import { remembered } from './remembered.js';
import { bounded, boundsOf, goesWith, labelIn, type Page, partsOf, renamed, startOf } from './rewrite.js';
import { columnsOf, listOf, type Uses } from './uses.js';

/**
 * Two moves over the texts of `cypher/`, no query builder. **Batch**: a text answers many keys at once, each with one page of its rows.
 * **Nest**: a text that starts where another one ends runs inside it, once for each of its rows. What a person wrote stays whole but for
 * its anchor, its parameters' names, the page's bounds and the last clause.
 */

/** What is wanted of a query: its rows in an order or in none, or how many there are. */
export interface Wish {
  query: Query;
  parameters: Record<string, Value>;
  part: Page | 'all' | 'count';
  /** What is used of its rows; left out: everything. */
  uses?: Uses | null;
}

/** A wish with those that start from its rows. */
export interface Nest {
  wish: Wish;
  /** Where in the row above it starts: the key of a neighbour that the row brings along; null: the row itself. */
  from: string | null;
  below: Nest[];
}

/**
 * A wish for many keys, with what starts from its rows. The keys of a root's list that begins at one of its starts are values of that parameter,
 * whatever the wish has there; any other one takes one key that it does not read.
 */
export interface Ask {
  wish: Wish;
  keys: Value[];
  below: Nest[];
  /** Of a root's list: ids that its rows are among; left out, they may be any of the label. */
  candidates?: string[];
}

export interface Composed {
  text: string;
  parameters: Record<string, Value>;
}

/**
 * A row as composed texts return it: its key in the page's order, if it is used, its map, or the list of what is used of it (`columnsOf`), and for each nest below
 * its rows or its count.
 */
export type ComposedRow = [key: string | null, row: Record<string, Value> | Value[], ...below: Answer[]];

/** What one key of an ask brings: rows, or a count. */
export type Answer = ComposedRow[] | number;

/**
 * One text for several asks. It returns one row, whose columns `a0`, `a1` … hold for each ask a list with the rows, or the count, of each of its
 * keys in their order.
 */
export function compose(asks: readonly Ask[]): Composed {
  const given: Record<string, Value> = {};
  let shape = '';
  for (const [index, ask] of asks.entries()) {
    const [only] = ask.keys;
    const form = formOf(ask, `a${index}`);
    Object.assign(given, form.given);
    if (ask.keys.length === 1 && only !== undefined) given[`a${index}_key`] = only;
    else given[`a${index}_keys`] = ask.keys;
    if (ask.candidates) given[`a${index}_candidates`] = ask.candidates;
    shape += `${ask.keys.length === 1}${ask.candidates !== undefined}${form.shape}`;
  }
  const { text, names } = known(shape, () => blocksOf(asks));
  const parameters: Record<string, Value> = {};
  for (const name of names) parameters[name] = given[name] ?? null;
  return { text, parameters };
}

/** Equal for asks that differ by their keys alone. */
export function likenessOf(ask: Ask): string {
  const form = formOf(ask, 'a0');
  form.likeness ??= form.shape + JSON.stringify(form.given);
  return form.likeness;
}

interface Form {
  shape: string;
  given: Record<string, Value>;
  likeness?: string;
}
/** By what stands below, and then by the wish and its place: made once for a question that is asked again. */
const forms = new WeakMap<readonly Nest[], Map<Wish, Map<string, Form>>>();

function formOf({ wish, below }: Ask, name: string): Form {
  const byWish = remembered(forms, below, () => new Map<Wish, Map<string, Form>>());
  const byName = remembered(byWish, wish, () => new Map<string, Form>());
  return remembered(byName, name, () => {
    const given: Record<string, Value> = {};
    return { shape: shapeOf({ wish, from: null, below }, name, given), given };
  });
}

/** What a composed text depends on; on the way the parameters are gathered under the names that they have in it. */
function shapeOf({ wish: { query, parameters, part, uses }, from, below }: Nest, name: string, given: Record<string, Value>): string {
  let shape = `(${from ?? ''} ${query.at} ${query.name} ${part === 'count' ? '' : (uses?.name ?? '*')} `;
  const start = startOf(query, parameters)?.parameter;
  for (const { name: parameter } of query.parameters) {
    const value = parameters[parameter];
    if (value === undefined) {
      shape += '_';
      continue;
    }
    if (parameter !== start) given[`${name}_${parameter}`] = value;
    shape += typeof value === 'boolean' ? (value ? '+' : '-') : value === null ? '0' : '1';
  }
  if (typeof part === 'string') shape += part;
  else {
    shape += ` ${part.order.name}${part.fromEnd}`;
    if (part.limit !== null) {
      const asked = { ...boundsOf({ query, parameters, page: part }), limit: part.limit };
      for (const [bound, value] of Object.entries(asked)) given[`${name}_${bound}`] = value;
      shape += Object.keys(asked).join();
    }
  }
  for (const [index, nest] of below.entries()) shape += shapeOf(nest, `${name}_${index}`, given);
  return `${shape})`;
}

/** Texts by their shapes: composed once. */
const texts = new Map<string, { text: string; names: string[] }>();
const mostTexts = 2_000;

function known(shape: string, make: () => string): { text: string; names: string[] } {
  const before = texts.get(shape);
  if (before) return before;
  if (texts.size === mostTexts) texts.clear();
  const text = make();
  const names = new Set(tokenize(text).flatMap((token) => (token.text.startsWith('$') ? [token.text.slice(1)] : [])));
  const made = { text, names: [...names] };
  texts.set(shape, made);
  return made;
}

function blocksOf(asks: readonly Ask[]): string {
  const blocks = asks.map(({ wish, keys, below, candidates }, index) => {
    const name = `a${index}`;
    const nest = { wish, from: null, below };
    if (candidates)
      return `${amongCandidates(piece(nest, name, '', null), name)}\nWITH ${total(nest, name)} AS ${name}_one\nRETURN [${name}_one] AS ${name}`;
    if (keys.length === 1)
      return `${piece(nest, name, `$${name}_key`, null)}\nWITH ${total(nest, name)} AS ${name}_one\nRETURN [${name}_one] AS ${name}`;
    const inner = `${piece(nest, name, `$${name}_keys[${name}_i]`, null)}\nRETURN ${total(nest, name)} AS ${name}_one`;
    return [
      `UNWIND range(0, size($${name}_keys) - 1) AS ${name}_i`,
      `CALL (${name}_i) {\n${inner}\n}`,
      `WITH ${name}_i, ${name}_one ORDER BY ${name}_i`,
      `RETURN collect(${name}_one) AS ${name}`,
    ].join('\n');
  });
  if (blocks.length === 1) return blocks.join('');
  return `${blocks.map((block) => `CALL () {\n${block}\n}`).join('\n')}\nRETURN ${blocks.map((_, index) => `a${index}`).join(', ')}`;
}

/** A root's list from its candidates instead of from all of its label. */
const amongCandidates = (text: string, name: string): string =>
  text.replace(/^MATCH \((\w+:\w+)\)/, `UNWIND $${name}_candidates AS ${name}_candidate\nMATCH ($1 {id: ${name}_candidate})`);

const total = ({ wish }: Nest, name: string): string => (wish.part === 'count' ? 'count(*)' : `collect(${name}_row)`);

/** Where a nested text starts: a variable of the text around it. */
interface Start {
  variable: string;
  /** What it is known to be; undefined: an edge, or a node of any label. */
  label: string | undefined;
  /** Whether it is an edge: it has an id, and no label to be asked for. */
  isEdge: boolean;
}

/**
 * A text up to its last clause, which binds a row to `<name>_row` but for a count. Whatever other texts could meet, variables that they start from
 * among it, begins with the name of where it stands, so that no two names meet.
 */
function piece({ wish, below }: Nest, name: string, key: string, start: Start | null): string {
  const { query, part, uses = null } = wish;
  const { anchor, map, to, brings } = partsOf(query);
  const columns = columnsOf(query, uses);
  const page = typeof part === 'object' ? part : null;
  const variables = new Map([to, ...brings.values()].map((variable) => [variable, `${name}_${variable}`]));
  const first = begin(anchor, start);
  if (query.from && start && first !== anchor) variables.set(variableOf(anchor), start.variable);
  const anchored = query.from?.variable ?? startOf(query, wish.parameters)?.parameter ?? null;
  const own = (text: string): string => renamed(text, { prefix: `${name}_`, anchor: anchored, key, variables });

  const meant = goesWith(query, wish.parameters);
  const goes = page && page.limit !== null ? bounded(meant, page.order, boundsOf({ ...wish, page })) : meant;
  const lines = [first === '' && goes.startsWith('WHERE') ? 'WITH *' : own(first), own(goes)].filter((line) => line !== '');
  if (part === 'count') return lines.join('\n');
  if (page) lines.push(own(turn(page)));
  const inside = below.map((nest, index) => {
    const column = `${name}_${index}`;
    const variable = nest.from === null ? to : (brings.get(nest.from) as string);
    const from = {
      variable: variables.get(variable) as string,
      label: labelIn(query.text, variable),
      isEdge: nest.from === null && query.to?.type === 'Relation',
    };
    lines.push(
      `CALL (${from.variable}) {\n${piece(nest, column, `${from.variable}.id`, from)}\nRETURN ${total(nest, column)} AS ${column}\n}`,
    );
    return column;
  });
  const row = [page && uses?.keyed !== false ? page.order.key : 'null', columns ? listOf(columns) : map].map(own);
  lines.push(`WITH [${[...row, ...inside].join(', ')}] AS ${name}_row`);
  return lines.join('\n');
}

const start = /^MATCH \((\w+):(\w+) \{(\w+): \$\w+\}\)(?:\s*\/\/.*)?$/;
const variableOf = (anchor: string): string => start.exec(anchor)?.[1] as string;

/** A nested text's first line: none, if what it starts from is of its label; a test whether it is, if it need not be. */
function begin(anchor: string, from: Start | null): string {
  const [, variable, label, property] = start.exec(anchor) ?? [];
  if (!from || from.isEdge || property !== 'id') return anchor;
  return label === from.label || label === 'Node' ? '' : `WITH ${variable} WHERE ${variable}:${label}`;
}

function turn(page: Page): string {
  const down = page.order.descending !== page.fromEnd;
  return `WITH * ORDER BY ${page.order.key}${down ? ' DESC' : ''}${page.limit === null ? '' : ' LIMIT $limit'}`;
}
