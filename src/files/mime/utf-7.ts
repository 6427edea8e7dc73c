/** UTF-7 (RFC 2152), which no browser and no Node decodes: ASCII in which `+...-` holds UTF-16 in base64 without padding. */
import { decodeBase64 } from '../inline/base64.ts';
import { binaryOfBytes } from '../encodings/binary-string.ts';

export function isUtf7(charset: string): boolean {
  return /^(?:unicode-1-1-|x-unicode-2-0-)?utf-?7$/i.test(charset);
}

/** The text of bytes in UTF-7. */
export function decodeUtf7(bytes: Uint8Array): string {
  return binaryOfBytes(bytes).replace(/\+([A-Za-z0-9+/]*)-?/g, (_, packed: string) => (packed === '' ? '+' : new TextDecoder('utf-16be').decode(decodeBase64(packed).slice(0, Math.floor((packed.length * 6) / 16) * 2))));
}
