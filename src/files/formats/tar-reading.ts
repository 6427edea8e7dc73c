/** The entries of a tar as the library reads them, and any one of them again without reading the archive from its beginning each time. */
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { fromReadable, toReadable } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream, FileBytes } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { asOneArchive } from './tar-blocks.ts';

/** The bytes of an entry that are kept in memory at most. */
export const keptEntry = 1024 * 1024;

/** All entries in order. @throws CannotRead what the archive is refused for. */
export async function* entriesOf(file: FileBytes, budget: Budget): AsyncIterable<ParsedTarEntry> {
  try {
    yield* fromReadable(toReadable(asOneArchive(file.stream())).pipeThrough(createTarDecoder({ strict: true })));
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    budget.limits.signal?.throwIfAborted();
    throw new CannotRead('broken', String(error));
  }
}

/** A reading of the archive that goes on where the last one ended: entries are read one after another, mostly, and each a second time behind its first bytes. */
class Reading {
  readonly #entries: AsyncIterator<ParsedTarEntry>;
  /** The entry whose bytes come next, and what of them was given already while that is little. */
  #index = -1;
  #body: ReadableStream<Uint8Array> | null = null;
  #given: Uint8Array[] | null = [];
  #length = 0;

  constructor(file: FileBytes, budget: Budget) {
    this.#entries = entriesOf(file, budget)[Symbol.asyncIterator]();
  }

  /** Whether the entry was not passed yet. */
  canRead(index: number): boolean {
    return index > this.#index || (index === this.#index && this.#given !== null);
  }

  async *bodyOf(index: number): ByteStream {
    while (this.#index < index) {
      // What was not read of the entry before.
      await this.#body?.pipeTo(new WritableStream());
      const { done, value } = await this.#entries.next();
      if (done === true) return;
      [this.#index, this.#body, this.#given, this.#length] = [this.#index + 1, value.body, [], 0];
    }
    for (const piece of this.#given ?? []) yield piece;
    const reader = this.#body?.getReader();
    try {
      for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
        this.#length += read.value.length;
        if (this.#length > keptEntry) this.#given = null;
        this.#given?.push(read.value);
        yield read.value;
      }
    } finally {
      reader?.releaseLock();
    }
  }
}

/** Reads entries; what is asked for in their order is read in one go. */
export function readerOf(file: FileBytes, budget: Budget): (index: number) => ByteStream {
  /** Taken while somebody reads by it. */
  let idle: Reading | null = null;
  return async function* read(index) {
    const own = idle?.canRead(index) === true ? idle : new Reading(file, budget);
    idle = null;
    let failed = false;
    try {
      yield* own.bodyOf(index);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      if (!failed) idle = own;
    }
  };
}
