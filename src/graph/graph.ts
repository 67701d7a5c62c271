/** What crosses the border of an engine: JSON values; dates are ISO texts. Equal on every engine. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;

/** A text of the folder `cypher/` with its parameters. `name` says where it stands, for errors and logs. */
export interface Command {
  name: string;
  text: string;
  parameters: Record<string, Value>;
  /** How many rows it brought, at every level, if its rows hold others. */
  rowsIn?: (rows: readonly Row[]) => number;
  /** How many rows it must say it has `written`; an engine passes over a row whose ends are not there without a word. */
  writes?: number;
}

/** One entry of the ledger: the record that the graph is folded from. Never changed once it is kept. */
export interface Entry {
  /** 1, 2, 3 …: the order in which entries were kept. */
  number: number;
  /** When it was kept, ISO 8601, UTC. */
  at: string;
  kind: EntryKind;
  /** Id of what it is about: of the article whose dossier this is, or is withdrawn or retracted; of the judgement; of the statement that is ranked. */
  subject: string;
  /** The dossier as it was read, or the decision as JSON; empty where one is taken back. */
  body: string;
  /** Who made it; absent: whoever may write beside the service, by the command line. */
  by?: string;
  /** Given by a client, so that the same change sent twice is made once. */
  key?: string;
  /** Of a dossier: its SHA-256 and the number of its statements, as JSON, so that a journal need not read it. */
  digest?: string;
}

