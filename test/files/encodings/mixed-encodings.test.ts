/** Logs to which one program wrote in bytes and another in UTF-16, as iconv writes it: both are read, and every byte that is not edited stays. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory, collect } from '../../../src/files/byte-stream.ts';
import { lookInside } from '../../../src/files/look-inside.ts';
import { openBytes, textsOf, trimBytes, without } from '../opened.ts';

const inCharset = (charset: string, text: string): Buffer => execFileSync('iconv', ['-f', 'UTF-8', '-t', charset], { input: text });
const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const quiet = (lines: number): string => Array.from({ length: lines }, (_, i) => `10:00:${String(i % 60).padStart(2, '0')} service is well\n`).join('');
const said = 'signed in as ada@example.org, tel +44 7700 900142\r\n';
const hidden = 'signed in as [e-mail 1], tel [phone 1]\r\n';
const clean = (bytes: Uint8Array): ReturnType<typeof trimBytes> => trimBytes(bytesInMemory('a.log', bytes), { entries: { 'a.log': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });

test.each([
  ['UTF-16LE after 5 kB of bytes', 'UTF-16LE', 'UTF-8', 200],
  ['UTF-16BE after 5 kB of bytes', 'UTF-16BE', 'UTF-8', 200],
  ['UTF-16 with its mark after 5 kB of bytes', 'UTF-16', 'UTF-8', 200],
  ['UTF-16LE in the first line', 'UTF-16LE', 'UTF-8', 2],
  ['UTF-16LE after 100 kB of bytes', 'UTF-16LE', 'UTF-8', 4000],
  ['bytes after UTF-16 with its mark', 'UTF-8', 'UTF-16', 200],
  ['bytes after 200 kB of UTF-16', 'UTF-8', 'UTF-16LE', 4000],
  ['bytes in the first lines of UTF-16', 'UTF-8', 'UTF-16LE', 2],
])('%s', async (_, own, rest, lines) => {
  const source = (text: string): Buffer => Buffer.concat([inCharset(rest, quiet(lines)), inCharset(own, text), inCharset(rest, `odd\n${quiet(lines)}`)]);
  const { entries } = await lookInside(bytesInMemory('a.log', source(said)), { context });
  expect(entries[0]?.found.map(({ value }) => value).sort()).toEqual(['+44 7700 900142', 'ada@example.org']);
  expect(entries[0]).not.toHaveProperty('why');
  const { report, bytes } = await clean(source(said));
  expect(report).toMatchObject({ ok: true, unread: [] });
  expect(Buffer.from(bytes ?? []).equals(source(hidden))).toBe(true);
});

test('letters of other alphabets in UTF-16 among bytes are read from the mark, or from the first of them, to the end of their line', async () => {
  for (const line of ['Имя: Анна Петрова, ada@example.org\r\n', 'Όνομα: Άννα Παππά, ada@example.org\r\n']) {
    const text = [...(await textsOf(await openBytes('a.log', Buffer.concat([Buffer.from(quiet(150)), inCharset('UTF-16LE', line), Buffer.from(quiet(150))])))).values()].join('');
    expect(text).toBe(quiet(150) + line + quiet(150));
  }
});

test('a short line of bytes in UTF-16 is read, and ideographs are no bytes', async () => {
  const source = (line: string): Buffer => Buffer.concat([inCharset('UTF-16', quiet(3)), Buffer.from(line), inCharset('UTF-16LE', quiet(3))]);
  for (const line of ['ada@example.org\n', 'call +447700900142\n']) expect([...(await textsOf(await openBytes('a.log', source(line)))).values()]).toEqual([`\ufeff${quiet(3)}${line}${quiet(3)}`]);
  const chinese = '一些字母的网络连接失败请稍后重试服务器错误用户登录名称电话号码没有响应中文日志慧慧慧慧慧慧敡敢敤敥敧敨潴潲';
  expect([...(await textsOf(await openBytes('a.log', inCharset('UTF-16', chinese)))).values()]).toEqual([`\ufeff${chinese}`]);
});

test('what is no text in the middle of one is said not to be read', async () => {
  const noise = Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 167 + (i >> 3) * 59) & 0xff));
  const source = Buffer.concat([Buffer.from(quiet(2000)), noise, Buffer.from(`\n${said}`)]);
  const { entries } = await lookInside(bytesInMemory('a.log', source), { context });
  expect(entries[0]).toMatchObject({ opened: true, why: 'unread_no_text' });
  const { report, bytes } = await clean(source);
  expect(report).toMatchObject({ ok: true, unread: ['a.log'] });
  expect(Buffer.from(bytes ?? []).includes(noise)).toBe(true);
  // A terminal's colours, bells and steps back are a text's.
  expect((await lookInside(bytesInMemory('a.log', Buffer.from(`${quiet(200)}${'\u001b[31mred\u001b[0m \b\b\u0007\n'.repeat(200)}`)), { context })).entries[0]).not.toHaveProperty('why');
});

test('whatever stands after one another, an edit changes nothing else', async () => {
  const piece = fc.record({ charset: fc.constantFrom('utf8', 'utf16le', 'latin1'), text: fc.oneof(fc.constant(quiet(3)), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constant('привет, мир\n'), fc.constant('中文日志，没有拉丁字母。')) });
  await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 5 }), fc.array(piece, { maxLength: 5 }), async (before, after) => {
    const bytes = (pieces: typeof before): Buffer => Buffer.concat(pieces.map(({ charset, text }) => Buffer.from(text, charset)));
    const source = (word: string): Buffer => Buffer.concat([Buffer.from('a log of all\n'), bytes(before), Buffer.from(`\n${quiet(1)}call ${word} now\n${quiet(1)}`), bytes(after)]);
    const root = await openBytes('a.log', source('+447700900142'));
    if (root.format !== 'text') return;
    expect(Buffer.concat([await collect(root.opened?.write({ texts: new Map(), entries: [] }) ?? fail(), 2 ** 30)]).equals(source('+447700900142'))).toBe(true);
    if (![...(await textsOf(root)).values()].join('').includes('+447700900142')) return;
    expect((await without(root, { '+447700900142': '[phone 1]' })).length).toBe(source('[phone 1]').length);
    expect(Buffer.from(await without(root, { '+447700900142': '[phone 1]' })).equals(source('[phone 1]'))).toBe(true);
  }), { numRuns: 150 });
});

function fail(): never {
  throw new Error('not opened');
}
