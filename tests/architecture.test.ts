import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseQueryFile } from '../src/graph/query-file.js';
import { relationTypes } from '../src/ids.js';

/** The shape of the code is a promise too: ARCHITECTURE.md shows it, this holds it. */

const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'));
const read = (file: string) => readFileSync(join(source, file), 'utf8');

/** What each file imports: files of `src`, and packages. */
const imports = new Map(
  files.map((file) => {
    const names = [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name as string);
    return [file, names.map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : name))];
  }),
);
const importers = (wanted: (name: string) => boolean) => files.filter((file) => imports.get(file)?.some(wanted)).sort();

test('no file imports itself, at any remove', () => {
  const circles: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file) || path.includes(file)) return;
    for (const next of imports.get(file) ?? []) if (imports.has(next)) follow(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  expect(circles).toEqual([]);
});

test('concepts know only earlier ones; the statement, which is about all, comes last', () => {
  const order = ['actor', 'event', 'agreement', 'observation', 'article', 'statement'];
  const concept = (file: string) => order.indexOf(file.split('/')[0] ?? '');
  const upwards = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((name) => concept(file) >= 0 && concept(name) > concept(file))
      .map((name) => `${file} imports ${name}`),
  );
  expect(upwards).toEqual([]);
});

test('below the concepts nothing knows a concept, but for the types of what queries return', () => {
  const low = files.filter(
    (file) =>
      file.startsWith('graph/') ||
      [
        'errors.ts',
        'ids.ts',
        'time.ts',
        'claim.ts',
        'fact.ts',
        'context.ts',
        'builder.ts',
        'fields.ts',
        'node.graphql.ts',
        'evidence.graphql.ts',
        'when.graphql.ts',
      ].includes(file),
  );
  const upwards = low.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((name) => /^(actor|event|agreement|observation|article|statement|ledger)\//.test(name) || name === 'schema.ts')
      .map((name) => `${file} imports ${name}`),
  );
  expect(upwards).toEqual([]);
  expect(read('queries.generated.ts')).not.toMatch(/^import \{[^}]*\} from '\.\/(?!graph\/)/m);
});

test('names are compared without knowing the rest', () => {
  const outside = files
    .filter((file) => file.startsWith('names/'))
    .flatMap((file) => imports.get(file) ?? [])
    .filter((name) => !name.startsWith('names/'));
  expect([...new Set(outside)]).toEqual(['fastest-levenshtein']);
});

test('what HTTP brings around the schema is known to those alone who put it together', () => {
  const users = importers((name) => name.startsWith('web/')).filter((file) => !file.startsWith('web/'));
  expect(users).toEqual(['commands/serve.ts', 'contracts.ts', 'knowledge-base.ts']);
});

test('each thing has one place', () => {
  expect({
    'reads the environment': files.filter((file) => /process\.env\b/.test(read(file))),
    'ends the process': files.filter((file) => /process\.exit\b/.test(read(file))),
    'speaks to Grafeo': importers((name) => name === '@grafeo-db/js'),
    'speaks to Neo4j': importers((name) => name === 'neo4j-driver'),
    'speaks to SQLite': importers((name) => name === 'libsql'),
    'serves HTTP': importers((name) => name === 'graphql-yoga').filter(
      (file) =>
        !/^import type/m.test(
          read(file)
            .split('\n')
            .find((line) => line.includes("'graphql-yoga'")) ?? '',
        ),
    ),
    'makes loaders': importers((name) => name === 'dataloader'),
    'builds the schema': files.filter((file) => read(file).includes('builder.toSchema(')),
    'knows GraphQL in the ledger': files.filter((file) => file.startsWith('ledger/') && /graphql/i.test((imports.get(file) ?? []).join())),
  }).toEqual({
    'reads the environment': ['main.ts'],
    'ends the process': ['main.ts', 'graph/snapshot-reader.ts'],
    'speaks to Grafeo': ['graph/embedded.ts', 'graph/snapshot-reader.ts'],
    'speaks to Neo4j': ['graph/neo4j.ts'],
    'speaks to SQLite': ['graph/ledger-file.ts', 'graph/lists-file.ts'],
    'serves HTTP': ['knowledge-base.ts', 'web/playground.ts', 'web/short-way.ts'],
    'makes loaders': ['graph/load.ts'],
    'builds the schema': ['schema.ts'],
    'knows GraphQL in the ledger': [],
  });
});

test('query text stands in cypher/ alone', () => {
  const elsewhere = files.filter(
    (file) =>
      // What composes texts, and what speaks about them to people who write their own.
      !['graph/compose.ts', 'graph/query-file.ts', 'cypher/portable.ts', 'cypher/completion.ts'].includes(file) &&
      /(^|[`'"\s])(MATCH|MERGE|UNWIND|DETACH DELETE) /m.test(read(file)),
  );
  expect(elsewhere).toEqual([]);
});

test('every relation can be written, removed and read', () => {
  const folder = new URL('../cypher/', import.meta.url);
  const ledger = parseQueryFile(readFileSync(new URL('ledger.cypher', folder), 'utf8'), 'cypher/ledger.cypher');
  const node = readFileSync(new URL('node.cypher', folder), 'utf8');
  const variants = (name: string) => ledger.find((query) => query.name === name)?.variants ?? [];
  const read = /\[relation:([A-Z_|]+)\]/.exec(node)?.[1]?.split('|') ?? [];
  for (const type of relationTypes) {
    expect([...variants('putEdges'), ...variants('putEdgesOfHub')].filter((variant) => variant === `:${type}`)).toEqual([`:${type}`]);
    for (const name of ['makeEdges', 'removeEdges']) expect(variants(name)).toContain(`:${type}`);
    // A party has fields of its own.
    expect(read.includes(type)).toBe(type !== 'PARTY_TO');
  }
});

test('the service takes no other way to data than the loaders', () => {
  const readers = files.filter((file) => /graph\.read\(/.test(read(file)));
  // The one writes down what the other reads.
  expect(readers).toEqual(['graph/trips.ts', 'web/explain.ts']);
});
