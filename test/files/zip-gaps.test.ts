/** Zips that hold more than they list, made by Python's zipfile; and zips of other programs, which hold nothing more. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTree } from '../../src/files/trees/read-tree.ts';
import { openBytes } from './opened.ts';

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
