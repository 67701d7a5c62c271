import type { Pace } from './access/pace.js';
import type { Viewer } from './access/rights.js';
import type { Turns } from './change/turns.js';
import type { Analyst } from './cypher/analyst.js';
import type { Graph } from './graph/graph.js';
import type { Reader } from './graph/load.js';
import type { Preview } from './preview/preview.js';

/** Words of an article, where a copy of its text is attached. */
export interface Texts {
  /** The canonical text with this SHA-256, or null if none is attached. */
  textOf(sha256: string): Promise<string | null>;
}

/** What one request carries: the graph it reads, with loaders of its own, and the texts. */
export interface Context extends Reader {
  texts: Texts;
  /** Whoever puts another graph in place of the one that is read lets it be watched too. */
  watched?: (graph: Reader['graph']) => Reader['graph'];
  /** Answers ready questions in Cypher. */
  analyst: Pick<Analyst, 'write'>;
  /** What an import of this dossier would change. */
  preview: (dossier: string) => Promise<Preview>;
  requestId: string;
  viewer: Viewer;
  /** What was kept, entry by entry. */
  ledger: Pick<Graph, 'journal' | 'journalSize' | 'entries'>;
  /** By which the record is changed; null: the service only reads. */
  changes: Changes | null;
  /** What the answer took from elsewhere than the graph. */
  beside: Set<'texts' | 'statements'>;
  /** Ids that were asked for and not found, or that nothing was found with. */
  missed: Set<string>;
  /** Ids that were asked with where nothing is said of those that were not found. */
  named: Set<string>;
}

export interface Changes {
  graph: Graph;
  pace: Pace;
  turns: Turns;
}
