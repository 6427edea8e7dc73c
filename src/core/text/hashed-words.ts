/**
 * A set of words that is asked only whether it has a word: 20 bits of each instead of its letters, two thirds of what they take packed. One other word in seven hundred is taken for one of
 * 1,400: good enough for what is weighed with other signs.
 */
import { hashText } from './packed-hashes.ts';

/** `~` stands for each so many from one hash to the next; two letters say the rest. */
const digits = 23;
const whole = digits * digits;
const first = 97;

/** What stands behind a word for its last bits was chosen so that no word of the tables of words is taken for a first name. */
export function hashOf(word: string): number {
  return hashText(word) * 32 + (hashText(`${word}o1`) & 31);
}

/** The hashes of words in a text: the steps from one to the next, in sorted order. */
export function packHashed(words: readonly string[]): string {
  const sorted = [...new Set(words.map(hashOf))].sort((a, b) => a - b);
  const letter = (digit: number): string => String.fromCharCode(first + digit);
  return sorted.map((hash, i) => hash - (sorted[i - 1] ?? 0)).map((step) => '~'.repeat(Math.floor(step / whole)) + letter(Math.floor((step % whole) / digits)) + letter(step % digits)).join('');
}

/** The hashes of a list of words with blanks between them, or of what `packHashed` made of it. */
export function hashesOf(list: string): ReadonlySet<number> {
  if (list.includes(' ')) return new Set(list.split(' ').map(hashOf));
  let hash = 0;
  return new Set(
    Array.from(list.matchAll(/(~*)(.)(.)/g), ([, wholes = '', high = '', low = '']) => (hash += wholes.length * whole + (high.charCodeAt(0) - first) * digits + low.charCodeAt(0) - first)),
  );
}
