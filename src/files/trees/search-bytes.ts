/**
 * Searching bytes for removed values in the encodings in which they could stand where nobody decodes them (`bytes-of-value.ts`); and, in the same way, what long runs of base64 say, in lines or in each
 * other, and what hex and hex dumps say, all of it in UTF-16 and UTF-32, too. What a text says is searched as a text, in every spelling, elsewhere.
 */
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { join } from '../byte-stream.ts';
import type { ByteStream } from '../file-format.ts';
import { Base64Runs } from '../inline/base64-runs.ts';
import { HexRows } from '../inline/hex-rows.ts';
import { HexRuns } from '../inline/hex-runs.ts';
import { WideLetters } from '../inline/wide-letters.ts';
import { BytePatterns, type ReadAsText } from './byte-patterns.ts';
import { bytesOfValue, type BytePattern } from './bytes-of-value.ts';

/** So many bytes before a value, at least, tell whether it stands by itself. */
const context = 4;
/** Base64 in base64, as often as this. */
const mostLayers = 8;

interface MadeReady {
  readonly patterns: readonly BytePattern[];
  readonly searches: Map<ReadAsText, BytePatterns>;
}

const madeReady = new WeakMap<readonly RemovedValue[], MadeReady>();

/** Made ready once for all searches for a list. */
function patternsFor(values: readonly RemovedValue[], asText: ReadAsText): BytePatterns {
  const known = madeReady.get(values) ?? { patterns: values.flatMap(({ value }, index) => bytesOfValue(value.trim(), index)), searches: new Map<ReadAsText, BytePatterns>() };
  madeReady.set(values, known);
  const patterns = known.searches.get(asText) ?? new BytePatterns(known.patterns, asText);
  known.searches.set(asText, patterns);
  return patterns;
}

export class ByteSearch {
  readonly #values: readonly RemovedValue[];
  readonly #patterns: BytePatterns;
  readonly #asText: ReadAsText;
  readonly #layer: number;
  /** The end of what came before, with bytes in front of it that tell what stands there by itself: what begins in those was found. */
  #before = new Uint8Array(0);
  #isCut = false;
  #runs = new Base64Runs();
  #rows = new HexRows();
  #hex = new HexRuns();
  #wide = new WideLetters();
  /** The searches of what stands in base64, in hex dumps, in hex, and in letters of several bytes. */
  #inside: ByteSearch | null = null;
  #inDumps: ByteSearch | null = null;
  #inHex: ByteSearch | null = null;
  #inWide: ByteSearch | null = null;

  /** The list must not change. */
  constructor(values: readonly RemovedValue[], { asText = 'none', layer = 0 }: { readonly asText?: ReadAsText; readonly layer?: number } = {}) {
    this.#values = values;
    this.#asText = asText;
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
    this.#wide = new WideLetters();
    this.#inside = null;
    this.#inDumps = null;
    this.#inHex = null;
    this.#inWide = null;
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
    // The same letters in fewer bytes, which hold no wide ones again: that is no further layer.
    const letters = this.#wide.push(piece);
    if (letters.length > 0) this.#inWide ??= new ByteSearch(this.#values, { asText: this.#asText, layer: this.#layer });
    if (this.#inWide !== null && (letters.length > 0 || last)) this.#inWide.#push(letters, last, found);
    const said = this.#runs.push(piece, last);
    if (said.length > 0) this.#inside ??= new ByteSearch(this.#values, { layer: this.#layer + 1 });
    if (this.#inside !== null && (said.length > 0 || last)) this.#inside.#push(said, last, found);
  }
}
