/** Values in bytes that nobody decodes: in each encoding, at each offset, and not in the middle of longer words. */
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/files/byte-stream.ts';
import { ByteSearch } from '../../../src/files/trees/search-bytes.ts';

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
  ['UTF-32LE', (text: string) => Buffer.from(Uint32Array.from(text, (letter) => letter.codePointAt(0) ?? 0).buffer)],
  ['UTF-32BE', (text: string) => Buffer.from(Uint32Array.from(text, (letter) => letter.codePointAt(0) ?? 0).buffer).swap32()],
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

const base64 = (bytes: Uint8Array): Buffer => Buffer.from(Buffer.from(bytes).toString('base64'));
const noise = Buffer.of(0xc3, 0, 1, 2, 0xfe, 9);
const inLayers = (bytes: Uint8Array, layers: number): Buffer => (layers === 0 ? Buffer.from(bytes) : inLayers(base64(Buffer.concat([noise, bytes])), layers - 1));
const dumped = (bytes: Uint8Array): Buffer => Buffer.from(Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => `${(row * 16).toString(16).padStart(8, '0')}: ${Buffer.from(bytes.subarray(row * 16, row * 16 + 16)).toString('hex').replace(/.{4}/g, '$& ')} \n`).join(''));

const written: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'base64': (text) => base64(Buffer.from(`some words before it: ${text}`)),
  'base64 of base64 of base64': (text) => inLayers(Buffer.from(text), 3),
  'base64 of UTF-16BE': (text) => inLayers(Buffer.from(text, 'utf16le').swap16(), 1),
  'hex': (text) => Buffer.from(Buffer.from(`words ${text}`).toString('hex')),
  'hex of base64': (text) => Buffer.from(base64(Buffer.from(`words before ${text}`)).toString('hex')),
  'base64 of hex': (text) => base64(Buffer.concat([noise, Buffer.from(Buffer.from(`words ${text}`).toString('hex'))])),
  'a hex dump': (text) => dumped(Buffer.from(`some words ${text}`)),
  'hex of base64 of UTF-16BE': (text) => Buffer.from(base64(Buffer.from(text, 'utf16le').swap16()).toString('hex')),
  'a hex dump of base64 of UTF-16BE': (text) => dumped(base64(Buffer.from(text, 'utf16le').swap16())),
  'base64 in UTF-16LE': (text) => Buffer.from(base64(Buffer.concat([noise, Buffer.from(text)])).toString(), 'utf16le'),
  'hex in UTF-16BE': (text) => Buffer.from(Buffer.from(`words ${text}`).toString('hex'), 'utf16le').swap16(),
  'a hex dump in UTF-16LE': (text) => Buffer.from(dumped(Buffer.from(`some words ${text}`)).toString(), 'utf16le'),
  'escapes in UTF-16BE': (text) => Buffer.from(` ${text.replace('.', '=2E')} `, 'utf16le').swap16(),
  'base64 in UTF-32LE': (text) => Buffer.from(Uint32Array.from(base64(Buffer.concat([noise, Buffer.from(text)]))).buffer),
  'base64 of UTF-16LE in UTF-16LE': (text) => Buffer.from(base64(Buffer.from(text, 'utf16le')).toString(), 'utf16le'),
  'a hex dump of base64': (text) => dumped(base64(Buffer.from(`some words before ${text}`))),
};

test.each(Object.entries(written))('a value in %s is found at the beginning, in the middle and at the very end, in whatever pieces, and is forgotten with the next bytes', async (_name, write) => {
  const value = 'Mole.Lantern7';
  const search = new ByteSearch([{ value, kind: 'text', canonical: value }]);
  async function* pieces(bytes: Uint8Array, length: number): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += length) yield* piecesOf(bytes.subarray(at, at + length));
  }
  const found = async (bytes: Uint8Array, length: number): Promise<number> => (await search.find(pieces(bytes, length))).length;
  const rest = Buffer.from('\n; and some more words, none of which is it.\n');
  for (const length of [1, 2, 3, 7, 64, 100_000]) {
    for (const bytes of [write(value), Buffer.concat([write(value), rest]), Buffer.concat([rest, write(value)]), Buffer.concat([rest, write(value), rest])]) {
      expect([await found(bytes, length), await found(Buffer.concat([rest, write('Vole.Lintel99'), rest]), length)]).toEqual([1, 0]);
    }
  }
});

