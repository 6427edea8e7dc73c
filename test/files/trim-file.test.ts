/** A file opened, trimmed by decisions, and proven; archives by Node's zlib and the system's tar. */
import { execFileSync } from 'node:child_process';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zipEntries } from '../../scripts/bench/decode-mail.ts';
import { makeZip } from '../../scripts/bench/make-files.ts';
import type { FileDecisions } from '../../src/core/file-report.ts';
import type { RemovedValue } from '../../src/core/plan/removed-values.ts';
import { bytesInMemory, piecesOf } from '../../src/files/byte-stream.ts';
import type { FileFormat } from '../../src/files/file-format.ts';
import { formats } from '../../src/files/formats/index.ts';
import { text } from '../../src/files/formats/text.ts';
import { readFile } from '../../src/files/audit-file.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { trimBytes } from './opened.ts';

const context = { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, subject: '' };
const number = '447700900155';
const log = `2026-03-18 21:03:58.100 I/voip: call to +${number} ended\n2026-03-18 21:04:00 I/net: mara@example.org signed in\n`;
const debug = JSON.stringify({ app_version: '2.26.15.72', manufacturer: 'Google', model: 'Pixel 9', phone_number: '+447700900142', operator: 'Example Mobile', os_version: '16' }, null, 2);

function decide(other: Partial<FileDecisions> = {}): FileDecisions {
  return { entries: {}, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] }, ...other };
}

const gone = (value: string, kind = 'text'): RemovedValue => ({ value, kind, canonical: value.toLowerCase() });

async function textsOf(name: string, bytes: Uint8Array | null): Promise<Record<string, string>> {
  const { parts } = await readFile(bytesInMemory(name, bytes ?? new Uint8Array(0)));
  return Object.fromEntries(parts.map(({ id, text }) => [id, text]));
}

test('what is inside is told by entry, by value and by category, without the texts', async () => {
  const report = await lookInside(bytesInMemory('logs.zip', makeZip({ 'wa/whatsapp.log': log, 'debuginfo.json': debug, 'old.zip': makeZip({ 'older.log': log + log }) })), { context });
  expect(report.entries.map(({ path, opened }) => [path, opened])).toEqual([
    ['logs.zip', true],
    ['logs.zip/wa/whatsapp.log', true],
    ['logs.zip/debuginfo.json', true],
    ['logs.zip/old.zip', true],
    ['logs.zip/old.zip/older.log', true],
  ]);
  const older = report.entries.at(-1);
  expect(older?.found.map(({ kind, canonical, count }) => [kind, canonical, count])).toEqual(expect.arrayContaining([['phone-number', number, 2], ['email-address', 'mara@example.org', 2]]));
  expect(report.sections.map(({ part, category }) => [part, category])).toEqual(expect.arrayContaining([['attachment:logs.zip/debuginfo.json', 'phone-number'], ['attachment:logs.zip/debuginfo.json', 'app-version']]));
  expect(JSON.stringify(report)).not.toContain('ended');
});

test('what is cleaned loses what was found in it, what is kept loses only what goes from the whole mail, and what is removed is gone', async () => {
  const bytes = makeZip({ 'a.log': log, 'b.log': log, 'c.log': log, 'debuginfo.json': debug });
  const report = await lookInside(bytesInMemory('logs.zip', bytes), { context });
  const phone = report.sections.find(({ category }) => category === 'phone-number');
  const trimmed = await trimBytes(
    bytesInMemory('logs.zip', bytes),
    decide({
      entries: { 'logs.zip/a.log': 'clean', 'logs.zip/c.log': 'remove' },
      fields: Object.fromEntries((phone?.fields ?? []).map(({ id }) => [id, 'hide' as const])),
      removed: [gone('mara@example.org', 'email-address')],
      placeholders: { given: [['e-mail\u0000mara@example.org', '[e-mail 4]']], numbers: [['e-mail', 4]] },
    }),
    { context },
  );
  expect(trimmed.report).toMatchObject({ ok: true, changed: true, name: null, unread: [] });
  const texts = await textsOf('logs.zip', trimmed.bytes);
  expect(Object.keys(texts)).not.toContain('attachment:logs.zip/c.log');
  expect(texts['attachment:logs.zip/a.log']).toBe(log.replace(`+${number}`, '[phone 2]').replace('mara@example.org', '[e-mail 4]'));
  expect(texts['attachment:logs.zip/b.log']).toBe(log.replace('mara@example.org', '[e-mail 4]'));
  expect(texts['attachment:logs.zip/debuginfo.json']).toBe(debug.replace('+447700900142', '[phone 1]'));
});

