/** How entries of a zip are packed, and how each way is unpacked. */
import { fromReadable, piecesOf } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import type { ByteStream } from '../file-format.ts';
import type { readOtherPacking } from '../heavy/other-packing.ts';
import type { Budget } from '../limits.ts';
import { ERR_ENCRYPTED, ERR_ENCRYPTED_CENTRAL_DIRECTORY, ERR_INVALID_UNCOMPRESSED_SIZE, type Entry, type ZipFileEntry } from './zip-library.ts';

/** Stored, and deflate. */
const plain = new Set([0, 8]);
export const deflate = 8;
/** With a window of 64 kB (APPNOTE 4.4.5), as Windows packs what is large: what the library needs for it is loaded when one comes. */
const deflate64 = 9;
/** bzip2, LZMA, xz, PPMd (APPNOTE 4.4.5): what unpacks them is loaded when one comes. */
const other = new Set([12, 14, 95, 98]);

/** Packed as every program does, and as the library packs. */
export const isPlain = ({ compressionMethod }: Entry): boolean => plain.has(compressionMethod);
/** Packed in a way that the library does not know, and libarchive does. */
export const isOther = ({ compressionMethod }: Entry): boolean => other.has(compressionMethod);
export const isKnown = (entry: Entry): boolean => entry.compressionMethod === deflate64 || isPlain(entry) || isOther(entry);

/** Unpacks the entries of one zip. */
export class ZipUnpacker {
  readonly #zipped: Uint8Array;
  readonly #budget: Budget;
  #others: ReturnType<typeof readOtherPacking> | null = null;

  constructor(zipped: Uint8Array, budget: Budget) {
    this.#zipped = zipped;
    this.#budget = budget;
  }

  /** What an entry holds that is packed in a known way. @throws CannotRead */
  read(entry: Entry): ByteStream {
    return isOther(entry) ? this.#readOther(entry) : readPlain(entry, this.#budget);
  }

  /** The same of one in another packing, in one piece, without counting it. @throws CannotRead */
  async other(entry: Entry): Promise<Uint8Array> {
    this.#others ??= import('../heavy/other-packing.ts').then((code) => code.readOtherPacking(this.#zipped));
    return (await this.#others)({ name: entry.filename, length: entry.uncompressedSize });
  }

  async *#readOther(entry: Entry): ByteStream {
    if (entry.uncompressedSize > this.#budget.limits.wholeBytes) throw new CannotRead('too-large');
    this.#budget.takeBytes(entry.uncompressedSize);
    yield* piecesOf(await this.other(entry));
  }
}

async function* readPlain(entry: Entry, budget: Budget): ByteStream {
  if (entry.directory) return;
  if (entry.compressionMethod === deflate64) (await import('../heavy/deflate64.ts')).knowDeflate64();
  let failed: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      failed = (error) => { controller.error(error); };
    },
  });
  const done = (entry as ZipFileEntry).getData(writable, { checkSignature: true });
  // An entry that is refused before its first byte would leave the loop below waiting for one.
  done.catch((error: unknown) => { failed(error); });
  try {
    for await (const piece of fromReadable(readable)) {
      budget.takeBytes(piece.length);
      yield piece;
    }
    await done;
  } catch (error) {
    if (!(error instanceof CannotRead)) budget.limits.signal?.throwIfAborted();
    throw refusal(error);
  }
}

/** What the library refused an entry or a zip for. */
export const refusal = (error: unknown): CannotRead => (error instanceof CannotRead ? error : new CannotRead(reasonOf(error), messageOf(error)));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function reasonOf(error: unknown): Unread {
  const message = messageOf(error);
  if (message === ERR_ENCRYPTED || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return 'encrypted';
  if (message === ERR_INVALID_UNCOMPRESSED_SIZE) return 'lying';
  return 'broken';
}
