import type { Range } from '../draft.ts';
import type { Field } from '../report.ts';

/** The fields of a part, to be asked by place in logarithmic time. */
export class FieldsByPlace {
  readonly #fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    this.#fields = areInOrder(fields) ? fields : [...fields].sort((a, b) => a.valueRange.start - b.valueRange.start);
  }

  /** The field in whose value a range lies, or null. */
  around({ start, end }: Range): Field | null {
    const field = this.#fields[this.#first(({ valueRange }) => valueRange.end > start)];
    return field && field.valueRange.start <= start && end <= field.valueRange.end ? field : null;
  }

  /** Whether a range shares a character with what stands before a value on its line: the key, where its meaning is known. An unknown one may be a person's words or hold a value. */
  touchesKnownKey({ start, end }: Range): boolean {
    for (let at = this.#first(({ valueRange }) => valueRange.start > start); ; at += 1) {
      const field = this.#fields[at];
      if (!field || field.removeRange.start >= end) return false;
      if (field.removeRange.start < field.valueRange.start) return field.explain !== null;
    }
  }

  /** The fields of which something is removed with a stretch: their lines share a character with it. */
  touching({ start, end }: Range): readonly Field[] {
    const from = this.#first(({ removeRange }) => removeRange.end > start);
    return this.#fields.slice(from, this.#first(({ removeRange }) => removeRange.start >= end));
  }

  /** The index of the first field of which something is true that is true of all behind it. */
  #first(isTrue: (field: Field) => boolean): number {
    let low = 0;
    let high = this.#fields.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const field = this.#fields[middle];
      if (field && isTrue(field)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function areInOrder(fields: readonly Field[]): boolean {
  let last = -1;
  for (const { valueRange } of fields) {
    if (valueRange.start < last) return false;
    last = valueRange.start;
  }
  return true;
}
