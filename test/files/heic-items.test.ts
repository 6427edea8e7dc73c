/** Items of HEIC files as phones write them and no program here does: composed, box by box (ISO/IEC 23008-12), with a stand-in for the picture's data. */
import { expect, test } from 'vitest';
import { openBytes, textsOf } from './opened.ts';
import { collect } from '../../src/files/byte-stream.ts';
import type { FileNode } from '../../src/files/trees/open-tree.ts';

const number = (value: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 8) bytes.writeBigUInt64BE(BigInt(value));
  else bytes.writeUIntBE(value, 0, size);
  return bytes;
};
const box = (type: string, ...content: readonly (Buffer | string)[]): Buffer => {
  const inside = Buffer.concat(content.map((one) => Buffer.from(one as string, 'latin1')));
  return Buffer.concat([number(inside.length + 8, 4), Buffer.from(type, 'latin1'), inside]);
};
const full = (type: string, version: number, flags: number, ...content: readonly (Buffer | string)[]): Buffer => box(type, number(version, 1), number(flags, 3), ...content);

interface MadeItem {
  readonly id: number;
  readonly type: string;
  readonly data: string;
  readonly name?: string;
  readonly hidden?: boolean;
  /** Whether it lies in the `meta` box itself (`idat`). */
  readonly within?: boolean;
}

interface Made {
  readonly items: readonly MadeItem[];
  /** Versions of the lists: with numbers of two bytes or four. */
  readonly wide?: boolean;
  /** With a number before each stretch (`index_size`). */
  readonly numbered?: boolean;
  /** What stands in the data box between the items. */
  readonly waste?: string;
  readonly inMeta?: readonly Buffer[];
  readonly properties?: readonly Buffer[];
  readonly behind?: readonly Buffer[];
}

function heicOf({ items, wide = false, numbered = false, waste = '', inMeta = [], properties = [], behind = [] }: Made): Buffer {
  const idSize = wide ? 4 : 2;
  const size = wide ? 8 : 4;
  const index = numbered ? number(9, size) : '';
  const meta = (mdatAt: number): Buffer => {
    let [inFile, inside] = [mdatAt + 8, 0];
    const places = items.map(({ id, data, within }) => {
      // Two stretches each: the first byte, and the rest.
      const start = within ? inside : inFile + waste.length;
      if (within) inside += data.length;
      else inFile = start + data.length;
      return Buffer.concat([number(id, idSize), number(within ? 1 : 0, 2), number(0, 2), number(start, 4), number(2, 2), ...[index, number(0, size), number(1, size), index, number(1, size), number(data.length - 1, size)].map((one) => Buffer.from(one))]);
    });
    return full('meta', 0, 0,
      full('hdlr', 0, 0, number(0, 4), 'pict', Buffer.alloc(12), 'Ada on a handler\0'),
      full('iloc', wide ? 2 : 1, 0, number((wide ? 0x8840 : 0x4440) + (numbered ? size : 0), 2), number(items.length, idSize), ...places),
      full('iinf', wide ? 1 : 0, 0, number(items.length, wide ? 4 : 2), ...items.map(({ id, type, name = '', hidden = false }) => full('infe', wide ? 3 : 2, hidden ? 1 : 0, number(id, idSize), number(0, 2), type, `${name}\0`, type === 'mime' ? 'application/rdf+xml\0' : ''))),
      box('iprp', box('ipco', ...properties)), box('idat', ...items.filter(({ within }) => within).map(({ data }) => data)), ...inMeta);
  };
  const head = box('ftyp', 'heic', number(0, 4), 'mif1');
  const data = box('mdat', ...items.filter(({ within }) => !within).map((item) => waste + item.data), waste);
  return Buffer.concat([head, meta(head.length + meta(0).length), data, ...behind]);
}

const linesOf = async (root: FileNode): Promise<string[]> => [...(await textsOf(root)).values()].join('\n').split('\n');
const strip = async ({ opened }: FileNode): Promise<Buffer> => Buffer.from(await collect((opened as NonNullable<typeof opened>).write({ texts: new Map(), entries: [], strip: true }), 2 ** 24));
const xmp = (creator: string): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${creator}"/></rdf:RDF></x:xmpmeta>`;
/** An artist in a TIFF block behind six bytes. */
const exif = (artist: string): string => Buffer.concat([number(6, 4), Buffer.from('Exif\0\0II*\0\b\0\0\0\x01\0\x3b\x01\x02\0', 'latin1'), Buffer.from([artist.length, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]), Buffer.from(artist)]).toString('latin1');

