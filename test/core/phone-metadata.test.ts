/** The table that ships reads every country's international numbers as the whole one does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import parseWith, { type MetadataJson } from 'libphonenumber-js/core';
import { expect, it } from 'vitest';
import { plansOnly } from '../../scripts/phone-metadata.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`libphonenumber-js/${name}`), 'utf8'));
const whole = read('metadata.min.json') as MetadataJson;
const bare = plansOnly(whole);
const examples = Object.entries(read('examples.mobile.json') as Record<string, string>);

it('reads the numbers of all countries, too short and too long ones and those with a trunk prefix as well', () => {
  expect(examples.length).toBeGreaterThan(200);
  for (const [country, national] of examples) {
    const code = (whole.countries as unknown as Record<string, string[]>)[country]?.[0] ?? '';
    for (const digits of [national, national.slice(0, -1), `${national}1`, `0${national}`, `1${national}`, `8${national}`, national.slice(3), national.split('').reverse().join('')]) {
      const read = (metadata: MetadataJson): unknown => {
        const number = parseWith(`+${code}${digits}`, metadata);
        return number && [number.countryCallingCode, number.nationalNumber, number.isPossible()];
      };
      expect(read(bare)).toEqual(read(whole));
    }
  }
});

it('is half as large, and refuses a table of another version', () => {
  expect(JSON.stringify(bare).length).toBeLessThan(JSON.stringify(whole).length * 0.5);
  expect(() => plansOnly({ ...whole, version: 5 } as unknown as MetadataJson)).toThrow();
});
