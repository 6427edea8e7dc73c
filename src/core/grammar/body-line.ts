import { LineEnds, type Line } from '../text/lines.ts';
import type { Steps } from '../steps.ts';
import { isProse } from './key-value.ts';
import { readPositional } from './positional.ts';
import { makeUnmarked, type Readable } from '../text/readable.ts';

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

/** Tabs and printable ASCII read as they are; anything else may be a blank or a mark, and `<` markup. */
const plain = /^[\t -;=-~]*$/;

/** The lines of a text, as they were before each got an empty one behind it; a step now and then. */
export function* readBodyLines(text: string): Steps<BodyLine[]> {
  const lines: ReadLine[] = [];
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
  return undoubled(lines);
}

/** Lines, and characters of them, that are read at once. */
const linesOfStep = 512;
const charactersOfStep = 32 * 1024;

/** What fields and their frames hold, and people's lines seldom. */
const sign = /^[-=*#]{2}|^[^.!?]{1,40}[:=|：\t]|\S {2}/;
const hasSign = ({ content }: BodyLine): boolean => sign.test(content) || readPositional(content) !== null;
/** The rest of a value: a number may be hidden later, and what is hidden gets one, so it says nothing of what stands before it. */
const mayEnd = (line: BodyLine): boolean => hasSign(line) || (/\p{Nd}/u.test(line.content) && !isProse(line.content));
/** Such lines, at least, tell that all of them were doubled. */
const leastDoubled = 3;

/**
 * Programs that make a paragraph of each line put an empty one behind it. Between the first and the last line with a sign of those that stand so, the empty ones belong to the lines before them; of
 * three one was there before, and stays.
 */
function undoubled(lines: ReadLine[]): BodyLine[] {
  const filled = lines.filter(({ content }) => content !== '');
  const joined = new Set<BodyLine>();
  for (let from = 0, to = 1; from < filled.length; from = to, to += 1) {
    while (isOddApart(filled[to - 1], filled[to])) to += 1;
    // Most lines stand close together, and are not looked at.
    if (to - from < leastDoubled) continue;
    const apart = filled.slice(from, to);
    const signs = apart.filter(hasSign);
    const [first, last] = [signs[0], apart.findLast(mayEnd)];
    // A third of them, at two lines each.
    if (first && last && signs.length >= leastDoubled && signs.length * 6 > last.number - first.number) joinEmpty(lines.slice(first.number - 1, last.number), joined);
  }
  return joined.size === 0 ? lines : lines.filter((line) => !joined.has(line));
}

/** Whether one empty line stands between two, or three, five. */
function isOddApart(line?: BodyLine, below?: BodyLine): boolean {
  return line !== undefined && below !== undefined && (below.number - line.number) % 2 === 0;
}

/** Every second one of the empty lines in a row becomes the end of the line before it. */
function joinEmpty(lines: readonly ReadLine[], joined: Set<BodyLine>): void {
  let before: ReadLine | null = null;
  for (const line of lines) {
    if (before && line.content === '') {
      joined.add(line);
      before.next = line.next;
      before = null;
    } else before = line;
  }
}

/** A class and not a closure a line: a text may have a million of them. */
class ReadLine implements BodyLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  next: number;
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
    this.#readable = plain.test(source) ? null : makeUnmarked(source);
    // The bars of a console's table divide as those of other tables do.
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

/** Most lines have no prefix, and no blanks around them; what ends with `>` may be markup. */
function beginsAndEndsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 127 && first !== 62 && last > 32 && last < 127 && last !== 62;
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
