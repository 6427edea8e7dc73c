/** Which encoding a text is in, and strict ways there and back: what is decoded and encoded again is the same bytes. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte;
export type SingleByte = 'windows-1251' | 'windows-1252';

/** The encoding of a text by its byte order mark, by zeros in every second byte, or by whether it is UTF-8; null when it is no text. */
export function encodingOf(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = countZeros(head);
  if (zeros.even + zeros.odd > 0) return encodingOfZeros(zeros, head.length);
  if (controlShare(head) > 0.02) return null;
  return isUtf8(head) ? 'utf-8' : singleByteOf(head);
}

/**
 * Of bytes that are no Unicode: Windows-1251 where what is not ASCII comes in runs as whole Cyrillic words do, else Windows-1252. Both have a character for every byte, so a
 * wrong guess loses nothing.
 */
export function singleByteOf(bytes: Uint8Array): SingleByte {
  let [high, inWords, run] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0x80) high += 1;
    run = byte >= 0xc0 || byte === 0xa8 || byte === 0xb8 ? run + 1 : 0;
    if (run === 3) inWords += 3;
    else if (run > 3) inWords += 1;
  }
  return inWords > high * 0.6 ? 'windows-1251' : 'windows-1252';
}

interface Zeros { readonly even: number; readonly odd: number }

function countZeros(head: Uint8Array): Zeros {
  const counts = { even: 0, odd: 0 };
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) counts[i % 2 === 0 ? 'even' : 'odd'] += 1;
  return counts;
}

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

/** Up to a character that the end of the head may have cut. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Decodes strictly; null when the bytes are not in this encoding. A byte order mark is a character of the text. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'windows-1251' || encoding === 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8') return decodeUtf16(bytes, encoding === 'utf-16le');
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

/** The other way. Characters that the encoding has not become `?`. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1251' || encoding === 'windows-1252') {
    const byCharacter = bytesOf(encoding);
    return Uint8Array.from(text, (character) => byCharacter.get(character) ?? 0x3f);
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** The byte of each character in an encoding that has one for every byte. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const before = known.get(encoding);
  if (before) return before;
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
  known.set(encoding, bytes);
  return bytes;
}

const windows = [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => `windows-${String(page)}`);

/** A text in every Windows encoding that has all its characters, each spelling once; none for what is ASCII. */
export function inWindowsEncodings(text: string): Uint8Array[] {
  if (/^[\u0000-\u007f]*$/.test(text)) return [];
  const spellings = new Map<string, Uint8Array>();
  for (const encoding of windows) {
    const byCharacter = bytesOf(encoding);
    const bytes = Array.from(text, (character) => byCharacter.get(character));
    if (bytes.every((byte) => byte !== undefined)) spellings.set(bytes.join(), Uint8Array.from(bytes));
  }
  return [...spellings.values()];
}
