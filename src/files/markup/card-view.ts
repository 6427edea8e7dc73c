/**
 * Contacts and calendars (RFC 6350, RFC 5545, vCard 2.1) as they read: folded lines joined, `\,` and quoted-printable decoded. A property's parameters
 * (`CN=Ada Rossi`) and its value are what may be edited; its name stays.
 */
import type { Range } from '../../core/draft.ts';
import { decoderOf, type Decoder } from '../encodings/decoders.ts';
import { MappedTextBuilder, type MappedText, type Spelling } from '../mapped-text.ts';

export interface CardView {
  readonly view: MappedText;
  /** Values in base64: photos, sounds, attached files. `prefix` characters stand before it. */
  readonly packed: readonly { readonly range: Range; readonly prefix: number; readonly property: string }[];
}

const property = /^(?:[\w-]{1,40}\.)?([A-Za-z][\w-]{0,60})/;
const lineEnd = /\r?\n|\r/g;
const longestHead = 4000;

export function readCards(source: string): CardView {
  const view = new MappedTextBuilder(source);
  const packed: CardView['packed'][number][] = [];
  for (let at = 0; at < source.length; ) {
    const line = logicalLine(source, at);
    readProperty(view, line, packed);
    view.copy(line.end, line.next);
    at = line.next;
  }
  return { view, packed };
}

interface LogicalLine extends Range {
  readonly next: number;
  /** The stretches of one line, without the folds between them. */
  readonly pieces: readonly Range[];
  readonly quotedPrintable: boolean;
}

function logicalLine(source: string, start: number): LogicalLine {
  const pieces: Range[] = [];
  let quotedPrintable = false;
  for (let from = start; ; ) {
    lineEnd.lastIndex = from;
    const match = lineEnd.exec(source);
    const end = match?.index ?? source.length;
    const next = end + (match?.[0].length ?? 0);
    if (pieces.length === 0) quotedPrintable = /;(?:encoding=)?quoted-printable[;:]/i.test(source.slice(from, Math.min(end, from + 400)));
    const soft = quotedPrintable && source[end - 1] === '=' && next > end;
    pieces.push({ start: from, end: soft ? end - 1 : end });
    const folded = next < source.length && (source[next] === ' ' || source[next] === '\t');
    if (!soft && !folded) return { start, end, next, pieces, quotedPrintable };
    from = soft ? next : next + 1;
  }
}

function readProperty(view: MappedTextBuilder, line: LogicalLine, packed: CardView['packed'][number][]): void {
  const joined = new MappedTextBuilder(view.source);
  for (const { start, end } of line.pieces) joined.copy(start, end);
  const { text } = joined;
  const name = property.exec(text);
  const colon = name ? colonOf(text, name[0].length) : -1;
  const put = (start: number, end: number, kind: string | null): void => {
    const from = view.length;
    view.through(joined, start, end);
    if (kind !== null) view.endCell(from, hull(joined, start, end), kind);
  };
  if (!name || colon < 0) {
    put(0, text.length, 'value');
    return;
  }
  const head = text.slice(0, colon);
  put(0, name[0].length, null);
  put(name[0].length, colon, colon > name[0].length ? 'parameters' : null);
  put(colon, colon + 1, null);
  const prefix = /^data:[\w.+/-]{0,80};base64,/.exec(text.slice(colon + 1, colon + 120))?.[0].length;
  if (text.length - colon > 100 && (prefix !== undefined || /;(?:encoding=)?(?:b|base64)(?:;|$)/i.test(head))) {
    packed.push({ range: hull(joined, colon + 1, text.length), prefix: prefix ?? 0, property: (name[1] ?? '').toLowerCase() });
    return;
  }
  const from = view.length;
  if (line.quotedPrintable) decodeQuoted(view, joined, colon + 1, /;charset=([\w-]{1,30})/i.exec(head)?.[1] ?? 'utf-8');
  else decodeBackslashes(view, joined, colon + 1);
  view.endCell(from, hull(joined, colon + 1, text.length), line.quotedPrintable ? 'quoted-printable' : 'value');
}

/** The colon that ends name and parameters: not one between quotes. */
function colonOf(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < Math.min(text.length, longestHead); at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ':' && !quoted) return at;
    else if (at === from && text[at] !== ';' && text[at] !== ':') return -1;
  }
  return -1;
}

function hull(joined: MappedTextBuilder, start: number, end: number): Range {
  const places = joined.placesOf({ start, end });
  const before = joined.placesOf({ start: start - 1, end: start }).at(-1)?.end ?? 0;
  return { start: places[0]?.start ?? before, end: places.at(-1)?.end ?? before };
}

function decodeBackslashes(view: MappedTextBuilder, joined: MappedTextBuilder, start: number): void {
  const { text } = joined;
  for (let at = start; at < text.length; ) {
    const next = text.indexOf('\\', at);
    const stop = next < 0 || next + 1 >= text.length ? text.length : next;
    view.through(joined, at, stop);
    if (stop === text.length) return;
    const sign = text.charAt(next + 1);
    const place = hull(joined, next, next + 2);
    view.put(sign === 'n' || sign === 'N' ? '\u2028' : sign, place.start, place.end);
    at = next + 2;
  }
}

const quotedRun = /(?:=[0-9A-Fa-f]{2}){1,64}/g;

/** Run by run, so that a character of several bytes is one; bytes that are none in the charset stay as they are written. */
function decodeQuoted(view: MappedTextBuilder, joined: MappedTextBuilder, start: number, charset: string): void {
  const { text } = joined;
  const decoder = decoderFor(charset);
  let at = start;
  quotedRun.lastIndex = start;
  for (let match = quotedRun.exec(text); match; match = quotedRun.exec(text)) {
    view.through(joined, at, match.index);
    const bytes = Uint8Array.from(match[0].match(/[0-9A-Fa-f]{2}/g) ?? [], (hex) => Number.parseInt(hex, 16));
    for (let from = 0; from < bytes.length; ) {
      const length = charset.toLowerCase() === 'utf-8' ? lengthOfCharacter(bytes[from] ?? 0) : 1;
      const place = hull(joined, match.index + from * 3, Math.min(match.index + (from + length) * 3, match.index + match[0].length));
      view.put(decoder.decode(bytes.subarray(from, from + length)).replace(/\r/g, '').replace(/\n/g, '\u2028'), place.start, place.end);
      from += length;
    }
    at = match.index + match[0].length;
  }
  view.through(joined, at, text.length);
}

function decoderFor(charset: string): Decoder {
  try {
    return decoderOf(charset);
  } catch {
    return decoderOf('utf-8');
  }
}

function lengthOfCharacter(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
}

export const cardSpelling: Spelling = {
  takesFolds: true,
  spell(cell, text) {
    if (cell.kind === 'parameters') return text.replace(/[":;,\r\n]/g, ' ');
    if (cell.kind === 'quoted-printable') return [...new TextEncoder().encode(text)].map((byte) => (byte >= 0x20 && byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('');
    return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\u2028/g, '\\n');
  },
};
