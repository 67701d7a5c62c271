import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tablesOf } from './graph/lists.js';
import { cypherFolder, type Query, readQueryFiles } from './graph/query-file.js';

/** Typed functions for every query of `cypher/`; the text itself stands in its file only. */
export function generateQueries(): string {
  const queries = [...readQueryFiles(cypherFolder).values()];
  const files = filesOfTypes();
  const needed = new Map<string, Set<string>>();
  for (const type of queries.flatMap((query) => (query.kind !== 'exec' && query.to ? [query.to.type] : []))) {
    const file = files.get(type);
    if (!file) throw new Error(`No file of src/ exports the type ${type} that a query of cypher/ returns.`);
    needed.set(file, (needed.get(file) ?? new Set()).add(type));
  }
  const imports = [...needed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, types]) => `import type { ${[...types].sort().join(', ')} } from '${file}';`);
  return [
    '// Written by "npm run generate" from the folder cypher/. Do not edit: change the query file.',
    ...imports,
    "import type { Value } from './graph/graph.js';",
    "import type { Table } from './graph/lists.js';",
    "import { type NoParameters, read, write } from './graph/queries.js';",
    '',
    ...queries.flatMap((query) => [...docOf(query), query.kind === 'exec' ? writer(query) : reader(query), '']),
    '/** What is kept in order beside an engine that keeps no order. */',
    'export const tables: readonly Table[] = [',
    ...tablesOf(queries).map((table) => `  ${JSON.stringify(table)},`),
    '];',
    '',
  ].join('\n');
}

function docOf(query: Query): string[] {
  const parameters = query.parameters.filter((p) => p.doc).map((p) => ` * @param ${p.name} ${p.doc}`);
  return ['/**', ` * ${query.doc}`, ...parameters, ` * ${query.at}`, ' */'].map((line) => line.trimEnd());
}

function reader(query: Query): string {
  const orders = query.orders.map((order) => `'${order.name}'`).join(' | ') || 'never';
  const key = query.from && query.text.includes(`$${query.from.variable}.`) ? 'Record<string, string>' : 'string';
  return `export const ${query.name} = read<${query.to?.type}, ${parametersOf(query)}, ${orders}, ${key}>('${query.name}');`;
}

function writer(query: Query): string {
  const variants = query.variants.map((variant) => `'${variant}'`).join(' | ') || 'undefined';
  return `export const ${query.name} = write<${parametersOf(query)}, ${variants}>('${query.name}');`;
}

const parametersOf = (query: Query): string =>
  query.parameters.length === 0
    ? 'NoParameters'
    : `{ ${query.parameters.map((parameter) => `${parameter.name}: ${typeScriptType(parameter.type)}`).join('; ')} }`;

/** `[ID!]` becomes `string[] | null`. */
function typeScriptType(type: string): string {
  if (!type.endsWith('!')) return `${typeScriptType(`${type}!`)} | null`;
  const [, inner] = /^\[(.*)\]!$/.exec(type) ?? [];
  if (inner) return typeScriptType(inner).includes(' ') ? `(${typeScriptType(inner)})[]` : `${typeScriptType(inner)}[]`;
  const name = type.slice(0, -1);
  return { Int: 'number', Float: 'number', Boolean: 'boolean', Map: 'Record<string, Value>' }[name] ?? 'string';
}

/** Each type that a shape file of `src/` exports, and where. */
function filesOfTypes(): Map<string, string> {
  const source = new URL('./', import.meta.url);
  const files = new Map<string, string>();
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/(^|\/)[a-z0-9-]+\.ts$/.test(file)) continue;
    for (const [, type] of readFileSync(new URL(file, source), 'utf8').matchAll(/^export (?:type|interface) (\w+)/gm))
      files.set(type as string, `./${file.replace(/\.ts$/, '.js')}`);
  }
  return files;
}

export const queriesFile = new URL('./queries.generated.ts', import.meta.url);

if (import.meta.url === `file://${process.argv[1]}`) {
  writeFileSync(queriesFile, generateQueries());
  // The schema is built on the functions just written, so it is loaded after them.
  const { writeContracts } = await import('./contracts.js');
  await writeContracts();
}
