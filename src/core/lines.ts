import type { Range } from './draft.ts';

/** A line of a text, in offsets of that text. */
export interface Line extends Range {
  /** From 1. */
  readonly number: number;
  /** Where the next line begins: the line end (LF, CRLF or CR) stands in [end, next). */
  readonly next: number;
}

/** The lines of a text; LF, CRLF and CR end a line. A text that ends with a line end has no empty last line. Linear. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (whole === '') break;
    const broken = /[\r\n]{1,2}$/.exec(whole)?.[0].length ?? 0;
    lines.push({ number: lines.length + 1, start: index, end: index + whole.length - broken, next: index + whole.length });
  }
  return lines;
}

/** The number of the line, from 1, on which an offset stands; 1 in an empty text. Logarithmic. */
export function lineNumberAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
