/**
 * The digits of a folded text, each with its place: what stands between the digits of a number is skipped, what cannot stand inside
 * a number breaks the stream.
 */
import type { FoldedText } from './fold-text.ts';

/** A stretch of a folded text that spells a value, by its index in the list that was searched for. */
export interface FoldedHit {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Units between two digits of one number. */
export const LONGEST_GAP = 4;
const PLUS = 0x2b;
const OPENING = 0x28;
const CLOSING = 0x29;
/** Blank (any separator), `.`, `(`, `)`, `/`, `'`, `+` and the middle dot may stand inside a number. */
const isJoint = new Uint8Array(0x100);
for (const joint of [0x20, 0x2e, OPENING, CLOSING, 0x2f, 0x27, PLUS, 0xb7]) isJoint[joint] = 1;

/** Digits of a number that are looked up at once; shorter rows are no number that is sought. */
export const LAST_DIGITS = 6;
const LAST_DIGITS_BITS = 4 * LAST_DIGITS;
const MAY_END_BITS = 14;

/** The last digits of numbers: tells of most digits of a text at once that none of the numbers ends there. */
export class NumberEnds {
  readonly table = new Uint8Array(1 << MAY_END_BITS);

  /** Adds a number of at least six digits; gives its last six as one, by which `DigitStream.ends` names them. */
  add(digits: string): number {
    let last = 0;
    for (let i = digits.length - LAST_DIGITS; i < digits.length; i += 1) last = (last << 4) | (digits.charCodeAt(i) - 0x30);
    this.table[mixed(last)] = 1;
    return last;
  }
}

function mixed(last: number): number {
  return (last ^ (last >>> (LAST_DIGITS_BITS - MAY_END_BITS))) & ((1 << MAY_END_BITS) - 1);
}

/** Shared by all streams: one at a time. */
let places = new Uint32Array(0);
let breaks = new Uint8Array(0);

export class DigitStream {
  readonly length: number;
  /** The digits at which one of the numbers may end, each with the last six there. */
  readonly ends: { readonly digit: number; readonly last: number }[] = [];
  readonly #folded: FoldedText;
  readonly #places: Uint32Array;
  readonly #breaks: Uint8Array;

  constructor(folded: FoldedText, { table }: NumberEnds) {
    this.#folded = folded;
    if (places.length < folded.length) {
      places = new Uint32Array(folded.codes.length);
      breaks = new Uint8Array(folded.codes.length);
    }
    this.#places = places;
    this.#breaks = breaks;
    const { codes, length } = folded;
    let count = 0;
    let before = -LONGEST_GAP - 2;
    let last = 0;
    for (let at = 0; at < length; at += 1) {
      const digit = (codes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) continue;
      const breaksHere = at - before - 1 > LONGEST_GAP || !areJoints(codes, before + 1, at);
      places[count] = at;
      breaks[count] = breaksHere ? 1 : 0;
      last = breaksHere ? digit : ((last << 4) | digit) & ((1 << LAST_DIGITS_BITS) - 1);
      if (table[mixed(last)] !== 0) this.ends.push({ digit: count, last });
      before = at;
      count += 1;
    }
    this.length = count;
  }

  digit(i: number): number {
    return (this.#folded.codes[this.#place(i)] ?? 0x30) - 0x30;
  }

  /** Something that cannot stand inside a number stands before the digit. */
  breaksBefore(i: number): boolean {
    return this.#breaks[i] === 1;
  }

  /** The digit before it is its direct neighbour. */
  touchesPrevious(i: number): boolean {
    return i > 0 && i < this.length && this.#place(i) === this.#place(i - 1) + 1;
  }

  /** What is on another line is no prefix. */
  lineEndBefore(i: number): boolean {
    const { source, starts } = this.#folded;
    return source.slice(starts[this.#place(i - 1)], starts[this.#place(i)]).includes('\n');
  }

  plusBefore(i: number): boolean {
    return this.#folded.codes[this.#place(i) - 1] === PLUS;
  }

  spells(digits: string, first: number): boolean {
    for (let k = digits.length - 1; k >= 0; k -= 1) {
      if (this.digit(first + k) !== digits.charCodeAt(k) - 0x30) return false;
      if (k > 0 && this.breaksBefore(first + k)) return false;
    }
    return true;
  }

  /** The folded stretch from one digit to another, with its plus and with an opening bracket whose closing one is inside. */
  stretch(first: number, last: number): { start: number; end: number } {
    const { codes } = this.#folded;
    const end = this.#place(last) + 1;
    let start = this.#place(first);
    const closes = codes.subarray(start, end).includes(CLOSING);
    if (codes[start - 1] === PLUS) start -= 1;
    if (codes[start - 1] === OPENING && closes) start -= 1;
    if (codes[start - 1] === PLUS) start -= 1;
    return { start, end };
  }

  #place(i: number): number {
    return this.#places[i] ?? 0;
  }
}

function areJoints(codes: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isJoint[codes[at] ?? 0] !== 1) return false;
  return true;
}
