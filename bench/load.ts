import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const articles = Math.round(sizes[size] / perArticle);
  return withDossiers(articles, async (sources) => {
    const began = performance.now();
    let statements = 0;
    for await (const outcome of importDossiers(graph, sources())) {
      if ('error' in outcome) throw outcome.error;
      statements += outcome.imported.statements;
    }
    return { articles, statements, seconds: (performance.now() - began) / 1_000 };
  });
}

/** Makes so many articles up, with the shipped ones after them, as files: what it takes to write them is not the import's. */
export async function withDossiers<T>(articles: number, work: (sources: () => Generator<Source>) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-dossiers-'));
  try {
    const files: (string | URL)[] = [];
    for (const { name, source } of records(articles)) {
      const file = join(folder, name);
      writeFileSync(file, source);
      files.push(file);
    }
    for (const file of readdirSync(shipped)) files.push(new URL(file, shipped));
    return await work(function* () {
      for (const file of files) yield { file: String(file), text: readFileSync(file, 'utf8') };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
