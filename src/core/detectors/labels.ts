/**
 * Labels with what stands after them: `Serial: X`, `"api_key": "X"`, `TOKEN=X`. One pass from separator to separator, looking back and ahead a
 * fixed number of characters; many detectors ask for the same text in a row, so the last one read is kept.
 */
import type { Range } from '../draft.ts';
import { keysBefore } from '../scan/label-key.ts';
import { matchesIn, placesIn, sought } from '../scan/sought.ts';
import { finish, type Steps } from '../steps.ts';
import { LabelEnds } from './label-ends.ts';
import { readCode, readMarkup, readRows, readTables, type StructuredLabel } from './structured-labels.ts';

export interface Label {
  /** Lower case, words joined by `_`: `apiKey`, `API-Key` and `api key` are all `api_key`. */
  readonly key: string;
  /** Where the key stands as it is written; empty for a label without one (a table's column). */
  readonly name: Range;
  /** Up to the closing quote, or to a blank or a delimiter. */
  readonly word: Range;
  /** Up to the closing quote, or to the end of the line. */
  readonly line: Range;
  readonly quoted: boolean;
  /** From `"name": "KEY", "value": "X"`: the key was data, so X is whatever KEY says. */
  readonly paired: boolean;
}

const longestKey = 48;
/** Quotes inside a quoted value. */
const mostEscaped = 16;
const anySeparator = sought(/[:=：]/g);
/** Of a line that is not quoted: a name or a sentence; no label stands for more. */
const longestLine = 256;
const keyCharacter = /[\p{L}\p{N}_.\- ]/u;
const asciiKey = Uint8Array.from({ length: 128 }, (_, code) => (keyCharacter.test(String.fromCharCode(code)) ? 1 : 0));
/** What may stand between a key and its separator: quotes, brackets, and the first characters of `?=`, `+=`, `::=`. */
const beforeSeparator = /[ \t"'\\\]:]/;
const beforeEquals = /[ \t"'\\\]:?+.*]/;
/** `NAME string = "X"`, `NAME: String = "X"`: the type stands between. */
const declaredType = /(?:: ?| )(?:string|str|nsstring|char|text|bytes)\b[?!* \]]{0,3}$/i;
/** The last letters of those types. */
const typeEnd = /[grtsGRTS?!* \]]/;
const longestType = 16;
/** `API key (live): X`. */
const aside = / {0,2}\([^()\n\r]{1,24}\)$/;
const longestAside = 28;
/** `key: |` and the value on the next line. */
const yamlBlock = /[ \t]{0,4}[|>][-+]?\d?[ \t]{0,4}\r?\n[ \t]{1,16}/y;
const nameBefore = /(?:^|[\s{,"'\\])(?:name|key)[\\"']{0,3} {0,3}[:=] {0,3}[\\"']{1,3}([\w.-]{2,64})[\\"']{1,3}\s{0,3},?\s{0,40}[\\"']{0,3}$/i;
const longestPairJoint = 48;
let lastText: string | null = null;
let lastLabels: readonly Label[] = [];
/** The labels of the keys that are sought, in a text that was scanned. */
let lastScanned: string | null = null;
let lastSought: readonly Label[] = [];
let lastByPattern: ReadonlyMap<RegExp, Label[]> = new Map();

const soughtKeys = new Set<RegExp>();
/** Made when the first text is scanned. */
let isKeyBefore: ((text: string, separator: number) => boolean) | null = null;
const patternsByKey = new Map<string, ReadonlySet<RegExp>>();
const plainKeys = new Map<string, string>();
const mostKept = 5000;
/** Separators that are looked at at once. */
const separatorsOfStep = 32;
/** The other half of a pair: what its key is stands before it. */
const ofPair = soughtKey(/^(?:value|key)$/);

/** Makes a pattern for keys in their plain spelling (`api_key`) one of those whose labels are sought in the single pass. */
export function soughtKey(pattern: RegExp): RegExp {
  soughtKeys.add(pattern);
  patternsByKey.clear();
  isKeyBefore = null;
  return pattern;
}

/** The labels of a text whose key one of the patterns matches, in order of their values. */
export function labelsIn(text: string, ...patterns: readonly RegExp[]): Label[] {
  if (placesIn(text, anySeparator) !== null && patterns.every((pattern) => soughtKeys.has(pattern))) return ofPatterns(text, patterns);
  const labels = patterns.every((pattern) => soughtKeys.has(pattern)) ? readSought(text) : readLabels(text);
  return labels.filter(({ key }) => patterns.some((pattern) => (soughtKeys.has(pattern) ? patternsOf(key).has(pattern) : pattern.test(key))));
}

/** The same of a text that was scanned: most patterns have no label in it, and are not asked again. */
function ofPatterns(text: string, patterns: readonly RegExp[]): Label[] {
  const labels = readSought(text);
  const [first, ...others] = patterns.filter((pattern) => lastByPattern.has(pattern));
  if (!first) return [];
  return others.length === 0 ? (lastByPattern.get(first) ?? []) : labels.filter(({ key }) => patterns.some((pattern) => patternsOf(key).has(pattern)));
}

function byPattern(labels: readonly Label[]): Map<RegExp, Label[]> {
  const found = new Map<RegExp, Label[]>();
  for (const label of labels) {
    for (const pattern of patternsOf(label.key)) {
      const own = found.get(pattern);
      if (own) own.push(label);
      else found.set(pattern, [label]);
    }
  }
  return found;
}

/** The sought patterns that match a key. Few keys stand in a text, many times each. */
function patternsOf(key: string): ReadonlySet<RegExp> {
  const known = patternsByKey.get(key);
  if (known) return known;
  const matching = new Set([...soughtKeys].filter((pattern) => pattern.test(key)));
  if (patternsByKey.size >= mostKept) patternsByKey.clear();
  patternsByKey.set(key, matching);
  return matching;
}

/** All labels of a text, in order of their values. */
export function readLabels(text: string): readonly Label[] {
  if (text === lastText) return lastLabels;
  lastLabels = finish(labelsAt(text, Array.from(matchesIn(text, anySeparator), ({ index }) => index), () => true, () => true));
  lastText = text;
  return lastLabels;
}

/** Of a scanned text only the labels whose keys are sought; else all. */
function readSought(text: string): readonly Label[] {
  return placesIn(text, anySeparator) === null ? readLabels(text) : finish(readSoughtInSteps(text));
}

/** Reads the labels of a text that was scanned, so that the detectors find them ready; a step now and then. Nothing for other texts. */
export function* readSoughtInSteps(text: string): Steps<readonly Label[]> {
  const separators = placesIn(text, anySeparator);
  if (separators === null) return [];
  if (text === lastScanned) return lastSought;
  const mayBeKey = (isKeyBefore ??= yield* keysBefore([...soughtKeys]));
  const labels = yield* labelsAt(text, separators, mayBeKey, isSought);
  lastSought = labels;
  lastByPattern = byPattern(labels);
  lastScanned = text;
  return labels;
}

/** Whether a label is sought, by its key, which may be data whose value follows as a pair. */
type IsWanted = (key: string, mayBePaired: boolean) => boolean;

/** `key: X` alone is a label that nobody seeks. */
function isSought(key: string, mayBePaired: boolean): boolean {
  const patterns = patternsOf(key);
  return patterns.size > (!mayBePaired && patterns.has(ofPair) ? 1 : 0);
}

function* labelsAt(text: string, separators: ArrayLike<number>, mayBeKey: (text: string, separator: number) => boolean, isWanted: IsWanted): Steps<readonly Label[]> {
  const ends = new LabelEnds(text);
  const labels: Label[] = [];
  for (let i = 0; i < separators.length; i += 1) {
    const at = separators[i] ?? 0;
    // What stands before the first ones is met for the first time, which takes longer.
    if (i % separatorsOfStep === 0 || i < separatorsOfStep) yield;
    const label = isSeparator(text, at) && mayBeKey(text, at) ? labelAt(text, at, ends, isWanted) : null;
    if (label) labels.push(label);
  }
  const structured: StructuredLabel[] = [];
  for (const read of [readMarkup, readTables, readRows, readCode]) {
    yield;
    for (const label of read(text)) structured.push(label);
  }
  if (structured.length === 0) return labels;
  for (const { name, start, end } of structured) labels.push({ key: plainKey(name), name: { start, end: start }, word: { start, end }, line: { start, end }, quoted: true, paired: false });
  return labels.sort((a, b) => a.word.start - b.word.start);
}

/** Not of a link's `://`, nor the first of two, nor the second sign of `:=`. */
function isSeparator(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) !== 0x3a && !(text.charAt(at) === '=' && text.charAt(at - 1) === ':') && !text.startsWith('://', at);
}

function labelAt(text: string, at: number, ends: LabelEnds, isWanted: IsWanted): Label | null {
  let keyEnd = at;
  const skipped = text[at] === '=' ? beforeEquals : beforeSeparator;
  while (keyEnd > 0 && at - keyEnd < 8 && !isKeyLetter(text, keyEnd - 1) && skipped.test(text.charAt(keyEnd - 1))) keyEnd -= 1;
  if (text[keyEnd - 1] === ')') keyEnd -= aside.exec(text.slice(Math.max(0, keyEnd - longestAside), keyEnd))?.[0].length ?? 0;
  if (text[at] === '=' && typeEnd.test(text.charAt(keyEnd - 1))) keyEnd -= declaredType.exec(text.slice(Math.max(0, keyEnd - longestType), keyEnd))?.[0].length ?? 0;
  let keyStart = keyEnd;
  while (keyStart > 0 && keyEnd - keyStart < longestKey && isKeyCharacter(text, keyStart - 1)) keyStart -= 1;
  const key = plainKey(text.slice(keyStart, keyEnd));
  const mayBePaired = ofPair.test(key) && isBehindQuote(text, keyStart);
  if (key === '' || !isWanted(key, mayBePaired)) return null;
  let start = at + 1;
  while (start - at < 4 && /[=>~]/.test(text.charAt(start))) start += 1;
  // `[ro.serialno]: [X]`, as Android lists its properties.
  if (text[at - 1] === ']' && text.startsWith(': [', at)) start = at + 3;
  yamlBlock.lastIndex = start;
  if (text[at] === ':' && yamlBlock.test(text)) start = yamlBlock.lastIndex;
  const opening = /[ \t]{0,8}(?:[\n\r]{1,2}[ \t]{0,8}(?=["']))?(\\?["'`])?/y;
  opening.lastIndex = start;
  const quote = opening.exec(text)?.[1];
  start = quote === undefined ? start + (/^[ \t]{0,8}/.exec(text.slice(start, start + 8))?.[0].length ?? 0) : opening.lastIndex;
  const word = quote === undefined ? bareEnd(text, keyStart, at, start, ends) : closing(text, start, quote, ends);
  const line = quote === undefined ? Math.min(ends.line.after(start), start + longestLine) : word;
  if (word <= start && line <= start) return null;
  const paired = mayBePaired ? nameBefore.exec(text.slice(Math.max(0, keyStart - 160), keyStart))?.[1] : undefined;
  return { key: paired === undefined ? key : plainKey(paired), name: { start: keyStart, end: keyEnd }, word: { start, end: word }, line: { start, end: Math.max(line, word) }, quoted: quote !== undefined, paired: paired !== undefined };
}

/** Whether what stands before a key, without blanks and a comma, ends with a quote: else it is no pair. */
function isBehindQuote(text: string, at: number): boolean {
  let before = at - 1;
  while (at - before < longestPairJoint && /[\s,]/.test(text.charAt(before))) before -= 1;
  return /[\\"']/.test(text.charAt(before));
}

/** A letter or digit in ASCII. */
function isKeyLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isKeyCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? asciiKey[code] === 1 : keyCharacter.test(text.charAt(at));
}

function plainKey(key: string): string {
  const known = plainKeys.get(key);
  if (known !== undefined) return known;
  // A copy: what is cut from a text holds all of the text as long as it is kept.
  const own = ` ${key}`.slice(1);
  const plain = own
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
  if (plainKeys.size >= mostKept) plainKeys.clear();
  plainKeys.set(own, plain);
  return plain;
}

/** Whether the key is a parameter in a link's query or fragment. */
export function isInQuery(text: string, { name }: Label): boolean {
  return /[?&#]/.test(text.charAt(name.start - 1));
}

const nextParameter = /&[\w.%[\]-]{1,40}=/y;

/** A value without quotes ends at a blank or a delimiter, in a query or a form's body before the next parameter. */
function bareEnd(text: string, keyStart: number, at: number, start: number, ends: LabelEnds): number {
  const end = ends.bare(start);
  if (text[at] !== '=') return end;
  const and = ends.and.after(start);
  if (/[?&#]/.test(text.charAt(keyStart - 1))) return Math.min(end, and, ends.hash.after(start));
  nextParameter.lastIndex = and;
  return and < end && nextParameter.test(text) ? and : end;
}

/** The end of a quoted value; a quote that does not close on its line was none. A quote after a backslash does not close one without. */
function closing(text: string, start: number, quote: string, ends: LabelEnds): number {
  const escaped = quote.startsWith('\\');
  const next = ends.quote(quote.slice(-1));
  let end = next.after(start);
  for (let skipped = 0; !escaped && skipped < mostEscaped && text[end - 1] === '\\' && end > start && text[end] === quote; skipped += 1) end = next.after(end + 1);
  if (text[end] !== quote.slice(-1)) return ends.bare(start);
  return escaped && text[end - 1] === '\\' ? end - 1 : end;
}
