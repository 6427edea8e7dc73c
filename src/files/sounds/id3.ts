/** ID3, the notes before and behind sounds: version 2 (https://id3.org/id3v2.4.0-structure and -frames, 2.3 and 2.2 as far as they differ), version 1, and APE's. */
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin, startsWith, utf8 } from '../media/media.ts';
import { wordsIn } from './sound.ts';

const headerLength = 10;
const [unsynchronised, extended, footer] = [0x80, 0x40, 0x10];
/** Of a frame in 2.3 and 2.4: packed or locked, so that its bytes say nothing as they stand. */
const packedFlags: Readonly<Record<number, number>> = { 3: 0xc0, 4: 0x0c };
const [lengthFlag, frameUnsynchronised] = [0x01, 0x02];
/** Names of the frames that name a person, a place or a thing, as other formats have them; any other is told by its own. */
const names: Readonly<Record<string, string>> = {
  TIT1: 'Title', TIT2: 'Title', TIT3: 'Title', TT2: 'Title', TALB: 'Title', TAL: 'Title', TPE1: 'Artist', TP1: 'Artist', TPE2: 'Artist', TPE3: 'Artist', TPE4: 'Artist', TCOM: 'Author', TCM: 'Author', TEXT: 'Author', TOLY: 'Author', TOPE: 'Artist',
  TENC: 'Author', TEN: 'Author', TOWN: 'OwnerName', TCOP: 'Copyright', TCR: 'Copyright', TPUB: 'Publisher', TSSE: 'Encoder', TSS: 'Encoder', COMM: 'Comment', COM: 'Comment', USLT: 'Lyrics', ULT: 'Lyrics', APIC: 'PICT', PIC: 'PICT',
};
const noted = new Set(['COMM', 'COM', 'USLT', 'ULT']);
const version1: readonly (readonly [key: string, at: number, length: number])[] = [['Title', 3, 30], ['Artist', 33, 30], ['Title', 63, 30], ['Comment', 97, 30]];
const version1Length = 128;
const apeLength = 32;
const apeMark = 'APETAGEX';
/** A name, a zero and what it says; the next item begins with its length, of which some byte is a sign of control. */
const apeItem = /([\x20-\x7e]{2,60})\0([^\0-\x1f\ufffd]{2,400})/g;
const mostRead = 65_536;

/** Seven bits of each byte. */
const syncsafe = (bytes: Uint8Array, at: number): number => [0, 1, 2, 3].reduce((sum, i) => sum * 128 + ((bytes[at + i] ?? 0) & 127), 0);
const bigEndian = (bytes: Uint8Array, at: number, count: number): number => Array.from({ length: count }, (_, i) => bytes[at + i] ?? 0).reduce((sum, byte) => sum * 256 + byte, 0);

/** Where notes of version 2 that begin at a place end; the place itself where none do. */
export function endOfId3(bytes: Uint8Array, at: number): number {
  if (!startsWith(bytes, 'ID3', at) || at + headerLength > bytes.length) return at;
  return Math.min(bytes.length, at + headerLength + syncsafe(bytes, at + 6) + (((bytes[at + 5] ?? 0) & footer) === 0 ? 0 : headerLength));
}

/** What notes of version 2 say. */
export function readId3(tag: Uint8Array): MetadataLine[] {
  const version = tag[3] ?? 0;
  const flags = tag[5] ?? 0;
  const body = tag.subarray(headerLength);
  const plain = version < 4 && (flags & unsynchronised) !== 0 ? synchronised(body) : body;
  const [idLength, frameHeader] = version === 2 ? [3, 6] : [4, 10];
  let at = version > 2 && (flags & extended) !== 0 ? (version === 4 ? syncsafe(plain, 0) : 4 + bigEndian(plain, 0, 4)) : 0;
  const lines: MetadataLine[] = [];
  while (at + frameHeader <= plain.length && plain[at] !== 0) {
    const id = latin(plain.subarray(at, at + idLength));
    const length = version === 2 ? bigEndian(plain, at + 3, 3) : version === 4 ? syncsafe(plain, at + 4) : bigEndian(plain, at + 4, 4);
    const end = at + frameHeader + length;
    if (!/^[A-Z\d]{3,4}$/.test(id) || end > plain.length) break;
    lines.push(...readFrame(id, plain.subarray(at + frameHeader, end), version, version === 2 ? 0 : (plain[at + 9] ?? 0)));
    at = end;
  }
  // What is behind the last frame is filled with zeros.
  return plain.subarray(at).some((byte) => byte !== 0) ? [...lines, { key: 'ID3', value: `${String(plain.length - at)} bytes` }] : lines;
}

