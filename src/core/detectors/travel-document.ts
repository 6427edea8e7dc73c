import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { startOf, type Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, shortlyBefore, textAt } from '../text/ranges.ts';

const word =
  'passports?|doc(?:ument)?(?=_n)|(?:personal)?ausweis(?:-?(?:nummer|nr\\.?))?|passaporto|reisepass(?:nummer)?|pass-?nr\\.?|passnummer|passeport|pasaporte|passaporte|paspoort(?:nummer)?|pasn(?:umme)?r|passin numero|číslo pasu|cestovní pas|putovnic[ae]|potni list|گذرنامه|पासपोर्ट|หนังสือเดินทาง|hộ chiếu|paspor|pa[sș]aport|paszportu?|паспорта?|travel document|driving licen[cs]e|driver.?s licen[cs]e|driver.?s? licen[cs]e|dl|licen[cs]e|patente(?: di guida)?|carta d.identit[àa]|c\\.?i\\.?e|führerschein(?:nummer)?|permis de conduire|permiso de conducir|carnet de conducir|targa|number plate|licen[cs]e plate|kennzeichen|immatriculation|matr[íi]cula|vehicles?|registration|' +
  'pasaport|útlevél(?:szám\\p{L}{0,3})?|jogosítvány|διαβατηρί?ου?|(?:αριθμός |δελτίο )?ταυτότητας|여권(?: ?번호)?|(?:운전)?면허(?:증 ?)?번호|パスポート(?:番号)?|旅券番号|(?:運転)?免許証(?:番号)?|护照号?码?|護照(?:號碼)?|驾驶证号?|جواز (?:ال)?سفر|رقم الجواز|דרכון|' +
  'rijbewijs(?:nummer)?|körkort|kørekort(?:nummer)?|førerkort|ajokortti|praw[oa] jazdy|řidičsk\\p{L}{1,3} průkazu?|ehliyet|sürücü belgesi|водительское удостоверение|посвідчення водія';
const after = sought(new RegExp(`(?<![\\p{L}\\p{N}_])(?:${word})(?![\\p{L}])["']?[ \\t,:：=#.|-]{0,4}(?:(?:number|no\\.?|nr\\.?|n[.°º]|numero|número|numéro|nummer|numer|numaras[ıi]|číslo|szám\\p{L}{0,3}|номер|серия|αριθμός|رقم|מספר|is|è|ist|es|est)[ :：=#.]{1,3}){0,2}["']?((?=[A-Z0-9 -]{0,10}\\d[A-Z]{0,6}\\d)(?:\\d{5}/\\d\\d/\\d{4}|\\d\\d ?\\d\\d(?: | ?№ ?|,? номер )\\d{6}|[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,14}(?:(?: and | e | und | y | et |, )[A-Z]{1,3}\\d[A-Z0-9]{4,12})?))(?![\\p{L}\\p{N}])`, 'giu'));
/** The same as tables and code name it: `passport_no`. */
const label = soughtKey(new RegExp(`(?:^|_)(?:${word.replaceAll(' ', '_')})(?:_(?:number|no|nr|num|id))?$`, 'u'));
const whole = /^(?=[A-Z0-9]{0,10}\d[A-Z]{0,6}\d)[A-Z0-9]{6,16}$/i;
/** `AB 123 CD`, `B-MA 4711`, `1234 BCD`: with the word for it. */
const plate = sought(/(?<![\p{L}\p{N}_])(?:targa|(?:number|licen[cs]e|registration) plate|plate(?: number)?|kennzeichen|immatriculation|matr[íi]cula|kenteken|reg(?:istrerings)?\.? ?n(?:umme)?r|(?:nr|numer) rejestracyjny|spz|plaka|rendszám|(?:the|my) reg)(?![\p{L}])["']?[ :=#.]{0,3}(?:(?:is|was|è|ist|est|es) )?["']?([A-Z]{1,3}[ -]\d{1,4}[ -][A-Z]{1,3}|[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2} ?\d{1,4}[EH]?|\d{4} [A-Z]{3}|[A-Z]{2}\d{3}[A-Z]{2}|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{3}[ -]?\d{2}[A-Z\d]|\d[A-Z]{1,2}\d? \d{4}|[A-Z]{2,3} \d{4}[A-Z\d]|\d\d[ -][A-Z]{1,3}[ -]\d{1,4})(?![\p{L}\p{N}])/giu);
/** The end of a line that machines read (ICAO 9303), from where it is filled; and such a line. */
const filled = sought(/[A-Z\d]<<[A-Z\d<]{0,41}(?![\w<])/g);
const lengthsOfLine: readonly number[] = [30, 36, 44];
const before = sought(/(?<=(?<![\p{L}\p{N}])(?<before>[A-Z]{1,3}\d{6,8})) (?:is|es|è|ist|est) (?:my|mi|il mio|mein|mon)(?: \p{L}+){0,3} (?:passport|pasaporte|passaporto|reisepass|passeport)/giu);

/** Passports, driving licences and number plates, after their label or before it in a sentence; at least two digits, and letters or seven digits. */
export const travelDocument: Detector = {
  kind: 'travel-document',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of [...matchesIn(text, after), ...matchesIn(text, before), ...matchesIn(text, plate)].sort((a, b) => a.index - b.index)) {
      const value = match[1] ?? '';
      const start = startOf(match, value);
      const plain = value.replace(/[ /№-]|номер/g, '');
      const holds = plain.length >= 6 && /\d.*\d/.test(plain) && (/[A-Z]/i.test(plain) || plain.length >= 7) && !/^(?:19|20)\d\d[ -]/.test(value) && /^[^ ]*\d|^[A-Z0-9]{1,4} [A-Z0-9]*\d|^[A-Z]{2}\d\d |^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d/.test(value);
      if (holds && start >= (found.at(-1)?.end ?? 0)) found.push(rangeOf(start, value));
    }
    for (const { word: range } of labelsIn(text, label)) if (whole.test(textAt(text, range))) found.push(range);
    for (const { index, 0: rest } of matchesIn(text, filled)) {
      const end = index + rest.length;
      const [line = ''] = /(?<![\w<])[A-Z\d<]{30,44}$/.exec(shortlyBefore(text, end, 45)) ?? [];
      if (lengthsOfLine.includes(line.length)) found.push({ start: end - line.length, end });
    }
    return apart(found);
  },
  canonical: (value) => value.replace(/[ -]/g, '').toUpperCase(),
};
