/** The statements that a database was made by: read, and changed. */
import type { Database } from 'sql.js/dist/sql-wasm-inline.js';
import { literal, nameIn, quote } from './database-names.ts';
import { firstFor, rowsFor } from './database-query.ts';
import { tablesOf } from './database-tables.ts';

/** As `pragma_table_xinfo` calls a column whose computed values are kept (https://sqlite.org/pragma.html#pragma_table_xinfo). */
const storedColumn = 3;

/** What the database says of its own make-up, one statement each: tables and columns, views, triggers. */
export function schemaOf(database: Database): string[] {
  return [...rowsFor(database, 'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')].map(([sql]) => String(sql));
}

/** Old statement -> new one. Throws where a changed statement is none that SQLite reads. What is kept of a statement's own values, in indexes and in columns that are computed, is made anew. */
export function rewriteSchema(database: Database, statements: ReadonlyMap<string, string>): void {
  if (statements.size === 0) return;
  database.run('PRAGMA writable_schema = ON');
  for (const [before, after] of statements) {
    const [name, newName] = [nameIn(before), nameIn(after)];
    database.run('UPDATE sqlite_schema SET sql = ? WHERE sql IS ?', [after, before]);
    if (name !== newName) rename(database, name, newName);
  }
  database.run('PRAGMA writable_schema = RESET');
  // Before a row is touched: one whose entry is not where the new statement says is taken for damage.
  database.run('REINDEX');
  for (const { name, columns } of tablesOf(database)) {
    const computed = firstFor(database, `SELECT count(*) FROM pragma_table_xinfo(${literal(name)}) WHERE hidden = ${String(storedColumn)}`);
    const [any = ''] = columns;
    if (computed !== 0n) database.run(`UPDATE ${quote(name)} SET ${quote(any)} = ${quote(any)}`);
  }
}

/** Of a table, what belongs to it is told its new name: its own indexes, and the last number that it gave. */
function rename(database: Database, name: string, newName: string): void {
  database.run('UPDATE sqlite_schema SET tbl_name = ? WHERE tbl_name IS ?', [newName, name]);
  database.run('UPDATE sqlite_schema SET name = ? WHERE name IS ?', [newName, name]);
  const own = `sqlite_autoindex_${name}_`;
  database.run('UPDATE sqlite_schema SET name = ? || substr(name, ?) WHERE substr(name, 1, ?) IS ?', [`sqlite_autoindex_${newName}_`, own.length + 1, own.length, own]);
  if (firstFor(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_sequence'") !== 0n) database.run('UPDATE sqlite_sequence SET name = ? WHERE name IS ?', [newName, name]);
}
