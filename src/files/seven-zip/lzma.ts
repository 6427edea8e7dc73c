/**
 * Unpacking LZMA and LZMA2, after the specification of Igor Pavlov (LZMA SDK, public domain). What is unpacked is in memory as a whole and is its own
 * dictionary. No library does it in a worker of an extension without starting a worker of its own that loads its code by an address.
 */
import { CannotRead } from '../cannot-read.ts';
import { LengthDecoder, readTree, readTreeReversed, RangeDecoder, newBits, type Bits } from './range-decoder.ts';

const states = 12;
const [lowestMatchLength, endPosModel, fullDistances, alignBits] = [2, 14, 128, 4];

interface Properties {
  /** Bits of the byte before, of the place, and of the place again, that choose the model. */
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

function propertiesOf(byte: number): Properties {
  if (byte >= 9 * 5 * 5) throw new CannotRead('broken');
  return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}

/** One stream with its models; LZMA2 starts them anew in the middle. */
class Lzma {
  readonly out: Uint8Array;
  at = 0;
  #begin = 0;
  #properties: Properties = { lc: 3, lp: 0, pb: 2 };
  #state = 0;
  #reps: [number, number, number, number] = [0, 0, 0, 0];
  #literal = newBits(0x300 << 3);
  #isMatch = newBits(states << 4);
  #isRep = newBits(states);
  #isRepG0 = newBits(states);
  #isRepG1 = newBits(states);
  #isRepG2 = newBits(states);
  #isRep0Long = newBits(states << 4);
  #posSlot: Bits[] = [];
  #posSpecial = newBits(fullDistances);
  #align = newBits(1 << alignBits);
  #length = new LengthDecoder();
  #repLength = new LengthDecoder();

  constructor(length: number) {
    this.out = new Uint8Array(length);
  }

  forget(): void {
    this.#begin = this.at;
  }

  begin(properties = this.#properties): void {
    this.#properties = properties;
    this.#state = 0;
    this.#reps = [0, 0, 0, 0];
    this.#literal = newBits(0x300 << (properties.lc + properties.lp));
    this.#isMatch = newBits(states << 4);
    this.#isRep = newBits(states);
    this.#isRepG0 = newBits(states);
    this.#isRepG1 = newBits(states);
    this.#isRepG2 = newBits(states);
    this.#isRep0Long = newBits(states << 4);
    this.#posSlot = Array.from({ length: 4 }, () => newBits(64));
    this.#posSpecial = newBits(fullDistances);
    this.#align = newBits(1 << alignBits);
    this.#length = new LengthDecoder();
    this.#repLength = new LengthDecoder();
  }

