/** The text that HTML shows, while it is read: lines, cells and blanks as a reader sees them, each character with its place in the source. */

/** For each UTF-16 unit of a text: where it begins and ends in the source (an empty range for a line end that no tag wrote). */
export interface SourceMap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export class ShownText {
  readonly #characters: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Where the row of a table begins, and how many of its cells were begun. */
  #rowFrom = 0;
  #cells = 0;

  get length(): number {
    return this.#characters.length;
  }

  /** What was read so far. */
  read(): SourceMap & { readonly text: string } {
    return { text: this.#characters.join(''), starts: this.#starts, ends: this.#ends };
  }

  /** A character that the source spells as [start, end). */
  put(character: string, start: number, end: number): void {
    this.#characters.push(character);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** A character of the source. Where blanks are not `kept` a run of them is one space, and none at the beginning of a line. */
  addText(character: string, at: number, kept: boolean): void {
    if (kept ? character !== '\r' : !/[ \t\r\n\f]/.test(character)) this.put(character, at, at + 1);
    else if (this.#last() === ' ' && this.#ends.at(-1) === at) this.#ends[this.#ends.length - 1] = at + 1;
    else if (this.#last() !== '' && !/[\n\t ]/.test(this.#last())) this.put(' ', at, at + 1);
  }

  breakLine(at: number): void {
    if (this.#last() === ' ') this.#drop();
    if (this.#last() !== '' && this.#last() !== '\n') this.put('\n', at, at);
  }

  beginRow(): void {
    [this.#rowFrom, this.#cells] = [this.length, 0];
  }

  /** A tab between two cells of a row, also where one of them is empty; blanks of the source between them go with it. A cell that ended with a line of its own needs none. */
  beginCell(at: number): void {
    this.#cells += 1;
    if (this.#last() === ' ') this.#drop();
    if (this.#cells > 1 && (this.#last() !== '\n' || this.length === this.#rowFrom)) this.put('\t', at, at);
  }

  /** Line ends at the end that no tag wrote go. */
  end(): void {
    while (this.#last() === '\n' && this.#starts.at(-1) === this.#ends.at(-1)) this.#drop();
  }

  #last(): string {
    return this.#characters.at(-1) ?? '';
  }

  #drop(): void {
    this.#characters.pop();
    this.#starts.pop();
    this.#ends.pop();
  }
}
