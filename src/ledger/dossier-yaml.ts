import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import { BadDossier, type Problem } from '../errors.js';

/** A dossier as it is written: its values, and where each of them stands. */
export interface Written {
  values: unknown;
  /** A problem at a path of the dossier, with its line and column. */
  at: (path: readonly PropertyKey[], message: string) => Problem;
}

/** @throws BadDossier if it is not YAML, or more than one document */
export function readYaml(source: string, file: string): Written {
  const lines = new LineCounter();
  const document = parseDocument(source.normalize('NFC'), { lineCounter: lines, uniqueKeys: true });
  const problemAt = (offset: number, path: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, path, message };
  };
  if (document.errors.length > 0)
    throw new BadDossier(
      file,
      document.errors.map((error) => problemAt(error.pos[0], 'yaml', whyUnreadable(error))),
    );
  return {
    values: plainOf(document, file),
    at: (path, message) => problemAt(offsetOf(document.contents, path), path.map(String).join('.') || 'dossier', message),
  };
}

export function whyUnreadable({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS')
    return 'Needed one dossier in a file, but another document begins here, after a line "---". Put each into a file of its own.';
  if (message.startsWith('Maximum call stack')) return 'Needed YAML of a few levels, but this goes deeper than can be read.';
  return `Needed YAML that can be read, but ${message.replace(/ at line \d[\s\S]*$/, '.')}`;
}

/** The document as plain values; aliases that multiply without end are refused by the reader itself. */
function plainOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const message = `Needed YAML whose aliases stay few, but ${(error as Error).message}.`;
    throw new BadDossier(file, [{ line: 1, column: 1, path: 'yaml', message }]);
  }
}

/** Where the deepest node along a path begins; of a map's entry, its key. */
function offsetOf(contents: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
