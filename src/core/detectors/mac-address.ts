import { findMatches, type Detector } from './detector.ts';

const pairs = /(?<![0-9A-Fa-f:.-])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])/g;
const dotted = /(?<![0-9A-Za-z.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![0-9A-Za-z.])/g;
const macWord = /mac(?![a-z])|macs|bssid|ether|bluetooth|hardware|hwaddr/i;
/** Unset, broadcast, and the address that Android gives to every app instead of the true one. */
const tellsNothing = new Set(['000000000000', 'ffffffffffff', '020000000000']);

/** MAC addresses in pairs with colons or hyphens, or in three groups of four. */
export const macAddress: Detector = {
  kind: 'mac-address',
  category: 'identifiers',
  find(text) {
    const confirm = (match: RegExpExecArray): boolean => {
      const hex = canonical(match[0]);
      // Six pairs of decimal digits may be a counter or a date; one letter or a label settles it.
      const settled = /[a-f]/.test(hex) || macWord.test(text.slice(Math.max(0, match.index - 24), match.index));
      return settled && !tellsNothing.has(hex);
    };
    return [...findMatches(text, pairs, confirm), ...findMatches(text, dotted, confirm)].sort((a, b) => a.start - b.start);
  },
  canonical,
};

function canonical(value: string): string {
  return value.toLowerCase().replace(/[^0-9a-f]/g, '');
}
