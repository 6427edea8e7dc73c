/** A document composed with pdf-lib; qpdf attaches a file and packs its objects, exiftool adds properties as a later version. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../src/core/audit.ts';
import { withFiles } from '../../src/core/file-report.ts';
import { proposeForFile } from '../../src/core/plan/presets.ts';
import type { ReportedAttachment } from '../../src/core/report.ts';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { openBytes, textsOf, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-pdf-'));
const file = (name: string): string => join(folder, name);
const phone = '+447700900142';
const decisions = { fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } };
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };

async function compose(words: string): Promise<Uint8Array> {
  const document = await (PDFDocument as unknown as { create(): Promise<PDFDocument & { addPage(): { drawText(words: string): void }; addJavaScript(name: string, code: string): void; setAuthor(name: string): void }> }).create();
  document.addPage().drawText(words);
  document.addJavaScript('start', "app.alert('by Ada Rossi')");
  document.setAuthor('Ada Rossi');
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

beforeAll(async () => {
  writeFileSync(file('plain.pdf'), await compose('Invoice 7'));
  writeFileSync(file('log.txt'), `call ${phone}\n`);
  execFileSync('qpdf', [file('plain.pdf'), '--add-attachment', file('log.txt'), '--', '--object-streams=generate', file('made.pdf')]);
  execFileSync('exiftool', ['-q', '-overwrite_original', '-Title=Of Bo Li', '-XMP:Creator=Cy Roe', file('made.pdf')]);
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test('pages, properties, scripts and attached files are read', async () => {
  const root = await openBytes('made.pdf', readFileSync(file('made.pdf')));
  expect([root.format, root.unread]).toEqual(['pdf', 'page-text']);
  const texts = await textsOf(root);
  expect(texts.get('attachment:made.pdf#pages')).toContain('Invoice 7');
  expect(texts.get('attachment:made.pdf#metadata')).toMatch(/Of Bo Li[^]*Cy Roe[^]*by Ada Rossi/);
  expect(texts.get('attachment:made.pdf/log.txt')).toBe(`call ${phone}\n`);
});

test.each(['made.pdf', 'owned.pdf'])('cleaned, %s holds its pages and nothing else, in no object of any version', async (made) => {
  // Locked against changes by a password that nobody needs to read it.
  if (made === 'owned.pdf') execFileSync('qpdf', ['--encrypt', '', 'secret', '256', '--', file('made.pdf'), file('owned.pdf')]);
  const { report, bytes } = await trimBytes(bytesInMemory('made.pdf', readFileSync(file(made))), { ...decisions, entries: { 'made.pdf': 'clean' } }, { context });
  expect(report).toMatchObject({ ok: true, changed: true });
  writeFileSync(file('clean.pdf'), bytes ?? new Uint8Array());
  execFileSync('qpdf', ['--check', file('clean.pdf')]);
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file('clean.pdf'), file('open.pdf')]);
  expect(readFileSync(file('open.pdf'), 'latin1')).not.toMatch(/Ada Rossi|Bo Li|Cy Roe|7700900142|JavaScript|EmbeddedFile|\/Info/);
  expect(execFileSync('pdftotext', [file('clean.pdf'), '-']).toString()).toContain('Invoice 7');
  expect(execFileSync('exiftool', ['-s', '-PDF:all', '-XMP:all', file('clean.pdf')]).toString()).not.toMatch(/Author|Title|Creator/);
});

test('what stands on the pages is never said to be gone', async () => {
  const { report, bytes } = await trimBytes(bytesInMemory('a.pdf', await compose(`Call ${phone}`)), { ...decisions, entries: { 'a.pdf': 'clean' } }, { context });
  expect([report.ok, bytes]).toEqual([false, null]);
});

test('what is proposed: the text where the pages hold a value, a cleaned copy where only its properties do, in an archive too', async () => {
  const pages = await compose(`call ${phone}`);
  const packed = join(folder, 'both.zip');
  writeFileSync(file('calls.pdf'), pages);
  execFileSync('zip', ['-q', '-j', packed, file('calls.pdf'), file('plain.pdf')]);
  const proposed = async (name: string, bytes: Uint8Array): Promise<readonly (string | undefined)[]> => {
    const report = await lookInside(bytesInMemory(name, bytes), { context });
    const attachment: ReportedAttachment = { id: 'a', path: name, type: '', bytes: bytes.length, readable: true, inline: false, origin: 'user', opened: false };
    const draft = withFiles({ ...audit({ recipients: context.recipients, parts: [], attachments: [] }), attachments: [attachment] }, new Map([['a', report]]));
    return draft.attachments.map((one) => `${one.path} ${proposeForFile(one) ?? 'keep'}`);
  };
  expect(await proposed('calls.pdf', pages)).toEqual(['calls.pdf text']);
  expect(await proposed('plain.pdf', readFileSync(file('plain.pdf')))).toEqual(['plain.pdf clean']);
  expect(await proposed('both.zip', readFileSync(packed))).toEqual(['both.zip keep', 'both.zip/calls.pdf text', 'both.zip/plain.pdf clean']);
});

test('its text goes along instead, without what was found, as a text file that was searched', async () => {
  const trimmed = await trimBytes(bytesInMemory('a.pdf', await compose(`Call ${phone}`)), { ...decisions, entries: { 'a.pdf': 'text' } }, { context });
  expect(trimmed.report).toMatchObject({ ok: true, changed: true, name: 'a.txt', type: 'text/plain', unread: [] });
  expect(Buffer.from(trimmed.bytes ?? []).toString().trim()).toBe('Call [phone 1]');
  const named = await trimBytes(bytesInMemory('a.pdf', await compose('Call Ada')), { ...decisions, removed: [{ value: 'Call Ada', kind: 'text', canonical: 'call ada' }], entries: { 'a.pdf': 'text' } }, { context });
  expect(Buffer.from(named.bytes ?? []).toString()).not.toMatch(/Ada/);
  expect(await trimBytes(bytesInMemory('a.log', Buffer.from('x\n')), { ...decisions, entries: { 'a.log': 'text' } }, { context })).toMatchObject({ report: { ok: false, why: 'unread' }, bytes: null });
});

test('in an archive, at any depth, and in a mail its text stands instead of it under a name that is free', async () => {
  writeFileSync(file('calls.pdf'), await compose(`call ${phone}`));
  writeFileSync(file('calls.txt'), 'another\n');
  execFileSync('gzip', ['-k', '-f', file('calls.pdf')]);
  execFileSync('tar', ['-C', folder, '-czf', file('inner.tgz'), 'calls.pdf']);
  execFileSync('zip', ['-q', '-j', file('all.zip'), ...['calls.pdf', 'calls.txt', 'calls.pdf.gz', 'inner.tgz', 'plain.pdf'].map(file)]);
  const choices = { 'all.zip/calls.pdf': 'text', 'all.zip/calls.pdf.gz': 'text', 'all.zip/inner.tgz/calls.pdf': 'text' } as const;
  const { report, bytes } = await trimBytes(bytesInMemory('all.zip', readFileSync(file('all.zip'))), { ...decisions, entries: choices }, { context });
  expect(report).toMatchObject({ ok: true, changed: true, name: null, unread: ['all.zip/plain.pdf'] });
  writeFileSync(file('after.zip'), bytes ?? '');
  const said = (words: string): Buffer => execFileSync('sh', ['-c', words], { cwd: folder });
  expect(said('unzip -Z1 after.zip').toString().trim().split('\n')).toEqual(['calls.pdf.txt', 'calls.txt', 'calls.pdf.gz', 'inner.tgz', 'plain.pdf']);
  expect(['unzip -p after.zip calls.pdf.txt', 'unzip -p after.zip calls.pdf.gz | gzip -d', 'unzip -p after.zip inner.tgz | tar -xzO calls.txt', 'unzip -p after.zip calls.txt'].map((words) => said(words).toString().trim())).toEqual([...Array<string>(3).fill('call [phone 1]'), 'another']);
  expect(said('unzip -p after.zip plain.pdf').equals(readFileSync(file('plain.pdf')))).toBe(true);

  const mail = (type: string, name: string, body: Buffer): string => ['From: a@example.com', 'To: b@example.com', 'Subject: x', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Hello', '--b', `Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64', '', body.toString('base64').replace(/.{76}/g, '$&\n'), '--b--', ''].join('\n');
  const trimmed = await trimBytes(bytesInMemory('m.eml', Buffer.from(mail('application/pdf', 'calls.pdf', readFileSync(file('calls.pdf'))))), { ...decisions, entries: { 'm.eml/calls.pdf': 'text' } }, { context });
  expect(trimmed.report).toMatchObject({ ok: true, unread: [] });
  const after = Buffer.from(trimmed.bytes ?? '').toString();
  expect(after).toMatch(/Content-Type: text\/plain; charset="utf-8"\nContent-Disposition: attachment; filename="calls.txt"/);
  expect(after).toContain(Buffer.from('call [phone 1]').toString('base64').slice(0, 16));
  // Without a name in the mail it has the name under which it is shown, and its text is given one.
  for (const disposition of ['Content-Disposition: attachment\n', '']) {
    const unnamed = mail('application/pdf', '', readFileSync(file('calls.pdf'))).replace('Content-Disposition: attachment; filename=""\n', disposition);
    const given = await trimBytes(bytesInMemory('m.eml', Buffer.from(unnamed)), { ...decisions, entries: { 'm.eml/part-2': 'text' } }, { context });
    expect(given.report).toMatchObject({ ok: true, unread: [] });
    expect(Buffer.from(given.bytes ?? '').toString()).toContain('Content-Type: text/plain; name="part-2.txt"; charset="utf-8"\n');
  }
  expect(await trimBytes(bytesInMemory('all.zip', readFileSync(file('all.zip'))), { ...decisions, entries: { 'all.zip/calls.txt': 'text' } }, { context })).toMatchObject({ report: { ok: false, why: 'unread' }, bytes: null });
});

/** Composed: object after object, with the table of their places. */
function composeObjects(objects: readonly string[]): Buffer {
  let body = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${body}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(body.length)}\n%%EOF\n`, 'latin1');
}

test('bookmarks, what is said of pictures, layers, labels of pages and what a field held at first are told; what stands beside the pages goes, whatever it is called', async () => {
  const words = '/Figure<</MCID 0>>BDC BT /F 12 Tf 20 90 Td (Plan of a house) Tj ET EMC';
  const bytes = composeObjects([
    '<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/OwnKey(own of Gus)/URI<</Base(https://gus.example/)>>/PageLabels<</Nums[0<</P(sheet of Ian )/S/D>>]>>/OCProperties<</OCGs[9 0 R]/D<</Order[9 0 R]>>>>/MarkInfo<</Marked true>>/StructTreeRoot 8 0 R/AcroForm<</Fields[11 0 R]/DA(/F 9 Tf)>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/StructParents 0/Annots[11 0 R]>>',
    `<</Length ${String(words.length)}>>\nstream\n${words}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>',
    '<</Title(mark of Fay)/Parent 6 0 R/Dest[3 0 R/Fit]>>',
    '<</Type/StructTreeRoot/K[10 0 R]/ParentTree<</Nums[0[10 0 R]]>>>>',
    '<</Type/OCG/Name(layer of Hal)>>',
    '<</Type/StructElem/S/Figure/Alt(drawn by Joy)/P 8 0 R/Pg 3 0 R/K 0>>',
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/TU(asked by Kim)/V(now)/DV(first Lee)/Rect[1 1 9 9]/P 3 0 R>>',
  ]);
  const texts = await textsOf(await openBytes('a.pdf', bytes));
  expect((texts.get('attachment:a.pdf#pages') ?? '').split('\n')).toEqual(['Plan of a house', 'drawn by Joy', 'layer of Hal', 'sheet of Ian 1']);
  expect((texts.get('attachment:a.pdf#metadata') ?? '').split('\n')).toEqual(expect.arrayContaining(['mark of Fay', 'asked by Kim', 'a: now', 'a: first Lee']));
  const trimmed = await trimBytes(bytesInMemory('a.pdf', bytes), { ...decisions, entries: { 'a.pdf': 'clean' } }, { context });
  expect(trimmed.report).toMatchObject({ ok: true, changed: true });
  writeFileSync(file('clean.pdf'), trimmed.bytes ?? '');
  execFileSync('qpdf', ['--check', file('clean.pdf')]);
  const after = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file('clean.pdf'), '-']).toString('latin1');
  expect(after).not.toMatch(/Fay|Gus|gus|Kim|Lee/);
  expect(after).toMatch(/layer of Hal[^]*drawn by Joy|drawn by Joy[^]*layer of Hal/);
});

