/**
 * Hex dumps in texts, as `xxd`, `hexdump` (with and without `-C`), `od -t x1` and network tools write them: an offset, bytes in hex, perhaps the same as letters. A value in
 * one is split over lines, and over two columns; the bytes are what is read, and a dump that changes is written anew in its own columns.
 */
import type { Range } from '../core/draft.ts';
import { join } from './byte-stream.ts';

export interface HexRow {
  /** What stands before the offset: blanks, or what a log writes before each of its lines. */
  readonly before: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Whether the letters beside the bytes are theirs. */
  readonly shown: boolean;
  readonly style: HexStyle;
}

interface HexStyle {
  readonly digits: number;
  readonly capitals: boolean;
  /** Between the offset and the bytes. */
  readonly gap: string;
  /** Bytes in a group, and whether the first comes last in it (`hexdump` alone, `xxd -e`). */
  readonly group: number;
  readonly swapped: boolean;
  /** Whether a wider gap parts the row in halves. */
  readonly halves: boolean;
  /** What stands between the bytes of a full row and their letters, or null where there are no letters. */
  readonly letters: { readonly gap: string; readonly close: string } | null;
}

export interface HexDump extends Range {
  readonly bytes: Uint8Array;
  readonly first: HexRow;
}

/** Rows have this many bytes at most. */
const mostInRow = 64;
/** So many alike in place of an asterisk; beyond, the dump ends there. */
const mostRepeated = 64 * 1024;
const leastRows = 2;
/** A dump begins with so many bytes in its first row. */
export const leastBegun = 4;
const rowAlone = /^[ \t]{0,8}[\da-f]{4}/i;
const row = /^(.{0,80}?)(?<![\da-f])([\da-f]{4,16})(:[ \t]{1,2}|[ \t]{1,4})(?=[\da-f]{2})((?:(?:[\da-f]{2}){1,16}(?:[ -]{1,15}|(?=\s|$))){1,64})/i;

/** What a line of a dump says; null for any other line. `alone`: nothing but blanks may stand before it. */
export function readRow(line: string, alone: boolean): HexRow | null {
  if (line.length > 400 || (alone && !rowAlone.test(line))) return null;
  const match = row.exec(line);
  if (!match) return null;
  const [, before = '', offset = '', gap = '', all = ''] = match;
  const rest = line.slice(match[0].length);
  if (alone && before.trim() !== '') return null;
  const colon = gap.startsWith(':');
  const own = groupsOf(all, colon);
  const end = (own.at(-1)?.index ?? 0) + (own.at(-1)?.[0].length ?? 0);
  const group = (own[0]?.[0].length ?? 0) / 2;
  const straight = Uint8Array.from(own.flatMap(([one]) => pairsOf(one, false)));
  if (straight.length === 0 || straight.length > mostInRow || (!colon && group > 2)) return null;
  const letters = lettersIn(`${all.slice(end)}${rest}`, straight.length);
  const turned = Uint8Array.from(own.flatMap(([one]) => pairsOf(one, true)));
  const swapped = group > 1 && (letters === null ? !colon : lettersOf(turned) === letters.shown && lettersOf(straight) !== letters.shown);
  const bytes = swapped ? turned : straight;
  return {
    before,
    offset: Number.parseInt(offset, 16),
    bytes,
    shown: letters !== null && lettersOf(bytes) === letters.shown,
    style: {
      digits: offset.length,
      capitals: /[A-F]/.test(offset + all.slice(0, end)),
      gap,
      group,
      swapped,
      halves: !colon && all.slice(0, end).includes('  '),
      letters,
    },
  };
}

/** The bytes of a row, group by group. Behind two blanks stand letters, which may be hex digits as well; or the second half of a row, or half a group that has blanks for the rest (`xxd -e`). */
function groupsOf(all: string, colon: boolean): RegExpExecArray[] {
  const groups: RegExpExecArray[] = [];
  let end = 0;
  for (const match of all.matchAll(/[\da-f]{1,32}/gi)) {
    const [first] = groups[0] ?? match;
    const blanks = groups.length === 0 ? 1 : match.index - end;
    const missing = first.length - match[0].length;
    if (missing < 0 || blanks > (colon || missing > 0 ? 1 + missing : 2)) break;
    groups.push(match);
    end = match.index + match[0].length;
    if (missing > 0) break;
  }
  return groups;
}

/** The letters beside so many bytes, with what stands around them. */
function lettersIn(text: string, count: number): (HexStyle['letters'] & { readonly shown: string }) | null {
  const framed = /^( {1,200}[|>])(.{0,64})([|<]) {0,9}$/.exec(text);
  if (framed?.[2]?.length === count) return { gap: framed[1] ?? '', close: framed[3] ?? '', shown: framed[2] };
  const gap = text.slice(0, -count);
  const shown = text.slice(-count);
  return text.length > count && gap.trim() === '' && shown.trim() !== '' ? { gap, close: '', shown } : null;
}

