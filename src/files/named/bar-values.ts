/**
 * Cells of tables between bars that have no ruled line below their names: `ssid|owner` over `Mole 7|Mary` (`sqlite3 -header`, `psql -A`), `||SSID||Owner||` over `|Mole 7|Mary|` (Jira, Confluence), and
 * `! SSID !! Owner` over `| Mole 7 || Mary` (MediaWiki).
 */
import { columnNames } from './column-names.ts';
import { mostNamed, type NamedValue } from './named-value.ts';

const heading = /^\p{L}[\p{L}\p{M}\p{N} ._/()°º#-]{0,60}$/u;
const [leastColumns, mostColumns] = [2, 100];
/** Longer lines are no rows. */
const longest = 4000;
const wikiTable = /^[ \t]{0,8}\{\|/;
const wikiEnd = /^[ \t]{0,8}\|\}/;
const wikiRow = /^[ \t]{0,8}\|-/;
const wikiCells = /^[ \t]{0,8}([!|])(?![-}+|])/;

type Kind = 'list' | 'jira' | 'wiki';

interface Table {
  readonly kind: Kind;
  readonly names: string[];
  /** The column that a line of MediaWiki goes on with. */
  column: number;
}

/** Whether such a table begins somewhere in a text. */
export function hasBars(text: string): boolean {
  const lines = text.split('\n');
  return text.includes('|') && lines.some((line, i) => wikiTable.test(line) || tableAt(lines, i) !== null);
}

/** The named cells of such tables, in order. A table ends at a line that is none of its rows. */
export function namedInBars(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  let table: Table | null = null;
  let at = 0;
  const lines = source.split('\n');
  for (const [i, line] of lines.entries()) {
    if (found.length >= mostNamed) break;
    if (table?.kind === 'wiki') table = readWikiLine(table, line, at, found);
    else if (table === null || !readRow(table, line, at, found)) table = line.length <= longest && wikiTable.test(line) ? { kind: 'wiki', names: [], column: 0 } : tableAt(lines, i);
    at += line.length + 1;
  }
  return found;
}

/** A table whose names stand in a line; null where there is none. */
function tableAt(lines: readonly string[], i: number): Table | null {
  const [line = '', next = ''] = [lines[i], lines[i + 1]];
  if (!line.includes('|') || line.length > longest || next.length > longest) return null;
  const jira = /^[ \t]{0,8}\|\|/.test(line) ? line.trim().slice(2).replace(/\|\|$/, '') : undefined;
  const names = (jira === undefined ? line.split('|') : jira.split('||')).map((name) => name.replace(/^\*|\*$/g, '').trim());
  if (names.length < leastColumns || names.length > mostColumns || !names.every((name) => heading.test(name))) return null;
  if (jira !== undefined) return isJiraRow(next) ? { kind: 'jira', names: columnNames(names), column: 0 } : null;
  return (i === 0 || lines[i - 1]?.trim() === '') && next.split('|').length === names.length ? { kind: 'list', names: columnNames(names), column: 0 } : null;
}

const isJiraRow = (line: string): boolean => /^[ \t]{0,8}\|(?!\|)/.test(line);

/** Whether a line is a row of a table. */
function readRow({ kind, names }: Table, line: string, at: number, found: NamedValue[]): boolean {
  if (line.length > longest) return false;
  const inside = kind === 'list' ? line : isJiraRow(line) ? line.trim().slice(1).replace(/\|$/, '') : '';
  const cells = inside.split('|');
  if (inside === '' || (kind === 'list' && cells.length !== names.length)) return false;
  let from = at + line.indexOf(inside);
  for (const [i, cell] of cells.entries()) {
    add(found, names[i], cell, from);
    from += cell.length + 1;
  }
  return true;
}

/** The table that goes on behind a line: null where it ends. A cell may stand behind its attributes. */
function readWikiLine(table: Table, line: string, at: number, found: NamedValue[]): Table | null {
  if (wikiEnd.test(line)) return null;
  if (wikiRow.test(line)) table.column = 0;
  const [opening = '', sign] = line.length > longest ? [] : (wikiCells.exec(line) ?? []);
  if (sign === undefined) return table;
  let from = at + opening.length;
  for (const written of line.slice(opening.length).split(sign === '!' ? /!!|\|\|/ : '||')) {
    const cell = written.slice(written.lastIndexOf('|') + 1);
    const isName = sign === '!' && heading.test(cell.trim()) && table.column < mostColumns;
    if (isName) table.names[table.column] = cell.trim();
    else add(found, table.names[table.column], cell, from + written.length - cell.length);
    table.column += 1;
    from += written.length + 2;
  }
  return table;
}

function add(found: NamedValue[], name: string | undefined, cell: string, at: number): void {
  const value = cell.trim();
  const start = at + cell.length - cell.trimStart().length;
  if (name !== undefined && value !== '') found.push({ name, value, start, end: start + value.length });
}
