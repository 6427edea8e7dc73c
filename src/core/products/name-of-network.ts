import type { InnerFact } from './product.ts';

/** The name of a network behind its kind: `Wi-Fi (Villa_5G)`, `WLAN "Gäste"`. A band, a speed, a standard and a state are none. */
export const nameOfNetwork: readonly InnerFact[] = [
  { kind: 'network-name', category: 'phone-network', pattern: /^(?:wi-?fi|wlan)[ :,]{0,3}[(（"'«„“]\s?(?![\d.,]{1,6} ?[GM]|802|WPA|(?:(?:dis)?connected|on|off|(?:not |un)?metered|none|unknown)\b)([^()（）"'«»“”„\n]{2,32}?)\s?[)）"'»“”]$/iu },
];
