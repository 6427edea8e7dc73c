import { findMatches, type Detector } from './detector.ts';
import { sought } from '../scan/sought.ts';

/** Human parts of bech32: Bitcoin, its test net, Litecoin, Cardano, Cosmos and its like, Nostr's keys. */
const humanPart = '(?:bc|tb|ltc|addr|stake|cosmos|osmo|nsec|npub)';
const address = sought(new RegExp(`(?<![A-Za-z0-9+])(?:${humanPart}1[ac-hj-np-z02-9]{11,110}|(?:BC|TB|LTC)1[AC-HJ-NP-Z02-9]{11,71}|0x[0-9a-fA-F]{40}|(?:[1LXA9][1-9A-HJ-NP-Za-km-z]|[3MDT][1-9A-HJ-NP-Z])[1-9A-HJ-NP-Za-km-z]{24,33})(?![A-Za-z0-9+]|==)`, 'g'));
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * Wallet addresses: bech32 with its checksum, Ethereum's forty hexadecimal digits, and the old form of Bitcoin and its like, which is as mixed as nothing else of its letters and length: its checksum
 * would tell no more than that nobody mistyped it.
 */
export const cryptoAddress: Detector = {
  kind: 'wallet-address',
  category: 'identifiers',
  find: (text) => findMatches(text, address, ([value]) => (value.startsWith('0x') ? /[a-f]/i.test(value.slice(2)) && /\d/.test(value.slice(2)) : isBech32(value) ? hasBech32Checksum(value.toLowerCase()) : isMixed(value))),
  canonical: (value) => (isBech32(value) ? value.toLowerCase() : value),
};

const isBech32 = (value: string): boolean => /^(?:[a-z]{2,6}1|(?:BC|TB|LTC)1)/.test(value);

/** Capitals, small letters, and digits in two places. */
const isMixed = (value: string): boolean => /[A-Z]/.test(value) && /\d[A-Za-z]+\d/.test(value) && /[a-z]/.test(value);

/** BIP 173 and BIP 350: the checksum is 1, or 0x2bc830a3 for the newer form. */
function hasBech32Checksum(value: string): boolean {
  const split = value.lastIndexOf('1');
  const prefix = [...value.slice(0, split)].map((character) => character.charCodeAt(0));
  const values = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...[...value.slice(split + 1)].map((character) => bech32.indexOf(character))];
  let sum = 1;
  for (const next of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ next;
    for (let i = 0; i < 5; i += 1) if ((top >>> i) & 1) sum ^= generator[i] ?? 0;
  }
  return sum === 1 || sum === 0x2bc830a3;
}
