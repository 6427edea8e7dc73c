import { startsWithGiven } from '../placeholders.ts';
import { isSystem } from './positional.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

/** `Key: value` and its relatives, split once at the first separator. */
export interface KeyValue {
  readonly key: string;
  /** Where the key begins in the content: behind a bullet, a pipe or the marks of bold text. */
  readonly keyAt: number;
  /** Where the value begins in the content (its end when there is no value). */
  readonly valueAt: number;
  /** Where it ends; brackets, backticks or a table's last pipe may stand behind it. */
  readonly valueEnd: number;
}

/** A comma stands in a number alone: `Wi-Fi 2,4 GHz`. */
const keyShape = /^\.?[\p{L}\p{N}_(*#](?:[^?!,;<>"|“„«「，。]|(?<=\d),(?=\d)){0,59}$/u;
const maxKeyWords = 8;
const maxKeyLength = 61;
/** The longest keys in use (`Last successful Google Drive backup time`) have seven words, and are known. */
const maxDataKeyWords = 5;
const longestAtBlank = 80;
const mostWordsAtBlank = 3;
/** A dash with a blank behind it, a semicolon, a comma without one, a tab, dots, two blanks or more. */
const unusualSeparator = /\s?[-–—] |;|,(?=\S)|\t\s{0,8}| ?\.{3} | {2,60}/u;
/** More blanks make a column, as a tab does. */
const mostBetweenWords = 2;
/** A bullet, with or without the marks of bold or code behind it; or the pipe of a table's row. */
const lead = /^(?:[-*•·・–+]\s{1,4}|[-•・](?=\p{L})|#{1,3}(?=\p{L})|\d{1,2}[.)]\s{1,4}|[├└╰][─╴\s]{1,8}|[\p{So}※]\ufe0f?\s{0,4}|-{5,60}(?=\p{L})|\[(?=[\w.-]{1,60}\] =>))?(?:\*{1,2}(?=[\p{L}\p{N}])|__|\|\s{0,20}|`)?/u;
/** `[app=3.2, os=17]`, `Device{model=Pixel 8a; os=15}`: a list of fields in brackets, up to the first of them. */
const inBrackets = /^(?:[A-Za-z][\w.]{0,40} ?)?[[({](?=\p{L}[^:=,;]{0,40}[:=].{1,99}?[,;][^:=,;]{2,40}[:=].*[\])}]$)/u;
/** `<os>Android 14</os>`: an element with nothing but text. */
const element = /^<([A-Za-z][\w.-]{0,59})>([^<>]{0,400})<\/([\w.-]{1,60})>$/;
/** Dots that lead from a key to its value: `Model ........ Pixel`, `Model.....: Pixel`. */
const leader = /^\.{2,60}(?::|(?<=\.{4})(?=\s))/;
/** `[2024-05-02 21:15:00.123]`, `05-02 21:15:00.123 D/Tag`: a line of a log is no field. */
const logLine = /^(?:[-*•] )?\[?\d{2,4}[-/.]\d{2}(?:[-/.]\d{2,4})?[ T]\d{2}:\d{2}/;

/**
 * Splits a line's content. A colon separates where a blank or the end follows, so that `state:: true` keeps its colon in the key and
 * `12:05` and `http://` are left alone; without a blank (`Device:iPhone`, `OS=14`) it separates after a key that `knows` knows, and an equals sign
 * also after a program's name.
 */
export function splitKeyValue(content: string, knows: (key: string) => boolean): KeyValue | null {
  if (isLogLine(content)) return null;
  if (content.startsWith('<')) return splitElement(content);
  const from = inBrackets.exec(content)?.[0].length ?? 0;
  const first = from > 0 ? splitKeyValue(content.slice(from, -1), knows) : null;
  if (first && knows(first.key)) return { key: first.key, keyAt: from + first.keyAt, valueAt: from + first.valueAt, valueEnd: content.length - 1 };
  const keyAt = leadOf(content);
  // Names as programs write them: `APP_VERSION=4`, `device.model=SM-A536B`.
  const assigned = content.includes('=') ? /^[\p{L}_][\w.-]{0,59}(?==(?!=))/u.exec(content)?.[0] : undefined;
  if (assigned !== undefined) return finish(content, assigned, 0, assigned.length + 1);
  const at = separatorAt(content, keyAt);
  if (at) {
    const key = bareKey(content.slice(keyAt, at.start));
    // `Android 14 | Pixel 7a`: two parts that tell by their place.
    if (knows(key) || (isKeyShaped(key) && !(content.charAt(at.end - 1) === '|' && isSystem(key)))) return finish(content, key, keyAt, at.end);
  }
  const tight = tightSeparatorAt(content, keyAt);
  if (tight) {
    const key = bareKey(content.slice(keyAt, tight.start));
    const isBracketed = content.charAt(tight.end) === '[' && content.endsWith(']') && !startsWithGiven(content.slice(tight.end)) && isKeyShaped(key);
    if (knows(key) || isBracketed) return finish(content, key, keyAt, tight.end);
  }
  return null;
}

function splitElement(content: string): KeyValue | null {
  const [, name, text, closing] = element.exec(content) ?? [];
  if (name === undefined || text === undefined || name !== closing || name === 'summary') return null;
  const valueAt = name.length + 2;
  return { key: name, keyAt: 1, valueAt, valueEnd: valueAt + text.length };
}

/** A key and a value with nothing but a separator between them. */
export interface TightKeyValue extends KeyValue {
  readonly separator: string;
}

/** Splits at a separator without blanks, whatever the key; null where that may be a time, an address or a word of code. */
export function splitTightly(content: string): TightKeyValue | null {
  if (content === '' || isLogLine(content)) return null;
  const keyAt = leadOf(content);
  const tight = tightSeparatorAt(content, keyAt);
  if (!tight) return null;
  const key = content.slice(keyAt, tight.start);
  if (!/^\p{L}/u.test(key) || !isKeyShaped(key) || wordsIn(key) > maxDataKeyWords || /^\s/.test(content.slice(tight.end))) return null;
  return { ...finish(content, key, keyAt, tight.end), separator: textAt(content, tight) };
}

function isLogLine(content: string): boolean {
  const first = content.charCodeAt(0);
  return (first < 0x3a || first === 0x5b || first === 0x2022) && logLine.test(content);
}

/** `Id- 58211`, `ID - 8812`, `OS;Android 12`, a tab or a column of blanks: they separate in a row of fields, behind a key that `knows` knows. */
export function splitUnusually(content: string, knows: (key: string) => boolean): TightKeyValue | null {
  const keyAt = leadOf(content);
  const [bracketed, inBrackets] = /^[[【［〔]([^\]】］〕]{1,30})[\]】］〕]:?\s{0,4}(?=\S)/.exec(content) ?? [];
  if (bracketed !== undefined && inBrackets !== undefined && !startsWithGiven(content) && knows(inBrackets)) return { ...finish(content, inBrackets, 1, bracketed.length), separator: ']' };
  const found = unusualSeparator.exec(content.slice(keyAt, keyAt + maxKeyLength));
  if (!found || found.index === 0 || isLogLine(content)) return null;
  const key = bareKey(content.slice(keyAt, keyAt + found.index));
  const end = keyAt + found.index + found[0].length;
  if (!isKeyShaped(key) || wordsIn(key) > maxDataKeyWords || !knows(key) || end >= content.length) return null;
  // A row of a table with more columns holds no key and value.
  const separator = found[0].trim().charAt(0) || (found[0].length > mostBetweenWords ? '\t' : found[0].charAt(0));
  if (/[;,\t]/.test(separator) && (content.slice(end).includes(separator) || / {3}/.test(content.slice(end)))) return null;
  return { ...finish(content, key, keyAt, end), separator };
}

/** `drains fast`, `blocked yesterday`: two words in small letters go on as a person does. */
const inWords = /^\p{Ll}+ \p{Ll}+(?: |$)/u;

/** `Model iPad (9th generation)`, `Serial number C02XK1`: a key that `knows` knows and a blank, which separates among lines written alike. `shape`: the line once its values are hidden, which tells how long it is. */
export function splitAtBlank(content: string, knows: (key: string) => boolean, shape: string): KeyValue | null {
  if (shape.length > longestAtBlank || /[.!?,;:]$/.test(content) || (isProse(content) && / [\p{Ll}\p{Lo}]/u.test(content))) return null;
  const keyAt = leadOf(content);
  // `Metered TRUE`, a key that nobody knows.
  const [, named] = /^(.{2,40}) (?:true|false)$/i.exec(content.slice(keyAt)) ?? [];
  if (named !== undefined && isKeyShaped(named)) return finish(content, named, keyAt, keyAt + named.length + 1);
  const ends = [...content.slice(keyAt).matchAll(/ (?=\S)/g)].slice(0, mostWordsAtBlank).reverse();
  for (const { index } of ends) {
    const key = content.slice(keyAt, keyAt + index);
    // `Browser is Firefox 144`; `System iOS 17`, `Version 6.1 (2)`: the system's name and the number are of the value.
    if (isKeyShaped(key) && knows(key) && !/\d\.\d/.test(key) && !isSystem(content.slice(content.lastIndexOf(' ', keyAt + index - 1) + 1))) return inWords.test(content.slice(keyAt + index + 1)) ? null : finish(content, key, keyAt, keyAt + index + (content.startsWith(' is ', keyAt + index) ? 4 : 1));
  }
  return null;
}

/** `Pixel 8 — Device`, `17.5 = iOS`: the value comes first, among lines written so, before a key that `knows` knows. */
export function splitValueFirst(content: string, knows: (key: string) => boolean): KeyValue | null {
  const [, value = '', key = ''] = /^([^:]{1,60}?) (?:[-–—=|]|<-|←) (\p{L}[^:;!?]{1,30})$/u.exec(content) ?? [];
  const valueAt = leadOf(content);
  return value.length > valueAt && !knows(value) && knows(key) && !isSystem(key) ? { key, keyAt: content.length - key.length, valueAt, valueEnd: value.length } : null;
}

/** The length of what stands before the key. */
function leadOf(content: string): number {
  const first = content.charCodeAt(0) | 0x20;
  return first >= 0x61 && first <= 0x7a ? 0 : (lead.exec(content)?.[0].length ?? 0);
}

/** The key without the marks that make it bold, or the bracket that closes one in brackets. */
function bareKey(written: string): string {
  if (!/[*_`\]]/.test(written)) return written.trim();
  return written.replace(/^[*_`]{1,3}(?=[\p{L}\p{N}])/u, '').replace(/(?<=[\p{L}\p{M}\p{N})\]])(?:[*`]{1,3}|__)\s*$/u, '').replace(/^([^[]+)\]$/, '$1').trim();
}

function finish(content: string, key: string, keyAt: number, from: number): KeyValue {
  let valueAt = skipBlanks(content, from);
  let valueEnd = content.length;
  // `**Key:** value`, `*Key:* value`, `__Key:__ value`: the marks close behind the colon.
  const closed = keyAt > 0 ? /^(?:\*{1,2}|__|`)(?:\s+|$)/.exec(content.slice(valueAt)) : null;
  if (closed) valueAt = skipBlanks(content, valueAt + closed[0].length);
  if (content.charAt(0) === '|' || content.charAt(from - 1) === '|') valueEnd = withoutLastPipe(content).length;
  // The mark that ends each line of a list is no part of the value.
  if (valueEnd === content.length && content.indexOf(';', valueAt) === valueEnd - 1) valueEnd -= 1;
  const isTight = valueAt === from && content.charAt(from - 1) === ':';
  const first = content.charAt(valueAt);
  const last = /['`]/.test(first) ? first : first === '[' && isTight && !startsWithGiven(content.slice(valueAt)) ? ']' : '';
  if (last !== '' && valueEnd - valueAt > 1 && content.charAt(valueEnd - 1) === last) {
    valueAt += 1;
    valueEnd -= 1;
  }
  return { key, keyAt, valueAt, valueEnd: Math.max(valueEnd, valueAt) };
}

/** A table's row without the pipe that closes it. By hand: a pattern that begins with any number of blanks is tried at each of them. */
function withoutLastPipe(row: string): string {
  const trimmed = row.trimEnd();
  return trimmed.endsWith('|') ? trimmed.slice(0, -1).trimEnd() : row;
}

const mayPart = Uint8Array.from({ length: 128 }, (_, code) => (':=|?-.'.includes(String.fromCharCode(code)) ? 1 : 0));
const [fullWidthColon, fullWidthEquals, arrowSign] = [0xff1a, 0xff1d, 0x2192];

function separatorAt(content: string, from: number): { start: number; end: number } | null {
  for (let i = from + 1; i < content.length && i <= from + maxKeyLength; i += 1) {
    const code = content.charCodeAt(i);
    if (code < 128 ? mayPart[code] !== 1 : code !== fullWidthColon && code !== fullWidthEquals && code !== arrowSign) continue;
    const character = content.charAt(i);
    const next = content.charAt(i + 1);
    const blankBefore = content.charAt(i - 1) === ' ' || content.charAt(i - 1) === '\t';
    const blankAfter = next === '' || next === ' ' || next === '\t';
    if (code > 0xff00) return { start: i, end: i + 1 };
    const dots = character === '.' && content.charAt(i + 1) === '.' ? leader.exec(content.slice(i, i + maxKeyLength)) : null;
    if (dots) return rangeOf(i, dots[0]);
    if (character === '→' && blankBefore && blankAfter) return { start: i - 1, end: i + 1 };
    // `app -> Timerly`, `os => 17`.
    if ((character === '-' || character === '=') && next === '>' && blankBefore && /\s/.test(content.charAt(i + 2))) return { start: i - 1, end: i + 2 };
    if (character === '-') continue;
    if (character === ':' && blankAfter) return { start: i, end: i + 1 };
    if (character === ':' && (next === '*' || next === '_') && from > 0) return { start: i, end: i + 1 };
    if (character === '=' && blankBefore && blankAfter) return { start: i - 1, end: i + 1 };
    // A table of more than two columns holds no keys and values.
    if (character === '|' && next === '' && content.startsWith('|')) return null;
    if (character === '|' && (blankBefore || content.startsWith('|')) && blankAfter) return withoutLastPipe(content.slice(i + 1)).includes('|') ? null : { start: blankBefore ? i - 1 : i, end: i + 1 };
    if (character === '?' && blankAfter && next !== '') return { start: i, end: i + 1 };
  }
  return null;
}

function tightSeparatorAt(content: string, from: number): { start: number; end: number } | null {
  // `Device:iPhone`, `os==14`, `app:=3.1`.
  const found = /[:=]{1,2}/.exec(content.slice(from, from + maxKeyLength));
  if (!found || found.index === 0) return null;
  const start = from + found.index;
  return content.startsWith('://', start) ? null : rangeOf(start, found[0]);
}

function isKeyShaped(key: string): boolean {
  const isBalanced = key.includes('[') === key.includes(']') && key.includes('(') === key.includes(')');
  // `RAW?: no`.
  return isBalanced && keyShape.test(key.replace(/\?$/, '')) && wordsIn(key) <= maxKeyWords && !/(?<!nr|vers?|mod)\.\s|:\/\//iu.test(key);
}

function wordsIn(key: string): number {
  return key.split(' ').length;
}

function skipBlanks(content: string, from: number): number {
  return content.length - content.slice(from).trimStart().length;
}

/**
 * Whether a line reads like a sentence and not like data: several words of letters in a row, of which a placeholder may stand for one. `Note: please call me after nine` is prose although
 * it has a colon.
 */
export function isProse(content: string): boolean {
  return /(?:(?:^|\s)(?:\p{L}[\p{L}'’-]*|\[\p{L}[\p{L} -]{0,20} \d{1,6}\])[.,;:!?…]?){4}(?=\s|$)/u.test(content) || /^[\p{L}'’ ,-]{2,60}(?<! (?:Inc|Ltd|Corp|Co))[.!?…。]$/u.test(content);
}

/** `5012 ms`, `true`, `3.4.1`: nobody ends a sentence with it. */
const plainDatum = /^(?:\d[\d.,:]{0,20}(?: ?(?:[a-z]{1,2}|%|sec|min|bytes))?|true|false)$/i;

/** Whether a split line is prose: `Note: please call me after nine`, `I wrote to them twice already: nothing`. */
export function isProseField(content: string, split: KeyValue): boolean {
  const value = content.slice(split.valueAt);
  // `WooCommerce: version: 10.1.2, author: Automattic`.
  if (/^version: ?\d/i.test(value)) return false;
  return isProse(value) || (wordsIn(split.key) > maxDataKeyWords && !plainDatum.test(value));
}
