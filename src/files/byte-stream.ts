/** Streams of bytes as async iterables: they can be written as plain loops, and stopping early takes the source down. */
import { CannotRead } from './cannot-read.ts';
import type { ByteStream, FileBytes, TextStream } from './file-format.ts';
import { headLength } from './file-format.ts';
import type { Budget } from './limits.ts';

/** Files up to this many bytes are kept in memory once they are unpacked: what is read once need not be unpacked again. */
const shortFile = 16 * 1024 * 1024;

/** Pieces of about this many bytes: large enough to be fast, small enough to be bounded. */
export const pieceLength = 256 * 1024;

/** Bytes in memory as a file. Of Node's `Buffer` a slice is no copy: what is made of one would write into it. */
export function bytesInMemory(name: string, given: Uint8Array): FileBytes {
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.length);
  return {
    name,
    length: bytes.length,
    head: bytes.subarray(0, headLength),
    stream: () => piecesOf(bytes),
    whole: () => Promise.resolve(bytes),
  };
}

/** Bytes in memory, in pieces. Joined once, if a format needs them as a whole. */
export function bytesInPieces(name: string, pieces: readonly Uint8Array[]): FileBytes {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let whole: Uint8Array | null = null;
  return { name, length, head: headOf(pieces), stream: () => oneByOne(pieces), whole: () => Promise.resolve((whole ??= join(pieces))) };
}

function headOf(pieces: readonly Uint8Array[]): Uint8Array {
  const head: Uint8Array[] = [];
  for (let at = 0, length = 0; length < headLength && at < pieces.length; at += 1) {
    const piece = pieces[at] ?? new Uint8Array(0);
    head.push(piece.subarray(0, headLength - length));
    length += piece.length;
  }
  return join(head);
}

/** A source that can be read again, as a file. What is short is read once and kept, while there is room; of the rest the head is read. */
export async function bytesOfStream(name: string, length: number | null, budget: Budget, stream: () => ByteStream): Promise<FileBytes> {
  const pieces: Uint8Array[] = [];
  let read = 0;
  let ended = true;
  const room = Math.min(shortFile, budget.room);
  const most = length !== null && length > room ? 0 : room;
  for await (const piece of stream()) {
    pieces.push(piece);
    read += piece.length;
    if (read > most && read >= headLength) {
      ended = false;
      break;
    }
  }
  if (ended) {
    budget.keep(read);
    return bytesInMemory(name, join(pieces));
  }
  return { name, length, head: join(pieces).subarray(0, headLength), stream, whole: () => collect(stream(), budget.limits.wholeBytes) };
}

export async function* piecesOf(bytes: Uint8Array): ByteStream {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}

async function* oneByOne(pieces: readonly Uint8Array[]): ByteStream {
  yield* pieces;
}

/** One piece, as a stream. */
export async function* once<T>(piece: T): AsyncIterable<T> {
  yield piece;
}

/** All bytes of a stream; throws `CannotRead('too-large')` beyond `atMost`. */
export async function collect(stream: ByteStream, atMost: number): Promise<Uint8Array> {
  return join(await gather(stream, atMost));
}

/** The same as the pieces in which they come. */
export async function gather(stream: ByteStream, atMost: number): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > atMost) throw new CannotRead('too-large');
    pieces.push(piece);
  }
  return pieces;
}

/** All of a text; throws `CannotRead('too-large')` beyond `atMost` UTF-16 units. */
export async function collectText(stream: TextStream, atMost = Infinity): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > atMost) throw new CannotRead('too-large');
    pieces.push(piece);
  }
  return pieces.join('');
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** For interfaces of the platform that want a `ReadableStream`. */
export function toReadable(stream: ByteStream): ReadableStream<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

/** The other way, whatever the stream holds; leaving the loop early cancels the source. */
export async function* fromReadable<T>(readable: ReadableStream<T>): AsyncGenerator<T> {
  const reader = readable.getReader();
  let ended = false;
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) {
        ended = true;
        return;
      }
      yield next.value;
    }
  } finally {
    // A source that failed has said so already.
    if (!ended) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}
