/**
 * The words of a list in their order, each behind the sign `between`. A list may be packed (`scripts/pack-words.ts` does it in what is built): a capital letter instead of the sign says how many
 * letters the word shares with the one before it, `A` one. The words themselves are in small letters.
 */
export function wordsOf(list: string, between: ' ' | '|' = ' '): string[] {
  let word = '';
  const each = list.replace(/[A-Z]/g, (shared) => between + shared).split(between);
  return each.map((rest) => (word = /^[A-Z]/.test(rest) ? word.slice(0, rest.charCodeAt(0) - 64) + rest.slice(1) : rest));
}
