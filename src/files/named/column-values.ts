/** Cells of tables whose columns are filled up with blanks, as consoles draw them (`nmcli`, `lsblk`, `arp`): each begins where its column's name does. */
import { mostNamed, type NamedValue } from './named-value.ts';

/** At least three names with two blanks and more between them, on a line of their own. */
const name = String.raw`[A-Z][\w%/.-]{1,20}(?: [\w-]{1,12})?`;
const head = new RegExp(`^[* ]{0,4}${name}(?: {2,60}${name}){2,14}[ \\t]{0,60}$`);
const names = new RegExp(name, 'g');

/** Whether a table begins somewhere in a text. */
export function hasColumns(text: string): boolean {
  return text.split('\n').some((line) => head.test(line.trimEnd()));
}

/** The named cells of such tables, in order. A table ends at an empty line. */
export function namedInColumns(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  let columns: { readonly name: string; readonly at: number }[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const text = line.length > 1000 ? '' : line.trimEnd();
    if (head.test(text)) columns = [...text.matchAll(names)].map((match) => ({ name: match[0], at: match.index }));
    else if (text === '') columns = [];
    else if (found.length < mostNamed) {
      for (const [i, { name: column, at }] of columns.entries()) {
        const next = columns[i + 1]?.at ?? text.length;
        // What runs over the border of a column stands in none.
        if (!isFree(text, at) || (next < text.length && !isFree(text, next))) continue;
        const cell = text.slice(at, next).trimEnd();
        if (cell !== '' && cell !== '--') found.push({ name: column, value: cell, start: start + at, end: start + at + cell.length });
      }
    }
    start += line.length + 1;
  }
  return found;
}

const isFree = (text: string, at: number): boolean => at === 0 || text[at - 1] === ' ';
