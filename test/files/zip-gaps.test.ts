/** Zips that hold more than they list, made by Python's zipfile; and zips of other programs, which hold nothing more. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { readTree } from '../../src/files/trees/read-tree.ts';
import { openBytes, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-gaps-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Why the archive is said not to be read as a whole. */
async function saidOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const own = { id: name, name, type: '', bytes: bytes.length, inline: false, readable: true };
  return (await readTree(await openBytes(name, bytes), own, 2 ** 20)).attachments.find(({ path }) => path === name)?.why;
}

function made(body: string): Buffer {
  writeFileSync(join(folder, 'make.py'), `import io, zipfile\nout = io.BytesIO()\n${body}\nopen('a.zip', 'wb').write(out.getvalue())\n`);
  execFileSync('python3', ['make.py'], { cwd: folder });
  return readFileSync(join(folder, 'a.zip'));
}

/** An entry out of three is taken out of the list, and stays in the file. */
const unlisted = (index: number, name = 'a.log'): Buffer => made(`z = zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED)\nfor one in ['${name}', 'b.log', 'c.log']: z.writestr(one, 'edda@example.org is in ' + one)\ndel z.filelist[${String(index)}]\nz.close()`);

test.each([0, 1, 2])('an entry that is not listed any more (%i) is said not to be read', async (index) => {
  expect(await saidOf('a.zip', unlisted(index))).toBe('unread_no_text');
});

test('also in a document', async () => {
  expect(await saidOf('a.docx', unlisted(1, '[Content_Types].xml'))).toBe('unread_no_text');
});

test('what stands behind entries whose size was not known before, and zeros between entries, are no gaps', async () => {
  const streamed = execFileSync('sh', ['-ec', 'mkdir in && echo one > in/a.log && echo two > in/b.log && cd in && zip -q -r -fd - . | cat'], { cwd: folder });
  expect(await saidOf('a.zip', streamed)).toBeUndefined();
  const aligned = made("z = zipfile.ZipFile(out, 'w')\nz.writestr('a.log', 'one')\nout.write(bytes(100))\nz.start_dir = out.tell()\nz.writestr('b.log', 'two')\nz.close()");
  expect(aligned.includes(Buffer.alloc(100))).toBe(true);
  expect(await saidOf('a.zip', aligned)).toBeUndefined();
});

const twoEntries = (between: string, before = ''): Buffer => made(`z = zipfile.ZipFile(out, 'w')\nz.writestr('a.log', 'one')\n${between}\nz.writestr('b.log', 'two')\n${before}\nz.close()`);
const writeShort = "out.write(b'ada@example.org')\nz.start_dir = out.tell()";

