/** Words in base64 in texts of any format. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { encodedWords, linesOf, withEncoded } from '../../src/files/encoded-words.ts';
import { trimBytes } from './opened.ts';

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

test('what is no text in base64 is left alone, and what is comes back as it was', () => {
  expect(encodedWords(`/usr/lib/python/site/packages ${gzipSync(phone).toString('base64')} com_example_application_main 0123456789abcdef0123456789abcdef`)).toEqual([]);
  // Words that say the same change together.
  fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 12, maxLength: 200, unit: 'grapheme' }).filter((text) => !/[\p{Cc}\u2028\r]/u.test(text) && /^[!-~]/.test(text)), { minLength: 1, maxLength: 4 }), (texts) => {
    const text = texts.map((one) => `x: ${base64(one)}.\n`).join('');
    const words = encodedWords(text);
    expect(words.map(({ says }) => says)).toEqual(texts);
    const at = linesOf(words).length - (texts.at(-1)?.length ?? 0);
    const edited = withEncoded(text, [], [{ start: at, end: at + 1, replacement: '[z]' }]).reduceRight((whole, { start, end, replacement }) => whole.slice(0, start) + replacement + whole.slice(end), text);
    expect(encodedWords(edited).map(({ says }) => says)).toEqual([...texts.slice(0, -1), `[z]${texts.at(-1)?.slice(1) ?? ''}`]);
  }), { numRuns: 100 });
});
