/** XMP that is longer than a segment of a JPEG, split by exiftool over several. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { openBytes, textsOf, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-xmp-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const phone = '+447700900142';
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: '' };

test('is read as one, whatever the border cuts, and goes as a whole', async () => {
  const path = join(folder, 'a.jpg');
  execFileSync('convert', ['-size', '8x8', 'xc:red', path]);
  const bare = readFileSync(path);
  const long = `${`call ${phone} now, ${'or later '.repeat(50)}`.repeat(190)}last`;
  writeFileSync(join(folder, 'long.txt'), long);
  execFileSync('exiftool', ['-q', '-overwrite_original', '-XMP:Creator=Ada Q Rossi', `-XMP-dc:Description<=${join(folder, 'long.txt')}`, path]);
  const bytes = readFileSync(path);
  expect(bytes.toString('latin1').split('http://ns.adobe.com/xmp/extension/\0').length).toBeGreaterThan(2);
  const told = [...(await textsOf(await openBytes('a.jpg', bytes))).values()].join('\n');
  expect(told).toContain(long);
  const { report, bytes: after } = await trimBytes(bytesInMemory('a.jpg', bytes), { entries: { 'a.jpg': 'clean' }, fields: {}, findings: {}, removed: [{ value: phone, kind: 'phone-number', canonical: phone }], placeholders: { given: [], numbers: [] } }, { context });
  expect(report.ok).toBe(true);
  writeFileSync(path, after ?? Buffer.alloc(0));
  expect(execFileSync('exiftool', ['-a', '-XMP:all', path]).toString()).toBe('');
  expect(execFileSync('convert', [path, 'rgb:-']).equals(execFileSync('convert', ['-', 'rgb:-'], { input: bare }))).toBe(true);
});

test.each(['jpg', 'png', 'heic'])('whatever its length, all that XMP in a %s holds is listed', async (type) => {
  const path = join(folder, `long.${type}`);
  execFileSync('convert', ['-size', '8x8', 'xc:red', join(folder, 'red.png')]);
  if (type === 'heic') execFileSync('heif-enc', [join(folder, 'red.png'), '-o', path], { stdio: 'ignore' });
  else execFileSync('convert', [join(folder, 'red.png'), path]);
  const subjects = Array.from({ length: 300 }, (_, i) => `subject ${String(i)}`);
  writeFileSync(join(folder, 'long.txt'), `${'a word or two '.repeat(90_000)}call ${phone}`);
  writeFileSync(join(folder, 'args'), [`-XMP-dc:Description<=${join(folder, 'long.txt')}`, ...subjects.map((subject) => `-XMP-dc:Subject=${subject}`), `-XMP-xmp:Label=${'x y'.repeat(500)} ada@example.org`, `-XMP-xmp:Nickname=${'A1b2'.repeat(300)}ada.rossi@example.org`, ''].join('\n'));
  execFileSync('exiftool', ['-q', '-overwrite_original', '-@', join(folder, 'args'), path]);
  const told = [...(await textsOf(await openBytes(`long.${type}`, readFileSync(path)))).values()].join('\n');
  for (const word of [`or two call ${phone}`, 'subject 299', ' ada@example.org', 'ada.rossi@example.org']) expect(told.includes(word), word).toBe(true);
});

test('signs of XML in attributes, comments and unfinished tags lose nothing and end', async () => {
  const { xmpLine } = await import('../../src/files/pictures/xmp.ts');
  const values = (packet: string): string[] => xmpLine(packet).map(({ key, value }) => `${key}=${value}`);
  expect(values(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description dc:title='a > "b"' plain="c"><!-- by Ada --><dc:creator><rdf:Seq><rdf:li>Zoë</rdf:li></rdf:Seq></dc:creator>tail<note><![CDATA[<d>]]></note></rdf:Description></x:xmpmeta>`)).toEqual(['XMP dc:title=a > "b"', 'XMP plain=c', 'XMP comment=by Ada', 'XMP dc:creator=Zoë', 'XMP dc:creator=tail', 'XMP note=<d>']);
  expect(values('<dc:a b:c="never closed >')).toEqual(['XMP b:c=never closed >']);
  for (const part of ['<a b="', '<', '<a:b c:d=', "<!--", '<![CDATA[', '"', '<rdf:li>x']) expect(xmpLine(part.repeat(200_000 / part.length)).length).toBeGreaterThan(0);
});
