/** zlib (RFC 1950): one file in a wrapper without a name, as programs keep packed texts in databases and logs. */
import { fromReadable, toReadable } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream, FileFormat } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { encodingOf } from '../text-encoding.ts';
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
      entries: [{ name: '', length: null, unread: null, read: () => unpack(file.stream(), budget) }],
      unread: null,
      write({ entries }) {
        const content = entries[0]?.content;
        return content ? fromReadable(toReadable(content()).pipeThrough(new CompressionStream('deflate') as TransformStream<Uint8Array, Uint8Array>)) : file.stream();
      },
    };
  },
};

/** What it holds, piece by piece; throws where it is broken. */
export function unpackZlib(bytes: ByteStream): ByteStream {
  return fromReadable(toReadable(bytes).pipeThrough(new DecompressionStream('deflate') as TransformStream<Uint8Array, Uint8Array>));
}

async function unpacks(bytes: ByteStream): Promise<boolean> {
  try {
    for await (const piece of unpackZlib(bytes)) if (piece.length > 0) return true;
  } catch {
    // Not packed, or nothing before it breaks.
  }
  return false;
}

async function* unpack(bytes: ByteStream, budget: Budget): ByteStream {
  const { ratio, freeBytes, fileBytes } = budget.limits;
  let [read, unpacked] = [0, 0];
  async function* counted(): ByteStream {
    for await (const piece of bytes) {
      read += piece.length;
      yield piece;
    }
  }
  try {
    for await (const piece of unpackZlib(counted())) {
      unpacked += piece.length;
      budget.takeBytes(piece.length);
      if (unpacked > fileBytes || (unpacked > freeBytes && unpacked > read * ratio)) throw new CannotRead('too-large');
      yield piece;
    }
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    budget.limits.signal?.throwIfAborted();
    throw new CannotRead('broken');
  }
}
