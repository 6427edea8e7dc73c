/** Office documents, composed part by part as word processors write them. */
import { expect, test } from 'vitest';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { bytesInMemory, collect } from '../../src/files/byte-stream.ts';
import { writeTree } from '../../src/files/trees/write-tree.ts';
import type { FileNode } from '../../src/files/trees/open-tree.ts';
import { openBytes, textsOf, trimBytes, without } from './opened.ts';

const phone = '+447700900142';
const xml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>${inner}`;
const letter = makeZip({
  '[Content_Types].xml': xml('<Types xmlns="x"/>'),
  '_rels/.rels': xml('<Relationships xmlns="x"><Relationship Id="1" Target="word/document.xml"/><Relationship Id="2" Target="docProps/thumbnail.jpeg"/></Relationships>'),
  'docProps/core.xml': xml('<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ada Rossi</dc:creator><cp:lastModifiedBy>Bo Li</cp:lastModifiedBy></cp:coreProperties>'),
  'docProps/thumbnail.jpeg': Buffer.of(0xff, 0xd8, 0xff),
  'word/comments.xml': xml('<w:comments xmlns:w="w"><w:comment w:author="Eve"><w:p><w:r><w:t>a remark</w:t></w:r></w:p></w:comment></w:comments>'),
  'word/document.xml': xml(`<w:document xmlns:w="w"><w:p w:rsidR="00AB12CD"><w:r><w:t>Call +4477</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>00900</w:t></w:r><w:r><w:t>142 today</w:t></w:r><w:ins w:author="Cy"><w:r><w:t>, please</w:t></w:r></w:ins><w:del w:author="Cy"><w:r><w:delText>deleted words</w:delText></w:r></w:del><w:commentReference w:id="0"/></w:p></w:document>`),
});

async function layers(bytes: Uint8Array): Promise<Map<string, string>> {
  const { zip } = await import('../../src/files/formats/zip.ts');
  const { bytesInMemory, collectText } = await import('../../src/files/byte-stream.ts');
  const { openTree } = await import('../../src/files/trees/open-tree.ts');
  const { text } = await import('../../src/files/formats/text.ts');
  const root: FileNode = await openTree(bytesInMemory('a.zip', bytes), undefined, [zip, text]);
  return new Map(await Promise.all(root.children.map(async ({ name, opened }) => [name, opened?.texts[0] ? await collectText(opened.texts[0].read()) : ''] as const)));
}

test('a value that runs split is one value, and goes from every run; blanks beside it stay', async () => {
  const root = await openBytes('a.docx', letter);
  expect([root.format, root.opened?.facts]).toEqual(['office', [{ kind: 'person', values: ['Ada Rossi', 'Bo Li'] }]]);
  expect((await textsOf(root)).get('attachment:a.docx/word/document.xml')).toContain(`Call ${phone} today`);
  const after = await layers(await without(root, { [phone]: '[phone 1]' }));
  expect(after.get('word/document.xml')).toContain('<w:t>Call [phone 1]</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t></w:t></w:r><w:r><w:t xml:space="preserve"> today</w:t>');
  expect(after.get('docProps/core.xml')).toContain('Ada Rossi');
});

test('cleaned, it has no makers, comments, changes or small pictures, and all its words', async () => {
  const root = await openBytes('a.docx', letter);
  const write = writeTree(root, { edits: new Map(), removed: new Set(), renamed: new Map(), stripped: new Set([root.path]) });
  const after = await layers(await collect((write as NonNullable<typeof write>)(), 2 ** 20));
  expect([...after.values()].join('\n')).not.toMatch(/Ada|Bo Li|Eve|Cy|remark|deleted words|thumbnail|rsid/);
  expect([...after.keys()]).not.toContain('docProps/thumbnail.jpeg');
  expect(after.get('word/document.xml')).toContain('142 today</w:t></w:r><w:r><w:t>, please</w:t></w:r></w:p>');
});

test('every part that is called XML is read as such, whatever it begins with', async () => {
  const table = '<table><tableColumn name="Ada"/><r><t>+4477</t></r><r><t>00900142</t></r></table>';
  const book = makeZip({ '[Content_Types].xml': '<Types/>', 'xl/tables/table1.xml': table, 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Target="x"/></Relationships>', 'customXml/item1.xml': Buffer.of(1, 2, 3, 4, 0, 0, 0, 0), 'notes.txt': table });
  const root = await openBytes('a.xlsx', book);
  expect(root.children.map(({ name, format }) => [name, format])).toEqual([['[Content_Types].xml', 'xml'], ['xl/tables/table1.xml', 'xml'], ['xl/_rels/workbook.xml.rels', 'xml'], ['customXml/item1.xml', 'binary'], ['notes.txt', 'html']]);
  expect((await textsOf(root)).get('attachment:a.xlsx/xl/tables/table1.xml')).toContain(phone);
});

test('identifiers of the format are nothing to find, and what goes from elsewhere goes from them too', async () => {
  const uri = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}';
  const styles = (who: string, town: string): string => xml(`<office:document-styles xmlns:office="o" xmlns:style="s"><style:style style:name="OLE" style:display-name="${who}" style:parent-style-name="Mara_20_Kestrel"/><text:p text:style-name="OLE">Name: ${town}</text:p><text:h draw:name="${phone}"/></office:document-styles>`);
  const sheet = xml(`<worksheet xmlns="x"><extLst><ext uri="${uri}"><x/></ext></extLst></worksheet>`);
  const made = makeZip({ '[Content_Types].xml': xml('<Types xmlns="x"/>'), 'styles.xml': styles('Ida Brandt', 'Ida Brandt'), 'xl/worksheets/sheet1.xml': sheet });
  const root = await openBytes('a.odt', made);
  expect((await textsOf(root)).get('attachment:a.odt/styles.xml#identifiers')).toBe('style:name: OLE\nstyle:display-name: Ida Brandt\nstyle:parent-style-name: Mara_20_Kestrel\ntext:style-name: OLE');
  const { report, bytes } = await trimBytes(bytesInMemory('a.odt', made), { entries: { 'a.odt': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context: { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'list' } });
  expect(report).toMatchObject({ ok: true, unread: [] });
  const after = await layers(bytes ?? new Uint8Array(0));
  expect(after.get('xl/worksheets/sheet1.xml')).toBe(sheet);
  expect(after.get('styles.xml')).toBe(styles('[name 1]', '[name 1]').replace(phone, '[phone 1]'));
});

test('cells that held a number and hold words say so', async () => {
  const sheet = makeZip({ '[Content_Types].xml': xml('<Types xmlns="x"/>'), 'xl/worksheets/sheet1.xml': xml('<worksheet><c r="A1" s="1"><v>490154203237518</v></c><c r="A2" t="s"><v>0</v></c></worksheet>') });
  const after = await layers(await without(await openBytes('a.xlsx', sheet), { '490154203237518': '[IMEI 1]' }));
  expect(after.get('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1" t="str"><v>[IMEI 1]</v></c><c r="A2" t="s"><v>0</v></c>');
});

test('strings of a workbook have the names of their columns, and go from where they are kept', async () => {
  const strings = (...texts: readonly string[]): string => xml(`<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`);
  const rows = (...all: readonly (readonly number[])[]): string => xml(`<worksheet><sheetData>${all.map((cells, r) => `<row r="${String(r + 1)}">${cells.map((index, c) => `<c r="${'ABC'.charAt(c)}${String(r + 1)}" s="1" t="s"><v>${String(index)}</v></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`);
  const book = makeZip({
    '[Content_Types].xml': xml('<Types xmlns="x"/>'),
    'xl/sharedStrings.xml': strings('<t>Station</t>', '<t>SSID</t>', '<t>Release</t>', '<t>Mole 7</t>', '<r><t>Leucht</t></r><r><rPr/><t>turm &amp; Bake</t></r>', '<t>7.2.1</t>', '<t>Serial</t>', '<t>KX88120QZ</t>'),
    'xl/worksheets/sheet1.xml': rows([0, 1, 2], [3, 4, 5]),
    'xl/worksheets/sheet2.xml': rows([6, 7]),
  });
  const root = await openBytes('a.xlsx', book);
  expect((await textsOf(root)).get('attachment:a.xlsx#named')).toBe('Station: Mole 7\nSSID: Leuchtturm & Bake\nRelease: 7.2.1\nSerial: KX88120QZ');
  const edited = await layers(await without(root, { 'SSID: Leuchtturm & Bake': '[a & b]' }));
  expect(edited.get('xl/sharedStrings.xml')).toContain('<si><t xml:space="preserve">[a &amp; b]</t></si><si><t>7.2.1</t></si>');
  const file = bytesInMemory('a.xlsx', book);
  const { report, bytes } = await trimBytes(file, { entries: { 'a.xlsx': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context: { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'list' } });
  expect(report).toMatchObject({ ok: true, unread: [] });
  const after = (await layers(bytes ?? new Uint8Array(0))).get('xl/sharedStrings.xml') ?? '';
  expect([...after.matchAll(/<si>(.*?)<\/si>/g)].map(([, inside = '']) => inside.replace(/<[^>]*>/g, ''))).toEqual(['Station', 'SSID', 'Release', 'Mole 7', '[network 1]', '7.2.1', 'Serial', '[serial 1]']);
});

test('numbers, and strings that stand in their cells, have the names of their columns, and go from their cells alone', async () => {
  const row = (number: number, ...cells: readonly string[]): string => `<row r="${String(number)}">${cells.map((cell, c) => cell.replace('<c', `<c r="${'ABCD'.charAt(c)}${String(number)}"`)).join('')}</row>`;
  const words = (text: string): string => `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
  const formula = (text: string, value: string): string => `<c t="str"><f>${text}</f><v>${value}</v></c>`;
  const sheet = (...cells: readonly string[]): string => xml(`<worksheet><cols><col min="1"/></cols><sheetData>${row(1, ...['Station', 'SSID', 'IMEI', 'Customer number'].map(words))}${row(2, ...cells)}${row(3, '<c t="b"><v>1</v></c>', '<c t="e"><v>#REF!</v></c>', '<c/>')}</sheetData></worksheet>`);
  const book = makeZip({
    '[Content_Types].xml': xml('<Types xmlns="x"/>'),
    'xl/worksheets/sheet1.xml': sheet(words('Bake'), words('Mole &amp; 7'), '<c s="2"><v>490154203237518</v></c>', formula('CONCATENATE("704","419")', '704419')),
  });
  expect((await textsOf(await openBytes('a.xlsx', book))).get('attachment:a.xlsx#named')).toBe('Station: Bake\nSSID: Mole & 7\nIMEI: 490154203237518\nCustomer number: 704419');
  const { report, bytes } = await trimBytes(bytesInMemory('a.xlsx', book), { entries: { 'a.xlsx': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context: { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'list' } });
  expect(report).toMatchObject({ ok: true, unread: [] });
  const after = (await layers(bytes ?? new Uint8Array(0))).get('xl/worksheets/sheet1.xml');
  expect(after).toBe(sheet(words('Bake'), words('[network 1]'), '<c s="2" t="str"><v>[device id 1]</v></c>', formula('"[id 1]"', '[id 1]')));
  const edited = async (edits: Readonly<Record<string, string>>): Promise<string | undefined> => (await layers(await without(await openBytes('a.xlsx', book), edits))).get('xl/worksheets/sheet1.xml');
  expect(await edited({ 'SSID: Mole & 7': '<7>', 'Customer number: 704419': '[id 1]' })).toBe(sheet(words('Bake'), '<c s="1" t="str"><v>&lt;7&gt;</v></c>', '<c s="2"><v>490154203237518</v></c>', formula('"[id 1]"', '[id 1]')));
  expect(await edited({ 'IMEI: 490154203237518': '[x]' })).toContain('<f>CONCATENATE("704","419")</f>');
});

test('a changed cell says by its formula what it shows, as do those that share it; others keep theirs', async () => {
  const sheet = (value: string, first: string, second: string): string => xml(`<worksheet><sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">${first}</f><v>${value}</v></c><c r="A2"><f t="shared" si="0"${second}<v>7</v></c><c r="A3"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`);
  const book = makeZip({ '[Content_Types].xml': xml('<Types xmlns="x"/>'), 'xl/worksheets/sheet1.xml': sheet('490154203237518', 'B1*1', '/>') });
  const after = await layers(await without(await openBytes('a.xlsx', book), { '490154203237518': '[IMEI 1]' }));
  expect(after.get('xl/worksheets/sheet1.xml')).toBe(xml('<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>"[IMEI 1]"</f><v>[IMEI 1]</v></c><c r="A2"><f>7</f><v>7</v></c><c r="A3"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'));
});

test('what a pivot table keeps of its sheet has the names of its fields, and goes with who made it', async () => {
  const definition = (who: string, network: string, number: string): string => xml(`<pivotCacheDefinition xmlns="x" refreshedBy="${who}" recordCount="2"><cacheFields count="4"><cacheField name="SSID" numFmtId="0"><sharedItems count="2"><s v="${network}"/><m/></sharedItems></cacheField><cacheField name="Serial number"><sharedItems/></cacheField><cacheField name="Customer number"><sharedItems>${number}</sharedItems></cacheField><cacheField name="Remark"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`);
  const records = (serial: string, number: string): string => xml(`<pivotCacheRecords xmlns="x" count="2"><r><x v="0"/><s v="${serial}"/>${number}<s v="KX"/></r><r><x v="1"/><m/><x v="0"/><s v="KX88120QZ &amp; more"/></r></pivotCacheRecords>`);
  const parts = (definition1: string, records1: string): Buffer => makeZip({ '[Content_Types].xml': xml('<Types xmlns="x"/>'), 'xl/pivotCache/pivotCacheDefinition1.xml': definition1, 'xl/pivotCache/pivotCacheRecords1.xml': records1 });
  const book = parts(definition('Ada Qorvin', 'Leuchtturm', '<n v="70441882"/>'), records('KX88120QZ', '<n v="70441900"/>'));
  expect((await textsOf(await openBytes('a.xlsx', book))).get('attachment:a.xlsx#named')).toBe('full name: Ada Qorvin\nSerial number: KX88120QZ\nCustomer number: 70441900\nRemark: KX\nRemark: KX88120QZ & more');
  const { report, bytes } = await trimBytes(bytesInMemory('a.xlsx', book), { entries: { 'a.xlsx': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context: { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'list' } });
  expect(report).toMatchObject({ ok: true, unread: [] });
  const after = await layers(bytes ?? new Uint8Array(0));
  expect(after.get('xl/pivotCache/pivotCacheDefinition1.xml')).toBe(definition('[name 1]', '[network 1]', '<s v="[id 2]"/>'));
  expect(after.get('xl/pivotCache/pivotCacheRecords1.xml')).toBe(records('[serial 1]', '<s v="[id 1]"/>').replace('KX88120QZ &amp; more', '[serial 1] &amp; more'));
});

test('a part in UTF-16 is written back in UTF-16, with its words gone', async () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  const document = makeZip({ '[Content_Types].xml': xml('<Types xmlns="x"/>'), 'word/document.xml': xml('<w:document xmlns:w="w"/>'), 'customXml/item2.xml': utf16(`<?xml version="1.0" encoding="utf-16"?><form><caller>${phone}</caller><town>Åre</town></form>`) });
  const after = await openBytes('a.docx', await without(await openBytes('a.docx', document), { [phone]: '[phone 1]' }));
  const file = after.children.find(({ name }) => name === 'customXml/item2.xml')?.file;
  expect(Buffer.from(file ? await collect(file.stream(), 2 ** 20) : [])).toEqual(utf16('<?xml version="1.0" encoding="utf-16"?><form><caller>[phone 1]</caller><town>Åre</town></form>'));
});

test('what the header of a sheet says is read behind its codes, which stay', async () => {
  const sheet = (right: string): string => xml(`<worksheet><headerFooter><oddHeader>&amp;L${right}&amp;C&amp;"Arial,Bold"&amp;12${right}</oddHeader><firstFooter>&amp;R&amp;K01+034${right} &amp;P</firstFooter></headerFooter></worksheet>`);
  const root = await openBytes('a.xlsx', makeZip({ '[Content_Types].xml': xml('<Types xmlns="x"/>'), 'xl/worksheets/sheet1.xml': sheet('ada@example.com') }));
  expect((await textsOf(root)).get('attachment:a.xlsx/xl/worksheets/sheet1.xml')).toBe('oddHeader: &L ada@example.com&C &"Arial,Bold" &12 ada@example.com\nfirstFooter: &R &K01+034 ada@example.com &P \n');
  expect((await layers(await without(root, { 'ada@example.com': '[e-mail 1]' }))).get('xl/worksheets/sheet1.xml')).toBe(sheet('[e-mail 1]'));
});

test('a value hidden in the metadata takes what stands beside the content with it', async () => {
  const after = await layers(await without(await openBytes('a.docx', letter), { 'Ada Rossi': '[person 1]' }));
  expect([...after.values()].join('\n')).not.toMatch(/Ada|Bo Li|Eve|Cy|remark|deleted words/);
  expect([...after.keys()]).not.toContain('docProps/thumbnail.jpeg');
});

test('cleaned, notes of a workbook and small pictures of an OpenDocument go, from their lists too', async () => {
  const cleaned = async (name: string, parts: Readonly<Record<string, string | Buffer>>): Promise<Map<string, string>> => {
    const root = await openBytes(name, makeZip(parts));
    const write = writeTree(root, { edits: new Map(), removed: new Set(), renamed: new Map(), stripped: new Set([root.path]) });
    return layers(await collect((write as NonNullable<typeof write>)(), 2 ** 20));
  };
  const book = await cleaned('a.xlsx', { '[Content_Types].xml': xml('<Types xmlns="x"/>'), 'docProps/app.xml': xml('<Properties><Company>Roe</Company></Properties>'), 'xl/comments1.xml': xml('<comments><authors><author>Eve</author></authors><commentList><comment ref="A1"><text><t>a remark</t></text></comment></commentList></comments>') });
  expect(book.get('xl/comments1.xml')).toBe(xml('<comments><authors><author></author></authors><commentList/></comments>'));
  const manifest = (entries: string): string => xml(`<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"/>${entries}</manifest:manifest>`);
  const text = await cleaned('a.odt', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': xml('<office:document-content xmlns:office="o"/>'), 'meta.xml': xml('<office:document-meta xmlns:office="o"><meta:generator xmlns:meta="m">Writer</meta:generator></office:document-meta>'), 'Thumbnails/thumbnail.png': Buffer.of(1, 2, 3), 'META-INF/manifest.xml': manifest('<manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/>') });
  expect([...text.keys()]).not.toContain('Thumbnails/thumbnail.png');
  expect(text.get('META-INF/manifest.xml')).toBe(manifest(''));
});

test('a cell of an OpenDocument that held a number and holds words is one of words', async () => {
  const sheet = (type: string, value: string, words: string): string => xml(`<office:document-content xmlns:office="o"><table:table-cell office:value-type="${type}"${value}><text:p>${words}</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></office:document-content>`);
  const book = makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': sheet('float', ' office:value="490154203237518"', '490154203237518') });
  expect((await layers(await without(await openBytes('a.ods', book), { '490154203237518': '[IMEI 1]' }))).get('content.xml')).toBe(sheet('string', '', '[IMEI 1]'));
});

test('what somebody\'s printer is set to is told by the printer\'s name, and goes with all that names it', async () => {
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="http://x/relationships/${kind}" Target="${target}"/>`;
  const relations = (...all: readonly string[]): string => xml(`<Relationships xmlns="x">${all.join('')}</Relationships>`);
  const [printer, link] = [relation('rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'), relation('rId2', 'hyperlink', 'https://x.example/')];
  const sheet = (id: string): string => xml(`<worksheet xmlns:r="r"><sheetData/><pageSetup paperSize="9" orientation="landscape"${id}/><legacyDrawing r:id="rId2"/></worksheet>`);
  const book = makeZip({
    '[Content_Types].xml': xml('<Types xmlns="x"/>'),
    'xl/worksheets/sheet1.xml': sheet(' r:id="rId1"'),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(printer, link),
    'xl/printerSettings/printerSettings1.bin': Buffer.concat([Buffer.from('\\\\ELMDESK\\Plotter\0', 'utf16le'), Buffer.alloc(180, 1)]),
  });
  const root = await openBytes('a.xlsx', book);
  expect((await textsOf(root)).get('attachment:a.xlsx#metadata')).toBe('Printer: \\\\ELMDESK\\Plotter');
  const removed = [{ value: 'ELMDESK', kind: 'host-name', canonical: 'elmdesk' }];
  const { report, bytes } = await trimBytes(bytesInMemory('a.xlsx', book), { entries: { 'a.xlsx': 'clean' }, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } }, { context: { recipients: { to: [], cc: [], bcc: [] }, subject: '' } });
  expect(report).toMatchObject({ ok: true, changed: true, unread: [] });
  const after = await layers(bytes ?? new Uint8Array(0));
  expect([...after.keys()]).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/_rels/sheet1.xml.rels']);
  expect([after.get('xl/worksheets/sheet1.xml'), after.get('xl/worksheets/_rels/sheet1.xml.rels')]).toEqual([sheet(''), relations(link)]);
});