  /** Unpacks until `end` in what is unpacked, or the mark of the end. */
  run(input: RangeDecoder, end: number): void {
    const { pb } = this.#properties;
    const posMask = (1 << pb) - 1;
    while (this.at < end) {
      const posState = (this.at - this.#begin) & posMask;
      if (input.bit(this.#isMatch, (this.#state << 4) + posState) === 0) {
        this.#readLiteral(input);
        continue;
      }
      const length = this.#readMatch(input, posState);
      if (length === 0) continue;
      if (this.#reps[0] === 0xffffffff) return;
      this.#repeat(length, end);
    }
  }

  #readLiteral(input: RangeDecoder): void {
    const { lc, lp } = this.#properties;
    const place = this.at - this.#begin;
    const before = place === 0 ? 0 : (this.out[this.at - 1] ?? 0);
    const base = 0x300 * (((place & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
    let symbol = 1;
    if (this.#state >= 7) {
      let matched = this.out[this.at - this.#reps[0] - 1] ?? 0;
      while (symbol < 0x100) {
        const matchBit = (matched >> 7) & 1;
        matched <<= 1;
        const bit = input.bit(this.#literal, base + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | input.bit(this.#literal, base + symbol);
    this.out[this.at] = symbol & 0xff;
    this.at += 1;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  /** The length to repeat at the newest distance; 0 when one byte was repeated already. */
  #readMatch(input: RangeDecoder, posState: number): number {
    const state = this.#state;
    const [rep0, rep1, rep2, rep3] = this.#reps;
    if (input.bit(this.#isRep, state) === 0) {
      const length = this.#length.read(input, posState);
      this.#reps = [this.#readDistance(input, length), rep0, rep1, rep2];
      this.#state = state < 7 ? 7 : 10;
      return length + lowestMatchLength;
    }
    if (this.at === this.#begin) throw new CannotRead('broken');
    if (input.bit(this.#isRepG0, state) === 0) {
      if (input.bit(this.#isRep0Long, (state << 4) + posState) === 0) {
        this.#state = state < 7 ? 9 : 11;
        this.#repeat(1, this.out.length);
        return 0;
      }
    } else if (input.bit(this.#isRepG1, state) === 0) this.#reps = [rep1, rep0, rep2, rep3];
    else if (input.bit(this.#isRepG2, state) === 0) this.#reps = [rep2, rep0, rep1, rep3];
    else this.#reps = [rep3, rep0, rep1, rep2];
    this.#state = state < 7 ? 8 : 11;
    return this.#repLength.read(input, posState) + lowestMatchLength;
  }

  #readDistance(input: RangeDecoder, length: number): number {
    const slots = this.#posSlot[Math.min(length, 3)] ?? newBits(64);
    const slot = readTree(input, slots, 6);
    if (slot < 4) return slot;
    const direct = (slot >> 1) - 1;
    const distance = (2 | (slot & 1)) * 2 ** direct;
    if (slot < endPosModel) return distance + readTreeReversed(input, this.#posSpecial, distance - slot, direct);
    return distance + input.direct(direct - alignBits) * (1 << alignBits) + readTreeReversed(input, this.#align, 0, alignBits);
  }

  #repeat(length: number, end: number): void {
    const from = this.at - this.#reps[0] - 1;
    if (from < this.#begin || this.at + length > end) throw new CannotRead('broken');
    for (let i = 0; i < length; i += 1) this.out[this.at + i] = this.out[from + i] ?? 0;
    this.at += length;
  }
}

/** `properties`: five bytes, as the archive tells. Throws `CannotRead('broken')` when there is less in it than `length`. */
export function unpackLzma(packed: Uint8Array, properties: Uint8Array, length: number): Uint8Array {
  const lzma = new Lzma(length);
  lzma.begin(propertiesOf(properties[0] ?? 0xff));
  lzma.run(new RangeDecoder(packed, 0), length);
  if (lzma.at !== length) throw new CannotRead('broken');
  return lzma.out;
}

/** Chunks of LZMA or of plain bytes, each with what it starts anew. */
export function unpackLzma2(packed: Uint8Array, length: number): Uint8Array {
  const lzma = new Lzma(length);
  let at = 0;
  const next = (): number => {
    if (at >= packed.length) throw new CannotRead('broken');
    at += 1;
    return packed[at - 1] ?? 0;
  };
  for (let control = next(); control !== 0; control = next()) {
    const plain = control < 0x80;
    if (plain && control > 2) throw new CannotRead('broken');
    const size = (plain ? 0 : (control & 0x1f) << 16) + (next() << 8) + next() + 1;
    if (lzma.at + size > length) throw new CannotRead('lying');
    if (control === 1 || control >= 0xe0) lzma.forget();
    if (plain) {
      if (at + size > packed.length) throw new CannotRead('broken');
      lzma.out.set(packed.subarray(at, at + size), lzma.at);
      lzma.at += size;
      at += size;
      continue;
    }
    const packedSize = (next() << 8) + next() + 1;
    if (control >= 0xc0) lzma.begin(propertiesOf(next()));
    else if (control >= 0xa0) lzma.begin();
    const end = lzma.at + size;
    lzma.run(new RangeDecoder(packed.subarray(at, at + packedSize), 0), end);
    if (lzma.at !== end) throw new CannotRead('broken');
    at += packedSize;
  }
  if (lzma.at !== length) throw new CannotRead('broken');
  return lzma.out;
}
