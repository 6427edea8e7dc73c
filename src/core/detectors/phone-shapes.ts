/** National ways of writing a phone number that little else has. */
import { sought } from '../scan/sought.ts';
import { letter } from './phone-words.ts';

export interface PhoneShape {
  readonly pattern: RegExp;
  /** How many digits such a number has. */
  readonly least: number;
  readonly most: number;
}

const free = String.raw`(?<![${letter}\p{N}.+:/#-]|\p{N},`;
const ends = String.raw`(?![${letter}\p{N}]`;
const shape = (source: string, least: number, most: number): PhoneShape => ({ pattern: sought(new RegExp(source, 'gu')), least, most });

export const phoneShapes: readonly PhoneShape[] = [
  // A trunk zero and groups with one separator: `0532 123 45 67`, `020-7946-0958`, `090-1234-5678`.
  shape(String.raw`${free}|\p{N}[ -]|\p{Lu}{2}\p{N}{2} \p{Lu}[\p{Lu}\p{N}]{3} )(?!\d{3}-\d{2}-\d{4})0[1-9]\d{0,3}([ -])\d{2,4}(?:\1\d{2,4}){1,3}${ends}|[ -]\d)`, 9, 11),
  // A trunk zero and two groups: `07700 900123`, `0171/1234567`, `06-12345678`; or more behind a stroke: `0664/203 94 81`.
  shape(String.raw`${free}|\p{N}[ -]|\p{Lu}{2}\p{N}{2} )(?:0[1-9]\d{1,4}[ /]\d{5,8}|06-\d{8}|0[1-9]\d{1,4}/\d{3,5}(?: \d{2,4}){1,2})${ends}|[ .,:/-]\d)`, 9, 12),
  // The area code in brackets: `(020) 7946 0958`, `0 (532) 1234567`, `(555) 010-0199`, `(11) 91234-5678`.
  shape(String.raw`${free})\(0\d{1,5}\) ?\d{2,8}(?:[ -]\d{2,5}){0,3}${ends}|[ -]\d)`, 9, 12),
  shape(String.raw`${free})0 ?\(\d{2,4}\) ?\d{2,4}(?:[ -]?\d{2,4}){1,3}${ends})`, 9, 11),
  shape(String.raw`(?<![\p{L}\p{N}.])\(\d{3}\) ?\d{3}-\d{4}(?![\p{L}\p{N}-])`, 10, 10),
  shape(String.raw`${free})\([1-9]\d\) ?9?\d{4}-\d{4}${ends}|-\d)`, 10, 11),
  // `11 91234-5678`, `415-555-0132`, `532-123-45-67`, `8 (916) 123-45-67`.
  shape(String.raw`${free}|\p{N} )[1-9][1-9] 9\d{4}-\d{4}${ends}|-\d)`, 11, 11),
  shape(String.raw`${free})(?:1[-. ])?[2-9]\d{2}([-.])[2-9]\d{2}\1\d{4}${ends}|[-.]\d)`, 10, 11),
  shape(String.raw`${free})[2-9]\d{2}-\d{3}-\d{2}-\d{2}${ends}|-\d)`, 10, 10),
  shape(String.raw`${free}|\p{N} )8[ -]?(?:\(9\d{2}\)[ -]?|9\d{2}[ -])\d{3}[ -]\d{2}[ -]?\d{2}${ends}|[ -]\d)`, 11, 11),
  // `138 5550 1142`.
  shape(String.raw`${free}|\p{N}[ -])1[3-9]\d \d{4} \d{4}${ends}|[ -]\d)`, 11, 11),
  // A line that is one number.
  shape(String.raw`(?<=(?:^|\n)[ \t>*•-]{0,8})0[1-9]\d{8,9}(?=[ \t]{0,8}(?:\r?\n|$))`, 10, 11),
];
