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

/** Shared by all streams: one at a time. */
let places = new Uint32Array(0);
let breaks = new Uint8Array(0);

export class DigitStream {
  readonly length: number;
  readonly #folded: FoldedText;
  readonly #places: Uint32Array;
  readonly #breaks: Uint8Array;

  constructor(folded: FoldedText) {
    this.#folded = folded;
    if (places.length < folded.length) {
      places = new Uint32Array(folded.codes.length);
      breaks = new Uint8Array(folded.codes.length);
    }
    this.#places = places;
    this.#breaks = breaks;
    let count = 0;
    let gap = LONGEST_GAP + 1;
    for (let at = 0; at < folded.length; at += 1) {
      const code = folded.codes[at] ?? 0;
      if (code >= 0x30 && code <= 0x39) {
        this.#places[count] = at;
        this.#breaks[count] = gap > LONGEST_GAP ? 1 : 0;
        count += 1;
        gap = 0;
      } else gap = isJoint[code] === 1 ? gap + 1 : LONGEST_GAP + 1;
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
    const { source, starts, ends } = this.#folded;
    return source.slice(ends[this.#place(i - 1)], starts[this.#place(i)]).includes('\n');
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
