/**
 * What is spelled in ASCII in bytes of UTF-16 or UTF-32, a byte a letter: base64, hex and escapes stand in a text in such an encoding, and in a cell of a database, as they do in UTF-8. For a search; what
 * such bytes say as they stand is found in them.
 */

/** A shorter stretch spells no value. */
const leastLetters = 5;
/** Zeros between two letters of UTF-16, and of UTF-32. */
const gaps = [1, 3];

const isLetter = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** Reads a stream of bytes piece by piece: letters with as many zeros between each two, whatever the order of their bytes. */
export class WideLetters {
  /** The first letters of a stretch, which may yet be too short. */
  readonly #held = new Uint8Array(leastLetters);
  #count = 0;
  /** Zeros between its letters, once it has two; and those since the last one. */
  #gap = 0;
  #zeros = 0;

  /** The letters of the stretches, as far as they have come, with a zero before each stretch. */
  push(piece: Uint8Array): Uint8Array {
    const out = new Uint8Array(piece.length + leastLetters + 1);
    let length = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (piece[at] === 0) {
        this.#zeros += 1;
        continue;
      }
      // A stretch begins right before a zero: of most texts nothing is looked at.
      if (this.#count === 0 || this.#zeros === 0) at = lastBeforeZero(piece, at);
      const byte = piece[at] ?? 0;
      const goesOn = this.#count > 0 && (this.#gap === 0 ? gaps.includes(this.#zeros) : this.#zeros === this.#gap);
      if (!goesOn || !isLetter(byte)) this.#count = 0;
      this.#gap = this.#count > 0 ? this.#zeros : 0;
      this.#zeros = 0;
      if (!isLetter(byte)) continue;
      if (this.#count < leastLetters) this.#held[this.#count] = byte;
      this.#count += 1;
      if (this.#count === leastLetters) {
        out.set(this.#held, length + 1);
        length += 1 + leastLetters;
      } else if (this.#count > leastLetters) {
        out[length] = byte;
        length += 1;
      }
    }
    return out.subarray(0, length);
  }
}

/** Where the bytes from a place on, of which the first is no zero, have the last one before a zero or the end. */
function lastBeforeZero(bytes: Uint8Array, from: number): number {
  const zero = bytes.indexOf(0, from);
  return (zero < 0 ? bytes.length : zero) - 1;
}
