import { LineEnds, type Line } from '../text/lines.ts';
import type { Steps } from '../steps.ts';
import { makeReadable, type Readable } from '../text/readable.ts';

/** A line of a mail's text, seen without its quote prefix and indentation. */
export interface BodyLine extends Line {
  /** How many `>` stand before it. */
  readonly quoteDepth: number;
  readonly indent: number;
  /** The readable text of the line, without prefix and without blanks around it. */
  readonly content: string;
  /** The offset in the part's text of the content's character at `offset`. */
  original(offset: number): number;
}

/** Tabs and printable ASCII read as they are; anything else may be a blank or a mark. */
const plain = /^[\t -~]*$/;

/** The lines of a text; a step now and then. */
export function* readBodyLines(text: string): Steps<BodyLine[]> {
  const lines: BodyLine[] = [];
  const ends = new LineEnds(text);
  for (let start = 0, paused = 0; start < text.length; ) {
    const { end, next } = ends.after(start);
    if (lines.length % linesOfStep === 0 || start - paused > charactersOfStep) {
      paused = start;
      yield;
    }
    lines.push(new ReadLine(lines.length + 1, start, end, next, text.slice(start, end)));
    start = next;
  }
  return lines;
}

/** Lines, and characters of them, that are read at once. */
const linesOfStep = 512;
const charactersOfStep = 32 * 1024;

/** A class and not a closure a line: a text may have a million of them. */
class ReadLine implements BodyLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly quoteDepth: number;
  readonly indent: number;
  readonly content: string;
  readonly #readable: Readable | null;
  readonly #contentAt: number;

  constructor(number: number, start: number, end: number, next: number, source: string) {
    this.number = number;
    this.start = start;
    this.end = end;
    this.next = next;
    this.#readable = plain.test(source) ? null : makeReadable(source);
    const text = this.#readable?.text.replace(/[│┃║]/g, '|') ?? source;
    if (beginsAndEndsPlainly(text)) {
      this.quoteDepth = this.indent = this.#contentAt = 0;
      this.content = text;
      return;
    }
    const prefix = measurePrefix(text);
    this.quoteDepth = prefix.depth;
    this.content = text.slice(prefix.end).trim();
    this.#contentAt = text.length - text.slice(prefix.end).trimStart().length;
    const indent = this.#contentAt - prefix.end;
    this.indent = prefix.depth === 0 ? indent : Math.max(indent - 1, 0);
  }

  original(offset: number): number {
    const at = this.#contentAt + offset;
    return this.start + (this.#readable?.original(at) ?? at);
  }
}

/** What a line's source holds behind its prefix, readable and without blanks around it. */
export function contentOf(source: string): string {
  return new ReadLine(0, 0, 0, 0, source).content;
}

/** Most lines have no prefix, and no blanks around them. */
function beginsAndEndsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 127 && first !== 62 && last > 32 && last < 127;
}

/** How many `>` a line begins with, each after at most three blanks, and where they end. */
function measurePrefix(text: string): { depth: number; end: number } {
  let depth = 0;
  let end = 0;
  for (let i = 0; i < text.length && i - end <= 3; i += 1) {
    const character = text.charCodeAt(i);
    if (character === 62) [depth, end] = [depth + 1, i + 1];
    else if (character !== 32 && character !== 9) break;
  }
  return { depth, end };
}
