import { apart, findAfterWords } from './after-words.ts';
import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { readLabels } from './labels.ts';

/** IMEI in any label or sentence; `AT+CGSN` and `equipment id` are how modems ask for it and name it. */
const imeiWord = /(?:imei(?:[-_ ]?sv)?\d?|mobile ?equipment ?identity|gsn(?<=\+c?gsn)|equipment id(?:entifier)?)/gi;
/** 14 to 16 digits (IMEISV has 16), in one piece or in the groups in which they are printed: `49-015420-323751-8`, `356938/03/564380/9`. */
const imeiValue = /(?<![\p{L}\p{N}])\d(?:[ /-]?\d){13,15}(?![\p{L}\p{N}])/uy;
const meidWord = /(?:meid\d?|mobile equipment identifier|(?<![\p{L}\p{N}])p?esn)(?![\p{L}\p{N}])/giu;
/** MEID: 14 hexadecimal or 18 decimal digits; ESN: 8 hexadecimal or 11 decimal digits. */
const meidValue = /(?<![\p{L}\p{N}])(?:0x)?(?:[\dA-F]{14,15}|\d{18}|[\dA-F]{8}|\d{11})(?![\p{L}\p{N}])/iuy;
const ofDevice = /(?:^|_)(?:hardware_uuid|android_id|ssaid|device_id|device_identifier|machine_id|hwid|udid|ecid)$/;
const none = /^[0xf -]+$/i;

/** Numbers of one device: IMEI, IMEISV, MEID and ESN after their name, and what systems call a device's id. Unset ones (zeros) stay. */
export const deviceNumber: Detector = {
  kind: 'device-number',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [...findAfterWords(text, imeiWord, imeiValue, isSet), ...findAfterWords(text, meidWord, meidValue, isSet)];
    for (const { key, word } of readLabels(text)) {
      const isImei = /imei|meid/.test(key);
      if (!isImei && !ofDevice.test(key)) continue;
      const value = text.slice(word.start, word.end);
      if (isImei ? /^\d(?:[ /-]?\d){13,15}$/.test(value) && isSet(value) : /^\{?[A-Za-z0-9-]{6,64}\}?$/.test(value) && /\d/.test(value) && isSet(value)) found.push(word);
    }
    return apart(found);
  },
  canonical: (value) => value.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
};

function isSet(value: string): boolean {
  return !none.test(value);
}
