import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findValues, type Detector } from './detector.ts';
import { matchesIn, sought } from '../scan/sought.ts';

/** Which countries' account numbers are so long (the registry of ISO 13616). */
const countries: Readonly<Record<number, string>> = {
  15: 'NO', 16: 'BE', 18: 'DK FI FO GL NL', 19: 'MK SI', 20: 'AT BA EE KZ LT LU XK', 21: 'CH HR LI LV', 22: 'BG BH CR DE GB GE IE ME RS VA', 23: 'AE GI IL IQ TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG', 25: 'LY PT ST', 26: 'IS TR', 27: 'FR GR IT MC MR SM', 28: 'AL AZ BY CY DO GT HU LB PL SV', 29: 'BR EG PS QA UA',
  30: 'JO KW MU', 31: 'MT SC', 32: 'LC',
};
const lengths = new Map(Object.entries(countries).flatMap(([length, list]) => list.split(' ').map((country) => [country, Number(length)] as const)));
/** From the second letter on: the first may begin any word. */
const opening = sought(/(?<=(?:(?<![A-Za-z0-9])|(?<=\?\d{2}))[A-Za-z])[A-Za-z]\d{2}(?=[ -]?[A-Za-z0-9]{3})/g);

/** A bank's own code (ISO 9362): after its name, or right behind an account's number in the same country. */
const bank = sought(/(?<![\p{L}\p{N}])(?:bic(?: ?\/ ?swift)?|swift(?:[ -]code| ?\/ ?bic|(?=:)))(?![\p{L}\p{N}])[ \t:=]{1,4}["']?([a-z]{6}[a-z\d]{2}(?:[a-z\d]{3})?)(?![\p{L}\p{N}])/giu);
const sortCode = sought(/(?<!\p{L})sort[- ]?code["']?[ :=#]{1,3}["']?(\d\d[- ]?\d\d[- ]?\d\d)(?!\d)/giu);
const behind = /^[ ,;/|()-]{1,3}([A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Za-z0-9])/;

/** IBANs, with or without blanks: a country, its length, and the checksum modulo 97; and the codes of their banks. */
export const bankAccount: Detector = {
  kind: 'bank-account',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { index } of matchesIn(text, opening)) {
      const start = index - 1;
      const length = lengths.get(text.slice(start, start + 2).toUpperCase());
      const end = length === undefined ? -1 : endOf(text, start, length);
      if (end > 0 && isOneCase(text.slice(start, end)) && hasChecksum(canonical(text.slice(start, end)))) found.push({ start, end });
    }
    for (const { end, start } of [...found]) {
      const next = behind.exec(text.slice(end, end + 16));
      if (next?.[2] === text.slice(start, start + 2).toUpperCase()) found.push({ start: end + next[0].length - (next[1] ?? '').length, end: end + next[0].length });
    }
    return apart([...found, ...findValues(text, sortCode), ...findValues(text, bank, ([, code = '']) => code === code.toUpperCase())]);
  },
  wrapped: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){0,7}$/,
  canonical,
};

function canonical(value: string): string {
  return value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** Where the wanted number of letters and digits is full, with single blanks or hyphens in between; -1 when the run is shorter or goes on. */
function endOf(text: string, start: number, length: number): number {
  let end = start;
  for (let count = 0; count < length; end += 1) {
    if (/[A-Za-z0-9]/.test(text.charAt(end))) count += 1;
    else if (!/[ -]/.test(text.charAt(end)) || !/[A-Za-z0-9]/.test(text.charAt(end + 1))) return -1;
  }
  return /[A-Za-z0-9]/.test(text.charAt(end)) ? -1 : end;
}

/** People write it in capitals or without; a mixture is a word that stands beside it. */
function isOneCase(value: string): boolean {
  return value === value.toUpperCase() || value === value.toLowerCase();
}

function hasChecksum(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) rest = Number(`${String(rest)}${String(parseInt(character, 36))}`) % 97;
  return rest === 1;
}
