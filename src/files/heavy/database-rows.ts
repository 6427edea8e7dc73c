/** Rows of a database that are given other values. */
import type { Database, SqlValue } from 'sql.js/dist/sql-wasm-inline.js';
import { CannotRead } from '../cannot-read.ts';
import { isRowid, quote } from './database-names.ts';
import type { Table } from './database-tables.ts';

export interface ChangedRow {
  readonly table: Table;
  readonly keys: readonly SqlValue[];
  /** By column. */
  readonly cells: ReadonlyMap<string, SqlValue>;
}

/**
 * Changes rows. A cell that its table will not have the new value in becomes NULL; where that may not be either, it gets the value with a number, or a number below zero.
 * @throws CannotRead where it may be none of these.
 */
export function changeRows(database: Database, rows: Iterable<ChangedRow>): void {
  let given = 0;
  /** For a cell that must hold something, and nothing that another holds; for one that must hold a number. */
  const substitutes = (value: SqlValue): SqlValue[] => {
    given += 1;
    return typeof value === 'string' ? [`${value} ${String(given)}`, -given] : [];
  };
  for (const row of rows) if (!setCells(database, row)) setOneByOne(database, row, substitutes);
}

/** A row that cannot take all of its new values takes them one by one, the keys last. */
function setOneByOne(database: Database, { table, keys, cells }: ChangedRow, substitutes: (value: SqlValue) => SqlValue[]): void {
  let now = keys;
  const inOrder = [...cells].sort(([one], [other]) => Number(table.keys.includes(one)) - Number(table.keys.includes(other)));
  for (const [column, value] of inOrder) {
    const left = [value, null, ...substitutes(value)].find((cell) => setCells(database, { table, keys: now, cells: new Map([[column, cell]]) }));
    if (left === undefined) throw new CannotRead('broken', `${table.name}.${column} takes no other value`);
    now = now.map((key, i) => (table.keys[i] === column ? left : key));
  }
}

/** Whether the row takes the values. A table that puts a new row in the place of another one is not asked to. */
function setCells(database: Database, { table, keys, cells }: ChangedRow): boolean {
  const columns = [...cells.keys()].map((column) => `${quote(column)} = ?`).join(', ');
  const where = table.keys.map((key) => `${isRowid(key) ? key : quote(key)} IS ?`).join(' AND ');
  const statement = database.prepare(`UPDATE OR ABORT ${quote(table.name)} SET ${columns} WHERE ${where}`);
  try {
    statement.run([...cells.values(), ...keys]);
    return true;
  } catch {
    return false;
  } finally {
    statement.free();
  }
}
