/**
 * JSON as it reads: the strings' escapes decoded (`\u002b`, `\/`), JSON in strings of JSON too, and strings that are base64 of a text; everything else as it stands. A line end in a string is
 * shown as U+2028, which ends a line for patterns but does not count as one, so that line numbers are those of the file.
 */
import type { Range } from '../../core/draft.ts';
import { base64TextStyles, encodeTextAs, textInBase64, type Base64TextStyle } from '../inline/base64.ts';
import { MappedTextBuilder, type Cell, type MappedText, type Spelling } from '../mapped-text.ts';
import { lexJson } from './json-lexer.ts';
import { isSecretUnder } from './secret-string.ts';

const mostLevels = 8;
/** How a string begins that may be JSON itself. */
export const beginsPacked = /^\s{0,9}(?:\\[nrt]\s{0,9}){0,9}[[{]/;
const escaped: Readonly<Record<string, string>> = { n: '\u2028', r: '\u2028', t: '\t', b: ' ', f: ' ' };

/** A text at one level: the file itself, or what a string of the level above says. */
interface Level {
  readonly text: string;
  readonly depth: number;
  copy(to: MappedTextBuilder, start: number, end: number): void;
  place(start: number, end: number): Range;
}

/** The view of JSON source that `lexJson` accepts. Strings whose source begins at one of `packed` are left out of the text: what they hold is opened by itself. */
export function readJsonView(source: string, packed: ReadonlySet<number>): MappedText {
  const view = new MappedTextBuilder(source);
  readLevel(view, { text: source, depth: 0, copy: (to, start, end) => { to.copy(start, end); }, place: (start, end) => ({ start, end }) }, packed);
  return view;
}

/** What a string of JSON source says. */
export function stringAt(source: string, range: Range): string {
  return decodedAt(source, range).text;
}

/** The same, with its places in the source. */
export function decodedAt(source: string, { start, end }: Range): MappedText {
  return decodeString({ text: source, depth: 0, copy: (to, from, until) => { to.copy(from, until); }, place: (from, until) => ({ start: from, end: until }) }, new MappedTextBuilder(source), start, end);
}

function readLevel(view: MappedTextBuilder, level: Level, packed: ReadonlySet<number>): void {
  let at = 0;
  let key = '';
  lexJson(level.text, (word, { start, end }) => {
    level.copy(view, at, start);
    at = end;
    const source = level.place(start, end);
    const from = view.length;
    if (word === 'scalar') level.copy(view, start, end);
    else if (word === 'string' || word === 'key') {
      if (word === 'key') key = level.text.slice(start, Math.min(end, start + 40));
      if (level.depth === 0 && packed.has(start)) return;
      if (word === 'string' && readPacked(view, level, start, end, packed)) return;
      const kind = word === 'string' ? readBase64(view, level, start, end, key) : null;
      if (kind !== null) {
        view.endCell(from, source, kind, level.depth);
        return;
      }
      decodeString(level, view, start, end);
    } else {
      level.copy(view, start, end);
      return;
    }
    view.endCell(from, source, word, level.depth);
  });
  level.copy(view, at, level.text.length);
}

/** JSON in a string, as one level more. */
function readPacked(view: MappedTextBuilder, level: Level, start: number, end: number, packed: ReadonlySet<number>): boolean {
  if (level.depth >= mostLevels || !beginsPacked.test(level.text.slice(start, Math.min(end, start + 99)))) return false;
  const inner = decodeString(level, new MappedTextBuilder(view.source), start, end);
  if (!lexJson(inner.text, () => undefined)) return false;
  readLevel(view, {
    text: inner.text,
    depth: level.depth + 1,
    copy: (to, from, until) => { to.through(inner, from, until); },
    place: (from, until) => hull(inner.placesOf({ start: from, end: until }), inner.placesOf({ start: Math.max(0, from - 1), end: from })),
  }, packed);
  return true;
}

/** A string that is base64 of a text, as that text; gives how it was written, to be written anew as a whole. */
function readBase64(view: MappedTextBuilder, level: Level, start: number, end: number, key: string): Base64TextStyle | null {
  const word = level.text.slice(start, end).replace(/\\\//g, '/');
  const written = textInBase64(word);
  if (written === null || isSecretUnder(key, word)) return null;
  const place = level.place(start, end);
  view.put(written.text.replace(/\n/g, '\u2028'), place.start, place.end);
  return written.style;
}

function hull(places: readonly Range[], before: readonly Range[]): Range {
  const at = before.at(-1)?.end ?? 0;
  return { start: places[0]?.start ?? at, end: places.at(-1)?.end ?? at };
}

function decodeString(level: Level, to: MappedTextBuilder, start: number, end: number): MappedTextBuilder {
  const { text } = level;
  for (let at = start; at < end; ) {
    // In this string alone: the next sign of escape may be at the end of the file.
    const next = at + text.slice(at, end).indexOf('\\');
    if (next < at) {
      level.copy(to, at, end);
      break;
    }
    level.copy(to, at, next);
    const sign = text.charAt(next + 1);
    const after = sign === 'u' ? next + 6 : text.startsWith('\\r\\n', next) ? next + 4 : next + 2;
    const place = level.place(next, after);
    to.put(sign === 'u' ? String.fromCharCode(Number.parseInt(text.slice(next + 2, next + 6), 16)) : (escaped[sign] ?? sign), place.start, place.end);
    at = after;
  }
  return to;
}

const quote = (text: string): string => JSON.stringify(text);

/** How JSON is written: strings with escapes, once for each level; a number that changes becomes a string; keys between two changed values stay. */
export const jsonSpelling: Spelling = {
  spell: (cell, text) => escapeTimes(text, cell.level + 1),
  anew: (cell, text) => {
    if (cell.kind === 'scalar') return escapeTimes(quote(text()), cell.level);
    const style = base64TextStyles.find((one) => one === cell.kind);
    return style === undefined ? null : encodeTextAs(text().replace(/\u2028/g, '\n'), style);
  },
  stays: (cell: Cell) => cell.kind === 'key',
};

/** A text as strings of JSON write it that stand in each other. */
export function escapeTimes(text: string, times: number): string {
  let result = text;
  for (let i = 0; i < times; i += 1) result = quote(result).slice(1, -1);
  return result;
}