function readFrame(id: string, content: Uint8Array, version: number, flags: number): MetadataLine[] {
  const key = names[id] ?? id;
  if ((flags & (packedFlags[version] ?? 0)) !== 0) return [{ key, value: `${String(content.length)} bytes` }];
  const whole = version === 4 && (flags & lengthFlag) !== 0 ? content.subarray(4) : content;
  const data = version === 4 && (flags & frameUnsynchronised) !== 0 ? synchronised(whole) : whole;
  if (noted.has(id)) return linesOf(key, decode(data[0] ?? 0, data.subarray(4)));
  if (id.startsWith('T')) return linesOf(key, decode(data[0] ?? 0, data.subarray(1)));
  if (id.startsWith('W')) return linesOf(key, /^WX/.test(id) ? decode(data[0] ?? 0, data.subarray(1)) : latin(data));
  const words = wordsIn(data);
  return key === 'PICT' || words.length === 0 ? [{ key, value: `${String(content.length)} bytes` }] : words.map((value) => ({ key, value }));
}

/** Values, or what they are of and a value, stand with a zero between. */
function linesOf(key: string, text: string): MetadataLine[] {
  return text.split('\0').map((value) => value.trim()).filter((value) => value !== '').map((value) => ({ key, value }));
}

function decode(encoding: number, bytes: Uint8Array): string {
  if (encoding === 0) return latin(bytes);
  if (encoding === 3) return utf8(bytes);
  // Each of several values has a mark of its own.
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(encoding === 2 || !isLittle ? 'utf-16be' : 'utf-16le').decode(bytes).replace(/\ufeff/g, '');
}

/** Without the zeros that are put behind 0xff, so that no player takes it for a sound. */
function synchronised(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, i) => byte !== 0 || bytes[i - 1] !== 0xff);
}

/** Where what hangs behind a sound begins: notes of version 1 and APE's, in any order. */
export function startOfTrailers(bytes: Uint8Array): number {
  for (let end = bytes.length; ; ) {
    if (startsWith(bytes, 'TAG', end - version1Length)) end -= version1Length;
    else if (startsWith(bytes, apeMark, end - apeLength)) {
      const view = new DataView(bytes.buffer, bytes.byteOffset + end - apeLength, apeLength);
      const head = (view.getUint32(20, true) & 0x80000000) === 0 ? 0 : apeLength;
      // A length that lies leads on all the same.
      end = Math.max(0, end - Math.max(apeLength, view.getUint32(12, true)) - head);
    } else return end;
  }
}

/** What stands between two places where no sound does. */
export function readTrailers(bytes: Uint8Array): MetadataLine[] {
  const lines: MetadataLine[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = endOfId3(bytes, at);
    if (end > at) {
      lines.push(...readId3(bytes.subarray(at, end)));
      at = end;
    } else if (startsWith(bytes, 'TAG', at) && at + version1Length === bytes.length) {
      lines.push(...version1.flatMap(([key, from, length]) => linesOf(key, latin(bytes.subarray(at + from, at + from + length)).split('\0', 1)[0] ?? '')));
      at = bytes.length;
    } else {
      const next = startsWith(bytes, 'TAG', bytes.length - version1Length) ? bytes.length - version1Length : bytes.length;
      lines.push(...othersIn(bytes.subarray(at, next)));
      at = next;
    }
  }
  return lines;
}

/** Items of APE's notes have their names before a zero. What is filled with zeros says nothing. */
function othersIn(bytes: Uint8Array): MetadataLine[] {
  if (bytes.every((byte) => byte === 0)) return [];
  const text = utf8(bytes.subarray(0, mostRead));
  const words = text.includes(apeMark) ? [...text.matchAll(apeItem)].map(([, key = '', value = '']) => ({ key, value: value.split(apeMark, 1)[0] ?? '' })) : [];
  return words.length > 0 ? words : [{ key: 'Trailer', value: `${String(bytes.length)} bytes` }];
}
