/** Pictures and objects in the source of RTF: hex, or bytes as they are (`\bin`), at the end of a group (RTF 1.9.1, Pictures, Objects). */
import type { Range } from '../../core/draft.ts';
import { bytesOfBinary } from '../encodings/binary-string.ts';

/** The stretch of the source that says the bytes, with the word `\bin` before them where they stand as they are. */
export interface RtfData extends Range {
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const endings: ReadonlyMap<string, string> = new Map([['jpegblip', 'jpg'], ['pngblip', 'png'], ['emfblip', 'emf'], ['wmetafile', 'wmf'], ['macpict', 'pict'], ['dibitmap', 'bmp'], ['wbitmap', 'bmp']]);
const part = /\\([a-z]{1,32})(-?\d{1,10})? ?|[{}]|\\[^a-z]|[\da-f][\da-f\s]*/gi;
/** Fewer digits are no file. */
const leastDigits = 8;

/** The data of the group that `at` stands in, right behind its word `\pict` or `\objdata`; null where there is none. */
export function rtfDataAt(source: string, at: number): RtfData | null {
  part.lastIndex = at;
  let [depth, ending] = [0, 'bin'];
  let [start, end] = [-1, -1];
  for (let found = part.exec(source); found !== null; found = part.exec(source)) {
    const { 0: whole, 1: word, 2: value, index } = found;
    if (whole === '{') depth += 1;
    else if (whole === '}') {
      depth -= 1;
      if (depth < 0) break;
    } else if (depth > 0) continue;
    else if (word === 'bin') {
      const from = index + whole.length;
      const to = Math.min(source.length, from + Math.max(0, Number(value ?? 0)));
      return { start: index, end: to, ending, bytes: bytesOfBinary(source.slice(from, to)) };
    } else if (word !== undefined) ending = endings.get(word) ?? ending;
    else if (/^[\da-f]/i.test(whole)) [start, end] = [start < 0 ? index : start, index + whole.trimEnd().length];
  }
  const hex = source.slice(Math.max(0, start), Math.max(0, end)).replace(/\s+/g, '');
  return hex.length < leastDigits || /[^\da-f]/i.test(hex) ? null : { start, end, ending, bytes: bytesOfHex(hex) };
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length >> 1 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
}

const bytesInLine = 64;

/** How it is written: in lines of hex, whichever way it stood there. */
export function rtfDataOf(bytes: Uint8Array): string {
  let written = '';
  for (let at = 0; at < bytes.length; at += bytesInLine) written += `\n${Array.from(bytes.subarray(at, at + bytesInLine), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return written;
}
