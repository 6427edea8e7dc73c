/** What archives say of their files in second places: comments, names in Unicode beside those of old programs, owners, names too long for a header, names of gzip members far behind the beginning. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { openBytes, textsOf, trimBytes, without } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-notes-'));
const file = (name: string): string => join(folder, name);
const shell = (words: string): string => execFileSync('sh', ['-ec', words], { cwd: folder }).toString();
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const mail = 'edda@example.org';
const removed = [{ value: mail, kind: 'email-address', canonical: mail }];
const decisions = { entries: {}, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } };
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };

async function trimmed(name: string): Promise<Buffer> {
  const { report, bytes } = await trimBytes(bytesInMemory(name, readFileSync(file(name))), decisions, { context });
  expect(report).toMatchObject({ ok: true, changed: true });
  return Buffer.from(bytes ?? new Uint8Array(0));
}

test('comments of a zip and of its entries, and names and comments that stand in Unicode beside them, are trimmed; other fields and comments stay', async () => {
  // Composed by Python: Info-ZIP's fields 0x7075 and 0x6375 repeat name and comment in UTF-8, behind the sum of the other spelling.
  writeFileSync(file('make.py'), `
import zipfile, struct, zlib
def field(kind, data): return struct.pack('<HH', kind, len(data)) + data
def unicode(kind, old, new): return field(kind, b'\\1' + struct.pack('<I', zlib.crc32(old)) + new.encode())
with zipfile.ZipFile('notes.zip', 'w', zipfile.ZIP_DEFLATED) as z:
    one = zipfile.ZipInfo('of-${mail}.log'); one.comment = b'of ?'; one.extra = unicode(0x7075, b'of-${mail}.log', 'of-${mail}.log') + unicode(0x6375, b'of ?', 'of \u00e6 ${mail}'); z.writestr(one, 'one')
    two = zipfile.ZipInfo('kept.log'); two.comment = b'for ${mail}'; two.extra = field(0x5455, b'\\1' + struct.pack('<i', 1700000000)) + unicode(0x6375, two.comment, 'for ${mail}'); z.writestr(two, 'two')
    three = zipfile.ZipInfo('third.log'); three.comment = b'stays'; z.writestr(three, 'three')
    z.comment = b'packed by ${mail}'
`);
  shell('python3 make.py');
  const after = await trimmed('notes.zip');
  expect(after.includes(mail)).toBe(false);
  writeFileSync(file('after.zip'), after);
  const listed = shell(`python3 -c "import zipfile; z = zipfile.ZipFile('after.zip'); print([(i.filename, i.comment.decode(), z.read(i).decode()) for i in z.infolist()], z.comment.decode(), len(z.getinfo('third.log').extra))"`);
  expect(listed.trim()).toBe("[('of-[e-mail 1].log', 'of \u00e6 [e-mail 1]', 'one'), ('kept.log', 'for [e-mail 1]', 'two'), ('third.log', 'stays', 'three')] packed by [e-mail 1] 0");
  expect(shell('TZ=UTC unzip -Z -T after.zip kept.log')).toContain('20231114.221320');
});

test('owner, group and a name too long for the header of a tar are trimmed', async () => {
  const long = `${'a-long-folder-name/'.repeat(9)}of-${mail}.log`;
  shell(`mkdir -p $(dirname ${long}); echo words > ${long}; tar --format=pax --owner=${mail}:1 --group=group-of-${mail}:1 -cf long.tar a-long-folder-name`);
  const after = await trimmed('long.tar');
  expect(after.includes(mail)).toBe(false);
  writeFileSync(file('after.tar'), after);
  const listed = shell('tar -tvf after.tar');
  expect(listed).toContain('[e-mail 1]/group-of-[e-mail 1] ');
  expect(listed).toContain(long.replace(mail, '[e-mail 1]'));
  expect(shell('tar -xOf after.tar')).toBe('words\n');
});

test('of a tar whose files are too large to be kept, each is read and written as its own', async () => {
  const large = (name: string): string => `${name} begins\n${`line of ${name}\n`.repeat(120_000)}of ${mail}: ${name} ends\n`;
  for (const name of ['one', 'two', 'three']) writeFileSync(file(`${name}.log`), large(name));
  shell('tar -cf large.tar one.log two.log three.log');
  const root = await openBytes('large.tar', readFileSync(file('large.tar')));
  const texts = await textsOf(root);
  for (const name of ['one', 'two', 'three']) expect(texts.get(`attachment:large.tar/${name}.log`) === large(name)).toBe(true);
  writeFileSync(file('after.tar'), await without(root, { 'two begins': 'two began' }));
  for (const name of ['one', 'two', 'three']) expect(shell(`tar -xOf after.tar ${name}.log | md5sum`)).toBe(execFileSync('md5sum', { input: large(name).replace('two begins', 'two began') }).toString());
});

test('the name of a gzip member far behind the beginning is read and goes', async () => {
  const noise = Buffer.from(Array.from({ length: 150_000 }, (_, i) => ((i * 2654435761) >>> 13) & 255));
  for (const before of [0, 1, 500, 1020]) {
    writeFileSync(file('noise.bin'), noise.subarray(0, noise.length - before));
    writeFileSync(file(`of-${mail}.log`), 'words\n');
    shell(`gzip -nc noise.bin > parts.gz; gzip -c of-${mail}.log >> parts.gz; gzip -nc noise.bin >> parts.gz`);
    const root = await openBytes('parts.gz', readFileSync(file('parts.gz')));
    const after = Buffer.from(await without(root, { [mail]: '[e-mail 1]' }));
    expect(after.includes(mail)).toBe(false);
    expect(gunzipSync(after).equals(Buffer.concat([noise.subarray(0, noise.length - before), Buffer.from('words\n'), noise.subarray(0, noise.length - before)]))).toBe(true);
  }
});

test('extra field, name and comment of one gzip header are read together, and go', async () => {
  const [short, name, comment, far] = ['brit@example.org', 'carl@example.org', 'dora@example.org', 'elsa@example.org'];
  const packed = gzipSync('words\n');
  // Composed (RFC 1952, 2.3): a field of more than 255 bytes before a name and a comment.
  const extra = Buffer.from(`AB\u0000\u0001of ${short}`.padEnd(300, '\u0000') + `of ${far}`, 'latin1');
  const header = Buffer.concat([packed.subarray(0, 3), Buffer.of(4 + 8 + 16), packed.subarray(4, 10), Buffer.of(extra.length & 255, extra.length >> 8), extra, Buffer.from(`of-${name}\u0000for ${comment}\u0000`, 'latin1')]);
  const bytes = Buffer.concat([header, packed.subarray(10)]);
  expect(gunzipSync(bytes).toString()).toBe('words\n');
  const root = await openBytes('all.gz', bytes);
  expect([...(await textsOf(root)).values()]).toEqual([`of ${short}\nof ${far}\nof-${name}\nfor ${comment}`, 'words\n']);
  const after = Buffer.from(await without(root, { [comment]: '[e-mail 1]' }));
  expect([short, name, comment, far].filter((one) => after.includes(one))).toEqual([]);
  expect(gunzipSync(after).toString()).toBe('words\n');
});

test('the account of whoever packed a tar is found and goes, with the group of the same name; everybody has a root and a staff', async () => {
  shell('echo words > owned.log; tar --owner=hhaugen83:1 --group=hhaugen83:1 -cf owned.tar owned.log; tar --owner=root:0 --group=staff:20 -cf shared.tar owned.log');
  const clean = (name: string): ReturnType<typeof trimBytes> => trimBytes(bytesInMemory(name, readFileSync(file(name))), { ...decisions, entries: { [name]: 'clean' }, removed: [] }, { context });
  const { report, bytes } = await clean('owned.tar');
  expect(report).toMatchObject({ ok: true, changed: true, hidden: [{ value: 'hhaugen83' }] });
  writeFileSync(file('after.tar'), bytes ?? '');
  expect(shell('tar -tvf after.tar')).toContain('[user 1]/[user 1]');
  expect(shell('tar -xOf after.tar')).toBe('words\n');
  expect((await clean('shared.tar')).report).toMatchObject({ ok: true, hidden: [] });
});
