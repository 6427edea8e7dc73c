/** Where 32 letters of a script begin that a packed list writes as the last ones of ASCII, behind `<` and the signs that follow it. */
export const scripts = [96, 0x430, 0x5d0, 0x627, 0x3b1];

/**
 * The words of a list in their order, each behind the sign `between`. A list may be packed (`scripts/pack-words.ts` does it in what is built): a capital letter instead of the sign says how many
 * letters the word shares with the one before it, `A` one. The words themselves are in small letters, and hold none of the signs from `<` to `@`: behind those, letters of ASCII stand for other scripts.
 */
export function wordsOf(list: string, between: ' ' | '|' = ' '): string[] {
  let word = '';
  let first = 96;
  const readable = list.replace(/[<-@`-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 96) return String.fromCharCode(code - 96 + first);
    first = scripts[code - 60] ?? 0;
    return '';
  });
  const each = readable.replace(/[A-Z]/g, (shared) => between + shared).split(between);
  return each.map((rest) => (word = /^[A-Z]/.test(rest) ? word.slice(0, rest.charCodeAt(0) - 64) + rest.slice(1) : rest));
}
