/** Tables of consoles, whose cells begin where the names of their columns do: of `nmcli device wifi`, `ps aux`, `lsblk`. */
import type { StructuredLabel } from './structured-labels.ts';
import { filling } from '../placeholders.ts';
import { matchesIn, sought } from '../scan/sought.ts';

const words = '[A-Z%][\\w@%/-]{0,20}(?: [A-Z%][\\w@%/-]{0,20}){0,8}';
/** Names that begin with a capital, at least three of them, with blanks between. */
const head = sought(new RegExp(`(?<=^|\\n)[A-Z%][\\w%/-]{1,20}(?: {2,24}${words}){2,20} {0,24}(?=\\r?\\n)`, 'g'));
const longestRow = 400;

/** Each cell down to the next empty line or the next names; what does not begin below the name of a column, as numbers, is none, nor what a placeholder moved. */
export function readColumns(text: string): StructuredLabel[] {
  const found: StructuredLabel[] = [];
  const heads = [...matchesIn(text, head)];
  for (const [n, { index, 0: names }] of heads.entries()) {
    const columns = [...names.matchAll(/\S+(?: \S+)*/g)];
    const end = heads[n + 1]?.index ?? text.length;
    for (let start = text.indexOf('\n', index) + 1; start > 0 && start < end; start = text.indexOf('\n', start) + 1) {
      const [row = ''] = /^[^\r\n]*/.exec(text.slice(start, start + longestRow)) ?? [];
      if (row.trim() === '') break;
      if (row.includes(filling)) continue;
      for (const [i, column] of columns.entries()) {
        const next = columns[i + 1]?.index ?? row.length;
        const whole = row.slice(column.index, next).split(/ {2}/, 1)[0] ?? '';
        // A number of the next column may begin before its name.
        const goesOn = column.index + whole.length === next && /\S\S/.test(row.slice(next - 1, next + 1));
        const cell = (goesOn ? whole.slice(0, whole.lastIndexOf(' ') + 1) : whole).trimEnd();
        if (cell.trim() !== '' && !/\S$/.test(row.slice(0, column.index))) found.push({ name: column[0], start: start + column.index, end: start + column.index + cell.length });
      }
    }
  }
  return found;
}