test('a few bytes are enough: between entries, before the list, behind it, and behind the lengths that stand behind an entry', async () => {
  const whole = twoEntries('');
  const end = whole.indexOf('PK\x05\x06', 0, 'latin1');
  const streamed = execFileSync('sh', ['-ec', 'mkdir -p in && echo one > in/a.log && cd in && zip -q -fd - a.log | cat'], { cwd: folder });
  const list = streamed.indexOf('PK\x01\x02', 0, 'latin1');
  const hung = Buffer.concat([streamed.subarray(0, list), Buffer.from('ada@example.org'), streamed.subarray(list)]);
  hung.writeUInt32LE(list + 15, hung.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  for (const zip of [twoEntries(writeShort), twoEntries('', writeShort), Buffer.concat([whole.subarray(0, end), Buffer.from('ada@example.org'), whole.subarray(end)]), hung]) expect(await saidOf('a.zip', zip)).toBe('unread_no_text');
  for (const zip of [whole, streamed]) expect(await saidOf('a.zip', zip)).toBeUndefined();
});

test('lengths of four and of eight bytes, with their mark and without it, and the records of a zip that is said to be huge, are no gaps', async () => {
  const python = (more: string): Buffer => made(`class Pipe(io.RawIOBase):\n  def writable(self): return True\n  def write(self, data): return out.write(data)\nz = zipfile.ZipFile(Pipe(), 'w')\nfor one in ['a.log', 'b.log']:\n  with z.open(one, 'w', force_zip64=True) as file: file.write(b'one')\n${more}\nz.close()`);
  const long = python('');
  const longEnd = made("zipfile.ZIP64_LIMIT = 100\nz = zipfile.ZipFile(out, 'w')\nfor one in ['a.log', 'b.log']: z.writestr(one, 'one' * 50)\nz.close()");
  expect([long.includes('PK\x07\x08'), longEnd.includes('PK\x06\x06')]).toEqual([true, true]);
  const streamed = execFileSync('sh', ['-ec', 'mkdir -p in && echo one > in/a.log && cd in && zip -q -fd - a.log | cat'], { cwd: folder });
  const mark = streamed.indexOf('PK\x07\x08', 0, 'latin1');
  const unmarked = Buffer.concat([streamed.subarray(0, mark), streamed.subarray(mark + 4)]);
  const record = unmarked.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  unmarked.writeUInt32LE(unmarked.readUInt32LE(record + 16) - 4, record + 16);
  const elsewhere = Buffer.from(longEnd);
  elsewhere.fill(0xff, elsewhere.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 12, elsewhere.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 20);
  for (const zip of [long, longEnd, elsewhere, unmarked]) expect(await saidOf('a.zip', zip)).toBeUndefined();
  const locator = longEnd.indexOf('PK\x06\x07', 0, 'latin1');
  expect(await saidOf('a.zip', Buffer.concat([longEnd.subarray(0, locator), Buffer.from('ada@example.org'), longEnd.subarray(locator)]))).toBe('unread_no_text');
});

test('an entry whose own header has another name than the list has, or words in a field of its own, says more', async () => {
  const field = "i.extra = bytes([0x99, 0x99, 15, 0]) + b'ada@example.org'";
  const named = (spoil: string): Buffer => made(`z = zipfile.ZipFile(out, 'w')\ni = zipfile.ZipInfo('a.log')\n${field}\nz.writestr(i, 'one')\n${spoil}\nz.close()`);
  for (const spoil of ["i.extra = b''", "i.filename = 'b.log'"]) expect(await saidOf('a.zip', named(spoil))).toBe('unread_no_text');
  expect(await saidOf('a.zip', named(''))).toBeUndefined();
});

test('a zip with a comment that looks like an end is read by its own end', async () => {
  const commented = made("z = zipfile.ZipFile(out, 'w')\nz.writestr('a.log', 'one')\nz.comment = b'PK' + bytes([5, 6]) + b' is no end of anything here'\nz.close()");
  expect(await saidOf('a.zip', commented)).toBeUndefined();
});

test('what hangs behind the end is said not to be read, unless it is a line end', async () => {
  const whole = made("z = zipfile.ZipFile(out, 'w')\nz.writestr('a.log', 'one')\nz.close()");
  const commented = made("z = zipfile.ZipFile(out, 'w')\nz.writestr('a.log', 'one')\nz.comment = b'by nobody'\nz.close()");
  for (const zip of [whole, commented]) {
    expect(await saidOf('a.zip', Buffer.concat([zip, Buffer.from('edda@example.org')]))).toBe('unread_no_text');
    expect(await saidOf('a.zip', Buffer.concat([zip, Buffer.from('\r\n\0\0')]))).toBeUndefined();
  }
});

test('a folder that holds data is said not to be read, can go, and is not lost from a changed zip', async () => {
  const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
  const bytes = made("z = zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED)\nz.writestr('a.log', 'of edda@example.org')\nz.writestr('empty/', '')\nz.writestr('logs/', 'of edda@example.org, too')\nz.close()");
  const { entries } = await lookInside(bytesInMemory('a.zip', bytes), { context });
  expect(entries.map(({ path, why, opened }) => [path, why, opened])).toEqual([['a.zip', undefined, true], ['a.zip/a.log', undefined, true], ['a.zip/logs/', 'unread_lying', false]]);
  const trimmed = (choices: Readonly<Record<string, 'clean' | 'remove'>>): ReturnType<typeof trimBytes> => trimBytes(bytesInMemory('a.zip', bytes), { entries: choices, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect((await trimmed({})).report).toMatchObject({ ok: true, changed: false, unread: ['a.zip/logs/'] });
  expect((await trimmed({ 'a.zip': 'clean' })).report).toMatchObject({ ok: false, why: 'unread' });
  const { report, bytes: after } = await trimmed({ 'a.zip': 'clean', 'a.zip/logs/': 'remove' });
  expect(report).toMatchObject({ ok: true, changed: true, unread: [] });
  expect((await openBytes('a.zip', after ?? '')).children.map(({ name }) => name)).toEqual(['a.log', 'empty/']);
});
