/**
 * Folding: one spelling for the many ways in which the same characters can stand in a mail, with the way back to the source.
 *
 * Letters lose case and accents, digits of any script become ASCII, zero-width characters and the codes of terminals' colours vanish, a run of blanks, `-`, `_`
 * and a wrapped line (with its quote marks) becomes one blank, and `%41`, `&#65;`, `&amp;`, `\u0041` become what they stand for.
 */
import { decodeAt } from './escapes.ts';

export interface FoldedText {
  /** The whole text of which this is folded. */
  readonly source: string;
  /** Folded UTF-16 units; only the first `length` are filled. */
  readonly codes: Uint16Array;
  readonly length: number;
  /** For each folded unit, the source offset at which its spelling starts. */
  readonly starts: Uint32Array;
  /** The source offset at which the spelling of a folded unit ends that is no blank. */
  endOf(unit: number): number;
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

/** Units of ASCII that stand for themselves but for their case, and those that are blanks: most of any text. 0 for those that need a look. */
const plainUnits = new Uint8Array(0x80);
for (let code = 0x20; code < 0x7f; code += 1) {
  const character = String.fromCharCode(code);
  if (!/[#%&>[\\^]/.test(character)) plainUnits[code] = /[ _-]/.test(character) ? BLANK : character.toLowerCase().charCodeAt(0);
}

/** Where a text is folded to; the arrays are as long as each other. */
interface Target {
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
}

function targetOf(size: number): Target {
  return { codes: new Uint16Array(size), starts: new Uint32Array(size) };
}

/** Units that are folded at once: few enough to stay in a processor's cache. */
const usualWindow = 8 * 1024;
/** A character can fold to two units. */
const room = 2;
/** For texts that are folded in one window, which is used before anything else is folded. Longer ones have arrays of their own: other texts may be folded between their windows. */
const sharedTarget = targetOf(usualWindow - 1);

/**
 * A text folded window by window, in one pass; each window begins with the last `overlap` units of the one before, so that whatever is shorter stands whole in one of
 * them. An empty line ends a run of separators, so that no value is found across paragraphs. With `lineEscapes` a written `\n`, `\t` or `\r` is a blank (as in
 * JSON and logs), without it the first letter of a name (as in a Windows path).
 */
export class FoldWindows implements FoldedText {
  readonly source: string;
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  length = 0;
  /** Units of the window that stood in the one before. */
  repeated = 0;
  readonly #overlap: number;
  readonly #lineEscapes: boolean;
  #at = 0;
  #afterLineFeed = false;
  #begun = false;

  constructor(source: string, lineEscapes = false, overlap = 0) {
    this.source = source;
    this.#overlap = overlap;
    this.#lineEscapes = lineEscapes;
    const size = Math.min(Math.max(overlap * 4, usualWindow), source.length * room + room);
    const target = size <= sharedTarget.codes.length ? sharedTarget : targetOf(size);
    ({ codes: this.codes, starts: this.starts } = target);
  }

  /** The source offset at which the window ends. */
  get end(): number {
    return this.#at;
  }

  endOf(unit: number): number {
    const at = this.starts[unit] ?? this.#at;
    return decodeAt(this.source, at, this.source.charCodeAt(at), this.#lineEscapes)?.end ?? at + 1;
  }

  /** Whether nothing follows the window. */
  get isLast(): boolean {
    return this.#at >= this.source.length;
  }

  /** Goes to the next window; false when there is none. */
  next(): boolean {
    if (this.#begun && this.isLast) return false;
    this.#begun = true;
    const from = Math.max(0, this.length - this.#overlap);
    for (const units of [this.codes, this.starts]) units.copyWithin(0, from, this.length);
    this.repeated = this.length - from;
    this.length = this.repeated;
    this.#fill();
    return true;
  }

  #fill(): void {
    const { source: text, codes, starts } = this;
    const lineEscapes = this.#lineEscapes;
    const full = codes.length - room;
    let length = this.length;
    let afterLineFeed = this.#afterLineFeed;
    let at = this.#at;
    while (at < text.length && length <= full) {
      const code = text.charCodeAt(at);
      const plain = code < 0x80 ? (plainUnits[code] ?? 0) : 0;
      if (plain !== 0) {
        if (plain !== BLANK) afterLineFeed = false;
        if (plain !== BLANK || !isBlank(length > 0 ? codes[length - 1] : 0)) {
          codes[length] = plain;
          starts[length] = at;
          length += 1;
        }
        at += 1;
        continue;
      }
      const decoded = decodeAt(text, at, code, lineEscapes);
      const end = decoded === null ? at + 1 : decoded.end;
      const unit = decoded === null ? code : decoded.point;
      const folded = unit > 0xffff ? unit : foldCode(unit);
      if (folded === BLANK) {
        if (!isBlank(length > 0 ? codes[length - 1] : 0)) {
          codes[length] = BLANK;
          starts[length] = at;
          length += 1;
        }
        if (unit === LINE_FEED) {
          if (afterLineFeed) codes[length - 1] = LINE_FEED;
          afterLineFeed = true;
        }
        // Quote marks at the start of a wrapped line belong to the line end.
      } else if (folded !== 0 && !(unit === QUOTE_MARK && afterLineFeed)) {
        codes[length] = folded > 0xffff ? 0xd7c0 + (folded >> 10) : folded;
        starts[length] = at;
        length += 1;
        if (folded > 0xffff) {
          codes[length] = 0xdc00 + (folded & 0x3ff);
          starts[length] = at;
          length += 1;
        }
        afterLineFeed = false;
      }
      at = end;
    }
    this.length = length;
    this.#afterLineFeed = afterLineFeed;
    this.#at = at;
  }
}

/** A blank, or the line feed that stands for an empty line. */
function isBlank(folded: number | undefined): boolean {
  return folded === BLANK || folded === LINE_FEED;
}

/** The folded units of a short text, for when nobody asks where they stood. Good until the next call. */
export function foldForm(text: string): Uint16Array {
  const whole = new FoldWindows(text, false, text.length);
  whole.next();
  return whole.codes.subarray(0, whole.length);
}
