/** Indexes of the words in a database's tables (https://sqlite.org/fts5.html, https://sqlite.org/fts3.html): virtual tables that keep what they know in tables of their own. */
import type { Database } from 'sql.js/dist/sql-wasm-inline.js';
import { quote } from './database-names.ts';
import { rowsFor } from './database-query.ts';

interface VirtualTable {
  readonly name: string;
  readonly sql: string;
}

const fts4 = /\busing\s{1,20}["'[`]?fts[34]/i;
const fts5 = /\busing\s{1,20}["'[`]?fts5/i;
/** The record that lists what an FTS5 index consists of; the one before it counts rows. Seven zeros: of nothing ("The FTS5 Internals"). */
const fts5Structure = 10;

function virtualTablesOf(database: Database): VirtualTable[] {
  return [...rowsFor(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'")].map(([name, sql]) => ({ name: String(name), sql: String(sql) }));
}

/** Tables in which others' words are indexed; where the words stand nowhere else, the index is their table. */
export function wordIndexes(database: Database): Set<string> {
  return new Set(virtualTablesOf(database).flatMap(({ name, sql }) => {
    if (/\bcontent\s{0,20}=\s{0,20}(?:''|"")/i.test(sql)) return [];
    return (fts5.test(sql) ? ['data', 'idx', 'docsize'] : fts4.test(sql) ? ['segments', 'segdir', 'docsize', 'stat'] : []).map((part) => `${name}_${part}`);
  }));
}

/** Indexes of words hold the old ones. This build of SQLite has no FTS5: its index is emptied, and whoever opens the database has it made anew by `rebuild`. */
export function forgetWords(database: Database): void {
  for (const { name, sql } of virtualTablesOf(database)) {
    if (fts4.test(sql)) database.run(`INSERT INTO ${quote(name)}(${quote(name)}) VALUES ('rebuild')`);
    if (!fts5.test(sql)) continue;
    database.run(`DELETE FROM ${quote(`${name}_idx`)}`);
    database.run(`DELETE FROM ${quote(`${name}_data`)} WHERE id > ${String(fts5Structure)}`);
    database.run(`UPDATE ${quote(`${name}_data`)} SET block = x'00000000000000' WHERE id = ${String(fts5Structure)}`);
  }
}
