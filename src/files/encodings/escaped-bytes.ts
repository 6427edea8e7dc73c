/** How programs write what is no plain letter in ASCII where nobody decodes it: `J\xfcrgen`, `J\303\274rgen`, `J=C3=BCrgen`, as sources, logs of `git` and mails in mails do. For a search. */
import { encodeLegacy } from './legacy-encoding.ts';
import { encode } from './text-encoding.ts';
import { isAscii } from './utf-8.ts';

const beyondAscii = /[^\u0000-\u007f]+/g;
const signsToo = /[^A-Za-z0-9._-]+/g;
const allSigns = /[^A-Za-z0-9]+/g;
const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');
const encodeUtf8 = (text: string): Uint8Array | null => encode(text, 'utf-8');
const encodeLatin = (text: string): Uint8Array | null => encodeLegacy(text, 'windows-1252');
/** Each byte in each of the ways. */
const ways: readonly (readonly string[])[] = [
  (byte: number) => `\\x${hexOf(byte)}`,
  (byte: number) => `\\x${hexOf(byte).toUpperCase()}`,
  (byte: number) => `\\${byte.toString(8).padStart(3, '0')}`,
  (byte: number) => `=${hexOf(byte).toUpperCase()}`,
].map((way) => Array.from({ length: 256 }, (_, byte) => way(byte)));

/** The spellings of a value in which its letters beyond ASCII, or all that is neither letter nor digit, are escaped; none for a value of plain letters. */
export function inEscapes(value: string): string[] {
  // Letters of ASCII are the same bytes in both.
  const [which, encodings] = isAscii(value) ? [[signsToo, allSigns], [encodeUtf8]] : [[beyondAscii, signsToo, allSigns], [encodeUtf8, encodeLatin]];
  const spellings = new Set(which.flatMap((signs) => encodings.flatMap((encoded) => escaped(value, signs, encoded))));
  // Words of headers write a blank as a line below (RFC 2047).
  for (const one of [...spellings]) if (/ |=20/.test(one)) spellings.add(one.replace(/ |=20/g, '_'));
  spellings.delete(value);
  spellings.delete(value.replace(/ /g, '_'));
  return [...spellings];
}

/** A value with the signs escaped in each way; none where the encoding lacks one of them. */
function escaped(value: string, signs: RegExp, encoded: (text: string) => Uint8Array | null): string[] {
  const bytes = (value.match(signs) ?? []).map(encoded);
  if (bytes.length === 0 || bytes.includes(null)) return [];
  const between = value.split(signs);
  return ways.map((way) => {
    let text = '';
    between.forEach((plain, i) => {
      text += plain;
      bytes[i]?.forEach((byte) => (text += way[byte] ?? ''));
    });
    return text;
  });
}
