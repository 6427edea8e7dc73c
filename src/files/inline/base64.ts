/** Base64 (RFC 4648), as mails, HAR files and data URLs write it. */
import { encode } from '../encodings/text-encoding.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = alphabet.indexOf(String.fromCharCode(code));
  return value >= 0 ? value : code === 0x2d ? 62 : code === 0x5f ? 63 : 255;
});

/** The bytes; characters that are none of it are passed over, and what follows the padding is not read. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(text.length * 0.75));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x3d) break;
    const value = code < 128 ? (values[code] ?? 255) : 255;
    if (value === 255) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return bytes.slice(0, length);
}

/** With padding, on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    pieces.push(alphabet.charAt(a >> 2) + alphabet.charAt(((a & 3) << 4) | (b >> 4)) + (left > 1 ? alphabet.charAt(((b & 15) << 2) | (c >> 6)) : '=') + (left > 2 ? alphabet.charAt(c & 63) : '='));
  }
  return pieces.join('');
}

/** Whether a text is nothing but base64, of at least one byte. */
export function isBase64(text: string): boolean {
  return text.length >= 2 && /^[A-Za-z0-9+/\r\n]*={0,2}\s{0,2}$/.test(text);
}

/** How base64 is written: `url` is its other alphabet, `bare` is without padding. */
export const base64Styles = ['base64', 'base64-bare', 'base64-url', 'base64-url-bare'] as const;
export type Base64Style = (typeof base64Styles)[number];

/** How base64 of a text is written: in UTF-8, or in UTF-16, as commands for PowerShell are. */
export const base64TextStyles = [...base64Styles, ...base64Styles.map((style) => `utf-16 ${style}` as const)];
export type Base64TextStyle = (typeof base64TextStyles)[number];

/** The same bytes in the style of what stood there before. */
export function encodeBase64As(bytes: Uint8Array, style: Base64TextStyle): string {
  const written = encodeBase64(bytes);
  const padded = style.endsWith('bare') ? written.replace(/=/g, '') : written;
  return style.includes('base64-url') ? padded.replace(/\+/g, '-').replace(/\//g, '_') : padded;
}

/** Another text in the style of what stood there before. */
export function encodeTextAs(text: string, style: Base64TextStyle): string {
  return encodeBase64As(encode(text, style.startsWith('utf-16') ? 'utf-16le' : 'utf-8'), style);
}

/** Shorter words of letters and digits are base64 of something by chance. */
const leastChance = 16;
const wholeBase64 = /^(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}$/;
/** Control characters that stand in no text: tab and line ends do. */
export const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** What a word says that is base64 of a text in UTF-8 or UTF-16, and how it is written; null for any other word. Random bytes are no such text. */
export function textInBase64(word: string): { readonly text: string; readonly style: Base64TextStyle } | null {
  if (word.length < leastChance || !wholeBase64.test(word)) return null;
  const length = word.replace(/={1,2}$/, '').length;
  if (length % 4 === 1 || (length < word.length && word.length % 4 !== 0)) return null;
  const bytes = decodeBase64(word);
  const wide = isWide(bytes);
  try {
    const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const url = /[-_]/.test(word);
    // Where the length does not tell, each alphabet's own custom.
    const bare = word.length % 4 !== 0 || (url && !word.endsWith('='));
    const style: Base64Style = `base64${url ? '-url' : ''}${bare ? '-bare' : ''}`;
    return noText.test(text) ? null : { text, style: wide ? `utf-16 ${style}` : style };
  } catch {
    return null;
  }
}

/** Whether a text in these bytes is in UTF-16: at least half of its characters are Latin, which have a zero in every second byte. UTF-8 has none. */
function isWide(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (let i = 1; i < bytes.length; i += 2) if (bytes[i] === 0) zeros += 1;
  return bytes.length % 2 === 0 && zeros > 0 && zeros * 4 >= bytes.length;
}
