import { randomUUID } from 'node:crypto';
import neo4j, { type Config, type Driver, type Result, type Session } from 'neo4j-driver';
import { LedgerMoved, StatementFailed, tookTooLong, Unusable } from '../errors.js';
import {
  beginAnew,
  beginLedger,
  emptySome,
  endEmptying,
  entriesAfter,
  entryOfKey,
  foldedNumber,
  journalEntries,
  journalSize,
  keepEntries,
  moveFolded,
  oldestJournalEntries,
  othersLeases,
  takeLease,
} from '../queries.generated.js';
import { beginAnswer } from './answer.js';
import * as cells from './cells.js';
import type { Cell, Command, Entry, Graph, JournalFilter, JournalPage, Opening, Question, Row, Value, Written } from './graph.js';
import { Lease, untilRunOut } from './lease.js';
import { neo4jCommands, schemaCommands } from './queries.js';
import { checkWritten } from './written.js';

export interface Neo4jPlace {
  uri: string;
  username: string;
  password: string;
  database: string;
  /** An account that may only read, for what strangers ask; none: the service's own. */
  reader?: { username: string; password: string } | undefined;
}

/** A wait that ends in an error soon is worth more to a client than a long one: milliseconds. */
const patience = { connection: 5_000, acquisition: 5_000, read: 15_000, grace: 500 };

