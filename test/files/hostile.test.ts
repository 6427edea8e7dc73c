/** Files that mean harm, or are no longer what they were: each ends with a reason, soon, in memory that any machine has. Pictures with lying lengths: `pictures.e2e.test.ts`. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { nodesOf } from '../../src/files/trees/open-tree.ts';
import { trimFile } from '../../src/files/trim-file.ts';
import type { LookedInto } from './look-into.ts';
import { encryptedZip, entriesOfNothing, entriesOnOnePlace, entriesInEachOther, linkInZip, manyLayers, oneGigabyteGzip, oneGigabyteZip, patchSizes } from './make-hostile.ts';
import { openBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-hostile-'));
const file = (name: string): string => join(folder, name);
const mebibyte = 1024 * 1024;
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
let seen: LookedInto = { files: {}, mebibytes: 0 };

beforeAll(async () => {
  mkdirSync(file('all'));
  const deep = 200_000;
  const files: Readonly<Record<string, Buffer | string>> = {
    'ordinary.log': 'call from somebody ended as planned\n'.repeat(1_000_000),
    'layers.zip': manyLayers(),
    'in-each-other.zip': entriesInEachOther(500),
    'one-place.zip': entriesOnOnePlace(500),
    'many.zip': entriesOfNothing(100_000),
    'zeros.zip': oneGigabyteZip(),
    'zeros.gz': oneGigabyteGzip(),
    'zeros.bin': '',
    'says-ten.zip': patchSizes(makeZip({ 'a.log': Buffer.alloc(64 * mebibyte, 'x') }), 10),
    'aes.zip': await encryptedZip('AES'),
    'zipcrypto.zip': await encryptedZip('ZipCrypto'),
    'cut.zip': makeZip({ 'a.log': 'x'.repeat(5000) }).subarray(0, 60),
    'leads-out.zip': makeZip({ '../evil.txt': 'x', 'C:\\evil.txt': 'x', '/etc/evil': 'x', 'good.txt': 'y' }),
    'link.zip': linkInZip('passwd', '/etc/passwd'),
    'deep.json': '['.repeat(deep) + ']'.repeat(deep),
    'deep.xml': `<?xml version="1.0"?>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}`,
    'deep.html': `<!doctype html>${'<div>'.repeat(deep)}`,
    'never-ended.txt': '-----BEGIN CERTIFICATE-----\nTUlJ\n'.repeat(deep),
    'many-strings.json': JSON.stringify(Array.from({ length: deep }, (_, i) => `value ${String(i)}`)),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'all', name), bytes);
  truncateSync(join(folder, 'all', 'zeros.bin'), 1024 * mebibyte);
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/files/look-into.ts', join(folder, 'all')], { maxBuffer: 2 ** 26 });
  seen = JSON.parse(stdout) as LookedInto;
}, 600_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const reasonsIn = (name: string): (string | null)[] => (seen.files[name]?.entries ?? []).map(({ why }) => why);

describe('looked into', () => {
  test.each([
    ['says-ten.zip', [null, 'unread_lying']],
    ['aes.zip', [null, null, 'unread_encrypted']],
    ['zipcrypto.zip', [null, null, 'unread_encrypted']],
    ['cut.zip', ['unread_broken']],
    ['leads-out.zip', [null, 'unread_unsafe_name', 'unread_unsafe_name', 'unread_unsafe_name', null]],
    ['link.zip', [null, 'unread_not_a_file']],
    ['many.zip', ['unread_too_many']],
    ['zeros.zip', [null, 'unread_too_large']],
    ['zeros.gz', ['unread_too_large']],
    ['zeros.bin', ['unread_too_large']],
    ['deep.json', [null]],
    ['deep.xml', [null]],
    ['deep.html', [null]],
    ['never-ended.txt', [null]],
    ['many-strings.json', [null]],
  ] as const)('%s: each part says why it was not opened', (name, reasons) => {
    expect(reasonsIn(name)).toEqual(reasons);
    expect(seen.files[name]?.entries.map(({ opened }) => opened)).toEqual(reasons.map((why) => why === null));
  });

  test.each(['in-each-other.zip', 'one-place.zip'])('%s: no entry that lies in another is read', (name) => {
    expect(new Set(reasonsIn(name).slice(1))).toEqual(new Set(['unread_lying']));
  });

  test('an archive of archives of archives ends when it has grown too much', () => {
    const entries = seen.files['layers.zip']?.entries ?? [];
    expect(entries.at(-1)).toMatchObject({ why: 'unread_too_large', opened: false });
    expect(Math.max(...entries.map(({ path }) => path.split('/').length))).toBeLessThanOrEqual(7);
  });

  test('all of them fit in memory, and none costs more than a few large logs', () => {
    expect(seen.mebibytes).toBeGreaterThan(0);
    expect(seen.mebibytes).toBeLessThan(512);
    const ordinary = seen.files['ordinary.log']?.processorMs ?? 0;
    for (const [name, { processorMs }] of Object.entries(seen.files)) expect(processorMs / ordinary, name).toBeLessThan(20);
  });
});

test('links in a tar, and names that lead out of it, are not followed', async () => {
  symlinkSync('/etc/passwd', file('link'));
  writeFileSync(file('x.txt'), 'x');
  execFileSync('tar', ['-cPf', file('a.tar'), '-C', folder, 'link', '--transform', 's,^x,../x,', 'x.txt']);
  expect(nodesOf(await openBytes('a.tar', readFileSync(file('a.tar')))).map(({ unread }) => unread)).toEqual([null, 'not-a-file', 'unsafe-name']);
});

test('archives in archives end at the sixth', async () => {
  let bytes: Buffer = makeZip({ 'a.log': 'x' });
  for (let i = 0; i < 9; i += 1) bytes = makeZip({ 'a.zip': bytes });
  expect(nodesOf(await openBytes('a.zip', bytes)).at(-1)?.unread).toBe('too-deep');
});

test('a name is not believed: what is inside says what a file is', async () => {
  expect((await openBytes('a.png', '{"a": 1}')).format).toBe('json');
  expect((await openBytes('a.txt', makeZip({ 'a.log': 'x' }))).format).toBe('zip');
});

test('a file that cannot be read a second time gives no copy', async () => {
  const log = Buffer.from('call from +447700900155 ended, as planned\n');
  let reads = 0;
  const once = { ...bytesInMemory('a.log', log), async *stream() { if ((reads += 1) > 1) throw new Error('NotReadableError'); yield new Uint8Array(log); } };
  const decisions = { entries: { 'a.log': 'clean' as const }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } };
  await expect(trimFile(once, decisions, { context })).rejects.toThrow('NotReadableError');
});
