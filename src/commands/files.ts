import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadDossier, BadInput, Refused } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { type Imported, importDossiers, type Source } from '../ledger/ledger.js';
import { root } from '../root.js';
import { progressOf } from './door.js';

/** Dossiers and texts as they lie in files. */

const shipped = fileURLToPath(new URL('dossiers/', root));

/** Files by their paths, and the dossiers of folders in the order of their names, each with what it is called in errors. */
async function* dossierFiles(paths: readonly string[]): AsyncGenerator<{ path: string; file: string }> {
  for (const path of paths.length > 0 ? paths : [shipped]) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield { path, file: basename(path) };
    else {
      const all = await readdir(path, { recursive: true, withFileTypes: true });
      const files = all
        .flatMap((one) => (one.isFile() && /\.ya?ml$/.test(one.name) ? [relative(path, join(one.parentPath, one.name))] : []))
        .sort();
      if (files.length === 0) throw new BadInput(`Needed a folder with dossiers (*.yaml, *.yml), but ${path} has none.`);
      for (const file of files) yield { path: join(path, file), file };
    }
  }
}

/** What stands in them, or why one cannot be read. */
export async function* sources(paths: readonly string[]): AsyncGenerator<Source> {
  for await (const { path, file } of dossierFiles(paths)) {
    try {
      yield { file, text: await readText(path) };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      yield { file, error };
    }
  }
}

/** Reads them in, the shipped ones if none is named, and says in the end what is wrong with those that are not. */
export async function importFiles(graph: Graph, paths: readonly string[], report: (imported: Imported) => void): Promise<void> {
  const wrong: string[] = [];
  const progress = progressOf('dossiers read');
  let read = 0;
  for await (const outcome of importDossiers(graph, sources(paths))) {
    if ('error' in outcome) wrong.push(outcome.error.message);
    else report(outcome.imported);
    progress(++read);
  }
  if (wrong.length > 0) throw new BadInput(wrong.join('\n'));
}

/** Reads the shipped ones in at a start, but for those that somebody changed, or took away, through the service: what they did stands. */
export async function importShipped(
  graph: Graph,
  report: (imported: Imported) => void,
  passOver: (why: string) => void,
  progress: (number: number) => void,
): Promise<void> {
  const wrong: string[] = [];
  let read = 0;
  for await (const outcome of importDossiers(graph, sources([]), { author: { onlyOwn: true } })) {
    if ('imported' in outcome) report(outcome.imported);
    else if (outcome.error instanceof Refused && outcome.error.reason === 'NOT_OWN') passOver(`${outcome.file}: ${outcome.error.message}`);
    else wrong.push(outcome.error.message);
    progress(++read);
  }
  if (wrong.length > 0) throw new BadInput(wrong.join('\n'));
}

/** Does the work with each dossier, and says in the end what is wrong with those that it could not be done with. */
export async function withEach(paths: readonly string[], work: (file: string, text: string) => void): Promise<void> {
  const wrong: string[] = [];
  for await (const source of sources(paths)) {
    try {
      if ('error' in source) throw source.error;
      work(source.file, source.text);
    } catch (error) {
      if (!(error instanceof BadDossier || error instanceof BadInput)) throw error;
      wrong.push(error.message);
    }
  }
  if (wrong.length > 0) throw new BadInput(wrong.join('\n'));
}

export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput(`Needed a file that can be read, but ${file} cannot: ${(error as Error).message}`);
  }
}
