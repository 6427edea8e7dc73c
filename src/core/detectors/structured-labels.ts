/**
 * Labels that no separator joins to their values: elements of XML, keys of property lists, preferences of Android, and the heads of tables with
 * commas, semicolons or tabs. Each text is read once from front to back.
 */
import type { Range } from '../draft.ts';
import { verbs } from '../scan/label-key.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { startOf } from './detector.ts';
import { rangeOf, shortlyBefore } from '../text/ranges.ts';

export interface StructuredLabel extends Range {
  /** As it is written. */
  readonly name: string;
}

/** `<key>K</key><string>V</string>`, in property lists of Apple. */
const property = sought(/<key>([^<>\n]{1,60})<\/key>\s{0,24}<(?:string|integer|real|data|date)>([^<>\n]{1,300})</g);
/** `<string name="K">V</string>` and `<int name="K" value="V" />`, in preferences of Android. */
const preference = sought(/<[A-Za-z]{2,12} [Nn]ame=["']([^"'<>\n]{1,60})["'](?: value="([^"\n]{1,300})"|>(?:&quot;)?([^<>\n&]{1,300}))/g);
/** Of banks' statements the elements are not closed. */
const element = sought(/<([A-Za-z][\w:.-]{1,40})>\s{0,40}([^<>\s][^<>\n]{0,4095})\s{0,40}(?=<)/g);
/** A part of a form, in a body or in a string. */
const formPart = sought(/; name=\\?"([^"\\\n]{1,60})\\?"(?:\r?\n|\u2028|\\r\\n|\\n){2}((?:(?!\\[rn])[^\r\n\u2028]){1,512})/g);
/** A function that is given a value by its name, and an option with a value in quotes: `setToken("X")`, `--token="X"`, `-ApiKey 'X'`. */
const call = sought(/(?<![\w-])(?:((?:set|with|use|basic|auth|login)[\w-]{2,44})\( {0,2}|--?([a-z][\w-]{2,47})[ =]{1,2})(["'])([^"'\n]{3,4096})\3/gi);
/** `--token X`, `-Token X`: the next word is no other option. */
const option = sought(/(?<![\w-])-(?:-|(?=[A-Z]))([A-Za-z][\w-]{1,47}) {1,2}(?![-<[$"'])([^\s"'`;|<>()]{3,4096})/gi);
/** Two strings that are a name and its value: `define('TOKEN', 'X')`, `["server_name", "X"]`. Of two plain words both may be names. */
const twoStrings = sought(/[([] ?(["'])([A-Za-z][\w.-]{1,47})\1, ?(["'])((?=[^"'\n]{0,63}[^a-z_"'\n])[^"'\n]{3,4096})\3(?= ?[)\]])/g);
/** A setting without a sign between: `"AccountName"  "X"`, `SetEnv TOKEN "X"`, `option username 'X'`. A router's plain `key` is a password. */
const setting = sought(/(?<=^|\n)[ \t]{0,16}(?:option (?!key )|[Ss]et(?:[Ee]nv)? )?["']?((?:option )?[A-Za-z][\w.-]{1,47})["']?[ \t]{1,8}(["'])([^"'\n]{1,512})\2;?[ \t]{0,4}(?=\r?\n|$)/g);
/** A row of two cells between bars. */
const row = sought(/(?<=^|\n)[ \t]{0,4}\|[ \t]{0,8}([^|\n]{1,60})\|[ \t]{0,8}([^|\s][^|\n]{0,511})\|[ \t]{0,4}(?=\r?\n|$)/g);
/** A dash or an arrow between a few words and what fills the line: `My username - X`, `Serial → X`. */
const dashed = sought(/(?<=^|\n)[ \t>*•-]{0,8}(?:(?:my|the|il mio|la mia|meine?|mon|mi) )?(\p{L}[\p{L}\p{N} _/()-]{1,32}?) {1,3}(?:[-=]{1,2}>|→|[-–—]) {1,3}((?:(?:[^\s?!]|!(?=\S)){1,64} ){0,3}(?:[^\s?!]|!(?=\S)){1,64})[ \t]{0,4}(?=\r?\n|$)/giu);

/** A name of words, blanks as wide as a column, and what fills the line: `User name            anna`. */
const wide = sought(/(?<=^|\n)(\p{Lu}[\p{L}/]{1,20}(?: [\p{L}/]{1,20}){0,4}) {3,40}([\p{L}\p{N}+]\S*(?: \S+){0,4})(?=\r?\n|$)/gu);

const verb = `(?:(?:${verbs}|on)(?: now)?|(?:was )?(?:re)?(?:set|changed) to)`;
/** `My account id is AC-4471`, `Hostname set to <nas-2>`, `serial "X1"`, `お客様番号は1029-3847です`: a verb or a quote joins a key and a value with a digit. */
const told = sought(new RegExp(`(?<=[\\p{L}\\p{N}])(?: ${verb} |(?: ${verb})? ["“<'«]|(?:は|是|[은는]) ?「?)(?=\\S{0,32}\\d)([\\p{L}\\p{N}+#][\\w.@/+-]{3,63})`, 'giu'));
const longestKey = 48;
const longestRow = 512;
/** A name, tabs, and what is one cell more. */
const twoCells = /^(\p{L}[^\t]{1,47})(\t[\t ]{0,16})([^\s\t][^\t]{0,511})$/u;

export function readMarkup(text: string): StructuredLabel[] {
  const found: StructuredLabel[] = [];
  for (const pattern of [property, preference, element, formPart]) {
    for (const match of matchesIn(text, pattern)) {
      const value = (match[2] ?? match[3] ?? '').trimEnd();
      const name = (match[1] ?? '').replace(/^.*:/, '');
      if (pattern === element && name === 'key') continue;
      found.push(labelOf(name, match, value));
    }
  }
  return found;
}

/** Functions that set something, options of the command line, and settings whose values are strings. */
export function readCode(text: string): StructuredLabel[] {
  const found: StructuredLabel[] = [];
  for (const match of matchesIn(text, call)) found.push(labelOf(match[1] ?? match[2] ?? '', match, match[4] ?? ''));
  for (const match of matchesIn(text, option)) found.push(labelOf(match[1] ?? '', match, match[2] ?? ''));
  for (const match of matchesIn(text, twoStrings)) found.push(labelOf(match[2] ?? '', match, match[4] ?? ''));
  for (const match of matchesIn(text, setting)) found.push(labelOf(match[1] ?? '', match, match[3] ?? ''));
  for (const match of matchesIn(text, told)) {
    found.push(labelOf(wordsBefore(text, match.index), match, (match[1] ?? '').replace(/[./-]$/, '')));
  }
  return found;
}

/** The words that end at a place, as far as no other sign stands between them. */
export function wordsBefore(text: string, at: number): string {
  return shortlyBefore(text, at, longestKey).split(/[^\p{L}\p{M}\p{N}_ -]/u).at(-1) ?? '';
}

/** Rows of two cells, as Markdown and consoles draw them, with a dash or an arrow, or with a tab between them, as a page's table is read. */
export function readRows(text: string): StructuredLabel[] {
  const found = Array.from(matchesIn(text, [row, dashed, wide]), (match) => labelOf((match[1] ?? '').replace(/[*_`]/g, ' ').trim(), match, (match[2] ?? '').trimEnd()));
  for (let tab = text.indexOf('\t'); tab >= 0; ) {
    const start = text.lastIndexOf('\n', tab) + 1;
    const newline = text.indexOf('\n', tab);
    const end = newline < 0 ? text.length : newline;
    const cells = tab - start <= longestKey && end - start <= longestRow ? twoCells.exec(text.slice(start, end)) : null;
    if (cells) found.push({ name: cells[1] ?? '', start: tab + (cells[2] ?? '').length, end: tab + (cells[2] ?? '').length + (cells[3] ?? '').trimEnd().length });
    tab = text.indexOf('\t', end);
  }
  return found;
}

const longestAlone = 40;
const longestBelow = 72;
const nameAlone = /^[ \t>*•-]{0,8}(\p{L}[\p{L}\p{N} ()/#._-]{1,39}?)[ \t\r]{0,4}$/u;
/** One word with a digit, and no more. */
const wordAlone = /^[ \t>]{0,8}((?=\S{0,63}\d)[\p{L}\p{N}+#@][^\s=]{3,63})[ \t\r]{0,4}$/u;

/** A few words alone in a line, and below them one word with a digit, as settings and tables of pages are copied. */
export function readBelow(text: string): StructuredLabel[] {
  const found: StructuredLabel[] = [];
  for (let start = 0, end = text.indexOf('\n'); end >= 0; ) {
    const next = text.indexOf('\n', end + 1);
    const below = next < 0 ? text.length : next;
    if (end - start <= longestAlone && end > start && below - end <= longestBelow) {
      const [, name] = nameAlone.exec(text.slice(start, end)) ?? [];
      const [line, value = ''] = (name === undefined ? null : wordAlone.exec(text.slice(end + 1, below))) ?? [];
      if (name !== undefined && line !== undefined) found.push({ name, start: end + 1 + line.indexOf(value), end: end + 1 + line.indexOf(value) + value.length });
    }
    start = end + 1;
    end = next;
  }
  return found;
}

function labelOf(name: string, match: RegExpExecArray, value: string): StructuredLabel {
  return { name, ...rangeOf(startOf(match, value), value) };
}

const delimiters = [',', ';', '\t'] as const;
const leastColumns = 3;
const mostColumns = 40;
/** A name, a few words, no digits but at its end: `MAC Address`, `imei1`, `"Host name"`, and `Phone 1 - Value` as address books write them. */
const head = /^ {0,2}["']?\p{L}[\p{L} _./()-]{0,40}(?:\d(?: - [\p{L} ]{1,20})?)?["']? {0,2}$/u;

/** A line that may be a head: three such cells at its beginning. */
const mayBeHead = sought(/(?<=^|\n) {0,2}["']?\p{L}[\p{L} _./()-]{0,40}(?:\d(?: - [\p{L} ]{1,20})?)?["']? {0,2}([,;\t]) {0,2}["']?\p{L}[\p{L} _./()-]{0,40}(?:\d(?: - [\p{L} ]{1,20})?)?["']? {0,2}\1 {0,2}["']?\p{L}[\p{L} _./()-]{0,40}(?:\d(?: - [\p{L} ]{1,20})?)?["']? {0,2}(?:\1|\r?\n|\r?$)/gu);

/** The line under a head whose cells stand between bars, as Markdown and the consoles of databases draw it: it tells that they are names, whatever they look like. */
const rule = sought(/(?<=\n)[|+├ ]{0,2}[-─=:]{2}[-─=:|+┼┤ ]{1,1000}(?=\r?\n)/g);
const bar = '|';
const noCell = /^[-─=:|+├┼┤ ]*$/;

/** Under a line of names, the cells of the lines that have as many cells, each with its column's name. Ends at the first line that has not. */
export function readTables(text: string): StructuredLabel[] {
  const found: StructuredLabel[] = [];
  walkTables(text, text.length, (cell) => found.push(cell));
  return found;
}

/** The head of the table that goes on at a place; null where there is none. */
export function headAt(text: string, place: number): Range | null {
  return walkTables(text, place, () => 0);
}

function walkTables(text: string, until: number, add: (cell: StructuredLabel) => void): Range | null {
  let names: string[] = [];
  let by = '';
  let above: Range | null = null;
  const ruled = new Map(Array.from(matchesIn(text, rule), ({ 0: line, index }) => [text.lastIndexOf('\n', index - 2) + 1, index + line.length]));
  const heads = [...Array.from(matchesIn(text, mayBeHead), ({ index }) => index), ...ruled.keys()].sort((a, b) => a - b);
  let nextHead = 0;
  for (let start = 0; start < until; ) {
    if (by === '') {
      // What is no head between two tables is not read.
      while ((heads[nextHead] ?? Infinity) < start) nextHead += 1;
      start = heads[nextHead] ?? until;
      if (start >= until) return null;
    }
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    // Bars at the edges stand between no cells.
    const line = end - start > 4000 ? '' : text.slice(start, end).replace(/│/g, bar).replace(/^ *\||\| *\r?$|\r$/g, (edge) => ' '.repeat(edge.length));
    const cells = by === '' ? [] : cellsOf(line, by);
    if (by !== bar || !noCell.test(line)) {
      if (by !== '' && cells.length === names.length) {
        for (const [column, cell] of cells.entries()) if (cell.value !== '') add({ name: names[column] ?? '', start: start + cell.at, end: start + cell.at + cell.value.length });
      } else {
        by = ruled.has(start) && line.includes(bar) ? bar : (delimiters.find((delimiter) => isHead(line, delimiter)) ?? '');
        names = by === '' ? [] : cellsOf(line, by).map(({ value }) => value);
        above = { start, end: ruled.get(start) ?? end };
      }
    }
    start = end + 1;
  }
  return by === '' ? null : above;
}

function isHead(line: string, delimiter: string): boolean {
  if (line.length > 1000 || !line.includes(delimiter)) return false;
  const cells = line.split(delimiter);
  return cells.length >= leastColumns && cells.length <= mostColumns && cells.every((cell) => head.test(cell)) && cells.every((cell) => cell.trim().split(' ').length <= 4);
}

/** A delimiter between quotes is part of the cell. */
function cellsOf(line: string, delimiter: string): { value: string; at: number }[] {
  const cells: { value: string; at: number }[] = [];
  for (let at = 0; at <= line.length && cells.length <= mostColumns; ) {
    const opening = /^ {0,2}(["'])/.exec(line.slice(at, at + 4));
    const quote = opening?.[1] ?? delimiter;
    const from = at + (opening?.[0].length ?? 0);
    const last = line.trimEnd().length - 1;
    const closed = line.indexOf(`${quote}${delimiter}`, from);
    const close = closed < 0 && last >= from && line[last] === quote ? last : closed;
    const next = opening && close >= 0 ? close + 1 : line.indexOf(delimiter, at);
    const end = next < 0 ? line.length : next;
    const raw = line.slice(at, end);
    const inner = raw.trim().replace(/^["']|["']$/g, '');
    cells.push({ value: inner, at: at + Math.max(0, raw.indexOf(inner)) });
    at = end + 1;
  }
  return cells;
}
