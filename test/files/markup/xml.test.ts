import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesInMemory, collect, collectText } from '../../../src/files/byte-stream.ts';
import { nodesOf, openTree, partIdOf } from '../../../src/files/trees/open-tree.ts';
import { writeTree } from '../../../src/files/trees/write-tree.ts';
import { openBytes, textWithout, textsOf, without as withoutWords } from '../opened.ts';

const packed = gzipSync('call +447700900142 now\n').toString('base64');

async function open(source: string): Promise<{ text: string; attributes: string; without: (gone: string, by?: string) => Promise<string> }> {
  const root = await openTree(bytesInMemory('a.xml', new TextEncoder().encode(source)));
  const [main, attributes] = root.opened?.texts ?? [];
  const text = main ? await collectText(main.read()) : '';
  const named = attributes ? await collectText(attributes.read()) : '';
  const without = async (gone: string, by = ''): Promise<string> => {
    const inText = text.includes(gone);
    const start = (inText ? text : named).indexOf(gone);
    const edits = new Map([[partIdOf(root, (inText ? main : attributes) as NonNullable<typeof main>), [{ start, end: start + gone.length, replacement: by }]]]);
    const write = writeTree(root, { edits, removed: new Set(), renamed: new Map() });
    return new TextDecoder().decode(await collect((write as NonNullable<typeof write>)(), 1e6));
  };
  expect(nodesOf(root)[0]?.format).toBe('xml');
  return { text, attributes: named, without };
}

