/** Many patterns of bytes sought in one pass, whatever their number. */
import type { BytePattern } from './bytes-of-value.ts';

/** Bytes by which a pattern is known; no pattern is shorter. */
const keyLength = 4;
/** Of a list whose patterns are long the bytes are looked at in steps: each pattern is known by its four bytes at every place in a step. */
const longestStep = 6;
const leastBits = 12;
const mostBits = 22;

/**
 * How much of the bytes was searched as a text besides: `all` of them, so that their own encoding needs no second search; `some`, as of a page, whose text is what it shows and not all
 * that its source holds, in which a word may be the name of a class, an element, a key; or `none`.
 */
export type ReadAsText = 'all' | 'some' | 'none';

/** Values this long are no chance, whatever stands right before and after them. */
const surelyNoChance = 8;

/**
 * What a list of values may look like in bytes. An entry is a pattern and a place in a step, as one number: `pattern * step + place`. Entries whose four bytes have the same slot are a chain of
 * numbers in two tables, because a list of thousands of values has hundreds of thousands of them.
 */
export class BytePatterns {
  /** Of the longest pattern, in bytes. */
  readonly longest: number;
  readonly #patterns: readonly BytePattern[];
  /** Values of so many characters are found in longer words, too. */
  readonly #leastInside: number;
  readonly #step: number;
  readonly #shift: number;
  /** One for what four bytes may begin a chain: it is small, and tells at once of nearly all that they do not. */
  readonly #mayBegin: Uint8Array;
  /** The first entry of a slot, and the next one behind an entry, each one higher than it is; 0 for none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(patterns: readonly BytePattern[], asText: ReadAsText) {
    this.#patterns = patterns.filter(({ inTexts }) => asText === 'none' || inTexts === null || (asText === 'some' && inTexts === 'more'));
    this.#leastInside = asText === 'none' ? surelyNoChance : Infinity;
    this.longest = this.#patterns.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
    this.#step = this.#patterns.reduce((least, { bytes }) => Math.min(least, bytes.length - keyLength + 1), longestStep);
    const entries = this.#patterns.length * this.#step;
    let bits = leastBits;
    while (bits < mostBits && 2 ** bits < entries * 16) bits += 1;
    this.#shift = 32 - bits;
    this.#mayBegin = new Uint8Array(2 ** bits);
    this.#first = new Int32Array(2 ** bits);
    this.#next = new Int32Array(entries);
    for (let entry = entries - 1; entry >= 0; entry -= 1) this.#add(entry);
  }

  #add(entry: number): void {
    const bytes = this.#patterns[Math.floor(entry / this.#step)]?.bytes;
    if (!bytes) return;
    const slot = slotOf(bytes, entry % this.#step, this.#shift);
    this.#mayBegin[slot] = 1;
    this.#next[entry] = this.#first[slot] ?? 0;
    this.#first[slot] = entry + 1;
  }

  /** Adds the numbers of the values that stand in the bytes, from `first` on. */
  look(bytes: Uint8Array, first: number, found: Set<number>): void {
    const [mayBegin, shift, step] = [this.#mayBegin, this.#shift, this.#step];
    for (let at = 0; at + keyLength <= bytes.length; at += step) {
      const slot = slotOf(bytes, at, shift);
      if (mayBegin[slot] === 0) continue;
      for (let entry = (this.#first[slot] ?? 0) - 1; entry >= 0; entry = (this.#next[entry] ?? 0) - 1) {
        const pattern = this.#patterns[Math.floor(entry / step)];
        const begins = at - (entry % step);
        if (pattern && begins >= first && standsAt(bytes, begins, pattern.bytes) && (pattern.length >= this.#leastInside || standsByItself(bytes, begins, pattern))) found.add(pattern.value);
      }
    }
  }
}

/** By four bytes, of which each bit counts. */
function slotOf(bytes: Uint8Array, at: number, shift: number): number {
  return Math.imul(((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0), 0x9e3779b1) >>> shift;
}

function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  if (at + wanted.length > bytes.length) return false;
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

function standsByItself(bytes: Uint8Array, at: number, { bytes: { length }, unit, bigEndian }: BytePattern): boolean {
  if (unit === 0) return true;
  const high = bigEndian ? unit - 1 : 0;
  return !isLetterOrDigit(bytes[at - unit + high]) && !isLetterOrDigit(bytes[at + length + high]);
}

function isLetterOrDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}
