/** Texts in UTF-32, as iconv writes them: read in either order, with a mark and without, and every byte that is not edited stays. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../src/files/byte-stream.ts';
import { lookInside } from '../../../src/files/look-inside.ts';
import { openBytes, textsOf, trimBytes, without } from '../opened.ts';

const inCharset = (charset: string, text: string): Buffer => execFileSync('iconv', ['-f', 'UTF-8', '-t', charset], { input: text, maxBuffer: 2 ** 28 });
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const said = 'signed in as ada@example.org, tel +44 7700 900142 😀\r\n✓ добро\r\n';
const hidden = 'signed in as [e-mail 1], tel [phone 1] 😀\r\n✓ добро\r\n';
const quiet = 'the service is well 😀 ✓\r\n'.repeat(3000);
const clean = { entries: { 'a.log': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } } as const;

test.each([
  ['UTF-32LE', ''],
  ['UTF-32BE', ''],
  ['UTF-32LE', '\ufeff'],
  ['UTF-32BE', '\ufeff'],
])('%s after %j is found and trimmed, in the first block and in a later one', async (charset, mark) => {
  for (const before of ['', quiet]) {
    const file = bytesInMemory('a.log', inCharset(charset, mark + before + said));
    const { entries } = await lookInside(file, { context });
    expect(entries[0]).toMatchObject({ type: 'text/plain', opened: true });
    expect(entries[0]).not.toHaveProperty('why');
    expect(entries[0]?.found.map(({ value }) => value).sort()).toEqual(['+44 7700 900142', 'ada@example.org']);
    const { report, bytes } = await trimBytes(file, clean, { context });
    expect(report).toMatchObject({ ok: true, unread: [] });
    expect(Buffer.from(bytes ?? []).equals(inCharset(charset, mark + before + hidden))).toBe(true);
  }
});

test('tables and JSON in it are read as such', async () => {
  for (const [name, source, format] of [['a.csv', 'name,tel\r\n"Rossi, Ada",1\r\n', 'csv'], ['a.json', '{"who": "Rossi, Ada", "tel": 1}', 'json']] as const) {
    const root = await openBytes(name, inCharset('UTF-32LE', source));
    expect(root.format).toBe(format);
    expect(Buffer.from(await without(root, { 'Rossi, Ada': 'X, Y' })).equals(inCharset('UTF-32LE', source.replace('Rossi, Ada', 'X, Y')))).toBe(true);
  }
});

test('a piece of a letter at its end stays, and what is no letter among letters is said', async () => {
  const cut = Buffer.concat([inCharset('UTF-32', `${quiet}who: Ada Moe\n`), Buffer.of(0x61, 0)]);
  const root = await openBytes('a.log', cut);
  const after = Buffer.from(await without(root, { 'Ada Moe': '[name 1]' }));
  expect(after.equals(Buffer.concat([inCharset('UTF-32', `${quiet}who: [name 1]\n`), Buffer.of(0x61, 0)]))).toBe(true);
  const odd = Buffer.concat([inCharset('UTF-32LE', quiet), Buffer.alloc(400, 0xfe), inCharset('UTF-32LE', 'end\n')]);
  expect((await lookInside(bytesInMemory('a.log', odd), { context })).entries[0]?.why).toBe('unread_no_text');
});

test('numbers of four bytes are no text, and a text in UTF-16 that begins with nothing is none of it', async () => {
  const numbers = Buffer.alloc(400);
  for (let i = 0; i < 100; i += 1) numbers.writeUInt32LE(100 + i * 7, i * 4);
  expect((await openBytes('a.bin', numbers)).format).toBe('binary');
  const wide = Buffer.concat([Buffer.from('\ufeff\0', 'utf16le'), Buffer.from('ab and so on\n', 'utf16le')]);
  expect([...(await textsOf(await openBytes('a.txt', wide))).values()]).toEqual(['\ufeff\0ab and so on\n']);
});
