import type { Piece } from '../core/plan/preview.ts';

/** About the characters of a screenful. A browser lays out the stretches in sight and those beside them, not a whole long text. */
const atLeast = 4000;

/** Pieces of a text that are shown together: whole lines, but for a line that is longer than a stretch. */
export interface Stretch {
  readonly pieces: readonly Piece[];
  /** Line ends in it, for the room it takes before it is laid out. */
  readonly lines: number;
}

/** Divides a text at its line ends. One after another the stretches hold every piece, and every character of it, in order. */
export function inStretches(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let own: Piece[] = [];
  let size = 0;
  let lines = 0;
  const close = (): void => {
    if (own.length > 0) stretches.push({ pieces: own, lines });
    [own, size, lines] = [[], 0, 0];
  };
  const add = (piece: Piece, length: number, ends: number): void => {
    own.push(piece);
    size += length;
    lines += ends;
  };
  for (const piece of pieces) {
    if (piece.is !== 'text') {
      const ends = piece.is === 'gone' && piece.lines > 0 ? 1 : 0;
      add(piece, 40, ends);
      if (ends > 0 && size >= atLeast) close();
      continue;
    }
    for (let at = 0; at < piece.text.length; ) {
      const end = piece.text.indexOf('\n', at + Math.max(0, atLeast - size)) + 1;
      const text = piece.text.slice(at, end === 0 ? undefined : end);
      add({ is: 'text', text }, text.length, countLineEnds(text));
      at += text.length;
      if (end > 0) close();
    }
  }
  close();
  return stretches;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
