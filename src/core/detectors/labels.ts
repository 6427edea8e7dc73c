/**
 * Labels with what stands after them: `Serial: X`, `"api_key": "X"`, `TOKEN=X`. One pass from separator to separator, looking back and ahead a
 * fixed number of characters; many detectors ask for the same text in a row, so the last one read is kept.
 */
import { keysBefore } from '../scan/label-key.ts';
import { PlaceList } from '../scan/place-list.ts';
import { matchesIn, placesIn, sought } from '../scan/sought.ts';
import { finish, type Steps } from '../steps.ts';
import { LabelEnds } from './label-ends.ts';
import { LabelList, type Label } from './label-list.ts';
import { readCode, readMarkup, readRows, readTables, type StructuredLabel } from './structured-labels.ts';

const longestKey = 48;
/** Columns of keys and values are filled up with blanks. */
const mostBlanks = 48;
/** Quotes inside a quoted value. */
const mostEscaped = 16;
const anySeparator = sought(/[:=：]/g);
/** Of a line that is not quoted: a name or a sentence; no label stands for more. */
const longestLine = 256;
const keyCharacter = /[\p{L}\p{M}\p{N}_.\- ]/u;
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
const aside = / {0,2}[(（][^()（）\n\r]{1,24}[)）]$/;
const longestAside = 28;
/** `failed. Account Name`; an abbreviation is shorter. */
const javaProperty = /(?:^|\s)-D(?=[a-z][\w.-]*$)/;
const sentenceBefore = /\p{Ll}{4}\. (?=\p{Lu}[^.]*$)/u;
/** `key: |` and the value on the next line. */
const yamlBlock = /[ \t]{0,4}[|>][-+]?\d?[ \t]{0,4}\r?\n[ \t]{1,16}/y;
/** Blanks and the quote that opens a value, which may stand on the next line. */
const opening = /[ \t]{0,48}(?:[\n\r]{1,2}[ \t]{0,8}(?=["']))?(\\?["'`])?/y;
const lineEnd = /^\r?\n/;
const mostIndent = 8;
/** What stands in a line before a key. */
const marginBefore = /\n([ \t>*•-]{0,8})[\p{L}\p{N}][^\n]{0,48}$/u;
const longestAlone = 256;
/** No key, no sign of a list, of code or of a rule; a long one is one word. */
const valueAlone = /^(?:[\p{L}\p{N}+@(][^\n\r:=：{}]{0,59}|[\w.+/-]{60,256})(?:[\n\r]|$)/u;
const mayOpen = /["'`\\\n\r]/;
const nameBefore = /(?:^|[\s{,"'\\])(?:name|key)[\\"']{0,3}\s{0,3}[:=]\s{0,3}[\\"']{1,3}([\w.-]{2,64})[\\"']{1,3}\s{0,3},?[\s>]{0,40}[\\"']{0,3}$/i;
const longestPairJoint = 48;
let lastText: string | null = null;
let lastLabels = new LabelList();
/** The labels of the keys that are sought, in a text that was scanned. */
let lastScanned: string | null = null;
let lastSought = new LabelList();
/** By pattern, which of them have a key that it matches. */
let lastByPattern: ReadonlyMap<RegExp, PlaceList> = new Map();

/** Where a label must stand for some patterns: with a quoted value, in a link's query, or as the other half of a pair. */
export type LabelPlace = 'quoted' | 'query' | 'pair';
const soughtKeys = new Map<RegExp, LabelPlace | undefined>();
/** Made when the first text is scanned. */
let isKeyBefore: ((text: string, separator: number) => boolean) | null = null;
const patternsByKey = new Map<string, ReadonlySet<RegExp>>();
const plainKeys = new Map<string, string>();
const mostKept = 5000;
/** Separators that are looked at at once. */
const separatorsOfStep = 32;
/** The other half of a pair: what its key is stands before it. */
const ofPair = soughtKey(/^(?:value|key)$/, 'pair');

/** Makes a pattern for keys in their plain spelling (`api_key`) one of those whose labels are sought in the single pass; where they stand at no such place they may be left out. */
export function soughtKey(pattern: RegExp, place?: LabelPlace): RegExp {
  soughtKeys.set(pattern, place);
  patternsByKey.clear();
  isKeyBefore = null;
  return pattern;
}

/** The labels of a text whose key one of the patterns matches, in order of their values. */
export function labelsIn(text: string, ...patterns: readonly RegExp[]): Iterable<Label> {
  if (placesIn(text, anySeparator) !== null && patterns.every((pattern) => soughtKeys.has(pattern))) return ofPatterns(text, patterns);
  const labels = patterns.every((pattern) => soughtKeys.has(pattern)) ? readSought(text) : readLabels(text);
  return labels.all().filter(({ key }) => patterns.some((pattern) => (soughtKeys.has(pattern) ? patternsOf(key).has(pattern) : pattern.test(key))));
}

/** The same of a text that was scanned: most patterns have no label in it, and are not asked again. */
function* ofPatterns(text: string, patterns: readonly RegExp[]): Generator<Label, void> {
  const labels = readSought(text);
  const lists = patterns.flatMap((pattern) => lastByPattern.get(pattern)?.inOrder() ?? []);
  const [first] = lists;
  if (!first) return;
  for (const index of lists.length === 1 ? first : new Set(lists.flatMap((list) => [...list]).sort((a, b) => a - b))) yield labels.at(index);
}

function byPattern({ keys }: LabelList): Map<RegExp, PlaceList> {
  const found = new Map<RegExp, PlaceList>();
  for (const [index, key] of keys.entries()) {
    for (const pattern of patternsOf(key)) {
      let own = found.get(pattern);
      if (!own) found.set(pattern, (own = new PlaceList()));
      own.add(index);
    }
  }
  return found;
}

/** The sought patterns that match a key. Few keys stand in a text, many times each. */
function patternsOf(key: string): ReadonlySet<RegExp> {
  const known = patternsByKey.get(key);
  if (known) return known;
  const matching = new Set([...soughtKeys.keys()].filter((pattern) => pattern.test(key)));
  if (patternsByKey.size >= mostKept) patternsByKey.clear();
  patternsByKey.set(key, matching);
  return matching;
}

/** All labels of a text, in order of their values. */
export function readLabels(text: string): LabelList {
  if (text === lastText) return lastLabels;
  lastLabels = finish(labelsAt(text, Array.from(matchesIn(text, anySeparator), ({ index }) => index), () => true, () => true));
  lastText = text;
  return lastLabels;
}

/** Of a scanned text only the labels whose keys are sought; else all. */
function readSought(text: string): LabelList {
  return placesIn(text, anySeparator) === null ? readLabels(text) : finish(readSoughtInSteps(text));
}

/** Reads the labels of a text that was scanned, so that the detectors find them ready; a step now and then. Nothing for other texts. */
export function* readSoughtInSteps(text: string): Steps<LabelList> {
  const separators = placesIn(text, anySeparator);
  if (separators === null) return new LabelList();
  if (text === lastScanned) return lastSought;
  const mayBeKey = (isKeyBefore ??= yield* keysBefore([...soughtKeys.keys()]));
  const labels = yield* labelsAt(text, separators, mayBeKey, isSought);
  lastSought = labels;
  lastByPattern = byPattern(labels);
  lastScanned = text;
  return labels;
}

/** Whether a label is sought, by its key and where it stands. */
type IsWanted = (key: string, place: Readonly<Record<LabelPlace, boolean>>) => boolean;

const isSought: IsWanted = (key, place) => {
  for (const pattern of patternsOf(key)) {
    const where = soughtKeys.get(pattern);
    if (!where || place[where]) return true;
  }
  return false;
};

function* labelsAt(text: string, separators: ArrayLike<number>, mayBeKey: (text: string, separator: number) => boolean, isWanted: IsWanted): Steps<LabelList> {
  const ends = new LabelEnds(text);
  const labels = new LabelList();
  for (let i = 0; i < separators.length; i += 1) {
    const at = separators[i] ?? 0;
    // What stands before the first ones is met for the first time, which takes longer.
    if (i % separatorsOfStep === 0 || i < separatorsOfStep) yield;
    if (isSeparator(text, at) && mayBeKey(text, at)) addLabel(labels, text, at, ends, isWanted);
  }
  const structured: StructuredLabel[] = [];
  for (const read of [readMarkup, readTables, readRows, readCode]) {
    yield;
    for (const label of read(text)) structured.push(label);
  }
  if (structured.length === 0) return labels;
  for (const { name, start, end } of structured) labels.add(plainKey(name), { start, end: start }, start, end, end, true, false);
  return labels.sorted();
}

/** Not of a link's `://`, nor the first of two, nor the second sign of `:=`. */
function isSeparator(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) !== 0x3a && !(text.charAt(at) === '=' && text.charAt(at - 1) === ':') && !text.startsWith('://', at);
}

/** Adds the label whose separator stands at a place, if it is wanted and has a value. */
function addLabel(labels: LabelList, text: string, at: number, ends: LabelEnds, isWanted: IsWanted): void {
  let keyEnd = at;
  const joint = text[at] === '=' ? beforeEquals : beforeSeparator;
  while (keyEnd > 0 && at - keyEnd < mostBlanks && !isKeyLetter(text, keyEnd - 1) && joint.test(text.charAt(keyEnd - 1))) keyEnd -= 1;
  if (/[)）]/.test(text.charAt(keyEnd - 1))) keyEnd -= aside.exec(text.slice(Math.max(0, keyEnd - longestAside), keyEnd))?.[0].length ?? 0;
  if (text[at] === '=' && typeEnd.test(text.charAt(keyEnd - 1))) keyEnd -= declaredType.exec(text.slice(Math.max(0, keyEnd - longestType), keyEnd))?.[0].length ?? 0;
  let keyStart = keyEnd;
  while (keyStart > 0 && keyEnd - keyStart < longestKey && isKeyCharacter(text, keyStart - 1)) keyStart -= 1;
  const written = text.slice(keyStart, keyEnd);
  // The sentence before it is no part of a key.
  const sentence = written.includes('. ') ? written.search(sentenceBefore) : -1;
  // Nor is the command before an option, what makes a property of Java one (`-Dlicense=X`), or the value of the pair before it (`domain=X user=Y`).
  const property = written.includes('-D') ? javaProperty.exec(written) : null;
  const skipped = sentence >= 0 ? sentence + 6 : property ? property.index + property[0].length : (text[keyStart - 1] === '=' ? written.indexOf(' ') : written.lastIndexOf(' --')) + 1;
  keyStart += skipped;
  const key = plainKey(skipped === 0 ? written : text.slice(keyStart, keyEnd));
  if (key === '') return;
  let start = at + 1;
  while (start - at < 4 && /[=>~]/.test(text.charAt(start))) start += 1;
  // `[ro.serialno]: [X]`, as Android lists its properties; `user=[X]` in logs, where no word such as `hidden` is meant.
  if ((text[at - 1] === ']' && text.startsWith(': [', at)) || (text.slice(start, start + 2).includes('[') && /^ ?\[[^\s"',[\]\d_.@-]{0,64}[\d_.@-][^\s"',[\]]{0,64}\]/.test(text.slice(start, start + 132)))) start = text.indexOf('[', start) + 1;
  yamlBlock.lastIndex = start;
  if (text[at] === ':' && yamlBlock.test(text)) start = yamlBlock.lastIndex;
  const afterBlanks = behindBlanks(text, start);
  opening.lastIndex = start;
  const quote = mayOpen.test(text.charAt(afterBlanks)) ? opening.exec(text)?.[1] : undefined;
  const pair = ofPair.test(key) && isBehindQuote(text, keyStart);
  if (!isWanted(key, { quoted: quote !== undefined, query: isParameter(text, keyStart), pair })) return;
  start = quote === undefined ? belowKey(text, keyStart, keyEnd, afterBlanks) : opening.lastIndex;
  let word = quote === undefined ? bareEnd(text, keyStart, at, start, ends) : closing(text, start, quote, ends);
  const line = quote === undefined ? Math.min(ends.line.after(start), start + longestLine) : word;
  // Of several words in a line below the first one is no value.
  if (quote === undefined && start > afterBlanks && text.slice(word, line).includes(' ')) word = line;
  if (word <= start && line <= start) return;
  const paired = pair ? nameBefore.exec(text.slice(Math.max(0, keyStart - 160), keyStart))?.[1] : undefined;
  labels.add(paired === undefined ? key : plainKey(paired), { start: keyStart, end: keyEnd }, start, word, Math.max(line, word), quote !== undefined, paired !== undefined);
}

/** Behind the blanks of a column. */
function behindBlanks(text: string, start: number): number {
  let at = start;
  while (at - start < mostBlanks && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at += 1;
  return at;
}

/** A key alone in its line has its value in the next one, written as far in; else the value is where the blanks behind the key end. */
function belowKey(text: string, keyStart: number, keyEnd: number, end: number): number {
  const breaks = lineEnd.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (breaks === 0) return end;
  const from = Math.max(0, keyStart - mostIndent - 1);
  const margin = marginBefore.exec((from === 0 ? '\n' : '') + text.slice(from, keyEnd))?.[1];
  const start = end + breaks + (margin?.length ?? 0);
  return margin !== undefined && text.startsWith(margin, end + breaks) && valueAlone.test(text.slice(start, start + longestAlone + 2)) ? start : end;
}

/** Whether what stands before a key, without blanks and a comma, ends with a quote: else it is no pair. */
function isBehindQuote(text: string, at: number): boolean {
  let before = at - 1;
  while (at - before < longestPairJoint && /[\s,>]/.test(text.charAt(before))) before -= 1;
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

/** A key in its plain spelling: `apiKey`, `API-Key` and `api key` are all `api_key`. */
export function plainKey(key: string): string {
  const known = plainKeys.get(key);
  if (known !== undefined) return known;
  // A copy: what is cut from a text holds all of the text as long as it is kept.
  const own = ` ${key}`.slice(1);
  const plain = own
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
  if (plainKeys.size >= mostKept) plainKeys.clear();
  plainKeys.set(own, plain);
  return plain;
}

/** Whether the key is a parameter in a link's query or fragment. */
export function isInQuery(text: string, { name }: Label): boolean {
  return isParameter(text, name.start);
}

function isParameter(text: string, keyStart: number): boolean {
  return /[?&#]/.test(text.charAt(keyStart - 1));
}

const nextParameter = /&[\w.%[\]-]{1,40}=/y;

/** A value without quotes ends at a blank or a delimiter, in a query or a form's body before the next parameter. */
function bareEnd(text: string, keyStart: number, at: number, start: number, ends: LabelEnds): number {
  const bare = ends.bare(start);
  // A sentence's end is no part of it.
  const end = bare - start > 1 && text[bare - 1] === '.' && text[bare - 2] !== '.' && /^\s?$/.test(text.charAt(bare)) ? bare - 1 : bare;
  if (text[at] !== '=') return end;
  const and = ends.and.after(start);
  if (isParameter(text, keyStart)) return Math.min(end, and, ends.hash.after(start));
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
