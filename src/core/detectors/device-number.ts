import { apart, findAfterWords } from './after-words.ts';
import type { Range } from '../draft.ts';
import { findMatches, type Detector } from './detector.ts';
import { passesLuhn } from './payment-card.ts';
import { findOnSameLine } from './same-line.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { textAt } from '../text/ranges.ts';

/** IMEI in any label or sentence; `AT+CGSN` and `equipment id` are how modems ask for it and name it. */
const imeiWord = sought(/(?:imei(?:[-_ ]?sv)?\d?|(?:mobile ?equipment ?|device_)identity|gsn(?<=\+c?gsn)|equipment id(?:entifier)?)/gi);
/** 14 to 16 digits (IMEISV has 16), in one piece or in the groups in which they are printed: `49-015420-323751-8`, `356938/03/564380/9`. */
const imeiValue = /(?<![\p{L}\p{N}])\d(?:[ /-]?\d){13,15}(?![\p{L}\p{N}])/uy;
/** Bare: 15 digits on the line of the word, or with the check digit and a first pair that is given out on the line of a phone, or of the place where a tracker is. */
const fifteen = sought(/(?<![\p{L}\p{N}.,+-])\d{15}(?![\p{L}\p{N}-]|[.,]\d)/gu);
const imeiNear = /imei|cgsn|egmr|equipment.?id|\*#06#/i;
const phoneNear = /(?<![\p{L}])(?:handset|telephony(?:manager)?|getdeviceid|modem|cell ?phone|smartphone|telefono|cellulare|handy|t[ée]l[ée]phone|tel[ée]fono|celular|lost|stolen|lat|gps|rubato|smarrito|gestohlen|vol[ée]|robado|imei)(?!\p{L})/iu;
const meidWord = sought(/(?:meid\d?|mobile ?equipment ?identifier|(?<![\p{L}\p{N}])p?esn)(?![\p{L}\p{N}])/giu);
/** MEID: 14 hexadecimal or 18 decimal digits; ESN: 8 hexadecimal or 11 decimal digits. */
const meidValue = /(?<![\p{L}\p{N}])(?:0x)?(?:[\dA-F]{14,15}|\d{18}|[\dA-F]{8}|\d{11})(?![\p{L}\p{N}])/iuy;
/** Below its label, as Android's settings show it. */
const below = sought(/(?<!\d)\d{15}(?!\d)(?<=imei[^\n\d[]{0,12}\d?[^\n\d[]{0,8}\r?\n[ \t]{0,8}\d{15})/gi);
/** What Apple's tools call a phone by, since 2018. */
const udid = sought(/(?<![\w-])0000[\dA-F]{4}-[\dA-F]{16}(?![\w-])/g);
const imeiKey = soughtKey(/(?:imei|meid)(?:_?\d)?(?:_?\p{L}{1,20}){0,2}(?:_?\d)?$/u);
/** `device=9f3c...`: sixteen digits are an id of Android. */
const ofDevice = soughtKey(/(?:^|_)(?:device|hardware_uuid|android_id|ssaid|device_id|device_identifier|machine_id|hwid|udid|ecid)$/);
const none = /^[0xf -]+$/i;

/** Numbers of one device: IMEI, IMEISV, MEID and ESN after their name, and what systems call a device's id. Unset ones (zeros) stay. */
export const deviceNumber: Detector = {
  kind: 'device-number',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [...findAfterWords(text, imeiWord, imeiValue, isSet), ...findAfterWords(text, meidWord, meidValue, isSet)];
    found.push(...findOnSameLine(text, fifteen, imeiNear, isSet), ...findOnSameLine(text, fifteen, phoneNear, (value) => isSet(value) && /^(?:01|35|86|91|98|99)/.test(value) && passesLuhn(value)));
    for (const { key, word } of labelsIn(text, imeiKey, ofDevice)) {
      const isImei = imeiKey.test(key);
      const value = textAt(text, word);
      if (isImei ? /^\d(?:[ /-]?\d){13,15}$/.test(value) && isSet(value) : /^\{?[A-Za-z0-9-]{6,64}\}?$/.test(value) && /\d/.test(value) && isSet(value) && (!key.endsWith('device') || /^[\da-f]{16}$/.test(value))) found.push(word);
    }
    found.push(...findMatches(text, below, ([value]) => passesLuhn(value)));
    for (const { index } of matchesIn(text, udid)) found.push({ start: index, end: index + 25 });
    return apart(found);
  },
  canonical: (value) => value.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
};

function isSet(value: string): boolean {
  return !none.test(value);
}
