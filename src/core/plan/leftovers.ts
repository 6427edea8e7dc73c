/**
 * Searching a draft, read back after a change, for every value that was removed from it.
 */
import type { PartId, TextPart } from '../draft.ts';
import { lineNumberAt, splitLines } from '../text/lines.ts';
import type { RemovedValue } from './removed-values.ts';
import { spellingsOf } from '../spellings/value-spellings.ts';

/** A removed value that is still somewhere. */
export interface Leftover {
  readonly part: PartId;
  /** From 1, in the part's text. */
  readonly line: number;
  /** The characters as they stand there. */
  readonly value: string;
}

/** Every place in the parts where a removed value still stands, in any spelling; empty when all are gone. */
export function findLeftovers(parts: readonly TextPart[], removed: readonly RemovedValue[]): Leftover[] {
  const spellings = spellingsOf(removed);
  return parts.flatMap((part) => {
    const found = spellings.find(part.text);
    const lines = found.length === 0 ? [] : splitLines(part.text);
    return found.map(({ start, end }) => ({ part: part.id, line: lineNumberAt(lines, start), value: part.text.slice(start, end) }));
  });
}
