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