test('cleaning the file cleans all that is in it, its entries\' names too', async () => {
  const bytes = makeZip({ [`calls +${number}.log`]: log, 'in.zip': makeZip({ 'x.log': log }) });
  const { report, bytes: after } = await trimBytes(bytesInMemory('all.zip', bytes), decide({ entries: { 'all.zip': 'clean' } }), { context });
  expect(report).toMatchObject({ ok: true, changed: true });
  const texts = await textsOf('all.zip', after);
  expect(JSON.stringify(texts)).not.toMatch(/447700900155|mara@example/);
  expect(Object.keys(texts)).toContain('attachment:all.zip/in.zip/x.log');
});

test('of a cleaned file what stands in fields goes by what is decided of those, and what stands outside goes', async () => {
  const bytes = makeZip({ 'debuginfo.json': debug, 'a.log': log });
  const { bytes: after } = await trimBytes(bytesInMemory('all.zip', bytes), decide({ entries: { 'all.zip': 'clean' } }), { context });
  const texts = await textsOf('all.zip', after);
  expect(texts['attachment:all.zip/debuginfo.json']).toBe(debug);
  expect(texts['attachment:all.zip/a.log']).toBe(log.replace(`+${number}`, '[phone 1]').replace('mara@example.org', '[e-mail 1]'));
});

test('a file of which nothing changes is searched and told to be as it was', async () => {
  expect(await trimBytes(bytesInMemory('a.log', Buffer.from(log)), decide(), { context })).toMatchObject({ report: { ok: true, changed: false }, bytes: null });
});

test('the name of the file itself loses what was removed', async () => {
  const { report } = await trimBytes(bytesInMemory(`${number}.log`, Buffer.from('x y\n')), decide({ removed: [gone(number, 'phone-number')] }), { context });
  expect(report).toMatchObject({ ok: true, name: '[phone 1].log' });
});

test('a value that runs into the ending of a name does not take the ending along', async () => {
  const bytes = makeZip({ 'mara@example.org.log': 'x y\n', 'mara@example.org.tar.gz': 'x', 'mara@example.org': 'z' });
  const { report, bytes: after } = await trimBytes(bytesInMemory('mara@example.org.zip', bytes), decide({ removed: [gone('mara@example.org', 'email-address')], entries: { 'mara@example.org.zip': 'clean' } }), { context });
  expect(report).toMatchObject({ ok: true, name: '[e-mail 1].zip' });
  expect(zipEntries(Buffer.from(after ?? [])).map(({ name }) => name)).toEqual(['[e-mail 1].log', '[e-mail 1].tar.gz', '[e-mail 1]']);
});

test.each([
  ['in base64 in a binary', Buffer.concat([Buffer.from([0, 1, 2, 3, 255, 254]), Buffer.from(`id=${Buffer.from(`--${number}--`).toString('base64')}\n`), Buffer.from([0, 200, 1])])],
  ['in a binary', Buffer.concat([Buffer.from([0, 1, 2, 3, 255, 254]), Buffer.from(number), Buffer.from([0, 200, 1])])],
  ['in UTF-16 in a binary', Buffer.concat([Buffer.from([0, 1, 2, 3, 255, 254, 7]), Buffer.from(number, 'utf16le'), Buffer.from([0, 200, 1, 0, 0])])],
])('a value that stands %s, where nobody can take it out, is found, and the file is not offered', async (_where, bytes) => {
  for (const [name, file] of [['x.bin', bytes], ['x.bin.gz', gzipSync(bytes)], ['x.zip', makeZip({ 'in/x.bin': bytes })]] as const) {
    const { report, bytes: after } = await trimBytes(bytesInMemory(name, file), decide({ removed: [gone(number, 'phone-number')] }), { context });
    expect(report).toMatchObject({ ok: false, why: 'leftover' });
    expect(after).toBeNull();
  }
});

test('what is found in a cleaned entry is looked for in all that is cleaned, under its old name and its new one, and not in what is kept', async () => {
  const dump = (text: string): string => execFileSync('xxd', { input: text }).toString();
  const bytes = (value: string): Buffer => Buffer.concat([Buffer.from([0, 1, 2, 3, 255, 254, 7, 10]), Buffer.from(dump(`call of ${value} ended, and that is all`)), Buffer.from([0, 200, 1])]);
  const [mail, name] = ['mara@example.org', 'mara@example.org dump.bin'];
  const trim = async (file: string, content: Buffer, entries: FileDecisions['entries']) => (await trimBytes(bytesInMemory(file, content), decide({ entries }), { context })).report;
  expect(await trim(name, bytes(mail), { [name]: 'clean' })).toMatchObject({ ok: false, why: 'leftover' });
  expect(await trim(name, bytes('nobody'), { [name]: 'clean' })).toMatchObject({ ok: true, changed: false, name: '[e-mail 1] dump.bin' });
  const packed = makeZip({ [name]: bytes(mail), 'of mara@example.org.log': 'x y\n', 'b.bin': bytes(mail), 'c.log': log });
  expect(await trim('a.zip', packed, { [`a.zip/${name}`]: 'clean' })).toMatchObject({ ok: false, why: 'leftover', leftovers: [{ part: 'attachment:a.zip/[e-mail 1] dump.bin', value: mail }] });
  expect(await trim('a.zip', packed, { 'a.zip/c.log': 'clean', 'a.zip/b.bin': 'clean' })).toMatchObject({ ok: false, why: 'leftover', leftovers: [{ part: 'attachment:a.zip/b.bin', value: mail }] });
  expect(await trim('a.zip', packed, { 'a.zip/c.log': 'clean' })).toMatchObject({ ok: true, changed: true });
});

