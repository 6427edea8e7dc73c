/**
 * Cells of a workbook with the names of their columns. In xlsx (ECMA-376, SpreadsheetML) a sheet holds numbers of strings that all sheets share, and the strings stand in a part of their
 * own, where nothing says what they are. A row of two cells says it itself, where no row above names the columns.
 */
import { decodeAttribute } from '../markup/html-facts.ts';
import type { TextEdit } from '../file-format.ts';
import type { Range } from '../../core/draft.ts';
import { splice } from '../mapped-text.ts';
import { escapeXml } from '../markup/escape-xml.ts';
import { editsByValue, type NamedValue } from './named-value.ts';

export const sharedStrings = 'xl/sharedStrings.xml';
export const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]{1,60}\.xml$/.test(name);

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

/** The column of a cell that holds a shared string, and the string's number; null for any other. */
function sharedAt({ attributes, inside }: Element): { column: string; index: number } | null {
  const [value] = elementsIn(inside, 'v');
  const column = /\sr="([A-Z]{1,3})\d/.exec(attributes)?.[1];
  return value && column !== undefined && attributes.includes(' t="s"') ? { column, index: Number(value.inside) } : null;
}

/** The named strings, each once for each name; `start` is the number of the string. */
export function namedInSheets(shared: string, sheets: readonly string[]): NamedValue[] {
  const strings = [...elementsIn(shared, 'si')].map(({ inside }) => textOf(inside));
  const found = new Map<string, NamedValue>();
  for (const sheet of sheets) {
    let heads: ReadonlyMap<string, string> | null = null;
    for (const { inside } of elementsIn(sheet, 'row')) {
      const cells = [...elementsIn(inside, 'c')].flatMap((one) => sharedAt(one) ?? []).map((one) => ({ ...one, text: strings[one.index] ?? '' }));
      const [first, second] = cells;
      if (heads === null && cells.length >= 3 && cells.every(({ text }) => heading.test(text))) heads = new Map(cells.map(({ column, text }) => [column, text]));
      else for (const { column, index, text } of cells) {
        const name = heads?.get(column) ?? (heads === null && cells.length === 2 && index === second?.index && heading.test(first?.text ?? '') ? (first?.text ?? '') : '');
        if (name !== '' && text !== '') found.set(`${String(index)} ${name}`, { name, value: text, start: index, end: index + 1 });
      }
    }
  }
  return [...found.values()];
}

/** The part of shared strings, in which other edits were made already, with those of the named ones made: what is to go is looked for in what is left of its string. */
export function editStrings(source: string, values: readonly NamedValue[], edits: readonly TextEdit[]): string {
  const gone = new Map<number, { readonly from: string; readonly to: string }[]>();
  for (const [{ start: at, value }, own] of editsByValue(values, edits)) {
    gone.set(at, [...(gone.get(at) ?? []), ...own.map(({ start, end, replacement }) => ({ from: value.slice(start, end), to: replacement }))]);
  }
  const changed = [...elementsIn(source, 'si')].flatMap(({ start, end, inside }, index) => {
    const now = textOf(inside);
    const then = (gone.get(index) ?? []).reduce((text, { from, to }) => text.replace(from, () => to), now);
    return then === now ? [] : [{ start, end, replacement: `<si><t xml:space="preserve">${escapeXml(then)}</t></si>` }];
  });
  return splice(source, changed);
}
