/** Tables of consoles, whose cells begin where the names of their columns do: of `nmcli device wifi`, `ps aux`, `lsblk`. */
import type { Range } from '../draft.ts';
import { filling } from '../placeholders.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import type { StructuredLabel } from './structured-labels.ts';

const words = '[A-Z%][\\w@%/-]{0,20}(?: [A-Z%][\\w@%/-]{0,20}){0,8}';
/** Names that begin with a capital, at least three of them, with blanks between. They are sought from the second one on: a text of nothing but blanks would be read on from each of them. */
const head = sought(new RegExp(`  (?<=(?:^|\\n)[A-Z%][\\w%/-]{1,20} {2,24})${words}(?: {2,24}${words}){1,20} {0,24}(?=\\r?\\n)`, 'g'));
const longestRow = 400;
/** A key before its sign, with single blanks: in a row of cells there are more. And a line that is quoted: those of the names are not. */
const field = /^>|^ {0,8}\S(?:\S| (?! )){0,40}?(?::(?:\s|$)| (?:[-=]>|[=→]) )/;

/** Each cell down to the next empty line or the next names. What does not begin below the name of a column, as numbers, is none, nor what stands in a row in which a placeholder moved the rest. */
export function readColumns(text: string): StructuredLabel[] {
  const found: StructuredLabel[] = [];
  for (const { names, rows } of tablesIn(text)) {
    const columns = [...text.slice(names.start, names.end).matchAll(/\S+(?: \S+)*/g)];
    for (const { start, end } of rows) {
      const row = text.slice(start, Math.min(end, start + longestRow));
      if (row.includes(filling) || field.test(row)) continue;
      for (const [i, { 0: name, index }] of columns.entries()) {
        const cell = cellOf(row, index, columns[i + 1]);
        if (cell !== '') found.push({ name, start: start + index, end: start + index + cell.length });
      }
    }
  }
  return found;
}

/** The names of the columns of the table that goes on at a place; null where there is none. */
export function columnsAt(text: string, place: number): Range | null {
  const table = tablesIn(text).findLast(({ names }) => names.end < place);
  return table && (table.rows.at(-1)?.end ?? table.names.end) >= place - 1 ? table.names : null;
}

function tablesIn(text: string): readonly { readonly names: Range; readonly rows: readonly Range[] }[] {
  const heads = [...matchesIn(text, head)].map(({ index, 0: { length } }) => ({ start: text.lastIndexOf('\n', index) + 1, end: index + length }));
  return heads.map((names, i) => ({ names, rows: rowsBelow(text, names.end, heads[i + 1]?.start ?? text.length) }));
}

/** The lines below a place, up to an empty one. */
function rowsBelow(text: string, place: number, until: number): Range[] {
  const rows: Range[] = [];
  for (let start = text.indexOf('\n', place) + 1; start > 0 && start < until; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() === '') break;
    rows.push({ start, end });
    start = newline + 1;
  }
  return rows;
}

/** What begins in a row below one column's name, up to the next; empty where nothing does. */
function cellOf(row: string, from: number, after?: RegExpExecArray): string {
  if (/\S/.test(row.charAt(from - 1)) || row.charAt(from) === ' ') return '';
  const next = after?.index ?? row.length;
  const whole = row.slice(from, next).split(/ {2}/, 1)[0] ?? '';
  const goesOn = from + whole.length === next && /\S\S/.test(row.slice(next - 1, next + 1));
  // A number of the next column may begin before its name, and ends with it; what goes on behind that is a line of its own.
  if (goesOn && after && /\S/.test(row.charAt(next + after[0].length))) return '';
  return (goesOn ? whole.slice(0, whole.lastIndexOf(' ') + 1) : whole).trimEnd();
}
