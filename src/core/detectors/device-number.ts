import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { readLabels } from './labels.ts';

const phone = /(?:^|_)(?:imei(?:_?sv)?\d?|meid\d?|esn|imei_?slot_?\d)$/;
const serial = /(?:^|_)(?:serial|serial_?(?:number|no|nr|num)|device_serial|seriennummer|numero_di_serie|num(?:é|e)ro_de_s(?:é|e)rie|n(?:ú|u)mero_de_serie|matricola|hardware_uuid|android_id|device_id|machine_id|udid)$/;

/** Numbers of one device, after their label: IMEI and IMEISV (14 to 16 digits), MEID (hexadecimal), serial numbers with a digit. */
export const deviceNumber: Detector = {
  kind: 'device-number',
  category: 'identifiers',
  find(text) {
    return readLabels(text).flatMap(({ key, word, line }): Range[] => {
      if (phone.test(key)) return imeiIn(text, line);
      const value = text.slice(word.start, word.end);
      return serial.test(key) && /^[A-Za-z0-9-]{6,64}$/.test(value) && /\d/.test(value) && !/^0+$/.test(value) ? [word] : [];
    });
  },
  canonical: (value) => value.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
};

function imeiIn(text: string, line: Range): Range[] {
  const match = /^\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d{1,2}(?![A-Za-z0-9])|^[A-F0-9]{14,15}(?![A-Za-z0-9])/i.exec(text.slice(line.start, line.start + 24));
  return match ? [{ start: line.start, end: line.start + match[0].length }] : [];
}
