import type { Range } from '../draft.ts';
import { valueRange, type Detector } from './detector.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf } from '../text/ranges.ts';

const opening = sought(/-----BEGIN (?:(?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)-----/g);
const longest = 32_768;
/** PuTTY's own form: the lines below say how many lines there are. */
const putty = sought(/(?<=^|[\r\n])Private-Lines: \d{1,3}\s{1,4}((?:[A-Za-z0-9+/]{1,64}={0,2}(?:\s{1,4}|$)){1,200})/g);

/** Private keys in PEM or PGP armour, and the key that both ends of an OpenVPN have, with real or escaped line ends. Without a closing line, what looks like base64 below goes. */
export const privateKey: Detector = {
  kind: 'private-key',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { 0: head, index: at } of matchesIn(text, opening)) {
      if (at < (found.at(-1)?.end ?? 0)) continue;
      const tail = head.replace('BEGIN', 'END');
      const body = text.slice(at, at + longest);
      const close = body.indexOf(tail);
      const end = close >= 0 ? close + tail.length : head.length + (/^(?:[A-Za-z0-9+/=\s]|\\[nr])*/.exec(body.slice(head.length))?.[0].trimEnd().length ?? 0);
      // `-----BEGIN PRIVATE KEY----- is missing`: a sentence about one.
      if (close >= 0 || !/^ [a-z]{2}/.test(body.slice(head.length))) found.push({ start: at, end: at + end });
    }
    for (const match of matchesIn(text, putty)) {
      const { start } = valueRange(match);
      found.push(rangeOf(start, (match[1] ?? '').trimEnd()));
    }
    return found.sort((a, b) => a.start - b.start);
  },
  canonical: (value) => value.replace(/\\[nr]|\s/g, ''),
};
