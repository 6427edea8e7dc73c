/** Binary property lists made by plistutil, trimmed, and read again by it and by bplist-parser. */
import { execFileSync } from 'node:child_process';
import { parseBuffer } from 'bplist-parser';
import { expect, test } from 'vitest';
import { bytesInMemory, collect } from '../../../src/files/byte-stream.ts';
import { openTree } from '../../../src/files/trees/open-tree.ts';
import { writeTree } from '../../../src/files/trees/write-tree.ts';
import { openBytes, textsOf, without } from '../opened.ts';

const phone = '+447700900142';
const many = Array.from({ length: 400 }, (_, i) => `<string>entry ${String(i)}</string>`).join('');
const xml = `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>
<key>Owner</key><string>Ada Rossi</string><key>Again</key><string>Ada Rossi</string><key>Café</key><string>état – ${phone}</string>
<key>${phone}</key><true/><key>IMEI</key><integer>490154203237518</integer><key>Ratio</key><real>0.5</real><key>Seen</key><date>2026-03-01T10:00:00Z</date>
<key>Numbers</key><array><string>${phone}</string><integer>-7</integer><dict><key>Inner</key><string>x</string></dict></array>
<key>Log</key><data>${Buffer.from(`call to ${phone} ended\nmore\n`).toString('base64')}</data><key>Many</key><array>${many}</array>
</dict></plist>`;
const convert = (bytes: string | Uint8Array, to: 'bin' | 'xml'): Buffer => execFileSync('plistutil', ['-i', '-', '-o', '-', '-f', to], { input: bytes, maxBuffer: 2 ** 26 });
const made = convert(xml, 'bin');

test('is read as labelled lines, with data as a file of its own', async () => {
  const root = await openBytes('a.plist', made);
  expect(root.format).toBe('plist');
  const texts = await textsOf(root);
  expect(texts.get('attachment:a.plist')).toContain(`Owner: Ada Rossi\nAgain: Ada Rossi\nCafé: état – ${phone}\n${phone}: true\nIMEI: 490154203237518\nRatio: 0.5\nSeen: 2026-03-01T10:00:00.000Z\nNumbers: ${phone}\nNumbers: -7\nInner: x\n`);
  expect(texts.get('attachment:a.plist/data-1')).toBe(`call to ${phone} ended\nmore\n`);
});

test('loses values in every place, keys and numbers too, and is otherwise the same list', async () => {
  const after = await without(await openBytes('a.plist', made), { [phone]: '[phone 1]', '490154203237518': '[IMEI 1]' });
  for (const encoding of ['latin1', 'utf16le'] as const) expect(Buffer.from(after).toString(encoding)).not.toContain('7700900142');
  const wanted = xml.replaceAll(phone, '[phone 1]').replace('<integer>490154203237518</integer>', '<string>[IMEI 1]</string>').replace(/<data>.*<\/data>/, `<data>${Buffer.from('call to [phone 1] ended\nmore\n').toString('base64')}</data>`);
  expect(convert(after, 'xml').toString()).toBe(convert(convert(wanted, 'bin'), 'xml').toString());
  expect(parseBuffer(Buffer.from(after))).toEqual(parseBuffer(convert(wanted, 'bin')));
});

test('keys of dictionaries, lists and data are read and lose values too, and hold what they held', async () => {
  const [list, data, number] = ['<array><string>a</string><dict><key>Café Rossi</key><string></string></dict></array>', `<data>${Buffer.of(1, 0, 2).toString('base64')}</data>`, '<integer>5</integer>'];
  const networks = (name: string): string => `<plist version="1.0"><dict><key>${name}</key><dict><key>Channel</key>${number}</dict><key>Known</key><dict><key>${name}</key>${list}<key>of ${name}</key>${data}</dict><key>Off</key><dict/></dict></plist>`;
  const root = await openBytes('a.plist', convert(networks('Villa Ada'), 'bin'));
  expect((await textsOf(root)).get('attachment:a.plist')).toBe('Channel: 5\nVilla Ada: a\nVilla Ada {\nKnown {\nVilla Ada {\nCafé Rossi {\nof Villa Ada {\nOff {\n');
  const after = await without(root, { 'Villa Ada': '[network 1]', 'Café Rossi': '[network 2]' });
  expect(convert(after, 'xml').toString()).toBe(convert(convert(networks('[network 1]').replace('Café Rossi', '[network 2]'), 'bin'), 'xml').toString());
});

test.each([14, 15, 255, 256, 65_535, 65_536])('what is %d long, and a list that is long too, is written so that others read it', async (size) => {
  const words = (text: string): string => `<plist version="1.0"><dict><key>Caller</key><string>${text}</string><key>Plain</key><string>${'a'.repeat(size)}</string><key>Wide</key><string>${'é'.repeat(size)}</string><key>Log</key><data>${Buffer.alloc(size, 7).toString('base64')}</data><key>List</key><array>${'<true/><string>b</string>'.repeat(Math.min(size, 300) >> 1)}${'<false/>'.repeat(size % 2)}</array></dict></plist>`;
  const after = await without(await openBytes('a.plist', convert(words(phone), 'bin')), { [phone]: '[phone 1]' });
  expect(convert(after, 'xml').equals(convert(convert(words('[phone 1]'), 'bin'), 'xml'))).toBe(true);
});

test.each([200, 300])('a list of %d different words is written so that others read it', async (count) => {
  const words = (text: string): string => `<plist version="1.0"><dict><key>Words</key><array><string>${text}</string>${Array.from({ length: count }, (_, i) => `<string>w${String(i)}</string>`).join('')}</array></dict></plist>`;
  const after = await without(await openBytes('a.plist', convert(words(phone), 'bin')), { [phone]: '[phone 1]' });
  expect(convert(after, 'xml').equals(convert(convert(words('[phone 1]'), 'bin'), 'xml'))).toBe(true);
});

test('of two places that share one value only the chosen one changes', async () => {
  const root = await openBytes('a.plist', made);
  const text = (await textsOf(root)).get('attachment:a.plist') ?? '';
  const start = text.indexOf('Ada Rossi', text.indexOf('Again'));
  const write = writeTree(root, { edits: new Map([['attachment:a.plist', [{ start, end: start + 9, replacement: '[person 1]' }]]]), removed: new Set(['a.plist/data-1']), renamed: new Map() });
  const [list] = parseBuffer<Record<string, unknown>>(Buffer.from(await collect((write as NonNullable<typeof write>)(), 2 ** 30)));
  expect(list).toMatchObject({ Owner: 'Ada Rossi', Again: '[person 1]' });
  expect(list?.['Log']).toHaveLength(0);
});

test('cut, changed anywhere, or in a circle it ends in a reason', async () => {
  for (let at = 0; at < made.length; at += 37) {
    const changed = Buffer.from(made);
    changed[at] = 0xff;
    for (const bytes of [changed, made.subarray(0, at)]) {
      const root = await openTree(bytesInMemory('a.plist', bytes));
      if (root.opened) await textsOf(root);
    }
  }
  const circle = Buffer.concat([Buffer.from('bplist00'), Buffer.of(0xa1, 0), Buffer.of(8), Buffer.of(0, 0, 0, 0, 0, 0, 1, 1), Buffer.of(0, 0, 0, 0, 0, 0, 0, 1), Buffer.alloc(8), Buffer.of(0, 0, 0, 0, 0, 0, 0, 10)]);
  expect((await openBytes('a.plist', circle)).unread).toBeNull();
});
