/**
 * A copy of a text that is easy to match: every kind of blank is a space, every hyphen `-`, characters without width are gone. Drafts come through
 * phones and webmails that put NBSP after colons and zero-width marks into numbers; the original is what gets edited, so
 * every offset in the copy leads back to it.
 */
import { anyColour, isColoured } from './colour-codes.ts';

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
/** `**Key:** value`, `*Key*: value`. */
const besideColon = /:\*|\*:/;
const boldMark = /\*{1,2}(?=[\p{L}\p{N}][^*\n]{0,60}(?::\*{1,2}|\*{1,2}:)\s)|(?<=:)\*{1,2}(?=\s)|\*{1,2}(?=:\s)/gu;
/** Most texts have nothing of all this, and are read once for it. */
const mayChange = /[\u00a0\u00ad\u1680\u2000-\u206f\u3000\ufeff]/;

/** The readable copy alone, for whoever changes nothing. */
export function readableText(text: string): string {
  return text.replace(otherBlank, ' ').replace(otherHyphen, '-').replace(anyNoWidth, '');
}

/** The readable copy of a text; the text itself when nothing in it needs a change. */
export function makeReadable(text: string): Readable {
  if (!mayChange.test(text)) return { text, original: (offset) => offset };
  return without(text.replace(otherBlank, ' ').replace(otherHyphen, '-'), anyNoWidth);
}

/** The same without the codes of terminals' colours: what stands behind one begins a word. */
export function makeUncoloured(text: string): Readable {
  const readable = makeReadable(text);
  return isColoured(text) ? leaving(readable, anyColour) : readable;
}

/** The same, and keys without the marks that make them bold: a label stands right before its value. */
export function makePlain(text: string): Readable {
  const readable = makeUncoloured(text);
  return text.includes('*') && besideColon.test(text) ? leaving(readable, boldMark) : readable;
}

/** Markup that was sent as plain text: `<b>Model:</b> Pixel 8<br>`. */
const markup = /<\/?(?:[biup]|br|li|em|strong|span|div)(?: [^<>]{0,80})? ?\/?>/gi;

/** The same as a reader sees it where markup was sent as plain text. */
export function makeUnmarked(text: string): Readable {
  const readable = makeReadable(text);
  return text.search(markup) >= 0 ? leaving(readable, markup) : readable;
}

function leaving(readable: Readable, left: RegExp): Readable {
  const rest = without(readable.text, left);
  return { text: rest.text, original: (offset) => readable.original(rest.original(offset)) };
}

function without(text: string, left: RegExp): Readable {
  /** Where something is left out, in the copy, and how much was up to there. */
  const places: number[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const { 0: gap, index } of text.matchAll(left)) {
    places.push(index - sum);
    sums.push((sum += gap.length));
  }
  if (sum === 0) return { text, original: (offset) => offset };
  const original = (offset: number): number => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (sums[low - 1] ?? 0);
  };
  return { text: text.replace(left, ''), original };
}
