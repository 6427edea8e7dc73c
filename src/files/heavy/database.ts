/** A SQLite database in memory: its tables, their rows, and a copy with cells changed. By sql.js, which is SQLite itself. */
import initSqlJs, { type Database, type SqlValue } from 'sql.js/dist/sql-wasm-inline.js';
import { CannotRead } from '../cannot-read.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What tells one row from all others: the row's number, or the columns of the primary key. */
  readonly keys: readonly string[];
}

export interface ChangedRow {
  readonly table: Table;
  readonly keys: readonly SqlValue[];
  /** By column. */
  readonly cells: ReadonlyMap<string, SqlValue>;
}

export type { SqlValue };

const quote = (name: string): string => `"${name.replace(/"/g, '""')}"`;

/** Opens a database and closes it after `work`. Throws `CannotRead('broken')` for what SQLite refuses. */
export async function withDatabase<Result>(bytes: Uint8Array, work: (database: OpenDatabase) => Result): Promise<Result> {
  const sql = await initSqlJs();
  // SQLite works in the bytes that it is given.
  const copy = new Uint8Array(bytes);
  // A database that was written with a log beside it asks for that log; by itself it is whole.
  if (copy[18] === 2) copy[18] = 1;
  if (copy[19] === 2) copy[19] = 1;
  const database = new sql.Database(copy);
  try {
    database.run('PRAGMA trusted_schema = OFF');
    return work(new OpenDatabase(database));
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead('broken', String(error));
  } finally {
    database.close();
  }
}