test('what programs keep for themselves goes from every dictionary, and what the pages call their things stays', async () => {
  const words = 'BT /F1.0 12 Tf 20 90 Td (Invoice 7) Tj ET /X.1 Do';
  const drawn = 'BT /F1.0 12 Tf 20 50 Td (Figure 8) Tj ET';
  const bytes = composeObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1/PTEX.Own(by Ada)>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</PTEX.Own(by Ada)/Font<</F1.0 5 0 R>>/XObject<</X.1 6 0 R>>>>/Group<</S/Transparency/PieceInfo<</Own(by Ada)>>>>>>',
    `<</Length ${String(words.length)}>>\nstream\n${words}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Type/XObject/Subtype/Form/BBox[0 0 200 100]/Resources<</Font<</F1.0 5 0 R>>>>/PTEX.FileName(/home/gwyn/plan.pdf)/PTEX.PageNumber 1/PTEX.InfoDict 7 0 R/Length ${String(drawn.length)}>>\nstream\n${drawn}\nendstream`,
    '<</Author(Ada Rossi)/PTEX.Fullbanner(of Ada)>>',
  ]);
  const trimmed = await trimBytes(bytesInMemory('a.pdf', bytes), { ...decisions, entries: { 'a.pdf': 'clean' } }, { context });
  expect(trimmed.report).toMatchObject({ ok: true, changed: true });
  writeFileSync(file('clean.pdf'), trimmed.bytes ?? '');
  execFileSync('qpdf', ['--check', file('clean.pdf')]);
  expect(execFileSync('qpdf', ['--qdf', '--object-streams=disable', file('clean.pdf'), '-']).toString('latin1')).not.toMatch(/Ada|gwyn|PTEX|PieceInfo/);
  expect(execFileSync('pdftotext', [file('clean.pdf'), '-']).toString()).toMatch(/Invoice 7[^]*Figure 8/);
});

test('locked, cut and false ones say so', async () => {
  execFileSync('qpdf', ['--encrypt', 'one', 'two', '256', '--', file('made.pdf'), file('locked.pdf')]);
  expect((await openBytes('a.pdf', readFileSync(file('locked.pdf')))).unread).toBe('encrypted');
  expect((await openBytes('a.pdf', '%PDF-1.7\nnothing more')).unread).toBe('broken');
});
