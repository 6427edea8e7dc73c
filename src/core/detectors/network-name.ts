import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { readLabels } from './labels.ts';

const label = /(?:^|_)(?:e?ssid|wi_?fi_(?:name|network|ssid)|wlan_(?:name|ssid)|nome_(?:della_)?rete|netzwerkname|nom_du_r(?:é|e)seau|nombre_de_(?:la_)?red)$/;

/** The names of Wi-Fi networks, after their label. */
export const networkName: Detector = {
  kind: 'network-name',
  category: 'phone-network',
  find: (text) => readLabels(text).flatMap(({ key, word, line }): Range[] => (label.test(key) && isName(text, line.end - line.start <= 34 ? line : word) ? [line.end - line.start <= 34 ? trimmed(text, line) : word] : [])),
  canonical: (value) => value,
};

function isName(text: string, { start, end }: Range): boolean {
  const value = text.slice(start, end).trim();
  return value !== '' && !/^(?:<?unknown(?: ssid)?>?|none|null|true|false|n\/a|off|on|-+|\[.*\])$/i.test(value);
}

function trimmed(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).replace(/["',;\s]+$/, '').length };
}
