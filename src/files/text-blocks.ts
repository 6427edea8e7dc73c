/**
 * A text file in blocks. Where a block ends depends on the bytes alone and not on the pieces in which they come, so that reading twice gives the same
 * blocks: offsets found in the first reading hold in the second. A block that is not in the file's encoding (one line of another program in a log)
 * is read in an encoding from before Unicode, at worst in Windows-1252, which has a character for every byte; so no byte is lost, whatever it is.
 */
import type { ByteStream, TextEdit, TextStream } from './file-format.ts';
import type { LatinGuess } from './encodings/latin-encoding.ts';
import { guessLegacy } from './encodings/legacy-encoding.ts';
import { everyByte, stretchesOf, type Stretch } from './encodings/mixed-encodings.ts';
import { decode, encode, isNoText, unitOf, type Encoding } from './encodings/text-encoding.ts';

/** What was told of a text while it was read. */
export interface Told {
  /** Encodings that were guessed from its bytes, by their names. */
  readonly guesses: Map<string, LatinGuess>;
  /** Whether something in it is no text. */
  noText: boolean;
}

export const nothingTold = (): Told => ({ guesses: new Map(), noText: false });

export interface TextBlock {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
}

const blockLength = 64 * 1024;
const control = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/;

/** The blocks of a text, in order. */
export async function* readBlocks(bytes: ByteStream, encoding: Encoding, told: Told = nothingTold()): AsyncIterable<TextBlock> {
  let rest = new Uint8Array(0);
  for await (const piece of bytes) {
    let open = rest.length === 0 ? piece : concat(rest, piece);
    while (open.length >= blockLength) {
      const end = blockEnd(open, encoding);
      yield* blocksOf(open.subarray(0, end), encoding, told);
      open = open.subarray(end);
    }
    rest = open.slice();
  }
  if (rest.length > 0) yield* blocksOf(rest, encoding, told);
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** After the last line end of the first `blockLength` bytes; where there is none, between two characters. */
function blockEnd(open: Uint8Array, encoding: Encoding): number {
  const unit = unitOf(encoding);
  const lineEnd = encode('\n', encoding);
  for (let end = blockLength; end > 0; end -= unit) if (lineEnd.every((byte, i) => open[end - unit + i] === byte)) return end;
  if (unit === 4) return blockLength;
  // What is no UTF-16 in such a text has line ends of its own.
  if (unit === 2) {
    for (let end = blockLength; end > 1; end -= 1) if (open[end - 1] === 10 && (open[end - 2] ?? 0) >= 0x0d && (open[end] ?? 0) >= 0x20) return end;
    return blockLength;
  }
  let end = blockLength;
  if (encoding === 'utf-8') while (end > blockLength - 4 && ((open[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}

/** The block, or what of it is in another encoding apart from the rest. */
function blocksOf(bytes: Uint8Array, encoding: Encoding, told: Told): TextBlock[] {
  const stretches = unitOf(encoding) === 4 ? wholeUnits(bytes, encoding) : unitOf(encoding) === 2 || bytes.includes(0) ? stretchesOf(bytes, encoding) : [{ bytes, encoding }];
  return stretches.map((stretch) => blockOf(stretch.bytes, stretch.encoding, told));
}

/** Part of a unit at the end is no letter, and is not lost. */
function wholeUnits(bytes: Uint8Array, encoding: Encoding): Stretch[] {
  const whole = bytes.length - (bytes.length % unitOf(encoding));
  return [{ bytes: bytes.subarray(0, whole), encoding }, { bytes: bytes.subarray(whole), encoding: everyByte }].filter((one) => one.bytes.length > 0);
}

/** A block in the text's encoding; in one that is guessed where that is no Unicode, or not what the block is in. */
function blockOf(bytes: Uint8Array, encoding: Encoding, told: Told): TextBlock {
  const text = decode(bytes, encoding);
  if ((unitOf(encoding) === 1 || text === null) && (text === null || control.test(text)) && isNoText(bytes)) told.noText = true;
  if (text !== null && (encoding.startsWith('utf-') || bytes.every((byte) => byte < 0x80))) return { bytes, text, encoding };
  const guessed = guessLegacy(bytes);
  // What the beginning of the text told may tell more than the block does.
  const own = text !== null && !guessed.sure ? encoding : guessed.encoding;
  const decoded = own === encoding ? text : decode(bytes, own);
  const read = decoded === null ? everyByte : own;
  const sure = guessed.sure && read === guessed.encoding;
  told.guesses.set(read, { encoding: read, sure: sure && told.guesses.get(read)?.sure !== false });
  return { bytes, text: decoded ?? decode(bytes, everyByte) ?? '', encoding: read };
}

/** The text in pieces. */
export async function* readText(bytes: ByteStream, encoding: Encoding, told?: Told): TextStream {
  for await (const block of readBlocks(bytes, encoding, told)) yield block.text;
}

/** The file with edits made (sorted, without overlaps); a block that no edit touches passes as the bytes that it was. */
export async function* writeText(bytes: ByteStream, encoding: Encoding, edits: readonly TextEdit[]): ByteStream {
  let at = 0;
  let next = 0;
  for await (const block of readBlocks(bytes, encoding)) {
    const end = at + block.text.length;
    let out = '';
    let from = at;
    let touched = false;
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
      touched = true;
      // An edit over the border of two blocks: its replacement stands where it begins, and the rest of it goes with the next block.
      if (edit.start >= at) out += block.text.slice(from - at, edit.start - at) + edit.replacement;
      from = Math.min(edit.end, end);
      if (edit.end > end) break;
      next += 1;
    }
    if (touched) yield encode(out + block.text.slice(from - at), block.encoding);
    else if (block.bytes.length > 0) yield block.bytes;
    at = end;
  }
  // What is written after the last character.
  const last = edits.slice(next).filter((edit) => edit.start >= at);
  if (last.length > 0) yield encode(last.map((edit) => edit.replacement).join(''), encoding);
}
