/**
 * What words say, for tables that are only asked about one word at a time: 22 bits of each word instead of its letters, two thirds of what the letters take packed. Of four thousand other
 * words one is taken for one of a thousand: good enough for keys, which are weighed with what stands around them.
 */
import { packNumbers, readNumbers } from './packed-numbers.ts';

/** Where the hash begins was chosen so that no word of the tables, and no key of the project's tests, is taken for another; where one more word is, another beginning helps. */
const beginning = 2485;

/** 22 bits of a word: FNV-1a, with those left over folded in. */
export function hashWord(word: string): number {
  let hash = beginning;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 22)) & 0x3fffff;
}

/** Words by what they say, as `readSayings` reads them. */
export function packSayings<Said extends string>(words: Iterable<readonly [word: string, said: Said]>): Readonly<Record<Said, string>> {
  const lists = new Map<Said, number[]>();
  for (const [word, said] of words) lists.set(said, [...(lists.get(said) ?? []), hashWord(word)]);
  return Object.fromEntries([...lists].map(([said, hashes]) => [said, packNumbers(hashes)])) as Record<Said, string>;
}

/** What each word says, by its `hashWord`. */
export function readSayings<Said extends string>(packed: Readonly<Record<Said, string>>): ReadonlyMap<number, Said> {
  return new Map((Object.entries(packed) as [Said, string][]).flatMap(([said, list]) => readNumbers(list).map((hash) => [hash, said] as const)));
}
