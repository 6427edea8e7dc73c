/** Hex in texts and in bytes: what it says is read, trimmed, and sought. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory, piecesOf } from '../../../src/files/byte-stream.ts';
import { encodedWords, linesOf, withEncoded } from '../../../src/files/inline/encoded-words.ts';
import { hexRuns, textOfBytes } from '../../../src/files/inline/hex-words.ts';
import { ByteSearch } from '../../../src/files/trees/search-bytes.ts';
import { trimBytes } from '../opened.ts';

const phone = '+447700900142';
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const pairs = (bytes: Uint8Array): string[] => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const regLines = (list: readonly string[]): string => list.join(',').replace(/(.{60},)(?=.)/g, '$1\\\r\n  ');

/** How programs write bytes in hex. */
const ways: Readonly<Record<string, readonly [write: (bytes: Buffer) => string, read: (text: string) => string]>> = {
  "X''": [(bytes) => `INSERT INTO a VALUES(X'${bytes.toString('hex')}');\n`, (text) => /X'(.*)'/.exec(text)?.[1] ?? ''],
  capitals: [(bytes) => `data=${bytes.toString('hex').toUpperCase()} end\n`, (text) => /data=(\S+)/.exec(text)?.[1] ?? ''],
  '\\x': [(bytes) => `b'${pairs(bytes).map((pair) => `\\x${pair}`).join('')}'\n`, (text) => /b'(.*)'/.exec(text)?.[1] ?? ''],
  'bytea': [(bytes) => `1\t\\\\x${bytes.toString('hex')}\tx\n`, (text) => /x(\w+)/.exec(text)?.[1] ?? ''],
  '0x': [(bytes) => `char a[] = {${pairs(bytes).map((pair) => `0x${pair}`).join(', ')}};\n`, (text) => /\{(.*)\}/.exec(text)?.[1]?.replace(/0x/g, '') ?? ''],
  blanks: [(bytes) => `10:00 << ${pairs(bytes).join(' ')} (ok)\n`, (text) => /<< (.*) \(/.exec(text)?.[1] ?? ''],
  colons: [(bytes) => `value ${pairs(bytes).join(':')}\n`, (text) => /value (.*)/.exec(text)?.[1] ?? ''],
  registry: [(bytes) => `"a"=hex(2):${regLines(pairs(bytes))}\r\n"b"="c"\r\n`, (text) => /:([^"]*)/.exec(text)?.[1] ?? ''],
  'xxd -p': [(bytes) => `-----\n${bytes.toString('hex').replace(/.{60}(?=.)/g, '$&\n')}\n-----\n`, (text) => /-----\n([^-]*)/.exec(text)?.[1] ?? ''],
};

test.each(Object.entries(ways))('a value in hex, as %s, is found and goes, and hex stays hex', async (_way, [write, read]) => {
  for (const bytes of [Buffer.from(`some words\nPhone: ${phone}\nand some more of them, so that there are lines\n`), Buffer.from(`\0call ${phone} now\0`), wide(`call ${phone} now\0`), wide(`call ${phone} now`).swap16()]) {
    const content = Buffer.from(write(bytes));
    const { report, bytes: trimmed } = await trimBytes(bytesInMemory('a.txt', content), { entries: { 'a.txt': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
    expect(report).toMatchObject({ ok: true, hidden: [{ value: phone }] });
    const written = Buffer.from(trimmed ?? []).toString();
    const said = Buffer.from(read(written).replace(/[^\da-fA-F]/g, ''), 'hex');
    const is16 = textOfBytes(bytes)?.encode('ab').length === 4;
    const text = is16 ? (bytes[0] === 0 ? said.swap16() : said).toString('utf16le') : said.toString();
    const before = is16 ? (bytes[0] === 0 ? Buffer.from(bytes).swap16() : bytes).toString('utf16le') : bytes.toString();
    expect(text).toBe(before.replace(phone, '[phone 1]'));
    // The same program would have written it so.
    expect(written).toBe(write(is16 && bytes[0] === 0 ? said.swap16() : said));
  }
});

test('hex in base64 and base64 in hex are read through', () => {
  const hex = Buffer.from(`call ${phone} now`).toString('hex');
  expect(linesOf(encodedWords(`x ${Buffer.from(`in ${hex}`).toString('base64')} y`))).toContain(`call ${phone} now`);
  expect(linesOf(encodedWords(`x ${Buffer.from(`in ${Buffer.from(`call ${phone} now`).toString('base64')}`).toString('hex')} y`))).toContain(`call ${phone} now`);
  const nested = (times: number, text: string): string => (times === 0 ? text : nested(times - 1, Buffer.from(`in ${text}`).toString('hex')));
  expect(() => encodedWords(nested(8, 'some words'))).toThrow('too-deep');
});

test('words in base64 beside words in hex are read too, each where it stands', () => {
  const [hex, base64] = [Buffer.from('these are in hex').toString('hex'), Buffer.from('these are in base64').toString('base64')];
  const text = `${base64} ${hex} ${base64}, ${hex}`;
  expect(encodedWords(text).map(({ start, text: said }) => [start, said])).toEqual([[0, 'these are in base64'], [29, 'these are in hex'], [62, 'these are in base64'], [92, 'these are in hex']]);
  const at = linesOf(encodedWords(text)).lastIndexOf('base64');
  expect(withEncoded(text, [], [{ start: at, end: at + 6, replacement: 'x' }])).toEqual([{ start: 62, end: 90, replacement: Buffer.from('these are in x').toString('base64') }]);
});

test('what is no text, too short, part of a word or a row of a dump is no word', () => {
  for (const text of ['d41d8cd98f00b204e9800998ecf8427e', '74686973', 'x74686973206973206xx', '7468697320697320612', '00000010  74 68 69 73 20 69 73 20 61', 'aa:bb:cc:dd:ee:ff', '2026-11-20 10:00:00', '2e2e2e2e2e2e2e2e2e2e', 'name_7468697320697320 61', '7468697320697320z']) expect(encodedWords(text)).toEqual([]);
  expect(hexRuns('d41d8cd98f00b204e9800998ecf8427e')).toHaveLength(1);
  expect(encodedWords('74 68 69 73, 20 69 73 20 61')).toEqual([]);
});

test('edits of what words say are edits of the text, whatever stands around them', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefxyz0189 ,:-\\\n"\'=é'), maxLength: 40 });
  fc.assert(fc.property(letters, letters, fc.constantFrom(...Object.values(ways)), (before, after, [write]) => {
    const word = write(Buffer.from('these are the words'));
    const text = `${before} | ${word} | ${after}`;
    const words = encodedWords(text);
    const lines = linesOf(words);
    const at = lines.indexOf('the words');
    expect(at).toBeGreaterThanOrEqual(0);
    const changed = withEncoded(text, [], [{ start: at, end: at + 9, replacement: 'others, ä' }]);
    const now = changed.reduceRight((all, { start, end, replacement }) => all.slice(0, start) + replacement + all.slice(end), text);
    expect(linesOf(encodedWords(now))).toContain('these are others, ä');
    expect(now.startsWith(`${before} | `) && now.endsWith(` | ${after}`)).toBe(true);
  }));
});

async function isFound(value: string, bytes: Uint8Array, pieces: number): Promise<boolean> {
  async function* stream(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieces) yield* piecesOf(bytes.subarray(at, at + pieces));
  }
  return (await new ByteSearch([{ value, kind: 'text', canonical: value }]).find(stream())).length > 0;
}

test.each(Object.entries(ways))('a value that bytes say in hex, as %s, is found in whatever pieces, beside bytes that are no text', async (_way, [write]) => {
  for (const said of [Buffer.from(`Mühle 77 ${phone}`), wide(`\u4e2d ${phone}`), Buffer.from(Buffer.from(`\x01${phone}`).toString('base64'))]) {
    const bytes = Buffer.concat([Buffer.of(1, 0, 255), Buffer.from(write(Buffer.concat([Buffer.of(0xc0, 1), said, Buffer.of(0xff, 2, 3)]))), Buffer.of(0, 254)]);
    for (const pieces of [1, 7, 64, 1000]) expect(await isFound(phone, bytes, pieces)).toBe(true);
    expect(await isFound('+447700911143', bytes, 64)).toBe(false);
  }
});

test('a value in hex that goes on for megabytes is found wherever it stands', async () => {
  const before = Buffer.alloc(1_300_000, 'z, ').toString('hex');
  for (const [text, piece] of [[`ab ${before}${Buffer.from(phone).toString('hex')}${before}`, 65_536], [`ab ${before}${Buffer.from(phone).toString('hex')}${before}`, 65_535], [before.replace(/.{60}/g, '$&\n') + Buffer.from(phone).toString('hex'), 4096]] as const) {
    expect(await isFound(phone, Buffer.from(text), piece)).toBe(true);
  }
});