test('what is packed in a word goes with the word when the user hides all of it, and not in what is kept', async () => {
  const serial = 'Serial number: R58M12ABCDE\n';
  const word = gzipSync('call from mara@example.org, who sent all of these words').toString('base64');
  const packed = makeZip({ 'a.log': `App version: 3.1 (77)\nDevice: Pixel 6\nSystem: Android 14\nPush token: ${word}\n${serial}`, 'b.log': serial });
  const report = await lookInside(bytesInMemory('a.zip', packed), { context });
  expect(report.entries).toHaveLength(4);
  const fields = Object.fromEntries(report.sections.flatMap((section) => section.fields).map(({ id }) => [id, 'hide' as const]));
  const trimmed = await trimBytes(bytesInMemory('a.zip', packed), decide({ entries: { 'a.zip/a.log': 'clean' }, fields }), { context });
  expect(trimmed.report).toMatchObject({ ok: true, changed: true });
  const texts = await textsOf('a.zip', trimmed.bytes);
  expect(texts['attachment:a.zip/a.log']).toMatch(/^Push token: \[[^\]]+\]$/m);
  expect(Object.keys(texts).filter((id) => id.includes('packed'))).toEqual([]);
  expect(texts['attachment:a.zip/b.log']).toBe(serial);
});

test('what is packed in a word stays when something else of its text goes, before it or behind it', async () => {
  const word = gzipSync('nobody is in this, and all of it is to stay as it is').toString('base64');
  const source = `from mara@example.org\n${word}\nto bo.li@example.org\n`;
  for (const gone of ['mara@example.org', 'bo.li@example.org']) {
    const trimmed = await trimBytes(bytesInMemory('a.log', Buffer.from(source)), decide({ removed: [{ value: gone, kind: 'email-address', canonical: gone }] }), { context });
    expect(Buffer.from(trimmed.bytes ?? []).toString()).toBe(source.replace(gone, '[e-mail 1]'));
  }
});

const inCharset = (charset: string, text: string): Buffer => execFileSync('iconv', ['-f', 'UTF-8', '-t', charset], { input: text });

test('a Cyrillic text in Windows-1251, a line of it in a log in UTF-8 too, is read and trimmed, and every other byte stays', async () => {
  const lines = (name: string): string => `Журнал: пользователь ${name} вошёл, ошибка № 5 «нет сети»\r\nВерсия 2.25 – всё\r\n`;
  const mixed = (name: string): Buffer => Buffer.concat([Buffer.from('2026-03-18 start\n'.repeat(5000)), inCharset('WINDOWS-1251', lines(name))]);
  for (const make of [(name: string) => inCharset('WINDOWS-1251', lines(name)), mixed]) {
    const trimmed = await trimBytes(bytesInMemory('a.log', make('Иван Петров')), decide({ removed: [gone('Иван Петров')] }), { context });
    expect(trimmed.report).toMatchObject({ ok: true, changed: true });
    const placeholder = /\[[^\]]+\]/.exec(Buffer.from(trimmed.bytes ?? []).toString('latin1'))?.[0] ?? 'none';
    expect(Buffer.from(trimmed.bytes ?? []).equals(make(placeholder))).toBe(true);
  }
});

test('in a cleaned file that was read in an old encoding a value of the whole mail and one found there go, and each is told once, as it is written', async () => {
  const text = inCharset('WINDOWS-1251', 'Журнал: пользователь Иван Петров вошёл, mara@example.org тоже\r\nВерсия 2.25 – всё\r\n');
  const packed = makeZip({ 'a.log': text, 'b.log': `Name: Jiří Dvořák, call +${number}\n` });
  const { report, bytes } = await trimBytes(bytesInMemory('a.zip', packed), decide({ entries: { 'a.zip': 'clean' }, removed: [gone('Иван Петров', 'person-name'), gone('Версия')] }), { context });
  expect(report).toMatchObject({ ok: true, changed: true });
  expect(report.ok ? report.hidden.map(({ value }) => value).sort() : []).toEqual([`+${number}`, 'Jiří Dvořák', 'mara@example.org']);
  expect(JSON.stringify(await textsOf('a.zip', bytes))).not.toMatch(/Петров|mara@|Версия/);
});

