/**
 * `npx tsx scripts/make-tables.ts --networks serviceproviders.xml --ios-devices DIR`: writes the tables of facts below `src/core/plain-values/tables/`.
 *
 * The first file is that of Debian's package mobile-broadband-provider-info (public domain); the folder is the npm package ios-device-list unpacked (MIT), of
 * which only the JSON lists are read. Both tables are committed: a build needs neither.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Parser } from 'htmlparser2';

const tables = fileURLToPath(new URL('../src/core/plain-values/tables/', import.meta.url));
/** More brands than this on one network say nothing. */
const mostBrands = 2;

interface Network {
  readonly country: string;
  readonly code: string;
  readonly brand: string;
  readonly primary: boolean;
}

function readNetworks(xml: string): Network[] {
  const networks: Network[] = [];
  let [country, brand, primary, inName] = ['', '', false, false];
  let codes: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'country') country = attributes['code'] ?? '';
        if (tag === 'provider') [brand, primary, codes] = ['', attributes['primary'] === 'true', []];
        if (tag === 'name' && brand === '') inName = true;
        if (tag === 'network-id') codes.push(`${attributes['mcc'] ?? ''}${attributes['mnc'] ?? ''}`);
      },
      ontext(text) {
        if (inName) brand += text;
      },
      onclosetag(tag) {
        if (tag === 'name') inName = false;
        if (tag === 'provider') networks.push(...codes.map((code) => ({ country, code, brand, primary })));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return networks;
}

/** `it22201TIM|CoopVoce;10,06Vodafone`, a country a line; who owns the network first, where that is told. A code without its country's three digits has those of the one before. */
function writeNetworks(networks: readonly Network[]): string {
  const countries = groupBy(networks, ({ country }) => country);
  const lines = [...countries].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([country, own]) => country + writeCountry(own));
  return `/**
 * Table of facts, written by \`scripts/make-tables.ts\`: mobile networks, a country a line, its two letters in front: each network's MCC and MNC and the brands on it; \`…\` stands for further
 * brands, \`=\` stands before one that begins with a figure. Where the MCC is that of the code before, only the MNC is written.
 * Source: Debian's mobile-broadband-provider-info, public domain.
 */
export const mobileNetworks = \`
${lines.join('\n')}\`;
`;
}

function writeCountry(networks: readonly Network[]): string {
  const codes = [...groupBy(networks, ({ code }) => code)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  let mcc = '';
  return [...groupBy(codes, ([code, brands]) => `${code.slice(0, 3)}${brandsOf(brands)}`).entries()]
    .map(([key, own]) => {
      const written = own.map(([code]) => {
        const known = code.startsWith(mcc) && mcc !== '';
        mcc = code.slice(0, 3);
        return known ? code.slice(3) : code;
      });
      return written.join(',') + key.slice(3).replace(/^(?=\d)/, '=');
    })
    .join(';');
}

function brandsOf(networks: readonly Network[]): string {
  const names = [...new Set(networks.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map(({ brand }) => brand.replace(/[|;=]/g, ' ').trim()))];
  return `${names.slice(0, mostBrands).join('|')}${names.length > mostBrands ? '|…' : ''}`;
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

interface IosDevice {
  readonly Generation?: string;
  readonly Identifier?: string | readonly string[];
}

const families = ['iphone', 'ipad', 'ipad_air', 'ipad_mini', 'ipad_pro', 'ipod_touch'];

function writeIosDevices(folder: string): string {
  const byName = new Map<string, Set<string>>();
  for (const family of families) {
    for (const { Generation: name, Identifier: identifiers } of JSON.parse(readFileSync(join(folder, `${family}.json`), 'utf8')) as IosDevice[]) {
      if (name === undefined || identifiers === undefined) continue;
      for (const identifier of [identifiers].flat()) if (/^i[A-Z][A-Za-z]+\d+,\d+$/.test(identifier)) byName.set(name, (byName.get(name) ?? new Set()).add(identifier));
    }
  }
  const lines = [...byName].map(([name, identifiers]) => `${name}=${[...identifiers].map((identifier) => identifier.replace(/^[A-Za-z]+/, '')).join(' ')}`);
  return `/**
 * Table of facts, written by \`scripts/make-tables.ts\`: Apple's devices, each with the identifiers under which apps name it, without its name's first word, with which they begin.
 * Source: the lists of ios-device-list 1.1.37 (MIT licence, copyright of its authors; see docs/dependencies.md).
 */
export const iosDevices = \`
${lines.join('\n')}\`;
`;
}

const { values } = parseArgs({ options: { networks: { type: 'string' }, 'ios-devices': { type: 'string' } } });
if (values.networks !== undefined) writeFileSync(join(tables, 'mobile-networks.ts'), writeNetworks(readNetworks(readFileSync(values.networks, 'utf8'))));
if (values['ios-devices'] !== undefined) writeFileSync(join(tables, 'ios-devices.ts'), writeIosDevices(values['ios-devices']));
