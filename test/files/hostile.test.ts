/** Files that mean harm, or are no longer what they were: each ends with a reason. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { nodesOf } from '../../src/files/open-tree.ts';
import { openBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-hostile-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function reasons(name: string, bytes: Uint8Array): Promise<(string | null)[]> {
  return nodesOf(await openBytes(name, bytes)).map(({ unread }) => unread);
}

test('names that lead out of an archive, and links in one, are not followed', async () => {
  expect(await reasons('a.zip', makeZip({ '../evil.txt': 'x', 'good.txt': 'y' }))).toEqual([null, 'unsafe-name', null]);
  symlinkSync('/etc/passwd', join(folder, 'link'));
  execFileSync('tar', ['-cf', join(folder, 'a.tar'), '-C', folder, 'link']);
  expect(await reasons('a.tar', readFileSync(join(folder, 'a.tar')))).toEqual([null, 'not-a-file']);
});

test('archives in archives end at the sixth', async () => {
  let bytes: Buffer = makeZip({ 'a.log': 'x' });
  for (let i = 0; i < 9; i += 1) bytes = makeZip({ 'a.zip': bytes });
  expect((await reasons('a.zip', bytes)).at(-1)).toBe('too-deep');
});

test('a file that is cut, and one that became another kind, say what they are', async () => {
  const zipped = makeZip({ 'a.log': 'x'.repeat(5000) });
  expect(await reasons('a.zip', zipped.subarray(0, zipped.length - 30))).toEqual(['broken']);
  writeFileSync(join(folder, 'a.json'), '{"a": 1}');
  expect((await openBytes('a.png', readFileSync(join(folder, 'a.json')))).format).toBe('json');
});
