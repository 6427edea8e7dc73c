/**
 * Bytes that a text writes in hex, as dumps of databases (`X'6e6f'`, `\x6e6f`), the registry of Windows (`hex(2):6e,00,6f,00`), sources (`0x6e, 0x6f`), `xxd -p` and logs of devices
 * (`6e 6f`, `6E:6F`) do. Rows with an offset before them are a dump, which is read elsewhere (`hex-dump.ts`).
 */
import type { Range } from '../../core/draft.ts';

export interface HexRun extends Range {
  /** Two digits a byte, without what stands between them. */
  readonly hex: string;
  /** Other bytes as they would stand there. */
  readonly written: (bytes: Uint8Array) => string;
}

/** Fewer bytes are a colour, a hardware address, a number. */
const leastBytes = 8;
/** A run has so many characters at least, so that one stands at every such distance. */
const leastRun = leastBytes * 2;
/** Lines of hex without anything between the bytes that one after the other carry on a run, in characters. */
const leastLine = 32;
/** What may stand between two bytes; the longer ones first. */
const separators = [', 0x', ',0x', ' 0x', '\\x', ', ', ',', ':', ' ', '-', ';'];
const letterX = 0x78;
const longestRow = 240;
const wrap = /\\?\r?\n[ \t]{0,40}/y;

const digit = 1;
const between = 2;
const kinds = new Uint8Array(0x80);
for (const character of '0123456789abcdefABCDEF') kinds[character.charCodeAt(0)] = digit;
for (const character of ',:;-\\xX \t\r\n') kinds[character.charCodeAt(0)] = between;
const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** Whether a byte, or the character of that code, may stand in a run. */
export const mayStandInRun = (code: number): boolean => (kinds[code] ?? 0) !== 0;

export const isHexDigit = (code: number): boolean => kinds[code] === digit;

/** The stretches of bytes that may hold a run: without a break, and long enough. */
export function stretchesOfHex(bytes: Uint8Array): Range[] {
  const found: Range[] = [];
  for (let at = leastRun - 1, from = 0; at < bytes.length; at += leastRun) {
    if (!mayStandInRun(bytes[at] ?? 0)) continue;
    let start = at;
    while (start > from && mayStandInRun(bytes[start - 1] ?? 0)) start -= 1;
    let end = at + 1;
    while (end < bytes.length && mayStandInRun(bytes[end] ?? 0)) end += 1;
    from = end;
    if (end - start >= leastRun && mayHoldRun((place) => bytes[place] ?? 0, start, end)) found.push({ start, end });
    at = end - 1;
  }
  return found;
}

/** Whether there are as many digits in a row or pairs of them as the shortest has. What most logs write between words, as the time, has neither. */
function mayHoldRun(codeAt: (at: number) => number, start: number, end: number): boolean {
  let pairs = 0;
  let inRow = 0;
  for (let at = start; at <= end; at += 1) {
    if (at < end && isHexDigit(codeAt(at))) {
      inRow += 1;
      continue;
    }
    if (inRow === 2) pairs += 1;
    if (inRow >= leastRun || pairs >= leastBytes) return true;
    inRow = 0;
  }
  return false;
}

type IsWanted = (hex: string) => boolean;

/** In the order of the text; those of which the hex is wanted. */
export function hexRuns(text: string, isWanted: IsWanted = () => true): HexRun[] {
  const found: HexRun[] = [];
  for (let at = leastRun - 1, from = 0; at < text.length; at += leastRun) {
    if (kindAt(text, at) === 0) continue;
    let start = at;
    while (start > from && kindAt(text, start - 1) !== 0) start -= 1;
    let end = at + 1;
    while (kindAt(text, end) !== 0) end += 1;
    from = end;
    if (end - start >= leastRun && mayHoldRun((place) => text.charCodeAt(place), start, end)) readRuns(text, { start, end }, isWanted, found);
    at = end - 1;
  }
  return found;
}

function readRuns(text: string, { start, end }: Range, isWanted: IsWanted, found: HexRun[]): void {
  for (let at = start; at < end; ) {
    if (kindAt(text, at) !== digit) {
      at += 1;
      continue;
    }
    const after = endOfDigits(text, at);
    const length = after - at;
    // Nearly all that stands in a log ends here.
    const read = length >= leastRun ? readLines(text, at, after) : length === 2 && isPeriodic(text, at) ? readPairs(text, at) : null;
    if (read && isWanted(read.hex)) found.push({ start: at, end: read.end, hex: read.hex, written: (bytes) => writeRun(bytes, read) });
    at = read?.end ?? after;
  }
}

/** Whether pairs follow each other at one distance: no line is so short that it ends among the first. */
function isPeriodic(text: string, start: number): boolean {
  let next = start + 2;
  while (next < start + 7 && !isPair(text, next)) next += 1;
  const period = next - start;
  for (let at = next; at <= start + period * 3; at += period) if (kindAt(text, at - 1) === digit || !isPair(text, at)) return false;
  return true;
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 0x80)) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code === 0x5f;
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Letters and digits right before hex are of another word, but for the sign that says that it is hex. */
function isInWord(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return (before | 0x20) !== letterX && isWordCharacter(text, start - 1);
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (kindAt(text, end) === digit) end += 1;
  return end;
}

