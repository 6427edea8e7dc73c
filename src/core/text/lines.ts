import type { Range } from '../draft.ts';

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
  const ends = new LineEnds(text);
  for (let start = 0; start < text.length; ) {
    const { end, next } = ends.after(start);
    lines.push({ number: lines.length + 1, start, end, next });
    start = next;
  }
  return lines;
}

/** Where lines end, asked in rising order. */
export class LineEnds {
  readonly #text: string;
  #feed = -1;
  #return = -1;

  constructor(text: string) {
    this.#text = text;
  }

  after(start: number): { readonly end: number; readonly next: number } {
    if (this.#feed < start) this.#feed = this.#find('\n', start);
    if (this.#return < start) this.#return = this.#find('\r', start);
    const end = Math.min(this.#feed, this.#return);
    return { end, next: Math.min(this.#text.length, this.#feed === this.#return + 1 ? end + 2 : end + 1) };
  }

  #find(character: string, start: number): number {
    const at = this.#text.indexOf(character, start);
    return at < 0 ? this.#text.length : at;
  }
}

/** Numbers of lines, asked for in the order of the text: of a large text with few places of interest no line is kept. */
export class LineCount {
  readonly #text: string;
  readonly #ends: LineEnds;
  #number = 1;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#ends = new LineEnds(text);
    this.#next = this.#ends.after(0).next;
  }

  /** The number of the line, from 1, on which an offset stands; offsets must not become smaller. */
  at(offset: number): number {
    while (this.#next <= offset && this.#next < this.#text.length) {
      this.#number += 1;
      this.#next = this.#ends.after(this.#next).next;
    }
    return this.#number;
  }
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
