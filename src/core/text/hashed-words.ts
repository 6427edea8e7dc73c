/**
 * A set of words that is asked only whether it has a word: 20 bits of each instead of its letters, half of what they take packed. One other word in five hundred and fifty is taken for one of
 * 1,850: good enough for what is weighed with other signs.
 */
import { hashText } from './packed-hashes.ts';
import { packNumbers, readNumbers } from './packed-numbers.ts';

/** What stands behind a word for its last bits was chosen so that no word of the tables of words is taken for a first name. */
export function hashOf(word: string): number {
  return hashText(word) * 32 + (hashText(`${word}h6`) & 31);
}

export function packHashed(words: readonly string[]): string {
  return packNumbers(words.map(hashOf));
}

/** The hashes of a list of words with blanks between them, or of what `packHashed` made of it. */
export function hashesOf(list: string): ReadonlySet<number> {
  return new Set(list.includes(' ') ? list.split(' ').map(hashOf) : readNumbers(list));
}
