/** Cells of a dump of a database with the names of their columns: `INSERT INTO t (a, b) VALUES (…), (…)`, without columns as the table was created, and PostgreSQL's `COPY t (a, b) FROM stdin`. */
import { nameUnder, singular } from '../markup/key-names.ts';
import { mostNamed, type NamedValue } from './named-value.ts';

const word = String.raw`(?:[\x60"[]?[\p{L}_][\p{L}\p{N}_$ -]{0,63}?[\x60"\]]?)`;
const table = String.raw`((?:${word}\.){0,3}${word})`;
const statement = new RegExp(
  String.raw`(?<=^|[\n;])\s{0,40}(?:(?:INSERT|REPLACE)(?: \w{1,12}){0,3}? INTO (?:TABLE )?${table}\s{0,20}(\([^()]{1,4000}\))?\s{0,20}(?:OVERRIDING \w{1,8} VALUE )?VALUES?(?=\s{0,20}\()` +
    String.raw`|CREATE (?:\w{1,12} )?TABLE (?:IF NOT EXISTS )?${table}\s{0,20}\(|COPY ${table}\s{0,4}(\([^()]{1,4000}\)) FROM stdin[^\n]{0,80};\r?\n)`,
  'giu',
);
const noColumn = /^\s{0,80}(?:PRIMARY|UNIQUE|KEY|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK|EXCLUDE)\b/i;
const columnName = /^(?:`[^`]*`|"[^"]*"|\[[^\]]*\]|[^\s(]+)/;
/** Up to the next quote, bracket or comma. */
const plain = /[^'"`(),;]*/y;

/** The named cells of a dump, in order. */
export function namedInSql(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  const columns = new Map<string, readonly string[]>();
  const escaping = escapes(source);
  statement.lastIndex = 0;
  for (let match = statement.exec(source); match && found.length < mostNamed; match = statement.exec(source)) {
    const [whole, into, own, created, copied, copiedColumns] = match;
    let at = match.index + whole.length;
    if (created !== undefined) {
      const tuple = readTuple(source, at - 1, escaping);
      columns.set(nameOf(created), tuple.parts.filter((part) => !noColumn.test(part.written)).map(({ written }) => nameOf(columnName.exec(written.trim())?.[0] ?? '')));
      at = tuple.end;
    } else if (copied !== undefined) at = readCopy(source, at, namesIn(copiedColumns ?? ''), nameOf(copied), found);
    else at = readRows(source, at, own === undefined ? (columns.get(nameOf(into ?? '')) ?? []) : namesIn(own), nameOf(into ?? ''), escaping, found);
    statement.lastIndex = at;
  }
  return found;
}

/** The last part of a name, without its quotes. */
const nameOf = (written: string): string => (written.trim().split('.').at(-1) ?? '').replace(/^[`"[]|[`"\]]$/g, '').trim();
const namesIn = (list: string): string[] => list.slice(1, -1).split(',').map(nameOf);

/** A value as a dump writes it: a quote twice, unless a backslash stands before it that escapes; a number that changed becomes a string. */
export function spellInSql(source: string): (value: string, place: NamedValue) => string {
  const sign = escapes(source) ? /\\[^]|'/g : /'/g;
  const doubled = (value: string): string => value.replace(sign, (one) => (one === "'" ? "''" : one));
  return (value, { bare }) => (bare ? `'${doubled(value)}'` : doubled(value));
}

/** In strings of MySQL a backslash escapes, in those of SQLite and of standard SQL it is a sign like others (`'C:\'`). MySQL's dumps quote names with backticks and name its engines. */
function escapes(source: string): boolean {
  return /(?:INSERT INTO|REPLACE INTO|CREATE TABLE|EXISTS) `|\bENGINE ?=|\b(?:MySQL|MariaDB)\b/i.test(source);
}

function readRows(source: string, from: number, columns: readonly string[], of: string, escaping: boolean, found: NamedValue[]): number {
  let at = from;
  for (;;) {
    while (/[\s,]/.test(source.charAt(at))) at += 1;
    if (source[at] !== '(' || found.length >= mostNamed) return at;
    const { parts, end } = readTuple(source, at, escaping);
    for (const [i, { start, written }] of parts.entries()) {
      const quoted = /^(\s*(?:[NE]|_\w{2,12} ?)?')([^]*)'\s*$/.exec(written);
      const bare = /^\s*(\d{4,20})\s*$/.exec(written)?.[1];
      const open = quoted?.[1]?.length ?? written.indexOf(bare ?? '');
      const inner = quoted?.[2] ?? bare ?? '';
      const [column, from] = [columns[i] ?? '', start + open];
      // In a string that escapes among others that do not a value is read as it stands, without its name.
      if (!escaping && isEscaping(source, from - 1) && inner.includes('\\')) continue;
      if (column !== '' && inner !== '') found.push({ name: nameUnder(singular(of), column), value: inner.replace(/''/g, "'"), start: from, end: from + inner.length, ...(quoted ? {} : { bare: true }) });
    }
    at = end;
  }
}

interface Tuple {
  readonly parts: readonly { readonly start: number; readonly written: string }[];
  /** Behind the closing bracket, or at the end. */
  readonly end: number;
}

/** What stands between the commas of the bracket that opens at a place. */
function readTuple(source: string, open: number, escaping: boolean): Tuple {
  const parts: { start: number; written: string }[] = [];
  let [at, start, depth] = [open + 1, open + 1, 0];
  for (; at < source.length; at += 1) {
    plain.lastIndex = at;
    plain.test(source);
    at = plain.lastIndex;
    const sign = source.charAt(at);
    if (sign === "'" || sign === '"' || sign === '`') at = stringEnd(source, at, sign, escaping);
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && (sign === ',' || sign === ')')) {
      parts.push({ start, written: source.slice(start, at) });
      start = at + 1;
      if (sign === ')') return { parts, end: start };
    }
  }
  return { parts, end: source.length };
}

/** PostgreSQL's `E'it\\'s'`. */
function isEscaping(source: string, quote: number): boolean {
  return /(?<!\w)e$/i.test(source.slice(Math.max(0, quote - 2), quote));
}

/** The offset of the closing quote; doubled ones and, where it escapes, those behind a backslash do not close. */
function stringEnd(source: string, open: number, quote: string, escaping: boolean): number {
  const escapesHere = quote === "'" && (escaping || isEscaping(source, open));
  for (let at = open + 1; at < source.length; at += 1) {
    if (source[at] === '\\' && escapesHere) at += 1;
    else if (source[at] === quote && source[at + 1] === quote) at += 1;
    else if (source[at] === quote) return at;
  }
  return source.length;
}

function readCopy(source: string, from: number, columns: readonly string[], of: string, found: NamedValue[]): number {
  let at = from;
  while (at < source.length && !source.startsWith('\\.', at)) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    let start = at;
    for (const [i, cell] of source.slice(at, end).replace(/\r$/, '').split('\t').entries()) {
      const column = columns[i] ?? '';
      if (cell !== '\\N' && column !== '' && cell !== '') found.push({ name: nameUnder(singular(of), column), value: cell, start, end: start + cell.length });
      start += cell.length + 1;
    }
    at = end + 1;
  }
  return at;
}
