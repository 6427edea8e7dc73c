/**
 * What rows on a page of a database say in words (https://sqlite.org/fileformat2.html, 1.6 "B-tree Pages" and 2.1 "Record Format"): each text by itself. Read as a row of letters, a
 * text has at its end whatever byte happens to stand behind it, and a number with a letter behind it is found by nobody.
 */
import type { Range } from '../../core/draft.ts';

/** Pages that hold rows, of a table or of an index. */
export const [leafOfTable, leafOfIndex] = [0x0d, 0x0a];
const headerLength = 8;
/** The first page begins with what the database says of itself. */
export const ownHeader = 100;
const headerPlaces = [0, ownHeader];
/** Bytes by kind of value: nothing, numbers, and the two that are written in their kind. */
const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const firstOfBytes = 12;

/** The texts on a page, one a line; empty where it is no page with rows. `decode` is for the database's own encoding. */
export function textsOfPage(page: Uint8Array, decode: (bytes: Uint8Array) => string): string {
  const texts: string[] = [];
  /** Rows lie beside each other: what claims more than the page holds is none. */
  let left = page.length;
  for (const header of headerPlaces) {
    const kind = page[header];
    if (kind !== leafOfTable && kind !== leafOfIndex) continue;
    const pointers = header + headerLength;
    const last = Math.min(pointers + numberAt(page, header + 3) * 2, page.length - 1);
    for (let pointer = pointers; pointer < last && left > 0; pointer += 2) {
      const row = rowAt(page, numberAt(page, pointer), kind === leafOfTable);
      left -= row.end - row.start;
      if (left >= 0) for (const text of textsOfRow(page, row)) texts.push(`${decode(text)}\n`);
    }
  }
  return texts.join('');
}

export const numberAt = (page: Uint8Array, at: number): number => ((page[at] ?? 0) << 8) | (page[at + 1] ?? 0);

/** Where what a row says stands, as far as it is on its page. */
function rowAt(page: Uint8Array, at: number, ofTable: boolean): Range {
  const length = varint(page, at);
  const start = ofTable ? varint(page, length.end).end : length.end;
  return { start, end: Math.max(start, Math.min(page.length, start + onPage(length.value, page.length, ofTable))) };
}

/** What says more of its parts than this, in bytes, is hardly a row: bytes that only look like many are not read over and over. */
const longestKinds = 64;

/** A row all of which stands in these bytes: its parts are as long together as it says to be. Null where none does. */
export function wholeRowAt(bytes: Uint8Array, at: number, ofTable: boolean): { readonly end: number; readonly texts: readonly Uint8Array[] } | null {
  const length = varint(bytes, at);
  const start = ofTable ? varint(bytes, length.end).end : length.end;
  const kinds = varint(bytes, start);
  const [behind, end] = [start + kinds.value, start + length.value];
  if (kinds.value < 2 || kinds.value > longestKinds || behind > end || end > bytes.length) return null;
  let [next, value] = [kinds.end, behind];
  while (next < behind && value <= end) {
    const kind = varint(bytes, next);
    value += sizeOf(kind.value);
    next = kind.end;
  }
  return next === behind && value === end ? { end, texts: textsOfRow(bytes, { start, end }) } : null;
}

const sizeOf = (kind: number): number => (kind < firstOfBytes ? (sizes[kind] ?? 0) : Math.floor((kind - firstOfBytes) / 2));

function textsOfRow(page: Uint8Array, { start, end }: Range): Uint8Array[] {
  const kinds = varint(page, start);
  const texts: Uint8Array[] = [];
  let value = start + kinds.value;
  for (let next = kinds.end; next < Math.min(start + kinds.value, end) && value < end; ) {
    const { value: kind, end: behind } = varint(page, next);
    const size = sizeOf(kind);
    if (kind > firstOfBytes && kind % 2 === 1) texts.push(page.subarray(value, Math.min(value + size, end)));
    value += size;
    next = behind;
  }
  return texts;
}

/** How much of a row stands on its page; the rest is on pages of its own. */
function onPage(length: number, pageSize: number, ofTable: boolean): number {
  const most = ofTable ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const some = least + ((length - least) % (pageSize - 4));
  return some <= most ? some : least;
}

/** A number of one to nine bytes, seven bits in each but the last. */
function varint(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let i = 0; i < 9; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if (i === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + i + 1 };
  }
  return { value, end: at + 9 };
}
