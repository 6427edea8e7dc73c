/** Edits of the texts of tables, and new bytes for their cells, as rows with other values. */
import type { Database, SqlValue } from 'sql.js/dist/sql-wasm-inline.js';
import type { TextEdit } from '../file-format.ts';
import { splice } from '../mapped-text.ts';
import { cellsOf, lineOf, wordsAt } from './database-cells.ts';
import type { BlobCell } from './database-content.ts';
import type { ChangedRow } from './database-rows.ts';
import { tablesOf, type Table } from './database-tables.ts';

/** A cell with bytes that gets others; null where it gets none. */
export interface NewBlob extends BlobCell {
  readonly content: Uint8Array | null;
}

/** The rows in which something changes, by the edits of each table's text. All of them are found before the first is changed: a key may be a cell. */
export function changedRows(database: Database, tables: readonly (readonly TextEdit[])[], blobs: readonly NewBlob[]): ChangedRow[] {
  return tablesOf(database).flatMap((table, index) => {
    const edits = tables[index] ?? [];
    const own = new Map(blobs.filter((blob) => blob.table === index).map((blob) => [`${String(blob.row)} ${String(blob.column)}`, blob.content]));
    return edits.length === 0 && own.size === 0 ? [] : rowsIn(database, table, edits, own);
  });
}

function rowsIn(database: Database, table: Table, edits: readonly TextEdit[], blobs: ReadonlyMap<string, Uint8Array | null>): ChangedRow[] {
  const changed = new Map<number, { table: Table; keys: readonly SqlValue[]; cells: Map<string, SqlValue> }>();
  let at = 0;
  let next = 0;
  for (const { row, column, label, keys, value } of cellsOf(database, table)) {
    const name = table.columns[column] ?? '';
    const change = (to: SqlValue): void => {
      const known = changed.get(row) ?? { table, keys, cells: new Map<string, SqlValue>() };
      known.cells.set(name, to);
      changed.set(row, known);
    };
    const blob = blobs.get(`${String(row)} ${String(column)}`);
    if (blob !== undefined) change(blob);
    const line = lineOf(label, value);
    if (line === null) continue;
    const start = at + wordsAt(label);
    at += line.length;
    while ((edits[next]?.end ?? Infinity) <= start) next += 1;
    const inCell = editsWithin(edits, next, start, at - 1);
    if (inCell.length === 0) continue;
    const words = splice(line.slice(wordsAt(label), -1), inCell);
    change(value instanceof Uint8Array ? new TextEncoder().encode(words) : words);
  }
  return [...changed.values()];
}

/** Those that touch [start, end), from the `first` on, cut to it; what began before leaves its replacement there. */
function editsWithin(edits: readonly TextEdit[], first: number, start: number, end: number): TextEdit[] {
  const within: TextEdit[] = [];
  for (let i = first; ; i += 1) {
    const edit = edits[i];
    if (!edit || edit.start >= end) return within;
    within.push({ start: Math.max(edit.start, start) - start, end: Math.min(edit.end, end) - start, replacement: edit.start >= start ? edit.replacement : '' });
  }
}
