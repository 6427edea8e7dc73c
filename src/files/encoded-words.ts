/**
 * Words of a text that are base64 of a text, in any format that shows them as they stand: logs, tables, links, data of property lists. What they say is read as
 * a text beside their own, a word a line; a changed line is written in base64 again.
 */
import type { Range } from '../core/draft.ts';
import { encodeBase64As, textInBase64, type Base64Style } from './base64.ts';
import type { TextEdit } from './file-format.ts';
import { editLines } from './line-edits.ts';

export interface EncodedWord extends Range {
  /** What it says, a line end as U+2028: it ends a line for patterns, and the next line is the next word's. */
  readonly says: string;
  readonly style: Base64Style;
}

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
const nextLine = /\r?\n[ \t]{0,40}([A-Za-z0-9+/]{1,200}={0,2})(?=[\s<"'`]|$)/y;

/** In the order of the text. A word is seen at every sixteenth character: one that is too short to be looked at may be passed. */
export function encodedWords(text: string): EncodedWord[] {
  const found: EncodedWord[] = [];
  for (let at = leastWord - 1, from = 0; at < text.length; at += leastWord) {
    if (bitsAt(text, at) === none) continue;
    let start = at;
    while (start > from && bitsAt(text, start - 1) !== none) start -= 1;
    let end = at + 1;
    while (bitsAt(text, end) !== none) end += 1;
    from = end;
    if (end - start >= leastWord && mayBeText(text, start, end)) {
      while (end < from + 2 && text.charAt(end) === '=') end += 1;
      const word = readWord(text, start, end);
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

function readWord(text: string, start: number, end: number): EncodedWord | null {
  const whole = text.slice(start, end);
  const lines = whole.length < leastLine ? null : goOn(text, end, whole);
  const joined = lines && textInBase64(lines.joined);
  const written = joined ?? textInBase64(whole);
  return written && { start, end: joined && lines ? lines.end : end, says: written.text.replace(/\n/g, '\u2028'), style: written.style };
}

/** The word with the lines that carry it on; null where none does. */
function goOn(text: string, at: number, first: string): { readonly end: number; readonly joined: string } | null {
  const lines = [first];
  let end = at;
  while (!lines.at(-1)?.endsWith('=') && (lines.length === 1 || lines.at(-1)?.length === first.length)) {
    nextLine.lastIndex = end;
    const line = nextLine.exec(text);
    if (!line || (line[1] ?? '').length > first.length) break;
    lines.push(line[1] ?? '');
    end = nextLine.lastIndex;
  }
  return lines.length === 1 ? null : { end, joined: lines.join('') };
}

/** What the words say, a line each. */
export function linesOf(words: readonly EncodedWord[]): string {
  return words.map(({ says }) => says).join('\n');
}

/** Edits of the lines as edits of the text; where `own` edits touch a word, it is theirs. Sorted, without overlaps, as all edits of a text are. */
export function withEncoded(text: string, own: readonly TextEdit[], edits: readonly TextEdit[]): TextEdit[] {
  const words = encodedWords(text);
  const changed = editLines(words.map(({ says }) => says), edits);
  const all = [...own];
  for (const { start, end, says, style } of words) {
    const now = changed.get(says);
    if (now === undefined || own.some((edit) => edit.start < end && edit.end > start)) continue;
    all.push({ start, end, replacement: encodeBase64As(new TextEncoder().encode(now.replace(/\u2028/g, '\n')), style) });
  }
  return all.sort((a, b) => a.start - b.start);
}