test.each([false, true])('pictures stay byte for byte, all else of the items is told and goes (numbers of four bytes: %s)', async (wide) => {
  const pixels = (n: number): string => `pixels-${String(n)}-${'x'.repeat(40)}`;
  const file = heicOf({
    wide,
    waste: 'old words of Ada',
    items: [
      { id: 1, type: 'hvc1', data: pixels(1), name: 'Ada by the sea' },
      { id: 2, type: 'grid', data: pixels(2), within: true },
      { id: 3, type: 'mime', data: xmp('Ada Moe'), hidden: true },
      { id: 4, type: 'Exif', data: exif('Ada Exif!') },
      { id: 5, type: 'hvc1', data: pixels(5), hidden: true },
      { id: 6, type: 'uri ', data: 'apple:ada', within: true },
    ],
    properties: [full('ispe', 0, 0, number(64, 4), number(48, 4)), full('udes', 0, 0, 'en\0Ada at home\0\0'), full('altt', 0, 0, 'Ada smiles\0en\0'), full('crtt', 0, 0, number(4_000_000_000, 8)), full('mdft', 0, 0, number(0, 8))],
    inMeta: [box('xyza', 'words of Ada'), box('zero', Buffer.alloc(8))],
    behind: [box('mpvd', 'a film of Ada'), Buffer.from('Ada behind it all')],
  });
  const root = await openBytes('a.heic', file);
  expect(root.format).toBe('heic');
  expect(await linesOf(root)).toEqual([
    'XMP dc:creator: Ada Moe', 'full name: Ada Moe', 'Artist: Ada Exif!', 'Item uri: 9 bytes', 'ItemName: Ada by the sea', 'Box xyza: words of Ada', 'Description: en Ada at home', 'Description: Ada smiles en', 'Box crtt: k(', `Trailer: ${String(21 + 17)} bytes`, 'Pictures: 2',
  ]);
  const copy = await strip(root);
  expect(copy.toString('latin1')).not.toMatch(/Ada|ada|words/);
  for (const n of [1, 2, 5]) expect(copy.indexOf(pixels(n))).toBe(file.indexOf(pixels(n)));
  expect(copy.length).toBe(file.length - 38);
  // What remains is still a list of the same items, and tells nothing.
  expect(await linesOf(await openBytes('a.heic', copy))).toEqual(['Pictures: 2']);
  for (const type of ['ispe', 'zero']) expect(copy.includes(type)).toBe(true);
});

test('of a picture of tiles, with its thumbnail and its mask, one is shown', async () => {
  const picture = (id: number): MadeItem => ({ id, type: 'hvc1', data: `pixels-${String(id)}` });
  type Reference = readonly [type: string, from: number, to: readonly number[]];
  const references = (...of: readonly Reference[]): Buffer => full('iref', 0, 0, ...of.map(([type, from, to]) => box(type, number(from, 2), number(to.length, 2), ...to.map((id) => number(id, 2)))));
  const shown = async (...of: readonly Reference[]): Promise<string[]> => linesOf(await openBytes('a.heic', heicOf({ items: [{ id: 1, type: 'grid', data: 'grid', within: true }, ...[2, 3, 4, 5].map(picture)], inMeta: of.length === 0 ? [] : [references(...of)] })));
  expect(await shown()).toEqual(['Pictures: 5']);
  expect(await shown(['dimg', 1, [2, 3]])).toEqual(['Pictures: 3']);
  expect(await shown(['dimg', 1, [2, 3]], ['thmb', 4, [1]])).toEqual(['Pictures: 2']);
  expect(await shown(['dimg', 1, [2, 3]], ['thmb', 4, [1]], ['auxl', 5, [1]])).toEqual(['']);
  expect(await shown(['cdsc', 2, [1, 3]])).toEqual(['Pictures: 5']);
});

test('an item that lies outside the file, or of which nothing tells where it lies, is said', async () => {
  const items = [{ id: 1, type: 'hvc1', data: 'pixels' }, { id: 2, type: 'mime', data: xmp('Ada Moe') }];
  const file = heicOf({ items });
  const lies = Buffer.from(file);
  lies.writeUInt32BE(file.length, file.indexOf('iloc') + 4 + 8 + 6 + 4 + 2 + 4);
  expect((await openBytes('a.heic', lies)).unread).toBe('lying');
  const elsewhere = Buffer.from(file);
  // Of the second item: it is made of other items (construction method 2).
  elsewhere.writeUInt16BE(2, file.indexOf('iloc') + 4 + 8 + 28 + 2);
  expect((await openBytes('a.heic', elsewhere)).unread).toBe('lying');
});