/** Neo4j, or anything that speaks Bolt and its Cypher, with the ledger in the same database. */
export class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  reads = 0;
  private closed = false;
  /** Each with one connection, idle: for statements that people write. */
  private readonly askers: Driver[] = [];
  /** By which leases of this process are told from those of others. */
  private readonly process = `lease:${randomUUID()}`;
  private readonly lease = new Lease((milliseconds) => this.takeLease(milliseconds));

  private constructor(
    readonly place: string,
    private readonly driver: Driver,
    private readonly at: Neo4jPlace,
    /** Lets a read see what this process wrote, on whichever member of a cluster it lands. */
    private readonly bookmarks: ReturnType<typeof neo4j.bookmarkManager>,
    private readonly version: number,
  ) {}

  static async open(place: Neo4jPlace, { version = 0, say = () => {} }: Opening = {}): Promise<Neo4jGraph> {
    const graph = await Neo4jGraph.connect(place, version);
    for (const command of [...(await graph.absent()), beginLedger({ version })]) await graph.write(command);
    const begun = await graph.write(beginAnew({ version }));
    if (begun.length > 0)
      say(`The graph in Neo4j at ${place.uri} is emptied, for another version of Rapport folded it. It is folded anew from its ledger.`);
    await graph.empty();
    return graph;
  }

  /** Constraints and indexes that are not there yet; each has a name. */
  private async absent(): Promise<Command[]> {
    const shown = await Promise.all(
      ['INDEXES', 'CONSTRAINTS'].map((what) => this.write({ name: what, text: `SHOW ${what} YIELD name`, parameters: {} })),
    );
    const there = new Set(shown.flat().map(({ name }) => name));
    return [...neo4jCommands, ...schemaCommands].filter(
      ({ text }) => !there.has(/^CREATE .*?(?:INDEX|CONSTRAINT) (\w+) /.exec(text)?.[1] ?? ''),
    );
  }

  /** Empties a graph that has no number, in steps; a process that ends in the middle, or another beside it, leaves the rest to the next. */
  private async empty(): Promise<void> {
    const emptied = async (): Promise<boolean> => (await this.write(emptySome({ most: 5_000 })))[0]?.removed === 0;
    while (!(await emptied()));
    await this.write(endEmptying({}));
  }

  /** Only to read: nothing is made that is not there, so that an account that may only read will do. */
  static async connect(place: Neo4jPlace, version = 0): Promise<Neo4jGraph> {
    const driver = driverOf(place);
    try {
      await driver.verifyConnectivity({ database: place.database });
    } catch (error) {
      await driver.close();
      throw new Unusable(
        `Neo4j at ${place.uri} (NEO4J_URI), database "${place.database}", does not answer: ${(error as Error).message} Is it running, and are NEO4J_USERNAME and NEO4J_PASSWORD right?`,
      );
    }
    return new Neo4jGraph(place.uri, driver, place, neo4j.bookmarkManager(), version);
  }

  read(command: Command, each?: (row: Row) => void): Promise<Row[]> {
    this.reads++;
    return inTime(
      this.inSession('READ', (session) => {
        const result = withoutTrace(() => session.run(command.text, toNeo4j(command.parameters), { timeout: patience.read }));
        return rowsOf(result, each);
      }),
    );
  }

  /**
   * Over a connection of its own, which is given up with a statement that does not end: Neo4j looks at its clock only between rows, and what
   * waits for the end of such a statement would wait for ever.
   */
  async ask(question: Question): Promise<Written> {
    if (this.closed) throw new Error('The graph is closed.');
    const driver = this.askers.pop() ?? driverOf({ ...this.at, ...this.at.reader }, { maxConnectionPoolSize: 1, useBigInt: true });
    const { milliseconds } = question.limits;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(tookTooLong(milliseconds)), milliseconds + patience.grace);
    });
    const answered = this.answerOver(driver, question);
    try {
      const written = await Promise.race([answered, late]);
      this.keep(driver);
      return written;
    } catch (error) {
      if (isOfServer(error)) this.keep(driver);
      else void driver.close().catch(() => {});
      throw asStatementFailed(error, milliseconds);
    } finally {
      clearTimeout(timer);
      answered.catch(() => {});
    }
  }

  private keep(asker: Driver): void {
    if (this.closed) void asker.close().catch(() => {});
    else this.askers.push(asker);
  }

  private async answerOver(driver: Driver, question: Question): Promise<Written> {
    const session = driver.session({
      database: this.at.database,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: this.bookmarks,
      fetchSize: 100,
    });
    const { text, parameters, limits } = question;
    try {
      const result = session.run(text, toNeo4j(parameters) as object, { timeout: limits.milliseconds });
      const fields = [...(await result.keys())] as string[];
      const answer = beginAnswer(question, fields, cellOf);
      for await (const record of result) answer.add(fields.map((field) => record.get(field)));
      await session.close();
      return answer.end();
    } catch (error) {
      if (isOfServer(error)) await session.close();
      throw error;
    }
  }

  async folded(): Promise<number> {
    const rows = await this.inSession('READ', (session) => session.run(foldedNumber.text));
    return rows.records[0]?.get(0).folded ?? 0;
  }

  get known(): number | undefined {
    return this.closed ? undefined : this.lease.known;
  }

  get applied(): number | undefined {
    return this.lease.applied;
  }

  /** Waits for whoever writes, but not for much longer than the lease would hold. */
  private async takeLease(timeout: number): Promise<number | undefined> {
    const { text, parameters } = takeLease({ by: this.process, version: this.version });
    const { records } = await this.inSession('WRITE', (session) => session.run(text, toNeo4j(parameters), { timeout }));
    return records[0]?.get(0);
  }

  append(entries: readonly [Entry, ...Entry[]], changes: readonly Command[]): Promise<void> {
    const after = entries[0].number - 1;
    return this.change(after, after + entries.length, [keepEntries({ entries: entries.map((entry) => ({ ...entry })) }), ...changes]);
  }

  fold(after: number, last: number, changes: readonly Command[]): Promise<void> {
    return this.change(after, last, changes);
  }

  async *entries(after: number): AsyncIterable<Entry> {
    for (let number = after; ; ) {
      const entries = await this.entriesBy(entriesAfter.text, { after: number });
      yield* entries;
      if (entries.length === 0) return;
      number = (entries.at(-1) as Entry).number;
    }
  }

  async entryOf(key: string): Promise<Entry | undefined> {
    return (await this.entriesBy(entryOfKey.text, { key }))[0];
  }

  journal({ first, until = null, ...wanted }: JournalPage): Promise<Entry[]> {
    const { text } = first === 'latest' ? journalEntries : oldestJournalEntries;
    return this.entriesBy(text, { ...wanted, until, kinds: [...wanted.kinds] });
  }

  async journalSize({ subject, judged, kinds, by, before }: JournalFilter): Promise<number> {
    const parameters = toNeo4j({ subject, judged, kinds: [...kinds], by, before });
    const { records } = await this.inSession('READ', (session) => session.run(journalSize.text, parameters));
    return records[0]?.get(0).entries ?? 0;
  }

  private async entriesBy(text: string, parameters: Record<string, Value>): Promise<Entry[]> {
    const { records } = await this.inSession('READ', (session) => session.run(text, toNeo4j(parameters)));
    return records.map((record) => record.get(0) as Entry);
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([this.driver, ...this.askers].map((driver) => driver.close()));
  }

  /** Faults of the moment are tried again by the driver; after a commit whose answer was lost, the number shows that it was done. */
  private change(after: number, last: number, changes: readonly Command[]): Promise<void> {
    return this.inSession('WRITE', (session) =>
      session.executeWrite(async (transaction) => {
        const move = moveFolded({ after, last, version: this.version });
        const moved = await transaction.run(move.text, toNeo4j(move.parameters));
        if (moved.records.length !== 1)
          throw new LedgerMoved(`The graph does not stand at ${after}, or another version of Rapport folds it.`);
        const locked = performance.now();
        this.lease.drop();
        // All are sent before the first has answered: the engine need not wait for the way there and back.
        const [others, ...results] = await Promise.all(
          [othersLeases({ by: this.process }), ...changes].map(({ text, parameters }) => transaction.run(text, toNeo4j(parameters))),
        );
        for (const [index, command] of changes.entries())
          checkWritten(command, results[index]?.records.map((record) => record.toObject() as Row) ?? []);
        if (others?.records[0]?.get(0)) await untilRunOut(locked);
      }),
    );
  }

  private async write({ text, parameters }: Command): Promise<Row[]> {
    const { records } = await this.inSession('WRITE', (session) => session.run(text, toNeo4j(parameters)));
    return records.map((record) => record.toObject() as Row);
  }

  private async inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({
      database: this.at.database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.bookmarks,
    });
    try {
      return await work(session);
    } finally {
      // Its connection is given back meanwhile; whoever asked need not wait for that.
      session.close().catch(() => {});
    }
  }
}

