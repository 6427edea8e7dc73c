/**
 * The members of a gzip file, unpacked one after the other. A browser's `DecompressionStream` takes one member and calls whatever follows it an error; nothing but
 * unpacking tells where a member ends. So each stretch up to something that looks like the next member's header is unpacked as a member; where it does not end
 * there, what looked like a header was data, and the member is unpacked again beyond it.
 */
import { CannotRead } from './cannot-read.ts';
import { decompress } from './compression.ts';
import type { ByteStream } from './file-format.ts';

/** Three fixed bytes and five bits that are zero (RFC 1952): in data once in a hundred megabytes. Whoever writes more of them on purpose is not followed. */
const mostMistaken = 16;
const headerLength = 4;
/** Header and trailer of a member with nothing in it. */
const shortestMember = 18;

/** `open` gives the file from its beginning; it is called again after a mistake. */
export async function* unpackMembers(open: () => ByteStream): ByteStream {
  const mistaken = new Set<number>();
  let start = 0;
  let source = new Stretches(open());
  try {
    for (;;) {
      let given = 0;
      for (;;) {
        let skip = given;
        try {
          for await (const piece of decompress(source.upToHeader(start, mistaken), 'gzip')) {
            const fresh = piece.subarray(Math.min(skip, piece.length));
            skip -= piece.length - fresh.length;
            given += fresh.length;
            if (fresh.length > 0) yield fresh;
          }
          break;
        } catch (error) {
          if (source.at === null || error instanceof CannotRead || mistaken.size >= mostMistaken) throw error;
          mistaken.add(source.at);
          await source.close();
          source = new Stretches(open());
          await source.skip(start);
        }
      }
      if (source.at === null) return;
      start = source.at;
    }
  } finally {
    await source.close();
  }
}

/** A stream that is read up to what looks like a header, and on from there. */
class Stretches {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #rest = new Uint8Array(0);
  /** Offset of `#rest` in the file. */
  #offset = 0;
  #ended = false;
  /** Where the last stretch ended, at what looks like a header; null at the end of the file. */
  at: number | null = null;

  constructor(pieces: ByteStream) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async skip(count: number): Promise<void> {
    while (this.#offset < count && (this.#rest.length > 0 || (await this.#more()))) this.#take(Math.min(this.#rest.length, count - this.#offset));
  }

  async *upToHeader(start: number, mistaken: ReadonlySet<number>): ByteStream {
    this.at = null;
    for (;;) {
      while (this.#rest.length < headerLength && (await this.#more()));
      if (this.#rest.length === 0) return;
      const header = this.#findHeader(start + shortestMember, mistaken);
      if (header !== null) {
        if (header > this.#offset) yield this.#take(header - this.#offset);
        this.at = header;
        return;
      }
      // What may be the beginning of a header waits for what follows.
      yield this.#take(this.#ended ? this.#rest.length : this.#rest.length - headerLength + 1);
    }
  }

  #findHeader(from: number, mistaken: ReadonlySet<number>): number | null {
    const bytes = this.#rest;
    for (let i = bytes.indexOf(0x1f, Math.max(0, from - this.#offset)); i >= 0; i = bytes.indexOf(0x1f, i + 1)) {
      if (bytes[i + 1] === 0x8b && bytes[i + 2] === 8 && i + headerLength <= bytes.length && ((bytes[i + 3] ?? 0) & 0xe0) === 0 && !mistaken.has(this.#offset + i)) return this.#offset + i;
    }
    return null;
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#pieces.next();
    if (next.done === true) this.#ended = true;
    else if (this.#rest.length === 0) this.#rest = new Uint8Array(next.value);
    else {
      const both = new Uint8Array(this.#rest.length + next.value.length);
      both.set(this.#rest);
      both.set(next.value, this.#rest.length);
      this.#rest = both;
    }
    return !this.#ended;
  }

  #take(count: number): Uint8Array {
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    this.#offset += count;
    return taken;
  }
}
