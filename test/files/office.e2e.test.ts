/** Documents made by LibreOffice, trimmed, and opened by it again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesInMemory, collect } from '../../src/files/byte-stream.ts';
import { nodesOf, openTree } from '../../src/files/trees/open-tree.ts';
import { writeTree } from '../../src/files/trees/write-tree.ts';
import { startOffice, type Office } from './office-program.ts';
import { openBytes, textsOf, trimBytes, without } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-office-'));
const phone = '+447700900142';
const secrets = { [phone]: '[phone 1]', 'ada@example.org': '[e-mail 1]' };

const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><meta:initial-creator>Ada Rossi</meta:initial-creator><dc:creator>Bo Li</dc:creator><meta:user-defined meta:name="ticket">${phone}</meta:user-defined></office:meta>
<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Cy Roe</dc:creator><dc:date>2026-03-01T10:00:00</dc:date></office:change-info><text:p>deleted words of Dee</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>Cy Roe</dc:creator><dc:date>2026-03-01T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:p>Call +4477<text:span text:style-name="B">00900</text:span>142 today<office:annotation><dc:creator>Eve Moe</dc:creator><dc:date>2026-03-01T10:00:00</dc:date><text:p>a remark by Eve</text:p></office:annotation>.</text:p>
<text:p>Write to ada@example.org<text:change text:change-id="c1"/> <text:change-start text:change-id="c2"/>or so<text:change-end text:change-id="c2"/>.</text:p>
</office:text></office:body></office:document>`;

const talk = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:meta><meta:initial-creator>Ada Rossi</meta:initial-creator><dc:creator>Bo Li</dc:creator></office:meta>
<office:body><office:presentation><draw:page draw:name="one"><draw:frame svg:x="1cm" svg:y="1cm" svg:width="20cm" svg:height="3cm"><draw:text-box><text:p>Call ${phone} today</text:p><text:p>Write to ada@example.org</text:p></draw:text-box></draw:frame><office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>Eve Moe</dc:creator><dc:date>2026-03-01T10:00:00</dc:date><text:p>a remark by Eve</text:p></office:annotation></draw:page></office:presentation></office:body></office:document>`;

const made = (name: string): Buffer => readFileSync(join(folder, 'out', name));
const kinds = ['docx', 'odt'] as const;
const sheets = ['xlsx', 'ods'] as const;
let office: Office;

beforeAll(async () => {
  mkdirSync(join(folder, 'out'));
  office = await startOffice(folder);
  writeFileSync(join(folder, 'letter.fodt'), flat);
  writeFileSync(join(folder, 'sheet.csv'), `name,phone,imei\nAda,"${phone}",490154203237518\nBo,kept,12\n`);
  for (const kind of kinds) await office.convert(['letter.fodt'], kind);
  for (const kind of sheets) await office.convert(['sheet.csv'], kind);
  writeFileSync(join(folder, 'talk.fodp'), talk);
  for (const kind of ['pptx', 'odp']) await office.convert(['talk.fodp'], kind);
  await trimTalk();
  for (const kind of kinds) {
    const root = await openBytes(`letter.${kind}`, made(`letter.${kind}`));
    writeFileSync(join(folder, `after-${kind}.${kind}`), await without(root, secrets));
    const write = writeTree(root, { edits: new Map(), removed: new Set(), renamed: new Map(), stripped: new Set([root.path]) });
    writeFileSync(join(folder, `clean-${kind}.${kind}`), await collect((write as NonNullable<typeof write>)(), 2 ** 30));
  }
  for (const kind of sheets) writeFileSync(join(folder, `after-${kind}.${kind}`), await without(await openBytes(`sheet.${kind}`, made(`sheet.${kind}`)), { '490154203237518': '[IMEI 1]', '447700900142': '[phone 1]' }));
  await office.convert(kinds.flatMap((kind) => [`after-${kind}.${kind}`, `clean-${kind}.${kind}`]), 'txt', 'txt:Text (encoded):UTF8');
  await office.convert(sheets.map((kind) => `after-${kind}.${kind}`), 'csv');
}, 600_000);
afterAll(async () => {
  await office?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function trimTalk(): Promise<void> {
  const root = await openBytes('talk.pptx', made('talk.pptx'));
  writeFileSync(join(folder, 'after-talk.pptx'), await without(root, secrets));
  const write = writeTree(root, { edits: new Map(), removed: new Set(), renamed: new Map(), stripped: new Set([root.path]) });
  writeFileSync(join(folder, 'clean-talk.pptx'), await collect((write as NonNullable<typeof write>)(), 2 ** 30));
  await office.convert(['after-talk.pptx', 'clean-talk.pptx'], 'pdf');
}

/** All decoded layers of a file as one. */
async function everything(bytes: Uint8Array): Promise<string> {
  const zipOnly = (await import('../../src/files/formats/zip.ts')).zip;
  const text = (await import('../../src/files/formats/text.ts')).text;
  const binary = (await import('../../src/files/formats/binary.ts')).binary;
  const root = await openTree(bytesInMemory('all.zip', bytes), undefined, [zipOnly, text, binary]);
  return [...(await textsOf(root)).values(), ...nodesOf(root).map(({ name }) => name)].join('\n');
}

