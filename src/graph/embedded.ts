import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { InUse, LedgerMoved, Unusable } from '../errors.js';
import { beginLedger, foldedNumber, moveFolded, valuesOfNodes } from '../queries.generated.js';
import type { Command, Entry, Graph, JournalFilter, JournalPage, Ledger, Opening, Question, Row, Written } from './graph.js';
import { LedgerFile, lostLedger } from './ledger-file.js';
import { ListsFile } from './lists-file.js';
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
 * Grafeo does not sync each commit to the disk and cannot be told to, SQLite does. So entries are committed to SQLite before the
 * graph's transaction is: what an append acknowledged is on disk, and a graph that lost it is caught up from the ledger on start.
 */
export class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  reads = 0;
  private closed = false;
  /** Nobody else writes here, so it is read once. */
  known: number | undefined;
  private writing: Promise<unknown> = Promise.resolve();
  /** The engine can neither be stopped nor limited: what strangers ask is answered over copies, by processes that can. */
  private readonly snapshots: Snapshots;

  private constructor(
    readonly place: string,
    private readonly store: Store,
    private readonly ledger: LedgerFile,
    private readonly inOrder: ListsFile,
    private readonly version: number,
  ) {
    this.snapshots = new Snapshots(place, (file) =>
      this.inTurn(async () => {
        store.save(file);
        return (await readLedger(store))?.folded ?? 0;
      }),
    );
  }

  /** @param folder made if it is missing; it admits one process. */
  static async open(folder: string, { version = 0, say = () => {} }: Opening = {}): Promise<EmbeddedGraph> {
    makeUsable(folder);
    const [file, ledgerFile] = [join(folder, 'graph.grafeo'), join(folder, 'ledger.sqlite')];
    let store = openStore(file, folder);
    let ledger: LedgerFile | undefined;
    let inOrder: ListsFile | undefined;
    try {
      const stands = store && (await readLedger(store));
      // Looked for before it is made: a copy may come in its place.
      if (stands?.folded && !isThere(ledgerFile)) throw lostLedger(ledgerFile, stands.folded);
      ledger = LedgerFile.open(ledgerFile);
      const { last } = ledger;
      if (stands?.folded && last === 0) throw lostLedger(ledgerFile, stands.folded);
      const why = whyNotTrusted(store, stands, last, version);
      if (!store || why) {
        store?.close();
        const aside = setAside(file);
        if (aside) say(`The embedded graph in ${folder} is set aside as ${aside}, for ${why}. It is folded anew from the ledger.`);
        store = grafeo.GrafeoDB.create(file);
      }
      store.setCheckpointTriggers(checkpoints);
      await begin(store, version);
      inOrder = ListsFile.open(join(folder, 'lists.sqlite'));
      const graph = new EmbeddedGraph(folder, store, ledger, inOrder, version);
      await graph.putInOrder();
      return graph;
    } catch (error) {
      store?.close();
      ledger?.close();
      inOrder?.close();
      throw error;
    }
  }

  /**
   * An empty graph that is kept nowhere: what is folded into it ends with it.
   * @param folder made when it is needed: for copies that statements of strangers are answered over
   */
  static async inMemory(folder: string, { version = 0 }: Opening = {}): Promise<EmbeddedGraph> {
    const store = grafeo.GrafeoDB.create();
    await begin(store, version);
    const graph = new EmbeddedGraph(folder, store, LedgerFile.open(inMemory), ListsFile.open(inMemory), version);
    await graph.putInOrder();
    return graph;
  }

  get applied(): number | undefined {
    return this.known;
  }

  get lists(): ListsFile | undefined {
    return this.closed || this.inOrder.lost ? undefined : this.inOrder;
  }

  async read(command: Command, each?: (row: Row) => void): Promise<Row[]> {
    // The engine answers on a closed store as if it were empty.
    if (this.closed) throw new Error('The graph is closed.');
    this.reads++;
    const rows = await run(this.store, command);
    if (each) rows.forEach(each);
    return rows;
  }

  async ask(question: Question): Promise<Written> {
    return this.snapshots.ask(await this.folded(), question);
  }

  async folded(): Promise<number> {
    this.known ??= (await readLedger(this.store))?.folded ?? 0;
    return this.known;
  }

  append(entries: readonly [Entry, ...Entry[]], changes: readonly Command[]): Promise<void> {
    const after = entries[0].number - 1;
    return this.inTurn(() => this.change(after, after + entries.length, changes, () => this.ledger.keep(entries)));
  }

  fold(after: number, last: number, changes: readonly Command[]): Promise<void> {
    return this.inTurn(() => this.change(after, last, changes, () => () => {}));
  }

  async *entries(after: number): AsyncIterable<Entry> {
    for (let entry = this.ledger.next(after); entry; entry = this.ledger.next(entry.number)) yield entry;
  }

  async entryOf(key: string): Promise<Entry | undefined> {
    return this.ledger.entryOf(key);
  }

  async journal(wanted: JournalPage): Promise<Entry[]> {
    return this.ledger.journal(wanted);
  }

  async journalSize(wanted: JournalFilter): Promise<number> {
    return this.ledger.journalSize(wanted);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.writing.catch(() => {});
    this.snapshots.close();
    this.store.close();
    this.ledger.close();
    this.inOrder.close();
  }

  /** @param keep writes the entries to disk and returns how to take them back, should the engine refuse to commit. */
  private async change(after: number, last: number, changes: readonly Command[], keep: () => () => void): Promise<void> {
    const transaction = this.store.beginTransaction();
    try {
      const moved = await run(transaction, moveFolded({ after, last, version: this.version }));
      if (moved.length !== 1) throw new LedgerMoved(`The graph does not stand at ${after}, or another version of Rapport folds it.`);
      for (const command of changes) checkWritten(command, await run(transaction, command));
    } catch (error) {
      // A failed statement leaves a Grafeo transaction open, and what it did before would be committed.
      transaction.rollback();
      throw error;
    }
    let takeBack: () => void;
    try {
      takeBack = keep();
    } catch (error) {
      transaction.rollback();
      throw error;
    }
    try {
      transaction.commit();
      this.known = last;
    } catch (error) {
      takeBack();
      throw new Unusable(`The embedded graph in ${this.place} cannot be written: ${(error as Error).message}. Is there space on its disk?`);
    }
    this.keepInOrder(last, changes);
  }

  /** Which graph this is once it holds that entry: another ledger had another one at this moment. */
  private stateAt(number: number): string {
    return JSON.stringify([this.version, number, number === 0 ? null : this.ledger.next(number - 1)?.at]);
  }

  /** After an end between the graph and its lists, or if they are those of another graph, they are made anew. */
  private async putInOrder(): Promise<void> {
    const state = this.stateAt(await this.folded());
    if (this.inOrder.state === state) return;
    const nodesOf = (label: string, properties: string[]): Promise<Row[]> => {
      const { text, ...command } = valuesOfNodes({}, `:${label}` as ':Actor');
      return run(this.store, { ...command, text: [text, ...properties.map((name) => `node.${name} AS ${name}`)].join(', ') });
    };
    await this.inOrder.fill(state, nodesOf).catch(this.unlessLost);
  }

  /** In the same turn as the graph: nobody reads between. */
  private keepInOrder(number: number, changes: readonly Command[]): void {
    try {
      this.lists?.follow(changes, this.stateAt(number));
    } catch (error) {
      this.unlessLost(error);
    }
  }

  /** Without its lists a graph answers as well, only later. */
  private readonly unlessLost = (error: unknown): void => {
    if (!this.inOrder.lost) throw error;
  };

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.writing.then(work, work);
    this.writing = result.catch(() => {});
    return result;
  }
}

