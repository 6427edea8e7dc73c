import { say, type PlainValue, type Translator } from './plain-value.ts';
import { mobileNetworks } from './tables/mobile-networks.ts';

interface Network {
  readonly country: string;
  readonly brands: readonly string[];
}

/** MCC and MNC apart or together: `222-10`, `222 10`, `310/260`, `22210`. */
const code = /^(\d{3})[-/ ]?(\d{2,3})$/;
let byCode: ReadonlyMap<string, Network> | null = null;

/** `222-10` to the operator and its country; of a network that is not in the table only the country, where the first three digits tell it. */
export const mobileNetwork: Translator = {
  explains: new Set(['whatsapp_radioMccMnc', 'whatsapp_simMccMnc', 'keys_operator']),
  translate(value) {
    const [, mcc = '', mnc = ''] = code.exec(value.trim()) ?? [];
    if (mcc === '') return /^(?:n\/a\b|none$|null$|-$|000-?000?$)/i.test(value.trim()) ? [say('value_noNetwork')] : null;
    return networkOf(mcc, mnc) ?? countryOf(mcc) ?? [say('value_networkUnknown')];
  },
};

function table(): ReadonlyMap<string, Network> {
  if (byCode) return byCode;
  const networks = new Map<string, Network>();
  for (const [, country = '', list = ''] of mobileNetworks.matchAll(/^(..)(.+)$/gm)) {
    let mcc = '';
    for (const [, codes = '', brands = ''] of list.matchAll(/([\d,]+)=?([^;]+)/g)) {
      for (const written of codes.split(',')) {
        const whole = written.length > 3 ? written : mcc + written;
        mcc = whole.slice(0, 3);
        if (!networks.has(whole)) networks.set(whole, { country: country.toUpperCase(), brands: brands.split('|') });
      }
    }
  }
  byCode = networks;
  return networks;
}

function networkOf(mcc: string, mnc: string): PlainValue | null {
  const networks = table();
  // Some write two digits where the network has three, and the other way round: `310-26`, `222-010`.
  const network = networks.get(mcc + mnc) ?? (mnc.length === 3 && mnc.startsWith('0') ? networks.get(mcc + mnc.slice(1)) : undefined);
  if (!network) return null;
  const country = { is: 'country', code: network.country } as const;
  return [say('value_network', { is: 'any-of', names: network.brands }, country)];
}

function countryOf(mcc: string): PlainValue | null {
  const countries = new Set([...table()].flatMap(([written, { country }]) => (written.startsWith(mcc) ? [country] : [])));
  const [country] = countries;
  return countries.size === 1 && country !== undefined ? [say('value_networkOfCountry', { is: 'country', code: country })] : null;
}
