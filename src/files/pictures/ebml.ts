/** EBML (RFC 8794), of which Matroska and WebM are made: elements of an id, a length and a content, in one another. */
import type { Range } from '../../core/draft.ts';
import { CannotRead } from '../cannot-read.ts';

export interface Element extends Range {
  /** With the bit that tells its length, as documents write it. */
  readonly id: number;
  /** Where its content begins. */
  readonly content: number;
  /** Programs that record live write no length: such an element ends where one begins that cannot stand in it. */
  readonly open: boolean;
}

export const voidId = 0xec;
export const sumId = 0xbf;

const mostElements = 2_000_000;

/** The element that begins at `at`, within `end`. Throws `CannotRead('broken')` where none does, and `CannotRead('lying')` where it would be longer. */
export function elementAt(bytes: Uint8Array, at: number, end: number): Element {
  const idLength = Math.clz32(bytes[at] ?? 0) - 23;
  if (idLength > 4 || at + idLength >= end) throw new CannotRead('broken');
  let id = 0;
  for (let i = 0; i < idLength; i += 1) id = id * 256 + (bytes[at + i] ?? 0);
  const lengthAt = at + idLength;
  const width = Math.clz32(bytes[lengthAt] ?? 0) - 23;
  const content = lengthAt + width;
  if (width > 8 || content > end) throw new CannotRead('broken');
  const { value: length, full } = numberAt(bytes, lengthAt, width);
  if (!full && content + length > end) throw new CannotRead('lying');
  return { id, start: at, content, end: full ? end : content + length, open: full };
}

/** `full`: all bits are set, which stands for a length that nobody knew. */
function numberAt(bytes: Uint8Array, at: number, width: number): { readonly value: number; readonly full: boolean } {
  let value = (bytes[at] ?? 0) & (0xff >> width);
  let full = value === 0xff >> width;
  for (let i = 1; i < width; i += 1) {
    value = value * 256 + (bytes[at + i] ?? 0);
    full &&= bytes[at + i] === 0xff;
  }
  return { value, full };
}

/** A number written as a length is, as the number of a track before each block. */
export function trackNumberAt(bytes: Uint8Array, at: number): number {
  const width = Math.clz32(bytes[at] ?? 0) - 23;
  return numberAt(bytes, at, Math.min(width, 8)).value;
}

/** The elements one after another in a stretch. `endsBefore` says which id ends an element of no known length around them. */
export function elementsOf(bytes: Uint8Array, from: number, end: number, endsBefore: (id: number) => boolean = () => false): Element[] {
  const found: Element[] = [];
  for (let at = from; at < end; ) {
    const element = elementAt(bytes, at, end);
    if (endsBefore(element.id)) break;
    if (found.push(element) > mostElements) throw new CannotRead('lying');
    at = element.end;
  }
  return found;
}

/** Makes an element one that says nothing, of the same length: nothing behind it moves. */
export function voidElement(bytes: Uint8Array, { start, end }: Range): void {
  const length = end - start;
  bytes.fill(0, start, end);
  bytes[start] = voidId;
  if (length <= 128) bytes[start + 1] = 0x80 | (length - 2);
  else {
    bytes[start + 1] = 1;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(start + 5, length - 9);
  }
}

export function unsignedOf(bytes: Uint8Array, { content, end }: Element): number {
  return bytes.subarray(content, Math.min(end, content + 8)).reduce((sum, byte) => sum * 256 + byte, 0);
}
