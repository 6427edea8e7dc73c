/** The lines that XML is read as, while they are written: each character with its place in the source, and line ends that wait for the words behind them. */
import { Places } from './places.ts';

export class XmlLines {
  readonly #source: string;
  readonly #text: string[] = [];
  readonly #starts = new Places();
  readonly #ends = new Places();
  /** The next line waits for words: behind a cell they stand on the same one. */
  #waits = false;
  #afterCell = false;
  /** How much was written when the last sign between two cells was. */
  #cellEnd = -1;
  #afterKey = false;
  /** Which of the split texts was closed, with no border behind it. */
  #split = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** What was written so far, and for each UTF-16 unit of it its stretch of the source. */
  written(): { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array } {
    this.endLine();
    return { text: this.#text.join(''), starts: this.#starts.all(), ends: this.#ends.all() };
  }

  /** The next words begin a line, unless they are the value of the key before. */
  breakLine(): void {
    this.#split = '';
    if (this.#afterKey) this.#afterKey = false;
    else this.#waits = true;
  }

  /** Writes the line end that waits, before words are written. */
  endLine(): void {
    if (this.#waits && this.#text.length > 0 && this.last() !== '\n' && this.#text.length !== this.#cellEnd) {
      this.write(this.#afterCell ? '\t' : '\n');
      if (this.#afterCell) this.#cellEnd = this.#text.length;
    }
    this.#waits = false;
    this.#afterCell = false;
  }

  /** A line of its own for what is written next. */
  beginLine(label: string): void {
    this.breakLine();
    this.endLine();
    this.write(label);
  }

  /** Behind a cell the next words stand on the same line, behind a row they do not. */
  endCell(isLast: boolean): void {
    this.#afterCell = !isLast;
  }

  /** What was closed was a key, whose value stands on the same line, or was none. */
  endKey(isKey: boolean): void {
    this.#afterKey = isKey;
    if (!isKey) return;
    this.endLine();
    this.write(': ');
  }

  endSplitText(local: string): void {
    this.#split = local;
  }

  /** Whether the element goes on with the split text that was closed before it; the two stand on one line then. */
  goesOn(local: string): boolean {
    if (this.#split === '' || local !== this.#split) return false;
    this.#waits = false;
    return true;
  }

  /** Whether words would begin a line here, so that it can be said what they are. */
  isAtBeginning(): boolean {
    return !this.#afterKey && (this.last() === '\n' || this.#text.length === 0);
  }

  /** The last character. */
  last(): string {
    return this.#text.at(-1)?.slice(-1) ?? '';
  }

  /** Characters that no source wrote: labels, line ends. */
  write(text: string): void {
    const at = this.#ends.last() ?? 0;
    for (let i = 0; i < text.length; i += 1) this.put(text.charAt(i), at, at);
  }

  /** Characters that stand in the source as they are read. */
  copy(start: number, end: number): void {
    if (end > start) this.#text.push(this.#source.slice(start, end));
    for (let at = start; at < end; at += 1) {
      this.#starts.push(at);
      this.#ends.push(at + 1);
    }
  }

  /** The same as lines of their own. */
  copyApart(start: number, end: number, label = ''): void {
    this.beginLine(label);
    this.copy(start, end);
    this.breakLine();
  }

  /** A character that the source spells as [start, end). */
  put(character: string, start: number, end: number): void {
    this.#text.push(character);
    this.#starts.push(start);
    this.#ends.push(end);
  }
}