function pairsOf(group: string, swapped: boolean): number[] {
  const bytes = (group.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return swapped ? bytes.reverse() : bytes;
}

/** The dumps of a text whose rows stand one below the other, in order. */
export function hexDumps(text: string): HexDump[] {
  const dumps: HexDump[] = [];
  let open: { start: number; end: number; first: HexRow; last: HexRow; pieces: Uint8Array[]; repeats: boolean } | null = null;
  const close = (): void => {
    if (open !== null && (open.pieces.length >= leastRows || open.first.shown)) dumps.push({ start: open.start, end: open.end, first: open.first, bytes: join(open.pieces) });
    open = null;
  };
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, Math.min(end, start + 401)).replace(/\r$/, '');
    const read = readRow(line, true);
    const expected: number = open === null ? 0 : open.last.offset + open.last.bytes.length;
    if (open !== null && line === '*') open.repeats = true;
    else if (open !== null && isEnd(line, open.first, open.repeats, expected)) {
      const missing = Number.parseInt(line, 16) - expected;
      repeat(open.pieces, open.last, missing);
      if (missing < 0) open.pieces.push(open.pieces.pop()?.subarray(0, -1) ?? new Uint8Array(0));
      open.end = start + line.length;
      close();
    } else if (open !== null && read !== null && read.style.group === open.first.style.group && (read.offset === expected || (open.repeats && read.offset > expected && read.offset - expected <= mostRepeated))) {
      repeat(open.pieces, open.last, read.offset - expected);
      open.pieces.push(read.bytes);
      Object.assign(open, { last: read, end: start + line.length, repeats: false });
    } else {
      close();
      if (read !== null && read.bytes.length >= leastBegun) open = { start, end: start + line.length, first: read, last: read, pieces: [read.bytes], repeats: false };
    }
    start = end + 1;
  }
  close();
  return dumps;
}

/** The last line of many dumps is the offset behind the last byte, alone. */
function isEnd(line: string, { style }: HexRow, repeats: boolean, expected: number): boolean {
  if (line.length !== style.digits || !/^[\da-f]{4,16}$/i.test(line)) return false;
  const offset = Number.parseInt(line, 16);
  // `hexdump` alone writes words: the last may have half a one.
  return repeats ? offset >= expected && offset - expected <= mostRepeated : offset === expected || (style.swapped && offset === expected - 1);
}

function repeat(pieces: Uint8Array[], last: HexRow, missing: number): void {
  for (let left = missing; left > 0; left -= last.bytes.length) pieces.push(last.bytes.subarray(0, Math.min(left, last.bytes.length)));
}

/** A dump of these bytes in the columns of the one whose first row is given, with the offset behind the last as that one has it (`ends`). */
export function writeDump(bytes: Uint8Array, first: HexRow, lineEnd: string, ends: boolean): string {
  const { before, style } = first;
  const inRow = first.bytes.length;
  const offsetAt = (at: number): string => cased((first.offset + at).toString(16).padStart(style.digits, '0'), style);
  const width = rowOfHex(new Uint8Array(inRow), style, inRow).length;
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += inRow) {
    const own = bytes.subarray(at, at + inRow);
    const hex = rowOfHex(own, style, inRow);
    const letters = style.letters === null ? '' : `${hex.padEnd(width)}${style.letters.gap}${lettersOf(own)}${style.letters.close}`;
    lines.push(`${before}${offsetAt(at)}${style.gap}${letters === '' ? hex : letters}`);
  }
  if (ends) lines.push(offsetAt(bytes.length));
  return lines.join(lineEnd);
}

function rowOfHex(bytes: Uint8Array, style: HexStyle, inRow: number): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += style.group) {
    const pairs = [...bytes.subarray(at, at + style.group)].map((byte) => byte.toString(16).padStart(2, '0'));
    // `hexdump` fills the last word with a zero, `xxd -e` with blanks.
    if (style.swapped && style.group === 2 && pairs.length < 2) pairs.push('00');
    groups.push(`${style.halves && at > 0 && at * 2 === inRow ? ' ' : ''}${style.swapped ? pairs.reverse().join('').padStart(style.group * 2) : pairs.join('')}`);
  }
  return cased(groups.join(' '), style);
}

const cased = (hex: string, { capitals }: HexStyle): string => (capitals ? hex.toUpperCase() : hex);
const lettersOf = (bytes: Uint8Array): string => [...bytes].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
