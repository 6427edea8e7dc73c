import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import type { Detector } from './detector.ts';
import { matchesIn, sought } from '../scan/sought.ts';

/** How long the account numbers of a country are (the registry of ISO 13616). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28, CZ: 24, DE: 22, DK: 18, DO: 28, EE: 20, EG: 29,
  ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, GT: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20,
  LB: 28, LC: 32, LI: 21, LT: 20, LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18, NO: 15, PK: 24, PL: 28, PS: 29, PT: 25,
  QA: 29, RO: 24, RS: 22, SA: 24, SC: 31, SE: 24, SI: 19, SK: 24, SM: 27, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20,
};
/** From the second letter on: the first may begin any word. */
const opening = sought(/(?<=(?:(?<![A-Za-z0-9])|(?<=\?\d{2}))[A-Za-z])[A-Za-z]\d{2}(?=[ -]?[A-Za-z0-9]{3})/g);

/** A bank's own code (ISO 9362): after its name, or right behind an account's number in the same country. */
const bank = sought(/(?<![\p{L}\p{N}])(?:bic(?: ?\/ ?swift)?|swift(?:[ -]code| ?\/ ?bic|(?=:)))(?![\p{L}\p{N}])[ \t:=]{1,4}["']?([a-z]{6}[a-z\d]{2}(?:[a-z\d]{3})?)(?![\p{L}\p{N}])/giu);
const behind = /^[ ,;/|()-]{1,3}([A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Za-z0-9])/;

/** IBANs, with or without blanks: a country, its length, and the checksum modulo 97; and the codes of their banks. */
export const bankAccount: Detector = {
  kind: 'bank-account',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { index } of matchesIn(text, opening)) {
      const start = index - 1;
      const length = lengths[text.slice(start, start + 2).toUpperCase()];
      const end = length === undefined ? -1 : endOf(text, start, length);
      if (end > 0 && isOneCase(text.slice(start, end)) && hasChecksum(canonical(text.slice(start, end)))) found.push({ start, end });
    }
    for (const { end, start } of [...found]) {
      const next = behind.exec(text.slice(end, end + 16));
      if (next?.[2] === text.slice(start, start + 2).toUpperCase()) found.push({ start: end + next[0].length - (next[1] ?? '').length, end: end + next[0].length });
    }
    for (const { index, 0: whole, 1: code = '' } of matchesIn(text, bank)) if (code === code.toUpperCase()) found.push({ start: index + whole.length - code.length, end: index + whole.length });
    return apart(found);
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
