import { readdirSync, readFileSync } from 'node:fs';
import { isSource, root } from '../root.js';

/** A folder with one file per concept: the only place where query text lives. */
export const cypherFolder = new URL('cypher/', root);

export type QueryKind = 'one' | 'many' | 'exec';

export interface Parameter {
  name: string;
  /** Written as in GraphQL: `[EventKind!]`, `Int!`. */
  type: string;
  doc: string;
}

/** One way to order a list: an expression that ends in the id, so that it is a page's key. */
export interface Order {
  name: string;
  key: string;
  descending: boolean;
}

/** A query as a person wrote it, with its header read. */
export interface Query {
  name: string;
  /** `cypher/event.cypher:3` */
  at: string;
  kind: QueryKind;
  doc: string;
  /** The thing whose id is asked with, `actor: Actor`; absent in a root's list. */
  from?: { variable: string; type: string };
  /** What a row is, `participation: Participation`. */
  to?: { variable: string; type: string };
  orders: Order[];
  parameters: Parameter[];
  /** Where a root's list may begin instead of at all of its label, if the parameter is given: the first of them that is. */
  starts: { parameter: string; text: string }[];
  /** The phrase that stands for others, as `:Person:Actor`, and those it may be replaced by; itself among them. */
  variants: string[];
  text: string;
}

export interface Token {
  text: string;
  start: number;
  /** How many brackets are open around it. */
  depth: number;
}

const lexeme = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\$?[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|./gsuy;

/** Words, parameters, literals and signs of a Cypher text; spaces and comments left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of text.matchAll(lexeme)) {
    const [word] = match;
    if (/^(?:\s|\/\/|\/\*)/.test(word)) continue;
    if (')]}'.includes(word)) depth--;
    tokens.push({ text: word, start: match.index, depth });
    if ('([{'.includes(word)) depth++;
  }
  return tokens;
}

export const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token !== undefined && words.includes(token.text.toUpperCase());

class BadQuery extends Error {
  override readonly name = 'BadQuery';
}

/** Reads every query of a folder, by its name. What was built was looked at before, from the source, and need not be at each start. */
export function readQueryFiles(folder: URL): Map<string, Query> {
  const queries = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher') && !['schema.cypher', 'neo4j.cypher'].includes(file))
    .sort()
    .flatMap((file) => parseQueryFile(readFileSync(new URL(file, folder), 'utf8'), `cypher/${file}`));
  return isSource ? checked(queries) : new Map(queries.map((query) => [query.name, query]));
}

/** The queries by name; throws one error that lists all that is wrong, each as `file:line name: what`. */
export function checked(queries: readonly Query[]): Map<string, Query> {
  const byName = new Map<string, Query>();
  const wrong: string[] = [];
  for (const query of queries) {
    wrong.push(...whatIsWrong(query).map((what) => `${query.at} ${query.name}: ${what}`));
    const twin = byName.get(query.name);
    if (twin) wrong.push(`${query.at} ${query.name}: the name stands at ${twin.at} already`);
    byName.set(query.name, query);
  }
  if (wrong.length > 0) throw new BadQuery(wrong.join('\n'));
  return byName;
}

/** Statements of `schema.cypher` or `neo4j.cypher`, one a line, in order. */
export const readSchemaStatements = (folder: URL, file: string): string[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .map((line) => line.replace(/;\s*$/, ''));

export function parseQueryFile(source: string, file: string): Query[] {
  const lines = source.split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('// name:') ? [index] : []));
  return starts.map((start, n) => parseQuery(lines.slice(start, starts[n + 1]), `${file}:${start + 1}`));
}

