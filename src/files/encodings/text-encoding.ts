/** Which encoding a text is in, and strict ways there and back: what is decoded and encoded again is the same bytes. */

import { stretchesOf } from './mixed-encodings.ts';
import { isAscii, isUtf8 } from './utf-8.ts';
import { declaredEncoding, decodeLegacy, encodeLegacyLoosely, guessLegacy } from './legacy-encoding.ts';

/** `utf-8`, `utf-16le`, `utf-16be`, `utf-32le`, `utf-32be`, or one from before Unicode by its label (`legacy-encoding.ts`). */
export type Encoding = string;

/** Bytes of a unit: two or four of UTF-16 and UTF-32, else one. */
export function unitOf(encoding: Encoding): 1 | 2 | 4 {
  return encoding.startsWith('utf-32') ? 4 : encoding.startsWith('utf-16') ? 2 : 1;
}

/** The encoding of a text by its byte order mark, by zeros in every second byte, by whether it is UTF-8, or by what it declares; null when it is no text. */
export function encodingOf(head: Uint8Array): Encoding | null {
  if (isUtf32(head, true)) return 'utf-32le';
  if (isUtf32(head, false)) return 'utf-32be';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = countZeros(head);
  if (zeros.even + zeros.odd > 0 && !hasWordsOfBytes(head)) return encodingOfZeros(zeros, head.length);
  if (zeros.even + zeros.odd > 0) return isMixed(head) ? 'utf-8' : null;
  if (controlShare(head) > mostControls) return null;
  const declared = declaredEncoding(head);
  if (declared !== null && head.every((byte) => byte < 0x80)) return declared;
  return isUtf8(head) ? 'utf-8' : (declared ?? guessLegacy(head).encoding);
}

const [mark, lastCharacter, leastUnits, leastLatin] = [0xfeff, 0x10ffff, 8, 0.5];

/** Every four bytes are a character of a text, and the first is the byte order mark, or half of them are Latin letters: other numbers of four bytes are seldom so. */
function isUtf32(head: Uint8Array, little: boolean): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const units = head.length >> 2;
  if (units === 0) return false;
  let latin = 0;
  for (let i = 0; i < units; i += 1) {
    const unit = view.getUint32(i * 4, little);
    if (!isCharacter(unit) || (unit < 0x20 && !(unit >= 9 && unit <= 13) && unit !== 27)) return false;
    if (unit < 0x7f) latin += 1;
  }
  return view.getUint32(0, little) === mark || (units >= leastUnits && latin >= units * leastLatin);
}

/** Halves of pairs are none in UTF-32. */
const isCharacter = (unit: number): boolean => unit <= lastCharacter && (unit < 0xd800 || unit > 0xdfff);

interface Zeros { readonly even: number; readonly odd: number }

function countZeros(head: Uint8Array): Zeros {
  const counts = { even: 0, odd: 0 };
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) counts[i % 2 === 0 ? 'even' : 'odd'] += 1;
  return counts;
}

/** Units that are two letters of ASCII, so many in a row: something else than UTF-16 stands between. */
const mostPairs = 12;

function hasWordsOfBytes(head: Uint8Array): boolean {
  let pairs = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    pairs = isPrintable(head[i]) && isPrintable(head[i + 1]) ? pairs + 1 : 0;
    if (pairs >= mostPairs) return true;
  }
  return false;
}

const isPrintable = (byte = 0): boolean => byte >= 0x20 && byte < 0x7f;

/** UTF-16 of Latin letters has a zero in nearly every second byte; anything else with zeros is no text. */
function encodingOfZeros({ even, odd }: Zeros, length: number): Encoding | null {
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** Control characters that no text has (tab, line ends, form feed and escape apart). */
function controlShare(head: Uint8Array): number {
  if (head.length === 0) return 0;
  let count = 0;
  for (const byte of head) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) count += 1;
  return count / head.length;
}

const mostControls = 0.02;
/** Of a text that is long, a small part may be something else. */
const mostAlone = 16;

/** Whether bytes that are read as a text, at least one of them a control character, are none, or hold something that is none. Bells and steps back are a terminal's. */
export function isNoText(bytes: Uint8Array): boolean {
  let count = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 7 || byte > 13) && byte !== 27) count += 1;
  return count >= mostAlone || count > bytes.length * mostControls;
}

/** Whether what is no UTF-16 in bytes that have zeros is a text. */
function isMixed(head: Uint8Array): boolean {
  const stretches = stretchesOf(head, 'utf-8');
  return stretches.length > 1 && stretches.every(({ bytes, encoding }) => encoding.startsWith('utf-16') || controlShare(bytes) <= mostControls);
}

/** Decodes strictly; null when the bytes are not in this encoding. A byte order mark is a character of the text. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le');
  if (encoding.startsWith('utf-16')) return decodeUtf16(bytes, encoding === 'utf-16le');
  if (encoding !== 'utf-8') return decodeLegacy(bytes, encoding);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Unit by unit, so that halves of a pair that lost the other half stay as they are. */
function decodeUtf16(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const units: number[] = [];
    for (let i = at; i < Math.min(at + 8192, bytes.length - 1); i += 2) units.push(view.getUint16(i, little));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

/** Null when something of it is no character. */
function decodeUtf32(bytes: Uint8Array, little: boolean): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const units: number[] = [];
    for (let i = at; i < Math.min(at + 8192, bytes.length - 3); i += 4) units.push(view.getUint32(i, little));
    if (!units.every(isCharacter)) return null;
    pieces.push(String.fromCodePoint(...units));
  }
  return pieces.join('');
}

/** The other way. Characters that the encoding has not become `?`. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return encodeUtf8(text);
  if (encoding.startsWith('utf-32')) return encodeUtf32(text, encoding === 'utf-32le');
  if (!encoding.startsWith('utf-16')) return encodeLegacyLoosely(text, encoding);
  const bytes = new Uint8Array(text.length * 2);
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[i * 2 + low] = unit;
    bytes[i * 2 + high] = unit >> 8;
  }
  return bytes;
}

const longestByHand = 256;

/** Short texts of ASCII, of which a search has hundreds of thousands, take less time by hand than the platform takes to be asked. */
function encodeUtf8(text: string): Uint8Array {
  if (text.length > longestByHand || !isAscii(text)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function encodeUtf32(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 4);
  const view = new DataView(bytes.buffer);
  let length = 0;
  for (const character of text) {
    view.setUint32(length, character.codePointAt(0) ?? 0, little);
    length += 4;
  }
  return bytes.subarray(0, length);
}
