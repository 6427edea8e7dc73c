/** Cells of tables whose columns are filled up with blanks, as consoles draw them (`nmcli`, `lsblk`, PowerShell, `sqlite3`): each begins where its column's name does, or the dashes below that. */
import { mostNamed, type NamedValue } from './named-value.ts';

/** At least three names with two blanks and more between them, on a line of their own. */
const name = String.raw`[A-Z][\w%/.-]{1,20}(?: [\w-]{1,12})?`;
const head = new RegExp(`^[* ]{0,4}${name}(?: {2,60}${name}){2,14}[ \\t]{0,60}$`);
const names = new RegExp(name, 'g');

/** Dashes below the names of at least two columns, whatever those look like. */
const rule = /^ {0,4}(?:-{2,200}|={2,200})(?: {1,200}(?:-{2,200}|={2,200})){1,40}$/;
const dashes = /[-=]+/g;

/** Whether a table begins somewhere in a text. */
export function hasColumns(text: string): boolean {
  return text.split('\n').some((line) => head.test(line.trimEnd()) || rule.test(line.trimEnd()));
}

/** The named cells of such tables, in order. A table ends at an empty line. */
export function namedInColumns(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  let columns: { readonly name: string; readonly at: number }[] = [];
  let start = 0;
  let above = '';
  for (const line of source.split('\n')) {
    const text = line.length > 1000 ? '' : line.trimEnd();
    if (head.test(text)) columns = [...text.matchAll(names)].map((match) => ({ name: match[0], at: match.index }));
    else if (rule.test(text)) columns = [...text.matchAll(dashes)].map(({ index: at }, i, all) => ({ name: above.slice(at, all[i + 1]?.index).trim(), at }));
    else if (text === '') columns = [];
    else if (found.length < mostNamed) {
      for (const [i, { name: column, at }] of columns.entries()) {
        const next = columns[i + 1]?.at ?? text.length;
        // What runs over the border of a column stands in none.
        if (!isFree(text, at) || (next < text.length && !isFree(text, next))) continue;
        const cell = text.slice(at, next).trim();
        const from = start + text.indexOf(cell, at);
        if (column !== '' && cell !== '' && cell !== '--') found.push({ name: column, value: cell, start: from, end: from + cell.length });
      }
    }
    above = text;
    start += line.length + 1;
  }
  return found;
}

const isFree = (text: string, at: number): boolean => at === 0 || text[at - 1] === ' ';
