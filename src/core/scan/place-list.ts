/** Places in a text, as they are proposed: of hostile texts every character may be one, and a list of plain numbers would be copied over and over as it grows. */
const fewest = 8;

export class PlaceList {
  #places = new Int32Array(fewest);
  #length = 0;
  #last = -1;
  #isSorted = true;

  /** Adds a place; the same twice in a row counts once. */
  add(place: number): void {
    if (place === this.#last) return;
    if (place < this.#last) this.#isSorted = false;
    this.#last = place;
    if (this.#length === this.#places.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[this.#length] = place;
    this.#length += 1;
  }

  /** All places in rising order. */
  inOrder(): Int32Array {
    const places = this.#places.subarray(0, this.#length);
    if (!this.#isSorted) places.sort();
    this.#isSorted = true;
    return places;
  }
}
