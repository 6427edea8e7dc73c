/** What hex dumps in any bytes say, decoded without asking what it is: rows one below the other, whatever a log writes before each. For a search. */
import { join } from './byte-stream.ts';
import { leastBegun } from './hex-dump.ts';
import { readRow } from './hex-row.ts';

/** Rows of a dump are neither shorter nor longer. */
const shortest = 8;
const longest = 400;
/** A line is looked at closely when, at this distance, so many of its characters one after the other may stand in a row. */
const distance = 8;
const leastHits = 5;

/** What the row of an offset and so many bytes holds that begins a dump: columns of numbers in a log hold less. */
const beginning = new RegExp(String.raw`[\da-f]{4}(?::[ \t]{1,2}|[ \t]{1,4})(?:[\da-f]{2}[ -]{0,15}){${String(leastBegun)}}`, 'i');
/** To make one takes as long as to read a line. */
const decoder = new TextDecoder('windows-1252');

const mayStand = new Uint8Array(0x100);
for (const character of '0123456789abcdefABCDEF :') mayStand[character.charCodeAt(0)] = 1;

/** Reads a stream of bytes piece by piece. */
export class HexRows {
  #carried = new Uint8Array(0);
  /** Whether the last line was a row, so that the next may go on where it ended. */
  #goesOn = false;

  /** The bytes of the rows that have ended, with a zero between two dumps. `last`: nothing follows this piece. */
  push(piece: Uint8Array, last: boolean): Uint8Array {
    const bytes = this.#carried.length === 0 ? piece : join([this.#carried, piece]);
    const found: Uint8Array[] = [];
    let start = 0;
    while (start < bytes.length) {
      const lineEnd = bytes.indexOf(10, start);
      if (lineEnd < 0 && !last) break;
      const end = lineEnd < 0 ? bytes.length : lineEnd;
      this.#line(bytes, start, end, found);
      start = end + 1;
    }
    // Of a line that goes on beyond what a row may have, only its end matters: that it has one.
    const rest = bytes.length - start > longest ? bytes.length - longest - 1 : start;
    this.#carried = bytes.slice(Math.min(rest, bytes.length));
    return join(found);
  }

  #line(bytes: Uint8Array, start: number, end: number, found: Uint8Array[]): void {
    const length = end - start;
    const line = length >= shortest && length <= longest && (this.#goesOn || looksLikeRow(bytes, start, end)) ? decoder.decode(bytes.subarray(start, end)) : '';
    const read = line !== '' && (this.#goesOn || beginning.test(line)) ? readRow(line, false) : null;
    const row = read !== null && (this.#goesOn || read.bytes.length >= leastBegun) ? read : null;
    if (row !== null) found.push(...(this.#goesOn ? [] : [new Uint8Array(1)]), row.bytes);
    this.#goesOn = row !== null;
  }
}

function looksLikeRow(bytes: Uint8Array, start: number, end: number): boolean {
  let hits = 0;
  for (let at = start; at < end && hits < leastHits; at += distance) hits = mayStand[bytes[at] ?? 0] === 1 ? hits + 1 : 0;
  return hits >= leastHits;
}
