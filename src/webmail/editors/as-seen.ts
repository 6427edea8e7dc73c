/** Comparing texts as a reader sees them: HTML has no way to keep a space at the end of a line, or two side by side. */

/** The lines with single spaces, none at their ends, no empty lines around them. Zero-width characters by which editors hold a caret are not seen. */
export const asSeen = (text: string): string => text.replace(/[\u200b\u2060\ufeff]+/g, '').replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();

export const looksSame = (one: string, other: string): boolean => one === other || asSeen(one) === asSeen(other);
