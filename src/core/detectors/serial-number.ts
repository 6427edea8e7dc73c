import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findValues, type Detector } from './detector.ts';
import { anyOf, pairOf } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { sought } from '../scan/sought.ts';
import { textAt } from '../text/ranges.ts';

const label = soughtKey(/(?:^|_)(?:serial|vin|serial_?(?:number|no|nr|num|id)(?:_system)?|serialno|i_?serial(?:_\d)?|s_n|sn|(?:frame|chassis|rahmen|fahrgestell)_?n(?:o|r|um)\p{L}{0,5}|service_tag|asset_tag|(?:serien|ger(?:ä|ae)te)nummer|numero_(?:di_)?serie|numero_seriale|(?:nº?_)?de_s[ée]rie|matricola|sarjanumero|serienummer|serienr|numer_seryjny|seri_no|seri_numaras[ıi]|серийный_номер|\p{Lo}{0,6}(?:序列号|シリアル(?:番号|ナンバー)|일련번호))$/u);
/** `sériové číslo`. */
const paired = soughtKey(new RegExp(`(?:^|_)(?:${pairOf(anyOf('serial'), anyOf('number'))})$`, 'u'));
/** A SIM's serial number is found as that; a volume's and a certificate's are no device's. */
const ofAnother = /(?:^|_)(?:sim|icc|certificate|cert|crl|soa|dns|zone|volume|transaction|message)_/;
/** `S/N: X`, `SN X`: the slash is no part of a label elsewhere. */
const short = sought(/(?<![\p{L}\p{N}/])(?:s\/n|seriennummer|serien-?nr\.?|n(?:[uú]m[eé]ro|[°º]) d[ei] s[eé]rie|matricola|frame n(?:umber|o\.?)|chassis n(?:umber|o\.?)|rahmennummer|fahrgestellnummer|(?:vin|fin)(?=[ \t:=#]{1,3}[A-HJ-NPR-Z\d]{17}(?![A-Z\d]))|numero di telaio|serial (?:no\.?|number(?: \([a-z]{3,12}\))?)|serial#|adb serial|sn(?=[ \t](?=[A-Z0-9]{0,16}\d)(?=\d{0,16}[A-Z])[A-Z0-9]{7})|serial(?=[ \t][A-Z](?:[A-Z-]{0,8}\d){3})|iserial[ \t]{1,24}\d)(?: (?:of|d[eiou](?:la?|s)?)(?! vol)(?: (?:l['’])?\p{L}{2,12}){1,2})?[ \t]{0,3}[:=#]?[ \t]{0,3}([A-Z0-9][A-Z0-9-]{5,31})(?![\p{L}\p{N}-])/giu);
/** The list of `adb devices`, and what follows `adb -s`. */
const attached = sought(/(?:(?<=^|\n)[ \t]{0,4}|adb -s )([A-Z0-9]{8,20})(?=[ \t]+(?:device|unauthorized|offline|recovery|shell|logcat|install)(?![\p{L}]))/giu);
/** The product id of a Windows. */
const ofWindows = sought(/(?<![\w-])(\d{5}-\d{5}-\d{5}-[A-Z]{5})(?![\w-])/g);
/** The number by which networks of storage know a drive. */
const worldWide = sought(/(?<!\w)WWN Device Id: (\d [\da-f]{6} [\da-f]{9})(?!\w)/g);
/** Those of a maker of routers have dots: `J123.456.78.901.234`. */
const value = /^(?:[A-Za-z0-9][A-Za-z0-9/-]{4,63}|[A-Z]\d{3}(?:\.\d{2,3}){3,4})$/;

/** Serial numbers of devices, drives and batteries, after their label: five characters or more with a digit. Zeros, fillers and words stay. */
export const serialNumber: Detector = {
  kind: 'serial-number',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { key, word } of labelsIn(text, label, paired)) if (!ofAnother.test(`_${key}`) && isSerial(textAt(text, word))) found.push(word);
    found.push(...findValues(text, [short, attached, ofWindows], ([, inner = '']) => isSerial(inner)), ...findValues(text, worldWide));
    return apart(found);
  },
  canonical: (text) => text.toUpperCase(),
};

function isSerial(text: string): boolean {
  return value.test(text) && /\d/.test(text) && !/^[0-]+$/.test(text) && !/^(?:0123456789(?:abcdef)?|1234567890?|\d{4}-\d{2}-\d{2})$/i.test(text);
}
