import type { Row, Value } from './graph.js';
import { nth, type Query, tokenize } from './query-file.js';
import { remembered } from './remembered.js';
import { bounded, boundsOf, goesWith, labelIn, type Page, partsOf, renamed, startOf } from './rewrite.js';
import { type Column, columnsOf, expressionsOf, type Uses, widthOf } from './uses.js';

/**
 * Two moves over the texts of `cypher/`, no query builder. **Batch**: a text answers many who ask alike, each with its own values of parameters.
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
 * A wish for its keys, with what starts from its rows. The keys of a root's list that begins at one of its starts are values of that parameter,
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
  /** How many rows it brought, at every level; a count is one. */
  rowsIn: (rows: readonly Row[]) => number;
}

/**
 * A row as composed texts return it: its key in the page's order, if it is used; its map, or the values that are used of it (`columnsOf`); and for
 * each nest below its rows or its count.
 */
export type ComposedRow = (Value | Answer)[];

/** Where in a row is what. */
export interface Layout {
  /** Whether its key comes first. */
  isKeyed: boolean;
  /** Null: its map. */
  columns: Column[] | null;
  /** Where what is below it begins. */
  below: number;
}
const layouts = new WeakMap<Wish, Layout>();
export const layoutOf = (wish: Wish): Layout =>
  remembered(layouts, wish, () => {
    const isKeyed = wish.uses?.keyed !== false;
    const columns = columnsOf(wish.query, wish.uses ?? null);
    return { isKeyed, columns, below: (isKeyed ? 1 : 0) + (columns ? widthOf(columns) : 1) };
  });

/** What one key of an ask brings: rows, or a count. */
export type Answer = ComposedRow[] | number;

/**
 * One text for several asks. It returns one row, whose columns `a0`, `a1` … hold for each ask a list with the rows, or the count, of each of its
 * keys in their order.
 */
export function compose(asks: readonly Ask[]): Composed {
  const given = Object.assign(valuesOf(asks), fixedIn(asks));
  const { text, names } = known(asks.map(shapeIn).join(''), () => blocksOf(asks, null));
  return { text, parameters: pick(names, (name) => given[name] ?? null), rowsIn: (rows) => rowsIn(rows, asks) };
}

/**
 * One text for many who ask alike (`likenessOf`). It returns a row for each of them, as `compose` does, in whatever order; the column `nth` says whose it is:
 * the place that its values have in the lists which are then the parameters.
 * @param asks those of one of them
 * @param values those of each of them (`valuesOf`)
 */
export function composeMany(asks: readonly Ask[], values: readonly Record<string, Value>[]): Composed {
  const fixed = fixedIn(asks);
  const { text, names } = known(`many ${asks.map(shapeIn).join('')}`, () => {
    const [one] = asks as [Ask];
    const some = one.candidates ? 'candidates' : one.keys.length === 1 ? 'key' : 'keys';
    const columns = asks.map((_, index) => `a${index}`).join(', ');
    return `UNWIND range(0, size($a0_${some}) - 1) AS ${nth}\nCALL (${nth}) {\n${blocksOf(asks, { variable: nth, fixed })}\n}\nRETURN ${nth}, ${columns}`;
  });
  return {
    text,
    parameters: pick(names, (name) => fixed[name] ?? (name in fixed ? null : values.map((one) => one[name] ?? null))),
    rowsIn: (rows) => rowsIn(rows, asks),
  };
}

const rowsIn = (rows: readonly Row[], asks: readonly Ask[]): number => {
  const answers = rows.flatMap((row) => asks.map((ask, index) => ({ ask, of: (row[`a${index}`] ?? []) as unknown as Answer[] })));
  return answers.reduce((sum, { ask, of }) => sum + of.reduce<number>((all, answer) => all + rowsOf(ask, answer), 0), 0);
};

function rowsOf({ wish, below }: Pick<Nest, 'wish' | 'below'>, answer: Answer): number {
  if (typeof answer === 'number') return 1;
  const { below: at } = layoutOf(wish);
  return answer.reduce((sum, row) => below.reduce((all, nest, index) => all + rowsOf(nest, row[at + index] as Answer), sum + 1), 0);
}

const pick = (names: readonly string[], valueAt: (name: string) => Value): Record<string, Value> => {
  const parameters: Record<string, Value> = {};
  for (const name of names) parameters[name] = valueAt(name);
  return parameters;
};

/** Equal for asks that differ by values of parameters alone, their keys among them. */
export function likenessOf(ask: Ask): string {
  const form = formOf(ask, 0);
  form.likeness ??= form.shape + JSON.stringify(form.fixed);
  return `${ask.keys.length === 1}${ask.candidates !== undefined}${form.likeness}`;
}

const shapeIn = (ask: Ask, index: number): string => `${ask.keys.length === 1}${ask.candidates !== undefined}${formOf(ask, index).shape}`;

/** Keys and values of parameters under the names that they have in a text for these asks; what is equal for all that is alike is left out. */
export function valuesOf(asks: readonly Ask[]): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [index, ask] of asks.entries()) {
    const { keys, candidates } = ask;
    const [only] = keys;
    Object.assign(values, formOf(ask, index).given);
    if (keys.length === 1 && only !== undefined) values[`a${index}_key`] = only;
    else values[`a${index}_keys`] = keys;
    if (candidates) values[`a${index}_candidates`] = candidates;
  }
  return values;
}

function fixedIn(asks: readonly Ask[]): Record<string, Value> {
  const fixed: Record<string, Value> = {};
  for (const [index, ask] of asks.entries()) Object.assign(fixed, formOf(ask, index).fixed);
  return fixed;
}

