/** A SQLite database in memory, and a copy of it with cells changed. By sql.js, which is SQLite itself. */
import initSqlJs, { type Database } from 'sql.js/dist/sql-wasm-inline.js';
import { CannotRead } from '../cannot-read.ts';
import { quote } from './database-names.ts';
import { rowsFor } from './database-query.ts';
import { changeRows, type ChangedRow } from './database-rows.ts';
import { rewriteSchema } from './database-schema.ts';
import { forgetWords } from './database-words.ts';

/** Opens a database and closes it after `work`. Throws `CannotRead('broken')` for what SQLite refuses. */
export async function withDatabase<Result>(bytes: Uint8Array, work: (database: Database) => Result): Promise<Result> {
  const sql = await initSqlJs();
  // SQLite works in the bytes that it is given.
  const copy = new Uint8Array(bytes);
  // A database that was written with a log beside it asks for that log; by itself it is whole.
  if (copy[18] === 2) copy[18] = 1;
  if (copy[19] === 2) copy[19] = 1;
  const database = new sql.Database(copy);
  try {
    database.run('PRAGMA trusted_schema = OFF');
    return work(database);
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead('broken', String(error));
  } finally {
    database.close();
  }
}

/**
 * The database with rows and statements changed, written anew: nothing of the old rows stays in pages that are no longer used. No trigger sees the change, and
 * samples that the planner keeps of the old values go.
 */
export function withRows(database: Database, rows: Iterable<ChangedRow>, statements: ReadonlyMap<string, string>): Uint8Array {
  const triggers = [...rowsFor(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")];
  database.run('PRAGMA foreign_keys = OFF');
  for (const [name] of triggers) database.run(`DROP TRIGGER ${quote(String(name))}`);
  changeRows(database, rows);
  for (const [name] of [...rowsFor(database, "SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite\\_stat%' ESCAPE '\\'")]) database.run(`DROP TABLE ${quote(String(name))}`);
  forgetWords(database);
  for (const [, sql] of triggers) database.run(String(sql));
  rewriteSchema(database, statements);
  database.run('VACUUM');
  return database.export();
}
