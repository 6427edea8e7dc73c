/** How much may be read. A small file can unpack to more than any machine holds; each of these ends with a sentence instead. */
import { CannotRead } from './cannot-read.ts';

export interface Limits {
  /** Bytes that one file (and one entry) may have once unpacked. */
  readonly fileBytes: number;
  /** Bytes of a file that must be in memory as a whole. */
  readonly wholeBytes: number;
  /** Bytes that all entries of one attachment may unpack to, over all readings of them; less for a small attachment (`Budget`). */
  readonly totalBytes: number;
  /** Entries of one attachment, archives in archives included. */
  readonly entries: number;
  /** Archives in archives. */
  readonly depth: number;
  /** Unpacked bytes for each packed one; above it, once `freeBytes` are unpacked, it is a bomb. Deflate reaches 1,032. */
  readonly ratio: number;
  readonly freeBytes: number;
  readonly signal?: AbortSignal;
}

const mebibyte = 1024 * 1024;
const keptBytes = 32 * mebibyte;
/** An entry is read to see what it is, to be read as that, and to be written or searched. */
const readings = 3;
/** Longer texts are read line by line whatever they are: JSON, tables, cards. In bytes. */
export const largestParsed = 32 * mebibyte;

export const defaultLimits: Limits = {
  fileBytes: 512 * mebibyte,
  wholeBytes: 128 * mebibyte,
  totalBytes: 4096 * mebibyte,
  entries: 10_000,
  depth: 6,
  ratio: 250,
  freeBytes: 64 * mebibyte,
};

/** What is left of the limits of one attachment, counted over all its entries. */
export class Budget {
  #bytes: number;
  #entries: number;
  /** Bytes that may still be kept in memory for short entries. */
  room = keptBytes;
  readonly limits: Limits;

  /** `packed`: length of the attachment in bytes, where it is known. What is packed many times over grows at every layer, and no layer alone is a bomb. */
  constructor(limits: Limits, packed: number | null = null) {
    this.limits = limits;
    this.#bytes = packed === null ? limits.totalBytes : Math.min(limits.totalBytes, readings * limits.freeBytes + packed * limits.ratio);
    this.#entries = limits.entries;
  }

  /** Throws `CannotRead('too-large')` when more was unpacked than may be, and the signal's reason when the user gave up. */
  takeBytes(count: number): void {
    this.limits.signal?.throwIfAborted();
    this.#bytes -= count;
    if (this.#bytes < 0) throw new CannotRead('too-large');
  }

  keep(count: number): void {
    this.room = Math.max(0, this.room - count);
  }

  takeEntry(): void {
    this.#entries -= 1;
    if (this.#entries < 0) throw new CannotRead('too-many');
  }
}
