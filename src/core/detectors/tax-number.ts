import { apart } from './after-words.ts';
import { findMatches, findValues, type Detector } from './detector.ts';
import { passesLuhn } from './payment-card.ts';
import { sought } from '../scan/sought.ts';

/** With its country before it: the checksum confirms it, and no label is needed. */
const withCountry = sought(/(?<![\p{L}\p{N}])(?:IT ?\d{11}|DE ?\d{3} ?\d{3} ?\d{3}|FR ?\d{2} ?\d{3} ?\d{3} ?\d{3}|ES ?[A-HJ-NP-SUVW]-?\d{7}-?[\dA-J]|GB ?\d{3} ?\d{4} ?\d{2}|ATU\d{8})(?![\p{L}\p{N}])/giu);
const labelWords =
  String.raw`vat(?:[ -]?(?:reg(?:istration)?|id(?:entification)?))?(?: ?(?:no|nr|number)\.?)?|vatin|p(?:art(?:ita)?)?\.? ?iva|ust\.?-?id(?:-?nr)?\.?|umsatzsteuer-?id(?:entifikationsnummer|nummer)?|mwst-?nr\.?|tva(?: intracommunautaire)?|siret|siren|cif|nif|iva|btw(?:-?(?:nummer|nr))?\.?|nip(?: (?:firmy|firma))?|cvr|org\.?-?(?:nr|nummer)|y-tunnus|dič|ičo|kvk(?:-?nummer)?|adószám|adóazonosító(?: jel)?|αφμ|vergi (?:kimlik )?(?:no|numarası)|єдрпоу|ein|employer identification number|tax (?:number|no\.?)`;
const labelled = sought(new RegExp(`(?<![\\p{L}\\p{N}_.])(?:n[°ºo]\\.? ?)?(?:${labelWords})(?![\\p{L}\\p{N}%])["']?[ \\t:=#.]{0,4}(?:is |ist |è |est |es |n[°ºo]?\\.? ?)?["']?([A-Z]{0,3}[ -]?\\d(?:[\\d .-]{5,16}\\d[A-Z]?|\\d{6,11})|[A-HJ-NP-SUVW]-?\\d{7}-?[\\dA-J])(?![\\p{L}\\p{N}%])`, 'giu'));

/** Tax numbers of people and firms: with their country where the checksum holds (Italy, Germany, France, Spain, the United Kingdom), and after a label. Rates and amounts stay. */
export const taxNumber: Detector = {
  kind: 'tax-number',
  category: 'identifiers',
  find(text) {
    return apart([
      ...findMatches(text, withCountry, ([value]) => holds(plain(value))),
      ...findValues(text, labelled, ([, value = '']) => {
        const { length } = value.replace(/\D/g, '');
        return length >= 7 && length <= 14 && !/^\d{1,7}[.,]\d{1,2}$|^\d{4}-\d{2}-\d{2}|^(\d)\1*$/.test(value);
      }),
    ]);
  },
  canonical: plain,
};

function plain(value: string): string {
  return value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

function holds(number: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (/^(\d)\1*$/.test(digits)) return false;
  const check: Readonly<Record<string, (digits: string) => boolean>> = { IT: passesLuhn, DE: isGerman, FR: isFrench, GB: isBritish, AT: () => true, ES: () => isSpanish(number.slice(2)) };
  return check[number.slice(0, 2)]?.(digits) ?? false;
}

/** ISO 7064, mod 11,10. */
function isGerman(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, 8)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(digits[8]);
}

function isFrench(digits: string): boolean {
  return (12 + 3 * (Number(digits.slice(2)) % 97)) % 97 === Number(digits.slice(0, 2));
}

function isBritish(digits: string): boolean {
  const sum = [8, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(digits[i]), Number(digits.slice(7)));
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
}

/** CIF: odd places doubled with their digits added; the check is a digit or its letter. */
function isSpanish(number: string): boolean {
  const digits = [...number.slice(1, 8)].map(Number);
  const sum = digits.reduce((total, digit, i) => total + (i % 2 === 1 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10)), 0);
  const control = (10 - (sum % 10)) % 10;
  return number.at(-1) === String(control) || number.at(-1) === 'JABCDEFGHI'[control];
}
