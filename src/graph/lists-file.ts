import { rmSync } from 'node:fs';
import Database from 'libsql';
import { labelsOf, typeOf } from '../ids.js';
import { tables } from '../queries.generated.js';
import type { Command, Lists, Range, Row, Selection, Value } from './graph.js';
import { between, type Table } from './lists.js';

type Properties = Record<string, Value>;

/**
 * The root lists of an embedded graph: a file of SQLite's with a table for each label, whose indexes hold all that a list's conditions compare. It
 * is made of the graph and may be taken away: whatever it lacks or has too much, it is made anew at the next start.
 */
export class ListsFile implements Lists {
  changes = 0;
  /** It could not be read or written, and is taken away. */
  lost = false;
  private readonly tables = new Map(tables.map((table) => [table.label, table]));

  private constructor(
    private readonly file: string,
    private readonly database: Database.Database,
  ) {}

  /** A file that is damaged, or was made for other lists, is made anew, empty. */
  static open(file: string): ListsFile {
    try {
      return new ListsFile(file, opened(file)).made();
    } catch {
      takeAway(file);
      return new ListsFile(file, opened(file)).made();
    }
  }

  /** Which state of which graph the lists are of; undefined if of none. */
  get state(): string | undefined {
    return (this.prepared('SELECT state FROM made').get() as { state: string | null }).state ?? undefined;
  }

  ids({ label, where, parameters }: Selection, { key, above, below, down, most }: Range): string[] {
    const bounds = [`"${key}" > :above`, ...(below === null ? [] : [`"${key}" < :below`])];
    const sql = `SELECT id FROM "${label}" INDEXED BY "${label} ${key}" WHERE ${[...bounds, ...where].join(' AND ')} ORDER BY "${key}"${down ? ' DESC' : ''} LIMIT :most`;
    const given = { ...bound(parameters), above: above ?? '', below, most };
    const rows = this.orLose(() => this.prepared(sql).all(given) as { id: string }[]);
    return rows.map(({ id }) => id);
  }

  /** Counted once after each change. */
  count({ label, where, parameters }: Selection): number {
    const conditions = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
    const sql = `SELECT count(*) AS count FROM "${label}" INDEXED BY "${label} values"${conditions}`;
    const name = where.length > 0 ? sql + JSON.stringify(parameters) : sql;
    const known = this.counts.get(name);
    if (known !== undefined) return known;
    const { count } = this.orLose(() => this.prepared(sql).get(bound(parameters)) as { count: number });
    if (name.length > mostOfName) return count;
    if (this.counts.size === mostKept) this.counts.clear();
    this.counts.set(name, count);
    return count;
  }
  private readonly counts = new Map<string, number>();

  /** Makes the lists of all nodes of each label, with the properties that are named. */
  async fill(state: string, nodesOf: (label: string, properties: string[]) => Promise<Row[]>): Promise<void> {
    this.change(null, () => {
      for (const { label } of this.tables.values()) this.database.exec(`DELETE FROM "${label}"`);
      for (const index of [...this.tables.values()].flatMap(indexesOf)) this.database.exec(`DROP INDEX IF EXISTS "${index.name}"`);
    });
    for (const table of this.tables.values()) {
      const nodes = await nodesOf(table.label, propertiesOf(table));
      nodes.sort((a, b) => ((a.id as string) < (b.id as string) ? -1 : 1));
      this.change(null, () => {
        for (let start = 0; start < nodes.length; start += most) this.put(nodes.slice(start, start + most));
        for (const index of indexesOf(table)) this.database.exec(index.text);
      });
    }
    this.change(state, () => {});
  }

  /** Follows commands that changed the graph. */
  follow(commands: readonly Command[], state: string): void {
    this.change(state, () => {
      for (const { name, parameters } of commands) {
        if (name === 'removeNodes') this.remove(parameters.ids as string[]);
        if (name === 'makeNodes') this.put(parameters.rows as Properties[]);
        if (name === 'putNodes') this.put((parameters.rows as { properties: Properties }[]).map(({ properties }) => properties));
      }
    });
  }

  close(): void {
    if (!this.lost) this.database.close();
  }

