/** Hex dumps in a log, made by xxd, hexdump and od: a value that the columns split is found, hidden in both columns, and never left unsaid. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../src/files/byte-stream.ts';
import { hexDumps, writeDump } from '../../../src/files/inline/hex-dump.ts';
import { HexRows } from '../../../src/files/inline/hex-rows.ts';
import { lookInside } from '../../../src/files/look-inside.ts';
import { openBytes, textsOf, trimBytes, without } from '../opened.ts';

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const tools: readonly (readonly string[])[] = [['xxd'], ['xxd', '-u', '-g1'], ['xxd', '-g4', '-c20'], ['xxd', '-e'], ['xxd', '-a'], ['hexdump', '-C'], ['hexdump', '-Cv'], ['hexdump'], ['od', '-Ax', '-tx1z'], ['od', '-Ax', '-tx1']];
const packet = 'hello, I am ada.rossi@example.org and my number is +44 7700 900142, bye\n';
const hiddenPacket = 'hello, I am [e-mail 1] and my number is [phone 1], bye\n';
const dumpBy = ([tool = '', ...options]: readonly string[], bytes: string | Buffer): string => execFileSync(tool, options, { input: bytes }).toString();
const around = (dump: string): string => `10:00 a packet came\n${dump}10:01 all is well\n`;

test.each(tools)('%s %s %s', async (...tool) => {
  const used = tool.filter((part) => typeof part === 'string');
  const source = around(dumpBy(used, packet));
  const root = await openBytes('a.log', source);
  expect((await textsOf(root)).get('attachment:a.log/packed-1')).toBe(packet);
  const file = bytesInMemory('a.log', new TextEncoder().encode(source));
  const { entries } = await lookInside(file, { context });
  expect(entries.find(({ path }) => path === 'a.log/packed-1')?.found.map(({ value }) => value)).toEqual(expect.arrayContaining(['ada.rossi@example.org', '+44 7700 900142']));
  const after = new TextDecoder().decode(await without(root, { 'ada.rossi@example.org': '[e-mail 1]', '+44 7700 900142': '[phone 1]' }));
  // `xxd -e` and `hexdump` write half a word with other blanks behind it.
  expect(after.replace(/ +$/gm, '').replace(/ {2,}(?=\S+$)/gm, '  ')).toBe(around(dumpBy(used, hiddenPacket)).replace(/ +$/gm, '').replace(/ {2,}(?=\S+$)/gm, '  '));
  const { report, bytes } = await trimBytes(file, { entries: { 'a.log': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect(report).toMatchObject({ ok: true });
  expect(Buffer.from(bytes ?? []).toString()).not.toContain('6164612e');
});

test('what xxd wrote xxd reads back, with the value gone and all other bytes as they were', async () => {
  const packed = Buffer.concat([Buffer.from([0, 1, 2, 250, 0, 0]), Buffer.from(packet), Buffer.alloc(100), Buffer.from([7])]);
  const after = await without(await openBytes('a.log', around(dumpBy(['xxd', '-a'], packed))), { 'ada.rossi@example.org': '[e-mail 1]' });
  const back = execFileSync('xxd', ['-r'], { input: Buffer.from(after).toString().split('\n').slice(1, -2).join('\n') });
  expect(back.toString('latin1')).toBe(packed.toString('latin1').replace('ada.rossi@example.org', '[e-mail 1]'));
});

test('a removed value that stands in a dump behind the times of a log is said to be there', async () => {
  const source = (word: string): string => dumpBy(['xxd'], `from ${word}, or so it seems\n`).replace(/^/gm, '10:00:00.123 D/net: ').replace(/10:00:00.123 D\/net: $/, '');
  const removed = [{ value: 'ada.rossi@example.org', kind: 'email-address', canonical: 'ada.rossi@example.org' }];
  const clean = (text: string): ReturnType<typeof trimBytes> => trimBytes(bytesInMemory('a.log', new TextEncoder().encode(text)), { entries: {}, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } }, { context });
  expect((await clean(around(source('ada.rossi@example.org')))).report).toMatchObject({ ok: false, why: 'leftover', leftovers: [{ value: 'ada.rossi@example.org' }] });
  expect((await clean(around(source('nobody.else@example.org')))).report).toMatchObject({ ok: true });
});

test('lines that only begin with numbers are no dump', () => {
  const lines = ['2026 11 27 10 00', '1234: ab cd ef', '12345678 90 12 34', 'deadbeef  00 11', '0000 1111', 'a0b1c2d3e4f5'];
  expect(hexDumps(lines.join('\n'))).toEqual([]);
  expect(hexDumps('00000000  41 42 43 44\n00000008  41 42 43 44\n')).toEqual([]);
});

/** What the rows of a text say to a search that gets it in pieces of so many bytes. */
function soughtInPieces(text: string, size: number): number[] {
  const search = new HexRows();
  const source = new TextEncoder().encode(text);
  const found: number[] = [];
  for (let at = 0; at < source.length; at += size) found.push(...search.push(source.subarray(at, at + size), false));
  return [...found, ...search.push(new Uint8Array(0), true)];
}

test('any dump is written as it was, and read in pieces as in one', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 40, maxLength: 300, size: 'max' }), fc.integer({ min: 1, max: 90 }), (bytes, size) => {
    const rows: string[] = [];
    for (let at = 0; at < bytes.length; at += 16) rows.push(`${at.toString(16).padStart(8, '0')}: ${[...bytes.subarray(at, at + 16)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ').padEnd(47)}  ${[...bytes.subarray(at, at + 16)].map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('')}`);
    const text = `a line\n${rows.join('\n')}\nanother`;
    const [dump] = hexDumps(text);
    expect(dump?.bytes).toEqual(bytes);
    expect(dump && writeDump(bytes, dump.first, '\n', false)).toBe(rows.join('\n'));
    expect(soughtInPieces(text, size)).toEqual([0, ...bytes]);
  }), { numRuns: 60 });
});

test('rows are sought in any bytes: of eight bytes or of many, in groups or apart, behind what a log writes, wherever pieces end', () => {
  const before = fc.constantFrom('', '2026-11-28 03:08:29.123 ', 'D/net: ', 'rx <-- ', '\t');
  fc.assert(fc.property(fc.uint8Array({ minLength: 33, maxLength: 200, size: 'max' }), before, fc.constantFrom(8, 16, 32), fc.constantFrom(1, 2), fc.integer({ min: 1, max: 400 }), (bytes, prefix, inRow, group, size) => {
    const rows: string[] = [];
    for (let at = 0; at < bytes.length; at += inRow) {
      const pairs = [...bytes.subarray(at, at + inRow)].map((byte, i) => byte.toString(16).padStart(2, '0') + ((i + 1) % group === 0 ? ' ' : ''));
      rows.push(`${prefix}${at.toString(16).padStart(8, '0')}: ${pairs.join('').trim()}`);
    }
    expect(soughtInPieces(`2026-11-28 03:08:28 began\n${rows.join('\n')}\n2026-11-28 03:08:29 ended: 12 of 34\n`, size)).toEqual([0, ...bytes]);
  }), { numRuns: 300 });
});

test('a dump with which the file ends, its last line without an end, is sought to its last byte', () => {
  const dump = dumpBy(['xxd'], packet).replace(/\n$/, '');
  const search = new HexRows();
  expect(Buffer.from(search.push(new TextEncoder().encode(`10:00 a packet came\n${dump}`), true)).toString()).toBe(`\0${packet}`);
});
