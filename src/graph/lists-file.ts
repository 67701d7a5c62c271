import { rmSync } from 'node:fs';
import Database from 'libsql';
import { labelsOf, typeOf } from '../ids.js';
import type { Command, Lists, Range, Row, Selection, Value } from './graph.js';
import { type Table, tablesOf } from './lists.js';

type Properties = Record<string, Value>;

/**
 * The root lists of an embedded graph: a file of SQLite's with a table for each label, whose indexes hold all that a list's conditions compare. It
 * is made of the graph and may be taken away: whatever it lacks or has too much, it is made anew at the next start.
 */
export class ListsFile implements Lists {
  changes = 0;
  private readonly tables = new Map(tablesOf().map((table) => [table.label, table]));

  private constructor(private readonly database: Database.Database) {}

  /** A file that is damaged, or was made for other lists, is made anew, empty. */
  static open(file: string): ListsFile {
    try {
      return new ListsFile(opened(file)).made();
    } catch {
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
      return new ListsFile(opened(file)).made();
    }
  }

  /** Which state of which graph the lists are of; undefined if of none. */
  get state(): string | undefined {
    return (this.prepared('SELECT state FROM made').get() as { state: string | null }).state ?? undefined;
  }

  ids({ label, where, parameters }: Selection, { key, above, below, down, most }: Range): string[] {
    const bounds = [`"${key}" > :above`, ...(below === null ? [] : [`"${key}" < :below`])];
    const sql = `SELECT id FROM "${label}" INDEXED BY "${label} ${key}" WHERE ${[...bounds, ...where].join(' AND ')} ORDER BY "${key}"${down ? ' DESC' : ''} LIMIT :most`;
    const rows = this.prepared(sql).all({ ...bound(parameters), above: above ?? '', below, most }) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  count({ label, where, parameters }: Selection): number {
    const sql = `SELECT count(*) AS count FROM "${label}" INDEXED BY "${label} values" WHERE ${where.join(' AND ')}`;
    return (this.prepared(sql).get(bound(parameters)) as { count: number }).count;
  }

  /** Fills the lists from all nodes of each label. */
  async fill(state: string, nodesOf: (label: string, properties: string[]) => Promise<Row[]>): Promise<void> {
    this.change(() => {
      for (const label of this.tables.keys()) this.database.exec(`DELETE FROM "${label}"`);
    }, null);
    for (const table of this.tables.values()) {
      const names = ['id', ...propertiesOf(table)];
      const rows = await nodesOf(table.label, names);
      this.change(() => {
        for (const { values } of rows) this.put(Object.fromEntries(names.map((name, index) => [name, (values as Value[])[index] ?? null])));
      }, null);
    }
    this.change(() => {}, state);
  }

  /** Follows commands that changed the graph. */
  follow(commands: readonly Command[], state: string): void {
    this.change(() => {
      for (const { parameters } of commands) {
        const { ids = [], rows = [] } = parameters as { ids?: string[]; rows?: { properties: Properties; from?: string }[] };
        for (const id of ids) this.remove(id);
        for (const { from, properties } of rows) if (from === undefined) this.put(properties);
      }
    }, state);
  }

  close(): void {
    this.database.close();
  }

  private change(work: () => void, state: string | null): void {
    this.changes++;
    this.database.transaction(() => {
      work();
      this.prepared('UPDATE made SET state = ?').run([state]);
    })();
  }

  private put(properties: Properties): void {
    const id = properties.id as string;
    const table = this.tables.get(labelsOf(id)[0] as string);
    if (!table) return;
    const names = ['id', ...columnsOf(table)];
    const values = names.map((name) => (name === 'label' ? typeOf(id) : scalar(properties[name])));
    this.prepared(
      `INSERT OR REPLACE INTO "${table.label}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(values);
  }

  private remove(id: string): void {
    const table = this.tables.get(labelsOf(id)[0] as string);
    if (table) this.prepared(`DELETE FROM "${table.label}" WHERE id = ?`).run([id]);
  }

  private made(): this {
    const tables = [...this.tables.values()];
    this.database.exec('CREATE TABLE IF NOT EXISTS made (tables TEXT NOT NULL, state TEXT)');
    const made = this.database.prepare('SELECT tables FROM made').get() as { tables: string } | undefined;
    if (made?.tables === JSON.stringify(tables)) return this;
    if (made) throw new Error('It was made for other lists.');
    for (const table of tables) this.database.exec(textOf(table));
    this.database.prepare('INSERT INTO made (tables) VALUES (?)').run(JSON.stringify(tables));
    return this;
  }

  private readonly statements = new Map<string, Database.Statement>();

  private prepared(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.database.prepare(sql);
    if (this.statements.size === mostStatements) this.statements.clear();
    this.statements.set(sql, made);
    return made;
  }
}

const mostStatements = 500;

function opened(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  // What is lost with the power is made anew.
  database.pragma('synchronous = NORMAL');
  return database;
}

const columnsOf = ({ keys, values }: Table): string[] => [...keys, ...values];
const propertiesOf = (table: Table): string[] => columnsOf(table).filter((column) => column !== 'label');

/** Each index holds what conditions compare, so that a row that does not fit is passed over without being read. */
function textOf({ label, keys, values }: Table): string {
  const named = (columns: string[]): string => columns.map((column) => `"${column}"`).join(', ');
  return [
    `CREATE TABLE "${label}" (id TEXT PRIMARY KEY, ${named([...keys, ...values])})`,
    ...keys.map((key) => `CREATE INDEX "${label} ${key}" ON "${label}" (${named([key, ...values])})`),
    `CREATE INDEX "${label} values" ON "${label}" (${named(values)})`,
  ].join(';\n');
}

const scalar = (value: Value | undefined): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** Lists travel as JSON. */
const bound = (parameters: Record<string, Value>): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? JSON.stringify(value) : typeof value === 'boolean' ? Number(value) : scalar(value),
    ]),
  );
