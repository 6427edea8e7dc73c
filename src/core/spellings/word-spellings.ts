/**
 * Finding many values in a folded text in one pass. Each value is anchored at its longest word; where a word of the text is an
 * anchor, a hash over the whole stretch decides, and only then are the characters compared.
 */
import type { FoldedHit } from '../text/digit-stream.ts';
import { type FoldedText, foldForm } from '../text/fold-text.ts';

/** One written form of a value. `next` is another form whose whole has the same hash. */
interface Needle {
  readonly value: number;
  /** Where its units stand among those of all forms. */
  readonly at: number;
  readonly length: number;
  readonly anchor: number;
  next: Needle | null;
  /** Where its last place ends, counted through all texts that were searched. */
  foundUntil: number;
}

/** The forms of one length with the anchor at one offset: many values that share a word cost one look-up. */
interface Shape {
  readonly anchor: number;
  readonly length: number;
  readonly next: Shape | null;
}

const BLANK = 0x20;
const HASH_BASE = 0x01000193;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}\p{M}]/u;
/** Scripts written without blanks between words: a value may stand inside a longer run of their letters. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
/** Of a word's hash so many bits tell whether it may be an anchor: few for a draft's values, as each search begins with a table of them, and more for hundreds. */
const FEW_ANCHORS = 0x1000;
const MANY_ANCHORS = 0x10000;
const MANY_VALUES = 256;
const UNKNOWN = 0;
const OTHER = 1;
const WORD = 2;
const UNSPACED_LETTER = 3;
const unitTable = new Uint8Array(0x10000);

function unitOf(code: number): number {
  const known = unitTable[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code < 0xe000;
  const unit = UNSPACED.test(character) ? UNSPACED_LETTER : surrogate || LETTERS_AND_DIGITS.test(character) ? WORD : OTHER;
  unitTable[code] = unit;
  return unit;
}

function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, HASH_BASE) + code + 1) | 0;
}

/** A hash as a key of a map: engines keep whole numbers of 30 bits as they are, and make objects of larger ones. */
function keyOf(hash: number): number {
  return hash & 0x3fffffff;
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = addToHash(hash, codes[i] ?? 0);
  return hash;
}

/** Where the word that starts at `start` ends: a run of letters and digits, or one letter of an unspaced script. */
function wordEnd(codes: Uint16Array, length: number, start: number): number {
  let end = start + 1;
  if (unitOf(codes[start] ?? 0) === UNSPACED_LETTER) return end;
  while (end < length && unitOf(codes[end] ?? 0) === WORD) end += 1;
  return end;
}

function isTrimmed(code: number | undefined): boolean {
  return (code ?? 0) <= BLANK;
}

function foldedForm(form: string): Uint16Array {
  const codes = foldForm(form);
  let from = 0;
  let to = codes.length;
  while (from < to && isTrimmed(codes[from])) from += 1;
  while (to > from && isTrimmed(codes[to - 1])) to -= 1;
  return codes.subarray(from, to);
}

/** Not inside a longer run of letters and digits. */
function standsAlone({ codes, length }: FoldedText, start: number, end: number): boolean {
  const joins = (right: number): boolean => unitOf(codes[right - 1] ?? 0) === WORD && unitOf(codes[right] ?? 0) === WORD;
  return !(start > 0 && joins(start)) && !(end < length && joins(end));
}

export class WordSpellings {
  readonly #byAnchor = new Map<number, Shape>();
  readonly #byWhole = new Map<number, Needle>();
  /** Tells at once of most words of a text that they are no anchor. */
  readonly #mayAnchor: Uint8Array;
  #units = new Uint16Array(0x200);
  #used = 0;
  /** Units of all that was searched. */
  #searched = 0;
  /** Folded units of the longest form. */
  longest = 0;

  /** For about so many values. */
  constructor(values: number) {
    this.#mayAnchor = new Uint8Array(values < MANY_VALUES ? FEW_ANCHORS : MANY_ANCHORS);
  }

