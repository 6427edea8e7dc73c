/** Words in base64 in texts of any format. */
import { deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../src/files/byte-stream.ts';
import { openTree } from '../../../src/files/trees/open-tree.ts';
import { encodedWords, linesOf, withEncoded } from '../../../src/files/inline/encoded-words.ts';
import { mayHoldPackedWords } from '../../../src/files/trees/packed-words.ts';
import { makePng, makeZip } from '../../../scripts/bench/make-files.ts';
import { openBytes, textsOf, trimBytes, without } from '../opened.ts';

const phone = '+447700900142';
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const inLines = (text: string): string => base64(text).replace(/.{76}(?=.)/g, '$&\n');

test('a value that stands only in base64 is found and goes, and the word stays base64', async () => {
  const long = `first line, no more than that\nPhone: ${phone}\nsecond line, of some words more\n`;
  for (const [name, content, unpack] of [
    ['a.log', `one ${base64(`call ${phone} now`)} two\n`, (text: string) => /one (\S+) two/.exec(text)?.[1]],
    ['a.log', `-----\n${inLines(long)}\n-----\n`, (text: string) => /-----\n([^-]+)\n-----/.exec(text)?.[1]],
    ['a.xml', `<?xml version="1.0"?><plist><dict><key>a</key><data>\n\t${inLines(long).replace(/\n/g, '\n\t')}\n\t</data></dict></plist>`, (text: string) => /<data>([^<]+)/.exec(text)?.[1]],
    ['a.html', `<!doctype html><p><img src="data:text/plain;base64,${base64(long)}">x</p>`, (text: string) => /base64,([^"]+)/.exec(text)?.[1]],
    ['a.csv', `"a","b"\n"${base64(long)}","c"\n`, (text: string) => /\n"([^"]+)/.exec(text)?.[1]],
  ] as const) {
    const { report, bytes } = await trimBytes(bytesInMemory(name, Buffer.from(content)), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
    expect(report).toMatchObject({ ok: true, hidden: [{ value: phone }] });
    const said = Buffer.from(unpack(Buffer.from(bytes ?? []).toString()) ?? '', 'base64').toString();
    expect(said).toContain('[phone 1]');
    expect(said.replace('[phone 1]', phone)).toBe(content.includes('one ') ? `call ${phone} now` : long);
  }
});

test('a value in base64 in base64 goes from every layer, in a page, a property list, JSON and a log, and what is packed too often is said', async () => {
  const inner = `seen ${base64(`twice packed: call ${phone} \u2028 now, or write`)} there`;
  const layers = (times: number): string => nested(times, inner);
  for (const [name, write] of [
    ['a.html', (word: string) => `<!doctype html><p title="x">some words</p><!-- ${word} --><p>${word}</p>`],
    ['a.plist', (word: string) => `<?xml version="1.0"?><plist><dict><key>a</key><data>\n\t${word.replace(/.{60}(?=.)/g, '$&\n\t')}\n\t</data></dict></plist>`],
    ['a.json', (word: string) => JSON.stringify({ some: word })],
    ['a.log', (word: string) => `a line\n${word}\n`],
  ] as const) {
    for (const times of [1, 2, 4]) {
      const { report, bytes } = await trimBytes(bytesInMemory(name, Buffer.from(write(layers(times)))), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
      expect(report).toMatchObject({ ok: true, hidden: [{ value: phone }], unread: [] });
      const bare = (text: string): string => text.replace(/\s/g, '');
      expect(bare(Buffer.from(bytes ?? []).toString())).toBe(bare(write(nested(times, inner.replace(base64(`twice packed: call ${phone} \u2028 now, or write`), base64('twice packed: call [phone 1] \u2028 now, or write'))))));
    }
    const { report } = await trimBytes(bytesInMemory(name, Buffer.from(write(layers(7)))), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
    expect(report).toMatchObject({ ok: true, unread: [name] });
  }
});

test('a file in base64 in a text is opened, trimmed and written back, in lines or on one, and goes when it is removed', async () => {
  const inLog = `call ${phone} now\n${'and more words\n'.repeat(3)}`;
  const gz = gzipSync(inLog).toString('base64');
  const zip = makeZip({ 'a.log': inLog, 'kept.log': 'other words\n' });
  const zipInLines = zip.toString('base64').replace(/.{76}(?=.)/g, '$&\n');
  for (const [name, source] of [
    ['a.log', `10:00 payload=${gz}; ok\n-----\n${zipInLines}\n-----\nend\n`],
    ['a.html', `<!doctype html><p>some ${gz} words</p><pre>\n${zipInLines}\n</pre>`],
    ['a.csv', `"a","${gz}"\n"b ""c""","${zip.toString('base64')}"\n`],
    ['a.xml', `<?xml version="1.0"?><r><a b="${gz}">x</a><c>see ${zip.toString('base64')} there</c></r>`],
  ] as const) {
    const { report, bytes } = await trimBytes(bytesInMemory(name, Buffer.from(source)), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
    expect(report).toMatchObject({ ok: true, hidden: [{ value: phone }], unread: [] });
    const words = Buffer.from(bytes ?? []).toString().match(/(?:H4sI|UEsDB)[A-Za-z0-9+/]+={0,2}/g) ?? [];
    const files = words.map((word) => Buffer.from(word, 'base64'));
    expect(files.filter((file) => file[0] === 0x1f).map((file) => gunzipSync(file).toString())).toEqual([inLog.replace(phone, '[phone 1]')]);
    const again = await openTree(bytesInMemory('a.zip', files.find((file) => file[0] === 0x50) ?? Buffer.alloc(0)));
    expect(again.children.map((child) => child.name)).toEqual(['a.log', 'kept.log']);
    expect(Buffer.from(await (again.children[0]?.file?.whole() ?? Promise.resolve(new Uint8Array(0)))).toString()).toBe(inLog.replace(phone, '[phone 1]'));
    const gone = await trimBytes(bytesInMemory(name, Buffer.from(source)), { entries: { [`${name}/packed-1`]: 'remove', [`${name}/packed-2`]: 'remove' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
    expect(gone.report.ok).toBe(true);
    expect(Buffer.from(gone.bytes ?? []).toString()).not.toMatch(/H4sI|UEsDB/);
  }
});

test('a picture in a page keeps its pixels and loses what it tells; a picture that goes leaves an empty address', async () => {
  const photo = (author: string | null): string => makePng(2, 2, author === null ? {} : { Author: author }).toString('base64');
  const page = (address: string): string => `<!doctype html><style>a { background: url(${address}) }</style><p>some words</p><img alt="x" src="${address}">`;
  const source = page(`data:image/png;base64,${photo(`Ada, ${phone}`)}`);
  const decisions = (entries: Record<string, 'clean' | 'remove'>): Parameters<typeof trimBytes>[1] => ({ entries, fields: {}, findings: {}, removed: [{ value: phone, kind: 'phone-number', canonical: phone }], placeholders: { given: [], numbers: [] } });
  const cleaned = await trimBytes(bytesInMemory('a.html', Buffer.from(source)), decisions({ 'a.html': 'clean' }), { context });
  expect(cleaned.report.ok).toBe(true);
  expect(Buffer.from(cleaned.bytes ?? []).toString()).toBe(page(`data:image/png;base64,${photo(null)}`));
  const without = await trimBytes(bytesInMemory('a.html', Buffer.from(source)), decisions({ 'a.html/picture-1.png': 'remove', 'a.html/picture-2.png': 'clean' }), { context });
  expect(without.report.ok).toBe(true);
  expect(Buffer.from(without.bytes ?? []).toString()).toBe(`<!doctype html><style>a { background: url(data:,) }</style><p>some words</p><img alt="x" src="data:image/png;base64,${photo(null)}">`);
});

test('a copy that still holds a removed value in base64 that is no text is not offered', async () => {
  const removed = [{ value: phone, kind: 'phone-number', canonical: phone }];
  const binary = (times: number): Buffer => (times === 0 ? Buffer.from(phone) : Buffer.concat([Buffer.of(0, 1, 2, 255), Buffer.from(binary(times - 1).toString('base64').replace(/.{60}(?=.)/g, '$&\r\n')), Buffer.alloc(50, 3)]));
  for (const times of [1, 3]) {
    const word = binary(times).toString('base64').replace(/.{76}(?=.)/g, '$&\n  ');
    for (const [name, content] of [['a.log', `call ${phone} as\n  ${word}\n`], ['a.bin', `\0\0\u0001 ${word}`]] as const) {
      const { report, bytes } = await trimBytes(bytesInMemory(name, Buffer.from(content)), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } }, { context });
      expect(report).toMatchObject({ ok: false, why: 'leftover', leftovers: expect.arrayContaining([expect.objectContaining({ value: phone })]) as unknown });
      expect(bytes).toBeNull();
    }
  }
});

function nested(times: number, inner: string): string {
  return times === 0 ? inner : base64(`one more layer of words\n${nested(times - 1, inner)}\nand its end`);
}

test('what is no text in base64 is left alone, and what is comes back as it was', () => {
  expect(encodedWords(`/usr/lib/python/site/packages ${gzipSync(phone).toString('base64')} com_example_application_main 0123456789abcdef0123456789abcdef`)).toEqual([]);
  // Words that say the same change together.
  fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 12, maxLength: 200, size: 'max', unit: 'grapheme' }).filter((text) => !/[\p{Cc}\r]/u.test(text) && /^[!-~]/.test(text)), { minLength: 1, maxLength: 4 }), (texts) => {
    const text = texts.map((one) => `x: ${base64(one)}.\n`).join('');
    const words = encodedWords(text);
    expect(words.map((word) => word.text)).toEqual(texts);
    const at = linesOf(words).length - (texts.at(-1)?.length ?? 0);
    const edited = withEncoded(text, [], [{ start: at, end: at + 1, replacement: '[z]' }]).reduceRight((whole, { start, end, replacement }) => whole.slice(0, start) + replacement + whole.slice(end), text);
    expect(encodedWords(edited).map((word) => word.text)).toEqual([...texts.slice(0, -1), `[z]${texts.at(-1)?.slice(1) ?? ''}`]);
  }), { numRuns: 100 });
});

test('a file in base64 is seen wherever it begins, also where two pieces of a file meet', async () => {
  const word = gzipSync('call +447700900142').toString('base64');
  const holds = async (pieces: readonly string[]): Promise<boolean> => mayHoldPackedWords({ ...bytesInMemory('a.log', new Uint8Array(0)), async *stream() { for (const piece of pieces) yield new TextEncoder().encode(piece); } });
  for (let before = 0; before < 7; before += 1) {
    const text = `${'.'.repeat(before)}${word} ok`;
    for (let cut = 0; cut < before + 12; cut += 1) expect(await holds([text.slice(0, cut), text.slice(cut, cut + 1), text.slice(cut + 1)]), `${String(before)} ${String(cut)}`).toBe(true);
  }
  expect(await holds(['H4s', 'i H4_sI UEsD. /9j', ' ordinary'])).toBe(false);
});

test.each([0, 1, 5, 6, 9])('a text that was packed by zlib at level %s stands in base64, is found there, and goes back packed', async (level) => {
  const inside = 'signed in as ada@example.org, tel +44 7700 900142\n'.repeat(4);
  const word = deflateSync(inside, { level }).toString('base64');
  for (const [name, source] of [['a.log', `10:00 state=${word}\n10:01 all is well\n`], ['a.json', JSON.stringify({ state: word })], ['a.log', `10:00 state=\n${word.replace(/.{64}(?=.)/g, '$&\n')}\n`]] as const) {
    const root = await openBytes(name, source);
    expect([...(await textsOf(root)).values()]).toContain(inside);
    const after = new TextDecoder().decode(await without(root, { 'ada@example.org': '[e-mail 1]' }));
    const again = /e[JAFN][A-Za-z0-9+/\n]{30,}={0,2}/.exec(after)?.[0] ?? '';
    expect(inflateSync(Buffer.from(again, 'base64')).toString()).toBe(inside.replaceAll('ada@example.org', '[e-mail 1]'));
    expect(after.startsWith(source.slice(0, 9))).toBe(true);
  }
});

test('a file that zlib packed is opened, and what only begins like one is what it is', async () => {
  const root = await openBytes('state', deflateSync('call +447700900142 now'));
  expect([root.format, root.children[0]?.format]).toEqual(['zlib', 'text']);
  expect(inflateSync(await without(root, { '+447700900142': '[phone 1]' })).toString()).toBe('call [phone 1] now');
  // Longer than the sum is made of at once.
  for (const text of ['call now', 'every word of it is well; '.repeat(9000)]) {
    const reasons = await Promise.all(['', 'ada@example.org'].map(async (behind) => (await openBytes('state', Buffer.concat([deflateSync(text), Buffer.from(behind)]))).children[0]?.unread));
    expect(reasons).toEqual([null, 'broken']);
  }
  expect([...(await textsOf(await openBytes('a.txt', 'x^2 + y^2 = z^2\n'))).values()]).toEqual(['x^2 + y^2 = z^2\n']);
  expect((await openBytes('a.log', 'token eJwaaaaaaaaaaaaaaaaaaaaaaaa eNotTheBeginningOfAnything\n')).children).toEqual([]);
});

test.each([['gzip', gzipSync, gunzipSync], ['zlib', deflateSync, inflateSync]] as const)('a text that %s packed, in base64 without padding, ends before a short word on the next line', async (_name, pack, unpack) => {
  const words = (text: string): string[] => [...text.matchAll(/(?:H4sI|eJ)[A-Za-z0-9+/]{30,}/g)].map(([word]) => word);
  // Of each length that a word may have.
  for (let more = 0; more < 9; more += 1) {
    const inside = `signed in as ada@example.org, ${'x'.repeat(more)}${String(more)} tel +44 7700 900142`;
    const word = pack(inside).toString('base64').replace(/=+$/, '');
    for (const [lines, next] of [[word, 'INFO next'], [word, 'ok'], [word, word]] as const) {
      const root = await openBytes('a.log', `I/report: payload ${lines}\n${next}\n`);
      expect([...(await textsOf(root)).values()]).toContain(inside);
      const after = new TextDecoder().decode(await without(root, { 'ada@example.org': '[e-mail 1]' }));
      expect(after.endsWith(next === word ? '\n' : `\n${next}\n`)).toBe(true);
      const changed = words(after).map((one) => unpack(Buffer.from(one, 'base64')).toString());
      expect(new Set(changed)).toEqual(new Set([inside.replace('ada@example.org', '[e-mail 1]')]));
    }
  }
});

test('a value in base64 of UTF-16, as commands for PowerShell are written, is found and goes, and the word stays what it was', async () => {
  const command = `Get-Item C:\\Users; Call-Someone -Phone ${phone} -Words 'ölig вода'`;
  const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');
  const nested = (inner: string): string => `powershell -enc ${wide(inner)}`;
  for (const said of [command, `\ufeff${command}`, nested(command)]) {
    for (const [name, source, encoding] of [
      ['a.log', (word: string) => `HostApplication=powershell.exe -EncodedCommand ${word}\nnext line\n`, 'utf8'],
      ['a.log', (word: string) => `\ufeffHostApplication=powershell.exe -EncodedCommand ${word}\r\nnext line\r\n`, 'utf16le'],
      ['a.log', (word: string) => `-----\n${word.replace(/.{76}(?=.)/g, '$&\n')}\n-----\n`, 'utf8'],
      ['a.json', (word: string) => JSON.stringify({ some: word }), 'utf8'],
    ] as const) {
      const { report, bytes } = await trimBytes(bytesInMemory(name, Buffer.from(source(wide(said)), encoding)), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
      expect(report).toMatchObject({ ok: true, hidden: [{ value: phone }] });
      const gone = command.replace(phone, '[phone 1]');
      const expected = source(wide(said.includes(command) ? said.replace(command, gone) : nested(gone)));
      const bare = (text: string): string => text.replace(/\s/g, '');
      expect(bare(Buffer.from(bytes ?? []).toString(encoding))).toBe(bare(expected));
    }
  }
  // Numbers of two bytes are no text.
  expect(encodedWords(Buffer.from(Uint16Array.from({ length: 40 }, (_, i) => i).buffer).toString('base64'))).toEqual([]);
});
