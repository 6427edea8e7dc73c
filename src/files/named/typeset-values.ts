/** Cells of tables that are written to be typeset: `A & B \\` in TeX, `|A |B` between lines of `|===` in AsciiDoc, where a row may also stand over lines, a cell on each. */
import { columnNames } from './column-names.ts';
import { mostNamed, type NamedValue } from './named-value.ts';

const heading = /^\p{L}[\p{L}\p{M}\p{N} ._/()°º#-]{0,60}$/u;
const mostColumns = 100;
const asciiDoc = /^\|===[ \t\r]*$/;
const beginsTable = /\\begin\{(?:tabular[xy*]?|longtable|tabu|array)\}/;
const endsTable = /\\end\{(?:tabular[xy*]?|longtable|tabu|array)\}/;
/** Longer lines are no rows. */
const longest = 4000;

/** Whether such a table begins somewhere in a text. */
export function hasTypeset(text: string): boolean {
  return beginsTable.test(text) || text.split('\n').some((line) => asciiDoc.test(line));
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** The named cells of such tables, in order. The first row names the others, if all that it says could be names. */
export function namedInTypeset(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  let kind: 'tex' | 'asciidoc' | null = null;
  let names: readonly string[] = [];
  let row: Cell[] = [];
  /** Where a row of TeX begins, which may go on over lines. */
  let from = 0;
  const endRow = (): void => {
    if (names.length === 0 && row.length > 1 && row.length <= mostColumns) names = row.every(({ text }) => heading.test(text)) ? columnNames(row.map(({ text }) => text)) : row.map(() => '');
    else if (row.length === names.length) for (const [i, { text, start }] of row.entries()) if (names[i] !== '' && text !== '' && found.length < mostNamed) found.push({ name: names[i] ?? '', value: text, start, end: start + text.length });
    row = [];
  };
  let at = 0;
  for (const line of source.split('\n')) {
    if (asciiDoc.test(line)) {
      endRow();
      [kind, names] = [kind === null ? 'asciidoc' : null, []];
    } else if (kind !== 'asciidoc' && (beginsTable.test(line) || endsTable.test(line))) [kind, names, from] = [beginsTable.test(line) && !endsTable.test(line) ? 'tex' : null, [], at + line.length + 1];
    else if (kind === 'tex') {
      const end = line.indexOf('\\\\');
      if (end >= 0) {
        if (at + end - from <= longest) row.push(...cellsOf(source.slice(from, at + end), from, /(?<!\\)&/));
        endRow();
        from = at + end + 2;
      }
    } else if (line.length <= longest && kind === 'asciidoc') {
      if (line.trim() === '' && names.length === 0) endRow();
      else if (line.startsWith('|')) row.push(...cellsOf(line.slice(1), at + 1, '|'));
      if (row.length >= names.length && names.length > 0) endRow();
    }
    at += line.length + 1;
  }
  return found;
}

/** The cells of a line; none for one that only draws a rule. */
function cellsOf(line: string, from: number, sign: string | RegExp): Cell[] {
  const plain = line.replace(/^(?:\s{0,40}\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|cline\{[^}]{0,20}\}))+/, (rule) => ' '.repeat(rule.length));
  if (plain.trim() === '') return [];
  let start = from;
  return plain.split(sign).map((cell) => {
    const place = { text: cell.trim(), start: start + cell.length - cell.trimStart().length };
    start += cell.length + 1;
    return place;
  });
}
