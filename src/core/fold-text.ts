/**
 * Folding: one spelling for the many ways in which the same characters can stand in a mail, with the way back to the source.
 *
 * Letters lose case and accents, digits of any script become ASCII, zero-width characters vanish, a run of blanks, `-`, `_`
 * and a wrapped line (with its quote marks) becomes one blank, and `%41`, `&#65;`, `&amp;`, `\u0041` become what they stand for.
 */
import { decodeAt } from './escapes.ts';

export interface FoldedText {
  readonly source: string;
  /** Folded UTF-16 units; only the first `length` are filled. */
  readonly codes: Uint16Array;
  readonly length: number;
  /** For each folded unit, the source offset at which its spelling starts, and at which it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const BLANK = 0x20;
const LINE_FEED = 0x0a;
const QUOTE_MARK = 0x3e;
const NOT_COMPUTED = 0xffff;
/** Folded code of every UTF-16 unit, 0 for what vanishes; computed when first met. */
const foldTable = new Uint16Array(0x10000).fill(NOT_COMPUTED);

const zeroWidth = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/;
const separators = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000_\-\u2010-\u2015\u2212\u30a0\ufe58\ufe63\uff0d]/;
/** The zero of each script with decimal digits of its own (Unicode, general category Nd, first plane). */
const decimalZeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0xff10];
const quoteMarks: Readonly<Record<string, number>> = { '\u2018': 0x27, '\u2019': 0x27, '\u02bc': 0x27, '\u201c': 0x22, '\u201d': 0x22 };

function computeFold(code: number): number {
  const character = String.fromCharCode(code);
  if (zeroWidth.test(character)) return 0;
  if (separators.test(character)) return BLANK;
  for (const zero of decimalZeros) if (code >= zero && code < zero + 10) return 0x30 + code - zero;
  const quote = quoteMarks[character];
  if (quote !== undefined) return quote;
  if (code >= 0x300 && code < 0x370) return 0;
  // Beyond the alphabets with accents, decomposing would make different characters alike (Hangul syllables, for one).
  const plain = code < 0x2000 || code >= 0xff00 ? character.normalize('NFKD') : character;
  return plain.toLowerCase().charCodeAt(0);
}

function foldCode(code: number): number {
  const known = foldTable[code] ?? NOT_COMPUTED;
  if (known !== NOT_COMPUTED) return known;
  const folded = computeFold(code);
  foldTable[code] = folded;
  return folded;
}

/** Units of ASCII that stand for themselves but for their case: most of any text. 0 for those that need a look. */
const plainUnits = new Uint8Array(0x80);
for (let code = 0x21; code < 0x7f; code += 1) {
  const character = String.fromCharCode(code);
  if (!/[%&\\>_-]/.test(character)) plainUnits[code] = character.toLowerCase().charCodeAt(0);
}

/** Where a text is folded to; each array must be as long as the text. */
interface Target {
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function targetOf(size: number): Target {
  return { codes: new Uint16Array(size), starts: new Uint32Array(size), ends: new Uint32Array(size) };
}

/**
 * Folds a text in one pass. An empty line ends a run of separators, so that no value is found across paragraphs. With `lineEscapes`
 * a written `\n`, `\t` or `\r` is a blank (as in JSON and logs), without it the first letter of a name (as in a Windows path).
 */
export function foldText(text: string, lineEscapes = false): FoldedText {
  const target = targetOf(text.length);
  return { source: text, ...target, length: foldInto(text, lineEscapes, target) };
}

let forms = targetOf(256);

/** The folded units of a short text, for when nobody asks where they stood. Good until the next call. */
export function foldForm(text: string): Uint16Array {
  if (forms.codes.length < text.length) forms = targetOf(text.length * 2);
  return forms.codes.subarray(0, foldInto(text, false, forms));
}

/** Gives the number of folded units. */
function foldInto(text: string, lineEscapes: boolean, { codes, starts, ends }: Target): number {
  let length = 0;
  let afterLineFeed = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const plain = code < 0x80 ? (plainUnits[code] ?? 0) : 0;
    if (plain !== 0) {
      codes[length] = plain;
      starts[length] = at;
      at += 1;
      ends[length] = at;
      length += 1;
      afterLineFeed = false;
      continue;
    }
    const decoded = decodeAt(text, at, code, lineEscapes);
    const end = decoded === null ? at + 1 : decoded.end;
    const unit = decoded === null ? code : decoded.point;
    const folded = unit > 0xffff ? unit : foldCode(unit);
    if (folded === BLANK) {
      const last = length > 0 ? codes[length - 1] : 0;
      if (last !== BLANK && last !== LINE_FEED) {
        codes[length] = BLANK;
        starts[length] = at;
        length += 1;
      }
      ends[length - 1] = end;
      if (unit === LINE_FEED) {
        if (afterLineFeed) codes[length - 1] = LINE_FEED;
        afterLineFeed = true;
      }
    } else if (unit === QUOTE_MARK && afterLineFeed) {
      // Quote marks at the start of a wrapped line belong to the line end.
      ends[length - 1] = end;
    } else if (folded !== 0) {
      const size = folded > 0xffff ? 2 : 1;
      codes[length] = size === 1 ? folded : 0xd7c0 + (folded >> 10);
      if (size === 2) codes[length + 1] = 0xdc00 + (folded & 0x3ff);
      starts.fill(at, length, length + size);
      ends.fill(end, length, length + size);
      length += size;
      afterLineFeed = false;
    }
    at = end;
  }
  return length;
}
