/** GIF, WebP and PNG put together byte by byte, with something in every place where something can hide: what stays is exactly what draws, and all else is told. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/files/crc32.ts';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import { openTree } from '../../src/files/trees/open-tree.ts';

async function read(name: string, bytes: Buffer): Promise<{ unread: string | null; told: readonly string[]; stripped: Buffer; kept: boolean }> {
  const { opened, unread } = await openTree(bytesInMemory(name, new Uint8Array(bytes)));
  if (!opened) return { unread, told: [], stripped: Buffer.alloc(0), kept: false };
  const write = async (strip: boolean): Promise<Buffer> => Buffer.from(await collect(opened.write({ texts: new Map(), entries: [], strip }), 2 ** 20));
  const told = (await Promise.all(opened.texts.map((text) => collectText(text.read())))).join('\n').split('\n').filter((line) => line !== '');
  return { unread, told, stripped: await write(true), kept: (await write(false)).equals(bytes) };
}

describe('GIF', () => {
  const blocks = (...contents: (string | Buffer)[]): Buffer => Buffer.concat([...contents.map((content) => Buffer.concat([Buffer.of(content.length), Buffer.from(content as string, 'latin1')])), Buffer.of(0)]);
  const extension = (label: number, ...contents: (string | Buffer)[]): Buffer => Buffer.concat([Buffer.of(0x21, label), blocks(...contents)]);
  const size = (width: number, height: number): Buffer => Buffer.of(width & 255, width >> 8, height & 255, height >> 8);
  const table = (entries: number): Buffer => Buffer.alloc(entries * 3, 0x21);
  const header = (width: number, height: number, packed: number, entries: number): Buffer => Buffer.concat([Buffer.from('GIF89a'), size(width, height), Buffer.of(packed, 0, 0), table(entries)]);
  const image = (packed: number, entries: number): Buffer => Buffer.concat([Buffer.of(0x2c, 0, 0, 0, 0), size(256, 1), Buffer.of(packed), table(entries), Buffer.of(2), blocks(Buffer.of(0x4c, 1), Buffer.of(9))]);
  const end = Buffer.of(0x3b);
  const loop = extension(0xff, 'NETSCAPE2.0', Buffer.of(1, 2, 0));
  const control = extension(0xf9, Buffer.of(4, 10, 0, 7));

  test('what draws and repeats stays byte for byte; notes of every kind are told and go', async () => {
    const profile = extension(0xff, 'ICCRGBG1012', 'p'.repeat(200), 'q');
    const other = extension(0xff, 'ANIMEXTS1.0', Buffer.of(1, 0, 0));
    const kept = [header(256, 256, 0x81, 4), loop, other, profile, control, image(0, 0), control, image(0x82, 8), end];
    const gone = [extension(0xfe, 'by Ada', ' Low'), extension(0x01, Buffer.alloc(12), 'drawn words'), extension(0xff, 'KESTREL 1.0', 'app words'), extension(0x77, 'hidden'), Buffer.concat([Buffer.of(0x21, 0xff, 11), Buffer.from('XMP DataXMP<x:xmpmeta><dc:title>Kestrel 9</dc:title></x:xmpmeta>'), Buffer.of(1), Buffer.from(Array.from({ length: 256 }, (_, i) => 255 - i)), Buffer.of(0)])];
    const all = kept.flatMap((block, i) => (i === kept.length - 1 ? [block] : [block, ...(gone[i] ? [gone[i]] : [])]));
    const file = Buffer.concat([...all, Buffer.from('behind')]);
    const { unread, told, stripped, kept: same } = await read('a.gif', file);
    expect(stripped.equals(Buffer.concat(kept))).toBe(true);
    expect([unread, same]).toEqual(['picture-text', true]);
    expect(told).toEqual(['Comment: by Ada Low', 'Comment: drawn words', 'Application KESTREL 1.0: 25 bytes', 'Extension 0x77: 10 bytes', 'XMP dc:title: Kestrel 9', 'Trailer: 6 bytes']);
  });

  test('what hangs behind the part that players read of a block that stays is told and goes', async () => {
    const longer = (content: Buffer): Buffer => Buffer.concat([content.subarray(0, -1), Buffer.of(6), Buffer.from('hidden'), Buffer.of(0)]);
    const { told, stripped } = await read('a.gif', Buffer.concat([header(1, 1, 0, 0), longer(loop), longer(extension(0xff, 'ANIMEXTS1.0', Buffer.of(1, 0, 0))), longer(control), image(0, 0), end]));
    expect(told).toEqual(['Comment: hidden', 'Comment: hidden', 'Comment: hidden']);
    expect(stripped.equals(Buffer.concat([header(1, 1, 0, 0), loop, extension(0xff, 'ANIMEXTS1.0', Buffer.of(1, 0, 0)), control, image(0, 0), end]))).toBe(true);
  });

  test('one that tells nothing stays as it is, and one without size, end or sense is broken', async () => {
    const plain = [header(1, 1, 0, 0), image(0, 0), end];
    expect(await read('a.gif', Buffer.concat(plain))).toMatchObject({ unread: 'picture-text', told: [], stripped: Buffer.concat(plain) });
    // The size of a table is written also where there is none; one byte behind the end is one.
    expect(await read('a.gif', Buffer.concat([header(1, 1, 0x71, 0), image(1, 0), end, Buffer.of(1)]))).toMatchObject({ told: ['Trailer: 1 bytes'], stripped: Buffer.concat([header(1, 1, 0x71, 0), image(1, 0), end]) });
    expect(await read('a.gif', Buffer.concat([header(1, 1, 0, 0), end]))).toMatchObject({ unread: 'picture-text' });
    for (const [width, height] of [[0, 1], [1, 0], [0, 0]] as const) expect((await read('a.gif', Buffer.concat([header(width, height, 0, 0), image(0, 0), end]))).unread).toBe('broken');
    for (const [width, height] of [[256, 1], [1, 256]] as const) expect((await read('a.gif', Buffer.concat([header(width, height, 0, 0), image(0, 0), end]))).unread).toBe('picture-text');
    for (const bytes of [Buffer.concat(plain).subarray(0, -1), header(1, 1, 0, 0), Buffer.concat([header(1, 1, 0, 0), image(0, 0).subarray(0, -1)]), Buffer.concat([header(1, 1, 0, 0), Buffer.of(0x2d), image(0, 0).subarray(1), end])]) expect((await read('a.gif', bytes)).unread).toBe('broken');
  });
});

describe('WebP', () => {
  const chunk = (type: string, content: string | Buffer): Buffer => {
    const data = Buffer.from(content as string, 'latin1');
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const riff = (...chunks: Buffer[]): Buffer => {
    const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
    head.writeUInt32LE(4 + Buffer.concat(chunks).length, 4);
    return Buffer.concat([head, ...chunks]);
  };
  const canvas = (flags: number): Buffer => chunk('VP8X', Buffer.of(flags, 0, 0, 0, 1, 0, 0, 1, 0, 0));
  const exif = (orientation: number): Buffer => Buffer.concat([Buffer.from('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'), Buffer.of(orientation, 0, 0, 0, 0, 0, 0, 0)]);
  const place = Buffer.alloc(16, 3);

  test('pixels, frames, colour and orientation stay; what else there is is told and goes, in frames as well', async () => {
    const frame = (...parts: Buffer[]): Buffer => chunk('ANMF', Buffer.concat([place, ...parts]));
    const pixels = [chunk('ALPH', 'abc'), chunk('VP8 ', 'pixel')];
    const file = riff(canvas(0x3e), chunk('ANIM', 'loops6'), frame(...pixels), frame(chunk('KSTR', 'odd'), ...pixels), frame(chunk('VP8L', 'xy'), chunk('KST2', 'even')), chunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(6)])), chunk('XMP ', '<x:xmpmeta><dc:title>Kestrel 9</dc:title></x:xmpmeta>'), chunk('NOTE', 'hidden'));
    const { unread, told, stripped, kept } = await read('a.webp', Buffer.concat([file, Buffer.from('behind')]));
    expect([unread, kept]).toEqual(['picture-text', true]);
    expect(told).toEqual(['Chunk KSTR: 3 bytes', 'Chunk KST2: 4 bytes', 'XMP dc:title: Kestrel 9', 'Chunk NOTE: 6 bytes', 'Trailer: 6 bytes']);
    const oriented = stripped.subarray(stripped.indexOf('EXIF'));
    expect(stripped.equals(Buffer.concat([riff(canvas(0x3a), chunk('ANIM', 'loops6'), frame(...pixels), frame(...pixels), frame(chunk('VP8L', 'xy')), oriented)]))).toBe(true);
    const again = await read('b.webp', stripped);
    expect([again.told, again.stripped.equals(stripped)]).toEqual([[], true]);
    expect((await read('c.webp', riff(canvas(0x08), chunk('VP8 ', 'pixel'), chunk('EXIF', exif(1))))).stripped.equals(riff(canvas(0), chunk('VP8 ', 'pixel')))).toBe(true);
    expect((await read('d.webp', riff(canvas(0x0c), chunk('VP8L', 'pixels'), chunk('EXIF', exif(8))))).stripped[20]).toBe(0x08);
  });

  test('lying lengths and no picture are said', async () => {
    const whole = riff(chunk('VP8 ', 'pixel!'));
    expect(await read('a.webp', whole)).toMatchObject({ unread: 'picture-text', told: [], stripped: whole });
    expect((await read('a.webp', whole.subarray(0, -1))).unread).toBe('lying');
    const longer = Buffer.from(whole);
    longer.writeUInt32LE(7, 16);
    expect((await read('a.webp', longer)).unread).toBe('lying');
    expect((await read('a.webp', riff(chunk('KSTR', 'x')))).unread).toBe('broken');
    // A picture without loss, its colours and a bit of the header that means nothing yet.
    const lossless = riff(canvas(0x21), chunk('ICCP', 'no profile'), chunk('VP8L', 'pixels'));
    expect((await read('a.webp', lossless)).stripped.equals(lossless)).toBe(true);
    const bare = riff(chunk('VP8 ', 'pixel'), chunk('KSTR', 'odd'));
    expect((await read('a.webp', bare)).stripped.equals(riff(chunk('VP8 ', 'pixel')))).toBe(true);
  });
});

describe('PNG', () => {
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const chunk = (type: string, content: string | Buffer = ''): Buffer => {
    const data = Buffer.from(content as string, 'latin1');
    const all = Buffer.alloc(12 + data.length);
    all.writeUInt32BE(data.length);
    all.write(type, 4, 'latin1');
    data.copy(all, 8);
    all.writeUInt32BE(crc32(all.subarray(4, 8 + data.length)), 8 + data.length);
    return all;
  };
  const header = (width = 1, height = 256): Buffer => {
    const data = Buffer.alloc(13);
    data.writeUInt32BE(width);
    data.writeUInt32BE(height, 4);
    data[8] = 8;
    return chunk('IHDR', data);
  };
  const exif = (orientation: number): Buffer => Buffer.concat([Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01', 'latin1'), Buffer.of(0, orientation, 0, 0, 0, 0, 0, 0)]);
  const pixels = chunk('IDAT', 'pixels');
  const end = chunk('IEND');

  test('what draws stays byte for byte; notes of every kind, times and chunks of one\'s own are told and go', async () => {
    const drawing = ['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL'].map((type) => chunk(type, `of ${type}`));
    const kept = [header(), ...drawing, pixels, chunk('fdAT', 'frame'), end];
    const gone = [
      chunk('tEXt', 'Author\0Ada Low'), chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('packed note')])), chunk('iTXt', 'Title\0\0\0de\0Titel\0K\xc3\xb6nig'),
      chunk('iTXt', Buffer.concat([Buffer.from('Source\0\x01\0en\0\0'), deflateSync('packed title')])), chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta><dc:title>Kestrel 9</dc:title></x:xmpmeta>'),
      chunk('tIME', Buffer.of(7, 234, 11, 3, 14, 5, 9)), chunk('kSTr', 'own words'), chunk('sPLT', 'Kestrel\0\x08'), chunk('zTXt', 'Broken\0\0xx'), chunk('tEXt', 'no zero'),
    ];
    const file = Buffer.concat([mark, ...kept.flatMap((one, i) => (gone[i] && one !== end ? [one, gone[i]] : [one])), Buffer.from('behind')]);
    const { unread, told, stripped, kept: same } = await read('a.png', file);
    expect([unread, same]).toEqual(['picture-text', true]);
    expect(stripped.equals(Buffer.concat([mark, ...kept]))).toBe(true);
    expect(told).toEqual(['Author: Ada Low', 'full name: Ada Low', 'Comment: packed note', 'Title: K\u00f6nig', 'Source: packed title', 'XMP dc:title: Kestrel 9', 'ModifyDate: 2026-11-3 14:5:9', 'Chunk kSTr: 9 bytes', 'Chunk sPLT: 9 bytes', 'Broken: 2 bytes', 'Trailer: 6 bytes']);
  });

  test('orientation stays, right behind the header; a usual one needs no chunk', async () => {
    const { stripped } = await read('a.png', Buffer.concat([mark, header(), pixels, chunk('eXIf', exif(6)), end]));
    expect(stripped.subarray(33, 41).toString('latin1').slice(4)).toBe('eXIf');
    const again = await read('a.png', stripped);
    expect([again.told, again.stripped.equals(stripped)]).toEqual([[], true]);
    for (const orientation of [1]) expect((await read('a.png', Buffer.concat([mark, header(), chunk('eXIf', exif(orientation)), pixels, end]))).stripped.equals(Buffer.concat([mark, header(), pixels, end]))).toBe(true);
  });

  test("what Apple writes before the header stays, and what has no size or no end is broken", async () => {
    const apple = Buffer.concat([mark, chunk('CgBI', 'P\0 \x06'), header(), pixels, end]);
    expect(await read('a.png', apple)).toMatchObject({ unread: 'picture-text', told: [], stripped: apple });
    for (const [width, height] of [[0, 1], [1, 0]] as const) expect((await read('a.png', Buffer.concat([mark, header(width, height), pixels, end]))).unread).toBe('broken');
    expect((await read('a.png', Buffer.concat([mark, header(1, 1), pixels, end]))).unread).toBe('picture-text');
    for (const bytes of [[mark, header(), pixels], [mark, pixels, end], [mark, chunk('IHDR', 'short'), pixels, end], [mark, end]]) expect((await read('a.png', Buffer.concat(bytes))).unread).toBe('broken');
    expect((await read('a.png', Buffer.concat([mark, header(), pixels, end.subarray(0, -1)]))).unread).toMatch(/broken|lying/);
    const lying = Buffer.concat([mark, header(), pixels, end]);
    lying.writeUInt32BE(99, 33);
    expect((await read('a.png', lying)).unread).toBe('lying');
  });
});
