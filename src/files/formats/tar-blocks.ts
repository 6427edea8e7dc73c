/** The blocks of 512 bytes that a tar is made of: which of them is a header, and one archive of several that stand one behind the other. */
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream } from '../file-format.ts';

const headerLength = 512;
/** Where in a header stand the entry's size, the header's sum, the entry's type and the mark of its format. */
const [sizeAt, sumAt, typeAt, magicAt] = [124, 148, 156, 257];
const [sizeLength, sumLength, magicLength] = [12, 8, 5];
/** GNU's type of a file with holes: `S`. */
const sparse = 0x53;
/** An archive ends with two blocks of zeros; programs write more of them. */
const endBlocks = 2;

/** Whether a file begins with a header: one with the mark of POSIX and GNU, or one of Unix 7. */
export function beginsTar(head: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(head.subarray(magicAt, magicAt + magicLength)) === 'ustar' || isOldHeader(head);
}

/** A header without a mark of its format is known by the sum of its bytes, which it holds in octal, those of the sum itself counted as blanks. */
function isOldHeader(head: Uint8Array): boolean {
  if (head.length < headerLength || head[0] === 0) return false;
  const written = /^[ 0]{0,7}([0-7]{1,7})[\0 ]{1,2}$/.exec(new TextDecoder('windows-1252').decode(head.subarray(sumAt, sumAt + sumLength)))?.[1];
  if (written === undefined) return false;
  let sum = 0;
  for (let i = 0; i < headerLength; i += 1) sum += i >= sumAt && i < sumAt + sumLength ? 0x20 : (head[i] ?? 0);
  return sum === Number.parseInt(written, 8);
}

/**
 * One archive without holes, as the library reads it. Where archives stand one behind the other (`cat`, GNU tar's `-i` and `-A`), blocks of zeros end each of them: those with a further header behind them are
 * left out. Files with holes (GNU's `S`, and pax records `GNU.sparse`) are listed with the bytes between the holes alone: read as a file one would lose its shape, so the archive is refused.
 */
export async function* asOneArchive(bytes: ByteStream): ByteStream {
  /** The header that is being gathered, bytes until the next one, and blocks of zeros before it. */
  let header = new Uint8Array(0);
  let skip = 0;
  let zeros = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      if (skip > 0) {
        const passed = piece.subarray(at, at + skip);
        skip -= passed.length;
        at += passed.length;
        yield passed;
        continue;
      }
      const taken = piece.subarray(at, at + headerLength - header.length);
      header = join([header, taken]).slice();
      at += taken.length;
      if (header.length < headerLength) break;
      if (header[typeAt] === sparse) throw new CannotRead('unknown-packing', 'a file with holes');
      if (header.every((byte) => byte === 0)) zeros += 1;
      else {
        zeros = 0;
        skip = Math.ceil(sizeIn(header) / headerLength) * headerLength;
        yield header;
      }
      header = new Uint8Array(0);
    }
  }
  if (zeros > 0) yield new Uint8Array(Math.min(zeros, endBlocks) * headerLength);
  yield header;
}

/** In octal; of what is too long for that (a first bit set), in base 256. */
function sizeIn(header: Uint8Array): number {
  const field = header.subarray(sizeAt, sizeAt + sizeLength);
  if (((field[0] ?? 0) & 0x80) !== 0) return field.subarray(4).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.parseInt(new TextDecoder('windows-1252').decode(field).replace(/[^0-7]/g, '') || '0', 8);
}
