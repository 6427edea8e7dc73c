/** zlib (RFC 1950): one file in a wrapper without a name, as programs keep packed texts in databases and logs. */
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { compress, decompress, unpackWithin } from '../compression.ts';
import type { ByteStream, FileFormat } from '../file-format.ts';
import { encodingOf } from '../encodings/text-encoding.ts';
import { binary } from './binary.ts';
import { text } from './text.ts';

const deflate = 0x78;
/** Deflate at its four levels; the two bytes are a multiple of 31. */
const levels = new Set([0x01, 0x5e, 0x9c, 0xda]);

export const zlib: FileFormat = {
  id: 'zlib',
  recognises: ({ head }) => head[0] === deflate && levels.has(head[1] ?? 0),
  async open(file, budget) {
    // Two bytes are little to tell by: `x^2` begins so.
    if (!(await unpacks(file.stream()))) return (encodingOf(file.head) === null ? binary : text).open(file, budget);
    return {
      texts: [],
      entries: [{ name: '', length: null, unread: null, read: () => unpackWithin(budget, () => file.stream(), unpackToEnd) }],
      unread: null,
      write({ entries }) {
        const content = entries[0]?.content;
        return content ? compress(content(), 'deflate') : file.stream();
      },
    };
  },
};

/** Bytes of the sum at the end. */
const sumLength = 4;

/** The file ends in the sum of what was packed: where it does not, something hangs behind it, which not every platform minds. */
export async function* unpackToEnd(open: () => ByteStream): ByteStream {
  let [sum, last] = [1, new Uint8Array(0)];
  async function* packed(): ByteStream {
    for await (const piece of open()) {
      last = join([last, piece.subarray(-sumLength)]).slice(-sumLength);
      yield piece;
    }
  }
  for await (const piece of decompress(packed(), 'deflate')) {
    sum = adler32(sum, piece);
    yield piece;
  }
  if (last.length < sumLength || new DataView(last.buffer).getUint32(0) !== sum) throw new CannotRead('broken');
}

/** The sum with further bytes (RFC 1950, 9). */
function adler32(sum: number, bytes: Uint8Array): number {
  const base = 65521;
  // So many bytes at once stay within a number's exact range.
  const most = 4096;
  let [low, high] = [sum & 0xffff, sum >>> 16];
  for (let at = 0; at < bytes.length; at += most) {
    for (const byte of bytes.subarray(at, at + most)) {
      low += byte;
      high += low;
    }
    low %= base;
    high %= base;
  }
  return high * 0x10000 + low;
}

async function unpacks(bytes: ByteStream): Promise<boolean> {
  try {
    for await (const piece of decompress(bytes, 'deflate')) if (piece.length > 0) return true;
  } catch {
    // Not packed, or nothing before it breaks.
  }
  return false;
}
