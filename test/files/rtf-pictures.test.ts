/** Pictures and objects in RTF: looked into as files beside it, cleaned, taken out, and else left as they stand. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { nodesOf } from '../../src/files/trees/open-tree.ts';
import { openBytes, textsOf, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-rtf-'));
const at = (name: string): string => join(folder, name);
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'letter' };
const decisions = { entries: {}, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } };
const inLines = (bytes: Uint8Array, length: number): string => Buffer.from(bytes).toString('hex').replace(new RegExp(`.{${String(length)}}(?=.)`, 'g'), '$&\r\n');

let photo: Buffer;
let plain: Buffer;
beforeAll(() => {
  execFileSync('convert', ['-size', '40x30', 'plasma:tomato-blue', '-strip', '-define', 'png:include-chunk=none', at('plain.png')]);
  execFileSync('convert', [at('plain.png'), at('photo.jpg')]);
  execFileSync('exiftool', ['-q', '-overwrite_original', '-Artist=Ada Moe', '-Comment=ring +44 7700 900142', at('photo.jpg')]);
  [photo, plain] = [readFileSync(at('photo.jpg')), readFileSync(at('plain.png'))];
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** As Word writes one picture, with a copy for old programs, an object and a theme; and as others write bytes as they are. */
const letter = (jpeg: string): Buffer => Buffer.concat([
  Buffer.from(String.raw`{\rtf1\ansi{\*\themedata 504b0506${'0'.repeat(36)}}\pard Ring me {\*\shppict{\pict{\*\picprop{\sp{\sn name}{\sv low}}}\picw40\pich30\jpegblip\bliptag-77{\*\blipuid 00ff}`),
  Buffer.from(`${jpeg}}}{\\nonshppict{\\pict\\pngblip ${inLines(plain, 78)}}} today\\par {\\object\\objemb{\\*\\objdata 0105000002000000 ${Buffer.from('Package of ada@example.org').toString('hex')}}}{\\pict\\pngblip\\bin${String(plain.length)} `),
  plain,
  Buffer.from('}the end {ab}\\par}'),
]);

test('each is an entry, and the text is what it was', async () => {
  const root = await openBytes('a.rtf', letter(`\r\n${inLines(photo, 128)}`));
  expect(nodesOf(root).map(({ path, format }) => [path, format])).toEqual([['a.rtf', 'rtf'], ['a.rtf/data-1.bin', 'zip'], ['a.rtf/picture-2.jpg', 'jpeg'], ['a.rtf/picture-3.png', 'png'], ['a.rtf/data-4.bin', 'binary'], ['a.rtf/picture-5.png', 'png']]);
  const texts = await textsOf(root);
  expect(texts.get('attachment:a.rtf')).toBe('Ring me \n today\nthe end ab\n');
  expect(texts.get('attachment:a.rtf/picture-2.jpg#metadata')).toContain('Artist: Ada Moe');
  expect(texts.get('attachment:a.rtf/data-4.bin#strings')).toContain('ada@example.org');
  const files = await Promise.all(nodesOf(root).map(async ({ file }) => Buffer.from((await file?.whole()) ?? [])));
  expect([files[2]?.equals(photo), files[3]?.equals(plain), files[5]?.equals(plain)]).toEqual([true, true, true]);
});

test('a cleaned letter holds the pictures without what they say, and all else as it was', async () => {
  const source = letter(`\r\n${inLines(photo, 128)}`);
  const { report, bytes } = await trimBytes(bytesInMemory('a.rtf', source), { ...decisions, entries: { 'a.rtf': 'clean', 'a.rtf/data-4.bin': 'remove' } }, { context });
  expect(report).toMatchObject({ ok: true, changed: true });
  const root = await openBytes('a.rtf', bytes ?? new Uint8Array(0));
  const [, , cleaned] = nodesOf(root);
  writeFileSync(at('cleaned.jpg'), (await cleaned?.file?.whole()) ?? '');
  expect(execFileSync('exiftool', ['-Artist', '-Comment', at('cleaned.jpg')]).toString()).toBe('');
  const jpeg = readFileSync(at('cleaned.jpg'));
  const want = letter(`\r\n\n${inLines(jpeg, 128).replaceAll('\r', '')}`).toString('latin1').replace(/objdata [\da-f ]+/, 'objdata ');
  expect(Buffer.from(bytes ?? []).toString('latin1')).toBe(want);
});

test('a picture in bytes goes as a whole, and a new one is written in hex', async () => {
  const source = Buffer.concat([Buffer.from(`{\\rtf1 a {\\pict\\jpegblip\\bin${String(photo.length)} `), photo, Buffer.from('} b\\par}')]);
  const trimmed = async (choice: 'clean' | 'remove'): Promise<string> => Buffer.from((await trimBytes(bytesInMemory('a.rtf', source), { ...decisions, entries: { 'a.rtf': 'clean', 'a.rtf/picture-1.jpg': choice } }, { context })).bytes ?? []).toString('latin1');
  expect(await trimmed('remove')).toBe('{\\rtf1 a {\\pict\\jpegblip} b\\par}');
  const clean = await trimmed('clean');
  expect(clean).toMatch(/^\{\\rtf1 a \{\\pict\\jpegblip\n[\da-f\n]+\} b\\par\}$/);
  // A line may end between any two bytes.
  expect(clean.replaceAll('\n', '')).toMatch(/jpegblipffd8[\da-f]+ffd9\}/);
});

test.each(['{\\rtf1 {\\pict\\pngblip 89504e47 not hex}ring\\par}', '{\\rtf1 {\\pict}ring\\par}', '{\\rtf1 {\\pict\\pngblip 8950}ring\\par}', '{\\rtf1 {\\pict\\bin99999'])('%j holds none', async (source) => {
  const root = await openBytes('a.rtf', source);
  expect(root.children.filter(({ file }) => file?.length !== 0)).toEqual([]);
  expect(root.unread).toBe(null);
});
