/** How far a word goes on that is base64 of gzip or zlib: what they pack has a sum at its end, so that unpacking tells whether the next line belongs to it. */
import { piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { unpackWithin } from '../compression.ts';
import { unpackToEnd } from '../formats/zlib.ts';
import { unpackMembers } from '../gzip-members.ts';
import { decodeBase64 } from '../inline/base64.ts';
import { linesFrom } from '../inline/encoded-words.ts';
import { Budget, type Limits } from '../limits.ts';

export interface PackedLines {
  readonly joined: string;
  readonly end: number;
  /** Whether it was unpacked to its end. */
  readonly whole: boolean;
}

/**
 * The word whose first line ends at `at`, with the lines that carry it on. The first line alone is tried first: it costs least, and of lines that are whole words each no one is joined to all others. Where
 * nothing unpacks to its end, and of what has no such sum, the most lines are taken.
 */
export async function packedLines(content: string, at: number, first: string, limits: Limits): Promise<PackedLines> {
  const alone = { joined: first, end: at };
  const unpack = first.startsWith('H4sI') ? unpackMembers : first.startsWith('e') ? unpackToEnd : null;
  if (unpack !== null && (await unpacks(first, unpack, limits))) return { ...alone, whole: true };
  const lines = linesFrom(content, at, first);
  if (unpack !== null) for (const one of lines) if (await unpacks(one.joined, unpack, limits)) return { ...one, whole: true };
  return { ...(lines[0] ?? alone), whole: false };
}

async function unpacks(word: string, unpack: Parameters<typeof unpackWithin>[2], limits: Limits): Promise<boolean> {
  const bytes = decodeBase64(word);
  let unpacked = 0;
  try {
    // What is read to be kept is counted elsewhere; this only has to end.
    for await (const piece of unpackWithin(new Budget(limits, bytes.length), () => piecesOf(bytes), unpack)) unpacked += piece.length;
    return unpacked > 0;
  } catch (error) {
    if (error instanceof CannotRead) return false;
    throw error;
  }
}
