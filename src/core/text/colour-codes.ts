/**
 * The codes by which programs colour what they write in a terminal (ECMA-48), in logs and in what was pasted from a console: the letter at their end would be taken for the
 * first of the word behind them. With the escape character, as JSON, C, syslog and `cat -v` write it, or without it, as mails lose it.
 */
export const anyColour = /(?:[^\P{Cc}\s]|\\(?:u001b|x1b|033|e)|#033|\^\[)\[[\d;?]{0,16}[a-z]|\[\d{1,2}(?:;\d{1,3}){0,5}m/giu;

const colour = /* @__PURE__ */ new RegExp(anyColour.source, 'iuy');
/** Units with which a code begins. */
const begins: readonly number[] = [0x1b, 0x5b, 0x5c, 0x23, 0x5e];

/** Whether a text has such codes: what is coloured is set back sooner or later. */
export function isColoured(text: string): boolean {
  return text.includes('\u001b[') || text.includes('[0m') || text.includes('[39m');
}

/** The offset behind the code that begins at `at`, or `at` where none does. `code` is the unit there. */
export function colourEnd(text: string, at: number, code: number): number {
  colour.lastIndex = at;
  return begins.includes(code) && colour.test(text) ? colour.lastIndex : at;
}
