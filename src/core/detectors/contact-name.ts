import type { Range } from '../draft.ts';
import { readContactLines } from './contact-lines.ts';
import type { Detector } from './detector.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

const names = new Set(['FN', 'N', 'NICKNAME', 'SOUND', 'RELATED', 'AGENT', 'X-PHONETIC-FIRST-NAME', 'X-PHONETIC-LAST-NAME', 'X-SPOUSE', 'X-MANAGER', 'X-ASSISTANT', 'X-ABRELATEDNAMES']);
/** Who takes part in an event: `ATTENDEE;CN="Rossi, Ada":mailto:...`. */
const commonName = /;CN=(?:"([^"\n\r]{1,200})"|([^";:\n\r]{1,200}))/i;
const noName = /^(?:urn:|https?:|mailto:|tel:|\[)/i;

/** Names of people in contacts and among those who take part in an event. */
export const contactName: Detector = {
  kind: 'contact-name',
  category: 'third-party',
  find(text) {
    return readContactLines(text).flatMap(({ property, parameters, value }): Range[] => {
      const common = commonName.exec(textAt(text, parameters));
      const named = common?.[1] ?? common?.[2] ?? '';
      const start = parameters.start + (common?.index ?? 0) + (common?.[0].indexOf(named) ?? 0);
      const found = named === '' ? [] : [rangeOf(start, named)];
      return [...found, ...(names.has(property) ? [value] : [])].filter((range) => range.end > range.start && !noName.test(textAt(text, range)));
    });
  },
  canonical: (value) => value.toLowerCase().replace(/\s+/g, ' '),
};
