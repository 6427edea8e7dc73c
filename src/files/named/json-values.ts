/**
 * Values of JSON whose own key does not say enough: what stands in a list, `id` or `name` of something named by the key above it, and the cells of a table of lists, whose columns are named by its first
 * list or beside it (`{"columns": ["SSID", ...], "rows": [["Mole 7", ...], ...]}`). Texts that are written as lists of their bytes (systemd's journal, buffers of Node) are read as what they say.
 */
import type { Range } from '../../core/draft.ts';
import { lexJson } from '../markup/json-lexer.ts';
import { beginsPacked, decodedAt, escapeTimes, stringAt } from '../markup/json-view.ts';
import { nameUnder, needsParent, singular } from '../markup/key-names.ts';
import { mostNamed, type NamedValue } from './named-value.ts';

interface Container {
  readonly list: boolean;
  /** What it is, or what each in it is. */
  readonly name: string;
  readonly key: string;
  /** How many values of a list were read, and those of them that may name a column. */
  count: number;
  readonly words: string[];
  /** Of the lists that stand in it. */
  columns: readonly string[];
  /** What a list of bytes holds so far; null once something else stands in it. */
  bytes: Bytes | null;
}

interface Bytes {
  readonly values: number[];
  start: number;
  end: number;
}

/** Shorter lists of numbers are no words, longer ones no message. */
const [leastBytes, mostBytes] = [8, 65_536];
const byte = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;

const columnKey = /^(?:columns?|column_?names|fields|headers?|head)$/i;
const columnName = /^\p{L}[\p{L}\p{M}\p{N} ._/()°º#-]{0,60}$/u;
const [leastColumns, mostColumns] = [2, 200];

/** A number that may be somebody's; short ones are sizes and counts. */
const longNumber = /^\d{6,20}$/;

const mostLevels = 4;

/** The named values of JSON that `lexJson` accepts, and of JSON in its strings, in order. */
export function namedInJson(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  readLevel(source, 0, (range) => range, found);
  return found;
}

/** `place`: from a stretch of the text to one of the source. */
function readLevel(text: string, level: number, place: (range: Range) => Range, found: NamedValue[]): void {
  const open: Container[] = [];
  let key = '';
  lexJson(text, (word, range) => {
    const within = open.at(-1);
    if (word === 'key') key = stringAt(text, { start: range.start, end: Math.min(range.end, range.start + 60) });
    else if (word === 'close') {
      const closed = open.pop();
      takeColumns(closed, open.at(-1));
      const said = closed?.bytes ? textOfBytes(closed.bytes) : null;
      if (closed?.bytes && said !== null && found.length < mostNamed) found.push({ name: closed.key, value: said, ...place(closed.bytes), level, bytes: true });
    } else if (word === 'open-object' || word === 'open-array') {
      const own = within?.list === true ? within.name : key;
      if (within) [within.count, within.bytes] = [within.count + 1, null];
      open.push({ list: word === 'open-array', name: word === 'open-array' ? singular(own) : own, key, count: 0, words: [], columns: [], bytes: word === 'open-array' ? { values: [], start: range.end, end: range.end } : null });
      key = '';
    } else if (found.length < mostNamed && range.end > range.start) {
      const isString = word === 'string';
      const column = within?.list === true ? (columnsOf(open)[within.count] ?? '') : '';
      if (within?.list === true || key === 'name') noteWord(open, key, isString ? stringAt(text, { start: range.start, end: Math.min(range.end, range.start + 80) }) : '');
      const written = text.slice(range.start, range.end);
      if (within?.bytes) within.bytes = withByte(within.bytes, written, range, isString);
      if (isString ? readPacked(text, range, level, place, found) : !longNumber.test(written)) return;
      const name = column === '' ? nameOf(open, key) : column;
      const value = name === null || !isString ? written : stringAt(text, range);
      // A text of several lines is no name of anything.
      if (name !== null && !value.includes('\u2028')) found.push({ name, value, ...place(range), level, ...(isString ? {} : { bare: true }) });
    }
  });
}

function withByte(bytes: Bytes, written: string, { start, end }: Range, isString: boolean): Bytes | null {
  if (isString || !byte.test(written) || bytes.values.length >= mostBytes) return null;
  if (bytes.values.length === 0) bytes.start = start;
  bytes.values.push(Number(written));
  bytes.end = end;
  return bytes;
}

/** Null for what is no text. */
function textOfBytes({ values }: Bytes): string | null {
  if (values.length < leastBytes) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(values));
    return /^[\t\n\r\u001b\P{C}]+$/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** The names of the columns of the list that is read last: of the list of lists that it stands in, or beside that. */
function columnsOf(open: readonly Container[]): readonly string[] {
  const rows = open.at(-2);
  if (rows?.list !== true) return [];
  return rows.columns.length > 0 ? rows.columns : (open.at(-3)?.columns ?? []);
}

/** A word may name a column: in a list, or as the name of an object in one. */
function noteWord(open: readonly Container[], key: string, word: string): void {
  const within = open.at(-1);
  if (!within) return;
  if (within.list) within.count += 1;
  const list = within.list ? within : key === 'name' ? open.at(-2) : undefined;
  if (list?.list === true && list.count <= mostColumns && columnName.test(word)) list.words.push(word);
}

/** A list of nothing but words names the columns of those behind it: as the first of them, or by its key. */
function takeColumns(closed: Container | undefined, parent: Container | undefined): void {
  if (!closed?.list || !parent || closed.words.length < leastColumns || closed.words.length < closed.count) return;
  if (parent.list ? parent.count === 1 : columnKey.test(closed.key)) parent.columns = closed.words;
}

/** Whether a string is JSON itself. */
function readPacked(text: string, range: Range, level: number, place: (range: Range) => Range, found: NamedValue[]): boolean {
  if (level >= mostLevels || !beginsPacked.test(text.slice(range.start, Math.min(range.end, range.start + 99)))) return false;
  const inner = decodedAt(text, range);
  if (!lexJson(inner.text, () => undefined)) return false;
  readLevel(inner.text, level + 1, (own) => {
    const places = inner.placesOf(own);
    return place({ start: places[0]?.start ?? range.start, end: places.at(-1)?.end ?? range.start });
  }, found);
  return true;
}

/** A value as JSON writes it, in the quotes that stand there; a number that changed becomes a string. */
export const spellInJson = (value: string, { bare, bytes, level = 0 }: NamedValue): string => (bytes ? new TextEncoder().encode(value).join(',') : bare ? escapeTimes(JSON.stringify(value), level) : escapeTimes(value, level + 1));

/** Null where the key alone says it, or nothing does. */
function nameOf(open: readonly Container[], key: string): string | null {
  const within = open.at(-1);
  if (!within) return null;
  if (!within.list) return needsParent(key) && nameUnder(within.name, key) !== key ? nameUnder(within.name, key) : null;
  return within.name === '' ? null : nameUnder(open.at(-2)?.name ?? '', within.name);
}
