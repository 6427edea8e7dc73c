/** What a database answers. */
import type { Database, SqlValue } from 'sql.js/dist/sql-wasm-inline.js';

/** The rows that a statement gives, one at a time; whole numbers as bigints. Throws what SQLite says of a statement that it does not read. */
export function* rowsFor(database: Database, sql: string): Iterable<SqlValue[]> {
  const statement = database.prepare(sql);
  try {
    while (statement.step()) yield statement.get(null, { useBigInt: true });
  } finally {
    statement.free();
  }
}

/** The first value of the first row; null where there is none. */
export function firstFor(database: Database, sql: string): SqlValue {
  return [...rowsFor(database, sql)][0]?.[0] ?? null;
}
