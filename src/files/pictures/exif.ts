/**
 * Exif: a TIFF structure of tags (Exif 2.32, CIPA DC-008; TIFF 6.0). Read for what it tells about people, places and devices; a tag whose number is
 * not known here is shown by its number, so that nothing is passed over.
 */
import { tagNames, gpsNames } from './exif-tags.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { xmpLine } from './xmp.ts';

interface Reader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly little: boolean;
  /** BigTIFF: places, lengths and the number of tags have eight bytes. */
  readonly big: boolean;
  readonly lines: MetadataLine[];
  /** Offsets of directories that were read: a loop of them ends. */
  readonly seen: Set<number>;
}

const exifPointer = 0x8769;
const gpsPointer = 0x8825;
const interopPointer = 0xa005;
/** Pictures below this one (TIFF, supplement 1). */
const subDirectories = 0x014a;
const mostBelow = 32;
const makerNote = 0x927c;
const xmpPacket = 0x02bc;
const orientation = 0x0112;
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
const [classic, bigTiff] = [42, 43];
const mostTags = 500;
const longestValue = 200;

/** The tags of a TIFF block, as lines to read; empty when it is none. Never throws: what lies about its length is skipped. */
export function readExif(bytes: Uint8Array): MetadataLine[] {
  const reader = readerOf(bytes);
  if (!reader) return [];
  let offset = placeAt(reader, reader.big ? 8 : 4);
  for (let directory = 0; offset > 0 && directory < 8; directory += 1) offset = readDirectory(reader, offset, tagNames);
  return withPlaceInWords(reader.lines);
}

/** The orientation (1 to 8) of a TIFF block, or null: what a copy without metadata must keep to be shown upright. */
export function orientationOf(bytes: Uint8Array): number | null {
  const reader = readerOf(bytes);
  if (!reader || reader.big) return null;
  const { view, little } = reader;
  const at = view.getUint32(4, little);
  if (at + 2 > bytes.length) return null;
  const count = Math.min(view.getUint16(at, little), mostTags);
  for (let i = 0; i < count && at + 2 + i * 12 + 12 <= bytes.length; i += 1) {
    const entry = at + 2 + i * 12;
    if (view.getUint16(entry, little) !== orientation) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** A TIFF block that holds an orientation and nothing else. */
export function exifOfOrientation(value: number): Uint8Array {
  return Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0);
}

function readerOf(bytes: Uint8Array): Reader | null {
  if (bytes.length < 8) return null;
  const order = String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0);
  if (order !== 'II' && order !== 'MM') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = order === 'II';
  const version = view.getUint16(2, little);
  return version === classic || (version === bigTiff && bytes.length >= 16) ? { bytes, view, little, big: version === bigTiff, lines: [], seen: new Set() } : null;
}

/** A place, or a number as long as one. */
function placeAt({ view, little, big }: Reader, at: number): number {
  return big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
}

/** Reads one directory; gives the offset of the next, or 0. */
function readDirectory(reader: Reader, at: number, names: Readonly<Record<number, string>>): number {
  const { view, little, bytes, seen, big } = reader;
  const [first, size] = big ? [8, 20] : [2, 12];
  if (seen.has(at) || at + first > bytes.length) return 0;
  seen.add(at);
  const count = big ? placeAt(reader, at) : view.getUint16(at, little);
  for (let i = 0; i < Math.min(count, mostTags); i += 1) {
    const entry = at + first + i * size;
    if (entry + size > bytes.length) return 0;
    readTag(reader, entry, names);
  }
  const next = at + first + count * size;
  return next + (big ? 8 : 4) <= bytes.length ? placeAt(reader, next) : 0;
}

