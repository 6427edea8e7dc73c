import { findMatches, type Detector } from './detector.ts';

const address = /(?<![A-Za-z0-9])(?:bc1[ac-hj-np-z02-9]{11,71}|0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|ltc1[ac-hj-np-z02-9]{11,71})(?![A-Za-z0-9])/g;
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Wallet addresses: Bitcoin's old form (25 bytes, version 0 or 5), bech32 with its checksum, and Ethereum's forty hexadecimal digits. */
export const cryptoAddress: Detector = {
  kind: 'wallet-address',
  category: 'identifiers',
  find: (text) => findMatches(text, address, ([value]) => (value.startsWith('0x') ? /[a-f]/i.test(value.slice(2)) && /\d/.test(value.slice(2)) : /^(?:bc|ltc)1/.test(value) ? hasBech32Checksum(value) : isOldForm(value))),
  canonical: (value) => value,
};

/** 25 bytes whose first is 0 (begins with 1) or 5 (begins with 3), and mixed as hashes are. */
function isOldForm(value: string): boolean {
  let number = 0n;
  for (const character of value) number = number * 58n + BigInt(base58.indexOf(character));
  const version = number >> 192n;
  return (value.startsWith('1') ? version === 0n : version === 5n) && /\d.*\d/.test(value.slice(1)) && /[a-z]/.test(value) && /[A-Z]/.test(value);
}

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