export const entryKinds = ['DOSSIER', 'WITHDRAWAL', 'JUDGEMENT', 'RANKING', 'RETRACTION'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Which entries of the ledger; null: any. */
export interface JournalFilter {
  subject: string | null;
  /** One of the two ids that a judgement is on; null: any. */
  judged: string | null;
  kinds: readonly EntryKind[];
  by: string | null;
  /** Only those kept before that number; null: no bound. */
  before: number | null;
}

/** All of it, from the last entry on, for who wants less to say so. */
export const wholeJournal: JournalPage = {
  before: null,
  after: null,
  subject: null,
  judged: null,
  kinds: entryKinds,
  by: null,
  first: 'latest',
  most: 100,
};

export interface JournalSize {
  entries: number;
}

/** A page of the ledger. Bodies of dossiers are left out: they are long, and dossiers can be had as files. */
export interface JournalPage extends JournalFilter {
  /** Only those kept after that number; null: no bound. */
  after: number | null;
  /** Only those kept at or before that moment, as `Entry.at` is written; left out or null: up to the last. */
  until?: string | null;
  /** From which end so many are taken. */
  first: 'latest' | 'oldest';
  most: number;
}

/** How far the graph is folded, and by which version of the fold. While it is being emptied it has no number. */
export interface Ledger {
  folded?: number;
  version?: number;
}

/** What an engine is opened with. */
export interface Opening {
  /** Of the fold: a graph that another one made is done away with, and stands at 0. */
  version?: number;
  /** Told why a graph is done away with. */
  say?: (text: string) => void;
}

/** Somebody's own statement, found to read only. */
export interface Question {
  text: string;
  /** Where it sums, `[start, end)`: a sum of nothing is 0. */
  sums: readonly (readonly [number, number])[];
  parameters: Record<string, Value>;
  /** Whether it says in which order its rows come; if not, they come in that of their own values, equal on every engine. */
  ordered: boolean;
  /** What its columns are called; null: as the engine calls them, in the order of these names. */
  fields: string[] | null;
  style: Style;
  limits: QuestionLimits;
}

/** How values are written: with their types, as plain JSON of Neo4j's Query API, or so without what an engine names by itself. */
export type Style = 'typed' | 'plain' | 'value';

/** What one statement may take; a statement that takes more ends in an error, never in a part of its answer. */
export interface QuestionLimits {
  milliseconds: number;
  rows: number;
  /** Values, those within lists, maps and nodes too. */
  cells: number;
  /** Of the answer, as it is sent. */
  bytes: number;
  /** Of memory beside what the graph takes; only where the engine runs in a process of ours. */
  megabytes: number;
}

/** A value of an answer with its type, as Neo4j's Query API writes it: `{$type: 'Integer', _value: '3'}`. */
export interface Cell {
  $type: 'Null' | 'Boolean' | 'Integer' | 'Float' | 'String' | 'List' | 'Map' | 'Node' | 'Relationship' | 'Path';
  _value: unknown;
}
export interface Answer {
  fields: string[];
  rows: Cell[][];
}

/** An answer on its way: the rows as one JSON text, written where they were found, so that a service need not hold their values. */
export interface Written {
  fields: string[];
  /** How many. */
  rows: number;
  values: string;
}

/** Nodes of a label for which conditions hold. */
export interface Selection {
  label: string;
  /** In SQL, over the parameters. */
  where: string[];
  /** Whether these are all conditions; if not, the graph decides the others. */
  whole: boolean;
  parameters: Record<string, Value>;
}

/** A part of a list in the order of a key, open on both ends. */
export interface Range {
  key: string;
  above: string | null;
  below: string | null;
  down: boolean;
  most: number;
}

/** Root lists kept in their orders beside the graph, for an engine that keeps none. */
export interface Lists {
  /** Raised by each change of the graph: what is read while it stays the same is of one state. */
  readonly changes: number;
  /** Ids in the order of the range. */
  ids(selection: Selection, range: Range): string[];
  count(selection: Selection): number;
}

/**
 * What an engine promises. `tests/engines.test.ts` holds every engine to it with equal answers, order included.
 */
export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** Where the graph lies: a folder or an address. */
  readonly place: string;
  /** How many reads were sent to the engine since it was opened. */
  readonly reads: number;

  /** Undefined where the engine takes an order from an index of its own, and while they are not what the graph is. */
  readonly lists?: Lists | undefined;

  /**
   * Runs one reading text.
   * @param each is given every row as it comes, before the last one is there
   */
  read(command: Command, each?: (row: Row) => void): Promise<Row[]>;

  /**
   * Answers a statement that somebody wrote, reading only, apart from the service's own work, and ends it at its limits.
   * @throws StatementFailed with a code that clients of Neo4j know
   */
  ask(question: Question): Promise<Written>;

  /** Number of the last entry that the graph holds the fold of; 0 in an empty graph. */
  folded(): Promise<number>;

  /** The same, where it is known that nobody can have moved it; undefined where it must be asked for. */
  readonly known: number | undefined;

  /**
   * The last number of which it is certain that every read since shows its entry whole: while an engine applies a change, a read may find its number
   * and not yet all of it.
   */
  readonly applied: number | undefined;

  /**
   * Keeps the entries, whose numbers follow one another, applies the changes of all of them and moves the folded number to the last, all or
   * nothing. After a return the entries are on disk, and after a crash at any moment the graph equals the fold of the kept entries, at the
   * latest once it is opened again; it holds all of them or none.
   * @throws NotWritten if a command wrote less than it `writes`
   * @throws LedgerMoved if the graph does not stand right before the first of them, or was made by another version of the fold
   */
  append(entries: readonly [Entry, ...Entry[]], changes: readonly Command[]): Promise<void>;

  /** Applies the changes of entries that are kept already, all after one number up to another: how a graph catches up with its ledger. */
  fold(after: number, last: number, changes: readonly Command[]): Promise<void>;

  /** Kept entries after that number, in order. */
  entries(after: number): AsyncIterable<Entry>;

  /** The entry that was kept with this key. */
  entryOf(key: string): Promise<Entry | undefined>;

  /** Kept entries, those first that are asked for first. */
  journal(wanted: JournalPage): Promise<Entry[]>;

  /** How many there are. */
  journalSize(wanted: JournalFilter): Promise<number>;

  close(): Promise<void>;
}
