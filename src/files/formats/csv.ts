/** Tables of values between commas, semicolons or tabs (RFC 4180): doubled quotes are read as one, and a cell gets quotes when what replaces it needs them. */
import { once, piecesOf } from '../byte-stream.ts';
import type { FileFormat } from '../file-format.ts';
import { MappedTextBuilder, sourceEdits, splice, type Spelling } from '../mapped-text.ts';
import { namedInTable } from '../named/cell-values.ts';
import { linesOfNamed, mergeEdits, namedEdits, namedText } from '../named/named-value.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

export const csv: FileFormat = {
  id: 'csv',
  recognises(file) {
    const head = /\.(?:csv|tsv|psv)$/i.test(file.name) ? headText(file) : null;
    // Without quotes a table of more than two columns reads as it is written.
    return head !== null && (head.includes('"') || columnsOf(head) === 2 || delimiterOf(head) === '|');
  },
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    if (!read) return text.open(file, budget);
    const delimiter = delimiterOf(read.source);
    const view = readCells(read.source, delimiter);
    const values = namedInTable(read.source, delimiter);
    const spelling = spellingOf(delimiter);
    return {
      texts: [{ id: '', read: () => once(view.text) }, ...(values.length === 0 ? [] : [{ id: namedText, read: () => once(linesOfNamed(values).join('\n')) }])],
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
const columnsOf = (source: string): number => firstLine(source).split(delimiterOf(source)).length;

/** The one that stands most often in the first line. */
function delimiterOf(source: string): string {
  const first = firstLine(source);
  return [...delimiters].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
}

function readCells(source: string, delimiter: string): MappedTextBuilder {
  const view = new MappedTextBuilder(source);
  const ends = delimiter === '\t' ? /[\t\r\n]/g : delimiter === ';' ? /[;\r\n]/g : delimiter === '|' ? /[|\r\n]/g : /[,\r\n]/g;
  for (let at = source.startsWith('\ufeff') ? 1 : 0; at < source.length; ) {
    view.copy(view.length === 0 ? 0 : at, at);
    const quoted = source[at] === '"';
    const from = view.length + (quoted ? 1 : 0);
    if (quoted) at = readQuoted(view, at, from);
    ends.lastIndex = at;
    const end = ends.exec(source)?.index ?? source.length;
    // What follows a closing quote belongs to no cell that a program would read; it is text all the same.
    const rest = view.length;
    view.copy(at, end);
    if (!quoted || end > at) view.endCell(quoted ? rest : from, { start: at, end }, 'bare');
    view.copy(end, end + 1);
    at = end + 1;
  }
  return view;
}

/** The offset behind the closing quote, or the end. */
function readQuoted(view: MappedTextBuilder, start: number, from: number): number {
  const { source } = view;
  view.copy(start, start + 1);
  for (let at = start + 1; ; ) {
    const quote = source.indexOf('"', at);
    const end = quote < 0 ? source.length : quote;
    view.copy(at, end);
    if (source[end + 1] !== '"') {
      view.endCell(from, { start: start + 1, end }, 'quoted');
      view.copy(end, Math.min(end + 1, source.length));
      return Math.min(end + 1, source.length);
    }
    view.put('"', end, end + 2);
    at = end + 2;
  }
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
