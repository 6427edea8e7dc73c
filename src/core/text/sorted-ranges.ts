import type { Range } from '../draft.ts';

/** Ranges sorted by start that do not overlap, to be asked in logarithmic time. */
export class SortedRanges<R extends Range = Range> {
  readonly #ranges: readonly R[];

  /** @param ranges in any order; they must not overlap. */
  constructor(ranges: readonly R[]) {
    this.#ranges = ranges.every((range, i) => (ranges[i - 1]?.start ?? -1) < range.start) ? ranges : [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Those that share a character with `range`, in order. */
  overlapping(range: Range): R[] {
    const from = this.#firstEndingAfter(range.start);
    let to = from;
    while ((this.#ranges[to]?.start ?? Infinity) < range.end) to += 1;
    return this.#ranges.slice(from, to);
  }

  /** Whether any of them shares a character with `range`. */
  overlaps(range: Range): boolean {
    return (this.#ranges[this.#firstEndingAfter(range.start)]?.start ?? Infinity) < range.end;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle]?.end ?? Infinity) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
