import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findValues, type Detector } from './detector.ts';
import { anyOf, pairOf } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf } from '../text/ranges.ts';

const label =
  soughtKey(/(?:^|_)(?:(?:生|誕生)日|birth(?:_?(?:date|day|year))?|bday|dob|d_o_b|born(?:_on)?|nascita|nat[oa](?:_il)?|geburts(?:datum|tag|jahr)|geb(?:_datum|oren(?:_(?:am|op))?)?|naissance|n[ée]e?_le|na(?:cimie|scime)nto|nacid[oa]_el|nascid[oa]_em|geboortedatum|data_urodzenia|f[öo]delse(?:datum|dag)|f[øo]dselsdato|syntym[äa]aika|do[ğg]um_tarihi|дата_рождения|дата_народження|出生日期|生年月日|생년월일)$/u);
/** `datum narození`. */
const paired = soughtKey(new RegExp(`(?:^|_)(?:${pairOf(anyOf('birth'), anyOf('date'))})$`, 'u'));
const month = String.raw`\p{L}{3,12}\.?`;
const date = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.] ?\d{1,2}[-/.] ?(?:\d{4}|\d{2})|\d{1,2}(?:\.|st|nd|rd|th|er|º)? (?:de |of )?${month},? (?:de |del )?\d{4}|${month} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}年 ?\d{1,2}月 ?\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일|(?:19|20)\d{6})(?!(?!T\d|[でにはの])\p{L}|\p{N}|[./-]\d)`;
const atStart = new RegExp(`^(?:${date})`, 'u');
const yearAlone = /^(?:19|20)\d{2}(?!\p{N})/u;
/** In a sentence, or by a label that no separator follows. */
const said = sought(new RegExp(
  `(?<![\\p{L}\\p{N}])(?:date of birth(?:,? it)?|生年月日は?|出生日期是?|дата рождения|doğum tarihim?|dob|birthday|birth date|geburtstag|data di nascita|compleanno|geburtsdatum|date de naissance|fecha de nacimiento|data de nascimento|geboortedatum|ur\\.|(?:born|geb(?:oren|\\.)|nat[oa]|née?|na(?:c[ií]|sci)(?:d[oa])?|født|född|urodził[ea]m się|urodzon[ya]|syntynyt|narozena?|родил(?:ся|ась))(?: (?:in|a|à|en|i|w|em|в) \\p{Lu}\\p{L}{1,24},?)?(?: (?:on|in|am|il|le|el|em|a|op|den|dnia))?)[ :=]{0,3}(?:(?:is|was|è|ist|est|es|é) (?:on |der |am |il |le |el |o )?)?(${date})`,
  'giu',
));
/** Verbs that stand behind the date; how it ends right before them. */
const born = sought(/(?<!\p{L})(?:geboren|born(?! (?:on|in))|doğ(?:du|umlu)\p{L}{0,4}|születt\p{L}{1,4})(?!\p{L})|に?(?:生まれ|誕生)|출생|(?:에 )?태어|出生/giu);
const before = new RegExp(`(?<![\\p{L}\\p{N}./-])${date}(?=[-.]? ?(?:[áé]n |tarihinde )?(?:(?:wurde |bin )?ich )?$)`, 'u');
const reach = 48;

/** Dates of birth, after their label or in a sentence that says so. Other dates stay: of builds, of installing, of orders. */
export const birthDate: Detector = {
  kind: 'birth-date',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { key, line, word, quoted } of labelsIn(text, label, paired)) {
      const start = quoted ? word.start : line.start;
      const value = text.slice(start, quoted ? word.end : Math.min(line.end, start + 40));
      const match = atStart.exec(value) ?? (/year|anno|jahr|birth/.test(key) ? yearAlone.exec(value) : null);
      if (match && isDate(match[0])) found.push(rangeOf(start, match[0]));
    }
    found.push(...findValues(text, said, ([, value = '']) => isDate(value)));
    for (const { index } of matchesIn(text, born)) {
      const from = Math.max(0, index - reach);
      const match = before.exec(text.slice(from, index));
      if (match && isDate(match[0])) found.push(rangeOf(from + match.index, match[0]));
    }
    return apart(found);
  },
  canonical: (value) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
};

/** No month or day that there is not; a year in which somebody may have been born. */
function isDate(value: string): boolean {
  const numbers = (value.match(/\d+/g) ?? []).map(Number);
  const years = numbers.filter((number) => number > 31);
  if (years.length > 1 || numbers.some((number) => number === 0 && !/\b00\b/.test(value))) return false;
  const [year = 2000] = years;
  return /^\d{8}$/.test(value) || year < 100 || (year >= 1900 && year <= 2100);
}
