/**
 * Values that PHP prints by their keys, each with its length in bytes: `["ssid"]=>` over `string(6) "Mole 7"` (`var_dump`), and `s:4:"ssid";s:6:"Mole 7";` (`serialize`). A value that changes gets its
 * new length: without it nothing could read the rest, and the old one would tell how long the value was.
 */
import { mostNamed, type NamedValue } from './named-value.ts';

/** `["name":protected]=>`, `["mail":"Person":private]=>`, and Xdebug's `'name' =>`; the value stands on the next line. */
const dumpedKey = /["']([^"'\]\n]{1,80})["'](?:\]|(?:[:"'\w\\]{1,100})\])? ?=>[ \t]{0,8}\r?\n[ \t]{0,200}string\((\d{1,9})\) "/g;
const serializedKey = /s:\d{1,4}:"([^"\n]{1,80})";s:(\d{1,9}):"/g;

/** Whether something of the kind begins in a text. */
export function hasPhp(text: string): boolean {
  return text.search(dumpedKey) >= 0 || text.search(serializedKey) >= 0;
}

/** The named strings of such texts, in order. One whose length is not what it says is left as it stands. */
export function namedInPhp(source: string): NamedValue[] {
  const dumped = [...valuesBehind(source, dumpedKey, '"', (text, length) => `string(${length}) "${text}"`, 'string(')];
  const serialized = [...valuesBehind(source, serializedKey, '";', (text, length) => `s:${length}:"${text}";`, 's:')];
  return [...dumped, ...serialized].sort((a, b) => a.start - b.start);
}

function* valuesBehind(source: string, key: RegExp, closing: string, write: (text: string, length: string) => string, opening: string): Generator<NamedValue, void> {
  let found = 0;
  for (const match of source.matchAll(key)) {
    const [, name = '', length] = match;
    const from = match.index + match[0].length;
    const value = ofLength(source, from, Number(length));
    if (value === null || value === '' || !source.startsWith(closing, from + value.length) || (found += 1) > mostNamed) continue;
    const start = source.lastIndexOf(opening, from);
    yield { name, value, start, end: from + value.length + closing.length, written: (text) => write(text, String(bytesOf(text))) };
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Longer is no value of anybody's, and would be looked through once for each key. */
const longest = 10_000;

/** The text of so many bytes from a place; null where a character stands over its end. */
function ofLength(source: string, from: number, length: number): string | null {
  if (length > longest) return null;
  const text = new TextDecoder().decode(new TextEncoder().encode(source.slice(from, from + length)).subarray(0, length));
  return bytesOf(text) === length && source.startsWith(text, from) ? text : null;
}
