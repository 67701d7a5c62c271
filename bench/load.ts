import { readdirSync, readFileSync } from 'node:fs';
import type { Graph } from '../src/graph/graph.js';
import { importDossiers, type Source } from '../src/ledger/import.js';
import { records } from './records.js';

/** Statements of each size. */
export const sizes = { XS: 1_000, S: 10_000, M: 100_000, L: 1_000_000 } as const;
export type Size = keyof typeof sizes;

/** Statements that an article makes, about: as many articles are read in as a size needs. */
const perArticle = 77;

export interface Loaded {
  articles: number;
  statements: number;
  seconds: number;
}

const shipped = new URL('../dossiers/', import.meta.url);

/** Reads made-up articles and the shipped dossiers, which the service would read at its start, into a graph, by the import that everybody uses. */
export async function load(graph: Graph, size: Size): Promise<Loaded> {
  const began = performance.now();
  const articles = Math.round(sizes[size] / perArticle);
  let statements = 0;
  for await (const outcome of importDossiers(graph, sources(articles))) {
    if ('error' in outcome) throw outcome.error;
    statements += outcome.imported.statements;
  }
  return { articles, statements, seconds: (performance.now() - began) / 1_000 };
}

function* sources(articles: number): Generator<Source> {
  for (const { name, source } of records(articles)) yield { file: name, text: source };
  for (const file of readdirSync(shipped)) yield { file, text: readFileSync(new URL(file, shipped), 'utf8') };
}
