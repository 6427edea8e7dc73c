/** Bytes of a zip that belong to no entry that it lists: programs that take an entry out of the list leave it in the file, and tools put things of their own between entries. */
import type { Range } from '../../core/draft.ts';

const endRecord = [0x50, 0x4b, 5, 6];
const [listLengthAt, listAt, commentLengthAt, endLength] = [12, 16, 20, 22];
const blank = 0x20;
/** Stands for a number that is written in a record of eight bytes a number (APPNOTE 4.3.14), which a shorter one before the end points at. */
const elsewhere = 0xffffffff;
const [longSignature, longLength, longListLengthAt, longListAt] = [0x06064b50, 56, 40, 48];
const [locatorSignature, locatorLength, locatorAt] = [0x07064b50, 20, 8];

/** Whether more than zeros stands before the first of these entries, between two of them, between the last and the list, between the list and what ends the zip, or behind that. `places`: of each entry. */
export function hasGaps(zipped: Uint8Array, places: readonly Range[]): boolean {
  const record = endOf(zipped);
  // A blank or a line end behind a file is what mail programs leave there.
  if (record !== null && zipped.subarray(record.end).some((byte) => byte > blank)) return true;
  let end = 0;
  for (const place of [...places, ...(record === null ? [] : partsOfEnd(zipped, record.start))].sort((a, b) => a.start - b.start)) {
    if (zipped.subarray(end, Math.max(end, place.start)).some((byte) => byte !== 0)) return true;
    end = Math.max(end, place.end);
  }
  return false;
}

/** The record that ends a zip, with its comment: the file ends there, or something was hung behind it. In a comment another may be written. */
function endOf(zipped: Uint8Array): Range | null {
  const view = viewOf(zipped);
  let last: Range | null = null;
  for (let at = zipped.length - endLength; at >= 0; at -= 1) {
    if (!endRecord.every((byte, i) => zipped[at + i] === byte)) continue;
    const found = { start: at, end: at + endLength + view.getUint16(at + commentLengthAt, true) };
    if (found.end === zipped.length) return found;
    if (found.end < zipped.length) last ??= found;
  }
  return last;
}

/** The list of entries, the longer records that tell its place where it is far behind, and the record itself. */
function partsOfEnd(zipped: Uint8Array, at: number): Range[] {
  const view = viewOf(zipped);
  const parts: Range[] = [{ start: at, end: at }];
  let [length, list] = [view.getUint32(at + listLengthAt, true), view.getUint32(at + listAt, true)];
  const locator = at - locatorLength;
  if (locator >= 0 && view.getUint32(locator, true) === locatorSignature) {
    parts.push({ start: locator, end: at });
    const long = Number(view.getBigUint64(locator + locatorAt, true));
    if (long + longLength <= locator && view.getUint32(long, true) === longSignature) {
      parts.push({ start: long, end: long + longLength });
      if (length === elsewhere) length = Number(view.getBigUint64(long + longListLengthAt, true));
      if (list === elsewhere) list = Number(view.getBigUint64(long + longListAt, true));
    }
  }
  return [...parts, { start: list, end: list + length }];
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
