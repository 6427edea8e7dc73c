/**
 * Finding a number whatever stands between its digits, and a phone number with or without its country code: `+44 7700 900142`,
 * `0044-7700900142`, `07700 900142`, `44 7700900142`, `447700900142@s.whatsapp.net`.
 *
 * The digits of a folded text are one stream; each value is found by its last digits and compared backwards from there, so the
 * work does not grow with the number of values.
 */
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { DigitStream, type FoldedHit, LAST_DIGITS, LONGEST_GAP, NumberEnds } from '../text/digit-stream.ts';
import type { FoldedText } from '../text/fold-text.ts';
import type { Sought } from './written-forms.ts';

/** E.164 allows fifteen digits; two more for `00`. */
const LONGEST_NUMBER = 17;
const LONGEST_PREFIX = 8;

/** One row of digits to be found, and what may stand before it and belongs to it. */
interface DigitNeedle {
  readonly value: number;
  readonly digits: string;
  readonly prefixes: 'none' | 'any-country' | ReadonlySet<string>;
}

const noNumbers: ReadonlySet<string> = new Set();

/** The phone numbers that a value of kind `phone-number` holds, as digits: its canonical spelling, and each number written in it. */
export function phoneDigitsOf(sought: Sought): ReadonlySet<string> {
  if (sought.kind !== 'phone-number') return noNumbers;
  const numbers = new Set<string>();
  if (/^\+?\d+$/.test(sought.canonical)) numbers.add(sought.canonical.replace('+', ''));
  for (const [row] of sought.value.matchAll(/\d(?:[^\p{L}\p{N}]{0,3}\d)*/gu)) {
    const digits = row.replace(/\D/g, '');
    for (const run of digits.length <= LONGEST_NUMBER ? [digits] : row.split(/\D+/)) if (run.length >= LAST_DIGITS) numbers.add(run);
  }
  return numbers;
}

let callingCodes: ReadonlySet<string> | null = null;
function isCallingCode(digits: string): boolean {
  callingCodes ??= new Set(getCountries().map((country) => String(getCountryCallingCode(country))));
  return callingCodes.has(digits);
}

/** Country code and national number of an international number without plus; null when it begins with no country's code. */
function splitCountry(digits: string): { country: string; national: string } | null {
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (parsed !== undefined) return { country: parsed.countryCallingCode, national: parsed.nationalNumber };
  const size = [1, 2, 3].find((length) => isCallingCode(digits.slice(0, length)));
  return size === undefined ? null : { country: digits.slice(0, size), national: digits.slice(size) };
}

/** What may stand before a national number of this country: the code, international prefixes, trunk digits. */
function prefixesOf(country: string): ReadonlySet<string> {
  const trunks = country === '7' ? ['', '0', '8'] : country === '36' ? ['', '0', '06'] : ['', '0'];
  const international = ['', '0', '00', '011', '0011', '001', '010', '810'];
  return new Set([...international.flatMap((dial) => trunks.map((trunk) => dial + country + trunk)), ...trunks.slice(1)]);
}

export class DigitSpellings {
  readonly #byAnchor = new Map<number, DigitNeedle[]>();
  readonly #ends = new NumberEnds();
  #mostDigits = 0;

  /** Folded units over which a number can stretch, with what decides on both sides of it. */
  get longest(): number {
    return this.#byAnchor.size === 0 ? 0 : (this.#mostDigits + LONGEST_PREFIX + 2) * (LONGEST_GAP + 1);
  }

  /** Adds a number that stands by itself (an IMEI, a size): any separators, no prefix. */
  addNumber(value: number, digits: string): void {
    this.#add({ value, digits, prefixes: 'none' });
  }

  /** Adds a phone number, international or national, as digits. */
  addPhone(value: number, digits: string): void {
    const significant = digits.replace(/^0+/, '');
    this.#add({ value, digits: significant, prefixes: 'any-country' });
    const isNational = digits.startsWith('0') && !digits.startsWith('00');
    const split = isNational ? null : splitCountry(significant);
    if (split !== null) this.#add({ value, digits: split.national, prefixes: prefixesOf(split.country) });
  }

  #add(needle: DigitNeedle): void {
    if (needle.digits.length < LAST_DIGITS) return;
    this.#mostDigits = Math.max(this.#mostDigits, needle.digits.length);
    const anchor = this.#ends.add(needle.digits);
    const same = this.#byAnchor.get(anchor);
    if (same === undefined) this.#byAnchor.set(anchor, [needle]);
    else same.push(needle);
  }

  /** Every place at which one of the numbers stands, in no order; places may overlap. */
  find(folded: FoldedText): FoldedHit[] {
    const hits: FoldedHit[] = [];
    if (this.#byAnchor.size === 0) return hits;
    const stream = new DigitStream(folded, this.#ends);
    for (const { digit, last } of stream.ends) {
      for (const needle of this.#byAnchor.get(last) ?? []) {
        const hit = matchEndingAt(stream, digit, needle);
        if (hit !== null) hits.push(hit);
      }
    }
    return hits;
  }
}

function matchEndingAt(stream: DigitStream, last: number, needle: DigitNeedle): FoldedHit | null {
  const first = last - needle.digits.length + 1;
  if (first < 0 || stream.touchesPrevious(last + 1) || !stream.spells(needle.digits, first)) return null;
  const from = firstWithPrefix(stream, first, needle.prefixes);
  return from === null ? null : { value: needle.value, ...stream.stretch(from, last) };
}

/** The first digit of the number with the longest prefix that may stand there; null when it is the middle of a longer run. */
function firstWithPrefix(stream: DigitStream, first: number, prefixes: DigitNeedle['prefixes']): number | null {
  const joined = stream.touchesPrevious(first);
  let best = joined ? null : first;
  if (prefixes === 'none') return best;
  let prefix = '';
  for (let i = first; i > 0 && prefix.length < LONGEST_PREFIX && !stream.breaksBefore(i) && !stream.lineEndBefore(i); i -= 1) {
    prefix = String(stream.digit(i - 1)) + prefix;
    if (stream.touchesPrevious(i - 1)) continue;
    const fits = prefixes === 'any-country' ? isDialled(prefix, joined || stream.plusBefore(i - 1)) : prefixes.has(prefix);
    if (fits) best = i - 1;
  }
  return best;
}

/** `0`, `00`, or a calling code; a code needs a plus or `00`, or must be written together with the number. */
function isDialled(prefix: string, sure: boolean): boolean {
  if (prefix === '0' || prefix === '00') return true;
  const code = prefix.replace(/^00/, '');
  const withoutTrunk = code.endsWith('0') ? code.slice(0, -1) : code;
  return (sure || prefix.startsWith('00')) && (isCallingCode(code) || isCallingCode(withoutTrunk));
}
