/**
 * One file alone in xz or bzip2. libarchive unpacks both, but shows only archives; and what is packed in them may stand one behind the other. So the file is read between the header of a tar that holds
 * more than there is, packed in the same way, and a mark with zeros behind it: whatever is read before the mark is the file, however the library's reading ends.
 */
import { decodeBase64 } from '../inline/base64.ts';
import { join, pieceLength } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { ArchiveReader } from './archive-reader.ts';

/** By the first byte of each: `tar`'s header of a file of 8 GiB, and the mark with 512 KiB of zeros, as `xz -9` and `bzip2 -9` write them. */
const around: ReadonlyMap<number, readonly [before: string, behind: string]> = new Map([
  [0x42, [
    'QlpoOTFBWSZTWQDAXOkAAB7bgMiAQABNgAAEYgWeAAgAIABUUAGIHqeoJU2hR6jTRoHEiLNmp0IU2RuypbMDsBdApq8RDsPbzJABJx8XckU4UJAAwFzp',
    'QlpoOTFBWSZTWYvHF1gAEBXRgMQAQAIGQQQAAAggAFRADAKlA00eEAbySQCcrUqrvXqzYgBi7kinChIReOLrAA==',
  ]],
  [0xfd, [
    '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AH/AC9dADYbyhhsBNMatQFqRLmio3JK86n50AuW8hBp49bY0BUGEYgLBoQadGimSITl65AAAAA9AGE0I5wgHQABS4AEAAAAtwlOmLHEZ/sCAAAAAARZWg==',
    '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM6AAMAJxdABbgfOhoMaAMD0Gd4b3qq9hqFYi8PgEjdO9zXNOGS6Pd8faZ1iYnBDJlS7c4thOerl35vwlO6EjSbLBl73YySLDw+Ahq3SQhsF4KPihalsmQWlRXQIg2PFa/z/iFT1nVpR8gPHbMiJ2ZNGwDRRkTg4qd7ZOh1W2S1I7aZuFO6j2ZSRYrlflH+k7nUuKSBlYZnkSe4tLkRvY1AOuoAACpSgE6e7GrAgABuAGNgCAAsT0uY7HEZ/sCAAAAAARZWg==',
  ]],
]);
const mark = new TextEncoder().encode('-- the end --');
/** The reading ends in the zeros: nothing of the last piece is then given. */
const zeros = 512 * 1024;
const endReached = 'Truncated tar archive';

/** Whether it begins as xz or bzip2 does. */
export const isLone = (packed: Uint8Array): boolean => around.has(packed[0] ?? 0);

export interface LoneFile {
  /** Unpacked, in bytes. */
  readonly length: number;
  read(): ByteStream;
}

/** Unpacks the file once, to see that it is whole. Throws `CannotRead`. */
export async function openLoneFile(packed: Uint8Array, budget: Budget): Promise<LoneFile> {
  const [before, behind] = around.get(packed[0] ?? 0) ?? [];
  if (before === undefined || behind === undefined) throw new CannotRead('unknown-packing');
  const reader = await ArchiveReader.open(join([decodeBase64(before), packed, decodeBase64(behind)]));
  const length = lengthIn(reader, packed.length, budget);
  return {
    length,
    async *read() {
      for (const piece of reader.contentOf(0, { length })) {
        budget.takeBytes(piece.length);
        yield piece;
      }
    },
  };
}

function lengthIn(reader: ArchiveReader, packed: number, budget: Budget): number {
  const { fileBytes, freeBytes, ratio } = budget.limits;
  let [given, last] = [0, new Uint8Array(0)];
  try {
    for (const piece of reader.contentOf(0, { length: Infinity })) {
      // Nothing is kept of it yet: only whoever gave up is heard.
      budget.takeBytes(0);
      given += piece.length;
      if (given > fileBytes || (given > freeBytes && given > packed * ratio)) throw new CannotRead('too-large');
      last = join([last.subarray(Math.max(0, last.length - zeros - pieceLength)), piece]).slice();
    }
  } catch (error) {
    if (!(error instanceof CannotRead && error.message.endsWith(endReached))) throw error;
  }
  const end = lastOf(last);
  if (end < 0) throw new CannotRead('broken');
  return given - last.length + end;
}

/** Where the mark stands last. */
function lastOf(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(mark[0] ?? 0); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(mark[0] ?? 0, at - 1)) if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
