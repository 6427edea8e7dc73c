/** Tables of values between commas, semicolons or tabs (RFC 4180): doubled quotes are read as one, and a cell gets quotes when what replaces it needs them. */
import { once, piecesOf } from '../byte-stream.ts';
import type { FileFormat } from '../file-format.ts';
import { MappedTextBuilder, sourceEdits, splice, type Spelling } from '../mapped-text.ts';
import { cellsBetween, namedInTable } from '../named/cell-values.ts';
import { needsOthers } from '../named/column-names.ts';
import { mergeEdits, namedEdits, namedText, namedTexts } from '../named/named-value.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

export const csv: FileFormat = {
  id: 'csv',
  recognises(file) {
    const head = /\.(?:csv|tsv|psv)$/i.test(file.name) ? headText(file) : null;
    // Without quotes a table of more than two columns reads as it is written, unless one says only beside the others what it is.
    return head !== null && (head.includes('"') || columnsOf(head).length === 2 || delimiterOf(head) === '|' || needsOthers(columnsOf(head)));
  },
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    if (!read) return text.open(file, budget);
    const delimiter = delimiterOf(read.source);
    const view = readCells(read.source, delimiter);
    const values = namedInTable(read.source, delimiter);
    const spelling = spellingOf(delimiter);
    return {
      texts: [{ id: '', read: () => once(view.text) }, ...namedTexts(values)],
      entries: [],
      unread: null,
      guessed: () => read.guessed,
      write({ texts }) {
        const named = namedEdits(values, texts.get(namedText) ?? [], (value, { bare }) => (bare ? (inQuotesIfNeeded(value, delimiter) ?? value) : inQuotes(value)));
        return piecesOf(encode(splice(read.source, mergeEdits(sourceEdits(view, texts.get('') ?? [], spelling), named)), read.encoding));
      },
    };
  },
};

const delimiters = [',', ';', '\t', '|'] as const;

const firstLine = (source: string): string => source.split('\n', 1)[0] ?? '';
const columnsOf = (source: string): string[] => firstLine(source).trimEnd().split(delimiterOf(source));

/** The one that stands most often in the first line. */
function delimiterOf(source: string): string {
  const first = firstLine(source);
  return [...delimiters].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
}

function readCells(source: string, delimiter: string): MappedTextBuilder {
  const view = new MappedTextBuilder(source);
  let at = 0;
  const cell = (start: number, end: number, quoted: boolean): void => {
    view.copy(at, start);
    const from = view.length;
    if (quoted) copyQuoted(view, start, end);
    else view.copy(start, end);
    view.endCell(from, { start, end }, quoted ? 'quoted' : 'bare');
    at = end;
  };
  for (const { quoted, start, end, until } of cellsBetween(source, delimiter)) {
    cell(start, end, quoted);
    // What follows a closing quote belongs to no cell that a program would read; it is text all the same.
    if (end + 1 < until) cell(end + 1, until, false);
  }
  view.copy(at, source.length);
  return view;
}

/** Doubled quotes are read as one. */
function copyQuoted(view: MappedTextBuilder, start: number, end: number): void {
  let at = start;
  for (let quote = view.source.indexOf('"', at); quote >= 0 && quote < end; quote = view.source.indexOf('"', at)) {
    view.copy(at, quote);
    view.put('"', quote, quote + 2);
    at = quote + 2;
  }
  view.copy(at, end);
}

const inQuotes = (text: string): string => text.replace(/"/g, '""');

/** A cell in quotes where what it says could be read as several; null where it needs none. */
function inQuotesIfNeeded(whole: string, delimiter: string): string | null {
  return whole.includes(delimiter) || /["\r\n]/.test(whole) ? `"${inQuotes(whole)}"` : null;
}

function spellingOf(delimiter: string): Spelling {
  return {
    spell: (cell, replacement) => (cell.kind === 'quoted' ? inQuotes(replacement) : replacement),
    anew: (cell, changed) => (cell.kind === 'bare' ? inQuotesIfNeeded(changed(), delimiter) : null),
  };
}
