/** One label read at its separator: the key before it and the value behind it. Looks back and ahead a fixed number of characters. */
import type { Range } from '../draft.ts';
import { verbs } from '../scan/label-key.ts';
import type { LabelEnds } from './label-ends.ts';
import type { LabelList } from './label-list.ts';
import { plainKey } from './plain-key.ts';
import { shortlyBefore, textAt } from '../text/ranges.ts';

/** Where a label must stand for some patterns: with a quoted value, in a link's query, or as the other half of a pair. */
export type LabelPlace = 'quoted' | 'query' | 'pair';
/** Whether a label is sought, by its key and where it stands. */
export type IsWanted = (key: string, place: Readonly<Record<LabelPlace, boolean>>) => boolean;

const longestKey = 48;
/** Columns of keys and values are filled up with blanks. */
const mostBlanks = 48;
/** Quotes inside a quoted value. */
const mostEscaped = 16;
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
const javaProperty = /(?:^|\s)-D(?=[a-z][\w.-]*$)/;
/** `key: |` and the value on the next line. */
const yamlBlock = /[ \t]{0,4}[|>][-+]?\d?[ \t]{0,4}\r?\n[ \t]{1,16}/y;
/** Blanks and the quote that opens a value, which may stand on the next line; there it opens no other key. */
const opening = /[ \t]{0,48}(?:[\n\r]{1,2}[ \t]{0,8}(?=["'](?![\w.-]{1,48}["'] ?:)))?(\\?["'`])?/y;
/** What people say around a label: `My username is: X`. */
const saidBefore = /^the |^(?:.* )?(?:my|il mio|la mia|meine?|mon|ma|mi|mijn|meu|minha) /iu;
const saidBehind = new RegExp(` (?:${verbs}) ?$`, 'iu');
/** What languages write around a value that may be missing: `Optional("X")`, `Some(X)`. */
const wrapped = /[ \t]{0,4}(?:optional|option|some|just|value)[([][ \t]?(?=["'\p{L}\p{N}+@])/iuy;
const lineEnd = /^\r?\n/;
const mostIndent = 8;
/** What stands in a line before a key. */
const marginBefore = /\n([ \t>*•-]{0,8})[\p{L}\p{N}][^\n]{0,48}$/u;
const longestAlone = 256;
/** No key, no sign of a list, of code or of a rule; a long one is one word. */
const valueAlone = /^(?:[\p{L}\p{N}+@(][^\n\r:=>：{}|]{0,59}|[\w.+/-]{60,256})(?:[\n\r]|$)/u;
const mayOpen = /["'`\\\n\r]/;
const nameBefore = /(?:^|[\s{,"'\\])(?:name|key)[\\"']{0,3}\s{0,3}[:=]\s{0,3}[\\"']{1,3}([\w.-]{2,64})[\\"']{1,3}\s{0,3},?[\s>]{0,40}[\\"']{0,3}$/i;
const longestPairJoint = 48;
/** The other half of a pair: what its key is stands before it. */
export const ofPair = /^(?:value|key)$/;

/** Adds the label whose separator stands at a place, if it is wanted and has a value; with its last word as key too, where that may be one of its own. */
export function addLabel(labels: LabelList, text: string, at: number, ends: LabelEnds, isWanted: IsWanted): void {
  const name = keyBefore(text, at);
  const written = textAt(text, name);
  const key = plainKey(written);
  if (key === '') return;
  const begin = valueBegin(text, at);
  const afterBlanks = behindBlanks(text, begin);
  opening.lastIndex = begin;
  const quote = mayOpen.test(text.charAt(afterBlanks)) ? opening.exec(text)?.[1] : undefined;
  const pair = ofPair.test(key) && isBehindQuote(text, name.start);
  const place = { quoted: quote !== undefined, query: isParameter(text, name.start), pair };
  const names = isWanted(key, place) ? [{ key, start: name.start }] : [];
  const own = ownWords(written, name.end === at && afterBlanks === at + 1);
  // What the whole is to one detector is not what its last word is to another.
  if (own !== '' && isWanted(plainKey(own), { ...place, query: false, pair: false })) names.push({ key: plainKey(own), start: text.lastIndexOf(own, name.end - own.length) });
  if (names.length === 0) return;
  const start = quote === undefined ? belowKey(text, name.start, name.end, afterBlanks) : opening.lastIndex;
  let word = quote === undefined ? bareEnd(text, name.start, at, start, ends) : closing(text, start, quote, ends);
  const line = quote === undefined ? Math.min(ends.line.after(start), start + longestLine) : word;
  // Of several words in a line below the first one is no value.
  if (quote === undefined && start > afterBlanks && text.slice(word, line).includes(' ')) word = line;
  if (word <= start && line <= start) return;
  const paired = pair ? nameBefore.exec(shortlyBefore(text, name.start, 160))?.[1] : undefined;
  for (const one of names) labels.add(paired === undefined ? one.key : plainKey(paired), { start: one.start, end: name.end }, start, word, Math.max(line, word), quote !== undefined, paired !== undefined);
}

/** Where the key before a separator stands. */
function keyBefore(text: string, at: number): Range {
  let end = at;
  const joint = text[at] === '=' ? beforeEquals : beforeSeparator;
  while (end > 0 && at - end < mostBlanks && !isKeyLetter(text, end - 1) && joint.test(text.charAt(end - 1))) end -= 1;
  if (/[)）]/.test(text.charAt(end - 1))) end -= aside.exec(shortlyBefore(text, end, longestAside))?.[0].length ?? 0;
  if (text[at] === '=' && typeEnd.test(text.charAt(end - 1))) end -= declaredType.exec(shortlyBefore(text, end, longestType))?.[0].length ?? 0;
  let start = end;
  while (start > 0 && end - start < longestKey && isKeyCharacter(text, start - 1)) start -= 1;
  const written = text.slice(start, end);
  // The command before an option is no part of a key, what makes a property of Java one (`-Dlicense=X`), or the value of the pair before it (`domain=X user=Y`).
  const property = written.includes('-D') ? javaProperty.exec(written) : null;
  const skipped = property ? property.index + property[0].length : (text[start - 1] === '=' ? written.indexOf(' ') : written.lastIndexOf(' --')) + 1;
  return { start: start + skipped, end };
}

/** Behind a separator and what belongs to it: `=>`, a bracket, the sign of a block in YAML, a wrapping. */
function valueBegin(text: string, at: number): number {
  let start = at + 1;
  while (start - at < 4 && /[=>~]/.test(text.charAt(start))) start += 1;
  // `[ro.serialno]: [X]`, as Android lists its properties; `user=[X]` in logs, where no word such as `hidden` is meant.
  if ((text[at - 1] === ']' && text.startsWith(': [', at)) || (text.slice(start, start + 2).includes('[') && /^ ?\[[^\s"',[\]\d_.@-]{0,64}[\d_.@-][^\s"',[\]]{0,64}\]/.test(text.slice(start, start + 132)))) start = text.indexOf('[', start) + 1;
  for (const sign of text[at] === ':' ? [yamlBlock, wrapped] : [wrapped]) {
    sign.lastIndex = start;
    if (sign.test(text)) start = sign.lastIndex;
  }
  return start;
}

/** What of a key that nobody knows is one: behind a sentence (`failed. Account Name`), behind `my` and before `is`, and its last word where no blank stands beside the sign (`<entry user="X"`, `SET user='X'`). Empty where that is all of it. */
function ownWords(written: string, tight: boolean): string {
  if (!written.includes(' ')) return '';
  const spoken = written.replace(/^.*\. /, '').replace(saidBefore, '').replace(saidBehind, '');
  const own = tight && !written.includes('. ') ? spoken.slice(spoken.lastIndexOf(' ') + 1) : spoken;
  return own.length === written.length ? '' : own;
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

/** Whether a key is a parameter in a link's query or fragment. */
export function isParameter(text: string, keyStart: number): boolean {
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
