/**
 * Texts that are not all in one encoding: a program that writes UTF-16 added to a log in bytes (PowerShell's `>>` does), or the other way round. The stretches are told by
 * their bytes alone, so that a second reading finds the same ones.
 */
import { isUtf8 } from './utf-8.ts';

/** It has a character for every byte. */
export const everyByte = 'windows-1252';

export interface Stretch {
  readonly bytes: Uint8Array;
  /** As `Encoding` of `text-encoding.ts`. */
  readonly encoding: string;
}

/** Fewer letters of UTF-16 in a row are bytes with a zero between. */
const leastUnits = 4;
/** So many units in a row may be of another alphabet before the next blank, line end or Latin letter. */
const mostOther = 32;
/** Bytes of ASCII in a row that are no units of UTF-16: so many units of two printable characters. */
const endingPairs = 3;
/** Fewer bytes in a row without a zero are letters of UTF-16. */
const leastNarrow = 12;
/** So many are no letters that somebody writes, whatever they are. */
const surelyNarrow = 32;
/** Of fewer, this many units are in no alphabet in use: ideographs begin at U+4E00, kana at U+3000. */
const leastUnlikely = 2;
/** Bytes before the first Latin letter in which UTF-16 of another alphabet may begin. */
const longestLead = 400;

const isText = (byte = 0): boolean => (byte >= 0x20 && byte !== 0x7f) || byte === 9 || byte === 10 || byte === 13;
const isPrintable = (byte = 0): boolean => byte >= 0x20 && byte < 0x7f;

/** The stretches of a text, or of a block of it, in order. */
export function stretchesOf(bytes: Uint8Array, encoding: string): Stretch[] {
  const wide = encoding.startsWith('utf-16');
  const found: Stretch[] = [];
  const add = (start: number, end: number, own: string): void => {
    // Half a unit is no letter, and is not lost.
    const half = own.startsWith('utf-16') ? (end - start) % 2 : 0;
    if (end - half > start) found.push({ bytes: bytes.subarray(start, end - half), encoding: own });
    if (half > 0) found.push({ bytes: bytes.subarray(end - half, end), encoding: everyByte });
  };
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const next = wide ? narrowStretch(bytes, at, from, encoding === 'utf-16le') : wideStretch(bytes, at, from);
    if (next === null) break;
    at = next.end;
    if (next.encoding === null) continue;
    add(from, next.start, encoding);
    add(next.start, next.end, next.encoding);
    from = next.end;
  }
  add(from, bytes.length, encoding);
  return found;
}

/** Where to look on (`end`); with an encoding, the stretch that was found. */
interface Next {
  readonly start: number;
  readonly end: number;
  readonly encoding: string | null;
}

/** The next stretch of UTF-16 among bytes. */
function wideStretch(bytes: Uint8Array, at: number, from: number): Next | null {
  const zero = bytes.indexOf(0, at);
  if (zero < 0) return null;
  // In either order Latin letters read alike; what stands before the first tells.
  const little = zero > from && isText(bytes[zero - 1]) && bytes[zero - 1] !== 10;
  const start = little ? zero - 1 : zero;
  const run = endOfUnits(bytes, start, little);
  if (run.units < leastUnits) return { start, end: zero + 1, encoding: null };
  return { start: beginOfUnits(bytes, start, from, little), end: run.end, encoding: little ? 'utf-16le' : 'utf-16be' };
}

/** Behind the last Latin letter, blank or line end in UTF-16 from here on, and how many there are. */
function endOfUnits(bytes: Uint8Array, start: number, little: boolean): { readonly end: number; readonly units: number } {
  let [end, units, other, pairs] = [start, 0, 0, 0];
  for (let at = start; at + 1 < bytes.length && other < mostOther && pairs < endingPairs; at += 2) {
    const [low, high] = little ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]];
    if (high === 0) {
      if (!isText(low)) break;
      end = at + 2;
      units += 1;
      other = 0;
      pairs = 0;
    } else {
      other += 1;
      pairs = isPrintable(low) && isPrintable(high) ? pairs + 1 : 0;
    }
  }
  return { end, units };
}

/** Where UTF-16 begins whose first Latin letter stands at `start`: at its mark, or at letters of alphabets whose units have a control character for their first byte. */
function beginOfUnits(bytes: Uint8Array, start: number, from: number, little: boolean): number {
  const least = Math.max(from, start - longestLead);
  for (let at = start - 2; at >= least; at -= 2) if (bytes[at] === (little ? 0xff : 0xfe) && bytes[at + 1] === (little ? 0xfe : 0xff)) return at;
  let begin = start;
  while (begin - 2 >= least && !isText(bytes[begin - (little ? 1 : 2)])) begin -= 2;
  return begin;
}

/** The next stretch of bytes among UTF-16; `from`: where the units before it begin. */
function narrowStretch(bytes: Uint8Array, at: number, from: number, little: boolean): Next | null {
  let first = at;
  while (first < bytes.length && bytes[first] === 0) first += 1;
  if (first === bytes.length) return null;
  const zero = bytes.indexOf(0, first);
  const last = zero < 0 ? bytes.length : zero;
  const start = first + ((first - from) % 2);
  // The byte before a zero is the letter that the zero belongs to; before that may stand its mark.
  let end = little && zero >= 0 ? last - 1 : last;
  if (end - 2 > start && (bytes[end - 2] ?? 0) + (bytes[end - 1] ?? 0) === 0xfe + 0xff) end -= 2;
  const run = bytes.subarray(start, Math.max(start, end));
  return { start, end: Math.max(end, first + 1), encoding: isNarrow(run, little) ? 'utf-8' : null };
}

function isNarrow(run: Uint8Array, little: boolean): boolean {
  if (run.length < leastNarrow || !run.every(isText) || !isUtf8(run)) return false;
  let unlikely = run.length >= surelyNarrow ? leastUnlikely : 0;
  for (let at = little ? 1 : 0; at < run.length && unlikely < leastUnlikely; at += 2) if (isUnlikely(run[at] ?? 0)) unlikely += 1;
  return unlikely >= leastUnlikely;
}

/** Whether it is no first half of a unit of UTF-16 in texts. */
function isUnlikely(high: number): boolean {
  return high === 10 || (high > 0x20 && high < 0x4e && high !== 0x30);
}
