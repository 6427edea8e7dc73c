/**
 * SQLite databases: each table as a text, a cell a line, and beside it what the place of a value in a cell's JSON says of it; cells that hold bytes are files of their own. A changed
 * database is written anew as a whole, so that nothing of what was changed or deleted before stays in it; a cleaned one that has freed pages also where nothing in it changes.
 */
import { collect, once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { EntryChange, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { splice } from '../mapped-text.ts';
import { lexJson } from '../markup/json-lexer.ts';
import { namedInJson, spellInJson } from '../named/json-values.ts';
import { nameUnder, singular } from '../markup/key-names.ts';
import { linesOfNamed, mergeEdits, namedEdits, namedText, type NamedValue } from '../named/named-value.ts';
import { decode } from '../encodings/text-encoding.ts';
import { readWithLogs } from './database-logs.ts';
import { remainsIn } from './database-remains.ts';
import { withDatabase, type ChangedRow, type OpenDatabase, type SqlValue, type Table } from './database.ts';

/** Of one database, in UTF-16 units. */
const mostText = 64 * 1024 * 1024;
/** Cells with bytes that are opened one by one. */
const mostBlobs = 1000;

interface Blob {
  readonly name: string;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly bytes: Uint8Array;
}

interface ReadTable {
  readonly text: string;
  /** Of the JSON in its cells, in order. */
  readonly values: readonly NamedValue[];
}

interface Content {
  readonly schema: readonly string[];
  readonly tables: readonly ReadTable[];
  readonly blobs: readonly Blob[];
  readonly more: boolean;
}

export const sqlite: FileFormat = {
  id: 'sqlite',
  recognises: () => true,
  async open(file, budget) {
    const { bytes, logs } = await readWithLogs(file);
    budget.takeBytes(bytes.length);
    const { schema, tables, blobs, more } = await withDatabase(bytes, (database) => readContent(database, budget));
    const remains = remainsIn(bytes);
    return {
      texts: [
        { id: 'schema', read: () => once(schema.join('\n')) },
        ...tables.map(({ text }, i) => ({ id: `table:${String(i)}`, read: () => once(text) })),
        ...tables.flatMap(({ values }, i) => (values.length === 0 ? [] : [{ id: `${namedText}:${String(i)}`, read: () => once(linesOfNamed(values).join('\n')) }])),
        ...(remains.text === '' ? [] : [{ id: 'remains', read: () => once(remains.text) }]),
      ],
      entries: blobs.map((blob) => entryOf(blob, budget)),
      unread: more ? 'too-many' : null,
      readWith: logs,
      ...(remains.any ? { strips: 'beside' as const } : {}),
      ...(remains.unread ? { unreadPart: () => 'no-text' as const } : {}),
      async *write({ texts, entries }) {
        const contents = await Promise.all(entries.map(async (change) => contentOf(blobs[change.index], change, budget)));
        const edits = tables.map(({ values }, i) => mergeEdits(texts.get(`table:${String(i)}`) ?? [], namedEdits(values, texts.get(`${namedText}:${String(i)}`) ?? [], spellInJson)));
        yield* piecesOf(await withDatabase(bytes, (database) => database.withRows(changedRows(database, edits, contents.flat()), editLines(schema, texts.get('schema') ?? []))));
      },
    };
  },
};

function readContent(database: OpenDatabase, budget: Budget): Content {
  const blobs: Blob[] = [];
  let more = false;
  let room = mostText;
  const tables = database.tables().map((table, index) => {
    const lines: string[] = [];
    const values: NamedValue[] = [];
    let at = 0;
    for (const { row, column, label, value } of cellsOf(database, table)) {
      budget.limits.signal?.throwIfAborted();
      const line = lineOf(label, value);
      if (line !== null) {
        lines.push(line);
        const from = at + label.length + 2;
        for (const one of namedInCell(line.slice(label.length + 2, -1))) values.push({ ...one, start: from + one.start, end: from + one.end });
        at += line.length;
      }
      room -= line?.length ?? 0;
      if (room < 0) throw new CannotRead('too-large');
      if (line !== null || !(value instanceof Uint8Array) || value.length === 0) continue;
      if (blobs.length < mostBlobs) blobs.push({ name: `${table.name}-${table.columns[column] ?? ''}-${String(row + 1)}`.replace(/[/\\]/g, '_'), table: index, row, column, bytes: value });
      else more = true;
    }
    return { text: lines.join(''), values };
  });
  return { schema: database.schema(), tables, blobs, more };
}

interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** What the cell is: the name of its column, with the table's where that alone says too little, or what stands beside it in a table of names and values. */
  readonly label: string;
  readonly keys: readonly SqlValue[];
  readonly value: SqlValue;
}

/** Columns of tables in which settings are kept: `key` and `value`. */
const nameColumn = /^(?:_?key|k|name|setting|option|property|pref(?:erence)?|item|param(?:eter)?|attribute|field)(?:_?(?:name|key))?$/i;
const valueColumn = /^(?:value|val|v|data|content|text|string)$|_(?:value|val)$/i;
const settingName = /^[\p{L}_][\p{L}\p{N}_.:/ -]{0,63}$/u;

function* cellsOf(database: OpenDatabase, table: Table): Iterable<ReadCell> {
  const names = table.columns.findIndex((column) => nameColumn.test(column));
  const of = singular(table.name);
  let row = 0;
  for (const { keys, values } of database.rowsOf(table)) {
    const name = values[names];
    const isSetting = typeof name === 'string' && settingName.test(name);
    for (const [column, value] of values.entries()) {
      const own = table.columns[column] ?? '';
      yield { row, column, label: isSetting && valueColumn.test(own) ? name : own.toLowerCase() === 'id' ? own : nameUnder(of, own), keys, value };
    }
    row += 1;
  }
}

/** What a cell says; null for one with bytes that are no text, or with nothing. */
function wordsOf(value: SqlValue): string | null {
  if (value === null) return null;
  if (!(value instanceof Uint8Array)) return String(value);
  return value.includes(0) ? null : decode(value, 'utf-8');
}

function namedInCell(words: string): NamedValue[] {
  return /^\s*[[{]/.test(words) && lexJson(words, () => undefined) ? namedInJson(words) : [];
}

function lineOf(label: string, value: SqlValue): string | null {
  const words = wordsOf(value);
  return words === null || words === '' ? null : `${label}: ${words}\n`;
}

function entryOf({ name, bytes }: Blob, budget: Budget): FileEntry {
  budget.takeEntry();
  return { name, length: bytes.length, unread: null, read: () => piecesOf(bytes) };
}

interface NewBlob extends Blob {
  readonly content: Uint8Array | null;
}

async function contentOf(blob: Blob | undefined, { remove, content }: EntryChange, budget: Budget): Promise<NewBlob[]> {
  if (!blob || (!remove && !content)) return [];
  return [{ ...blob, content: remove || !content ? null : await collect(content(), budget.limits.wholeBytes) }];
}

/** All of them are found before the first is changed: a key may be a cell. */
function changedRows(database: OpenDatabase, tables: readonly (readonly TextEdit[])[], blobs: readonly NewBlob[]): ChangedRow[] {
  return database.tables().flatMap((table, index) => {
    const edits = tables[index] ?? [];
    const own = new Map(blobs.filter((blob) => blob.table === index).map((blob) => [`${String(blob.row)} ${String(blob.column)}`, blob.content]));
    return edits.length === 0 && own.size === 0 ? [] : rowsOf(database, table, edits, own);
  });
}

function rowsOf(database: OpenDatabase, table: Table, edits: readonly TextEdit[], blobs: ReadonlyMap<string, Uint8Array | null>): ChangedRow[] {
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
    const start = at + label.length + 2;
    at += line.length;
    while ((edits[next]?.end ?? Infinity) <= start) next += 1;
    const inCell = editsWithin(edits, next, start, at - 1);
    if (inCell.length === 0) continue;
    const words = splice(line.slice(label.length + 2, -1), inCell);
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
