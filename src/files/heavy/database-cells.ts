/** The cells of a database as lines to read: what each is, and what it says. */
import type { Database, SqlValue } from 'sql.js/dist/sql-wasm-inline.js';
import { decode } from '../encodings/text-encoding.ts';
import { noText } from '../inline/base64.ts';
import { nameUnder, singular } from '../markup/key-names.ts';
import { rowsOf, type Table } from './database-tables.ts';

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** What the cell is: the name of its column, with the table's where that alone says too little, or what stands beside it in a table of names and values. */
  readonly label: string;
  readonly keys: readonly SqlValue[];
  readonly value: SqlValue;
}

/** Between what a cell is and what it says. */
const sign = ': ';

/** Columns of tables in which settings are kept: `key` and `value`. */
const nameColumn = /^(?:_?key|k|name|setting|option|property|pref(?:erence)?|item|param(?:eter)?|attribute|field)(?:_?(?:name|key))?$/i;
const valueColumn = /^(?:value|val|v|data|content|text|string)$|_(?:value|val)$/i;
const settingName = /^[\p{L}_][\p{L}\p{N}_.:/ -]{0,63}$/u;

/** The cells of a table, row by row. */
export function* cellsOf(database: Database, table: Table): Iterable<ReadCell> {
  const names = table.columns.findIndex((column) => nameColumn.test(column));
  const of = singular(table.name);
  let row = 0;
  for (const { keys, values } of rowsOf(database, table)) {
    const name = values[names];
    const isSetting = typeof name === 'string' && settingName.test(name);
    for (const [column, value] of values.entries()) {
      const own = table.columns[column] ?? '';
      yield { row, column, label: isSetting && valueColumn.test(own) ? name : own.toLowerCase() === 'id' ? own : nameUnder(of, own), keys, value };
    }
    row += 1;
  }
}

/** What a cell says; null for one with bytes that are no text, or with nothing. A field of a message that says its length (protobuf) decodes as a text, and would say a wrong one after an edit. */
function wordsOf(value: SqlValue): string | null {
  if (value === null) return null;
  if (!(value instanceof Uint8Array)) return String(value);
  const words = decode(value, 'utf-8');
  return words === null || noText.test(words) ? null : words;
}

/** A cell as a line of its table's text; null for one that says nothing. */
export function lineOf(label: string, value: SqlValue): string | null {
  const words = wordsOf(value);
  return words === null || words === '' ? null : `${label}${sign}${words}\n`;
}

/** Where in its line the words of a cell stand. */
export const wordsAt = (label: string): number => label.length + sign.length;
