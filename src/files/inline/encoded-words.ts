/**
 * Words of a text that are base64 or hex of a text, in any format that shows them as they stand: logs, tables, links, data of property lists, dumps. What they say is read as
 * a text beside their own, a word a line, and so is what words in it say; a changed line is written in base64 or hex again, as often as it was.
 */
import type { Range } from '../../core/draft.ts';
import { encodeTextAs, textInBase64 } from './base64.ts';
import { CannotRead } from '../cannot-read.ts';
import type { TextEdit } from '../file-format.ts';
import { hexRuns, mayBeText as mayBeHexOfText, textOfRun } from './hex-words.ts';
import { splice } from '../mapped-text.ts';

export interface EncodedWord extends Range {
  /** What it says. */
  readonly text: string;
  /** Something else as it would stand there. */
  readonly written: (text: string) => string;
  /** Words of what it says. */
  readonly inner: readonly EncodedWord[];
}

/** How often a text may be in base64 that is in base64; nobody does it twice but by accident. */
const mostLayers = 6;

const leastWord = 16;
/** The six bits of each character of either alphabet; none for all others. */
const none = 0xff;
const bits = new Uint8Array(0x80).fill(none);
for (const [i, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) bits[character.charCodeAt(0)] = i;
bits[0x2d] = 62;
bits[0x5f] = 63;
const bitsAt = (text: string, at: number): number => bits[text.charCodeAt(at)] ?? none;

/** Base64 broken into lines, which are long and alike. */
const leastLine = 40;
/** A shorter last line that no padding ends is a word of its own. */
const leastLastLine = 16;
const nextLine = /\r?\n[ \t]{0,40}([A-Za-z0-9+/]{1,200}={0,2})(?=[\s<"'`]|$)/y;

/** In the order of the text. Throws `CannotRead('too-deep')`. */
export function encodedWords(text: string, layer = 0): EncodedWord[] {
  const inBase64 = base64Words(text, layer);
  const inHex = hexRuns(text, mayBeHexOfText).flatMap((run): EncodedWord[] => {
    const { start, end, written } = run;
    const said = textOfRun(run);
    return said === null ? [] : [{ start, end, text: said.text, written: (changed) => written(said.encode(changed)), inner: wordsInside(said.text, layer) }];
  });
  if (inHex.length === 0) return inBase64;
  // Where both can be read, hex is what was meant: base64 of a text holds other letters.
  const taken = inBase64.filter(({ start, end }) => !inHex.some((one) => one.start < end && one.end > start));
  return [...taken, ...inHex].sort((a, b) => a.start - b.start);
}

function wordsInside(text: string, layer: number): EncodedWord[] {
  if (layer >= mostLayers) throw new CannotRead('too-deep');
  return encodedWords(text, layer + 1);
}

/** A word is seen at every sixteenth character: one that is too short to be looked at may be passed. */
function base64Words(text: string, layer: number): EncodedWord[] {
  const found: EncodedWord[] = [];
  for (let at = leastWord - 1, from = 0; at < text.length; at += leastWord) {
    if (bitsAt(text, at) === none) continue;
    let start = at;
    while (start > from && bitsAt(text, start - 1) !== none) start -= 1;
    let end = at + 1;
    while (bitsAt(text, end) !== none) end += 1;
    from = end;
    if (end - start >= leastWord && (mayBeText(text, start, end) || mayBeWide(text, start))) {
      while (end < from + 2 && text.charAt(end) === '=') end += 1;
      const word = readWord(text, start, end, layer);
      if (word) {
        found.push(word);
        from = word.end;
      }
    }
    at = from - 1;
  }
  return found;
}

/** Whether the word says characters and nothing else, as far as one look over it can tell: nearly all words of a log are passed at their first bytes. */
function mayBeText(text: string, start: number, end: number): boolean {
  let continued = 0;
  for (let at = start; at + 1 < end; at += 4) {
    const group = (bitsAt(text, at) << 18) | (bitsAt(text, at + 1) << 12) | (at + 2 < end ? bitsAt(text, at + 2) << 6 : 0) | (at + 3 < end ? bitsAt(text, at + 3) : 0);
    for (let i = 0; i < Math.min(3, end - at - 1); i += 1) {
      const byte = (group >> (16 - i * 8)) & 0xff;
      if (continued > 0) {
        if ((byte & 0xc0) !== 0x80) return false;
        continued -= 1;
      } else if (byte >= 0x80) {
        if (byte < 0xc2 || byte > 0xf4) return false;
        continued = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
      } else if (byte < 0x20 ? byte !== 9 && byte !== 10 && byte !== 13 : byte === 0x7f) return false;
    }
  }
  return true;
}

/** Characters of UTF-16 that the shortest word has. */
const firstWide = 6;

/** The same for UTF-16, by its first characters: at least half of them are Latin, and their second bytes zeros. */
function mayBeWide(text: string, start: number): boolean {
  let zeros = 0;
  for (let i = 0; i < firstWide; i += 1) {
    const bit = (i * 2 + 1) * 8;
    const at = start + Math.floor(bit / 6);
    if ((((bitsAt(text, at) << 6) | bitsAt(text, at + 1)) & (0xff0 >> (bit % 6))) === 0) zeros += 1;
  }
  return zeros * 2 >= firstWide;
}

function readWord(text: string, start: number, end: number, layer: number): EncodedWord | null {
  const whole = text.slice(start, end);
  for (const { joined, end: until } of [...(whole.length < leastLine ? [] : linesFrom(text, end, whole)), { joined: whole, end }]) {
    const written = textInBase64(joined);
    if (!written) continue;
    const { text: said, style } = written;
    return { start, end: until, text: said, written: (changed) => encodeTextAs(changed, style), inner: wordsInside(said, layer) };
  }
  return null;
}

/** The word with the lines that carry it on, and the same without the last of them, which may be another word: without padding nothing tells. */
export function linesFrom(text: string, at: number, first: string): { readonly end: number; readonly joined: string }[] {
  const lines = [first];
  const ends = [at];
  while (!lines.at(-1)?.endsWith('=') && (lines.length === 1 || lines.at(-1)?.length === first.length)) {
    nextLine.lastIndex = ends.at(-1) ?? at;
    const line = nextLine.exec(text);
    if (!line || (line[1] ?? '').length > first.length) break;
    lines.push(line[1] ?? '');
    ends.push(nextLine.lastIndex);
  }
  const joined = lines.join('');
  const surely = joined.length % 4 === 0 || (lines.at(-1)?.length ?? 0) >= leastLastLine;
  return [lines.length, lines.length - 1].flatMap((count) => (count < 2 || (count === lines.length && !surely) ? [] : [{ joined: lines.slice(0, count).join(''), end: ends[count - 1] ?? at }]));
}

/** What the words say, a line each, and after each what the words in it say. A line end or a zero in it is U+2028: it ends a line for patterns, and the next line is the next word's. */
export function linesOf(words: readonly EncodedWord[]): string {
  return allOf(words).map(({ text }) => text.replace(/[\n\0]/g, '\u2028')).join('\n');
}

function allOf(words: readonly EncodedWord[]): EncodedWord[] {
  return words.flatMap((word) => [word, ...allOf(word.inner)]);
}

/** Edits of the lines as edits of the text; where `own` edits touch a word, it is theirs. Sorted, without overlaps, as all edits of a text are. */
export function withEncoded(text: string, own: readonly TextEdit[], edits: readonly TextEdit[]): TextEdit[] {
  const words = encodedWords(text);
  return withWords(words, own, editsByWord(words, edits));
}

function withWords(words: readonly EncodedWord[], own: readonly TextEdit[], edits: ReadonlyMap<EncodedWord, readonly TextEdit[]>): TextEdit[] {
  const all = [...own];
  for (const word of words) {
    const inside = withWords(word.inner, edits.get(word) ?? [], edits);
    if (inside.length === 0 || own.some((edit) => edit.start < word.end && edit.end > word.start)) continue;
    all.push({ start: word.start, end: word.end, replacement: word.written(splice(word.text, inside)) });
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Each word's own, in its text; the replacement of an edit over several lines stands in the first. */
function editsByWord(words: readonly EncodedWord[], edits: readonly TextEdit[]): Map<EncodedWord, TextEdit[]> {
  const byWord = new Map<EncodedWord, TextEdit[]>();
  let start = 0;
  let next = 0;
  for (const word of allOf(words)) {
    const end = start + word.text.length;
    const own: TextEdit[] = [];
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
      if (edit.end > start) own.push({ start: Math.max(edit.start, start) - start, end: Math.min(edit.end, end) - start, replacement: edit.start >= start ? edit.replacement : '' });
      if (edit.end > end) break;
      next += 1;
    }
    if (own.length > 0) byWord.set(word, own);
    start = end + 1;
  }
  return byWord;
}
