import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findMatches, findValues, valueRange, type Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { textAfter, textBefore } from './near.ts';
import { passesLuhn } from './payment-card.ts';
import { rangeOf, shortlyBefore, textAt } from '../text/ranges.ts';

/** Italian tax code: letters and digits at fixed places (digits may be letters where two people would have the same code). */
const italian = /(?<![\p{L}\p{N}])[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/iu;
/** The rest of one from the letter before its first digit on: its beginning is that of any word. Letters alone that fit are words run together, `updatestartuptty`. */
const italianEnd = sought(/(?<=[A-Z])[A-Z]\d[A-Z\d]{1,9}(?![\p{L}\p{N}])/giu);
/** With a character of two units before it. */
const italianLength = 18;
/** British national insurance number. These first letters were never given out. */
const british = sought(/(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu);
/** Spanish NIE and NIF: the last letter is the number modulo 23. */
const spanish = sought(/(?<![\p{L}\p{N}-])(?:[XYZ]-?\d{7}|\d{8})-?[A-Z](?![\p{L}\p{N}-])/giu);
/** American social security number with hyphens: no group is all zeros, the first is not 666 or above 899. */
const american = sought(/(?<![\p{L}\p{N}.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/gu);
/** Portuguese citizen card. */
const portuguese = sought(/(?<![\p{L}\p{N}])\d{8}[ -]\d ?[A-Z]{2}\d(?![\p{L}\p{N}-])/gu);
/** As nothing else is written: Switzerland (AHV), Belgium, Chile (RUT), Argentina (CUIT). */
const ofTheirOwn = sought(/(?<![\p{L}\p{N}.-])(?:756\.\d{4}\.\d{4}\.\d\d|\d\d\.\d\d\.\d\d-\d{3}\.\d\d|[12]?\d\.\d{3}\.\d{3}-[\dK]|(?:2[0347]|3[034])-\d{8}-\d)(?![\p{L}\p{N}-])/gu);
/** China's: a place, a day of birth, and a checksum (GB 11643). */
const chinese = sought(/(?<![\p{L}\p{N}.-])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\p{L}\p{N}-])/gu);
/** India's, behind its name: four digits are few. */
const indian = sought(/(?<![\p{L}\p{N}])PAN\W{1,3}([A-Z]{5}\d{4}[A-Z])(?![\p{L}\p{N}])/gu);
/** Swedish personal number: a date and four digits with Luhn's checksum, where the word for it stands near. */
const swedish = sought(/(?<![\p{L}\p{N}.-])(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]?\d{4}(?![\p{L}\p{N}-])/gu);
const swedishWord = /(?<!\p{L})(?:pnr|personnr|personnum(?:mer(?:et)?|ret)|personal number)(?!\p{L})/iu;
const nearby = 40;
const checkLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

const labelWords =
  'ssn|bvn|nin|social security(?: (?:number|no\\.?))?|national insurance(?: (?:number|no\\.?))?|nino|ni number|nhs|national id(?:entity)?(?: number)?|id card(?: number)?|identity (?:card|number)|tax(?:payer)? id(?: number)?|itin|tin|' +
  'codice fiscale|cod\\. ?fisc\\.?|c\\.f\\.|carta d.identit[àa]|steuer-?id(?:entifikations)?(?:nummer|nr\\.?)?|steuernummer|(?<!ust-)idnr\\.?|sozialversicherungsnummer|rvnr|sv-?nummer|personalausweis(?:nummer)?|' +
  '(?:num[ée]ro|n[°o]) (?:de )?s[ée]cu(?:rit[ée] sociale)?|nir|tessera sanitaria|insee|carte d.identit[ée]|dni|nie|nif|documento nacional de identidad|n[úu]mero de identidad|' +
  'sin|ahv(?:-?nr\\.?)?|avs|nric|pesel|personnum(?:mer(?:et)?|ret)|pnr|bsn|fødselsnummer(?:et)?|henkilötunnus|hetu|cpr(?:-?(?:nr|nummer(?:et)?))?|rodné číslo|t\\.?c\\.? kimlik|инн|снилс|іпн|рнокпп|егн|jmbg|cnp|isikukood|asmens kodas|személyi ?(?:szám|igazolvány(?: ?szám)?)|taj(?: ?-?szám)?|αμκα|주민(?:등록)?번호|身份证号?码?|身分證(?:字號)?|マイナンバー|個人番号|رقم الهوية|الرقم القومي|תעודת זהות|ת["״]ז|south african id|rsa id|(?:permanent )?resident number|aadhaar|cpf|curp|tfn|tax file number|pps(?:n| number)|oib|dowód osobisty|občanský průkaz|burgerservicenummer|documento de identidad|מספר זהות|کد ملی|आधार|เลข(?:ประจำตัว|บัตร)ประชาชน|c[cm][cn]d|nik|cui[tl]|sa id|rijksregisternummer|identifikationsnummer|c[ée]dula';
/** The label, at most three small words, and a value with at least six digits. */
const labelled = sought(new RegExp(`(?<!(?![の的])[\\p{L}\\p{N}_])(?:${labelWords})(?!(?![是は])\\p{L}|(?<![一-鿿])\\p{N})["']?(?:(?: \\p{L}{2,12}){1,4}(?=:? [\\d.-]{9,14}(?!\\w)))?[ :：=#.;]{0,4}(?:(?:is|ist|è|é|e|es|est|är|er|on|number|nr\\.?|no\\.?|n\\.|numaras[ıi]|[是は])(?!\\p{L}))?[ :=#]{0,3}["']?([A-Z]{0,4}[ -]?\\d[ -]?[A-Z0-9][A-Z0-9 ./-]{4,19}[A-Z0-9])(?![A-Za-z\\u00aa-\\u1fff\\p{N}])`, 'giu'));

/** The same as keys, and as heads of columns. */
const key = soughtKey(new RegExp(`(?:^|_)(?:${labelWords.replace(/(?:\\\.| |-)\??/g, '_?')})(?:_?(?:no|nr|num))?$`, 'u'));
const value = /^[A-Z]{0,4}[ -]?\d[A-Z0-9 ./-]{4,18}[A-Z0-9]$/i;

/**
 * Numbers that a state gives to one person. By themselves: those with a shape or a checksum that little else has (Italy, the United Kingdom, Spain, the
 * United States with hyphens). After a label: anything with six to eighteen digits. Bare rows of digits stay.
 */
export const nationalId: Detector = {
  kind: 'national-id',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { index, 0: rest } of matchesIn(text, italianEnd)) {
      const end = index + rest.length;
      const [code] = italian.exec(shortlyBefore(text, end, italianLength)) ?? [];
      if (code !== undefined) found.push({ start: end - code.length, end });
    }
    found.push(...findMatches(text, [british, american, portuguese, ofTheirOwn]), ...findValues(text, indian));
    found.push(...findMatches(text, spanish, ([number]) => hasCheckLetter(number)));
    found.push(...findMatches(text, chinese, ([number]) => Array.from(number).reduce((rest, digit) => (rest * 2 + (digit === 'X' ? 10 : Number(digit))) % 11, 0) === 1));
    found.push(...findMatches(text, swedish, ({ index, 0: number }) => passesLuhn(number.replace(/\D/g, '').slice(-10)) && swedishWord.test(`${textBefore(text, index, nearby)} ${textAfter(text, index + number.length, nearby)}`)));
    for (const match of matchesIn(text, labelled)) {
      const value = trimWords(match[1] ?? '');
      const { start } = valueRange(match);
      if (isNumber(value)) found.push(rangeOf(start, value));
    }
    for (const { word } of labelsIn(text, key)) {
      const written = textAt(text, word);
      if (value.test(written) && isNumber(written)) found.push(word);
    }
    return apart(found);
  },
  canonical: (value) => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
};

/** What follows the number in the sentence is no part of it. */
function trimWords(value: string): string {
  return value.replace(/(?: {1,4}[A-Za-z]{2,24}| {1,4}[A-Za-z] [A-Za-z]{1,24}){1,8}(?: .{0,24})?$/, '').replace(/[ ./-]{1,32}$/, '');
}

function isNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 20 && !isImpossible(value);
}

/** An American individual number whose middle group was never given out, and dates. */
function isImpossible(value: string): boolean {
  return /^\d\.\d+$|^9\d\d-(?:0\d|[1-4]\d|6[6-9]|8[9]|93)-\d{4}$/.test(value) || /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{4}/.test(value);
}

function hasCheckLetter(value: string): boolean {
  const plain = value.replace(/-/g, '').toUpperCase();
  const number = Number(plain.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2'));
  return checkLetters[number % 23] === plain.at(-1) && !/^(\d)\1*$/.test(plain.slice(0, -1));
}
