/** The phone library's code that ships, with the table that ships, reads every country's numbers as the whole library does. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import parseWith, { type getCountries, getCountryCallingCode, type MetadataJson, type PhoneNumber } from 'libphonenumber-js/core';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { phoneCode } from '../../scripts/phone-code.ts';
import { plansOnly } from '../../scripts/phone-metadata.ts';

const library = dirname(createRequire(import.meta.url).resolve('libphonenumber-js/package.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(library, name), 'utf8'));
const whole = read('metadata.min.json') as MetadataJson;
const bare = plansOnly(whole);
const examples = Object.entries(read('examples.mobile.json') as Record<string, string>);

const folder = mkdtempSync(join(tmpdir(), 'sendless-phone-code-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** The library as the build takes it, in a folder of its own; which of its modules were changed. */
function changedLibrary(): { changed: string[]; load: (name: string) => Promise<Record<string, unknown>> } {
  const own = join(folder, 'libphonenumber-js', 'es6-modern');
  cpSync(join(library, 'es6-modern'), own, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const changed: string[] = [];
  for (const file of readdirSync(own, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.js'))) {
    const code = phoneCode(`${own}/${file}`, readFileSync(join(own, file), 'utf8'));
    if (code === null) continue;
    writeFileSync(join(own, file), code);
    changed.push(file);
  }
  return { changed: changed.sort(), load: (name) => import(/* @vite-ignore */ pathToFileURL(join(own, name)).href) as Promise<Record<string, unknown>> };
}

/** Asked is a plus with digits behind it. */
it('reads the numbers of all countries as the whole library does', async () => {
  const { changed, load } = changedLibrary();
  expect(changed).toEqual(['PhoneNumber.js', 'helpers/checkNumberLength.js', 'helpers/extractCountryCallingCode.js', 'helpers/getNumberType.js', 'isPossible.js', 'metadata.js', 'normalizeArguments.js', 'parse.js', 'parseIncompletePhoneNumber.js', 'parsePhoneNumberWithError_.js', 'parsePhoneNumber_.js']);
  const { default: parse } = (await load('parsePhoneNumber.js')) as { default: (text: string, metadata: MetadataJson) => PhoneNumber | undefined };
  const told = (number: PhoneNumber | undefined): unknown => number && [number.countryCallingCode, number.nationalNumber, number.ext, number.isPossible()];
  expect(examples.length).toBeGreaterThan(200);
  for (const [country, national] of examples) {
    const code = (whole.countries as unknown as Record<string, string[]>)[country]?.[0] ?? '';
    for (const digits of [national, national.slice(0, -1), `${national}1`, `0${national}`, `8${national}`, national.slice(3), national.repeat(3)]) expect(told(parse(`+${code}${digits}`, bare))).toEqual(told(parseWith(`+${code}${digits}`, whole)));
  }
  for (const text of ['+', '+0', '+1', '+12', '+123', '+999123456', '+80012345678', '+870773111632']) expect(told(parse(text, bare))).toEqual(told(parseWith(text, whole)));
  // With the same table: which country of several has a number is told by kinds, which the one that ships has not (`+1 310 0000` is of Canada alone).
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 }), (digits) => { expect(told(parse(`+${digits}`, bare))).toEqual(told(parseWith(`+${digits}`, bare))); }), { numRuns: 5000 });
});

it('knows the codes of the countries that the table has', async () => {
  const { load } = changedLibrary();
  const { getCountryCallingCode: codeOf } = (await load('metadata.js')) as { getCountryCallingCode: typeof getCountryCallingCode };
  const { default: countriesOf } = (await load('getCountries.js')) as { default: typeof getCountries };
  expect(countriesOf(bare).length).toBeGreaterThan(150);
  for (const country of countriesOf(bare)) expect(codeOf(country, bare)).toBe(getCountryCallingCode(country, whole));
});

it('refuses code that has not what goes', () => {
  expect(() => phoneCode('/x/libphonenumber-js/es6-modern/metadata.js', 'export default class Metadata {}')).toThrow(/metadata is another one/);
  expect(phoneCode('/x/libphonenumber-js/es6-modern/ParseError.js', 'anything')).toBeNull();
});
