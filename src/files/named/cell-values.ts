/**
 * Cells of sheets that are texts, with the names of their columns: SYLK (a line for each cell, `C;Y2;X1;K"Mole 7"`), DIF (two lines for each), and tables between commas of which the text alone does not
 * tell that its first line is one of names: those of two columns, those with a line end in a name or with quotes in a cell, those with a `Name`, and those with bars.
 */
import type { Range } from '../../core/draft.ts';
import { columnNames, needsOthers } from './column-names.ts';
import { mostNamed, type NamedValue } from './named-value.ts';

interface Cell extends Range {
  readonly row: number;
  readonly column: number;
  readonly value: string;
  /** Without quotes, and what stands for it is written as a whole. */
  readonly bare: boolean;
}

const heading = /^\p{L}[\p{L}\p{M}\p{N} ._/()°º#-]{0,60}$/u;
const leastColumns = 2;

/** Under the first row, if it is one of names, each cell with its column's name. */
function nameCells(cells: Iterable<Cell>): NamedValue[] {
  const heads = new Map<number, string>();
  const found: NamedValue[] = [];
  let first: number | null = null;
  let names: ReadonlyMap<number, string> | null = null;
  for (const { row, column, value, start, end, bare } of cells) {
    first ??= row;
    const text = value.replace(/\s+/g, ' ').trim();
    if (row === first && text !== '') {
      if (!heading.test(text)) return [];
      heads.set(column, text);
    } else if (heads.size < leastColumns) return [];
    else if (text !== '' && found.length < mostNamed) {
      names ??= withNames(heads);
      found.push({ name: names.get(column) ?? '', value, start, end, ...(bare ? { bare } : {}) });
    }
  }
  return found.filter(({ name }) => name !== '');
}

function withNames(heads: ReadonlyMap<number, string>): Map<number, string> {
  const columns = [...heads.keys()];
  return new Map(columnNames([...heads.values()]).map((name, i) => [columns[i] ?? -1, name]));
}

const cellOfSylk = /^C;(?:[^;\n]{1,40};){0,8}?K(?:"((?:[^"\n]|""){0,32767})"|(\d{1,20}))(?=[;\r\n]|$)/gm;

/** In SYLK a row or a column that a line does not name is that of the cell before. */
export function namedInSylk(source: string): NamedValue[] {
  let [row, column] = [0, 0];
  return nameCells(Array.from(source.matchAll(cellOfSylk), ({ 0: line, 1: quoted, 2: number = '', index }): Cell => {
    const place = line.slice(0, line.indexOf(';K'));
    row = Number(/;Y(\d{1,9})/.exec(place)?.[1] ?? row);
    column = Number(/;X(\d{1,9})/.exec(place)?.[1] ?? column);
    const end = index + line.length - (quoted === undefined ? 0 : 1);
    return { row, column, value: (quoted ?? number).replace(/""/g, '"'), start: end - (quoted ?? number).length, end, bare: quoted === undefined };
  }));
}

const itemOfDif = /^(?:-1,0\r?\n(BOT|EOD)|1,0\r?\n"((?:[^"\r\n]|""){0,32767})"|0,(\d{1,20})\r?\nV)\r?$/gm;

/** In DIF `BOT` begins a row. A number is written anew with the line that says that it is one. */
export function namedInDif(source: string): NamedValue[] {
  const data = source.search(/^DATA\r?$/m);
  if (data < 0) return [];
  const cells: Cell[] = [];
  let [row, column] = [0, 0];
  itemOfDif.lastIndex = data;
  for (let match = itemOfDif.exec(source); match; match = itemOfDif.exec(source)) {
    const { 0: item, 1: begins, 2: quoted, 3: number, index } = match;
    if (begins !== undefined) [row, column] = [row + 1, 0];
    else if (row > 0) {
      const end = index + item.replace(/\r$/, '').length;
      column += 1;
      if (quoted !== undefined) cells.push({ row, column, value: quoted.replace(/""/g, '"'), start: end - 1 - quoted.length, end: end - 1, bare: false });
      else cells.push({ row, column, value: number ?? '', start: index, end, bare: true });
    }
  }
  return nameCells(cells);
}

const doubled = (value: string): string => value.replace(/"/g, '""');

/** A changed cell of SYLK; a number becomes words. */
export const spellInSylk = (value: string, { bare }: NamedValue): string => (bare ? `"${doubled(value)}"` : doubled(value));
/** The same in DIF. */
export const spellInDif = (value: string, { bare }: NamedValue): string => (bare ? `1,0\n"${doubled(value)}"` : doubled(value));

/** A cell as a table writes it: what it says, without quotes; `until` is where the next delimiter or line end stands, or the source ends. */
export interface WrittenCell extends Range {
  readonly row: number;
  readonly column: number;
  readonly quoted: boolean;
  readonly until: number;
}

/** The cells of a table between delimiters (RFC 4180), in order. */
export function* cellsBetween(source: string, delimiter: string): Generator<WrittenCell, void> {
  const ends = delimiter === '\t' ? /[\t\r\n]/g : delimiter === ';' ? /[;\r\n]/g : delimiter === '|' ? /[|\r\n]/g : /[,\r\n]/g;
  let [row, column] = [0, 0];
  for (let at = source.startsWith('\ufeff') ? 1 : 0; at < source.length; ) {
    const quoted = source[at] === '"';
    const start = quoted ? at + 1 : at;
    const closing = quoted ? closingQuote(source, start) : at;
    ends.lastIndex = quoted ? closing + 1 : at;
    const until = ends.exec(source)?.index ?? source.length;
    yield { row, column, quoted, start, end: quoted ? closing : until, until };
    [row, column] = source[until] === delimiter ? [row, column + 1] : [row + 1, 0];
    at = until + (source.startsWith('\r\n', until) ? 2 : 1);
  }
}

/** Where a cell's closing quote stands, which is not doubled; the end where there is none. */
function closingQuote(source: string, from: number): number {
  let at = source.indexOf('"', from);
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  return at < 0 ? source.length : at;
}

/** The cells of a table between delimiters, where its text alone does not tell their names; none for others. */
export function namedInTable(source: string, delimiter: string): NamedValue[] {
  const head: string[] = [];
  for (const { row, start, end } of cellsBetween(source, delimiter)) {
    if (row > 0) break;
    head.push(source.slice(start, end));
  }
  const tellsAll = delimiter !== '|' && head.length !== leastColumns && !head.some((name) => name.includes('\n')) && !source.includes('""') && !needsOthers(head);
  return tellsAll ? [] : nameCells(tableCells(source, delimiter));
}

function* tableCells(source: string, delimiter: string): Generator<Cell, void> {
  for (const { row, column, quoted, start, end } of cellsBetween(source, delimiter)) {
    const written = source.slice(start, end);
    yield { row, column, start, end, value: quoted ? written.replace(/""/g, '"') : written, bare: !quoted };
  }
}
