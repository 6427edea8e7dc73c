/**
 * Cells of a workbook with the names of their columns. In xlsx (ECMA-376, SpreadsheetML) a sheet holds numbers of strings that all sheets share, and the strings stand in a part of their
 * own, where nothing says what they are; numbers, and strings that programs write in place, stand in the cells. A row of two cells says it itself, where no row above names the columns.
 */
import { decodeAttribute } from '../markup/attribute.ts';
import type { TextEdit } from '../file-format.ts';
import type { Range } from '../../core/draft.ts';
import { splice } from '../mapped-text.ts';
import { escapeXml } from '../markup/escape-xml.ts';
import { columnNames } from './column-names.ts';
import { editsByValue, mostNamed, type NamedValue } from './named-value.ts';

export const sharedStrings = 'xl/sharedStrings.xml';
export const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]{1,60}\.xml$/.test(name);

const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const heading = /^\p{L}[\p{L}\p{M}\p{N} ._/()°º#-]{0,40}$/u;

interface Element extends Range {
  /** Of its opening tag, as written. */
  readonly attributes: string;
  readonly inside: string;
}

const longestTag = 500;

/** The elements of a name, in order; those in each other count as one. Ends where one is not closed. */
function* elementsIn(source: string, name: string): Generator<Element, void> {
  for (let start = source.indexOf(`<${name}`); start >= 0; start = source.indexOf(`<${name}`, start + 1)) {
    const from = start + name.length + 1;
    if (!/[\s/>]/.test(source.charAt(from))) continue;
    const open = source.indexOf('>', from);
    const close = source[open - 1] === '/' ? open : source.indexOf(`</${name}>`, open);
    if (open < 0 || close < 0) return;
    const end = close === open ? open + 1 : close + name.length + 3;
    yield { start, end, attributes: source.slice(from, Math.min(open, from + longestTag)), inside: close === open ? '' : source.slice(open + 1, close) };
    start = end - 1;
  }
}

/** What a string says, whatever runs it is written in. */
function textOf(inside: string): string {
  return [...elementsIn(inside, 't')].map((one) => decodeAttribute(one.inside)).join('');
}

/** A value with the part that holds it; `start` is the number of the string, or of the cell in its sheet. */
export interface SheetValue extends NamedValue {
  readonly part: string;
}

interface Cell {
  readonly column: string;
  readonly text: string;
  /** Of the shared string; null for a cell that holds its value itself. */
  readonly shared: number | null;
}

/** Types of cells that hold a truth or an error. */
const noValue = new Set(['b', 'e']);

/** What a cell shows: a shared string, one of its own, or a number. */
function cellOf({ attributes, inside }: Element, strings: readonly string[]): Cell {
  const column = /\sr="([A-Z]{1,3})\d/.exec(attributes)?.[1] ?? '';
  const type = /\st="(\w{1,12})"/.exec(attributes)?.[1] ?? '';
  const [value] = elementsIn(inside, 'v');
  if (type === 's') return { column, text: strings[Number(value?.inside ?? -1)] ?? '', shared: Number(value?.inside ?? -1) };
  return { column, text: noValue.has(type) ? '' : type === 'inlineStr' ? textOf(inside) : decodeAttribute(value?.inside ?? ''), shared: null };
}

/** The named values of a workbook, each once for each name: its shared strings, and its sheets by the names of their parts. */
export function namedInSheets(shared: string, sheets: ReadonlyMap<string, string>): SheetValue[] {
  const strings = [...elementsIn(shared, 'si')].map(({ inside }) => textOf(inside));
  const found = new Map<string, SheetValue>();
  for (const [sheet, source] of sheets) {
    let heads: ReadonlyMap<string, string> | null = null;
    let next = 0;
    for (const { inside } of elementsIn(source, 'row')) {
      const all = [...elementsIn(inside, 'c')].map((one) => ({ ...cellOf(one, strings), number: next++ }));
      const cells = all.filter(({ column, text }) => column !== '' && text !== '');
      const [first, second] = cells;
      if (heads === null && cells.length >= 3 && cells.every(({ text }) => heading.test(text))) heads = new Map(columnNames(cells.map(({ text }) => text)).map((name, i) => [cells[i]?.column ?? '', name]));
      else for (const cell of cells) {
        const { column, shared: string, text } = cell;
        const name = heads?.get(column) ?? (heads === null && cells.length === 2 && cell === second && heading.test(first?.text ?? '') ? (first?.text ?? '') : '');
        const [part, start] = string === null ? [sheet, cell.number] : [sharedStrings, string];
        if (name !== '' && found.size < mostNamed) found.set(`${part} ${String(start)} ${name}`, { name, value: text, start, end: start + 1, part });
      }
    }
  }
  return [...found.values()];
}

/** A part, in which other edits were made already, with those of the named values made that it holds: what is to go is looked for in what is left of its string or cell. A cell becomes words. */
export function editNamedPart(part: string, source: string, values: readonly SheetValue[], edits: readonly TextEdit[]): string {
  const gone = new Map<number, { readonly from: string; readonly to: string }[]>();
  for (const [place, own] of editsByValue(values, edits)) {
    if ((place as SheetValue).part !== part) continue;
    const { start: at, value } = place;
    gone.set(at, [...(gone.get(at) ?? []), ...own.map(({ start, end, replacement }) => ({ from: value.slice(start, end), to: replacement }))]);
  }
  if (gone.size === 0) return source;
  const isString = part === sharedStrings;
  const changed = [...elementsIn(source, isString ? 'si' : 'c')].flatMap((element, index) => {
    const own = gone.get(index);
    if (!own) return [];
    const now = isString ? textOf(element.inside) : cellOf(element, []).text;
    const then = own.reduce((text, { from, to }) => text.replace(from, () => to), now);
    const [formula] = elementsIn(element.inside, 'f');
    const kept = formula ? element.inside.slice(formula.start, formula.end) : '';
    const written = isString ? `<si><t xml:space="preserve">${escapeXml(then)}</t></si>` : `<c${element.attributes.replace(/\st="\w{1,12}"/, '')} t="str">${kept}<v>${escapeXml(then)}</v></c>`;
    return then === now ? [] : [{ start: element.start, end: element.end, replacement: written }];
  });
  return splice(source, changed);
}

/**
 * A sheet in which cells were changed: a formula would give them their old values back, so it says what is shown now. It stays a formula, as the order of reckoning names its cell. Those that share
 * a changed one (18.3.1.40) do the same.
 */
export function withNewFormulas(before: string, after: string): string {
  const old = [...elementsIn(before, 'c')];
  const cells = [...elementsIn(after, 'c')].map((cell, index) => {
    const [formula] = elementsIn(cell.inside, 'f');
    return { ...cell, formula, shared: / si="(\d{1,9})"/.exec(formula?.attributes ?? '')?.[1], changed: cell.inside !== old[index]?.inside };
  });
  const told = new Set(cells.flatMap(({ shared, changed }) => (changed && shared !== undefined ? [shared] : [])));
  return splice(after, cells.flatMap((cell) => {
    const { formula, shared, changed, inside, end } = cell;
    if (!formula || !(changed || (shared !== undefined && told.has(shared)))) return [];
    const from = end - '</c>'.length - inside.length;
    const { text } = cellOf(cell, []);
    return [{ start: from + formula.start, end: from + formula.end, replacement: `<f>${number.test(text) ? text : `"${escapeXml(text.replace(/"/g, '""'))}"`}</f>` }];
  }));
}
