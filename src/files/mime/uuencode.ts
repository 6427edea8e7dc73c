/** uuencode (POSIX, `uuencode`), as mails of its time write files: `begin 644 name`, lines that say their length, `end`. */
import type { Range } from '../../core/draft.ts';
import type { Entity } from './read-mail.ts';

const beginning = /(?:^|\n)begin [0-7]{3,4} ([^\r\n]{0,255})\r?\n/;

export function isUuencoded({ encoding }: Entity): boolean {
  return /^(?:x-)?uu(?:encode|e)$/.test(encoding);
}

/** Where the name stands that the encoded file has, in the mail's source; null where none does. */
export function uuencodedName(source: string, entity: Entity): Range | null {
  if (!isUuencoded(entity)) return null;
  const match = beginning.exec(source.slice(entity.bodyStart, entity.end));
  if (!match) return null;
  const start = entity.bodyStart + match.index + match[0].lastIndexOf(match[1] ?? '', match[0].length - 1);
  return { start, end: start + (match[1] ?? '').length };
}

/** A file that stands in uuencode within a text. */
export interface UuencodedFile extends Range {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its lines, without the first and the last. */
  readonly lines: Range;
}

/** The files that stand in uuencode within a text: each with its first line that says how long it is, and with its `end`. */
export function uuencodedFilesIn(text: string): UuencodedFile[] {
  const files: UuencodedFile[] = [];
  for (let from = 0; ; ) {
    const match = beginning.exec(text.slice(from));
    if (!match) return files;
    const start = from + match.index + (match[0].startsWith('\n') ? 1 : 0);
    const first = from + match.index + match[0].length;
    const last = endOf(text, first);
    from = last ?? first;
    const bytes = last === null ? null : decodeUuencoded(text.slice(start, last));
    if (last !== null && bytes !== null) files.push({ start, end: last, name: match[1] ?? '', bytes, lines: { start: first, end: text.lastIndexOf('end', last) } });
  }
}

/** Where the line `end` ends, when all lines before it are as long as they say (blanks at their end may be gone); else null. */
function endOf(text: string, first: number): number | null {
  for (let at = first; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const after = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(at, after).trimEnd();
    if (line === 'end') return after;
    if (line.length > 1 + Math.ceil(valueAt(line, 0) / 3) * 4 + 1 || valueAt(line, 0) > 45 || /[^ -`]/.test(line)) return null;
    at = after;
  }
  return null;
}

/** The bytes of what stands between `begin` and `end`; null where nothing does. */
export function decodeUuencoded(raw: string): Uint8Array | null {
  const match = beginning.exec(raw);
  if (!match) return null;
  const bytes = new Uint8Array(Math.ceil(raw.length * 0.75));
  let length = 0;
  for (let at = match.index + match[0].length; at < raw.length; ) {
    const lineEnd = raw.indexOf('\n', at);
    const end = lineEnd < 0 ? raw.length : lineEnd;
    const count = valueAt(raw, at);
    if (count === 0 || end === at) break;
    for (let i = 0; i < count; i += 1) {
      const from = at + 1 + Math.floor(i / 3) * 4;
      const group = (valueAt(raw, from) << 18) | (valueAt(raw, from + 1) << 12) | (valueAt(raw, from + 2) << 6) | valueAt(raw, from + 3);
      bytes[length] = (group >> (16 - (i % 3) * 8)) & 0xff;
      length += 1;
    }
    at = end + 1;
  }
  return bytes.slice(0, length);
}

const lineLength = 45;

/** Lines as they stand between `begin` and `end`. */
export function encodeUuencoded(bytes: Uint8Array, lineEnd: string): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += lineLength) {
    const line = bytes.subarray(at, at + lineLength);
    const words = [letterOf(line.length)];
    for (let i = 0; i < line.length; i += 3) {
      const group = ((line[i] ?? 0) << 16) | ((line[i + 1] ?? 0) << 8) | (line[i + 2] ?? 0);
      words.push(letterOf(group >> 18), letterOf(group >> 12), letterOf(group >> 6), letterOf(group));
    }
    lines.push(`${words.join('')}${lineEnd}`);
  }
  return `${lines.join('')}\`${lineEnd}`;
}

/** Of six bits; of none a sign that no mailer drops. */
const letterOf = (bits: number): string => ((bits & 63) === 0 ? '`' : String.fromCharCode((bits & 63) + 0x20));

/** Six bits; blanks at the end of a line, which mailers drop, are zeros. */
function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x20 && code <= 0x60 ? (code - 0x20) & 63 : 0;
}