interface Form {
  shape: string;
  given: Record<string, Value>;
  /** What is equal for all that is alike: how many rows a page has, for which a text takes one number, and what its shape says. */
  fixed: Record<string, Value>;
  likeness?: string;
}
/** By what stands below, and then by the wish and its place: made once for a question that is asked again. */
const forms = new WeakMap<readonly Nest[], Map<Wish, Form[]>>();

function formOf({ wish, below }: Ask, index: number): Form {
  const byWish = remembered(forms, below, () => new Map<Wish, Form[]>());
  const byPlace = remembered(byWish, wish, () => []);
  byPlace[index] ??= makeForm({ wish, from: null, below }, `a${index}`);
  return byPlace[index];
}

function makeForm(nest: Nest, name: string): Form {
  const form = { shape: '', given: {}, fixed: {} };
  form.shape = shapeOf(nest, name, form);
  return form;
}

/** What a composed text depends on; on the way the parameters are gathered under the names that they have in it. */
function shapeOf({ wish: { query, parameters, part, uses }, from, below }: Nest, name: string, into: Form): string {
  const { given, fixed } = into;
  let shape = `(${from ?? ''} ${query.at} ${query.name} ${part === 'count' ? '' : (uses?.name ?? '*')} `;
  const start = startOf(query, parameters)?.parameter;
  for (const { name: parameter } of query.parameters) {
    const value = parameters[parameter];
    if (value === undefined) {
      shape += '_';
      continue;
    }
    const isShape = value === null || typeof value === 'boolean';
    if (parameter !== start) (isShape ? fixed : given)[`${name}_${parameter}`] = value;
    shape += typeof value === 'boolean' ? (value ? '+' : '-') : value === null ? '0' : '1';
  }
  if (typeof part === 'string') shape += part;
  else {
    shape += ` ${part.order.name}${part.fromEnd}`;
    if (part.limit !== null) {
      const bounds = boundsOf({ query, parameters, page: part });
      for (const [bound, value] of Object.entries(bounds)) given[`${name}_${bound}`] = value;
      fixed[`${name}_limit`] = part.limit;
      shape += `${Object.keys(bounds).join()} limit`;
    }
  }
  for (const [index, nest] of below.entries()) shape += shapeOf(nest, `${name}_${index}`, into);
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

/** Where there are many: the variable of whom a row is for, and what is equal for all of them. */
interface Each {
  variable: string;
  fixed: Record<string, Value>;
}

/** What a text inside another one takes from it. */
const scope = (variable: string | null, each: Each | null): string => [variable, each?.variable].filter((one) => one != null).join(', ');

function blocksOf(asks: readonly Ask[], each: Each | null): string {
  const blocks = asks.map(({ wish, keys, below, candidates }, index) => {
    const name = `a${index}`;
    const nest = { wish, from: null, below };
    const at = (parameter: string): string => `$${name}_${parameter}${each ? `[${each.variable}]` : ''}`;
    if (candidates)
      return `${amongCandidates(piece(nest, name, '', null, each), name, at('candidates'))}\nWITH ${total(nest, name)} AS ${name}_one\nRETURN [${name}_one] AS ${name}`;
    if (keys.length === 1)
      return `${piece(nest, name, at('key'), null, each)}\nWITH ${total(nest, name)} AS ${name}_one\nRETURN [${name}_one] AS ${name}`;
    const inner = `${piece(nest, name, `${at('keys')}[${name}_i]`, null, each)}\nRETURN ${total(nest, name)} AS ${name}_one`;
    return [
      `UNWIND range(0, size(${at('keys')}) - 1) AS ${name}_i`,
      `CALL (${scope(`${name}_i`, each)}) {\n${inner}\n}`,
      `WITH ${name}_i, ${name}_one ORDER BY ${name}_i`,
      `RETURN collect(${name}_one) AS ${name}`,
    ].join('\n');
  });
  if (blocks.length === 1) return blocks.join('');
  return `${blocks.map((block) => `CALL (${scope(null, each)}) {\n${block}\n}`).join('\n')}\nRETURN ${blocks.map((_, index) => `a${index}`).join(', ')}`;
}

/** A root's list from its candidates instead of from all of its label. */
const amongCandidates = (text: string, name: string, candidates: string): string =>
  text.replace(/^MATCH \((\w+:\w+)\)/, (_, node) => `UNWIND ${candidates} AS ${name}_candidate\nMATCH (${node} {id: ${name}_candidate})`);

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
function piece({ wish, below }: Nest, name: string, key: string, start: Start | null, each: Each | null): string {
  const { query, part } = wish;
  const { anchor, map, to, brings } = partsOf(query);
  const { isKeyed, columns } = layoutOf(wish);
  const page = typeof part === 'object' ? part : null;
  const variables = new Map([to, ...brings.values()].map((variable) => [variable, `${name}_${variable}`]));
  const first = begin(anchor, start);
  if (query.from && start && first !== anchor) variables.set(variableOf(anchor), start.variable);
  const anchored = query.from?.variable ?? startOf(query, wish.parameters)?.parameter ?? null;
  const at = (parameter: string): string => (each && !(parameter in each.fixed) ? `$${parameter}[${each.variable}]` : `$${parameter}`);
  const own = (text: string): string => renamed(text, { parameter: (own) => (own === anchored ? key : at(`${name}_${own}`)), variables });

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
      `CALL (${scope(from.variable, each)}) {\n${piece(nest, column, `${from.variable}.id`, from, each)}\nRETURN ${total(nest, column)} AS ${column}\n}`,
    );
    return column;
  });
  const row = [...(isKeyed ? [page ? page.order.key : 'null'] : []), ...(columns ? expressionsOf(columns) : [map])].map(own);
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
