/** What a zip says of an entry where the entry stands, beside what its list says: a header before the data (APPNOTE 4.3.7), and lengths behind data whose length was not known before (4.3.9). */
import type { Range } from '../../core/draft.ts';

/** Bytes of an entry's own header, without its name. */
export const localHeader = 30;
const [nameLengthAt, extraLengthAt] = [26, 28];
const descriptorSignature = 0x08074b50;
/** Names and comments in UTF-8 (Info-ZIP): their fields hold words, and are known. */
const inUnicode = new Set([0x7075, 0x6375]);

export interface ListedEntry {
  readonly offset: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly rawFilename: Uint8Array;
  readonly rawExtraField: Uint8Array;
}

/** Where the entry's data is. */
export function dataOf(zipped: Uint8Array, { offset, compressedSize }: ListedEntry): Range | null {
  if (offset + localHeader > zipped.length) return null;
  const header = new DataView(zipped.buffer, zipped.byteOffset + offset, localHeader);
  const start = offset + localHeader + header.getUint16(nameLengthAt, true) + header.getUint16(extraLengthAt, true);
  return start + compressedSize > zipped.length ? null : { start, end: start + compressedSize };
}

/** Where all of it is, from its header to behind the lengths. */
export function placeOf(zipped: Uint8Array, entry: ListedEntry): Range {
  const data = dataOf(zipped, entry);
  return { start: entry.offset, end: data === null ? entry.offset : data.end + descriptorLength(zipped, data.end, entry) };
}

/** A mark that may be left out, a sum, and two lengths of four or of eight bytes, which are what the list says. */
function descriptorLength(zipped: Uint8Array, at: number, { compressedSize, uncompressedSize }: ListedEntry): number {
  const view = new DataView(zipped.buffer, zipped.byteOffset, zipped.byteLength);
  const first = at + 4 <= zipped.length && view.getUint32(at, true) === descriptorSignature ? 8 : 4;
  for (const width of [8, 4]) {
    const [packed, end] = [at + first, at + first + 2 * width];
    const lengthAt = (place: number): number => (width === 8 ? Number(view.getBigUint64(place, true)) : view.getUint32(place, true));
    if (end <= zipped.length && lengthAt(packed) === compressedSize && lengthAt(packed + width) === uncompressedSize) return end - at;
  }
  return 0;
}

/** Whether the entry's own header has another name than the list has, or words in a field that are not in the list's. `known`: fields in which nobody writes words. */
export function saysMore(zipped: Uint8Array, entry: ListedEntry, known: ReadonlySet<number>): boolean {
  const data = dataOf(zipped, entry);
  if (data === null) return false;
  const nameAt = entry.offset + localHeader;
  const nameEnd = nameAt + new DataView(zipped.buffer, zipped.byteOffset + entry.offset, localHeader).getUint16(nameLengthAt, true);
  const listed = wordsOf(entry.rawExtraField, known);
  return latin1(zipped.subarray(nameAt, nameEnd)) !== latin1(entry.rawFilename) || [...wordsOf(zipped.subarray(nameEnd, data.start), known)].some((word) => !listed.has(word));
}

function wordsOf(fields: Uint8Array, known: ReadonlySet<number>): Set<string> {
  const words = new Set<string>();
  const view = new DataView(fields.buffer, fields.byteOffset, fields.byteLength);
  for (let at = 0; at + 4 <= fields.length;) {
    const [type, end] = [view.getUint16(at, true), at + 4 + view.getUint16(at + 2, true)];
    if (inUnicode.has(type) || !known.has(type)) for (const [word] of latin1(fields.subarray(at + 4, end)).matchAll(/[ -~\u0080-\u00ff]{6,}/g)) words.add(word);
    at = end;
  }
  return words;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