test('a value in base64 is found through eight layers', async () => {
  for (let layers = 1; layers <= 8; layers += 1) expect(await isFound('Mole.Lantern7', Buffer.concat([noise, inLayers(Buffer.from('Mole.Lantern7'), layers)]), 1000)).toBe(true);
});

test('signs right beside a short value are no letters of it, and eight letters are no chance', async () => {
  for (const sign of '/:@[`{~_"<>=,;|') for (const said of [`${sign}Zoe77`, `Zoe77${sign}`, `${sign}Zoe77${sign}`]) expect([said, await isFound('Zoe77', around(said))]).toEqual([said, true]);
  for (const letter of 'azAZ09') for (const said of [`${letter}Zoe77`, `Zoe77${letter}`]) expect([said, await isFound('Zoe77', around(' ', said, ' '))]).toEqual([said, false]);
  expect(await isFound('Lanterns', around('xLanternsx'))).toBe(true);
  expect(await isFound('Lantern', around('xLanternx'))).toBe(false);
});

test('five bytes are looked for up to the last, in UTF-16 too, and six in base64', async () => {
  for (let before = 0; before < 8; before += 1) expect(await isFound('mole7', Buffer.from(`${' '.repeat(before)}mole7`), 1000)).toBe(true);
  expect(await isFound('mole7', around(Buffer.from(' mole7 ', 'utf16le')))).toBe(true);
  expect(await isFound('mole77', around('"', base64(Buffer.from('mole77')), '"'))).toBe(true);
});

test.each([String.raw`J\xfcrgen M\xfcller`, String.raw`J\xC3\xBCrgen M\xC3\xBCller`, String.raw`J\303\274rgen M\303\274ller`, String.raw`J\374rgen\040M\374ller`, 'J=C3=BCrgen_M=C3=BCller', 'J=FCrgen=20M=FCller', 'J=C3=BCrgen M=C3=BCller'])('a name is found as %s, in a text that was searched as one, too', async (said) => {
  for (const asText of ['none', 'all'] as const) {
    const search = new ByteSearch([{ value: 'Jürgen Müller', kind: 'person-name', canonical: 'jürgen müller' }], { asText });
    for (const [bytes, count] of [[`a "${said}"`, 1], [`a "${said.replace('rgen', 'rgan')}"`, 0]] as const) expect(await search.find(piecesOf(Buffer.from(bytes)))).toHaveLength(count);
  }
});

test('an address is found with its signs escaped', async () => {
  for (const said of [String.raw`'mole\x40example.org'`, String.raw`"mole\100example.org"`, ' mole=40example.org ']) expect([said, await isFound('mole@example.org', around(said))]).toEqual([said, true]);
});

test('a part of a longer word is none, wherever pieces end', async () => {
  for (const text of ['see aZoe77 and more words', 'see Zoe77z', 'aZoe77']) for (const encode of [(said: string) => Buffer.from(said), (said: string) => Buffer.from(said, 'utf16le')]) {
    for (let pieces = 2; pieces < 40; pieces += 2) expect(await isFound('Zoe77', encode(`${text} and some more of them; `.repeat(3)), pieces * 20)).toBe(false);
  }
});

test('values in base64 that goes on for megabytes are found where its pieces end, too, on many lines or in base64 again', async () => {
  const valueAt = (place: number): string => `Mole${String(place).padStart(9, '0')}`;
  const values = Array.from({ length: 80_000 }, (_, place) => `${valueAt(place)};`);
  // What a piece of base64 of base64 ends with, and its neighbours.
  const piece = 65_536;
  const sought = Array.from({ length: 28 }, (_, k) => Math.floor(((k + 1) * piece * 9) / 16 / 14)).flatMap((place) => [-2, -1, 0, 1, 2].map((by) => valueAt(place + by)));
  const text = base64(Buffer.from(values.join(''))).toString();
  for (const bytes of [base64(Buffer.from(text)), Buffer.from(text.replace(/.{76}/g, '$&\r\n'))]) {
    async function* pieces(): AsyncIterable<Uint8Array> {
      for (let at = 0; at < bytes.length; at += piece) yield* piecesOf(bytes.subarray(at, at + piece));
    }
    const found = await new ByteSearch(sought.map((value) => ({ value, kind: 'text', canonical: value }))).find(pieces());
    expect(found.map(({ value }) => value)).toEqual(sought);
  }
});
