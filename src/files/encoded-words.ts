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

const word = /[A-Za-z0-9+/_-]{16,}={0,2}/g;
/** How base64 begins of a text that begins with a printable character of ASCII, with a letter of another script in UTF-8, or with a line end. */
const beginsAsText = /^[CDI-Zafw-z0-9b-e]/;
/** Base64 broken into lines, which are long and alike. */
const leastLine = 40;
const nextLine = /\r?\n[ \t]{0,40}([A-Za-z0-9+/]{1,200}={0,2})(?=[\s<"'`]|$)/y;

/** In the order of the text. */
export function encodedWords(text: string): EncodedWord[] {
  const found: EncodedWord[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const [whole] = match;
    if (!beginsAsText.test(whole)) continue;
    const start = match.index;
    const lines = whole.length < leastLine ? null : goOn(text, start + whole.length, whole);
    const [end, written] = (lines && [lines.end, textInBase64(lines.joined)]) ?? [start, null];
    const alone = written ?? textInBase64(whole);
    if (alone === null) continue;
    found.push({ start, end: written === null ? start + whole.length : end, says: alone.text.replace(/\r\n|[\r\n]/g, '\u2028'), style: alone.style });
    word.lastIndex = found.at(-1)?.end ?? 0;
  }
  return found;
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