describe('XML', () => {
  it('cells of a row stand on one line, as documents write them', async () => {
    const words = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const document = `<?xml version="1.0"?><w:document xmlns:w="w"><w:p><w:r><w:t>List</w:t></w:r></w:p><w:tbl><w:tr>${words('Serial')}${words('KX88120QZ')}</w:tr><w:tr>${words('Town')}${words('Voss')}</w:tr></w:tbl></w:document>`;
    const { text, without } = await open(document);
    expect(text).toBe('List\nSerial\tKX88120QZ\nTown\tVoss\n');
    expect(await without('KX88120QZ', 'x')).toBe(document.replace('KX88120QZ', 'x'));
    expect((await open('<?xml version="1.0"?><office:text xmlns:office="o"><table:table-row><table:table-cell><text:p>Serial</text:p></table:table-cell><table:table-cell><text:p>KX88120QZ</text:p></table:table-cell></table:table-row><text:p>end</text:p></office:text>')).text).toBe('Serial\tKX88120QZ\nend\n');
  });

  it('is read as labelled lines: elements, property lists, preferences', async () => {
    expect((await open('<?xml version="1.0"?><r><phone>+44 7700 900142</phone>\n <name>A &amp; B</name></r>')).text).toBe('phone: +44 7700 900142\nname: A & B\n');
    expect((await open('<?xml version="1.0"?><plist><dict><key>Owner</key>\n <string>Ada Rossi</string><key>N</key><integer>1</integer></dict></plist>')).text).toBe('Owner: Ada Rossi\nN: 1\n');
    expect((await open("<?xml version='1.0'?><map><string name=\"user_phone\">+447700900142</string></map>")).text).toContain('user_phone: +447700900142');
  });

  it('needs no declaration where its root has a name space, and comments may stand before it; a page stays a page', async () => {
    for (const beginning of ['<!-- by nobody -->\n', '<!-- a --><!-- > b -->', '']) {
      expect((await open(`${beginning}<sst xmlns="x"><si><r><t>+4477</t></r><r><t>00900142</t></r></si></sst>`)).text).toContain('+447700900142');
      expect((await open(`${beginning}<x:worksheet a="1" xmlns:x="x">words</x:worksheet>`)).text).toContain('words');
      expect((await openBytes('a', `${beginning}<html xmlns="http://www.w3.org/1999/xhtml"><p>words</p></html>`)).format).toBe('html');
    }
    for (const words of ['<!-- xmlns="x" -->', '<3 xmlns=you', 'a <b xmlns="x">']) expect((await openBytes('a', words)).format).toBe('text');
  });

  it('makes a string of a number or a date of a property list that holds words', async () => {
    const list = (value: string, kind: string): string => `<?xml version="1.0"?><plist><dict><key>A</key><${kind}>${value}</${kind}><key>B</key><real>-2.5e3</real><key>C</key><integer>7</integer><key>D</key><date>2026-03-03T14:05:00Z</date></dict></plist>`;
    for (const [kind, value] of [['real', '48.8584'], ['integer', '490154203237518'], ['date', '1984-05-06T00:00:00Z']] as const) {
      expect(await (await open(list(value, kind))).without(value, '[hidden 1]')).toBe(list('[hidden 1]', 'string'));
      expect(await (await open(list(value, kind))).without(value)).toBe(list('', 'string'));
    }
    expect(await (await open('<?xml version="1.0"?><r><real>1.5</real></r>')).without('1.5', 'x')).toBe('<?xml version="1.0"?><r><real>x</real></r>');
  });

  it('takes the name that an attribute gives, however it is written', async () => {
    expect((await open("<?xml version='1.0'?><EventData><Data Name='TargetUserName'>zobi84</Data></EventData>")).text).toBe('TargetUserName: zobi84\n');
  });

  it('tells of a network, a machine and a number whose it is', async () => {
    expect((await open('<?xml version="1.0"?><w><SSID><hex>42</hex><name>Birch</name></SSID><user><id>77</id><name>Ada</name></user></w>')).text).toBe('ssid hex: 42\nssid name: Birch\nuser id: 77\nname: Ada\n');
  });

  it('gives what stands in a list the name of the list, whether a key, an attribute or a column of a pivot table tells it', async () => {
    const list = '<plist><dict><key>ssids</key><array><string>Mole 7</string><string>Bake</string></array><key>Serial numbers</key><dict><key>Radio</key><string>K9</string></dict></dict></plist>';
    expect((await open(`<?xml version="1.0"?>${list}`)).text).toBe('ssids: \nssid: Mole 7\nssid: Bake\nSerial numbers: \nRadio: K9\n');
    expect((await open('<?xml version="1.0"?><map><set name="ssids"><string>Mole 7</string></set><string>kept</string></map>')).text).toBe('ssid: Mole 7\nstring: kept\n');
    expect((await open('<?xml version="1.0"?><p><cacheField name="IMEI"><sharedItems><n v="70441"/><s v="x"/></sharedItems></cacheField><n v="2"/></p>')).attributes.split('\n')).toEqual(['column name: IMEI', 'IMEI: 70441', 'IMEI: x', 'v: 2']);
  });

  it('gives a value the name that stands before it', async () => {
    const report = (value: string): string => `<?xml version="1.0"?><Data><Item><![CDATA[System serial]]></Item><Value><![CDATA[${value}]]></Value></Data>`;
    expect((await open(report('K9'))).text).toBe('Item: System serial\nSystem serial: K9\n');
    // A report of Windows, whose values stand in a category with a name.
    expect((await open(`<?xml version="1.0"?><Category name="Summary"><Data><Item><![CDATA[Serial Number]]></Item><Value><![CDATA[K9]]></Value></Data><Data><Item>Model</Item><Value>X1</Value></Data></Category>`)).text).toContain('Serial Number: K9\n');
    // In a list with a name entries are values, none the name of the next.
    expect((await open(`<?xml version="1.0"?><set name="SSIDs"><item>Mole</item><item>Bake</item></set>`)).text).toBe('SSID: Mole\nSSID: Bake\n');
    expect(await (await open(report('K9'))).without('K9', 'x')).toBe(report('x'));
    expect((await open('<?xml version="1.0"?><p><name>ssid</name><value>Mole 7</value><value>2</value><name>a<b/></name><value>3</value><Setting Name="a">b</Setting><value>4</value></p>')).text).toBe('name: ssid\nssid: Mole 7\np value: 2\nname: a\np value: 3\na: b\np value: 4\n');
    expect((await open('<?xml version="1.0"?><text:user-field-decl office:string-value="K9" text:name="serial"/>')).attributes.split('\n')).toEqual(['serial: K9', 'text:name: serial']);
  });

  it('reads the places of a track one by one', async () => {
    const track = '<?xml version="1.0"?><kml><coordinates>\n 7.68692,45.07031,0 7.68702,45.07041,0\n\t7.68712,45.07051,240\n</coordinates><gml:posList>45.1 7.6 45.2 7.7</gml:posList><coordinates>1.5,2.5</coordinates></kml>';
    expect((await open(track)).text.split('\n')).toEqual(['coordinates: 7.68692,45.07031,0', 'coordinates: 7.68702,45.07041,0', 'coordinates: 7.68712,45.07051,240', 'coordinates: 45.1 7.6', 'coordinates: 45.2 7.7', 'coordinates: 1.5,2.5', '']);
    expect(await (await open(track)).without('7.68712,45.07051', 'x')).toBe(track.replace('7.68712,45.07051', 'x'));
  });

  it('tells who somebody is, as documents, tracks and feeds name them, and whose a name of a thing is not', async () => {
    const source = '<?xml version="1.0"?><gpx><metadata><author><name>Ada Moe</name></author><name>Monday</name></metadata><dc:creator>Ida Low</dc:creator><owner><name>Ida Roe</name><id>7</id></owner></gpx>';
    const root = await openBytes('a.gpx', source);
    expect((await textsOf(root)).get('attachment:a.gpx')).toBe('full name: Ada Moe\nname: Monday\nfull name: Ida Low\nfull name: Ida Roe\nowner id: 7\n');
    expect(await textWithout('a.gpx', source, { 'Ida Low': '[name 1]' })).toBe(source.replace('Ida Low', '[name 1]'));
  });

  it('reads an address that a track writes in two halves, and takes it from both', async () => {
    const source = (id: string, domain: string): string => `<?xml version="1.0"?><gpx><author><name>Ada Moe</name><email id="${id}" domain="${domain}" kind="home"/></author><email id="7"/><trk/></gpx>`;
    const { text, attributes, without } = await open(source('ada.moe', 'example.org'));
    expect(text).toBe('full name: Ada Moe\nemail: ada.moe@example.org\n');
    expect(attributes).toBe('kind: home\nid: 7');
    expect(await without('ada.moe@example.org', '[e-mail 1]')).toBe(source('[e-mail 1]', ''));
    expect((await open('<?xml version="1.0"?><a><email domain="example.org" id="ada"></email></a>')).text).toBe('email: ada@example.org\n');
    expect((await open('<?xml version="1.0"?><a><email id="a&amp;b" domain="example.org"/></a>')).attributes).toBe('id: a&b\ndomain: example.org');
  });

  it('joins what an office program split, and cuts it from every run', async () => {
    const { text, without } = await open('<?xml version="1.0"?><w:p xmlns:w="x"><w:r><w:t>Call +44 77</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>00 900142</w:t></w:r></w:p><w:p><w:r><w:t>End</w:t></w:r></w:p>');
    expect(text).toBe('Call +44 7700 900142\nEnd\n');
    expect(await without('+44 7700 900142', '[phone 1]')).toContain('<w:t>Call [phone 1]</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t></w:t>');
  });

  const runs = (...words: string[]): string => words.map((word) => `<w:r><w:rPr><w:rFonts w:ascii="Lora"/><w:color w:val="1F3864"/><w:lang w:val="en-GB"/></w:rPr><w:t>${word}</w:t></w:r>`).join('');
  const inline: [what: string, source: string][] = [
    ['runs that look otherwise', `<w:p>${runs('of ada.lund@', 'example.org, ring')}</w:p>`],
    ['runs of slides', '<a:p><a:r><a:rPr lang="de"><a:solidFill><a:srgbClr val="1"/></a:solidFill><a:hlinkClick r:id="rId2"/></a:rPr><a:t>of ada.lund</a:t></a:r><a:r><a:rPr lang="en"><a:latin typeface="Lora"/></a:rPr><a:t>@example.org, ring</a:t></a:r></a:p>'],
    ['strings of sheets', '<si><r><rPr><sz val="11"/><rFont val="Lora"/></rPr><t>of ada.lund@</t></r><r><rPr><color theme="1"/></rPr><t>example.org, ring</t></r></si>'],
    ['a link', `<w:p>${runs('of ada.')}<w:hyperlink r:id="rId1">${runs('lund@example')}</w:hyperlink>${runs('.org, ring')}</w:p>`],
    ['an insertion and a remark', `<w:p>${runs('of ')}<w:commentRangeStart w:id="1"/><w:ins w:id="2">${runs('ada.lund')}</w:ins><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${runs('@example.org, ring')}</w:p>`],
    ['a tag with what it is', `<w:p>${runs('of ')}<w:sdt><w:sdtPr><w:id w:val="7"/><w:text/></w:sdtPr><w:sdtContent>${runs('ada.lund@')}</w:sdtContent></w:sdt>${runs('example.org, ring')}</w:p>`],
    ['stretches of a text that is drawn', '<text x="1" y="2"><tspan x="1" y="2">of <tspan font-weight="700">ada.</tspan><tspan fill="#123">lund@</tspan>example</tspan>.org, ring</text>'],
    ['places in an open document', '<text:p>of <text:bookmark-start text:name="b"/>ada.<text:span>lund</text:span><text:bookmark-end text:name="b"/>@<text:soft-page-break/>example<text:a xlink:href="x">.org</text:a>, ring</text:p>'],
  ];
  it.each(inline)('reads over what is no border of a word: %s', async (_, source) => {
    const { text, without } = await open(`<?xml version="1.0"?><x>${source}</x>`);
    expect(text).toBe('of ada.lund@example.org, ring\n');
    expect((await without('ada.lund@example.org', '[e-mail 1]')).replace(/<[^>]*>/g, '')).toBe('of [e-mail 1], ring');
  });

  it('reads stretches of a drawn text that say where they stand as lines', async () => {
    expect((await open('<?xml version="1.0"?><x><text x="1" y="2"><tspan x="1" y="2">Ada Lund</tspan><tspan x="1" dy="1.2em">Voss</tspan></text></x>')).text).toBe('Ada Lund\nVoss\n');
  });

  it('joins codes of fields and deleted words by themselves, and reads signs that are elements', async () => {
    const code = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
    const { text, without } = await open(`<?xml version="1.0"?><w:p><w:pPr><w:tabs><w:tab w:pos="9"/></w:tabs></w:pPr>${code('HYPERLINK mailto:ada.')}${code('lund@example.org')}<w:r><w:fldChar/></w:r>${runs('Tel.')}<w:r><w:tab/><w:t>+44</w:t><w:noBreakHyphen/><w:t>7700 900142</w:t><w:tab/></w:r><w:del><w:r><w:delText>Ka</w:delText></w:r><w:r><w:delText>ri</w:delText></w:r></w:del></w:p><w:p>${runs('End')}</w:p><text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p>`);
    expect(text).toBe('w:instrText: HYPERLINK mailto:ada.lund@example.org\nTel.\t+44-7700 900142\t\nw:delText: Kari\nEnd\na b\tc\n');
    expect(await without('+44-7700 900142', '[phone 1]')).toContain('<w:tab/><w:t>[phone 1]</w:t><w:noBreakHyphen/><w:t></w:t><w:tab/>');
  });

  it('shows attributes as lines and writes them with their quotes', async () => {
    const { attributes, without } = await open('<?xml version="1.0"?><note xmlns="http://x" author="Ada &quot;Q&quot; Rossi" width="3"/>');
    expect(attributes).toContain('author: Ada "Q" Rossi');
    expect(await without('Ada "Q" Rossi', "[person 'a' & <b>]")).toContain('author="[person &apos;a&apos; &amp; &lt;b&gt;]" width="3"');
  });

  it('names the value of a setting by the setting', async () => {
    const { attributes, without } = await open('<?xml version="1.0"?><settings><add key="SmtpPassword" value="glicine77"/><option name="rows" val="12"/><bar value="3"/></settings>');
    expect(attributes).toBe('key: SmtpPassword\nSmtpPassword: glicine77\nname: rows\nrows: 12\nvalue: 3');
    expect(await without('glicine77', '[secret 1]')).toContain('<add key="SmtpPassword" value="[secret 1]"/><option name="rows" val="12"/>');
  });

  it('shows what entities stand for and what is said to programs, and opens what is packed in it', async () => {
    const { text, without } = await open(`<?xml version="1.0"?><!DOCTYPE r [<!ENTITY who "Ada"><!ENTITY tel '+447700900142'>]><r><?note of Ada's?>&who;<data>\n  ${packed}</data></r>`);
    expect(text).toContain("who: Ada\ntel: +447700900142\n");
    expect(text).toContain("note of Ada's\n");
    expect(await without('+447700900142', '[phone 1]')).toContain("<!ENTITY tel '[phone 1]'>");
    const root = await openBytes('a.xml', `<?xml version="1.0"?><r><data>\n  ${packed}\n</data></r>`);
    expect(nodesOf(root).map(({ path, format }) => [path, format])).toEqual([['a.xml', 'xml'], ['a.xml/data-1.bin', 'gzip'], ['a.xml/data-1.bin', 'text']]);
    const after = new TextDecoder().decode(await withoutWords(root, { '+447700900142': '[phone 1]' }));
    expect(gunzipSync(Buffer.from(/<data>([^<]*)<\/data>/.exec(after)?.[1] ?? '', 'base64')).toString()).toBe('call [phone 1] now\n');
  });

  it('does not expand a billion laughs', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY b${String(i)} "&a;&a;&a;&a;&a;">`).join('')}]><z>&b29;</z>`;
    // Each is shown as it is written, once.
    expect((await open(laughs)).text.length).toBeLessThan(laughs.length);
  });

  it('is read as lines when it is longer than can be held', async () => {
    const long = new TextEncoder().encode(`<?xml version="1.0"?><r>${'<a>x</a>\n'.repeat(3_800_000)}</r>`);
    const { format, opened } = await openTree(bytesInMemory('a.xml', long));
    let read = '';
    for await (const piece of opened?.texts[0]?.read() ?? []) {
      read = piece;
      break;
    }
    expect([format, opened?.texts.length, read.slice(0, 30)]).toEqual(['xml', 1, '<?xml version="1.0"?><r><a>x</']);
  });
});
