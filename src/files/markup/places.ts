/** A list of offsets that grows: four bytes for each, where an array of numbers takes sixteen while it grows. */
export class Places {
  #values = new Uint32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const more = new Uint32Array(this.#length * 2);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  last(): number | undefined {
    return this.#length === 0 ? undefined : this.#values[this.#length - 1];
  }

  /** What was pushed so far. */
  all(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}
