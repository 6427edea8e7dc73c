/**
 * Binary property lists (Apple's CFBinaryPList.c, version `bplist00`): a table of objects that name each other by number. Scalars are kept as the bytes that
 * they are; strings and data can be replaced, and what nothing names any more is not written.
 */
import { CannotRead } from '../cannot-read.ts';
import { join } from '../byte-stream.ts';

export type PlistObject =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** `shown`: as a reader would write it; '' for what says nothing (null, references of an archiver). */
  | { readonly kind: 'scalar'; readonly raw: Uint8Array; readonly shown: string }
  /** `refs`: of a dictionary its keys, then its values. */
  | { readonly kind: 'array' | 'set' | 'dict'; readonly marker: number; readonly refs: number[] };

export interface Plist {
  readonly objects: PlistObject[];
  /** The number of the outermost object. */
  top: number;
}

const magicLength = 8;
const trailerLength = 32;
const mostObjects = 2_000_000;
const [string8, string16, integer, real, date, data, uid, array, orderedSet, set, dict] = [5, 6, 1, 2, 3, 4, 8, 10, 11, 12, 13];
/** Seconds from 1970 to 2001, from which dates count. */
const epoch2001 = 978_307_200;

/** Throws `CannotRead('broken')` for a place outside of the file, `lying` for counts that cannot be. */
export function readBinaryPlist(bytes: Uint8Array): Plist {
  if (bytes.length < magicLength + trailerLength) throw new CannotRead('broken');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const trailer = bytes.length - trailerLength;
  const [offsetSize, refSize] = [view.getUint8(trailer + 6), view.getUint8(trailer + 7)];
  const [count, top, table] = [trailer + 8, trailer + 16, trailer + 24].map((at) => Number(view.getBigUint64(at))) as [number, number, number];
  if (count > mostObjects) throw new CannotRead('too-many');
  if (offsetSize < 1 || offsetSize > 8 || refSize < 1 || refSize > 8 || top >= count || table + count * offsetSize > trailer) throw new CannotRead('lying');
  const numberAt = (at: number, size: number): number => {
    if (at < 0 || at + size > trailer) throw new CannotRead('broken');
    let value = 0;
    for (let i = 0; i < size; i += 1) value = value * 256 + view.getUint8(at + i);
    return value;
  };
  /** All containers together may name so many objects: no file of this length holds more. */
  let room = bytes.length;
  const read = (index: number): PlistObject => {
    const at = numberAt(table + index * offsetSize, offsetSize);
    const marker = numberAt(at, 1);
    const [type, info] = [marker >> 4, marker & 15];
    if (type === 0) return { kind: 'scalar', raw: bytes.slice(at, at + 1), shown: info === 8 ? 'false' : info === 9 ? 'true' : '' };
    if (type === integer || type === real || type === date) return scalarAt(bytes, at, type, 1 << info, trailer);
    if (type === uid) return { kind: 'scalar', raw: sliceOf(bytes, at, at + 2 + info, trailer), shown: '' };
    const long = info === 15;
    const sizeOfSize = long ? 1 << (numberAt(at + 1, 1) & 15) : 0;
    const size = long ? numberAt(at + 2, sizeOfSize) : info;
    const from = at + 1 + (long ? 1 + sizeOfSize : 0);
    if (type === data) return { kind: 'data', bytes: sliceOf(bytes, from, from + size, trailer) };
    if (type === string8) return { kind: 'string', text: new TextDecoder('windows-1252').decode(sliceOf(bytes, from, from + size, trailer)) };
    if (type === string16) return { kind: 'string', text: utf16(sliceOf(bytes, from, from + size * 2, trailer)) };
    if (type !== array && type !== orderedSet && type !== set && type !== dict) throw new CannotRead('broken');
    const refs = type === dict ? size * 2 : size;
    room -= refs * refSize;
    if (room < 0) throw new CannotRead('lying');
    const named = Array.from({ length: refs }, (_, i) => numberAt(from + i * refSize, refSize));
    if (named.some((ref) => ref >= count)) throw new CannotRead('lying');
    return { kind: type === dict ? 'dict' : type === array ? 'array' : 'set', marker: type << 4, refs: named };
  };
  return { objects: Array.from({ length: count }, (_, index) => read(index)), top };
}