function readTag(reader: Reader, entry: number, names: Readonly<Record<number, string>>): void {
  const { view, little, bytes, lines, big } = reader;
  const tag = view.getUint16(entry, little);
  const type = view.getUint16(entry + 2, little);
  const count = placeAt(reader, entry + 4);
  const size = typeSizes[type] ?? 0;
  const length = size * count;
  if (length === 0) return;
  const own = entry + (big ? 12 : 8);
  const start = length <= (big ? 8 : 4) ? own : placeAt(reader, own);
  if (start + length > bytes.length) return;
  const below = (i = 0): number => (size === 8 ? Number(view.getBigUint64(start + i * 8, little)) : view.getUint32(Math.min(start + i * 4, bytes.length - 4), little));
  if (tag === exifPointer || tag === interopPointer) readDirectory(reader, below(), tagNames);
  else if (tag === gpsPointer) readDirectory(reader, below(), gpsNames);
  else if (tag === subDirectories) for (let i = 0; i < Math.min(count, mostBelow); i += 1) readDirectory(reader, below(i), tagNames);
  else if (tag === makerNote) lines.push({ key: 'MakerNote', value: `${String(length)} bytes` });
  else if (tag === xmpPacket) lines.push(...xmpLine(new TextDecoder().decode(bytes.subarray(start, start + length))));
  else if (tag !== orientation) {
    const value = valueOf(reader, type, count, start);
    if (value !== '') lines.push({ key: names[tag] ?? `Tag 0x${tag.toString(16).padStart(4, '0')}`, value });
  }
}

function valueOf(reader: Reader, type: number, count: number, start: number): string {
  if (type === 2) return text(reader.bytes.subarray(start, start + count), 'utf-8');
  if (type === 7 || type === 1) return undefinedValue(reader.bytes.subarray(start, start + count));
  const numbers: string[] = [];
  for (let i = 0; i < Math.min(count, 16); i += 1) numbers.push(numberAt(reader, type, start + i * (typeSizes[type] ?? 1)));
  return numbers.join(' ');
}

function text(bytes: Uint8Array, encoding: string): string {
  const end = bytes.indexOf(0);
  return new TextDecoder(encoding).decode(encoding === 'utf-8' && end >= 0 ? bytes.subarray(0, end) : bytes).replace(/[\u0000-\u001f]+/g, ' ').trim().slice(0, longestValue);
}

/** Bytes whose meaning the tag knows: a comment behind its character code, or Windows' UTF-16 titles. */
function undefinedValue(bytes: Uint8Array): string {
  const code = text(bytes.subarray(0, 8), 'windows-1252');
  if (code === 'ASCII') return text(bytes.subarray(8), 'utf-8');
  if (code === 'UNICODE') return text(bytes.subarray(8), 'utf-16le');
  if (bytes.length > 4 && bytes.length % 2 === 0 && bytes[1] === 0 && bytes[3] === 0) return text(bytes, 'utf-16le');
  const printable = text(bytes, 'windows-1252');
  return /^[\x20-\x7e]{2,}$/.test(printable) ? printable : `${String(bytes.length)} bytes`;
}

function numberAt({ view, little }: Reader, type: number, at: number): string {
  switch (type) {
    case 3: return String(view.getUint16(at, little));
    case 4: case 13: return String(view.getUint32(at, little));
    case 5: return ratio(view.getUint32(at, little), view.getUint32(at + 4, little));
    case 6: return String(view.getInt8(at));
    case 8: return String(view.getInt16(at, little));
    case 9: return String(view.getInt32(at, little));
    case 10: return ratio(view.getInt32(at, little), view.getInt32(at + 4, little));
    case 11: return String(view.getFloat32(at, little));
    case 16: case 17: case 18: return String(view.getBigInt64(at, little));
    default: return String(view.getFloat64(at, little));
  }
}

function ratio(numerator: number, denominator: number): string {
  return denominator === 0 ? String(numerator) : String(Number((numerator / denominator).toFixed(6)));
}

/** Degrees, minutes and seconds as decimal degrees, which detectors and people read. */
function withPlaceInWords(lines: readonly MetadataLine[]): MetadataLine[] {
  const of = (key: string): string => lines.find((line) => line.key === key)?.value ?? '';
  const degrees = (value: string, negative: boolean): number => {
    const [whole = 0, minutes = 0, seconds = 0] = value.split(' ').map(Number);
    return (whole + minutes / 60 + seconds / 3600) * (negative ? -1 : 1);
  };
  if (of('GPSLatitude') === '' || of('GPSLongitude') === '') return [...lines];
  const latitude = degrees(of('GPSLatitude'), of('GPSLatitudeRef') === 'S');
  const longitude = degrees(of('GPSLongitude'), of('GPSLongitudeRef') === 'W');
  const parts = new Set(['GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef']);
  return [{ key: 'GPSPosition', value: `${latitude.toFixed(6)}, ${longitude.toFixed(6)}` }, ...lines.filter(({ key }) => !parts.has(key))];
}