interface ReadRun {
  readonly end: number;
  readonly hex: string;
  readonly separator: string;
  /** Where it stands on lines, what is between two, and how many bytes one has. */
  readonly lineEnd: string;
  readonly inLine: number;
}

/** One line, or several of which each but the last is as long as the first. */
function readLines(text: string, start: number, first: number): ReadRun | null {
  const length = first - start;
  if (length % 2 !== 0 || isWordCharacter(text, first) || isInWord(text, start)) return null;
  let hex = text.slice(start, first);
  let [end, lineEnd, last] = [first, '', length];
  while (length >= leastLine && last === length) {
    const next = afterWrap(text, end);
    const until = endOfDigits(text, next);
    if (next === end || until === next || until - next > length || (until - next) % 2 !== 0 || isWordCharacter(text, until)) break;
    if (lineEnd === '') lineEnd = text.slice(end, next);
    hex += text.slice(next, until);
    last = until - next;
    end = until;
  }
  return { end, hex, separator: '', lineEnd, inLine: length / 2 };
}

/** Bytes with the same thing between each two, over lines or on one. */
function readPairs(text: string, start: number): ReadRun | null {
  if (isInWord(text, start)) return null;
  const separator = separators.find((one) => text.startsWith(one, start + 2) && isPair(text, afterWrap(text, start + 2 + one.length)));
  if (separator === undefined || isRowOfDump(text, start, separator)) return null;
  let [hex, end, lineEnd, inLine] = [text.slice(start, start + 2), start + 2, '', 0];
  while (text.startsWith(separator, end)) {
    const at = end + separator.length;
    const next = afterWrap(text, at);
    if (!isPair(text, next)) break;
    if (next > at && lineEnd === '') [lineEnd, inLine] = [text.slice(at, next), hex.length / 2];
    hex += text.slice(next, next + 2);
    end = next + 2;
  }
  return hex.length < leastRun ? null : { end, hex, separator, lineEnd, inLine };
}

const isPair = (text: string, at: number): boolean => kindAt(text, at) === digit && kindAt(text, at + 1) === digit && kindAt(text, at + 2) !== digit;

function afterWrap(text: string, at: number): number {
  wrap.lastIndex = at;
  return wrap.test(text) ? wrap.lastIndex : at;
}

function isRowOfDump(text: string, start: number, separator: string): boolean {
  return separator === ' ' && /(?:^|\n)[ \t]{0,8}[\da-f]{4,16}:?[ \t]{1,4}(?:[\da-f]{2} {1,2}){0,64}$/i.test(text.slice(Math.max(0, start - longestRow), start));
}

function writeRun(bytes: Uint8Array, { hex, separator, lineEnd, inLine }: ReadRun): string {
  const capitals = /[A-F]/.test(hex) && !/[a-f]/.test(hex);
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).map((pair) => (capitals ? pair.toUpperCase() : pair));
  if (lineEnd === '') return pairs.join(separator);
  return Array.from({ length: Math.ceil(pairs.length / inLine) }, (_, line) => pairs.slice(line * inLine, (line + 1) * inLine).join(separator)).join(`${separator}${lineEnd}`);
}

/** Of a hex digit's code. */
const nibble = (code: number): number => (code & 15) + (code > 0x39 ? 9 : 0);
const byteAt = (hex: string, at: number): number => (nibble(hex.charCodeAt(at * 2)) << 4) | nibble(hex.charCodeAt(at * 2 + 1));

/** Writes the bytes of a run into others, from a place on. */
export function putBytes({ hex }: HexRun, into: Uint8Array, at: number): void {
  for (let i = 0; i < hex.length / 2; i += 1) into[at + i] = byteAt(hex, i);
}

/** Whether hex may say a text: nearly all that logs write in it is none, and has one of the bytes that stand in no text, not even beside others in UTF-16. */
export function mayBeText(hex: string): boolean {
  for (let i = 0; i < hex.length / 2; i += 1) {
    const byte = byteAt(hex, i);
    if (byte === 0x7f || (byte > 0x0d && byte < 0x20) || byte === 0x0b || byte === 0x0c) return false;
  }
  return true;
}

/** What a run says; null where that is no text. */
export function textOfRun(run: HexRun): ReturnType<typeof textOfBytes> {
  const bytes = new Uint8Array(run.hex.length / 2);
  putBytes(run, bytes, 0);
  return textOfBytes(bytes);
}

const noText = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** What bytes say that are a text in UTF-8 or UTF-16, and a changed text as bytes; null for any others. Zeros may stand in it: programs end their texts with one. */
export function textOfBytes(bytes: Uint8Array): { readonly text: string; readonly encode: (text: string) => Uint8Array } | null {
  const zeros = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const wide = bytes.length % 2 === 0 && Math.max(...zeros) * 4 >= bytes.length;
  const big = wide && (zeros[0] ?? 0) > (zeros[1] ?? 0);
  try {
    const text = new TextDecoder(wide ? (big ? 'utf-16be' : 'utf-16le') : 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return noText.test(text) || !/[\p{L}\p{N}]/u.test(text) ? null : { text, encode: (changed) => (wide ? wideBytes(changed, big) : new TextEncoder().encode(changed)) };
  } catch {
    return null;
  }
}

function wideBytes(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
}
