/** The bits of LZMA: each is decoded with the probability that its model has learnt (LZMA SDK, public domain). */
import { CannotRead } from '../cannot-read.ts';

/** Probabilities of a zero, of 2,048. */
export type Bits = Uint16Array;
const [modelBits, moveBits, topValue] = [11, 5, 2 ** 24];

export function newBits(count: number): Bits {
  return new Uint16Array(count).fill(1 << (modelBits - 1));
}

export class RangeDecoder {
  readonly #bytes: Uint8Array;
  #at: number;
  #range = 0xffffffff;
  #code = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at + 1;
    if (bytes[at] !== 0) throw new CannotRead('broken');
    for (let i = 0; i < 4; i += 1) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  bit(bits: Bits, index: number): 0 | 1 {
    const probability = bits[index] ?? 0;
    const bound = (this.#range >>> modelBits) * probability;
    if (this.#code < bound) {
      this.#range = bound;
      bits[index] = probability + (((1 << modelBits) - probability) >> moveBits);
      this.#normalise();
      return 0;
    }
    this.#range -= bound;
    this.#code -= bound;
    bits[index] = probability - (probability >> moveBits);
    this.#normalise();
    return 1;
  }

  /** Bits that no model knows anything of. */
  direct(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      this.#range >>>= 1;
      const one = this.#code >= this.#range;
      if (one) this.#code -= this.#range;
      value = value * 2 + (one ? 1 : 0);
      this.#normalise();
    }
    return value;
  }

  #normalise(): void {
    if (this.#range >= topValue) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  #next(): number {
    // Behind the end zeros are read as long as nothing depends on them; a stream that is cut is too short in the end.
    if (this.#at > this.#bytes.length + 8) throw new CannotRead('broken');
    this.#at += 1;
    return this.#bytes[this.#at - 1] ?? 0;
  }
}

export function readTree(input: RangeDecoder, bits: Bits, count: number, from = 0): number {
  let symbol = 1;
  for (let i = 0; i < count; i += 1) symbol = (symbol << 1) | input.bit(bits, from + symbol);
  return symbol - (1 << count);
}

export function readTreeReversed(input: RangeDecoder, bits: Bits, from: number, count: number): number {
  let symbol = 1;
  let value = 0;
  for (let i = 0; i < count; i += 1) {
    const bit = input.bit(bits, from + symbol);
    symbol = (symbol << 1) | bit;
    value |= bit << i;
  }
  return value;
}

/** Lengths of matches, by how long they are: 0 to 7, 8 to 15, 16 to 271. */
export class LengthDecoder {
  readonly #choice = newBits(2);
  readonly #low = newBits(16 << 3);
  readonly #middle = newBits(16 << 3);
  readonly #high = newBits(256);

  read(input: RangeDecoder, posState: number): number {
    if (input.bit(this.#choice, 0) === 0) return readTree(input, this.#low, 3, posState << 3);
    if (input.bit(this.#choice, 1) === 0) return 8 + readTree(input, this.#middle, 3, posState << 3);
    return 16 + readTree(input, this.#high, 8);
  }
}