function driverOf({ uri, username, password }: Omit<Neo4jPlace, 'reader'>, own: Config = {}): Driver {
  try {
    return neo4j.driver(uri, username ? neo4j.auth.basic(username, password) : undefined, {
      maxConnectionPoolSize: 50,
      connectionAcquisitionTimeout: patience.acquisition,
      connectionTimeout: patience.connection,
      maxTransactionRetryTime: patience.read,
      disableLosslessIntegers: !own.useBigInt,
      userAgent: 'rapport',
      ...own,
    });
  } catch (error) {
    throw new Unusable(
      `NEO4J_URI must be an address such as "neo4j://localhost:7687", but ${uri} cannot be used: ${(error as Error).message}`,
    );
  }
}

/** A server that was lost does not say so, and what waits for it would wait for ever. */
async function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const waited = patience.read + patience.grace;
    timer = setTimeout(() => reject(new Error(`Neo4j did not answer within ${waited / 1_000} s.`)), waited);
  });
  return Promise.race([reading, late]).finally(() => {
    clearTimeout(timer);
    reading.catch(() => {});
  });
}

/** The driver notes with each statement from where it was sent, which costs a tenth of a small one; what fails says its query's name. */
function withoutTrace<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Whole numbers travel as integers: the driver sends every JS number as a float. */
function toNeo4j<T extends Value>(value: T): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toNeo4j(v)]));
  return value;
}

/** All rows, each of which was told as it came. */
const rowsOf = (result: Result, each?: (row: Row) => void): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const rows: Row[] = [];
    let failed = false;
    result.subscribe({
      onNext: (record) => {
        if (failed) return;
        try {
          const row: Row = {};
          for (const key of record.keys as string[]) row[key] = checked(record.get(key));
          rows.push(row);
          each?.(row);
        } catch (error) {
          failed = true;
          reject(error);
        }
      },
      onCompleted: () => resolve(rows),
      onError: reject,
    });
  });

/** Only JSON values come out of the shipped texts; days are stored as ISO texts. */
function checked(value: unknown): Value {
  if (value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) for (const one of value) checked(one);
  else if (Object.getPrototypeOf(value) === Object.prototype) for (const key in value) checked((value as Row)[key]);
  else throw new Error(`A query returned ${Object.prototype.toString.call(value)}, which is no JSON value: return a map of properties.`);
  return value as Value;
}

/** A value of whatever kind: `ask` takes statements that people wrote. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return cells.nothing;
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'number' || typeof value === 'bigint') return cells.number(value);
  if (typeof value === 'string') return cells.text(value);
  if (Array.isArray(value)) return cells.list(value.map(cellOf));
  const thing = value as object;
  if (neo4j.isNode(thing)) return cells.node(thing.elementId, thing.labels, cells.mapOf(thing.properties, cellOf));
  if (neo4j.isRelationship(thing)) {
    const { elementId, startNodeElementId, endNodeElementId, type, properties } = thing;
    return cells.relationship(elementId, startNodeElementId, endNodeElementId, type, cells.mapOf(properties, cellOf));
  }
  if (neo4j.isPath(thing)) {
    const steps = thing.segments.flatMap(({ relationship, end }) => [cellOf(relationship), cellOf(end)]);
    return cells.path([cellOf(thing.start), ...steps]);
  }
  if (Object.getPrototypeOf(thing) === Object.prototype) return cells.map(cells.mapOf(thing as Record<string, unknown>, cellOf));
  return cells.text(String(thing));
}

/** Its connection is then as good as before; otherwise rows may be on their way still. */
const isOfServer = (error: unknown): boolean =>
  !(error instanceof StatementFailed) && String((error as { code?: string }).code).startsWith('Neo.');

function asStatementFailed(error: unknown, milliseconds: number): Error {
  if (error instanceof StatementFailed) return error;
  const { code = '', message } = error as { code?: string; message: string };
  if (!isOfServer(error)) return error as Error;
  if (code.includes('TransactionTimedOut')) return tookTooLong(milliseconds);
  return new StatementFailed(code, message.split('\n')[0] as string);
}
