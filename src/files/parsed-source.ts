/** The source of a file whose format is read as a whole. */
import { collect } from './byte-stream.ts';
import { CannotRead } from './cannot-read.ts';
import type { FileBytes } from './file-format.ts';
import { largestParsed, type Budget } from './limits.ts';
import { decode, encodingOf, type Encoding } from './text-encoding.ts';

export interface ParsedSource {
  readonly source: string;
  readonly encoding: Encoding;
}

/** The whole text; null where it is too long to be read as anything but lines, or is not all in one encoding. */
export async function sourceOf(file: FileBytes, budget: Budget): Promise<ParsedSource | null> {
  const encoding = encodingOf(file.head);
  if (encoding === null || (file.length ?? 0) > largestParsed) return null;
  try {
    const bytes = await collect(file.stream(), largestParsed);
    budget.takeBytes(bytes.length);
    const source = decode(bytes, encoding);
    return source === null ? null : { source, encoding };
  } catch (error) {
    if (error instanceof CannotRead && error.why === 'too-large') return null;
    throw error;
  }
}

/** The beginning of a file as text, or null when it is none. */
export function headText(file: FileBytes): string | null {
  const encoding = encodingOf(file.head);
  if (encoding === null) return null;
  return encoding === 'utf-8' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.head, { stream: true }) : decode(file.head, encoding);
}
