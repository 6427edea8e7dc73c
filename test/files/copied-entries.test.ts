/** Entries of a zip that a trimmed copy holds as they were: they are not unpacked again, and what is proven of the copy is as true. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bytesInMemory, collect, once } from '../../src/files/byte-stream.ts';
import type { FileFormat } from '../../src/files/file-format.ts';
import { formats } from '../../src/files/formats/index.ts';
import { trimFile } from '../../src/files/trim-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-copied-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: '' };
const value = 'ada.rossi@example.org';
const removed = [{ value, kind: 'email-address', canonical: value }];
const quiet = 'all is well, and nobody is named\n'.repeat(400);

function zipOf(entries: Readonly<Record<string, string | Buffer>>, ...options: readonly string[]): Uint8Array {
  const archive = join(folder, 'a.zip');
  rmSync(archive, { force: true });
  for (const [name, content] of Object.entries(entries)) writeFileSync(join(folder, name), content);
  execFileSync('7z', ['a', '-bd', '-tzip', ...options, archive, ...Object.keys(entries).map((name) => join(folder, name))], { stdio: 'ignore' });
  return readFileSync(archive);
}

const trim = (zip: Uint8Array, own: readonly FileFormat[] = formats): ReturnType<typeof trimFile> => trimFile(bytesInMemory('a.zip', zip), { entries: { 'a.zip/changed.log': 'clean' }, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } }, { context, formats: own });

/** The list of formats with another text format, or another zip. */
const withFormat = (id: string, change: (format: FileFormat) => FileFormat): FileFormat[] => formats.map((format) => (format.id === id ? change(format) : format));

test('they are opened once, and one that changed is opened again', async () => {
  const opened: string[] = [];
  const counted = withFormat('text', (text) => ({ ...text, open: (file, budget) => { opened.push(file.name); return text.open(file, budget); } }));
  const { report, pieces } = await trim(zipOf({ 'same.log': quiet, 'changed.log': `call ${value}\n` }), counted);
  expect(report).toMatchObject({ ok: true, changed: true, unread: [] });
  expect(opened.sort()).toEqual(['changed.log', 'changed.log', 'same.log']);
  writeFileSync(join(folder, 'out.zip'), Buffer.concat(pieces ?? []));
  expect(execFileSync('unzip', ['-p', join(folder, 'out.zip'), 'same.log']).toString()).toBe(quiet);
});

test.each([
  ['UTF-16 in what is no text', Buffer.concat([Buffer.from([0, 1, 2, 3, 4, 5, 6, 255, 254]), Buffer.from(value, 'utf16le'), Buffer.from([0, 1, 2])])],
  ['base64 in what is no text', Buffer.concat([Buffer.from([0, 1, 2, 3, 4, 5, 6, 255, 254]), Buffer.from(Buffer.from(`from ${value} to me`).toString('base64')), Buffer.from([0, 1, 2])])],
  ['percent-encoding in what is no text', Buffer.concat([Buffer.from([0, 1, 2, 3, 4, 5, 6, 255, 254]), Buffer.from(encodeURIComponent(value)), Buffer.from([0, 1, 2])])],
])('a removed value that stands in one of them, in %s, is found', async (_, content) => {
  expect((await trim(zipOf({ 'same.bin': content, 'changed.log': 'well\n' }))).report).toMatchObject({ ok: false, why: 'leftover' });
  expect((await trim(zipOf({ 'same.bin': Buffer.concat([content.subarray(0, 9), Buffer.from('nothing')]), 'changed.log': `call ${value}\n` }))).report).toMatchObject({ ok: true });
});

test('a copy in which one of them came out otherwise is not offered', async () => {
  const zip = zipOf({ 'same.log': quiet, 'changed.log': `call ${value}\n` }, '-mx=0');
  const spoiling = (word: string, by: string): FileFormat[] => withFormat('zip', (format) => ({
    ...format,
    async open(file, budget) {
      const opened = await format.open(file, budget);
      return {
        ...opened,
        async *write(changes) {
          const written = Buffer.from(await collect(opened.write(changes), 2 ** 30));
          written.write(by, written.indexOf(word), 'latin1');
          yield* once(new Uint8Array(written));
        },
      };
    },
  }));
  expect((await trim(zip, spoiling('all is well', 'all is w3ll'))).report).toMatchObject({ ok: false });
  expect((await trim(zip, spoiling('all is well', 'all is well'))).report).toMatchObject({ ok: true });
});
