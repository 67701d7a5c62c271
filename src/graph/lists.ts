import { type Label, prefixesOf } from '../ids.js';
import type { Wish } from './compose.js';
import type { Range, Selection, Value } from './graph.js';
import { isWord, type Query, tokenize } from './query-file.js';
import { remembered } from './remembered.js';
import { conditions, goesWith, type Page, startOf } from './rewrite.js';

/**
 * Root lists, as a table beside the graph can keep them: of each node its label, what lists are ordered by, and what their conditions compare.
 * All of it is read from the texts of `cypher/`; a condition that only the graph can decide is left to it.
 */

/** What is kept of the nodes of one label. */
export interface Table {
  label: string;
  /** Properties that lists are ordered by. */
  keys: string[];
  /** What conditions compare, what is asked for by its very value first: properties, the concrete `label`, texts in small letters as `lower title`. */
  values: string[];
}

/** Texts of a list stand one after the other with this between them, which no text has. */
export const between = '\uffff';

export function tablesOf(queries: readonly Query[]): Table[] {
  const tables = new Map<string, { keys: Set<string>; equal: Set<string>; bounded: Set<string> }>();
  for (const query of queries) {
    const list = listOf(query);
    if (!list) continue;
    const table = tables.get(list.label) ?? { keys: new Set(), equal: new Set(), bounded: new Set() };
    tables.set(list.label, table);
    for (const order of query.orders) table.keys.add(keyOf(order.key, list.variable) as string);
    for (const condition of conditions(list.where)) {
      // Asked with that parameter, a list begins elsewhere.
      if (query.starts.some(({ parameter }) => tokenize(condition).some(({ text }) => text === `$${parameter}`))) continue;
      const sql = inSql(condition, list.variable) ?? '';
      for (const [, column = '', then] of sql.matchAll(/"([\w ]+)"( IN)?/g)) (then ? table.equal : table.bounded).add(column);
    }
  }
  return [...tables].map(([label, { keys, equal, bounded }]) => ({
    label,
    keys: [...keys],
    values: [...new Set([...equal, ...bounded])],
  }));
}

/** A root's list that is nothing but the nodes of a label for which conditions hold, each order a property of them. */
function listOf(query: Query): { label: string; variable: string; where: string } | undefined {
  const [line, variable = '', label = ''] = /^MATCH \((\w+):(\w+)\)\n/.exec(query.text) ?? [];
  if (query.kind !== 'many' || query.from || !line || query.to?.variable !== variable || prefixesOf(label as Label).length === 0)
    return undefined;
  if (query.orders.some(({ key }) => !keyOf(key, variable))) return undefined;
  const where = whereOf(goesWith(query, {}));
  return where === undefined ? undefined : { label, variable, where };
}

/** `byDate`, of `event.byDate`. */
const keyOf = (key: string, variable: string): string | undefined =>
  key.startsWith(`${variable}.`) ? key.slice(variable.length + 1) : undefined;

const clauses = ['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'CALL', 'ORDER'];

/** What stands after the WHERE of a text that has one MATCH; empty without one, undefined if there is more. */
function whereOf(goes: string): string | undefined {
  const outer = tokenize(goes).filter((token) => token.depth === 0);
  if (outer.filter((token) => isWord(token, ...clauses)).length > 1) return undefined;
  const where = outer.find((token) => isWord(token, 'WHERE'));
  return where ? goes.slice(where.start + 'WHERE'.length).trim() : '';
}

/** The selection without its parameters, or null: by the query, and by which of them are given. */
type Conditions = Pick<Selection, 'label' | 'where' | 'whole'> | null;
const known = new WeakMap<Query, Map<string, Conditions>>();

/** What a wish for a root's list selects; undefined if it is none, or begins where a filter leads. */
export function selectionOf({ query, parameters }: Wish): Selection | undefined {
  let given = '';
  for (const { name } of query.parameters) {
    const value = parameters[name];
    // It would be found between two texts.
    if (typeof value === 'string' && value.includes(between)) return undefined;
    given += typeof value === 'boolean' ? (value ? '+' : '-') : value == null ? '0' : '1';
  }
  const ofQuery = remembered(known, query, () => new Map<string, Conditions>());
  const found = remembered(ofQuery, given, () => conditionsOf(query, parameters));
  return found ? { ...found, parameters } : undefined;
}

function conditionsOf(query: Query, parameters: Record<string, Value>): Conditions {
  const list = listOf(query);
  if (!list || startOf(query, parameters)) return null;
  const all = conditions(whereOf(goesWith(query, parameters)) ?? '').filter((condition) => condition !== '');
  const where = all.flatMap((condition) => inSql(condition, list.variable) ?? []);
  return { label: list.label, where, whole: where.length === all.length };
}

/** A condition as SQL has it, which compares, and takes for neither true nor false, as Cypher does; undefined if it asks for more. */
function inSql(condition: string, variable: string): string | undefined {
  const sql = ways(variable).reduce((text, [cypher, way]) => text.replaceAll(cypher, way), condition);
  return onlySql.test(sql) ? sql : undefined;
}

const ways = (variable: string): [cypher: RegExp, sql: string][] => [
  [new RegExp(String.raw`any\((\w+) IN labels\(${variable}\) WHERE \1 IN (\$\w+)\)`, 'g'), '"label" IN $2'],
  [new RegExp(String.raw`toLower\(${variable}\.(\w+)\) CONTAINS toLower\(\$(\w+)\)`, 'g'), 'instr("lower $1", :lower_$2)'],
  [
    new RegExp(String.raw`any\((\w+) IN coalesce\(${variable}\.(\w+), \[\]\) WHERE toLower\(\1\) CONTAINS toLower\(\$(\w+)\)\)`, 'g'),
    'instr("lower $2", :lower_$3)',
  ],
  [new RegExp(String.raw`\b${variable}\.(\w+)`, 'g'), '"$1"'],
  [/ IN coalesce\(\$(\w+), \['(\w+)'\]\)/g, " IN (SELECT value FROM json_each(coalesce(:$1, json_array('$2'))))"],
  [/ IN \$(\w+)/g, ' IN (SELECT value FROM json_each(:$1))'],
  [/\$(\w+)/g, ':$1'],
];

const onlySql =
  /^(?:"[\w ]+"|:\w+|'\w*'|[<>]?=|[(),\s]|\b(?:AND|OR|NOT|IS|NULL|IN|SELECT|value|FROM|json_each|json_array|coalesce|instr|true|false)\b)*$/;

/** Where in its order a page of such a list lies, and which way it is taken. */
export function rangeOf({ order, after, before, fromEnd }: Page, most: number): Range {
  const key = order.key.slice(order.key.indexOf('.') + 1);
  return {
    key,
    above: order.descending ? before : after,
    below: order.descending ? after : before,
    down: order.descending !== fromEnd,
    most,
  };
}
