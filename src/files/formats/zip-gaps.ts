/** Bytes of a zip that belong to no entry that it lists: programs that take an entry out of the list leave it in the file, and tools put things of their own between entries. */
import type { Range } from '../../core/draft.ts';

/** As it stands behind an entry whose size was not known before (APPNOTE 4.3.9), at its longest. */
const longestDescriptor = 24;
const endRecord = [0x50, 0x4b, 5, 6];
const listAt = 16;
const commentLengthAt = 20;
const endLength = 22;
const blank = 0x20;
/** Stands for an offset that is written elsewhere (APPNOTE 4.4.24). */
const elsewhere = 0xffffffff;

/** Whether more than zeros stands before the first of these entries, between two of them, between the last and the list, or behind all of it. `places`: of each entry, with its header. */
export function hasGaps(zipped: Uint8Array, places: readonly Range[]): boolean {
  const record = endOf(zipped);
  // A blank or a line end behind a file is what mail programs leave there.
  if (record !== null && zipped.subarray(record.end).some((byte) => byte > blank)) return true;
  const ends = record === null || record.list === elsewhere ? [] : [{ start: record.list, end: record.list }];
  let end = -longestDescriptor;
  for (const place of [...places, ...ends].sort((a, b) => a.start - b.start)) {
    if (place.start > end + longestDescriptor && zipped.subarray(Math.max(0, end), place.start).some((byte) => byte !== 0)) return true;
    end = Math.max(end, place.end);
  }
  return false;
}

/** Where the record that ends a zip says that the list of entries begins, and where it ends itself with its comment: the file ends there, or something was hung behind it. In a comment another may be written. */
function endOf(zipped: Uint8Array): { readonly list: number; readonly end: number } | null {
  const view = new DataView(zipped.buffer, zipped.byteOffset, zipped.byteLength);
  let last: { readonly list: number; readonly end: number } | null = null;
  for (let at = zipped.length - endLength; at >= 0; at -= 1) {
    if (!endRecord.every((byte, i) => zipped[at + i] === byte)) continue;
    const found = { list: view.getUint32(at + listAt, true), end: at + endLength + view.getUint16(at + commentLengthAt, true) };
    if (found.end === zipped.length) return found;
    if (found.end < zipped.length) last ??= found;
  }
  return last;
}
