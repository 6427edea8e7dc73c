/** What a database holds: the statements that made it, each table as a text, and cells with bytes. */
import type { Database } from 'sql.js/dist/sql-wasm-inline.js';
import { CannotRead } from '../cannot-read.ts';
import type { Budget } from '../limits.ts';
import { lexJson } from '../markup/json-lexer.ts';
import { namedInJson } from '../named/json-values.ts';
import type { NamedValue } from '../named/named-value.ts';
import { cellsOf, lineOf, wordsAt } from './database-cells.ts';
import { schemaOf } from './database-schema.ts';
import { tablesOf } from './database-tables.ts';

/** Of one database, in UTF-16 units. */
const mostText = 64 * 1024 * 1024;
/** Cells with bytes that are opened one by one. */
const mostBlobs = 1000;

/** A cell with bytes that are no text: a file of its own. */
export interface BlobCell {
  readonly name: string;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly bytes: Uint8Array;
}

export interface ReadTable {
  readonly text: string;
  /** Of the JSON in its cells, in order. */
  readonly values: readonly NamedValue[];
}

export interface DatabaseContent {
  readonly schema: readonly string[];
  readonly tables: readonly ReadTable[];
  readonly blobs: readonly BlobCell[];
  /** Whether there are more blobs than are opened. */
  readonly more: boolean;
}

/** Reads all of a database. @throws CannotRead('too-large') beyond what a text may have. */
export function readContent(database: Database, budget: Budget): DatabaseContent {
  const blobs: BlobCell[] = [];
  let more = false;
  let room = mostText;
  const tables = tablesOf(database).map((table, index) => {
    const lines: string[] = [];
    const values: NamedValue[] = [];
    let at = 0;
    for (const { row, column, label, value } of cellsOf(database, table)) {
      budget.limits.signal?.throwIfAborted();
      const line = lineOf(label, value);
      if (line !== null) {
        lines.push(line);
        const from = at + wordsAt(label);
        for (const one of namedInCell(line.slice(wordsAt(label), -1))) values.push({ ...one, start: from + one.start, end: from + one.end });
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
  return { schema: schemaOf(database), tables, blobs, more };
}

function namedInCell(words: string): NamedValue[] {
  return /^\s*[[{]/.test(words) && lexJson(words, () => undefined) ? namedInJson(words) : [];
}
