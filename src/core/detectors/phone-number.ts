import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Range } from '../draft.ts';
import { filling } from '../placeholders.ts';
import { findMatches, valueRange, type Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { phoneShapes } from './phone-shapes.ts';
import { anyNumber, callTo, letter, ownNumber, phoneWord } from './phone-words.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { finish, type Steps } from '../steps.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

/** A label or the prose that stands for one, then the number within a few characters on the same line. Behind a placeholder a number is not the label's: that was. */
const labelled = sought(new RegExp(`(?:${phoneWord}|${ownNumber})(?![\\p{N}])([^\\p{N}+\\n\\r${filling}]{0,24}?)(\\(?\\p{N}[\\p{N} ()./-]{5,20}\\p{N})(?![${letter}\\p{N}])`, 'giu'));
/** The label in a line, the number alone in the next. */
const labelAbove = sought(new RegExp(`${phoneWord}(?: \\p{L}{2,10}){0,2}[ \\t:]{0,3}\\r?\\n[ \\t]{0,8}(\\(?\\p{N}[\\p{N} ()./-]{5,20}\\p{N})(?=[ \\t]{0,8}(?:\\r?\\n|$))`, 'giu'));
const afterNumber = sought(new RegExp(`${anyNumber}(?:[ \\t:=]{0,3}(?:is|was|ist|war|è|era|es|est|é|jest|это)?[ \\t:=]{1,3})(\\(?\\p{N}[\\p{N} ()./-]{8,20}\\p{N})(?![${letter}\\p{N}])`, 'giu'));
/** Between a label and what counts or names something else: `phone storage 1234567890`. */
const ofAnother = /storage|memory|model|size|version|battery|uptime|space|speicher|memoria|mémoire|imei|serial|build|id\b|tips?\b|order|ticket|price|sold|bars?\b/i;
const unitAfter = /^ ?(?:bytes?|[kKMGT]i?B|ms|s|min|%|mAh|px|dpi|steps|calls)(?![\p{L}\p{N}])/u;
/** The French way with points is no version. */
const fivePairs = /^0\d(?:\.\d\d){4}$/;
/** Mobiles of Spain, Portugal and Poland, as people write them. */
const inThrees = /^[5-9]\d\d \d{3} \d{3}$/;
const onlyYears = /^(?:(?:19|20)\d\d[ /-]?)+$/;
/** A plus and digits. After a digit or a letter it is a time zone (`21:04:11+0200`, `GMT+01:00`). */
const withPlus = sought(/(?<![\p{L}\p{N}+])\+\s?\(?\p{Nd}[\p{Nd} ()./-]{4,22}\p{Nd}(?![\p{L}\p{N}])/gu);
/** The same after the two zeros that are dialled for it. In pairs throughout it is no number. */
const withZeros = sought(new RegExp(`(?<![${letter}\\p{N}.,+:/=_#-]|\\p{N} )00 ?[1-9][\\d ()./-]{6,20}\\d(?![${letter}\\p{N}])`, 'gu'));
const onlyPairs = /^\d\d(?: \d\d){3,}$/;
/** Behind a number that is one: `601 203 558 or (22) 203 55 81`, `... or at work: 01.44.72.38.10`. */
const another = sought(/(?<=\d) (?:or|oder|of|ou|o|oppure|lub|eller|или|nebo|vagy|veya|and|und|et|e|y|en|i) (?:(?:\p{L}{2,9} ){1,3}?(?:: )?(?=0))?(\(?\d[\d ()./-]{6,16}\d)(?![\p{L}\p{N}])/gu);
/** A number that the prose says to call. */
const calledAt = sought(new RegExp(`${callTo}:? (\\(?\\d[\\d ()./-]{7,16}\\d)(?![${letter}\\p{N}])`, 'giu'));
/** Whose it is, said behind it: `98765 43210 is my number`. */
const own = sought(new RegExp(`${ownNumber}(?!\\p{L})`, 'giu'));
const before = /(?<![\p{L}\p{N}.+-])\(?\d[\d ()./-]{7,18}\d(?=\)? ?[,(=–—-]? ?(?:(?:is|was|ist|war|è|era|es|est|é|to|это|है)(?: (?:il|el|le|o))?)? ?$)/u;
const reach = 40;
/** Only where a label named a number of the same kind. */
const bareTrunk = sought(/(?<![\p{L}\p{N}.,_=#/-])0[1-9]\d{7,10}(?![\p{L}\p{N}_]|[.,]\d)/gu);
const encodedPlus = sought(/(?:%|\\u00)2[bB]\d{7,15}(?!\d)/g);
/** A WhatsApp account: the number, then the network's host. */
const account = sought(/(?<![\p{L}\p{N}.])\d{7,15}(?:[:.]\d{1,3})?@(?:s\.whatsapp\.net|c\.us|lid)(?![\p{L}\p{N}])/gu);
const onlyAccount = /^\d{7,15}(?:[:.]\d{1,3})?@(?:s\.whatsapp\.net|c\.us|lid)$/;
/** The head of a table's column. */
const column = soughtKey(/^(?:(?:mobile|cell|home|work|contact|n(?:ume)?r)_)?(?:phone|telephone|tel|mobile|cell|telefono|telefon|t[ée]l[ée]phone|tel[ée]fono|telefone|cellulare|handy|portable|m[óo]vil|celular|telefoon|telefonu|telefonszám|puhelin|телефон)(?:_?(?:number|no|nr|nummer))?$/u);
/** Who writes to whom, as services that send messages log it: with the country's code and no plus. */
const party = soughtKey(/^(?:to|from|recipient|sender|caller|callee|source|destination|src|dst|receiver|msisdn)(?:_number)?$/);
const withCode = /^[1-9]\d{10,14}$/;
const dialled = /^\(?\d[\d ()./-]{5,20}\d$/;
/** Numbers that the numbering plans are asked about at once, each some microseconds. */
const numbersOfStep = 32;
const dateOrVersion = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d+(?:\.\d{1,3}){2,})(?!\d)/;

/**
 * Phone numbers: with a plus, as a WhatsApp account, in a national way of writing, or after a label or the prose that stands for one. Possible by the
 * country's numbering plan is enough with a plus (reserved numbers are not "valid"); a labelled bare one needs 7 to 15 digits.
 */
export const phoneNumber: Detector = {
  kind: 'phone-number',
  category: 'phone-number',
  find: (text) => finish(findNumbers(text)),
  findInSteps: findNumbers,
  wrapped: /(?:\+|(?<![\p{L}\p{N}])\(?0)[\p{Nd} ()./-]{1,18}$/u,
  // Not in a log's line, which begins with a date.
  goesOn: /^(?!\d{2,4}-\d\d(?:-\d\d)?[ T]\d\d:)[\p{Nd})]/u,
  canonical: (value) => asciiDigits(value.replace(/(?:%|\\u00)2[bB]/g, '+').replace(/@[^@]{0,400}$/, '')).replace(/^00/, ''),
};

function* findNumbers(text: string): Steps<Range[]> {
  const found: Range[] = [];
  let tried = 0;
  for (const match of matchesIn(text, withPlus)) {
    if ((tried += 1) % numbersOfStep === 0) yield;
    const range = longestPossible(text, match.index, match.index + match[0].length);
    if (range) found.push(range);
  }
  for (const match of matchesIn(text, withZeros)) {
    if (!onlyPairs.test(match[0]) && isPossible(asciiDigits(match[0]).slice(2))) found.push(valueRange(match, match[0]));
  }
  for (const match of matchesIn(text, encodedPlus)) found.push(valueRange(match, match[0]));
  for (const match of matchesIn(text, account)) found.push({ start: match.index, end: match.index + match[0].indexOf('@') });
  for (const { word, line, quoted } of labelsIn(text, column)) {
    const cell = quoted ? word : line;
    const number = textAt(text, cell);
    const { length } = asciiDigits(number);
    if (length >= 7 && length <= 15 && dialled.test(number) && isNoneElse(text, number, cell.end)) found.push(cell);
  }
  for (const { word } of labelsIn(text, party)) if (withCode.test(textAt(text, word)) && isPossible(textAt(text, word))) found.push(word);
  found.push(...nationalNumbers(text), ...numbersInWords(text), ...labelledNumbers(text));
  const ends = new Set(found.map(({ end }) => end));
  for (const match of matchesIn(text, another)) {
    const range = valueRange(match);
    if (!ends.has(match.index) || ofAnother.test(match[0]) || !isNoneElse(text, textAt(text, range), range.end)) continue;
    found.push(range);
    ends.add(range.end);
  }
  return withoutOverlaps(found);
}

function nationalNumbers(text: string): Range[] {
  const found: Range[] = [];
  for (const { pattern, least, most } of phoneShapes) {
    for (const match of matchesIn(text, pattern)) {
      const { length } = asciiDigits(match[0]);
      if (length >= least && length <= most) found.push(valueRange(match, match[0].trimStart()));
    }
  }
  return found;
}

/** Numbers of which the prose says that they are called, or that they are one; the last is said of many things, and asks for more. */
function numbersInWords(text: string): Range[] {
  const found: Range[] = [];
  const add = (pattern: RegExp, isOne: (digits: string, number: string) => boolean): void => {
    for (const match of matchesIn(text, pattern)) {
      const number = match[1] ?? '';
      if (isOne(asciiDigits(number), number) && isNoneElse(text, number, match.index + match[0].length)) found.push(valueRange(match, number));
    }
  };
  add(calledAt, ({ length }, number) => (length >= 9 || onlyPairs.test(number)) && length <= 12);
  add(labelAbove, ({ length }) => length >= 7 && length <= 15);
  add(afterNumber, isDialled);
  for (const { index } of matchesIn(text, own)) {
    const from = Math.max(0, index - reach);
    const match = before.exec(text.slice(from, index));
    if (match && isNoneElse(text, match[0], index)) found.push(rangeOf(from + match.index, match[0]));
  }
  return found;
}

function labelledNumbers(text: string): Range[] {
  const found: Range[] = [];
  const likely: string[] = [];
  for (const match of matchesIn(text, labelled)) {
    const [, between = '', number = ''] = match;
    const range = valueRange(match, number);
    const digits = asciiDigits(number);
    // In English `handy` is no phone.
    if (/^handy/.test(match[0]) && !/^[ \t]{0,3}:/.test(between)) continue;
    if (digits.length < 7 || digits.length > 15 || ofAnother.test(between) || /[:=][^:=]{0,24}\p{L}[^:=]{0,24}[:=]/u.test(between) || !isNoneElse(text, number, range.end)) continue;
    found.push(range);
    if (/^0[1-9]\d{7,10}$/.test(number)) likely.push(number);
  }
  return likely.length > 0 ? [...found, ...alike(text, likely)] : found;
}

/** Whether a number, which ends at `end`, is no date, version, years, or amount of something. */
function isNoneElse(text: string, number: string, end: number): boolean {
  return !(dateOrVersion.test(number) && !fivePairs.test(number)) && !onlyYears.test(number) && !unitAfter.test(text.slice(end, end + 8));
}

function isPossible(digits: string): boolean {
  return digits.length >= 8 && digits.length <= 15 && parsePhoneNumberFromString(`+${digits}`)?.isPossible() === true;
}

/** Whether digits are what people dial: with a country's code, or with a trunk zero. */
function isDialled(digits: string, number: string): boolean {
  if (inThrees.test(number)) return true;
  if (digits.startsWith('00')) return isPossible(digits.slice(2));
  return digits.startsWith('0') ? digits.length >= 10 && digits.length <= 11 : digits.length >= 11 && isPossible(digits);
}

/** Whether a text is a WhatsApp account made of a phone number (`447700900142@s.whatsapp.net`). */
export function isPhoneAccount(text: string): boolean {
  return onlyAccount.test(text);
}

/** The digits of a text, in any script, as ASCII. */
export function asciiDigits(text: string): string {
  let digits = '';
  for (const character of text) {
    if (/\p{Nd}/u.test(character)) digits += digitValue(character);
  }
  return digits;
}

/** Decimal digits stand in runs of ten in Unicode, each run starting with its zero. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 48;
  if (code < 128) return character;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** The longest stretch from `start` that is possible as a number: what follows a blank may be another value (`+91... 5`). */
function longestPossible(text: string, start: number, end: number): Range | null {
  for (let stop = end; stop > start; stop = previousGap(text, start, stop)) {
    const number = parsePhoneNumberFromString(`+${asciiDigits(text.slice(start, stop))}`);
    if (number?.isPossible()) return { start, end: stop };
    // Invented and reserved country codes: long enough to be nothing else.
    const digits = asciiDigits(text.slice(start, stop)).length;
    if (!number && digits >= 8 && digits <= 15 && stop === end) return { start, end: stop };
  }
  return null;
}

/** Bare numbers that are written like one that a label named: a trunk zero, the same next digit, the same length. */
function alike(text: string, numbers: readonly string[]): Range[] {
  const shapes = new Set(numbers.map((number) => `${number.slice(0, 2)} ${String(number.length)}`));
  return findMatches(text, bareTrunk, ([number]) => shapes.has(`${number.slice(0, 2)} ${String(number.length)}`));
}

function previousGap(text: string, start: number, stop: number): number {
  let gap = stop - 1;
  while (gap > start && /\p{Nd}/u.test(text.charAt(gap))) gap -= 1;
  while (gap > start && !/\p{Nd}/u.test(text.charAt(gap - 1))) gap -= 1;
  return gap;
}

function withoutOverlaps(ranges: Range[]): Range[] {
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Range[] = [];
  for (const range of ranges) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
