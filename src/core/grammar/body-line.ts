import { splitLines, type Line } from '../lines.ts';
import { makeReadable, type Readable } from '../readable.ts';

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

export function readBodyLines(text: string): BodyLine[] {
  return splitLines(text).map((line) => new ReadLine(line, text.slice(line.start, line.end)));
}

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

  constructor(line: Line, source: string) {
    this.number = line.number;
    this.start = line.start;
    this.end = line.end;
    this.next = line.next;
    this.#readable = plain.test(source) ? null : makeReadable(source);
    const text = this.#readable?.text ?? source;
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
