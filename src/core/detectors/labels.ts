/**
 * Labels with what stands after them: `Serial: X`, `"api_key": "X"`, `TOKEN=X`. One pass from separator to separator, looking back and ahead a
 * fixed number of characters; many detectors ask for the same text in a row, so the last one read is kept.
 */
import type { Range } from '../draft.ts';
import { readMarkup, readTables } from './structured-labels.ts';

export interface Label {
  /** Lower case, words joined by `_`: `apiKey`, `API-Key` and `api key` are all `api_key`. */
  readonly key: string;
  /** Up to the closing quote, or to a blank or a delimiter. */
  readonly word: Range;
  /** Up to the closing quote, or to the end of the line. */
  readonly line: Range;
  readonly quoted: boolean;
  /** From `"name": "KEY", "value": "X"`: the key was data, so X is whatever KEY says. */
  readonly paired: boolean;
}

const longestKey = 48;
const longestBare = 256;
const longestQuoted = 2048;
const keyCharacter = /[\p{L}\p{N}_.\- ]/u;
const asciiKey = Uint8Array.from({ length: 128 }, (_, code) => (keyCharacter.test(String.fromCharCode(code)) ? 1 : 0));
const nameBefore = /(?:^|[\s{,"'\\])(?:name|key)[\\"']{0,3} {0,3}: {0,3}[\\"']{1,3}([\w.-]{2,64})[\\"']{1,3}\s{0,3},?\s{0,40}[\\"']{0,3}$/i;
const wordEnd = /[\s"'`,;<>(){}[\]|\\]/g;
const lineEnd = /[\n\r]/g;
let lastText = '';
let lastLabels: readonly Label[] = [];

interface Ends {
  readonly word: NextEnd;
  readonly line: NextEnd;
}

/** All labels of a text, in order of their values. */
export function readLabels(text: string): readonly Label[] {
  if (text === lastText) return lastLabels;
  const labels: Label[] = [];
  const ends = { word: new NextEnd(wordEnd, text), line: new NextEnd(lineEnd, text) };
  for (const match of text.matchAll(/[:=：]/g)) {
    const label = labelAt(text, match.index, ends);
    if (label) labels.push(label);
  }
  const structured = [...readMarkup(text), ...readTables(text)];
  if (structured.length > 0) {
    for (const { name, start, end } of structured) labels.push({ key: plainKey(name), word: { start, end }, line: { start, end }, quoted: true, paired: false });
    labels.sort((a, b) => a.word.start - b.word.start);
  }
  lastText = text;
  lastLabels = labels;
  return labels;
}

function labelAt(text: string, at: number, ends: Ends): Label | null {
  if (text.startsWith('://', at) || text[at + 1] === ':' || (text[at] === '=' && text[at - 1] === ':')) return null;
  let keyEnd = at;
  while (keyEnd > 0 && at - keyEnd < 8 && /[ \t"'\\\]]/.test(text.charAt(keyEnd - 1))) keyEnd -= 1;
  let keyStart = keyEnd;
  while (keyStart > 0 && keyEnd - keyStart < longestKey && isKeyCharacter(text, keyStart - 1)) keyStart -= 1;
  const key = plainKey(text.slice(keyStart, keyEnd));
  if (key === '') return null;
  let start = at + 1;
  while (start - at < 4 && /[=>~]/.test(text.charAt(start))) start += 1;
  // `[ro.serialno]: [X]`, as Android lists its properties.
  if (text[at - 1] === ']' && text.startsWith(': [', at)) start = at + 3;
  const opening = /[ \t]{0,8}(?:[\n\r]{1,2}[ \t]{0,8}(?=["']))?(\\?["'`])?/y;
  opening.lastIndex = start;
  const quote = opening.exec(text)?.[1];
  start = quote === undefined ? start + (/^[ \t]{0,8}/.exec(text.slice(start, start + 8))?.[0].length ?? 0) : opening.lastIndex;
  const word = quote === undefined ? ends.word.after(start) : closing(text, start, quote, ends.word);
  const line = quote === undefined ? ends.line.after(start) : word;
  if (word <= start && line <= start) return null;
  const paired = key === 'value' || key === 'key' ? nameBefore.exec(text.slice(Math.max(0, keyStart - 160), keyStart))?.[1] : undefined;
  return { key: paired === undefined ? key : plainKey(paired), word: { start, end: word }, line: { start, end: Math.max(line, word) }, quoted: quote !== undefined, paired: paired !== undefined };
}

function isKeyCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? asciiKey[code] === 1 : keyCharacter.test(text.charAt(at));
}

function plainKey(key: string): string {
  return key
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** The next place that matches, asked in rising order: what lies between two answers is read once, however many labels stand in it. */
class NextEnd {
  readonly #pattern: RegExp;
  readonly #text: string;
  #end = -1;

  constructor(pattern: RegExp, text: string) {
    this.#pattern = new RegExp(pattern.source, 'g');
    this.#text = text;
  }

  /** At most `longestBare` characters ahead: a longer value without a quote is none that a label stands for. */
  after(start: number): number {
    if (start > this.#end) {
      this.#pattern.lastIndex = start;
      this.#end = this.#pattern.exec(this.#text)?.index ?? this.#text.length;
    }
    return Math.min(this.#end, start + longestBare, this.#text.length);
  }
}

/** The end of a quoted value; a quote that does not close on its line was none. */
function closing(text: string, start: number, quote: string, wordEnds: NextEnd): number {
  const close = text.slice(start, start + longestQuoted).search(quote.endsWith('`') ? /[`\n\r]/ : quote.endsWith("'") ? /['\n\r]/ : /["\n\r]/);
  const end = close < 0 || /[\n\r]/.test(text.charAt(start + close)) ? -1 : start + close;
  if (end < 0) return wordEnds.after(start);
  return text[end - 1] === '\\' ? end - 1 : end;
}