  /** Adds one written form of a value. A form without letters and digits is never found. */
  add(value: number, form: string): void {
    const codes = foldedForm(form);
    let anchor = 0;
    let size = 0;
    for (let i = 0; i < codes.length; ) {
      const end = wordEnd(codes, codes.length, i);
      if (unitOf(codes[i] ?? 0) === OTHER) i += 1;
      else {
        if (end - i > size) [anchor, size] = [i, end - i];
        i = end;
      }
    }
    if (size === 0) return;
    const whole = keyOf(hashOf(codes, 0, codes.length));
    let last: Needle | null = null;
    for (let needle = this.#byWhole.get(whole) ?? null; needle !== null; needle = needle.next) {
      if (needle.value === value && this.#isAt(needle, codes, 0, codes.length)) return;
      last = needle;
    }
    const hash = hashOf(codes, anchor, anchor + size);
    const shapes = this.#byAnchor.get(keyOf(hash)) ?? null;
    let shape = shapes;
    while (shape !== null && (shape.anchor !== anchor || shape.length !== codes.length)) shape = shape.next;
    if (shape === null) this.#byAnchor.set(keyOf(hash), { anchor, length: codes.length, next: shapes });
    this.#mayAnchor[hash & (this.#mayAnchor.length - 1)] = 1;
    const needle: Needle = { value, at: this.#keep(codes), length: codes.length, anchor, next: null, foundUntil: 0 };
    // Of values that are spelled alike the first one is found first.
    if (last === null) this.#byWhole.set(whole, needle);
    else last.next = needle;
    this.longest = Math.max(this.longest, codes.length);
  }

  #keep(codes: Uint16Array): number {
    const at = this.#used;
    this.#used += codes.length;
    if (this.#used > this.#units.length) {
      const larger = new Uint16Array(this.#used * 2);
      larger.set(this.#units.subarray(0, at));
      this.#units = larger;
    }
    this.#units.set(codes, at);
    return at;
  }

  #isAt(needle: Needle, codes: Uint16Array, start: number, end: number): boolean {
    if (needle.length !== end - start) return false;
    for (let i = 0; i < needle.length; i += 1) if (this.#units[needle.at + i] !== codes[start + i]) return false;
    return true;
  }

  /** Every place at which one of the forms stands, by the end of its anchor; of one form places do not overlap. */
  find(folded: FoldedText): FoldedHit[] {
    const hits: FoldedHit[] = [];
    if (this.#byAnchor.size === 0) return hits;
    const { codes, length } = folded;
    const mayAnchor = this.#mayAnchor;
    const mask = mayAnchor.length - 1;
    let hashBetween: ((start: number, end: number) => number) | null = null;
    this.#searched += length;
    for (let at = 0; at < length; ) {
      const first = codes[at] ?? 0;
      const unit = unitTable[first] || unitOf(first);
      if (unit === OTHER) {
        at += 1;
        continue;
      }
      let end = at + 1;
      let hash = addToHash(0, first);
      if (unit === WORD) {
        for (let code = codes[end] ?? 0; end < length && (unitTable[code] || unitOf(code)) === WORD; code = codes[end] ?? 0) {
          hash = addToHash(hash, code);
          end += 1;
        }
      }
      if (mayAnchor[hash & mask] !== 0) {
        let shape = this.#byAnchor.get(keyOf(hash)) ?? null;
        if (shape !== null) hashBetween ??= stretchHashes(folded, this.longest);
        for (; hashBetween !== null && shape !== null; shape = shape.next) this.#findShape(folded, at, shape, hashBetween, hits);
      }
      at = end;
    }
    return hits;
  }

  #findShape(folded: FoldedText, at: number, shape: Shape, hashBetween: (start: number, end: number) => number, hits: FoldedHit[]): void {
    const start = at - shape.anchor;
    const stop = start + shape.length;
    if (start < 0 || stop > folded.length) return;
    const before = this.#searched - folded.length;
    let needle = this.#byWhole.get(keyOf(hashBetween(start, stop))) ?? null;
    if (needle === null || !standsAlone(folded, start, stop)) return;
    for (; needle !== null; needle = needle.next) {
      // A form that repeats inside itself is compared once a stretch, which keeps the whole linear.
      if (needle.anchor !== shape.anchor || before + start < needle.foundUntil || !this.#isAt(needle, folded.codes, start, stop)) continue;
      needle.foundUntil = before + stop;
      hits.push({ value: needle.value, start, end: stop });
    }
  }
}

/** Shared by all searches. */
let beginnings = new Int32Array(0);

/** The hash of any stretch of at most `longest` units, each had at once from the hashes of the text's beginnings. Good until the next call. */
function stretchHashes({ codes, length }: FoldedText, longest: number): (start: number, end: number) => number {
  if (beginnings.length <= length) beginnings = new Int32Array(codes.length + 1);
  beginnings[0] = 0;
  for (let i = 0; i < length; i += 1) beginnings[i + 1] = addToHash(beginnings[i] ?? 0, codes[i] ?? 0);
  const powers = new Int32Array(longest + 1).fill(1);
  for (let i = 1; i <= longest; i += 1) powers[i] = Math.imul(powers[i - 1] ?? 1, HASH_BASE);
  return (start, end) => ((beginnings[end] ?? 0) - Math.imul(beginnings[start] ?? 0, powers[end - start] ?? 0)) | 0;
}
