import type { Range } from '../draft.ts';
import { textAt } from '../text/ranges.ts';

/** One member of a JSON object whose value is not an object. */
export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  /** The value as it is written, without the quotes of a string. */
  readonly value: Range;
  /** From the key's quote to after the comma, or to the value's end. */
  readonly whole: Range;
  /** The key of the object that it stands in; empty at the top. */
  readonly parent: string;
}

export interface JsonText {
  readonly range: Range;
  readonly members: readonly JsonMember[];
}

const maxDepth = 64;
/** Python prints its objects with single ones. */
const isQuote = (character: string): boolean => character === '"' || character === "'";

/**
 * Reads the JSON object that begins at `start` as people paste it: with trailing commas, or cut in the middle. What cannot be read ends it;
 * the members read so far are given. Linear in the text.
 */
export function readJson(text: string, start: number): JsonText {
  const members: JsonMember[] = [];
  const parents: string[] = [];
  let parent = '';
  let at = start;
  const skip = (): void => {
    while (at < text.length && /[\s>\u200b]/.test(text.charAt(at))) at += 1;
  };
  const readString = (): Range | null => {
    const from = at + 1;
    const quote = text.charAt(at);
    for (let i = from; i < text.length; i += 1) {
      const character = text.charAt(i);
      if (character === '\\') i += 1;
      else if (character === quote) {
        at = i + 1;
        return { start: from, end: i };
      } else if (character === '\n') break;
    }
    return null;
  };
  for (;;) {
    skip();
    const character = text.charAt(at);
    if (character === '{') {
      at += 1;
      if (parents.push(parent) > maxDepth) break;
    } else if (character === '}') {
      at += 1;
      parents.pop();
      if (parents.length === 0) break;
    } else if (character === ',') at += 1;
    else if (isQuote(character)) {
      const keyStart = at;
      const key = readString();
      skip();
      if (!key || text.charAt(at) !== ':') break;
      at += 1;
      skip();
      parent = textAt(text, key);
      if (text.charAt(at) === '{') continue;
      const value = isQuote(text.charAt(at)) ? readString() : readPlain(text, at);
      if (!value) break;
      if (value.end > at) at = value.end;
      const end = at;
      skip();
      at = text.charAt(at) === ',' ? at + 1 : end;
      members.push({ key: parent, keyStart, value, parent: parents.at(-1) ?? '', whole: { start: keyStart, end: at } });
    } else break;
  }
  return { range: { start, end: at }, members };
}

/** A number, a word, or an array with its brackets. */
function readPlain(text: string, start: number): Range | null {
  if (text.charAt(start) === '[') {
    let depth = 0;
    let inString = false;
    for (let i = start; i < text.length; i += 1) {
      const character = text.charAt(i);
      if (inString) {
        if (character === '\\') i += 1;
        else if (character === '"') inString = false;
      } else if (character === '"') inString = true;
      else if (character === '[') depth += 1;
      else if (character === ']' && --depth === 0) return { start, end: i + 1 };
    }
    return null;
  }
  let end = start;
  while (end < text.length && /[\w.+-]/.test(text.charAt(end))) end += 1;
  return end > start ? { start, end } : null;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A string's text as it is meant: `https:\/\/` and `\u00e9` as people read them. An array stays as it is written. */
export function unescapeJson(written: string): string {
  if (written.startsWith('[') || !written.includes('\\')) return written;
  return written.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (escapes[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
