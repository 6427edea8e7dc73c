import type { Range } from './draft.ts';

/** A line of a text, in offsets of that text. */
export interface Line extends Range {
  /** From 1. */
  readonly number: number;
  /** Where the next line begins: the line end (LF, CRLF or CR) stands in [end, next). */
  readonly next: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** The lines of a text; LF, CRLF and CR end a line. A text that ends with a line end has no empty last line. Linear. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0, end = 0; start < text.length; end = start) {
    while (end < text.length && text.charCodeAt(end) !== lineFeed && text.charCodeAt(end) !== carriageReturn) end += 1;
    const next = Math.min(text.length, text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1);
    lines.push({ number: lines.length + 1, start, end, next });
    start = next;
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

/** Numbers of lines, asked for in the order of the text: of a large text with few places of interest no line is kept. */
export class LineCount {
  readonly #text: string;
  readonly #hasReturns: boolean;
  #at = 0;
  #number = 1;

  constructor(text: string) {
    this.#text = text;
    this.#hasReturns = text.includes('\r');
  }

  /** The number of the line, from 1, on which an offset stands; offsets must not become smaller. */
  at(offset: number): number {
    if (this.#hasReturns) this.#countAll(offset);
    else for (let end = this.#text.indexOf('\n', this.#at); end >= 0 && end < offset && end + 1 < this.#text.length; end = this.#text.indexOf('\n', this.#at)) this.#begin(end + 1);
    return this.#number;
  }

  #countAll(offset: number): void {
    for (let at = this.#at; at < offset; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code !== lineFeed && code !== carriageReturn) continue;
      if (code === carriageReturn && this.#text.charCodeAt(at + 1) === lineFeed) at += 1;
      if (at < offset && at + 1 < this.#text.length) this.#begin(at + 1);
    }
    this.#at = Math.max(this.#at, Math.min(offset, this.#text.length));
  }

  #begin(at: number): void {
    this.#at = at;
    this.#number += 1;
  }
}
