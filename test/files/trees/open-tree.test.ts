import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory, collect } from '../../../src/files/byte-stream.ts';
import type { TextEdit } from '../../../src/files/file-format.ts';
import { nodesOf, openTree } from '../../../src/files/trees/open-tree.ts';
import { writeTree } from '../../../src/files/trees/write-tree.ts';
import { openBytes, textsOf, without } from '../opened.ts';
import { bytesOfTree, endings, tree } from './trees.ts';

const atMost = 2 ** 30;

test('any tree of archives: every text is read, an edit changes only its own text, and nothing else is lost', async () => {
  await fc.assert(
    fc.asyncProperty(tree, fc.integer({ min: 0 }), async (made, pick) => {
      const bytes = bytesOfTree(made);
      const root = await openTree(bytesInMemory(`file${endings[made.kind]}`, bytes));
      const before = await textsOf(root);
      const logs = [...before].filter(([, text]) => text.startsWith('log'));
      expect(logs.length).toBeGreaterThan(0);
      const [id, text] = logs[pick % logs.length] ?? ['', ''];
      const edit: TextEdit = { start: 0, end: 3, replacement: '[word 1]' };
      const write = writeTree(root, { edits: new Map([[id, [edit]]]), removed: new Set(), renamed: new Map() });
      const again = await openTree(bytesInMemory(root.name, await collect((write as NonNullable<typeof write>)(), atMost)));
      expect(await textsOf(again)).toEqual(new Map([...before].map(([key, value]) => [key, key === id ? `[word 1]${text.slice(3)}` : value])));
      expect(nodesOf(again).map(({ path, unread }) => [path, unread])).toEqual(nodesOf(root).map(({ path, unread }) => [path, unread]));
    }),
    { numRuns: 100 },
  );
});

test('what archives say beside their files is read and goes: notes of every gzip member, fields of some tool in a zip; a tar without a mark of its format is opened', async () => {
  const mail = 'ada@example.org';
  const member = (content: string, flags: number, extra: Buffer): Buffer => {
    const packed = gzipSync(content);
    return Buffer.concat([packed.subarray(0, 3), Buffer.of(flags), packed.subarray(4, 10), extra, packed.subarray(10)]);
  };
  const field = Buffer.concat([Buffer.of(4 + mail.length, 0), Buffer.from('ZQ'), Buffer.of(mail.length, 0), Buffer.from(mail)]);
  for (const extra of [member('two', 4, field), member('two', 16, Buffer.from(`of ${mail}\0`))]) {
    const root = await openBytes('a.gz', Buffer.concat([member('one', 0, Buffer.alloc(0)), extra]));
    const after = Buffer.from(await without(root, { [mail]: '[e-mail 1]' }));
    expect([after.includes(mail), gunzipSync(after).toString()]).toEqual([false, 'onetwo']);
  }

  const folder = mkdtempSync(join(tmpdir(), 'sendless-archives-'));
  try {
    writeFileSync(join(folder, 'a.log'), 'words\n');
    execFileSync('python3', ['-c', `import zipfile,struct\nz=zipfile.ZipFile('a.zip','w')\ni=zipfile.ZipInfo('a.log')\nt=b'of ${mail}'\ni.extra=struct.pack('<HH',0x9999,len(t))+t\nz.writestr(i,'words')\nz.close()`], { cwd: folder });
    const zipped = Buffer.from(await without(await openBytes('a.zip', readFileSync(join(folder, 'a.zip'))), { [mail]: '[e-mail 1]' }));
    expect(zipped.includes(mail)).toBe(false);
    writeFileSync(join(folder, 'b.zip'), zipped);
    expect(execFileSync('unzip', ['-p', 'b.zip'], { cwd: folder }).toString()).toBe('words');
    execFileSync('tar', ['--format=v7', '-cf', 'a.tar', 'a.log'], { cwd: folder });
    // A file with holes, in both ways in which tar writes them, would come out without its holes.
    execFileSync('truncate', ['-s', '1M', join(folder, 'holes.bin')]);
    for (const format of ['gnu', 'pax']) {
      execFileSync('tar', ['-S', `--format=${format}`, '-cf', 'holes.tar', 'a.log', 'holes.bin'], { cwd: folder });
      expect((await openBytes('holes.tar', readFileSync(join(folder, 'holes.tar')))).unread).toBe('unknown-packing');
    }
    expect((await openBytes('a.tar', readFileSync(join(folder, 'a.tar')))).children.map(({ name, format }) => [name, format])).toEqual([['a.log', 'text']]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what each of several wrappers of one file says, and what the file in them says, are trimmed each by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-wrappers-'));
  try {
    writeFileSync(join(folder, 'a.log'), 'words\n');
    execFileSync('sh', ['-ec', 'tar --owner=ownersname -cf tomas-logs.tar a.log; gzip -c tomas-logs.tar > tomas-first.gz; gzip -c tomas-first.gz > all.gz'], { cwd: folder });
    const root = await openBytes('all.gz', readFileSync(join(folder, 'all.gz')));
    const texts = await textsOf(root);
    expect([...texts.values()].map((text) => text.split('\n')[0])).toEqual(['tomas-first.gz', 'tomas-logs.tar', 'user: ownersname', 'words']);
    const after = await without(root, { tomas: '[name 1]', ownersname: '[name 2]' });
    const unpacked = gunzipSync(gunzipSync(after));
    expect([gunzipSync(after).includes('tomas'), unpacked.includes('ownersname'), unpacked.includes('[name 2]'), unpacked.includes('words\n')]).toEqual([false, false, true, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what pax records of a tar note is read and trimmed; the others, and parts of a second, stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-pax-'));
  try {
    const shell = (words: string): string => execFileSync('sh', ['-ec', words], { cwd: folder }).toString();
    shell("echo words > a.log; touch -d '2026-01-02 03:04:05.678 UTC' a.log; tar --format=posix --pax-option='comment=packed for ida@example.org,EXAMPLE.kept=ward 7' -cf a.tar a.log");
    writeFileSync(join(folder, 'b.tar'), await without(await openBytes('a.tar', readFileSync(join(folder, 'a.tar'))), { 'ida@example.org': '[e-mail 1]' }));
    const records = shell('strings b.tar');
    expect([records.includes('comment=packed for [e-mail 1]\n'), records.includes('EXAMPLE.kept=ward 7\n'), records.includes('ida@')]).toEqual([true, true, false]);
    expect(shell('tar -xOf b.tar 2> said')).toBe('words\n');
    expect(shell('TZ=UTC tar --full-time -tvf b.tar 2> said')).toContain('03:04:05.678');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