  private orLose<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!String((error as { code?: string }).code).startsWith('SQLITE')) throw error;
      this.lost = true;
      this.changes++;
      this.database.close();
      takeAway(this.file);
      throw error;
    }
  }

  private change(state: string | null, work: () => void): void {
    this.changes++;
    this.counts.clear();
    this.orLose(
      this.database.transaction(() => {
        work();
        this.prepared('UPDATE made SET state = ?').run([state]);
      }),
    );
  }

  private put(nodes: readonly Properties[]): void {
    for (const [table, some] of this.byTable(nodes, ({ id }) => id as string)) {
      const columns = ['id', ...columnsOf(table)];
      const rows = some.map((properties) => columns.map((column) => kept(properties, column)));
      const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
      this.prepared(`INSERT OR REPLACE INTO "${table.label}" (${named(columns)}) SELECT ${values} FROM json_each(?)`).run([
        JSON.stringify(rows),
      ]);
    }
  }

  private remove(ids: readonly string[]): void {
    for (const [{ label }, some] of this.byTable(ids, (id) => id))
      this.prepared(`DELETE FROM "${label}" WHERE id IN (SELECT value FROM json_each(?))`).run([JSON.stringify(some)]);
  }

  /** Nodes of labels that no list is of are left out. */
  private byTable<T>(nodes: readonly T[], idOf: (node: T) => string): Map<Table, T[]> {
    const found = new Map<Table, T[]>();
    for (const node of nodes) {
      const table = this.tables.get(labelsOf(idOf(node))[0] as string);
      if (!table) continue;
      const others = found.get(table);
      if (others) others.push(node);
      else found.set(table, [node]);
    }
    return found;
  }

  private made(): this {
    const tables = [...this.tables.values()];
    this.database.exec('CREATE TABLE IF NOT EXISTS made (tables TEXT NOT NULL, state TEXT)');
    const made = this.database.prepare('SELECT tables FROM made').get() as { tables: string } | undefined;
    if (made?.tables === JSON.stringify(tables)) return this;
    if (made) throw new Error('It was made for other lists.');
    for (const table of tables) {
      this.database.exec(`CREATE TABLE "${table.label}" (id TEXT PRIMARY KEY, ${named(columnsOf(table))})`);
      for (const { text } of indexesOf(table)) this.database.exec(text);
    }
    this.database.prepare('INSERT INTO made (tables) VALUES (?)').run(JSON.stringify(tables));
    return this;
  }

  private readonly statements = new Map<string, Database.Statement>();

  private prepared(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.database.prepare(sql);
    if (this.statements.size === mostKept) this.statements.clear();
    this.statements.set(sql, made);
    return made;
  }
}

/** Statements, and counts. */
const mostKept = 1_000;
/** Characters of a count's conditions; one with more is not kept. */
const mostOfName = 4_000;
/** Nodes that go into the file at once. */
const most = 5_000;

function takeAway(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

function opened(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  // What is lost with the power is made anew.
  database.pragma('synchronous = NORMAL');
  return database;
}

const columnsOf = ({ keys, values }: Table): string[] => [...keys, ...values];
const propertiesOf = (table: Table): string[] => [
  ...new Set(columnsOf(table).flatMap((column) => (column === 'label' ? [] : column.replace(/^lower /, '')))),
];
const named = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** Each holds what conditions compare, so that a row that does not fit is passed over without being read. */
const indexesOf = ({ label, keys, values }: Table): { name: string; text: string }[] =>
  [...keys.map((key) => ({ name: `${label} ${key}`, columns: [key, ...values] })), { name: `${label} values`, columns: values }].map(
    ({ name, columns }) => ({ name, text: `CREATE INDEX "${name}" ON "${label}" (${named(columns)})` }),
  );

function kept(properties: Properties, column: string): string | number | null {
  if (column === 'label') return typeOf(properties.id as string);
  if (!column.startsWith('lower ')) return scalar(properties[column]);
  const value = properties[column.slice('lower '.length)] ?? null;
  return value === null ? null : [value].flat().join(between).toLowerCase();
}

const scalar = (value: Value | undefined): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** Lists travel as JSON. Texts are there in small letters too. */
const bound = (parameters: Record<string, Value>): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]): [string, string | number | null][] =>
      Array.isArray(value)
        ? [[name, JSON.stringify(value)]]
        : typeof value === 'string'
          ? [
              [name, value],
              [`lower_${name}`, value.toLowerCase()],
            ]
          : [[name, typeof value === 'boolean' ? Number(value) : scalar(value)]],
    ),
  );
