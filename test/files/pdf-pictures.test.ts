/** Photos in PDFs: composed with pdf-lib of a JPEG that exiftool wrote into, and taken out again by poppler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { makers, pixels, planted, plant, secrets } from './make-pictures.ts';
import { openBytes, textsOf, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-pdf-pictures-'));
const file = (name: string): string => join(folder, name);
const decisions = { fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } };
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
const shown = { Type: 'XObject', Subtype: 'Image', Width: 320, Height: 200, ColorSpace: 'DeviceRGB', BitsPerComponent: 8 };

interface Made extends PDFDocument {
  addPage(): { drawText(words: string): void; readonly node: { setXObject(name: unknown, reference: unknown): void; addContentStream(reference: unknown): void } };
  readonly context: PDFDocument['context'] & { stream(bytes: Uint8Array, dict: Readonly<Record<string, unknown>>): unknown; register(object: unknown): unknown };
}

/** Each on a page of its own. */
async function compose(...pictures: readonly (readonly [bytes: Uint8Array, dict: Readonly<Record<string, unknown>>])[]): Promise<Uint8Array> {
  const document = await (PDFDocument as unknown as { create(): Promise<Made> }).create();
  for (const [bytes, dict] of pictures) {
    const page = document.addPage();
    page.drawText('Invoice 7');
    page.node.setXObject(PDFName.of('Im'), document.context.register(document.context.stream(bytes, { ...shown, ...dict })));
    page.node.addContentStream(document.context.register(document.context.stream(Buffer.from('q 320 0 0 200 0 0 cm /Im Do Q'), {})));
  }
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

async function clean(name: string, bytes: Uint8Array): Promise<Awaited<ReturnType<typeof trimBytes>>> {
  return trimBytes(bytesInMemory(name, bytes), { ...decisions, entries: { [name]: 'clean' } }, { context });
}

const hex = (bytes: Uint8Array): Buffer => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`);
let photo: Buffer;
let plainPhoto: Uint8Array;
beforeAll(async () => {
  makers['photo.jpg']?.(file('photo.jpg'));
  plant([['photo.jpg', file('photo.jpg')]]);
  photo = readFileSync(file('photo.jpg'));
  plainPhoto = (await clean('photo.jpg', photo)).bytes ?? new Uint8Array(0);
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test.each<readonly [how: string, pack: (bytes: Buffer) => Uint8Array, dict: Readonly<Record<string, unknown>>]>([
  ['as it is', (bytes) => bytes, { Filter: 'DCTDecode' }],
  ['by its short name', (bytes) => bytes, { Filter: ['DCT'], DecodeParms: [{ ColorTransform: 1 }] }],
  ['packed', deflateSync, { Filter: ['FlateDecode', 'DCTDecode'], DecodeParms: [null, { ColorTransform: 1 }] }],
  ['packed and in letters', (bytes) => hex(deflateSync(bytes)), { Filter: ['ASCIIHexDecode', 'FlateDecode', 'DCTDecode'] }],
])('what a photo tells is told of a PDF in which it stands %s, and is in no cleaned one; its pixels are', async (_, pack, dict) => {
  const bytes = await compose([pack(photo), dict]);
  const root = await openBytes('a.pdf', bytes);
  expect([root.unread, root.opened?.facts]).toEqual(['page-text', expect.arrayContaining([
    { kind: 'taken', place: { latitude: 48.8584, longitude: 2.2945 }, device: 'Pixel 9', time: '2026-03-03T14:05:00' },
    { kind: 'serial', values: [planted.serial] },
    { kind: 'person', values: expect.arrayContaining([planted.owner]) as readonly string[] },
  ])]);
  expect((await textsOf(root)).get('attachment:a.pdf#metadata')).toContain(planted.note);
  const trimmed = await clean('a.pdf', bytes);
  expect(trimmed.report).toMatchObject({ ok: true, changed: true });
  writeFileSync(file('clean.pdf'), trimmed.bytes ?? '');
  execFileSync('qpdf', ['--check', file('clean.pdf')]);
  execFileSync('pdfimages', ['-j', file('clean.pdf'), file('out')]);
  expect(readFileSync(file('out-000.jpg')).equals(plainPhoto)).toBe(true);
  expect(pixels(file('out-000.jpg')).equals(pixels(file('photo.jpg')))).toBe(true);
  expect(secrets.filter((secret) => Buffer.from(trimmed.bytes ?? []).includes(secret))).toEqual([]);
  expect((await openBytes('a.pdf', trimmed.bytes ?? '')).opened?.facts).toEqual([]);
});

test('of several photos each kind is said once, and one place', async () => {
  execFileSync('exiftool', ['-q', '-all=', '-Artist=Bo Li', '-Model=Own 5', '-o', file('other.jpg'), file('photo.jpg')]);
  const root = await openBytes('a.pdf', await compose([readFileSync(file('other.jpg')), { Filter: 'DCTDecode' }], [photo, { Filter: 'DCTDecode' }]));
  const facts = root.opened?.facts ?? [];
  expect(facts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'taken', device: 'Pixel 9' }), { kind: 'person', values: expect.arrayContaining(['Bo Li', planted.owner]) as readonly string[] }]));
  expect(new Set(facts.map(({ kind }) => kind)).size).toBe(facts.length);
});

test.each<readonly [how: string, made: () => readonly [Uint8Array, Readonly<Record<string, unknown>>]]>([
  ['is cut', () => [photo.subarray(0, 4000), { Filter: 'DCTDecode' }]],
  ['is none', () => [Buffer.from('by Ada'), { Filter: 'DCTDecode' }]],
  ['is packed otherwise', () => [photo, { Filter: ['LZWDecode', 'DCTDecode'] }]],
  ['is not packed as it says', () => [photo, { Filter: ['FlateDecode', 'DCTDecode'] }]],
  ['draws what is packed', () => [photo, { Filter: ['DCTDecode', 'FlateDecode'] }]],
])('where a photo %s there is no cleaned PDF, and the others tell what they do', async (_, made) => {
  const bytes = await compose(made(), [photo, { Filter: 'DCTDecode' }]);
  expect((await openBytes('a.pdf', bytes)).opened?.facts).toContainEqual({ kind: 'serial', values: [planted.serial] });
  expect(await clean('a.pdf', bytes)).toMatchObject({ report: { ok: false, why: 'unread' }, bytes: null });
});
