/** Words in colour profiles, in every picture that takes one: told, gone in the copy, and the colours what they were. Composed is the profile itself (ICC.1), as a Mac's screen has one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '../../src/files/byte-stream.ts';
import { plainProfile, readProfile } from '../../src/files/pictures/icc-profile.ts';
import { pixels, run } from './make-pictures.ts';
import { openBytes, textsOf } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-icc-'));
const at = (name: string): string => join(folder, name);

function profileOf(tags: readonly (readonly [type: string, data: Buffer])[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  let offset = 128 + table.length;
  const data: Buffer[] = [];
  for (const [i, [type, content]] of tags.entries()) {
    table.write(type, 4 + i * 12, 'latin1');
    table.writeUInt32BE(offset, 8 + i * 12);
    table.writeUInt32BE(content.length, 12 + i * 12);
    data.push(Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]));
    offset += data.at(-1)?.length ?? 0;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.write('appl', 4);
  header.writeUInt32BE(0x02100000, 8);
  header.write('mntrRGB XYZ ', 12);
  header.write('acspAPPL', 36);
  header.write('ADA\0MOE\0', 48);
  header.write('an id of a screen', 84);
  return Buffer.concat([header, table, ...data]);
}

const number = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes; };
const desc = (words: string): Buffer => Buffer.concat([Buffer.from('desc\0\0\0\0'), number(words.length + 1), Buffer.from(`${words}\0`), Buffer.alloc(78)]);
const text = (words: string): Buffer => Buffer.from(`text\0\0\0\0${words}\0`);
const mluc = (...words: readonly string[]): Buffer => {
  const texts = words.map((one) => Buffer.from(one, 'utf16le').swap16());
  let from = 16 + words.length * 12;
  const records = texts.map((one) => { from += one.length; return Buffer.concat([Buffer.from('enUS'), number(one.length), number(from - one.length)]); });
  return Buffer.concat([Buffer.from('mluc\0\0\0\0'), number(words.length), number(12), ...records, ...texts]);
};
const xyz = (...values: readonly number[]): Buffer => Buffer.concat([Buffer.from('XYZ \0\0\0\0'), ...values.map((value) => number(Math.round(value * 65536)))]);
const curve = Buffer.concat([Buffer.from('curv\0\0\0\0'), number(1), Buffer.from([2, 51, 0, 0])]);
const colours = [['wtpt', xyz(0.9505, 1, 1.0891)], ['rXYZ', xyz(0.4361, 0.2225, 0.0139)], ['gXYZ', xyz(0.3851, 0.7169, 0.0971)], ['bXYZ', xyz(0.1431, 0.0606, 0.7141)], ['rTRC', curve], ['gTRC', curve], ['bTRC', curve]] as const;
const screen = profileOf([['desc', desc('Screen of Ada Moe')], ...colours, ['cprt', text('Copyright Ida Low')], ['mmod', Buffer.from('mmod\0\0\0\0SN-KESTREL-77')], ['dscm', mluc('Bildschirm von Ada', 'Schermo di Ada')]]);
const secrets = /Ada|Ida|KESTREL|ADA\0|A\0d\0a|an id/;

const takers = ['photo.jpg', 'shot.png', 'photo.webp', 'scan.tif', 'photo.heic'];
beforeAll(() => {
  writeFileSync(at('screen.icc'), screen);
  for (const name of takers) {
    const plain = at(name === 'photo.heic' ? 'heic.png' : name);
    run('convert', '-size', '64x48', 'plasma:tomato-blue', '-strip', plain);
    run('exiftool', '-q', '-overwrite_original', `-ICC_Profile<=${at('screen.icc')}`, plain);
    if (name === 'photo.heic') run('heif-enc', '-o', at(name), plain);
  }
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const strip = async (bytes: Uint8Array, name: string): Promise<Buffer> => {
  const { opened } = await openBytes(name, bytes);
  return Buffer.from(await collect((opened as NonNullable<typeof opened>).write({ texts: new Map(), entries: [], strip: true }), 2 ** 24));
};
const told = async (name: string, bytes: Uint8Array): Promise<string> => [...(await textsOf(await openBytes(name, bytes))).values()].join('\n');
/** Each colour's own bytes, by its name. */
const coloursIn = (profile: Buffer): string[][] => Array.from({ length: profile.readUInt32BE(128) }, (_, i) => 132 + i * 12).map((entry) => [profile.toString('latin1', entry, entry + 4), profile.toString('hex', profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 4) + profile.readUInt32BE(entry + 8))]).filter(([type]) => colours.some(([own]) => own === type));

