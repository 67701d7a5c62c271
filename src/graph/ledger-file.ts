import { dirname } from 'node:path';
import Database from 'libsql';
import { LedgerMoved, Unusable } from '../errors.js';
import type { Entry, JournalFilter, JournalPage } from './graph.js';

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
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, "by" TEXT, "key" TEXT,
        digest TEXT)`);
      const columns = ledger.prepare('SELECT name FROM pragma_table_info(?)').all('entry') as { name: string }[];
      // A ledger of the first version knew articles alone.
      if (columns.some(({ name }) => name === 'article'))
        ledger.exec(
          'ALTER TABLE entry RENAME COLUMN article TO subject; ALTER TABLE entry ADD COLUMN "by" TEXT; ALTER TABLE entry ADD COLUMN "key" TEXT',
        );
      if (!columns.some(({ name }) => name === 'digest')) ledger.exec('ALTER TABLE entry ADD COLUMN digest TEXT');
      ledger.exec(
        'CREATE INDEX IF NOT EXISTS entry_subject ON entry (subject, number); CREATE INDEX IF NOT EXISTS entry_by ON entry ("by", number); CREATE UNIQUE INDEX IF NOT EXISTS entry_key ON entry ("key")',
      );
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
    const insert = this.ledger.prepare(`INSERT INTO entry (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    const keepAll = this.ledger.transaction(() => {
      for (const { number, at, kind, subject, body, by = null, key = null, digest = null } of entries)
        insert.run(number, at, kind, subject, body, by, key, digest);
    });
    naming(this.file, keepAll);
    return () => this.ledger.prepare('DELETE FROM entry WHERE number > ?').run(after);
  }

  /** The first entry after that number. */
  next(after: number): Entry | undefined {
    const next = this.ledger.prepare(`SELECT ${columns} FROM entry WHERE number > ? ORDER BY number LIMIT 1`);
    return asEntry(naming(this.file, () => next.get(after)));
  }

  /** The entry with this key. */
  entryOf(key: string): Entry | undefined {
    const one = this.ledger.prepare(`SELECT ${columns} FROM entry WHERE "key" = ?`);
    return asEntry(naming(this.file, () => one.get(key)));
  }

  /** Those first that are asked for first. */
  journal({ after, until = null, first, most, ...filter }: JournalPage): Entry[] {
    const given = [...conditionsOf(filter), ...some('number > ?', after), ...some('at <= ?', until)];
    const found = this.ledger.prepare(
      `SELECT ${columns.replace(' body', " CASE kind WHEN 'DOSSIER' THEN '' ELSE body END AS body")} FROM entry WHERE ${textOf(given)} ORDER BY number ${first === 'latest' ? 'DESC' : 'ASC'} LIMIT ?`,
    );
    return naming(this.file, () => found.all(...valuesOf(given), most)).map((row) => asEntry(row) as Entry);
  }

  journalSize(filter: JournalFilter): number {
    const given = conditionsOf(filter);
    const size = this.ledger.prepare(`SELECT count(*) AS size FROM entry WHERE ${textOf(given)}`);
    return naming(this.file, () => size.get(...valuesOf(given)) as { size: number }).size;
  }

  close(): void {
    this.ledger.close();
  }
}

const columns = 'number, at, kind, subject, body, "by", "key", digest';

interface Condition {
  text: string;
  values: (string | number)[];
}
const some = (text: string, value: string | number | null): Condition[] => (value === null ? [] : [{ text, values: [value] }]);
const conditionsOf = ({ subject, judged, kinds, by, before }: JournalFilter): Condition[] => [
  ...some('subject = ?', subject),
  ...(judged === null ? [] : [judgedIs(judged)]),
  ...some('"by" = ?', by),
  ...some('number < ?', before),
  { text: `kind IN (${kinds.map(() => '?').join(', ')})`, values: [...kinds] },
];
/** Within the judgements of the index. */
const judgedIs = (id: string): Condition => ({
  text: `subject > 'judgement:' AND subject < 'judgement;' AND (instr(subject, ?) = 1 OR instr(subject || ' ', ?) > 0)`,
  values: [`judgement:${id}/`, `/${id} `],
});
const textOf = (conditions: readonly Condition[]): string => conditions.map(({ text }) => text).join(' AND ');
const valuesOf = (conditions: readonly Condition[]): (string | number)[] => conditions.flatMap(({ values }) => values);

/** The driver's rows are of a kind of their own, and what is absent is null there. */
function asEntry(row: unknown): Entry | undefined {
  if (!row) return undefined;
  const { number, at, kind, subject, body, by, key, digest } = row as Entry;
  return { number, at, kind, subject, body, ...(by ? { by } : {}), ...(key ? { key } : {}), ...(digest ? { digest } : {}) };
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
