import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import type { Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { textAfter, textBefore } from './near.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

const number = '(0x[\\da-f]{2,9}|\\d{2,12})(?![\\p{L}\\p{N}]|[.:-][\\p{L}\\p{N}])';
const joined = `(?:["'\\]]{0,2}[ \\t]{0,24}[:=][ \\t]{0,4}["'[]{0,2}|[ \\t](?=0x|\\d{3}))`;
/** Of a cell and of nothing else. */
const sure = sought(new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:cell|enb|gnb|site)[-_ ]?id|(?:location|tracking) area code|e-?node-? ?b(?:[-_ ]?id)?|gnodeb(?:[-_ ]?id)?|m?eci|m?nci|cellidentity)${joined}${number}`, 'giu'));
/** Also the name of a picture in a mail, of a bus, of a licence. */
const open = sought(new RegExp(`(?<![\\p{L}\\p{N}])(?:m?lac|m?tac|m?cid|m?ci|m?pci|m?psc|ul?cid)${joined}${number}`, 'giu'));
/** As heads of columns and where blanks stand around the label: also in hexadecimal digits without a sign of it. */
const key = soughtKey(/^(?:lac|cell_?id|(?:location|tracking)_area_code)$/);
const ofColumn = /^(?=.*\d)[\dA-F]{4,9}$/i;
/** Two labels, then two numbers. */
const both = sought(/(?<![\p{L}\p{N}])(?:lac|tac) ?[/,-] ?(?:e?ci|cid|cell ?id)[ \t]{0,3}[:=]?[ \t]{0,3}(\d{2,6}) ?[/,-] ?(\d{2,10})(?![\p{L}\p{N}])/giu);
/** Whole addresses of a cell: country, operator, area, cell. */
const global = sought(/(?<![\p{L}\p{N}])e?cgi["']?[ \t]{0,3}[:=]?[ \t]{0,3}["']?((?:00[1-9]|[2-7]\d\d|901)(?:-[\da-f]{1,10}){2,3})(?![\p{L}\p{N}-])/giu);
/** The modem's answer: state, then area and cell in hexadecimal. */
const modem = sought(/\+C(?:5G|E|G)?REG: ?\d,\d,"?([\dA-F]{2,8})"?,"?([\dA-F]{4,10})"?/gi);
/** What Android and modems write for "not known". */
const unset = /^(?:0+|65535|0xf{4,9}|268435455|2147483647|9223372036854775807|16777215|-1)$/i;
const nearby = 160;
const ofPhones = /(?<![\p{L}\p{N}])m?(?:mcc|mnc|lac|tac|cid|ci|pci|lte|nr|gsm|wcdma|umts|rsrp|rsrq|earfcn|nrarfcn|arfcn|uarfcn|plmn|rssi|dbm|enb|enodeb|cell[-_ ]?id|cellidentity\p{L}{0,6}|cellinfo\p{L}{0,6}|cell|bsic)(?![\p{L}])/giu;

/**
 * The cell in which a phone stands (area code, cell number), which maps of cells turn into a place. By label; a short label such as `CID` needs another word of
 * cells near it, or a number in the hexadecimal way. The values for "not known" stay.
 */
export const cellId: Detector = {
  kind: 'cell-id',
  category: 'phone-network',
  find(text) {
    const found: Range[] = [];
    for (const match of matchesIn(text, [sure, global])) found.push(inner(match, match[1] ?? ''));
    for (const match of matchesIn(text, both)) found.push(inner(match, match[1] ?? '', 'only'), inner(match, match[2] ?? ''));
    for (const match of matchesIn(text, modem)) found.push(inner(match, match[1] ?? '', 'first'), inner(match, match[2] ?? ''));
    for (const { word } of labelsIn(text, key)) if (ofColumn.test(textAt(text, word))) found.push(word);
    for (const match of matchesIn(text, open)) {
      const value = match[1] ?? '';
      const around = `${textBefore(text, match.index, nearby)} ${textAfter(text, match.index + match[0].length, nearby)}`;
      if (/^0x/i.test(value) || around.search(ofPhones) >= 0) found.push(inner(match, value));
    }
    return apart(found.filter(({ start, end }) => !unset.test(text.slice(start, end))));
  },
  canonical: (value) => value.toLowerCase(),
};

function inner(match: RegExpExecArray, value: string, place: 'first' | 'last' | 'only' = 'last'): Range {
  const at = place === 'only' ? match[0].indexOf(value) : place === 'last' ? match[0].lastIndexOf(value) : match[0].indexOf(value, match[0].indexOf(',') + 3);
  return rangeOf(match.index + at, value);
}
