/**
 * Searching bytes for removed values in the encodings in which they could stand where nobody decodes them: UTF-8, UTF-16 and UTF-32 in both orders,
 * encodings from before Unicode, percent-encoding, the escapes of sources and mails, and base64 at each of its three offsets; and, in the same way, what long runs of base64 say, in lines or in each
 * other, and what hex and hex dumps say. What a text says is searched as a text, in every spelling, elsewhere.
 */
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { Base64Runs } from '../inline/base64-runs.ts';
import { join } from '../byte-stream.ts';
import { inEscapes } from '../encodings/escaped-bytes.ts';
import type { ByteStream } from '../file-format.ts';
import { HexRows } from '../inline/hex-rows.ts';
import { HexRuns } from '../inline/hex-runs.ts';
import { inLegacyEncodings } from '../encodings/legacy-encoding.ts';
import { encode } from '../encodings/text-encoding.ts';

/** Shorter stretches stand in any bytes by chance. */
const leastBytes = 5;
const leastBase64 = 8;
/** Values this long are no chance, whatever stands right before and after them. */
const surelyNoChance = 8;

interface Pattern {
  readonly bytes: Uint8Array;
  readonly value: number;
  /** Bytes of one character: in front of a short value and behind it may stand no letter or digit. 0 when it does not matter. */
  readonly unit: 0 | 1 | 2 | 4;
  readonly bigEndian: boolean;
}

/** A pattern, and which of its bytes it is known by. */
interface Known {
  readonly pattern: Pattern;
  readonly offset: number;
}

/** Bytes by which a pattern is known; no pattern is shorter. */
const keyLength = 4;
/** Of a list whose patterns are long the bytes are looked at in steps: each pattern is known by its four bytes at every place in a step. */
const longestStep = 6;
const largestTable = 2 ** 22;
/** In what a page does not say it is a word of its own: the name of a class, an element, a key. */
const oneWord = /^\p{L}+$/u;
/** So many bytes before a value, at least, tell whether it stands by itself. */
const context = 4;
/** Base64 in base64, as often as this. */
const mostLayers = 8;

/** What a list of values may look like in bytes, made ready once for all searches for it. */
class Patterns {
  /** By four bytes of it. */
  readonly #known = new Map<number, Known[]>();
  /** One for what four bytes may begin a pattern: it tells at once of nearly all that they do not. */
  readonly #mayBegin: Uint8Array;
  readonly #shift: number;
  longest = 0;
  readonly #step: number;

