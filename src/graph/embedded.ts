import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import Database from 'libsql';
import { InUse, LedgerMoved, Unusable } from '../errors.js';
import { beginLedger, foldedNumber, moveFolded } from '../queries.generated.js';
import type { Answer, Command, Entry, Graph, Question, Row } from './graph.js';
import { schemaCommands } from './queries.js';
import { Snapshots } from './snapshots.js';
import { checkWritten } from './written.js';

type Store = InstanceType<typeof grafeo.GrafeoDB>;
type Transaction = ReturnType<Store['beginTransaction']>;

/** The engine's log is written into its file after this many bytes or milliseconds, so that it does not grow for ever. */
const checkpoints = { walBytes: 64 * 1024 * 1024, intervalMs: 60_000 };

/**
 * Grafeo in this process, with the ledger in a SQLite file beside it.
 *
 * Grafeo does not sync each commit to the disk and cannot be told to, SQLite does. So the entry is committed to SQLite before the
 * graph's transaction is: what an append acknowledged is on disk, and a graph that lost it is caught up from the ledger on start.
 */
export class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  reads = 0;
  private closed = false;
  private writing: Promise<unknown> = Promise.resolve();
  /** The engine can neither be stopped nor limited: what strangers ask is answered over copies, by processes that can. */
  private readonly snapshots: Snapshots;

  private constructor(
    readonly place: string,
    private readonly store: Store,
    private readonly ledger: Database.Database,
  ) {
    this.snapshots = new Snapshots(place, (file) =>
      this.inTurn(async () => {
        store.save(file);
        return (await readFolded(store)) ?? 0;
      }),
    );
  }

  /** @param folder made if it is missing; it admits one process. */
  static async open(folder: string): Promise<EmbeddedGraph> {
    const ledger = openFolder(folder);
    const file = join(folder, 'graph.grafeo');
    try {
      let store = openStore(file, folder);
      const last = lastNumber(ledger);
      const folded = store && (await readFolded(store));
      if (!store || folded === undefined || folded > last) {
        store?.close();
        setAside(file);
        store = grafeo.GrafeoDB.create(file);
      }
      store.setCheckpointTriggers(checkpoints);
      for (const command of [...schemaCommands, beginLedger({})]) await store.executeCypher(command.text);
      return new EmbeddedGraph(folder, store, ledger);
    } catch (error) {
      ledger.close();
      throw error;
    }
  }

  async read(command: Command): Promise<Row[]> {
    // The engine answers on a closed store as if it were empty.
    if (this.closed) throw new Error('The graph is closed.');
    this.reads++;
    return run(this.store, command);
  }

  async ask(question: Question): Promise<Answer> {
    return this.snapshots.ask(await this.folded(), question);
  }

  async folded(): Promise<number> {
    return (await readFolded(this.store)) ?? 0;
  }

  append(entry: Entry, changes: readonly Command[]): Promise<void> {
    return this.inTurn(() =>
      this.change(entry.number, changes, () => {
        const last = lastNumber(this.ledger);
        if (last !== entry.number - 1) throw new LedgerMoved(`The ledger stands at ${last}, not at ${entry.number - 1}.`);
        this.ledger
          .prepare('INSERT INTO entry (number, at, kind, article, body) VALUES (?, ?, ?, ?, ?)')
          .run(entry.number, entry.at, entry.kind, entry.article, entry.body);
        return () => this.ledger.prepare('DELETE FROM entry WHERE number = ?').run(entry.number);
      }),
    );
  }

  fold(number: number, changes: readonly Command[]): Promise<void> {
    return this.inTurn(() => this.change(number, changes, () => () => {}));
  }

  async *entries(after: number): AsyncIterable<Entry> {
    const next = this.ledger.prepare('SELECT number, at, kind, article, body FROM entry WHERE number > ? ORDER BY number LIMIT 1');
    for (let number = after; ; ) {
      const entry = next.get(number) as Entry | undefined;
      if (!entry) return;
      yield { number: entry.number, at: entry.at, kind: entry.kind, article: entry.article, body: entry.body };
      number = entry.number;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.writing.catch(() => {});
    this.snapshots.close();
    this.store.close();
    this.ledger.close();
  }

  /** @param keep writes the entry to disk and returns how to take it back, should the engine refuse to commit. */
  private async change(number: number, changes: readonly Command[], keep: () => () => void): Promise<void> {
    const transaction = this.store.beginTransaction();
    try {
      const moved = await run(transaction, moveFolded({ number }));
      if (moved.length !== 1) throw new LedgerMoved(`The graph does not stand at ${number - 1}.`);
      for (const command of changes) checkWritten(command, await run(transaction, command));
    } catch (error) {
      // A failed statement leaves a Grafeo transaction open, and what it did before would be committed.
      transaction.rollback();
      throw error;
    }
    let takeBack = (): void => {};
    try {
      takeBack = keep();
      transaction.commit();
    } catch (error) {
      takeBack();
      transaction.rollback();
      throw error;
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.writing.then(work, work);
    this.writing = result.catch(() => {});
    return result;
  }
}

const run = async (target: Store | Transaction, command: Command): Promise<Row[]> =>
  (await target.executeCypher(command.text, command.parameters)).toArray() as Row[];

async function readFolded(store: Store): Promise<number | undefined> {
  const [row] = await run(store, { ...foldedNumber, parameters: {} });
  return row && (Object.values(row)[0] as { folded: number }).folded;
}

/** The store, an empty one if there is none; undefined if the engine finds it damaged. */
function openStore(file: string, folder: string): Store | undefined {
  try {
    return existsSync(file) ? grafeo.GrafeoDB.open(file) : undefined;
  } catch (error) {
    if (String(error).includes('GRAFEO-X001')) {
      throw new InUse(
        `The embedded graph in ${folder} is open in another process. Stop the running service, or use another folder (RAPPORT_STORE), or Neo4j (NEO4J_URI).`,
      );
    }
    return undefined;
  }
}

/** A graph that cannot be trusted is kept beside the new one, which is folded anew from the ledger. */
function setAside(file: string): void {
  const aside = `${file}.set-aside-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const ending of ['', '.wal', '-wal']) if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
}

function openFolder(folder: string): Database.Database {
  try {
    makeFolder(resolve(folder));
    return openLedger(join(folder, 'ledger.sqlite'));
  } catch (error) {
    throw new Unusable(
      `The folder of the embedded graph, ${folder} (RAPPORT_STORE), cannot be used: ${(error as Error).message}. It must be one that can be written to.`,
    );
  }
}

/** Step by step: making all at once, Node never ends where a parent is there and refuses, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function openLedger(file: string): Database.Database {
  const ledger = new Database(file);
  ledger.pragma('journal_mode = WAL');
  ledger.pragma('synchronous = FULL');
  ledger.exec(`CREATE TABLE IF NOT EXISTS entry (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, article TEXT NOT NULL, body TEXT NOT NULL)`);
  return ledger;
}

const lastNumber = (ledger: Database.Database): number =>
  (ledger.prepare('SELECT coalesce(max(number), 0) AS number FROM entry').get() as { number: number }).number;
