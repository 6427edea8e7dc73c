/**
 * The labels of a text as columns of numbers. A text may hold hundreds of thousands, and few of them are ever looked at; each is made into an object when it is.
 */
import type { Range } from '../draft.ts';

export interface Label {
  /** Lower case, words joined by `_`: `apiKey`, `API-Key` and `api key` are all `api_key`. */
  readonly key: string;
  /** Where the key stands as it is written; empty for a label without one (a table's column). */
  readonly name: Range;
  /** Up to the closing quote, or to a blank or a delimiter. */
  readonly word: Range;
  /** Up to the closing quote, or to the end of the line. */
  readonly line: Range;
  readonly quoted: boolean;
  /** From `"name": "KEY", "value": "X"`: the key was data, so X is whatever KEY says. */
  readonly paired: boolean;
}

/** Numbers of one label: where its name begins and ends, where its value begins, its word ends and its line ends; then 1 where it is quoted, and where it is paired. */
const width = 7;

export class LabelList {
  /** By label, in the order in which they were added. */
  readonly keys: string[] = [];
  readonly #numbers: number[] = [];

  add(key: string, name: Range, start: number, wordEnd: number, lineEnd: number, quoted: boolean, paired: boolean): void {
    this.keys.push(key);
    this.#numbers.push(name.start, name.end, start, wordEnd, lineEnd, Number(quoted), Number(paired));
  }

  at(index: number): Label {
    const at = index * width;
    const start = this.#number(at + 2);
    return {
      key: this.keys[index] ?? '',
      name: { start: this.#number(at), end: this.#number(at + 1) },
      word: { start, end: this.#number(at + 3) },
      line: { start, end: this.#number(at + 4) },
      quoted: this.#number(at + 5) === 1,
      paired: this.#number(at + 6) === 1,
    };
  }

  #number(at: number): number {
    return this.#numbers[at] ?? 0;
  }

  /** All of them, as objects. */
  all(): Label[] {
    return this.keys.map((_, index) => this.at(index));
  }

  /** The same in order of the values. */
  sorted(): LabelList {
    const sorted = new LabelList();
    for (const { key, name, word, line, quoted, paired } of this.all().sort((a, b) => a.word.start - b.word.start)) sorted.add(key, name, word.start, word.end, line.end, quoted, paired);
    return sorted;
  }
}