describe.each(kinds)('a letter as %s', (kind) => {
  test('is read with its runs joined, and with its makers', async () => {
    const root = await openBytes(`letter.${kind}`, made(`letter.${kind}`));
    expect(root.format).toBe('office');
    expect(root.opened?.facts?.[0]).toEqual({ kind: 'person', values: expect.arrayContaining(['Ada Rossi']) as string[] });
    expect([...(await textsOf(root)).values()].some((text) => text.includes(`Call ${phone} today`))).toBe(true);
  });

  test('is trimmed in place, and opens again', async () => {
    expect(await everything(readFileSync(join(folder, `after-${kind}.${kind}`)))).not.toMatch(/7700900142|ada@example/);
    expect(made(`after-${kind}.txt`).toString()).toContain('Call [phone 1] today.');
  });

  test('loses its makers, comments and changes when it is cleaned, and keeps its words', async () => {
    expect(await everything(readFileSync(join(folder, `clean-${kind}.${kind}`)))).not.toMatch(/Ada Rossi|Bo Li|Cy Roe|Dee|Eve|Thumbnails\/|2026-03-01/);
    expect(made(`clean-${kind}.txt`).toString()).toContain(`Call ${phone} today.\nWrite to ada@example.org or so.`);
  });
});

test('slides as pptx lose what was taken out, and when cleaned their makers and remarks, and open again', async () => {
  const words = (name: string): string => execFileSync('pdftotext', [join(folder, 'out', name), '-']).toString();
  expect((await openBytes('talk.pptx', made('talk.pptx'))).format).toBe('office');
  expect(await everything(made('talk.pptx'))).toMatch(/Eve Moe[^]*a remark by Eve|a remark by Eve[^]*Eve Moe/);
  expect(await everything(readFileSync(join(folder, 'after-talk.pptx')))).not.toMatch(/7700900142|ada@example/);
  expect(words('after-talk.pdf')).toContain('Call [phone 1] today');
  expect(await everything(readFileSync(join(folder, 'clean-talk.pptx')))).not.toMatch(/Ada Rossi|Bo Li|Eve|2026-03-01/);
  expect(words('clean-talk.pdf')).toContain(`Call ${phone} today`);
});

test.each(sheets)('a sheet as %s is trimmed cell by cell, and opens again', async (kind) => {
  expect(await everything(readFileSync(join(folder, `after-${kind}.${kind}`)))).not.toMatch(/7700900142|490154203237518/);
  const back = made(`after-${kind}.csv`).toString();
  for (const words of ['[IMEI 1]', '[phone 1]', 'Bo,kept,12']) expect(back).toContain(words);
});

test.each(['letter.docx', 'letter.odt', 'sheet.xlsx', 'sheet.ods', 'talk.pptx', 'talk.odp'])('%s: a cleaned copy is proven and offered, and is known for what it is', async (name) => {
  const removed = [{ value: phone, kind: 'phone-number', canonical: phone.slice(1) }];
  const decisions = { entries: { [name]: 'clean' as const }, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } };
  const { report, bytes } = await trimBytes(bytesInMemory(name, made(name)), decisions, { context: { recipients: { to: [], cc: [], bcc: [] }, subject: '' } });
  expect(report).toMatchObject({ ok: true, changed: true, unread: [] });
  const after = Buffer.from(bytes ?? new Uint8Array(0));
  expect((await openBytes(name, after)).format).toBe('office');
  // By its first entry: its content stands right behind its name (ODF 1.2 part 3, 3.3).
  if (/\.od.$/.test(name)) expect(after.toString('latin1', 30, 73)).toBe('mimetypeapplication/vnd.oasis.opendocument.');
  expect(await everything(after)).not.toContain('7700900142');
});