function sliceOf(bytes: Uint8Array, from: number, to: number, end: number): Uint8Array {
  if (to > end) throw new CannotRead('broken');
  return bytes.slice(from, to);
}

function scalarAt(bytes: Uint8Array, at: number, type: number, size: number, end: number): PlistObject {
  const raw = sliceOf(bytes, at, at + 1 + size, end);
  const view = new DataView(raw.buffer, raw.byteOffset + 1, size);
  // Of sixteen bytes the lower eight hold the number.
  if (type === integer) return { kind: 'scalar', raw, shown: String(size >= 8 ? view.getBigInt64(size - 8) : size === 4 ? view.getUint32(0) : size === 2 ? view.getUint16(0) : view.getUint8(0)) };
  const value = size === 4 ? view.getFloat32(0) : size === 8 ? view.getFloat64(0) : NaN;
  if (type === real) return { kind: 'scalar', raw, shown: Number.isFinite(value) ? String(value) : '' };
  const milliseconds = (value + epoch2001) * 1000;
  return { kind: 'scalar', raw, shown: Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : '' };
}

function utf16(bytes: Uint8Array): string {
  const units: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) units.push(String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)));
  return units.join('');
}

/** The list anew. Objects that are not reached from the outermost one are left out. */
export function writeBinaryPlist({ objects, top }: Plist): Uint8Array {
  const order: number[] = [];
  const numbers = new Map<number, number>();
  const waiting = [top];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const object = objects[index];
    if (numbers.has(index) || !object) continue;
    numbers.set(index, order.length);
    order.push(index);
    if ('refs' in object) for (let i = object.refs.length - 1; i >= 0; i -= 1) waiting.push(object.refs[i] ?? 0);
  }
  const refSize = bytesFor(order.length);
  const pieces: Uint8Array[] = [new TextEncoder().encode('bplist00')];
  const offsets: number[] = [];
  let at = magicLength;
  for (const index of order) {
    offsets.push(at);
    const piece = encode(objects[index], numbers, refSize);
    pieces.push(piece);
    at += piece.length;
  }
  const offsetSize = bytesFor(at);
  const trailer = new Uint8Array(trailerLength);
  trailer.set([offsetSize, refSize], 6);
  [order.length, 0, at].forEach((value, i) => { trailer.set(bigEndian(value, 8), 8 + i * 8); });
  return join([...pieces, ...offsets.map((offset) => bigEndian(offset, offsetSize)), trailer]);
}

function encode(object: PlistObject | undefined, numbers: ReadonlyMap<number, number>, refSize: number): Uint8Array {
  if (object === undefined) throw new Error('an object is named that is not there');
  if (object.kind === 'scalar') return object.raw;
  if (object.kind === 'data') return join([head(data << 4, object.bytes.length), object.bytes]);
  if (object.kind === 'string') return encodeString(object.text);
  const size = object.kind === 'dict' ? object.refs.length / 2 : object.refs.length;
  return join([head(object.marker, size), ...object.refs.map((ref) => bigEndian(numbers.get(ref) ?? 0, refSize))]);
}

function encodeString(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  if (units.every((unit) => unit < 0x80)) return join([head(string8 << 4, units.length), Uint8Array.from(units)]);
  return join([head(string16 << 4, units.length), Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]))]);
}

function head(marker: number, size: number): Uint8Array {
  if (size < 15) return Uint8Array.of(marker | size);
  const bytes = bytesFor(size);
  const width = bytes <= 1 ? 1 : bytes <= 2 ? 2 : bytes <= 4 ? 4 : 8;
  return Uint8Array.of(marker | 15, (integer << 4) | Math.log2(width), ...bigEndian(size, width));
}

function bytesFor(value: number): number {
  return value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 0x1000000 ? 3 : 4;
}

function bigEndian(value: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let i = size - 1, rest = value; i >= 0; i -= 1, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}
