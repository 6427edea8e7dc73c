import type { Range } from '../draft.ts';
import { asciiDigits } from './phone-number.ts';
import type { Detector } from './detector.ts';
import { textAfter, textBefore } from './near.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf } from '../text/ranges.ts';

const run = sought(/(?<![A-Za-z\u00aa-\u1fff\p{N}.+_-])\d(?:[ -]?\d){11,18}(?![\p{N}_]|[.-]\d|[A-Za-z\u00aa-\u1fff])/gu);
const reach = 40;
/** A group of the same length beside it, in a dump or the print of a key. */
const hexadecimal = /^ ?(?=[A-F]*\d)(?=\d*[A-F])[\dA-F]{4} ?$/i;
/** With the blank. */
const group = 5;
const cardWord = /card|visa|mastercard|amex|carta|karte|carte|tarjeta|cartão|карт|卡|\bpan\b/i;
/** Visa, Mastercard, American Express, Discover, Diners, JCB, Maestro, UnionPay: first digits and the lengths that go with them. */
const issuers: readonly (readonly [pattern: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|220[0-4]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^(?:50|5[6-8]|6[37])/, [13, 15, 16, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
];

/** Payment cards: an issuer's first digits and length, and the Luhn checksum. With a card's name before it the checksum is enough. */
export const paymentCard: Detector = {
  kind: 'payment-card',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of matchesIn(text, run)) found.push(...cardsIn(text, match.index, match[0]));
    return found;
  },
  wrapped: /(?<![\p{L}\p{N}.+_-])\d{4}(?:[ -]\d{4,6}){0,2}$/u,
  goesOn: /^(?:\d{1,7}|\d{4}(?: \d{4}){1,2}(?: \d{1,7})?|\d{6}[ -]\d{4,5})(?![\p{N}_]|[.-]\d|\p{L})/u,
  canonical: asciiDigits,
};

/** Several cards may stand side by side with single blanks: each beginning of a group of digits may begin one. */
function cardsIn(text: string, offset: number, digits: string): Range[] {
  if (isCard(digits, text, offset)) return [rangeOf(offset, digits)];
  const groups = [...digits.matchAll(/\d+/g)].map((group) => rangeOf(group.index, group[0]));
  const found: Range[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    for (let last = Math.min(first + 4, groups.length - 1); last >= first; last -= 1) {
      const [start, end] = [groups[first]?.start ?? 0, groups[last]?.end ?? 0];
      if (end - start < 12 || !isCard(digits.slice(start, end), text, offset + start)) continue;
      found.push({ start: offset + start, end: offset + end });
      first = last;
      break;
    }
  }
  return found;
}

function isCard(candidate: string, text: string, start: number): boolean {
  const digits = asciiDigits(candidate);
  if (digits.length < 12 || digits.length > 19 || !passesLuhn(digits) || /^(\d)\1*$/.test(digits)) return false;
  const grouped = /^\d{4}(?:([ -])\d{4})(?:\1\d{4})(?:\1\d{1,7})$|^\d{4}[ -]\d{6}[ -]\d{4,5}$/.test(candidate);
  if (!grouped && /\D/.test(candidate)) return false;
  // Thirteen digits are those of articles in a shop today (EAN); cards that short are of the last century.
  const named = cardWord.test(textBefore(text, start, reach));
  if (named) return true;
  if (digits.length === 13 || hexadecimal.test(textBefore(text, start, group)) || hexadecimal.test(textAfter(text, start + candidate.length, group))) return false;
  return issuers.some(([pattern, lengths]) => pattern.test(digits) && lengths.includes(digits.length));
}

/** The checksum of payment cards, IMEIs and ICCIDs, over ASCII digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
