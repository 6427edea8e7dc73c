/**
 * Hex dumps in texts, as `xxd`, `hexdump` (with and without `-C`), `od -t x1` and network tools write them: an offset, bytes in hex, perhaps the same as letters. A value in
 * one is split over lines, and over two columns; the bytes are what is read, and a dump that changes is written anew in its own columns.
 */
import type { Range } from '../../core/draft.ts';
import { join } from '../byte-stream.ts';
import { lettersOf, readRow, type HexRow, type HexStyle } from './hex-row.ts';

export interface HexDump extends Range {
  readonly bytes: Uint8Array;
  readonly first: HexRow;
}

/** So many alike in place of an asterisk; beyond, the dump ends there. */
const mostRepeated = 64 * 1024;
const leastRows = 2;
/** A dump begins with so many bytes in its first row. */
export const leastBegun = 4;

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