test.each([['WINDOWS-1253', 'Γιώργος Παππάς'], ['WINDOWS-1250', 'Jiří Dvořák'], ['WINDOWS-1251', 'Иван Петров']])('a name that stands in %s where nobody decodes it is found, and the file is not offered', async (charset, name) => {
  const bytes = Buffer.concat([Buffer.from([0, 1, 2, 3, 255, 254]), inCharset(charset, ` ${name} `), Buffer.from([0, 200, 1])]);
  expect(await trimBytes(bytesInMemory('x.bin', bytes), decide({ removed: [gone(name)] }), { context })).toMatchObject({ report: { ok: false, why: 'leftover' }, bytes: null });
});

test.each([
  ['a.html', `<!doctype html SYSTEM "of-+${number}"><p>some words</p>`],
  ['a.html', `<!doctype html SYSTEM "of=%2B${number}"><p>some words</p>`],
  ['a.xml', `<?xml version="1.0"?><!DOCTYPE a SYSTEM "of-+${number}"><a>some words</a>`],
])('a value that stands in the source of %s, where no text of it says it, is found, and the file is not offered', async (name, source) => {
  expect(await trimBytes(bytesInMemory(name, Buffer.from(source)), decide({ removed: [gone(`+${number}`)] }), { context })).toMatchObject({ report: { ok: false, why: 'leftover' }, bytes: null });
  expect(await trimBytes(bytesInMemory(name, Buffer.from(source)), decide({ removed: [gone('+447700900143')] }), { context })).toMatchObject({ report: { ok: true } });
});

test('a word that a page uses for itself is no value that is left in it', async () => {
  const { report, bytes } = await trimBytes(bytesInMemory('a.html', Buffer.from('<!doctype html><p class="lantern">Lantern called</p><lantern></lantern>')), decide({ removed: [gone('Lantern')] }), { context });
  expect(report).toMatchObject({ ok: true });
  expect(Buffer.from(bytes ?? []).toString()).toMatch(/^<!doctype html><p class="lantern">\[\w+ 1\] called<\/p><lantern><\/lantern>$/);
});

/** What becomes of a text whose format writes these bytes, whatever it is told. */
async function written(bytes: Uint8Array, decisions: FileDecisions): Promise<unknown> {
  const torn: FileFormat = { id: 'torn', recognises: ({ head }) => head[0] === 0x23, open: async (file, budget) => ({ ...(await text.open(file, budget)), write: () => piecesOf(bytes) }) };
  return (await trimBytes(bytesInMemory('a.txt', Buffer.from(`# call +${number}\n`)), decisions, { context, formats: [torn, ...formats] })).report;
}
const everywhere = decide({ removed: [gone(`+${number}`, 'phone-number')] });
const cleaned = decide({ entries: { 'a.txt': 'clean' } });

test('a copy that cannot be read as what it was is not offered, with one entry more neither', async () => {
  expect(await written(Buffer.from('# call\n'), everywhere)).toMatchObject({ ok: true, changed: true });
  for (const bytes of [Buffer.of(0x50, 0x4b, 3, 4, 0, 0), makeZip({ 'a.txt': 'call' })]) expect(await written(bytes, everywhere)).toEqual({ ok: false, why: 'broken', leftovers: [] });
});

test.each([['from the whole mail', everywhere], ['here', cleaned]])('a copy in which a value that goes %s still stands in any spelling is not offered, and where is said', async (_from, decisions) => {
  expect(await written(Buffer.from('# call [phone 1]\n'), decisions)).toMatchObject({ ok: true, changed: true });
  for (const left of ['+44 7700 900155', '0044 (7700) 900-155', `+${number}`]) {
    expect(await written(Buffer.from(`#\n# call ${left}\n`), decisions)).toMatchObject({ ok: false, why: 'leftover', leftovers: [{ part: 'attachment:a.txt', line: 2 }] });
  }
});

test('what cannot be read is named', async () => {
  const broken = makeZip({ 'x.log': log }).subarray(0, 60);
  expect(await lookInside(bytesInMemory('broken.zip', broken), { context })).toMatchObject({ entries: [{ path: 'broken.zip', opened: false, why: 'unread_broken' }] });
  expect(await trimBytes(bytesInMemory('broken.zip', broken), decide(), { context })).toMatchObject({ report: { ok: true, changed: false, unread: ['broken.zip'] } });
});

test('a compressed file stays one', async () => {
  const { bytes } = await trimBytes(bytesInMemory('a.log.gz', gzipSync(log)), decide({ entries: { 'a.log.gz': 'clean' } }), { context });
  expect(gunzipSync(bytes ?? Buffer.alloc(0)).toString()).toContain('call to [phone 1] ended');
});
