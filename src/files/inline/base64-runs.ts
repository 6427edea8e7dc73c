/**
 * What stands in base64 in any bytes, decoded without asking what it is: long runs of its characters, broken into lines or not. For a search; what is base64 of a text
 * is read as one elsewhere (`encoded-words.ts`).
 */
import { join } from '../byte-stream.ts';

const none = 0xff;
const bits = new Uint8Array(256).fill(none);
for (const [i, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) bits[character.charCodeAt(0)] = i;
bits[0x2d] = 62;
bits[0x5f] = 63;

/** A shorter run is a word; what it says in base64 is no value. Looked for at every such distance. */
const leastRun = 16;
/** Lines of base64 are this long at least, and hold whole groups of four; blanks before the next one are passed. */
const leastLine = 40;
const mostBlanks = 80;

const mostCarried = 1024 * 1024;

/** Decodes a stream of bytes piece by piece. */
export class Base64Runs {
  /** The end of the last piece, where a run may go on. */
  #carried = new Uint8Array(0);
  /** Whether what is carried goes on a run that was decoded already. */
  #goesOn = false;

  /** What the runs say, as far as they have ended, with a zero between two that have nothing to do with each other. `last`: nothing follows this piece. */
  push(piece: Uint8Array, last: boolean): Uint8Array {
    const bytes = this.#carried.length === 0 ? piece : join([this.#carried, piece]);
    const out = new Uint8Array(bytes.length);
    let length = 0;
    let at = 0;
    for (;;) {
      if (this.#goesOn) at = afterBlanks(bytes, at);
      const start = this.#goesOn ? at : findRun(bytes, at);
      const end = endOfRun(bytes, start);
      if (end === bytes.length && !last) {
        const sure = end - start > mostCarried ? end - ((end - start) % 4) : start;
        if (!this.#goesOn && sure > start) length += 1;
        length = decodeInto(out, length, bytes, start, sure);
        this.#goesOn ||= sure > start;
        this.#carried = bytes.slice(sure);
        return out.subarray(0, length);
      }
      if (!this.#goesOn && end > start) length += 1;
      length = decodeInto(out, length, bytes, start, end);
      if (end === bytes.length) return out.subarray(0, length);
      // A line of base64 may be carried on by the next one.
      const line = end - start >= leastLine && (end - start) % 4 === 0;
      const after = line ? afterBlanks(bytes, end) : end;
      this.#goesOn = after > end && (after === bytes.length ? !last : bits[bytes[after] ?? 0] !== none);
      at = end;
    }
  }
}

/** Where the next run begins that is long enough; at the end, where one may begin that goes on in the next piece. */
function findRun(bytes: Uint8Array, from: number): number {
  let passed = from;
  for (let at = from + leastRun - 1; at < bytes.length; at = passed + leastRun - 1) {
    if (bits[bytes[at] ?? 0] === none) {
      passed = at + 1;
      continue;
    }
    let start = at;
    while (start > passed && bits[bytes[start - 1] ?? 0] !== none) start -= 1;
    const end = endOfRun(bytes, at);
    if (end - start >= leastRun || end === bytes.length) return start;
    passed = end;
  }
  let start = bytes.length;
  while (start > passed && bits[bytes[start - 1] ?? 0] !== none) start -= 1;
  return start;
}

function endOfRun(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bits[bytes[end] ?? 0] !== none) end += 1;
  return end;
}

/** Behind a line end and the blanks around it; where none stands, the same place. */
function afterBlanks(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && end < at + mostBlanks && (bytes[end] === 0x20 || bytes[end] === 0x09 || bytes[end] === 0x0a || bytes[end] === 0x0d)) end += 1;
  return end;
}

function decodeInto(out: Uint8Array, at: number, bytes: Uint8Array, start: number, end: number): number {
  let length = at;
  let held = 0;
  let count = 0;
  for (let i = start; i < end; i += 1) {
    held = (held << 6) | (bits[bytes[i] ?? 0] ?? 0);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out[length] = (held >> count) & 0xff;
    length += 1;
  }
  return length;
}
