import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { readLabels } from './labels.ts';

const label = /(?:^|_)(?:host_?name|computer_?name|machine_?name|device_name|node_name|pc_name|netbios_name|server_name|fqdn|nome_(?:del_)?(?:computer|dispositivo|host)|rechnername|computername|nom_de_l_ordinateur|nombre_del_equipo)$/;
const shared = /^(?:localhost|unknown|none|null|android|iphone|ipad|raspberrypi|ubuntu|debian|n\/?a|-+|\d{1,3})$/i;
/** The machine before an inner domain: `anna-laptop.local`, `db3.corp.example`, `ip-10-0-1-2.eu-west-1.compute.internal`. */
const inner = /(?:(?<![\p{L}\p{N}@.-])|(?<=%[\dA-F]{2}))(?<!%[\dA-F]?)[\p{L}\p{N}][\p{L}\p{N}-]{1,62}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:local|lan|internal|intranet|corp|home\.arpa|fritz\.box|localdomain)(?![\p{L}\p{N}_-]|\.[\p{L}])/giu;
const spelled = /(?:ip|ec2|host)-\d{1,3}(?:-\d{1,3}){3}/;
const service = /(?:^|\.svc\.)cluster\.local$|^localhost\.|^metadata\.google\./;

/** Names of machines: by label, and under an inner domain. Those that spell an address with dashes are found as addresses. */
export const hostName: Detector = {
  kind: 'host-name',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of text.matchAll(inner)) if (!service.test(match[0]) && !spelled.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
    for (const { key, word } of readLabels(text)) {
      const value = text.slice(word.start, word.end);
      if (label.test(key) && value.length >= 2 && value.length <= 253 && !shared.test(value)) found.push(word);
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter((range, i) => found.slice(Math.max(0, i - 3), i).every((earlier) => range.start >= earlier.end));
  },
  canonical: (value) => value.toLowerCase(),
};
