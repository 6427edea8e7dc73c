import { apart, findAfterWords } from './after-words.ts';
import { findMatches, findValues, type Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { sought } from '../scan/sought.ts';
import { shortlyBefore } from '../text/ranges.ts';

/** Bluetooth on Linux has underscores (`dev_AC_7B_...`). `MAC:00:11:...`: a colon before it ends a word, not a pair of the same row. */
const pairs = sought(/(?<![0-9A-Fa-f.-]|[^A-Za-z]:|(?<![0-9A-Za-z])[0-9A-Fa-f]{1,2}:)[0-9A-Fa-f]{2}([:_-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Fa-f-]|:[0-9A-Fa-f])/g);
/** Of a firewall on Linux: to, from, and a kind. */
const ofFrame = sought(/MAC=((?:[\da-f]{2}:){11}[\da-f]{2})(?=:[\da-f]{2}:[\da-f]{2}(?![\da-f:]))/gi);
const dotted = sought(/(?<![0-9A-Za-z.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?!\.?[0-9A-Za-z])|(?<=(?<![\p{L}\p{N}])(?:en|wl|ww)x)[\da-f]{12}(?![\p{L}\p{N}])/gu);
/** macOS and the BSDs leave a leading zero out. */
const shortened = sought(/(?<![0-9A-Za-z.]|[^A-Za-z]:|(?<![0-9A-Za-z])[0-9A-Fa-f]{1,2}:)(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}(?![0-9A-Za-z:]|\.[0-9A-Za-z])/g);
const macWord = /mac(?![a-z])|macs|bssid|ether|bluetooth|hardware|hwaddr/i;
const label = sought(/(?<![\p{L}\p{N}])(?:(?:wi-?fi|wlan|eth(?:ernet)?|bt|bluetooth|device|client|station|ap|router|gateway)?[-_ ]?mac(?:[-_ ]?(?:address|addr|adresse|id))?|bssid|hw_?addr(?:ess)?|(?:wlan|bluetooth|bt|hardware|physical|physikalische|indirizzo fisico)[-_ ]?(?:address|addr|adresse)?|indirizzo (?:mac|fisico)|adresse (?:mac|physique)|direcci[óo]n (?:mac|f[íi]sica)|ether)(?![\p{L}\p{N}])/giu);
const column = soughtKey(/(?:^|_)(?:mac|mac_?addr(?:ess)?|bssid|hw_?addr(?:ess)?)$/);
/** Without a separator, or with one that other things have too. */
const joined = /(?<![\p{L}\p{N}-])(?:[\dA-F]{12}|[\dA-F]{2}(?: [\dA-F]{2}){5}|[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{4}|[\dA-F]{6}[-:][\dA-F]{6})(?![\p{L}\p{N}-]| [\dA-F]{2}(?![\p{L}\p{N}]))/iuy;
/** Unset, broadcast, and the address that Android gives to every app instead of the true one. */
/** To all that listen (RFC 1112, RFC 2464). */
const ofMany = /^(?:3333|01005e|0180c2)/;
const tellsNothing = new Set(['000000000000', 'ffffffffffff', '020000000000']);

/**
 * MAC addresses: in pairs with colons or hyphens, in three groups of four, with leading zeros left out, in a card's name on Linux (`enxf01898018a46`); after a label also without a separator. Six pairs of decimal
 * digits may be a counter or a date and need a label; longer rows of pairs are fingerprints of keys and stay.
 */
export const macAddress: Detector = {
  kind: 'mac-address',
  category: 'identifiers',
  find(text) {
    const confirm = (match: RegExpExecArray): boolean => {
      const hex = canonical(match[0]);
      // Six pairs of decimal digits may be a counter or a date; one letter or a label settles it.
      const settled = /[a-f]/.test(hex) || macWord.test(shortlyBefore(text, match.index, 24));
      return settled && !/(?:value|data|payload|bytes)[=:] ?$/i.test(shortlyBefore(text, match.index, 9)) && !tellsNothing.has(hex) && !ofMany.test(hex);
    };
    const isShort = (match: RegExpExecArray): boolean => match[0].length < 17 && (match[0].match(/[a-f]/g)?.length ?? 0) >= 2 && !tellsNothing.has(canonical(match[0]));
    const labelled = findAfterWords(text, label, joined, (value) => /\d/.test(value) && !tellsNothing.has(canonical(value)));
    const ofColumns = [...labelsIn(text, column)].filter(({ word: { start, end } }) => /^[\dA-F]{12}$/i.test(text.slice(start, end)) && !tellsNothing.has(text.slice(start, end).toLowerCase())).map(({ word }) => word);
    return apart([...ofColumns, ...findMatches(text, pairs, confirm), ...findValues(text, ofFrame), ...findMatches(text, dotted, confirm), ...findMatches(text, shortened, isShort), ...labelled]);
  },
  canonical,
};

function canonical(value: string): string {
  const groups = value.split(':');
  return (groups.length === 6 ? groups.map((group) => group.padStart(2, '0')).join('') : value).toLowerCase().replace(/[^0-9a-f]/g, '');
}
