/** Lists of numbers as the keys of a table: to write them as text took longer than all else of making a state. */

/** The engine's own sort takes longer than this for so few that are mostly in order. */
const few = 16;

/** Sorts a list in its place. */
export function putInOrder(numbers: number[]): void {
  if (numbers.length > few) return void numbers.sort((a, b) => a - b);
  for (let i = 1; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    let at = i;
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at -= 1) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
}

/** A whole number of 32 bits that is the same for the same numbers in the same order behind the same beginning, and mostly another for others (FNV-1a, by numbers in place of bytes). */
export function keyOf(numbers: readonly number[], beginning: number): number {
  let key = beginning;
  for (const number of numbers) key = Math.imul(key ^ number, 0x01000193);
  return key;
}

/** Whether two lists hold the same numbers in the same order. */
export function isSame(some: readonly number[], others: readonly number[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i += 1) if (some[i] !== others[i]) return false;
  return true;
}
