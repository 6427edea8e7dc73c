import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { readLabels } from './labels.ts';

const label = /(?:^|_)(?:imsi\d?|iccid\d?|icc_?id|sim_?(?:serial|card|id|number|serial_number)|subscriber_?id|numero_sim|simkartennummer)$/;

/** Numbers of a SIM card after their label: IMSI (14 or 15 digits), ICCID (begins with 89, 18 to 22 digits). */
export const simNumber: Detector = {
  kind: 'sim-number',
  category: 'identifiers',
  find(text) {
    return readLabels(text).flatMap(({ key, word }): Range[] => (label.test(key) && /^(?:\d{14,15}|89\d{16,20}F?)$/i.test(text.slice(word.start, word.end)) ? [word] : []));
  },
  canonical: (value) => value,
};
