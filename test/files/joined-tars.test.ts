/** Tars one behind the other, as `cat`, GNU tar and appended gzip members leave them: all are read, and a trimmed copy is one archive of what they hold. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { openBytes, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-joined-'));
const shell = (line: string): string => execFileSync('sh', ['-c', line], { cwd: folder }).toString();
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const quiet = 'all is well\n'.repeat(9000);

beforeAll(() => {
  writeFileSync(join(folder, 'a.log'), `${quiet}signed in as ada@example.org\n`);
  writeFileSync(join(folder, 'b.log'), 'ring +44 7700 900142\n');
  writeFileSync(join(folder, 'c.log'), '');
  shell('for each in a b c; do tar -b 20 -cf $each.tar $each.log; gzip -nk $each.tar; done; cat a.tar b.tar c.tar > joined.tar; cat a.tar.gz b.tar.gz c.tar.gz > joined.tgz');
  shell('cp a.tar added.tar; tar -Af added.tar b.tar; tar -Af added.tar c.tar; (head -c $((($(stat -c %s a.log) + 511) / 512 * 512 + 1024)) a.tar; cat b.tar c.tar) > few.tar');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['joined.tar', 'joined.tgz', 'added.tar', 'few.tar'])('%s', async (name) => {
  const file = bytesInMemory(name, new Uint8Array(readFileSync(join(folder, name))));
  const { entries } = await lookInside(file, { context });
  expect(entries.map(({ path, opened, found }) => [path, opened, found.map(({ value }) => value)])).toEqual([
    [name, true, []],
    [`${name}/a.log`, true, ['ada@example.org']],
    [`${name}/b.log`, true, ['+44 7700 900142']],
    [`${name}/c.log`, true, []],
  ]);
  const { report, bytes } = await trimBytes(file, { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect(report).toMatchObject({ ok: true, unread: [] });
  writeFileSync(join(folder, 'after'), bytes ?? '');
  expect(shell('tar -tf after')).toBe('a.log\nb.log\nc.log\n');
  expect(shell('tar -xOf after')).toBe(`${quiet}signed in as [e-mail 1]\nring [phone 1]\n`);
});

test('what stands behind an archive and is none is said to be broken', async () => {
  writeFileSync(join(folder, 'odd.tar'), Buffer.concat([readFileSync(join(folder, 'a.tar')), Buffer.alloc(2048, 'odd ')]));
  expect((await openBytes('odd.tar', readFileSync(join(folder, 'odd.tar')))).unread).toBe('broken');
});