export class OpenDatabase {
  readonly #database: Database;
  #given = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What the database says of its own make-up, one statement each: tables and columns, views, triggers. */
  schema(): string[] {
    return [...this.#rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")].map(([sql]) => String(sql));
  }

  /** Tables that hold rows themselves; a virtual one keeps its rows in others, which are listed, and its index of their words, which is not: it is made anew or emptied. */
  tables(): Table[] {
    const indexes = new Set(textIndexes(this.#virtualTables()));
    const listed = [...this.#rows("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")];
    return listed.filter(([name]) => !indexes.has(String(name))).map(([name, withoutRowid]) => {
      const columns = [...this.#rows(`SELECT name, pk FROM pragma_table_info(${literal(String(name))})`)];
      const names = columns.map(([column]) => String(column));
      const rowid = ['rowid', '_rowid_', 'oid'].find((alias) => !names.some((column) => column.toLowerCase() === alias));
      const primary = columns.flatMap(([column, pk]) => (Number(pk) > 0 ? [String(column)] : []));
      // A primary key without an index is the row's number, and changes with it.
      const isNumber = primary.length === 1 && this.#first(`SELECT count(*) FROM pragma_index_list(${literal(String(name))}) WHERE origin = 'pk'`) === 0n;
      return { name: String(name), columns: names, keys: isNumber || Number(withoutRowid) === 1 ? primary : rowid === undefined ? names : [rowid] };
    });
  }

  /** Each row: the values of its keys, then those of its columns. */
  *rowsOf({ name, columns, keys }: Table): Iterable<{ readonly keys: readonly SqlValue[]; readonly values: readonly SqlValue[] }> {
    const named = keys.map((key) => (isRowid(key) ? key : quote(key)));
    for (const row of this.#rows(`SELECT ${[...named, ...columns.map(quote)].join(', ')} FROM ${quote(name)} ORDER BY ${named.join(', ')}`)) {
      yield { keys: row.slice(0, keys.length), values: row.slice(keys.length) };
    }
  }

  /**
   * The database with rows changed, written anew: nothing of the old rows stays in pages that are no longer used. No trigger sees the change, and
   * samples that the planner keeps of the old values go. A cell that its table will not have the new value in becomes NULL; where that
   * may not be either, it gets the value with a number, or a number below zero.
   */
  withRows(rows: Iterable<ChangedRow>, statements: ReadonlyMap<string, string>): Uint8Array {
    const triggers = [...this.#rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")];
    this.#database.run('PRAGMA foreign_keys = OFF');
    for (const [name] of triggers) this.#database.run(`DROP TRIGGER ${quote(String(name))}`);
    for (const row of rows) this.#change(row);
    for (const [name] of [...this.#rows("SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite\\_stat%' ESCAPE '\\'")]) this.#database.run(`DROP TABLE ${quote(String(name))}`);
    for (const table of this.#virtualTables()) this.#forgetWords(table);
    for (const [, sql] of triggers) this.#database.run(String(sql));
    this.#rewriteSchema(statements);
    this.#database.run('VACUUM');
    return this.#database.export();
  }

  #virtualTables(): VirtualTable[] {
    return [...this.#rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'")].map(([name, sql]) => ({ name: String(name), sql: String(sql) }));
  }

  /** An index of words holds the old ones. This build of SQLite has no FTS5: its index is emptied, and whoever opens the database has it made anew by `rebuild`. */
  #forgetWords({ name, sql }: VirtualTable): void {
    if (fts4.test(sql)) this.#database.run(`INSERT INTO ${quote(name)}(${quote(name)}) VALUES ('rebuild')`);
    if (!fts5.test(sql)) return;
    this.#database.run(`DELETE FROM ${quote(`${name}_idx`)}`);
    this.#database.run(`DELETE FROM ${quote(`${name}_data`)} WHERE id > ${String(fts5Structure)}`);
    this.#database.run(`UPDATE ${quote(`${name}_data`)} SET block = x'00000000000000' WHERE id = ${String(fts5Structure)}`);
  }

  /** Throws where a changed statement is none that SQLite reads. What is kept of a statement's own values, in indexes and in columns that are computed, is made anew. */
  #rewriteSchema(statements: ReadonlyMap<string, string>): void {
    if (statements.size === 0) return;
    this.#database.run('PRAGMA writable_schema = ON');
    for (const [before, after] of statements) {
      const [name, newName] = [nameIn(before), nameIn(after)];
      this.#database.run('UPDATE sqlite_schema SET sql = ? WHERE sql IS ?', [after, before]);
      if (name !== newName) this.#rename(name, newName);
    }
    this.#database.run('PRAGMA writable_schema = RESET');
    // Before a row is touched: one whose entry is not where the new statement says is taken for damage.
    this.#database.run('REINDEX');
    for (const { name, columns } of this.tables()) {
      const computed = this.#first(`SELECT count(*) FROM pragma_table_xinfo(${literal(name)}) WHERE hidden = ${String(storedColumn)}`);
      const [any = ''] = columns;
      if (computed !== 0n) this.#database.run(`UPDATE ${quote(name)} SET ${quote(any)} = ${quote(any)}`);
    }
  }

  /** Of a table, what belongs to it is told its new name: its own indexes, and the last number that it gave. */
  #rename(name: string, newName: string): void {
    this.#database.run('UPDATE sqlite_schema SET tbl_name = ? WHERE tbl_name IS ?', [newName, name]);
    this.#database.run('UPDATE sqlite_schema SET name = ? WHERE name IS ?', [newName, name]);
    const own = `sqlite_autoindex_${name}_`;
    this.#database.run('UPDATE sqlite_schema SET name = ? || substr(name, ?) WHERE substr(name, 1, ?) IS ?', [`sqlite_autoindex_${newName}_`, own.length + 1, own.length, own]);
    if (this.#first("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_sequence'") !== 0n) this.#database.run('UPDATE sqlite_sequence SET name = ? WHERE name IS ?', [newName, name]);
  }

  #first(sql: string): SqlValue {
    return [...this.#rows(sql)][0]?.[0] ?? null;
  }

  /** A row that cannot take all of its new values takes them one by one, the keys last. */
  #change(row: ChangedRow): void {
    const { table, keys, cells } = row;
    if (this.#set(row)) return;
    let now = keys;
    const inOrder = [...cells].sort(([one], [other]) => Number(table.keys.includes(one)) - Number(table.keys.includes(other)));
    for (const [column, value] of inOrder) {
      const left = [value, null, ...this.#substitutes(value)].find((cell) => this.#set({ table, keys: now, cells: new Map([[column, cell]]) }));
      if (left === undefined) throw new CannotRead('broken', `${table.name}.${column} takes no other value`);
      now = now.map((key, i) => (table.keys[i] === column ? left : key));
    }
  }

  /** For a cell that must hold something, and nothing that another holds; for one that must hold a number. */
  #substitutes(value: SqlValue): SqlValue[] {
    this.#given += 1;
    return typeof value === 'string' ? [`${value} ${String(this.#given)}`, -this.#given] : [];
  }

  /** Whether the row takes the values. A table that puts a new row in the place of another one is not asked to. */
  #set({ table, keys, cells }: ChangedRow): boolean {
    const columns = [...cells.keys()].map((column) => `${quote(column)} = ?`).join(', ');
    const where = table.keys.map((key) => `${isRowid(key) ? key : quote(key)} IS ?`).join(' AND ');
    const statement = this.#database.prepare(`UPDATE OR ABORT ${quote(table.name)} SET ${columns} WHERE ${where}`);
    try {
      statement.run([...cells.values(), ...keys]);
      return true;
    } catch {
      return false;
    } finally {
      statement.free();
    }
  }

  *#rows(sql: string): Iterable<SqlValue[]> {
    const statement = this.#database.prepare(sql);
    try {
      while (statement.step()) yield statement.get(null, { useBigInt: true });
    } finally {
      statement.free();
    }
  }
}

interface VirtualTable {
  readonly name: string;
  readonly sql: string;
}

const fts4 = /\busing\s{1,20}["'[`]?fts[34]/i;
const fts5 = /\busing\s{1,20}["'[`]?fts5/i;
/** The record that lists what an FTS5 index consists of; the one before it counts rows. Seven zeros: of nothing (https://sqlite.org/fts5.html, "The FTS5 Internals"). */
const fts5Structure = 10;

/** Tables in which others' words are indexed; where the words stand nowhere else, the index is their table. */
function textIndexes(tables: readonly VirtualTable[]): string[] {
  return tables.flatMap(({ name, sql }) => {
    if (/\bcontent\s{0,20}=\s{0,20}(?:''|"")/i.test(sql)) return [];
    return (fts5.test(sql) ? ['data', 'idx', 'docsize'] : fts4.test(sql) ? ['segments', 'segdir', 'docsize', 'stat'] : []).map((part) => `${name}_${part}`);
  });
}

/** As `pragma_table_xinfo` calls a column whose computed values are kept (https://sqlite.org/pragma.html#pragma_table_xinfo). */
const storedColumn = 3;

/** The name of what a statement of a schema makes, without its quotes; SQLite writes what stands before it in one way. */
function nameIn(statement: string): string {
  const [, name = ''] = /^CREATE (?:UNIQUE |VIRTUAL )?(?:TABLE|INDEX|VIEW|TRIGGER) ("(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|[^\s("'`[]+)/.exec(statement) ?? [];
  const quoted = /^["'`[]/.exec(name)?.[0];
  return quoted === undefined ? name : name.slice(1, -1).replaceAll(quoted + quoted, quoted);
}

/** A table's own column of that name would be a key of the table's, with quotes. */
const isRowid = (key: string): boolean => key === 'rowid' || key === '_rowid_' || key === 'oid';
const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;
