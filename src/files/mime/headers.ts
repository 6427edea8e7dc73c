/** Reading and writing of header values. */
import { decodeBase64, encodeBase64 } from '../inline/base64.ts';
import { join } from '../byte-stream.ts';
import { decoderOf, type Decoder } from '../encodings/decoders.ts';
import { bytesOfBinary } from '../encodings/binary-string.ts';
import { decodeUtf7, isUtf7 } from './utf-7.ts';

/** The bytes of a binary string as text: UTF-8 when they are UTF-8 (headers written raw), else Latin-1. */
export function decodeRaw(binary: string): string {
  if (!/[\u0080-\u00ff]/.test(binary)) return binary;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOfBinary(binary));
  } catch {
    return binary;
  }
}

/** A decoder for a charset's name as mails write it; UTF-8 when the name is unknown. */
export function decoderFor(charset: string): Decoder {
  try {
    return decoderOf(charset, { ignoreBOM: true });
  } catch {
    return decoderOf('utf-8', { ignoreBOM: true });
  }
}

/** A text in a charset by the name that mails give it. */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  if (isUtf7(charset)) return decodeUtf7(bytes);
  return decoderFor(charset).decode(bytes);
}

const encodedWord = /=\?([^?*\s]{1,40})(?:\*[^?]{0,20})?\?([bq])\?([^?]*)\?=/gi;

/** A header's value as text: unfolded, RFC 2047 words decoded (blanks between two of them dropped, their bytes joined). */
export function decodeHeader(binary: string): string {
  const unfolded = binary.replace(/\r?\n[ \t]?/g, ' ').trim();
  const joined = unfolded.replace(/(\?=)\s+(?==\?[^?\s]{1,60}\?[bq]\?)/gi, '$1');
  let text = '';
  let at = 0;
  // Words of one charset in a row are decoded together: a character may be split over two of them.
  let charset = '';
  let bytes = new Uint8Array(0);
  const flush = (): void => {
    if (bytes.length > 0) text += decodeAs(charset, bytes);
    bytes = new Uint8Array(0);
  };
  for (const match of joined.matchAll(encodedWord)) {
    const between = joined.slice(at, match.index);
    const named = (match[1] ?? '').toLowerCase();
    if (between !== '' || named !== charset) {
      flush();
      text += decodeRaw(between);
    }
    charset = named;
    bytes = join([bytes, match[2]?.toLowerCase() === 'b' ? decodeBase64(match[3] ?? '') : fromQ(match[3] ?? '')]).slice();
    at = match.index + match[0].length;
  }
  flush();
  return text + decodeRaw(joined.slice(at));
}

function fromQ(text: string): Uint8Array {
  return bytesOfBinary(text.replace(/_/g, ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
}

/** A text as a header value: as it is when ASCII, else RFC 2047 words of at most 75 characters, folded with `lineEnd`. */
export function encodeHeader(text: string, lineEnd: string): string {
  if (/^[\t\x20-\x7e]*$/.test(text) && !/=\?/.test(text)) return text;
  const words: string[] = [];
  let bytes = new Uint8Array(0);
  for (const character of text) {
    const next = new TextEncoder().encode(character);
    if (bytes.length + next.length > 42) {
      words.push(`=?UTF-8?B?${encodeBase64(bytes)}?=`);
      bytes = new Uint8Array(0);
    }
    bytes = join([bytes, next]).slice();
  }
  words.push(`=?UTF-8?B?${encodeBase64(bytes)}?=`);
  return words.join(`${lineEnd} `);
}

export interface ParameterisedValue {
  /** Lower case: `text/plain`, `attachment`. */
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** `Content-Type` and its kind: value and parameters, with RFC 2231 continuations and charsets, and RFC 2047 in quotes as mailers do. */
export function readParameters(binary: string): ParameterisedValue {
  const unfolded = binary.replace(/\r?\n[ \t]?/g, ' ');
  const [head = ''] = unfolded.split(';', 1);
  const pieces = new Map<string, { index: number; text: string; encoded: boolean }[]>();
  for (const match of unfolded.slice(head.length).matchAll(/;\s*([^=;\s*]+)(?:\*(\d{1,3}))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g)) {
    const name = (match[1] ?? '').toLowerCase();
    const text = match[4] === undefined ? (match[5] ?? '').trim() : match[4].replace(/\\(.)/g, '$1');
    const list = pieces.get(name) ?? [];
    list.push({ index: Number(match[2] ?? 0), text, encoded: match[3] === '*' });
    pieces.set(name, list);
  }
  const parameters: Record<string, string> = {};
  for (const [name, list] of pieces) parameters[name] = joinPieces(list.sort((a, b) => a.index - b.index));
  return { value: head.trim().toLowerCase(), parameters };
}

function joinPieces(list: readonly { text: string; encoded: boolean }[]): string {
  const first = list[0];
  if (!first) return '';
  if (!list.some((piece) => piece.encoded)) return decodeHeader(list.map((piece) => piece.text).join(''));
  const charset = /^([^']*)'[^']*'/.exec(first.text);
  const joined = list.map((piece, index) => (index === 0 && charset ? piece.text.slice(charset[0].length) : piece.text)).join('');
  const bytes = bytesOfBinary(joined.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  return decodeAs(charset?.[1] ?? 'utf-8', bytes);
}

/** The addresses of a header, split at commas outside quotes and angle brackets; what is no address is given as it stands. */
export function splitAddresses(text: string): string[] {
  const addresses: string[] = [];
  let current = '';
  let quoted = false;
  let angle = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '<') angle = true;
    else if (character === '>') angle = false;
    if ((character === ',' || character === ';') && !quoted && !angle) {
      addresses.push(current.trim());
      current = '';
    } else current += character;
  }
  return [...addresses, current.trim()].filter((address) => address !== '');
}
