/** Values in bytes that nobody decodes: in each encoding, at each offset, and not in the middle of longer words. */
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/files/byte-stream.ts';
import { ByteSearch } from '../../src/files/search-bytes.ts';

async function isFound(value: string, bytes: Uint8Array, pieces = bytes.length): Promise<boolean> {
  async function* stream(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieces) yield* piecesOf(bytes.subarray(at, at + pieces));
  }
  return (await new ByteSearch([{ value, kind: 'text', canonical: value }]).find(stream())).length > 0;
}

const around = (...said: readonly (string | Uint8Array)[]): Buffer => Buffer.concat([Buffer.of(0, 1, 255), ...said.map((one) => Buffer.from(one)), Buffer.of(0, 254, 1, 0)]);

// Both signs that the two alphabets of base64 write differently come in these, at one offset or another.
test.each(['mole~7>?x', 'Kx7>pQ2?z'])('%s in a run of base64 that is too short to be decoded is found at each offset, in both alphabets, whatever the pieces', async (value) => {
  for (const before of ['', 'a', 'ab']) {
    for (const after of ['', ';', ';;']) {
      for (const alphabet of ['base64', 'base64url'] as const) {
        const written = Buffer.from(`${before}${value}${after}`).toString(alphabet).slice(0, 15);
        for (const pieces of [1, 7, 1000]) expect(await isFound(value, around('"', written, '"'), pieces)).toBe(true);
      }
    }
  }
  expect(await isFound(value, around('"', Buffer.from(value.replace('7', '8')).toString('base64'), '"'))).toBe(false);
});

test('five bytes of which base64 says too little are not looked for in it', async () => {
  expect(await isFound('mole7', around('"', Buffer.from('mole7').toString('base64').slice(0, 6), '"'))).toBe(false);
});

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
])('a short value in %s is found in capitals too, and not in a longer word', async (_name, encode) => {
  const value = 'Zoë77';
  for (const said of [' Zoë77 ', '"Zoë77"', ' ZOË77 ', ' zoë77,']) expect(await isFound(value, around(encode(said)))).toBe(true);
  for (const said of [' aZoë77 ', ' Zoë779 ', ' 0Zoë77 ', ' Zoë77z ', ' Zoë78 ']) expect(await isFound(value, around(encode(said)))).toBe(false);
});

test('a long value is found in a longer word, and between percent signs', async () => {
  expect(await isFound('Leuchtturm', around('xLeuchtturms'))).toBe(true);
  for (const said of ['M%C3%BChle%2F77', 'm%c3%bchle%2f77']) expect(await isFound('Mühle/77', around('=', said, '&'))).toBe(true);
});