function parseQuery(lines: string[], at: string): Query {
  const header = lines
    .slice(
      0,
      Math.max(
        1,
        lines.findIndex((line) => !line.startsWith('//')),
      ),
    )
    .map((line) => line.slice(2).trim());
  const [, name = '', kind = ''] = /^name:\s*(\S+)\s+:(\w+)$/.exec(header[0] ?? '') ?? [];
  const query: Query = {
    name,
    at,
    kind: kind as QueryKind,
    doc: '',
    orders: [],
    parameters: [],
    starts: [],
    variants: [],
    text: lines.slice(header.length).join('\n').trim(),
  };
  const doc: string[] = [];
  for (const line of header.slice(1)) {
    const [keyword] = line.split(' ', 1);
    const end = /^(?:from|to) (\w+): (\w+)$/.exec(line);
    const order = /^order (\w+): (\S+)( desc)?$/.exec(line);
    const parameter = /^param (\w+): (\S+)\s*(.*)$/.exec(line);
    const start = /^start (\w+): (MATCH \(.+)$/.exec(line);
    if (end && keyword === 'from') query.from = { variable: end[1] as string, type: end[2] as string };
    else if (end) query.to = { variable: end[1] as string, type: end[2] as string };
    else if (order) query.orders.push({ name: order[1] as string, key: order[2] as string, descending: order[3] !== undefined });
    else if (parameter) query.parameters.push({ name: parameter[1] as string, type: parameter[2] as string, doc: parameter[3] ?? '' });
    else if (start) query.starts.push({ parameter: start[1] as string, text: start[2] as string });
    else if (keyword === 'for' && line.startsWith('for :')) query.variants = line.slice(4).replace('—', '').split(/\s+/).filter(Boolean);
    else doc.push(line);
  }
  query.doc = doc.join(' ');
  return query;
}

/** Names that composed texts have of their own: whom of many a row is for, and parameters (`compose.ts`). */
export const nth = 'nth';
const taken = ['key', 'keys', 'candidates', 'after', 'before', 'limit'];

function whatIsWrong(query: Query): string[] {
  const wrong: string[] = [];
  const tokens = tokenize(query.text);
  if (!/^[a-z][A-Za-z]*$/.test(query.name)) wrong.push('a name is camel case, as "participationsOfActor"');
  if (!['one', 'many', 'exec'].includes(query.kind)) wrong.push(`a kind is :one, :many or :exec, but got ":${query.kind}"`);

  const declared = [...query.parameters.map((p) => p.name), ...(query.from ? [query.from.variable] : [])];
  const used = new Set(tokens.filter((t) => t.text.startsWith('$')).map((t) => t.text.slice(1)));
  for (const name of used) if (!declared.includes(name)) wrong.push(`$${name} is used and not declared`);
  for (const name of declared) if (!used.has(name)) wrong.push(`$${name} is declared and not used`);

  for (const { parameter, text } of query.starts) {
    const asked = tokenize(text).flatMap((t) => (t.text.startsWith('$') ? [t.text.slice(1)] : []));
    const [, list] = /^MATCH (\(\w+:\w+)\)\n/.exec(query.text) ?? [];
    if (!declared.includes(parameter) || asked.some((name) => name !== parameter))
      wrong.push(`a start asks with its own parameter alone, and $${parameter} must be one of the query's`);
    if (query.from || !list || !text.includes(list)) wrong.push('a start leads to what the first line has all of, as MATCH (event:Event)');
  }

  const [variant] = query.variants;
  if (variant && query.text.split(variant).length !== 2) wrong.push(`the phrase ${variant} that others stand for must be there once`);

  if (query.kind === 'exec') return wrong;
  // Texts of the ledger are sent as they stand.
  for (const { name } of query.at.startsWith('cypher/ledger.cypher') ? [] : query.parameters)
    if (taken.includes(name)) wrong.push(`$${name} is what a composed text calls something else; a parameter needs another name`);
  if (tokens.some(({ text }) => text === nth)) wrong.push(`${nth} is a variable of composed texts; one of its own needs another name`);
  const firstLine = query.text.split('\n', 1)[0] as string;
  if (query.from && !new RegExp(String.raw`^MATCH \(\w+:\w+ \{\w+: \$${query.from.variable}(\.\w+)?\}\)`).test(firstLine))
    wrong.push(`the first line must be the anchor, MATCH (${query.from.variable}:${query.from.type} {id: $${query.from.variable}})`);
  const last = tokens.findLastIndex((t) => t.depth === 0 && isWord(t, 'RETURN'));
  if (!query.to) wrong.push('the header must say what a row is: "to variable: Type"');
  else if (tokens[last + 1]?.text !== query.to.variable || tokens[last + 2]?.text !== '{')
    wrong.push(`the last clause must be RETURN ${query.to.variable} {…}, one map`);
  if (query.kind === 'many' && query.orders.length === 0) wrong.push('a list must say its order: "order NAME: key"');
  return wrong;
}
