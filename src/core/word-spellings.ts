/**
 * Finding many values in a folded text in one pass. Each value is anchored at its longest word; where a word of the text is an
 * anchor, a hash over the whole stretch decides, and only then are the characters compared.
 */
import type { FoldedHit } from './digit-stream.ts';
import { type FoldedText, foldText } from './fold-text.ts';

interface Needle {
  readonly value: number;
  readonly codes: Uint16Array;
}

/** The forms of one length with the anchor at one offset, by hash: many values that share a word cost one look-up. */
interface Shape {
  readonly anchor: number;
  readonly length: number;
  readonly byHash: Map<number, Needle[]>;
}

const BLANK = 0x20;
const HASH_BASE = 0x01000193;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}\p{M}]/u;
/** Scripts written without blanks between words: a value may stand inside a longer run of their letters. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
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

function foldedForm(form: string): Uint16Array {
  const { codes, length } = foldText(form);
  let from = 0;
  let to = length;
  while (from < to && (codes[from] ?? 0) <= BLANK) from += 1;
  while (to > from && (codes[to - 1] ?? 0) <= BLANK) to -= 1;
  return codes.slice(from, to);
}

/** Not inside a longer run of letters and digits. */
function standsAlone({ codes, length }: FoldedText, start: number, end: number): boolean {
  const joins = (right: number): boolean => unitOf(codes[right - 1] ?? 0) === WORD && unitOf(codes[right] ?? 0) === WORD;
  return !(start > 0 && joins(start)) && !(end < length && joins(end));
}

export class WordSpellings {
  private readonly byAnchor = new Map<number, Shape[]>();
  private longest = 0;

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
    const shapes = this.shapesAt(hashOf(codes, anchor, anchor + size));
    let shape = shapes.find((one) => one.anchor === anchor && one.length === codes.length);
    if (shape === undefined) {
      shape = { anchor, length: codes.length, byHash: new Map() };
      shapes.push(shape);
    }
    const hash = hashOf(codes, 0, codes.length);
    const same = shape.byHash.get(hash) ?? [];
    if (!same.some((other) => other.value === value)) shape.byHash.set(hash, [...same, { value, codes }]);
    this.longest = Math.max(this.longest, codes.length);
  }

  private shapesAt(anchorHash: number): Shape[] {
    const known = this.byAnchor.get(anchorHash);
    if (known !== undefined) return known;
    const shapes: Shape[] = [];
    this.byAnchor.set(anchorHash, shapes);
    return shapes;
  }

  /** Every place at which one of the forms stands, by the end of its anchor; of one form places do not overlap. */
  find(folded: FoldedText): FoldedHit[] {
    const hits: FoldedHit[] = [];
    if (this.byAnchor.size === 0) return hits;
    const { codes, length } = folded;
    const hashBetween = stretchHashes(folded, this.longest);
    // A form that repeats inside itself is compared once a stretch, which keeps the whole linear.
    const foundUntil = new Map<Needle, number>();
    for (let at = 0; at < length; ) {
      if (unitOf(codes[at] ?? 0) === OTHER) {
        at += 1;
        continue;
      }
      const end = wordEnd(codes, length, at);
      for (const shape of this.byAnchor.get(hashOf(codes, at, end)) ?? []) {
        const start = at - shape.anchor;
        const stop = start + shape.length;
        if (start < 0 || stop > length) continue;
        const needles = shape.byHash.get(hashBetween(start, stop));
        if (needles === undefined || !standsAlone(folded, start, stop)) continue;
        for (const needle of needles) {
          if (start < (foundUntil.get(needle) ?? 0) || !needle.codes.every((code, i) => code === codes[start + i])) continue;
          foundUntil.set(needle, stop);
          hits.push({ value: needle.value, start, end: stop });
        }
      }
      at = end;
    }
    return hits;
  }
}

/** The hash of any stretch of at most `longest` units, each had at once from the hashes of the text's beginnings. */
function stretchHashes({ codes, length }: FoldedText, longest: number): (start: number, end: number) => number {
  const beginnings = new Int32Array(length + 1);
  for (let i = 0; i < length; i += 1) beginnings[i + 1] = addToHash(beginnings[i] ?? 0, codes[i] ?? 0);
  const powers = new Int32Array(longest + 1).fill(1);
  for (let i = 1; i <= longest; i += 1) powers[i] = Math.imul(powers[i - 1] ?? 1, HASH_BASE);
  return (start, end) => ((beginnings[end] ?? 0) - Math.imul(beginnings[start] ?? 0, powers[end - start] ?? 0)) | 0;
}
