/** Whoever is named in one part of a file is looked for in its names and in its other parts, whatever stands around the name there. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { makePng, makeZip } from '../../scripts/bench/make-files.ts';
import { parseOptions } from '../../src/cli/options.ts';
import { trimMail } from '../../src/cli/trim-mail.ts';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { readFile } from '../../src/files/audit-file.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { peopleLines } from '../../src/files/media/people-lines.ts';
import { trimBytes } from './opened.ts';

const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
const photo = makePng(2, 2, { Author: 'Ruxandra Velescu', Copyright: '(c) 2026 Tamsin Quill', Comment: 'Sunday Harbour' });
const clean = (path: string) => ({ entries: { [path]: 'clean' as const }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } });

test.each([
  ['ruxandra-velescu-passport.png', '[name 1]-passport.png'],
  ['Velescu Ruxandra.png', '[name 1].png'],
  ['RuxandraVelescu_2.png', '[name 1]_2.png'],
  ['scan_velescu.png', 'scan_[name 1].png'],
  ['tamsin_quill.png', '[name 1].png'],
  ['Sunday Harbour.png', null],
])('a name in the metadata of a picture goes from its file name: %s', async (name, expected) => {
  const { report, bytes } = await trimBytes(bytesInMemory(name, photo), clean(name), { context });
  expect(report).toMatchObject({ ok: true, changed: true });
  const given = report.ok ? report.name : '';
  expect(given?.replace(/\d(?=\])/, '1') ?? null).toBe(expected);
  expect(new TextDecoder('latin1').decode(bytes ?? new Uint8Array(0))).not.toMatch(/Velescu|Quill|Harbour/);
});

test('and from the names and the texts of what is packed beside it, where that is cleaned as well', async () => {
  const files = makeZip({ 'a.png': photo, 'velescu.log': 'seen by Velescu, R.\nthe ruxandra velescu folder\n', 'note.txt': 'nothing of interest\n' });
  const report = await lookInside(bytesInMemory('all.zip', files), { context });
  expect(report.entries.find(({ path }) => path === 'all.zip/velescu.log')?.found.map(({ kind }) => kind)).toContain('person-name');
  expect(report.entries.find(({ path }) => path === 'all.zip/note.txt')?.found).toEqual([]);
  const { report: trimmed, bytes } = await trimBytes(bytesInMemory('all.zip', files), clean('all.zip'), { context });
  expect(trimmed).toMatchObject({ ok: true });
  const { parts } = await readFile(bytesInMemory('all.zip', bytes ?? new Uint8Array(0)));
  expect(parts.map(({ text }) => text).join('\n')).not.toMatch(/velescu|ruxandra/i);
  expect(parts.find(({ id }) => id.endsWith('.txt'))?.text).toBe('nothing of interest\n');
});

test('and from the words of a mail on the command line', async () => {
  const mail = ['From: a@example.org', 'To: help@example.com', 'Subject: Scans', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'The scan of Velescu is dark.', '--b', 'Content-Type: image/png; name="ruxandra_velescu.png"', 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment; filename="ruxandra_velescu.png"', '', Buffer.from(photo).toString('base64'), '--b--', ''].join('\r\n');
  const parsed = parseOptions(['--hide', 'all', 'a.eml']);
  const trimmed = parsed.ok ? await trimMail(Buffer.from(mail), parsed.options) : null;
  expect(trimmed?.leftovers).toEqual([]);
  expect(trimmed?.bytes.toString()).not.toMatch(/velescu/i);
  expect(trimmed?.bytes.toString()).toContain('The scan of [name 1] is dark.');
});

test('the author of a PDF is a person, whatever their name', async () => {
  const document = await (PDFDocument as unknown as { create(): Promise<{ addPage(): unknown; setAuthor(name: string): void; save(options: object): Promise<Uint8Array> }> }).create();
  document.addPage();
  document.setAuthor('Ruxandra Velescu');
  const { report } = await trimBytes(bytesInMemory('velescu.pdf', await document.save({})), clean('velescu.pdf'), { context });
  expect(report).toMatchObject({ ok: true, name: '[name 1].pdf' });
});

test.each([
  ['Ruxandra Velescu; Tamsin Quill', ['Ruxandra Velescu', 'Tamsin Quill']],
  ['Ada Rossi, Ida Low', ['Ada Rossi', 'Ida Low']],
  ['Rossi, Ada', ['Rossi, Ada']],
  ['Copyright (c) 2019-2026, Tamsin Quill', ['Tamsin Quill']],
  ['\u00a9 Rossi, Ada', ['Rossi, Ada']],
  ...['Canon Inc', '2026 Acme Software GmbH', 'all rights reserved', 'LibreOffice', 'Adobe', 'python-docx', 'HP Inc.', 'BBC News', 'root', 'Microsoft Office User'].map((nobody) => [nobody, []] as const),
] as const)('several in one value are several, and programs and firms are nobody: %s', (value, names) => {
  expect(peopleLines('Artist', value)).toEqual([`Artist: ${value}`, ...names.map((name) => `full name: ${name}`)]);
});
