import { readContactLines } from './contact-lines.ts';
import type { Detector } from './detector.ts';
import { textAt } from '../text/ranges.ts';

const addresses = new Set(['ADR', 'LABEL', 'LOCATION', 'BIRTHPLACE', 'DEATHPLACE', 'X-APPLE-STRUCTURED-LOCATION']);

/** Where people live and meet, in contacts and events. A link to a meeting is no place. */
export const contactAddress: Detector = {
  kind: 'contact-address',
  category: 'third-party',
  find: (text) => readContactLines(text).flatMap(({ property, value }) => (addresses.has(property) && value.end > value.start && !/^(?:https?:|\[)/i.test(textAt(text, value)) ? [value] : [])),
  canonical: (value) => value.toLowerCase().replace(/[\s;,]+/g, ' '),
};
