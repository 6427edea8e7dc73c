/** Bytes of a zip that belong to no entry that it lists: programs that take an entry out of the list leave it in the file, and tools put things of their own between entries. */
import type { Range } from '../../core/draft.ts';

/** As it stands behind an entry whose size was not known before (APPNOTE 4.3.9), at its longest. */
const longestDescriptor = 24;
const endRecord = [0x50, 0x4b, 5, 6];
const listAt = 16;
const commentLengthAt = 20;
const endLength = 22;
/** Stands for an offset that is written elsewhere (APPNOTE 4.4.24). */
const elsewhere = 0xffffffff;

/** Whether more than zeros stands before the first of these entries, between two of them, or between the last and the list. `places`: of each entry, with its header. */
export function hasGaps(zipped: Uint8Array, places: readonly Range[]): boolean {
  const list = listOf(zipped);
  const ends = list === null ? [] : [{ start: list, end: list }];
  let end = -longestDescriptor;
  for (const place of [...places, ...ends].sort((a, b) => a.start - b.start)) {
    if (place.start > end + longestDescriptor && zipped.subarray(Math.max(0, end), place.start).some((byte) => byte !== 0)) return true;
    end = Math.max(end, place.end);
  }
  return false;
}

/** Where the list of entries begins; null where the end of the file does not tell. The record ends the file with its comment, in which another may be written. */
function listOf(zipped: Uint8Array): number | null {
  const view = new DataView(zipped.buffer, zipped.byteOffset, zipped.byteLength);
  for (let at = zipped.length - endLength; at >= 0; at -= 1) {
    if (!endRecord.every((byte, i) => zipped[at + i] === byte) || view.getUint16(at + commentLengthAt, true) !== zipped.length - at - endLength) continue;
    const list = view.getUint32(at + listAt, true);
    return list === elsewhere ? null : list;
  }
  return null;
}
