/** The source of a file whose format is read as a whole. */
import { collect } from './byte-stream.ts';
import { CannotRead } from './cannot-read.ts';
import type { FileBytes } from './file-format.ts';
import type { LatinGuess } from './encodings/latin-encoding.ts';
import { decoderOf } from './encodings/decoders.ts';
import { declaredEncoding, guessLegacy } from './encodings/legacy-encoding.ts';
import { largestParsed, type Budget } from './limits.ts';
import { decode, encodingOf, unitOf, type Encoding } from './encodings/text-encoding.ts';
import { isUtf8 } from './encodings/utf-8.ts';

export interface ParsedSource {
  readonly source: string;
  readonly encoding: Encoding;
  /** Where nothing told the encoding. */
  readonly guessed: readonly LatinGuess[];
}

/** The whole text; null where it is too long to be read as anything but lines, or is not all in one encoding. */
export async function sourceOf(file: FileBytes, budget: Budget): Promise<ParsedSource | null> {
  const encoding = encodingOf(file.head);
  if (encoding === null || (file.length ?? 0) > largestParsed) return null;
  try {
    const bytes = await collect(file.stream(), largestParsed);
    budget.takeBytes(bytes.length);
    // Said to be of an older encoding, and in UTF-8 all the same.
    const own = encoding !== 'utf-8' && unitOf(encoding) === 1 && isUtf8(bytes) ? 'utf-8' : encoding;
    const guess = own.startsWith('utf-') || declaredEncoding(file.head) === own ? null : guessLegacy(bytes);
    // With a zero in it, it is partly in UTF-16.
    const source = own === 'utf-8' && bytes.includes(0) ? null : decode(bytes, guess?.encoding ?? own);
    return source === null ? null : { source, encoding: guess?.encoding ?? own, guessed: guess === null ? [] : [guess] };
  } catch (error) {
    if (error instanceof CannotRead && error.why === 'too-large') return null;
    throw error;
  }
}

/** The beginning of a file as text, or null when it is none. */
export function headText(file: FileBytes): string | null {
  const encoding = encodingOf(file.head);
  if (encoding === null) return null;
  return unitOf(encoding) > 1 ? decode(file.head, encoding) : decoderOf(encoding, { ignoreBOM: true }).decode(file.head, { stream: true });
}
