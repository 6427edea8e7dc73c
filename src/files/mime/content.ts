/** The content of a mail's part: decoded from its transfer encoding and charset, and back. */
import { decodeBase64, encodeBase64 } from '../inline/base64.ts';
import { binaryOfBytes, bytesOfBinary, isUtf8 } from '../encodings/binary-string.ts';
import type { LatinGuess } from '../encodings/latin-encoding.ts';
import { encodeLegacy, guessLegacy } from '../encodings/legacy-encoding.ts';
import { encode } from '../encodings/text-encoding.ts';
import { readBase64Body } from './beside-base64.ts';
import { decodeAs, decoderFor } from './headers.ts';
import type { Entity } from './read-mail.ts';
import { isUtf7 } from './utf-7.ts';
import { decodeUuencoded, isUuencoded } from './uuencode.ts';

/** The bytes of a part. */
export function decodeBytes(source: string, entity: Entity): Uint8Array {
  const raw = source.slice(entity.bodyStart, entity.end);
  if (entity.encoding === 'base64') return decodeBase64(raw.slice(0, readBase64Body(raw).end));
  if (entity.encoding === 'quoted-printable') return bytesOfBinary(decodeQuotedPrintable(raw));
  return (isUuencoded(entity) ? decodeUuencoded(raw) : null) ?? bytesOfBinary(raw);
}

function decodeQuotedPrintable(raw: string): string {
  return raw
    .replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=$/, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The text of a part in its charset; with no charset named, or ASCII claimed, in UTF-8 when it is that, else as its letters tell, at worst in Windows-1252. */
export function decodeText(source: string, entity: Entity): string {
  const bytes = decodeBytes(source, entity);
  return decodeAs(charsetOf(entity, bytes), bytes);
}

function charsetOf(entity: Entity, bytes: Uint8Array): string {
  const named = namedCharset(entity);
  if (named !== '' && named !== 'us-ascii' && named !== 'ascii') return named;
  // Mailers that name no charset, or claim ASCII, send more than ASCII: no letter of it may be lost.
  return isUtf8(bytes) ? 'utf-8' : guessLegacy(bytes).encoding;
}

/** The guess by which a text part is read, where nothing told its charset. */
export function guessOf(source: string, entity: Entity): LatinGuess | null {
  const bytes = decodeBytes(source, entity);
  return /^(?:us-ascii|ascii)?$/.test(namedCharset(entity)) && !isUtf8(bytes) ? guessLegacy(bytes) : null;
}

function namedCharset(entity: Entity): string {
  return (entity.type.parameters['charset'] ?? '').trim().toLowerCase();
}

export interface EncodedText {
  readonly body: string;
  readonly encoding: string;
  /** Set when the old charset cannot hold the text. */
  readonly charset: string | null;
}

/** A changed text for the same part: its charset and transfer encoding if they can hold it, else UTF-8 in quoted-printable. */
export function encodeText(text: string, source: string, entity: Entity, lineEnd: string): EncodedText {
  const named = namedCharset(entity);
  const oldCharset = charsetOf(entity, decodeBytes(source, entity));
  const own = encodeInCharset(text, oldCharset);
  const bytes = own ?? new TextEncoder().encode(text);
  const wrongLabel = named !== oldCharset && !(named === '' && oldCharset === 'utf-8') && /[^\0-\x7f]/.test(text);
  const charset = own ? (wrongLabel ? oldCharset : null) : 'utf-8';
  const binary = binaryOfBytes(bytes);
  if (entity.encoding === 'base64') return { body: wrap(encodeBase64(bytes), lineEnd), encoding: 'base64', charset };
  const fits = /^[\0-\x7f]*$/.test(binary) || entity.encoding === '8bit' || entity.encoding === 'binary';
  const short = binary.split(/\r?\n/).every((line) => line.length <= 998);
  if (entity.encoding !== 'quoted-printable' && !isUuencoded(entity) && fits && short) return { body: binary, encoding: entity.encoding, charset };
  return { body: encodeQuotedPrintable(binary, lineEnd), encoding: 'quoted-printable', charset };
}

/** Bytes of a text in UTF-8 or a single-byte charset; null when the charset cannot hold it, or is UTF-7, which nobody should write any more. */
function encodeInCharset(text: string, charset: string): Uint8Array | null {
  if (isUtf7(charset)) return null;
  const decoder = decoderFor(charset);
  if (decoder.encoding === 'utf-8') return new TextEncoder().encode(text);
  if (decoder.encoding.startsWith('utf-16')) return decoder.encoding === 'utf-16le' ? encode(text, 'utf-16le') : null;
  return encodeLegacy(text, decoder.encoding);
}

/** Base64 in lines of 76 characters. */
export function wrap(base64: string, lineEnd: string): string {
  return base64.replace(/.{76}(?=.)/g, `$&${lineEnd}`);
}

/** Line ends of the text become the mail's; a lone CR or LF that is no line end of the mail is encoded. */
function encodeQuotedPrintable(binary: string, lineEnd: string): string {
  const hard = binary.includes('\r\n') || lineEnd === '\r\n' ? '\r\n' : '\n';
  return binary.split(hard).map((line) => encodeLine(line, lineEnd)).join(lineEnd);
}

function encodeLine(line: string, lineEnd: string): string {
  const units = [...line].map((character, index, all) => {
    const code = character.charCodeAt(0);
    const blankAtEnd = (character === ' ' || character === '\t') && index === all.length - 1;
    const plain = (code >= 33 && code <= 126 && character !== '=') || ((character === ' ' || character === '\t') && !blankAtEnd);
    return plain ? character : `=${code.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const lines: string[] = [];
  let current = '';
  for (const unit of units) {
    if (current.length + unit.length > 75) {
      lines.push(`${current}=`);
      current = '';
    }
    current += unit;
  }
  return [...lines, current].join(lineEnd);
}
