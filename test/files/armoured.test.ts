/** What tools write in letters between two lines that say what it is: files in uuencode, certificates; and archives whose heads are letters. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { nodesOf } from '../../src/files/trees/open-tree.ts';
import { openBytes, textsOf, trimBytes, without } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-armoured-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const shell = (line: string): string => execFileSync('sh', ['-c', line], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const phone = '+44 7700 900142';
const log = Array.from({ length: 40 }, (_, i) => `line ${String(i)}: ${i === 20 ? `ring ${phone}` : 'all is well'}\n`).join('');
writeFileSync(join(folder, 'a.log'), log);
writeFileSync(join(folder, 'b.log'), 'two words\n');
writeFileSync(join(folder, 'k.bin'), Uint8Array.from({ length: 300 }, (_, i) => (i * i * 31) & 255));

test.each(['\n', '\r\n'])('a file in uuencode is a file in a text: read, changed and written as it was (lines end with %j)', async (lineEnd) => {
  for (const [before, after] of [['', ''], ['begin with words\nand more\n', 'begin 644 of nothing\n']]) {
    const encoded = shell('uuencode notes.txt < a.log');
    const source = `${before}${encoded}${after}`.replace(/\n/g, lineEnd);
    const root = await openBytes('a.txt', source);
    expect((await textsOf(root)).get('attachment:a.txt/packed-1')).toBe(log);
    const changed = Buffer.from(await without(root, { [phone]: '[phone 1]' })).toString();
    writeFileSync(join(folder, 'uu'), changed.slice(changed.indexOf('begin 644 notes')).replace(/\r\n/g, '\n'));
    expect(shell('uudecode -o - uu')).toBe(log.replace(phone, '[phone 1]'));
    expect(changed.replace(/M[^\r\n]*\r?\n/g, '')).toContain(`begin 644 notes.txt${lineEnd}`);
    expect([changed.startsWith(before?.replace(/\n/g, lineEnd) ?? ''), changed.endsWith(`end${lineEnd}${after?.replace(/\n/g, lineEnd) ?? ''}`)]).toEqual([true, true]);
  }
});

test('what does not change in uuencode stays letter by letter, and what goes leaves an empty file', async () => {
  const source = shell("uuencode one.log < a.log; echo between; head -c 300 k.bin | uuencode two.bin; echo end of it");
  const root = await openBytes('a.txt', source);
  expect(root.children.map(({ format }) => format)).toEqual(['text', 'binary']);
  const changed = Buffer.from(await without(root, { [phone]: '[phone 1]' })).toString();
  expect(changed.slice(changed.indexOf('between'))).toBe(source.slice(source.indexOf('between')));
  const { report, bytes } = await trimBytes(bytesInMemory('a.txt', new TextEncoder().encode(source)), { entries: { 'a.txt/packed-1': 'remove' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect([report.ok, Buffer.from(bytes ?? []).toString()]).toEqual([true, `begin 644 one.log\nend\n${source.slice(source.indexOf('between'))}`]);
});

test('what a certificate says is told, and not called read: it is kept or removed', async () => {
  const pem = shell("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout k.pem -out c.pem -days 9 -subj '/CN=Ida Moe/emailAddress=ida.moe@fjord-data.example'; openssl req -new -key k.pem -subj '/CN=Ida Moe' -out r.pem; cat k.pem c.pem r.pem");
  for (const source of [pem, pem.replace(/\n/g, '\r\n')]) {
    const file = bytesInMemory('id.pem', new TextEncoder().encode(source));
    const { entries } = await lookInside(file, { context });
    expect(entries.map(({ path, why, found }) => [path, why, found.some(({ value }) => value.includes('ida.moe@'))])).toEqual([
      ['id.pem', undefined, false],
      ['id.pem/packed-1', 'unread_binary', true],
      ['id.pem/packed-2', 'unread_binary', false],
    ]);
    const { report, bytes } = await trimBytes(file, { entries: { 'id.pem/packed-1': 'remove' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
    const after = Buffer.from(bytes ?? []).toString();
    expect(report).toMatchObject({ ok: true, changed: true });
    expect(after).toBe(source.replace(/(BEGIN CERTIFICATE-----\r?\n)[^-]+/, '$1'));
  }
});

test.each(['ar', 'cpio', 'newc', 'deb'])('%s: an archive whose heads are letters is one, and no text whose lengths an edit would break', async (kind) => {
  const made = {
    ar: 'ar rc it a.log b.log',
    cpio: String.raw`python3 -c "
for name in ('a.log', 'b.log', 'TRAILER!!!'):
  data = open(name, 'rb').read() if name != 'TRAILER!!!' else b''
  import sys; sys.stdout.buffer.write(b'070707' + b'%06o' * 7 % (1, 1, 0o100644, 0, 0, 1, 0) + b'%011o%06o%011o' % (0, len(name) + 1, len(data)) + name.encode() + b'\0' + data)" > it`,
    newc: String.raw`python3 -c "
for name in ('a.log', 'b.log', 'TRAILER!!!'):
  data = open(name, 'rb').read() if name != 'TRAILER!!!' else b''
  import sys; pad = lambda b: b + b'\0' * (-len(b) % 4)
  sys.stdout.buffer.write(pad(b'070701' + b'%08X' * 13 % (1, 0o100644, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, 0) + name.encode() + b'\0') + pad(data))" > it`,
    deb: "mkdir -p p/DEBIAN p/log && cp a.log p/log && printf 'Package: ink\\nVersion: 1\\nArchitecture: all\\nMaintainer: Ida Moe <ida@example.org>\\nDescription: x\\n' > p/DEBIAN/control && dpkg-deb -Zxz -b p it",
  }[kind];
  shell(`rm -f it; ${made ?? ''}`);
  const packed = readFileSync(join(folder, 'it'));
  const root = await openBytes('it', packed);
  expect([...(await textsOf(root)).values()]).toContain(log);
  const part = async (behind: string): Promise<string | null> => (await openBytes('it', Buffer.concat([packed, Buffer.from(behind)]))).opened?.unreadPart?.() ?? null;
  expect([await part(''), await part('\0'.repeat(512)), await part('\r\n'), await part('\nada@example.org'), await part('\0\0ada@example.org')]).toEqual([null, null, null, 'no-text', 'no-text']);
  writeFileSync(join(folder, 'it.zip'), await without(root, { [phone]: '[phone 1]' }));
  expect(nodesOf(await openBytes('it.zip', readFileSync(join(folder, 'it.zip')))).map(({ format }) => format)).toContain('text');
  if (kind !== 'deb') expect([shell('unzip -p it.zip a.log'), shell('unzip -p it.zip b.log')]).toEqual([log.replace(phone, '[phone 1]'), 'two words\n']);
});

test('digits that only begin as an archive does are a text, and of what is damaged it is not said that nothing is in it', async () => {
  const root = await openBytes('a.txt', `0707010142 is my number\n${'7'.repeat(200)}\n`);
  expect(root.format).toBe('text');
  shell('7z a -bd c.7z a.log k.bin; 7z a -bd none.7z a.log; 7z d -bd none.7z a.log');
  const whole = readFileSync(join(folder, 'c.7z'));
  for (const bytes of [Buffer.concat([whole.subarray(0, 6), Buffer.alloc(500, 0x55)]), whole.subarray(0, 200), whole.subarray(0, -9)]) expect((await openBytes('c.7z', bytes)).unread).toBe('broken');
  expect((await openBytes('none.7z', readFileSync(join(folder, 'none.7z')))).unread).toBeNull();
});