test.each(takers)('%s', async (name) => {
  const before = readFileSync(at(name));
  const asRead = Buffer.from(before);
  expect(run('exiftool', '-b', '-ICC_Profile', at(name)).equals(screen)).toBe(true);
  const lines = await told(name, before);
  for (const line of ['ProfileDescription: Screen of Ada Moe', 'ProfileCopyright: Copyright Ida Low', 'Profile mmod: SN-KESTREL-77', 'Profile dscm: Bildschirm von Ada, Schermo di Ada']) expect(lines).toContain(line);
  writeFileSync(at(`clean-${name}`), await strip(before, name));
  expect(before.equals(asRead)).toBe(true);
  const profile = run('exiftool', '-b', '-ICC_Profile', at(`clean-${name}`));
  expect(profile.toString('latin1')).not.toMatch(secrets);
  expect([profile.length, coloursIn(profile)]).toEqual([screen.length, coloursIn(screen)]);
  expect(run('exiftool', '-ICC_Profile:all', '-warning', '-s', at(`clean-${name}`)).toString()).toMatch(/^ProfileDescription +: icc$/m);
  expect(await told(name, readFileSync(at(`clean-${name}`)))).not.toMatch(/Profile/);
  expect(pixels(at(`clean-${name}`)).equals(pixels(at(name)))).toBe(true);
});

test('a profile in several segments of a JPEG, the last one first, is read and written as one', async () => {
  const long = profileOf([['desc', desc('Screen of Ada Moe')], ...colours, ['A2B0', Buffer.alloc(90_000, 7)], ['mmod', Buffer.from(`mmod\0\0\0\0${'x'.repeat(3000)}SN-KESTREL-77`)]]);
  writeFileSync(at('long.icc'), long);
  run('convert', '-size', '64x48', 'plasma:tomato-blue', '-strip', at('long.jpg'));
  run('exiftool', '-q', '-overwrite_original', `-ICC_Profile<=${at('long.icc')}`, at('long.jpg'));
  const written = readFileSync(at('long.jpg'));
  const first = written.indexOf('ICC_PROFILE') - 4;
  const parts: Buffer[] = [];
  let from = first;
  for (; written.toString('latin1', from + 4, from + 15) === 'ICC_PROFILE'; from += 2 + written.readUInt16BE(from + 2)) parts.unshift(written.subarray(from, from + 2 + written.readUInt16BE(from + 2)));
  expect(parts.length).toBe(2);
  const copy = await strip(Buffer.concat([written.subarray(0, first), ...parts, written.subarray(from)]), 'a.jpg');
  writeFileSync(at('clean-long.jpg'), copy);
  const profile = run('exiftool', '-b', '-ICC_Profile', at('clean-long.jpg'));
  expect([profile.length, profile.includes('KESTREL'), profile.includes('Ada'), profile.includes(Buffer.alloc(90_000, 7))]).toEqual([long.length, false, false, true]);
});

test.each([
  ['sRGB IEC61966-2.1', 'Copyright (c) 1998 Hewlett-Packard Company'],
  ['Display P3', 'Copyright Apple Inc., 2017'],
  ['c2', 'FB'],
])('%s is what programs write, and stays as it is', (name, owner) => {
  const usual = profileOf([['desc', desc(name)], ['cprt', owner === 'FB' ? text('Google Inc. 2016') : mluc(owner)], ['dmnd', desc('IEC http://www.iec.ch')], ...colours]);
  expect([readProfile(usual), plainProfile(usual)]).toEqual([[], usual]);
});

test('tags that share their words with a colour, lie outside or say too many are no harm', () => {
  const shared = Buffer.from(screen);
  // The serial number's tag shows where the white point stands.
  const entry = shared.indexOf('mmod');
  shared.writeUInt32BE(shared.readUInt32BE(132 + 12 + 4), entry + 4);
  shared.writeUInt32BE(20, entry + 8);
  expect(coloursIn(Buffer.from(plainProfile(shared)))).toEqual(coloursIn(screen));
  const lying = Buffer.from(screen);
  lying.writeUInt32BE(0xfffffff0, lying.indexOf('cprt') + 4);
  lying.writeUInt32BE(100_000, 128);
  expect(Buffer.from(plainProfile(lying)).toString('latin1')).not.toMatch(/Ada|KESTREL/);
  expect(plainProfile(screen.subarray(0, 100))).toEqual(screen.subarray(0, 100));
});
