/**
 * The same findings in a text that comes in pieces and is never held whole: stretches of a hundred thousand characters are scanned, each with some text before and behind, and each
 * trace is given once. A line that says what follows (the head of a table) goes along as long as it counts. What a detector learns from one place for all others (a version
 * number, how a local phone number is written) it learns within a stretch.
 */
import { findTraces, type Trace } from './field-findings.ts';
import { columnsAt } from '../detectors/aligned-columns.ts';
import { headAt } from '../detectors/structured-labels.ts';
import { makeReadable } from '../text/readable.ts';

export interface StreamOptions {
  readonly signal?: AbortSignal;
  /** Awaited between two stretches, so that a page can draw and answer. */
  readonly rest?: () => Promise<void>;
  /** Characters that are scanned at once. */
  readonly stretch?: number;
}

/**
 * With what stands before and behind it a stretch stays well under 128 kB: engines put longer strings where they are not collected until much has gathered, and a log of 100 MB took 90 MB for
 * what it no longer needed. Stretches of 120 kB, 126 with what stands around them, took 126 MB of such a log; these 31.
 */
const usualStretch = 104 * 1024;
/** Enough behind the end of a line: longer than what goes over several of them. */
const ahead = 4 * 1024;
/** Longer than the longest trace, a private key: where one may be open, and in a line without end. */
const farAhead = 40 * 1024;
const behind = 2048;
/** What begins a trace that may be longer than `ahead` and goes over lines. */
const longOpenings = ['PRIVATE KEY', 'Private-Lines'];

/** The traces of a text in pieces, stretch by stretch, with offsets in the whole text. Throws the signal's reason when the user gave up. Holds one stretch at a time. */
export async function* findInStream(pieces: AsyncIterable<string> | Iterable<string>, { signal, rest, stretch = usualStretch }: StreamOptions = {}): AsyncGenerator<Trace[], void> {
  const window = new Window(stretch);
  for await (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      const until = at + window.wanted;
      window.add(piece.slice(at, until));
      at = until;
      while (window.isFull()) {
        signal?.throwIfAborted();
        yield window.findNext();
        await rest?.();
      }
    }
  }
  signal?.throwIfAborted();
  yield window.findRest();
}

class Window {
  readonly #stretch: number;
  /** What stands for lines that were dropped, then some text that was searched, then what was not. */
  #text = '';
  #headLength = 0;
  #searched = 0;
  /** Where in the whole text the character after the head stands. */
  #start = 0;
  #ahead = ahead;

  constructor(stretch: number) {
    this.#stretch = stretch;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** So many characters are wanted before the next stretch is searched. */
  get wanted(): number {
    return this.#stretch + this.#ahead - (this.#text.length - this.#searched);
  }

  /** Whether the next stretch can be searched; where a trace may go on for long, only when more was read. */
  isFull(): boolean {
    if (this.wanted <= 0 && this.#goesFar()) this.#ahead = farAhead;
    return this.wanted <= 0;
  }

  findNext(): Trace[] {
    const line = this.#lastLine();
    return this.#find(line > this.#searched ? line : this.#text.length - this.#ahead);
  }

  #lastLine(): number {
    return this.#text.lastIndexOf('\n', this.#text.length - this.#ahead - 1) + 1;
  }

  #goesFar(): boolean {
    const line = this.#lastLine();
    if (line <= this.#searched) return true;
    const { text } = makeReadable(this.#text.slice(Math.max(0, line - farAhead), line));
    return longOpenings.some((opening) => text.includes(opening));
  }

  findRest(): Trace[] {
    return this.#find(this.#text.length);
  }

  #find(limit: number): Trace[] {
    const shift = this.#start - this.#headLength;
    const traces = findTraces(this.#text).filter(({ start }) => start >= this.#searched && start < limit);
    const end = Math.max(limit, traces.at(-1)?.end ?? 0);
    this.#drop(limit, end);
    return traces.map((trace) => ({ ...trace, start: trace.start + shift, end: trace.end + shift }));
  }

  /** Keeps whole lines before what is searched next, and the head of a table that goes on. */
  #drop(limit: number, end: number): void {
    const from = Math.max(this.#headLength, limit - behind);
    const line = this.#text.indexOf('\n', from - 1) + 1;
    const keep = line > 0 && line <= limit ? line : from;
    const range = headAt(this.#text, limit) ?? columnsAt(this.#text, limit);
    const head = range === null || range.start >= keep ? '' : `${this.#text.slice(range.start, range.end)}\n`;
    this.#start += keep - this.#headLength;
    this.#text = head + this.#text.slice(keep);
    this.#headLength = head.length;
    this.#searched = head.length + end - keep;
    this.#ahead = ahead;
  }
}
