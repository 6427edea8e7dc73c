/** What hex dumps in any bytes say, decoded without asking what it is: rows one below the other, whatever a log writes before each. For a search. */
import { join } from '../byte-stream.ts';
import { leastBegun } from './hex-dump.ts';
import { readRow } from './hex-row.ts';

/** Rows of a dump are neither shorter nor longer. */
const shortest = 8;
const longest = 400;
/** A row that begins a dump has so many characters of one together: an offset, what follows it, and eight bytes in groups of two. A date with its time has fewer. */
const leastRun = 4 + 2 + 4 * 5 - 1;

/** What the row of an offset and so many bytes holds that begins a dump: columns of numbers in a log hold less. */
const beginning = new RegExp(String.raw`[\da-f]{4}(?::[ \t]{1,2}|[ \t]{1,4})(?:[\da-f]{2}[ -]{0,15}){${String(leastBegun)}}`, 'i');
/** To make one takes as long as to read a line. */
const decoder = new TextDecoder('windows-1252');

const mayStand = new Uint8Array(0x100);
for (const character of '0123456789abcdefABCDEF :-\t') mayStand[character.charCodeAt(0)] = 1;

/** Reads a stream of bytes piece by piece. */
export class HexRows {
  #carried = new Uint8Array(0);
  /** Whether the last line was a row, so that the next may go on where it ended. */
  #goesOn = false;

  /** The bytes of the rows that have ended, with a zero between two dumps. `last`: nothing follows this piece. */
  push(piece: Uint8Array, last: boolean): Uint8Array {
    const bytes = this.#carried.length === 0 ? piece : join([this.#carried, piece]);
    const whole = last ? bytes.length : bytes.lastIndexOf(10) + 1;
    const found: Uint8Array[] = [];
    for (let start = 0; start < whole; ) {
      // Nearly all lines of a log are passed here, many at once.
      if (!this.#goesOn) start = lineOfRun(bytes, start, whole);
      const lineEnd = bytes.indexOf(10, start);
      const end = lineEnd < 0 ? whole : Math.min(lineEnd, whole);
      this.#line(bytes, start, end, found);
      start = end + 1;
    }
    // Of a line that goes on beyond what a row may have, only its end matters: that it has one.
    const rest = bytes.length - whole > longest ? bytes.length - longest - 1 : whole;
    this.#carried = bytes.slice(Math.min(rest, bytes.length));
    return join(found);
  }

  #line(bytes: Uint8Array, start: number, end: number, found: Uint8Array[]): void {
    const length = end - start;
    const line = length >= shortest && length <= longest ? decoder.decode(bytes.subarray(start, end)) : '';
    const read = line !== '' && (this.#goesOn || beginning.test(line)) ? readRow(line, false) : null;
    const row = read !== null && (this.#goesOn || read.bytes.length >= leastBegun) ? read : null;
    if (row !== null) found.push(...(this.#goesOn ? [] : [new Uint8Array(1)]), row.bytes);
    this.#goesOn = row !== null;
  }
}

/** Where the next line begins that has so many characters of a row together; `end` when none does. */
function lineOfRun(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + leastRun - 1, from = start; at < end; at += leastRun) {
    if (mayStand[bytes[at] ?? 0] === 0) continue;
    let first = at;
    while (first > from && mayStand[bytes[first - 1] ?? 0] === 1) first -= 1;
    // Read on from the place at which a shorter run would have ended.
    let next = at + 1;
    while (next < first + leastRun && next < end && mayStand[bytes[next] ?? 0] === 1) next += 1;
    if (next - first >= leastRun) return bytes.lastIndexOf(10, first) + 1;
    from = next;
    at = next - 1;
  }
  return end;
}
