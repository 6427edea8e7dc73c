/** Files that are in the draft already: looked into from the popup, trimmed, removed, proven on the delivered mail, put back. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { zipEntries } from '../../scripts/bench/decode-mail.ts';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { demoDraft, type DemoDraft, type DemoFile } from '../../scripts/demo/draft.ts';
import { demoBench, type DemoBench, filesOf } from './demo-bench.ts';
import { removedValues } from './expect-trimmed.ts';

let bench: DemoBench;
beforeAll(async () => {
  bench = await demoBench();
});

const log = '2026-03-18 21:03:58.100 I/voip: call to +447700900155 ended, reason 7\n2026-03-18 21:04:00.020 I/acct: mara@example.org signed in\n2026-03-18 21:04:01.000 I/net: carrier Example Mobile\n';
const debug = `${JSON.stringify({ app_version: '2.26.15.72', manufacturer: 'Google', device_model: 'Pixel 9 Pro XL', phone_number: '+447700900142', carrier: 'Example Mobile', os_version: '16' }, null, 2)}\n`;
/** Planted, and identifying: none of them may be in a cleaned mail. */
const planted = ['447700900155', '7700900142', 'mara@example.org', '48.858'];

/** A real photo with a place, as exiftool writes it. */
function photo(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-photo-'));
  try {
    const file = join(folder, 'photo.jpg');
    execFileSync('convert', ['-size', '64x48', 'plasma:', file]);
    execFileSync('exiftool', ['-q', '-overwrite_original', '-GPSLatitude=48.8583', '-GPSLatitudeRef=N', '-GPSLongitude=2.2945', '-GPSLongitudeRef=E', '-Model=Pixel 9', '-Artist=mara@example.org', file]);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function exif(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-photo-'));
  try {
    writeFileSync(join(folder, 'photo.jpg'), bytes);
    return execFileSync('exiftool', [join(folder, 'photo.jpg')]).toString();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const file = (name: string, type: string, bytes: Buffer | string): DemoFile => ({ name, type, bytes: Buffer.from(bytes) });

function draft(...files: readonly DemoFile[]): DemoDraft {
  return demoDraft({ files });
}

const logsZip = (): DemoFile => file('report.zip', 'application/zip', makeZip({ 'wa/whatsapp.log': log, 'debuginfo.json': debug, 'older.zip': makeZip({ 'whatsapp-1.log': log }) }));

/** Every byte of a file that can be had, archives in archives included. */
function layersOf(name: string, bytes: Buffer): { where: string; text: string }[] {
  return [{ where: name, text: `${name}\n${bytes.toString('latin1')}` }, ...zipEntries(bytes).flatMap((entry) => layersOf(`${name}/${entry.name}`, entry.bytes))];
}

test('archive, text and photo are cleaned, the webmail holds none of it at any depth, and all comes back as it was', async () => {
  const original = draft(logsZip(), file('notes.txt', 'text/plain', log), file('IMG_1.jpg', 'image/jpeg', photo()));
  const page = await bench.open('/', original);
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  const chosen = await popup.choosing();
  expect(chosen.files).toEqual([
    { name: 'report.zip', sent: true, cleaned: true },
    { name: 'notes.txt', sent: true, cleaned: true },
    { name: 'IMG_1.jpg', sent: true, cleaned: true },
  ]);
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  expect(await popup.words()).toContain('3 files were replaced by trimmed copies');
  const held = bench.demo.saved().files;
  expect(held.map(({ name }) => name).sort()).toEqual(['IMG_1.jpg', 'notes.txt', 'report.zip']);
  const layers = held.flatMap(({ name, bytes }) => layersOf(name, bytes));
  expect(layers.map(({ where }) => where)).toContain('report.zip/older.zip/whatsapp-1.log');
  for (const value of [...planted, ...removedValues(chosen)]) expect(layers.filter(({ text }) => text.includes(value)).map(({ where }) => `${value} in ${where}`)).toEqual([]);
  expect(layers.find(({ where }) => where === 'report.zip/wa/whatsapp.log')?.text).toContain('ended, reason 7');
  expect(exif(held.find(({ name }) => name === 'IMG_1.jpg')?.bytes ?? Buffer.alloc(0))).not.toMatch(/GPS|Pixel|mara/);

  await popup.putBack();
  expect(filesOf(bench.demo.saved().files)).toEqual(filesOf(original.files));
});

test('the delivered mail holds what was chosen and nothing of what was not', async () => {
  const page = await bench.open('/', draft(logsZip(), file('notes.txt', 'text/plain', log)));
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  const { subject, text, files } = await bench.send(page);
  const sent = files.flatMap(({ name, bytes }) => layersOf(name, bytes));
  expect(sent.map(({ where }) => where)).toEqual(expect.arrayContaining(['report.zip/wa/whatsapp.log', 'report.zip/older.zip/whatsapp-1.log', 'notes.txt']));
  for (const value of planted) expect([subject, text, ...sent.map((layer) => layer.text)].filter((layer) => layer.includes(value))).toEqual([]);
});

test('entries are chosen one by one', async () => {
  const page = await bench.open('/', draft(logsZip()));
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Everything');
  await popup.openFile('report.zip');
  await popup.chooseInside('report.zip/wa/whatsapp.log', 'Clean');
  await popup.chooseInside('report.zip/older.zip', 'Remove');
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  const [after] = bench.demo.saved().files;
  const entries = new Map(zipEntries(after?.bytes ?? Buffer.alloc(0)).map(({ name, bytes }) => [name, bytes.toString()]));
  expect([...entries.keys()]).toEqual(['wa/whatsapp.log', 'debuginfo.json']);
  expect(entries.get('wa/whatsapp.log')).toBe(log.replace('+447700900155', '[phone 1]').replace('mara@example.org', '[e-mail 1]'));
  expect(entries.get('debuginfo.json')).toBe(debug);
});

test('what is removed from the text is removed from files that are kept', async () => {
  const page = await bench.open('/', draft(file('notes.txt', 'text/plain', `carrier Example Mobile\n${'x'.repeat(300)}\n`)));
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.openFile('notes.txt');
  await popup.chooseInside('notes.txt', 'Keep');
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  expect(bench.demo.saved().files[0]?.bytes.toString()).toBe(`carrier [network 1]\n${'x'.repeat(300)}\n`);
});

test('a database, a 7z and a gzip of several members are opened by what is loaded for them, and cleaned', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-heavy-'));
  const path = (name: string): string => join(folder, name);
  try {
    execFileSync('sqlite3', [path('wa.db'), `CREATE TABLE calls(id INTEGER PRIMARY KEY, said TEXT); INSERT INTO calls(said) VALUES('call to +447700900155 ended'), ('all well');`]);
    writeFileSync(path('whatsapp.log'), log);
    execFileSync('7z', ['a', '-bd', '-m0=PPMd', path('logs.7z'), path('whatsapp.log')], { stdio: 'ignore' });
    const read = (name: string, type: string): DemoFile => file(name, type, readFileSync(path(name)));
    const page = await bench.open('/', draft(read('wa.db', 'application/vnd.sqlite3'), read('logs.7z', 'application/x-7z-compressed'), file('calls.log.gz', 'application/gzip', Buffer.concat([gzipSync('began\n'), gzipSync(log)]))));
    const popup = await bench.openPopup(page);
    await popup.choosePreset('Everything');
    for (const name of ['wa.db', 'logs.7z', 'calls.log.gz']) {
      await popup.openFile(name);
      await popup.chooseInside(name, 'Clean');
    }
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
    const held = new Map(bench.demo.saved().files.map(({ name, bytes }) => [name, bytes]));
    expect([...held.keys()].sort()).toEqual(['calls.log.gz', 'logs.zip', 'wa.db']);
    expect(gunzipSync(held.get('calls.log.gz') ?? Buffer.alloc(0)).toString()).toBe(`began\n${log.replace('+447700900155', '[phone 1]').replace('mara@example.org', '[e-mail 1]')}`);
    writeFileSync(path('after.db'), held.get('wa.db') ?? Buffer.alloc(0));
    expect(execFileSync('sqlite3', [path('after.db'), 'SELECT said FROM calls ORDER BY id']).toString()).toBe('call to [phone 1] ended\nall well\n');
    expect(held.get('wa.db')?.includes('447700900155')).toBe(false);
    expect(zipEntries(held.get('logs.zip') ?? Buffer.alloc(0)).map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['whatsapp.log', log.replace('+447700900155', '[phone 1]').replace('mara@example.org', '[e-mail 1]')]]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a PDF is opened, and what is told of it is not told of the file beside it; its text goes along instead', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-pdf-'));
  try {
    const saying = (words: string): string => {
      const body = `4 0 obj<</Length ${String(28 + words.length)}>>stream\nBT /F1 18 Tf 50 300 Td (${words}) Tj ET\nendstream endobj\n`;
      return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n${body}5 0 obj<</Author(Mara Keller)>>endobj\ntrailer<</Root 1 0 R/Info 5 0 R>>\n%%EOF\n`;
    };
    writeFileSync(join(folder, 'plain.pdf'), saying('every call drops now'));
    writeFileSync(join(folder, 'number.pdf'), saying('call +447700900155 dropped'));
    // The cross-reference table is qpdf's; it warns that there was none.
    spawnSync('qpdf', [join(folder, 'plain.pdf'), join(folder, 'bill.pdf')]);
    spawnSync('qpdf', [join(folder, 'number.pdf'), join(folder, 'calls.pdf')]);
    const page = await bench.open('/', draft(file('bill.pdf', 'application/pdf', readFileSync(join(folder, 'bill.pdf'))), file('calls.pdf', 'application/pdf', readFileSync(join(folder, 'calls.pdf'))), file('notes.txt', 'text/plain', log)));
    const popup = await bench.openPopup(page);
    await popup.openFile('bill.pdf');
    await popup.openFile('calls.pdf');
    await popup.openFile('notes.txt');
    const told = async (name: string): Promise<string> => popup.page.locator('li.row', { has: popup.page.locator('.row-name', { hasText: name }) }).innerText();
    expect(await told('bill.pdf')).toMatch(/Mara Keller/);
    expect(await told('notes.txt')).toMatch(/mara@example\.org/);
    expect(await told('notes.txt')).not.toMatch(/Mara Keller/);
    await popup.choosePreset('Everything');
    await popup.chooseInside('bill.pdf', 'Clean');
    await popup.chooseInside('calls.pdf', 'Text only');
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
    const held = bench.demo.saved().files.find(({ name }) => name === 'bill.pdf');
    writeFileSync(join(folder, 'after.pdf'), held?.bytes ?? Buffer.alloc(0));
    expect(spawnSync('exiftool', [join(folder, 'after.pdf')]).stdout.toString()).not.toMatch(/Mara Keller/);
    const text = bench.demo.saved().files.find(({ name }) => name === 'calls.txt');
    expect([text?.type, text?.bytes.toString().trim()]).toEqual(['text/plain', 'call [phone 1] dropped']);
    expect(bench.demo.saved().files.map(({ name }) => name).sort()).toEqual(['bill.pdf', 'calls.txt', 'notes.txt']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
