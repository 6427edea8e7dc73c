/** What stands in hex in any bytes, decoded without asking what it is, for a search: `hex-words.ts` for a stream. */
import { join } from '../byte-stream.ts';
import { hexRuns, isHexDigit, mayStandInRun, putBytes, stretchesOfHex } from './hex-words.ts';

/** Of hex that goes on for longer, so much is looked at again with what follows: no value is that long. */
const longestCarried = 1024 * 1024;
const lookedAtAgain = 16 * 1024;

/** Reads a stream of bytes piece by piece. */
export class HexRuns {
  #carried = new Uint8Array(0);

  /** The bytes of the runs that have ended, with a zero before each. `last`: nothing follows this piece. */
  push(piece: Uint8Array, last: boolean): Uint8Array {
    const bytes = this.#carried.length === 0 ? piece : join([this.#carried, piece]);
    const open = last ? bytes.length : startOfOpen(bytes);
    const long = bytes.length - open > longestCarried;
    const end = long ? wholeByte(bytes, bytes.length) : open;
    this.#carried = bytes.slice(long ? wholeByte(bytes, bytes.length - lookedAtAgain) : open);
    const decoder = new TextDecoder('windows-1252');
    // With the characters beside it, which tell whether it is a word of its own.
    const runs = stretchesOfHex(bytes.subarray(0, end)).flatMap((stretch) => hexRuns(decoder.decode(bytes.subarray(Math.max(0, stretch.start - 1), Math.min(end, stretch.end + 1)))));
    const out = new Uint8Array(runs.reduce((sum, { hex }) => sum + 1 + hex.length / 2, 0));
    let length = 0;
    for (const run of runs) {
      putBytes(run, out, length + 1);
      length += 1 + run.hex.length / 2;
    }
    return out;
  }
}

/** Where that begins which may go on in the next piece. */
function startOfOpen(bytes: Uint8Array): number {
  let start = bytes.length;
  while (start > 0 && mayStandInRun(bytes[start - 1] ?? 0)) start -= 1;
  return start;
}

/** The place, or the one before it, where a byte of two digits begins. */
function wholeByte(bytes: Uint8Array, at: number): number {
  let digits = 0;
  while (isHexDigit(bytes[at - digits - 1] ?? 0)) digits += 1;
  return at - (digits % 2);
}
