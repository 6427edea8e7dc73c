/**
 * A copy of a text that is easy to match: every kind of blank is a space, every hyphen `-`, characters without width are gone. Drafts come through
 * phones and webmails that put NBSP after colons and zero-width marks into numbers; the original is what gets edited, so
 * every offset in the copy leads back to it.
 */
export interface Readable {
  readonly text: string;
  /** The offset in the original of the copy's character at `offset` (its end maps to the original's end). */
  original(offset: number): number;
}

// U+00AD soft hyphen, zero-width characters, bidirectional marks and isolates, byte order mark.
const noWidth = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const otherBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// U+2010 hyphen, U+2011 non-breaking hyphen, U+2012 figure dash: as phones and word processors write numbers.
const otherHyphen = /[\u2010-\u2012]/g;
const anyNoWidth = new RegExp(noWidth.source, 'g');
/** Most texts have nothing of all this, and are read once for it. */
const mayChange = /[\u00a0\u00ad\u1680\u2000-\u206f\u3000\ufeff]/;

/** The readable copy alone, for whoever changes nothing. */
export function readableText(text: string): string {
  return text.replace(otherBlank, ' ').replace(otherHyphen, '-').replace(anyNoWidth, '');
}

/** The readable copy of a text; the text itself when nothing in it needs a change. */
export function makeReadable(text: string): Readable {
  if (!mayChange.test(text)) return { text, original: (offset) => offset };
  const spaced = text.replace(otherBlank, ' ').replace(otherHyphen, '-');
  if (!noWidth.test(spaced)) return { text: spaced, original: (offset) => offset };
  const kept: number[] = [];
  for (let i = 0; i < spaced.length; i += 1) if (!noWidth.test(spaced.charAt(i))) kept.push(i);
  kept.push(spaced.length);
  return { text: spaced.replace(anyNoWidth, ''), original: (offset) => kept[offset] ?? spaced.length };
}
