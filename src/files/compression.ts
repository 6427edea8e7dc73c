/** gzip and zlib, packed and unpacked by the platform. */
import { fromReadable, toReadable } from './byte-stream.ts';
import { CannotRead } from './cannot-read.ts';
import type { ByteStream } from './file-format.ts';
import type { Budget } from './limits.ts';

/** As the platform names them: RFC 1952, and RFC 1950. */
type Wrapper = 'gzip' | 'deflate';

export function compress(bytes: ByteStream, wrapper: Wrapper): ByteStream {
  return fromReadable(toReadable(bytes).pipeThrough(new CompressionStream(wrapper) as TransformStream<Uint8Array, Uint8Array>));
}

/** What it holds, piece by piece; throws where it is broken. */
export function decompress(bytes: ByteStream, wrapper: Wrapper): ByteStream {
  return fromReadable(toReadable(bytes).pipeThrough(new DecompressionStream(wrapper) as TransformStream<Uint8Array, Uint8Array>));
}

/** What `unpack` makes of a file, within the budget; `unpack` may open the file again. Throws `CannotRead`, or the signal's reason. */
export async function* unpackWithin(budget: Budget, open: () => ByteStream, unpack: (open: () => ByteStream) => ByteStream): ByteStream {
  const { ratio, freeBytes, fileBytes } = budget.limits;
  let read = 0;
  let unpacked = 0;
  async function* counted(): ByteStream {
    read = 0;
    for await (const piece of open()) {
      read += piece.length;
      yield piece;
    }
  }
  try {
    for await (const piece of unpack(counted)) {
      unpacked += piece.length;
      budget.takeBytes(piece.length);
      if (unpacked > fileBytes || (unpacked > freeBytes && unpacked > read * ratio)) throw new CannotRead('too-large');
      yield piece;
    }
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    budget.limits.signal?.throwIfAborted();
    throw new CannotRead('broken', String(error));
  }
}