  constructor(values: readonly RemovedValue[], asText: ReadAsText) {
    const patterns = values.flatMap(({ value }, index) => patternsOf(value.trim(), index, asText));
    this.#step = Math.min(longestStep, ...patterns.map(({ bytes }) => bytes.length - keyLength + 1));
    let bits = 12;
    while (2 ** bits < Math.min(patterns.length * this.#step * 16, largestTable)) bits += 1;
    this.#mayBegin = new Uint8Array(2 ** bits);
    this.#shift = 32 - bits;
    for (const pattern of patterns) this.#add(pattern);
  }

  #add(pattern: Pattern): void {
    for (let offset = 0; offset < this.#step; offset += 1) {
      const key = keyAt(pattern.bytes, offset);
      this.#mayBegin[slotOf(key, this.#shift)] = 1;
      const known = this.#known.get(key);
      if (known) known.push({ pattern, offset });
      else this.#known.set(key, [{ pattern, offset }]);
    }
    this.longest = Math.max(this.longest, pattern.bytes.length);
  }

  /** Adds the numbers of the values that stand in the bytes, from `first` on. */
  look(bytes: Uint8Array, first: number, found: Set<number>): void {
    const [mayBegin, shift] = [this.#mayBegin, this.#shift];
    for (let at = 0; at + keyLength <= bytes.length; at += this.#step) {
      const key = keyAt(bytes, at);
      if (mayBegin[slotOf(key, shift)] === 0) continue;
      for (const { pattern, offset } of this.#known.get(key) ?? []) if (at - offset >= first && standsAt(bytes, at - offset, pattern)) found.add(pattern.value);
    }
  }
}

/**
 * How much of the bytes was searched as a text besides: `all` of them, so that their own encoding needs no second search; `some`, as of a page, whose text is what it shows and not all
 * that its source holds; or `none`.
 */
export type ReadAsText = 'all' | 'some' | 'none';

const madeReady = new WeakMap<readonly RemovedValue[], Map<ReadAsText, Patterns>>();

function patternsFor(values: readonly RemovedValue[], asText: ReadAsText): Patterns {
  const known = madeReady.get(values) ?? new Map<ReadAsText, Patterns>();
  madeReady.set(values, known);
  const patterns = known.get(asText) ?? new Patterns(values, asText);
  known.set(asText, patterns);
  return patterns;
}

export class ByteSearch {
  readonly #values: readonly RemovedValue[];
  readonly #patterns: Patterns;
  readonly #layer: number;
  /** The end of what came before, with bytes in front of it that tell what stands there by itself: what begins in those was found. */
  #before = new Uint8Array(0);
  #isCut = false;
  #runs = new Base64Runs();
  #rows = new HexRows();
  #hex = new HexRuns();
  /** The searches of what stands in base64, in hex dumps, and in hex. */
  #inside: ByteSearch | null = null;
  #inDumps: ByteSearch | null = null;
  #inHex: ByteSearch | null = null;

  /** The list must not change. */
  constructor(values: readonly RemovedValue[], { asText = 'none', layer = 0 }: { readonly asText?: ReadAsText; readonly layer?: number } = {}) {
    this.#values = values;
    this.#layer = layer;
    this.#patterns = patternsFor(values, asText);
  }

  /** The values of which any encoding stands in the bytes. One pass, whatever the number of values. */
  async find(stream: ByteStream): Promise<readonly RemovedValue[]> {
    if (this.#values.length === 0) return [];
    const found = new Set<number>();
    this.#begin();
    for await (const piece of stream) this.#push(piece, false, found);
    this.#push(new Uint8Array(0), true, found);
    return [...found].sort((a, b) => a - b).flatMap((index) => this.#values[index] ?? []);
  }

  #begin(): void {
    this.#before = new Uint8Array(0);
    this.#isCut = false;
    this.#runs = new Base64Runs();
    this.#rows = new HexRows();
    this.#hex = new HexRuns();
    this.#inside = null;
    this.#inDumps = null;
    this.#inHex = null;
  }

  #push(piece: Uint8Array, last: boolean, found: Set<number>): void {
    const bytes = join([this.#before, piece]);
    this.#patterns.look(bytes, this.#isCut ? context : 0, found);
    const from = Math.max(0, bytes.length - this.#patterns.longest - context);
    this.#isCut ||= from > 0;
    this.#before = bytes.slice(from);
    if (this.#layer >= mostLayers) return;
    if (this.#layer === 0) {
      const dumped = this.#rows.push(piece, last);
      if (dumped.length > 0) this.#inDumps ??= new ByteSearch(this.#values, { layer: 1 });
      if (this.#inDumps !== null && (dumped.length > 0 || last)) this.#inDumps.#push(dumped, last, found);
    }
    const inHex = this.#hex.push(piece, last);
    if (inHex.length > 0) this.#inHex ??= new ByteSearch(this.#values, { layer: this.#layer + 1 });
    if (this.#inHex !== null && (inHex.length > 0 || last)) this.#inHex.#push(inHex, last, found);
    const said = this.#runs.push(piece, last);
    if (said.length > 0) this.#inside ??= new ByteSearch(this.#values, { layer: this.#layer + 1 });
    if (this.#inside !== null && (said.length > 0 || last)) this.#inside.#push(said, last, found);
  }
}

function keyAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

function standsAt(bytes: Uint8Array, at: number, { bytes: wanted, unit, bigEndian }: Pattern): boolean {
  if (at + wanted.length > bytes.length) return false;
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false;
  if (unit === 0) return true;
  const end = at + wanted.length;
  const high = bigEndian ? unit - 1 : 0;
  return !isLetterOrDigit(bytes[at - unit + high]) && !isLetterOrDigit(bytes[end + high]);
}

function isLetterOrDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

function patternsOf(value: string, index: number, asText: ReadAsText): Pattern[] {
  const patterns: Pattern[] = [];
  const spellings = new Set([value, value.toLowerCase(), value.toUpperCase()]);
  const add = (bytes: Uint8Array, unit: Pattern['unit'], bigEndian = false): void => {
    if (bytes.length >= leastBytes) patterns.push({ bytes, value: index, unit: value.length >= surelyNoChance && asText === 'none' ? 0 : unit, bigEndian });
  };
  for (const spelling of spellings) {
    const utf8 = new TextEncoder().encode(spelling);
    if (asText === 'none' || (asText === 'some' && !oneWord.test(value))) {
      add(utf8, 1);
      const percent = encodeURIComponent(toWellFormed(spelling));
      if (percent !== spelling) for (const written of [percent, percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]) add(new TextEncoder().encode(written), 1);
    }
    for (const written of inEscapes(spelling)) add(new TextEncoder().encode(written), 1);
    for (const written of inLegacyEncodings(spelling)) add(written, 1);
    if (utf8.length >= leastBytes) for (const bigEndian of [false, true]) {
      add(utf16(spelling, bigEndian), 2, bigEndian);
      add(encode(toWellFormed(spelling), bigEndian ? 'utf-32be' : 'utf-32le'), 4, bigEndian);
    }
    for (const written of base64Inside(utf8)) if (written.length >= leastBase64) patterns.push({ bytes: new TextEncoder().encode(written), value: index, unit: 0, bigEndian: false });
  }
  return patterns;
}

function toWellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What base64 of a longer text writes for these bytes alone, at each offset, in both alphabets; characters shared with neighbours left out. */
function base64Inside(bytes: Uint8Array): string[] {
  const written = [0, 1, 2].map((offset) => {
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    let text = '';
    for (let character = first; character < last; character += 1) {
      const bit = character * 6 - offset * 8;
      const high = bytes[bit >> 3] ?? 0;
      const low = bytes[(bit >> 3) + 1] ?? 0;
      text += alphabet.charAt((((high << 8) | low) >> (10 - (bit & 7))) & 63);
    }
    return text;
  });
  return [...new Set(written.flatMap((text) => [text, text.replace(/\+/g, '-').replace(/\//g, '_')]))];
}
