/** How programs write what is no plain letter in ASCII where nobody decodes it: `J\xfcrgen`, `J\303\274rgen`, `J=C3=BCrgen`, as sources, logs of `git` and mails in mails do. For a search. */
import { encodeLegacy } from './legacy-encoding.ts';

const beyondAscii = /[^\u0000-\u007f]+/g;
const signsToo = /[^A-Za-z0-9._-]+/g;
const allSigns = /[^A-Za-z0-9]+/g;
const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');
const encodeUtf8 = (text: string): Uint8Array | null => new TextEncoder().encode(text);
const encodeLatin = (text: string): Uint8Array | null => encodeLegacy(text, 'windows-1252');
const ways: readonly ((byte: number) => string)[] = [
  (byte) => `\\x${hexOf(byte)}`,
  (byte) => `\\x${hexOf(byte).toUpperCase()}`,
  (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
  (byte) => `=${hexOf(byte).toUpperCase()}`,
];

/** The spellings of a value in which its letters beyond ASCII, or all that is neither letter nor digit, are escaped; none for a value of plain letters. */
export function inEscapes(value: string): string[] {
  // Letters of ASCII are the same bytes in both.
  const [which, encodings] = /[^\u0000-\u007f]/.test(value) ? [[beyondAscii, signsToo, allSigns], [encodeUtf8, encodeLatin]] : [[signsToo, allSigns], [encodeUtf8]];
  const spellings = which.flatMap((signs) => encodings.flatMap((encode) => {
    const parts = value.match(signs)?.map((text) => encode(text)) ?? [];
    return parts.includes(null) ? [] : ways.map((way) => value.replace(signs, (text) => [...(encode(text) ?? [])].map(way).join('')));
  }));
  // Words of headers write a blank as a line below (RFC 2047).
  return [...new Set(spellings.flatMap((one) => [one, one.replace(/ |=20/g, '_')]))].filter((one) => one !== value && one !== value.replace(/ /g, '_'));
}
