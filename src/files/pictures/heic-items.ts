/** The items of a HEIC file: what they are (`iinf`) and where their bytes lie (`iloc`). */
import type { Range } from '../../core/draft.ts';
import { CannotRead } from '../cannot-read.ts';
import { boxesOf, type Box } from './boxes.ts';
import { latin } from '../media/media.ts';

export interface Item {
  readonly type: string;
  /** Not to be shown by itself: a tile, a thumbnail, a mask. */
  readonly hidden: boolean;
  /** Where its name stands; empty mostly. */
  readonly name: Range;
  /** Where its bytes lie in the file; null when they are part of another item. */
  readonly ranges: readonly Range[] | null;
}

const fullBox = 4;
/** Far more than a picture of a thousand tiles has. */
const mostExtents = 100_000;

/** The items that the boxes of a `meta` box list. Throws `CannotRead('lying')` when one lies outside the file. */
export function itemsOf(bytes: Uint8Array, inside: readonly Box[]): Item[] {
  const of = (type: string): Box | undefined => inside.find((box) => box.type === type);
  const [info, places, data] = [of('iinf'), of('iloc'), of('idat')];
  if (!info || !places) throw new CannotRead('broken');
  const ranges = locationsOf(bytes, places, data);
  const parts = partsOf(bytes, of('iref'));
  return descriptionsOf(bytes, info).map(({ id, ...item }) => ({ ...item, hidden: item.hidden || parts.has(id), ranges: ranges.has(id) ? (ranges.get(id) ?? null) : [] }));
}

/** The `infe` entries of `iinf`. */
function descriptionsOf(bytes: Uint8Array, info: Box): (Omit<Item, 'ranges'> & { id: number })[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = info.content + fullBox + (bytes[info.content] === 0 ? 2 : 4);
  return boxesOf(bytes, first, info.end).filter(({ type }) => type === 'infe').map(({ content, end }) => {
    const wide = bytes[content] === 3;
    const id = wide ? view.getUint32(content + 4) : view.getUint16(content + 4);
    const start = content + (wide ? 14 : 12);
    const nameEnd = bytes.indexOf(0, start);
    return { id, type: latin(bytes.subarray(start - 4, start)), hidden: ((bytes[content + 3] ?? 0) & 1) === 1, name: { start, end: nameEnd < 0 || nameEnd > end ? start : nameEnd } };
  });
}

/** Items that are there for another one (`iref`): its thumbnail or mask, which refer to it, and the tiles that it refers to. */
function partsOf(bytes: Uint8Array, references: Box | undefined): Set<number> {
  const parts = new Set<number>();
  if (!references) return parts;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = bytes[references.content] === 0 ? 2 : 4;
  const id = (at: number): number => (size === 2 ? view.getUint16(at) : view.getUint32(at));
  for (const { type, content, end } of boxesOf(bytes, references.content + fullBox, references.end)) {
    if (type === 'thmb' || type === 'auxl') parts.add(id(content));
    if (type === 'dimg') for (let at = content + size + 2; at + size <= end; at += size) parts.add(id(at));
  }
  return parts;
}

/** Item number -> where its bytes are in the file, or null for an item inside another. */
function locationsOf(bytes: Uint8Array, places: Box, data: Box | undefined): Map<number, Range[] | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = bytes[places.content] ?? 0;
  let at = places.content + fullBox;
  const sizes = view.getUint16(at);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version > 0 ? sizes & 15 : 0];
  at += 2;
  const number = (size: number): number => {
    const value = size === 8 ? Number(view.getBigUint64(at)) : size === 4 ? view.getUint32(at) : size === 2 ? view.getUint16(at) : 0;
    at += size;
    return value;
  };
  const found = new Map<number, Range[] | null>();
  let extents = 0;
  for (let count = number(version < 2 ? 2 : 4); count > 0 && at < places.end; count -= 1) {
    const id = number(version < 2 ? 2 : 4);
    const method = version > 0 ? number(2) & 15 : 0;
    at += 2;
    const base = number(baseSize);
    const own: Range[] = [];
    const [from, to] = method === 1 && data ? [data.content, data.end] : [0, bytes.length];
    for (let left = number(2); left > 0 && at < places.end; left -= 1) {
      extents += 1;
      if (extents > mostExtents) throw new CannotRead('too-many');
      number(indexSize);
      const start = from + base + number(offsetSize);
      const length = number(lengthSize);
      if (method < 2 && start + length > to) throw new CannotRead('lying');
      own.push({ start, end: start + length });
    }
    found.set(id, method < 2 ? own : null);
  }
  return found;
}