/** What SQLite calls a file that is none. */
const inMemory = ':memory:';

async function begin(store: Store, version: number): Promise<void> {
  for (const { text, parameters } of [...schemaCommands, beginLedger({ version })]) await store.executeCypher(text, parameters);
}

const run = async (target: Store | Transaction, command: Command): Promise<Row[]> =>
  (await target.executeCypher(command.text, command.parameters)).toArray() as Row[];

async function readLedger(store: Store): Promise<Ledger | undefined> {
  const [row] = await run(store, { ...foldedNumber, parameters: {} });
  return row && (Object.values(row)[0] as Ledger);
}

/** Why a graph is not what the ledger says; undefined if it is, or may become so by folding the rest. */
function whyNotTrusted(store: Store | undefined, stands: Ledger | undefined, last: number, version: number): string | undefined {
  if (!store) return 'its file is missing or damaged';
  if (!stands || typeof stands.folded !== 'number') return 'it does not say how far it is folded';
  if (stands.folded > last) return `it holds ${stands.folded} entries of a ledger that has ${last}`;
  return stands.folded > 0 && stands.version !== version ? 'another version of Rapport folded it' : undefined;
}

/** The store; undefined if there is none, or if the engine finds it damaged. */
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

const isThere = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

/** A graph that cannot be trusted is kept beside the new one, which is folded anew from the ledger; undefined if nothing was there. */
function setAside(file: string): string | undefined {
  const aside = `${file}.set-aside-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  const there = ['', '.wal', '-wal'].filter((ending) => existsSync(file + ending));
  for (const ending of there) renameSync(file + ending, aside + ending);
  return there.length > 0 ? aside : undefined;
}

function makeUsable(folder: string): void {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK);
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
