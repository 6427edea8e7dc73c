/** The tables of a database, and their rows. */
import type { Database, SqlValue } from 'sql.js/dist/sql-wasm-inline.js';
import { isRowid, literal, quote } from './database-names.ts';
import { firstFor, rowsFor } from './database-query.ts';
import { wordIndexes } from './database-words.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What tells one row from all others: the row's number, or the columns of the primary key. */
  readonly keys: readonly string[];
}

/** Tables that hold rows themselves; a virtual one keeps its rows in others, which are listed, and its index of their words, which is not: it is made anew or emptied. */
export function tablesOf(database: Database): Table[] {
  const indexes = wordIndexes(database);
  const listed = [...rowsFor(database, "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")];
  return listed.filter(([name]) => !indexes.has(String(name))).map(([name, withoutRowid]) => {
    const columns = [...rowsFor(database, `SELECT name, pk FROM pragma_table_info(${literal(String(name))})`)];
    const names = columns.map(([column]) => String(column));
    const rowid = ['rowid', '_rowid_', 'oid'].find((alias) => !names.some((column) => column.toLowerCase() === alias));
    const primary = columns.flatMap(([column, pk]) => (Number(pk) > 0 ? [String(column)] : []));
    // A primary key without an index is the row's number, and changes with it.
    const isNumber = primary.length === 1 && firstFor(database, `SELECT count(*) FROM pragma_index_list(${literal(String(name))}) WHERE origin = 'pk'`) === 0n;
    return { name: String(name), columns: names, keys: isNumber || Number(withoutRowid) === 1 ? primary : rowid === undefined ? names : [rowid] };
  });
}

/** Each row: the values of its keys, then those of its columns. */
export function* rowsOf(database: Database, { name, columns, keys }: Table): Iterable<{ readonly keys: readonly SqlValue[]; readonly values: readonly SqlValue[] }> {
  const named = keys.map((key) => (isRowid(key) ? key : quote(key)));
  for (const row of rowsFor(database, `SELECT ${[...named, ...columns.map(quote)].join(', ')} FROM ${quote(name)} ORDER BY ${named.join(', ')}`)) {
    yield { keys: row.slice(0, keys.length), values: row.slice(keys.length) };
  }
}
