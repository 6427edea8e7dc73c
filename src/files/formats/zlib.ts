/** zlib (RFC 1950): one file in a wrapper without a name, as programs keep packed texts in databases and logs. */
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
      entries: [{ name: '', length: null, unread: null, read: () => unpackWithin(budget, () => file.stream(), (open) => decompress(open(), 'deflate')) }],
      unread: null,
      write({ entries }) {
        const content = entries[0]?.content;
        return content ? compress(content(), 'deflate') : file.stream();
      },
    };
  },
};

async function unpacks(bytes: ByteStream): Promise<boolean> {
  try {
    for await (const piece of decompress(bytes, 'deflate')) if (piece.length > 0) return true;
  } catch {
    // Not packed, or nothing before it breaks.
  }
  return false;
}
