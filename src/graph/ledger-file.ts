import { dirname } from 'node:path';
import Database from 'libsql';
import { LedgerMoved, Unusable } from '../errors.js';
import type { Entry } from './graph.js';

/** The ledger of an embedded graph: a file of SQLite's, on disk after each entry. What goes wrong with it names it, and says what to do. */
export class LedgerFile {
  private constructor(
    private readonly file: string,
    private readonly ledger: Database.Database,
  ) {}

  /** Makes it if it is missing. */
  static open(file: string): LedgerFile {
    return naming(file, () => {
      const ledger = new Database(file);
      ledger.pragma('journal_mode = WAL');
      ledger.pragma('synchronous = FULL');
      ledger.exec(`CREATE TABLE IF NOT EXISTS entry (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, article TEXT NOT NULL, body TEXT NOT NULL)`);
      return new LedgerFile(file, ledger);
    });
  }

  /** Number of the last entry; 0 if there is none. */
  get last(): number {
    const last = this.ledger.prepare('SELECT coalesce(max(number), 0) AS number FROM entry');
    return naming(this.file, () => last.get() as { number: number }).number;
  }

  /** Writes the entries to disk, all or none; returns how to take them back. */
  keep(entries: readonly [Entry, ...Entry[]]): () => void {
    const { last } = this;
    const after = entries[0].number - 1;
    if (last !== after) throw new LedgerMoved(`The ledger stands at ${last}, not at ${after}.`);
    const insert = this.ledger.prepare('INSERT INTO entry (number, at, kind, article, body) VALUES (?, ?, ?, ?, ?)');
    const keepAll = this.ledger.transaction(() => {
      for (const { number, at, kind, article, body } of entries) insert.run(number, at, kind, article, body);
    });
    naming(this.file, keepAll);
    return () => this.ledger.prepare('DELETE FROM entry WHERE number > ?').run(after);
  }

  /** The first entry after that number. */
  next(after: number): Entry | undefined {
    const next = this.ledger.prepare('SELECT number, at, kind, article, body FROM entry WHERE number > ? ORDER BY number LIMIT 1');
    const entry = naming(this.file, () => next.get(after) as Entry | undefined);
    return entry && { number: entry.number, at: entry.at, kind: entry.kind, article: entry.article, body: entry.body };
  }

  close(): void {
    this.ledger.close();
  }
}

/** The graph beside it is there, and the ledger that it was folded from is not. */
export const lostLedger = (file: string, folded: number): Unusable =>
  new Unusable(
    `Needed the ledger ${file}, of whose entries the graph beside it holds ${folded}, but it is missing or empty. ${way(file)} Nothing was changed.`,
  );

const way = (file: string): string =>
  `Restore it from a copy, without a -wal and -shm beside it, or move the folder ${dirname(file)} aside and import the dossiers again.`;

function naming<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw new Unusable(`The ledger ${file} is damaged: ${message}. ${way(file)}`);
    throw new Unusable(
      `The ledger ${file} cannot be used: ${message}. It must be a file that can be written to, on a disk with space left.`,
    );
  }
}