test('a short item has no room for what says nothing, and is empty', async () => {
  const copy = await strip(await openBytes('a.heic', heicOf({ items: [{ id: 1, type: 'hvc1', data: 'pixels' }, { id: 2, type: 'mime', data: '<x:xmpmeta/> Ada' }, { id: 3, type: 'Exif', data: '\0\0\0\0 Ada' }] })));
  expect(copy.toString('latin1')).not.toMatch(/Ada|xmpmeta/);
});

test.each(['hvc1', 'hev1', 'lhv1', 'av01', 'avc1', 'vvc1', 'jpeg', 'j2k1', 'unci', 'grid', 'iovl', 'iden', 'tmap'])('an item of the kind %s is a picture, and stays', async (type) => {
  const file = heicOf({ items: [{ id: 1, type, data: 'pixels-1' }, { id: 2, type: 'mime', data: xmp('Ada Moe') }] });
  const root = await openBytes('a.heic', file);
  expect(await linesOf(root)).toEqual(['XMP dc:creator: Ada Moe', 'full name: Ada Moe']);
  const copy = await strip(root);
  expect(copy.indexOf('pixels-1')).toBe(file.indexOf('pixels-1'));
  expect(copy.includes('Ada Moe')).toBe(false);
});

test.each([false, true])('stretches with a number before each are found where they lie (numbers of eight bytes: %s)', async (wide) => {
  const file = heicOf({ wide, numbered: true, waste: 'old words of Ada', items: [{ id: 1, type: 'hvc1', data: 'pixels-1' }, { id: 2, type: 'mime', data: xmp('Ada Moe') }] });
  const root = await openBytes('a.heic', file);
  expect(await linesOf(root)).toEqual(['XMP dc:creator: Ada Moe', 'full name: Ada Moe']);
  const copy = await strip(root);
  expect(copy.indexOf('pixels-1')).toBe(file.indexOf('pixels-1'));
  expect(copy.toString('latin1')).not.toMatch(/Ada Moe|old words/);
});

const onePicture = [{ id: 1, type: 'hvc1', data: 'pixels-1' }];

test.each(['styp', 'moof', 'sidx', 'mfra', 'free', 'skip', 'wide'])('a box %s beside the data is a part of the file, and no trailer', async (type) => {
  const own = box(type, number(0, 8));
  const file = heicOf({ items: onePicture, behind: [own] });
  const root = await openBytes('a.heic', file);
  expect(await linesOf(root)).toEqual(['']);
  const copy = await strip(root);
  expect(copy.length).toBe(file.length);
  expect(copy.subarray(-own.length).equals(own)).toBe(true);
});

test.each(['free', 'skip', 'wide'])('what stands in a box %s goes', async (type) => {
  const copy = await strip(await openBytes('a.heic', heicOf({ items: onePicture, behind: [box(type, 'old words of Ada')] })));
  expect(copy.toString('latin1')).not.toMatch(/Ada/);
  expect(copy.includes('pixels-1')).toBe(true);
});

test.each(['pitm', 'dinf', 'grpl', 'ipro'])('a box %s among the items says which they are, and stays', async (type) => {
  const own = box(type, 'which of them');
  const root = await openBytes('a.heic', heicOf({ items: onePicture, inMeta: [own] }));
  expect(await linesOf(root)).toEqual(['']);
  expect((await strip(root)).includes(own)).toBe(true);
});

test.each(['mdft', 'uuid', 'free', 'skip'])('a property %s that says something is told, and goes', async (type) => {
  const root = await openBytes('a.heic', heicOf({ items: onePicture, properties: [box(type, 'words of Ada')] }));
  expect(await linesOf(root)).toEqual([`Box ${type}: words of Ada`]);
  expect((await strip(root)).includes('words of Ada')).toBe(false);
});

test.each(['iinf', 'iloc'])('without its list %s a file is broken', async (type) => {
  const file = heicOf({ items: onePicture });
  file.write('xxxx', file.indexOf(type), 'latin1');
  expect((await openBytes('a.heic', file)).unread).toBe('broken');
});
