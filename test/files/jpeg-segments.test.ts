/** Segments of a JPEG in orders that few programs write: composed (ITU T.81), with a stand-in for the picture's data. */
import { expect, test } from 'vitest';
import { collect } from '../../src/files/byte-stream.ts';
import { exifOfOrientation } from '../../src/files/pictures/exif.ts';
import type { FileNode } from '../../src/files/trees/open-tree.ts';
import { openBytes, textsOf } from './opened.ts';

const bytes = (...of: readonly (Buffer | Uint8Array | string | number)[]): Buffer => Buffer.concat(of.map((one) => (typeof one === 'number' ? Buffer.of(one) : Buffer.from(one as string, 'latin1'))));
const segment = (marker: number, ...content: readonly (Buffer | Uint8Array | string | number)[]): Buffer => {
  const inside = bytes(...content);
  return bytes(0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 255, inside);
};
const jfif = (width: number, height: number, thumbnail = ''): Buffer => segment(0xe0, 'JFIF\0', 1, 2, 0, 0, 72, 0, 72, width, height, thumbnail);
const exif = (orientation: number): Buffer => segment(0xe1, 'Exif\0\0', exifOfOrientation(orientation));
const tables = segment(0xdb, 'a table of numbers');
const scan = (data: string): Buffer => bytes(segment(0xda, 'how it is cut'), data);
const start = bytes(0xff, 0xd8);
const end = bytes(0xff, 0xd9);
const note = segment(0xfe, 'ring Ada');
const picture = (...parts: readonly Buffer[]): Buffer => bytes(start, ...parts);

const linesOf = async (root: FileNode): Promise<string[]> => [...(await textsOf(root)).values()].join('\n').split('\n');
const strip = async ({ opened }: FileNode): Promise<Buffer> => Buffer.from(await collect((opened as NonNullable<typeof opened>).write({ texts: new Map(), entries: [], strip: true }), 2 ** 24));

test.each<readonly [what: string, before: Buffer, lines: readonly string[], after: Buffer]>([
  ['a header and nothing to tell', picture(jfif(0, 0), tables, scan('data'), end), [''], picture(jfif(0, 0), tables, scan('data'), end)],
  ['no header at all', picture(tables, scan('data'), end), [''], picture(tables, scan('data'), end)],
  ['a header with a small picture', picture(jfif(1, 1, 'abc'), tables, scan('data'), end), ['ThumbnailImage: 3 bytes'], picture(jfif(0, 0), tables, scan('data'), end)],
  ['headers of other kinds', picture(segment(0xe0, 'JFXX\0', 'a small picture of Ada'), segment(0xe0, 'AVI1', 'Ada'), tables, scan('data'), end), ['JFXX: 27 bytes', 'Segment e0: AVI1Ada'], picture(tables, scan('data'), end)],
  ['a header that is cut', picture(segment(0xe0, 'JFIF\0Ada'), tables, scan('data'), end), [''], picture(tables, scan('data'), end)],
  ['a picture that stands upright', picture(exif(1), tables, scan('data'), end), [''], picture(tables, scan('data'), end)],
  ['a picture that lies on its side', picture(jfif(0, 0), note, exif(6), tables, scan('data'), end), ['Comment: ring Ada'], picture(jfif(0, 0), exif(6), tables, scan('data'), end)],
  ['notes between two scans, and tables that stay', picture(scan('one'), note, tables, segment(0xed, 'Ada'), scan('two'), segment(0xe5, 'Ada'), end), ['Comment: ring Ada', 'Segment e5: Ada'], picture(scan('one'), tables, scan('two'), end)],
  ['signs in the data that are none of a segment', picture(scan('a'), bytes(0xff, 0, 'b', 0xff, 0xd0, 'c', 0xff, 0xd7, 'd', 0xff, 0xff), end), [''], picture(scan('a'), bytes(0xff, 0, 'b', 0xff, 0xd0, 'c', 0xff, 0xd7, 'd', 0xff, 0xff), end)],
  ['signs that fill up before a segment', picture(bytes(0xff, 0xff), note, tables, scan('data'), end), ['Comment: ring Ada'], picture(tables, scan('data'), end)],
  ['words behind the end', picture(tables, scan('data'), end, bytes('Ada behind it')), ['Trailer: 13 bytes'], picture(tables, scan('data'), end)],
  ['Adobe\'s word on colours, and a word of another in its place', picture(segment(0xee, 'Adobe', 0, 100), segment(0xee, 'Ada was here'), tables, scan('data'), end), ['Segment ee: Ada was here'], picture(segment(0xee, 'Adobe', 0, 100), tables, scan('data'), end)],
  ['a segment of bytes that say nothing', picture(segment(0xe7, 1, 2, 3), tables, scan('data'), end), ['Segment e7: 3 bytes'], picture(tables, scan('data'), end)],
])('%s', async (_, before, lines, after) => {
  const root = await openBytes('a.jpg', before);
  expect([root.format, await linesOf(root)]).toEqual(['jpeg', lines]);
  expect((await strip(root)).equals(after)).toBe(true);
});

test('a long packet of XMP is put together by the places that its pieces name', async () => {
  const packet = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Ada Moe"/></rdf:RDF></x:xmpmeta>';
  const at = packet.indexOf('Moe');
  const place = (value: number): Buffer => { const four = Buffer.alloc(4); four.writeUInt32BE(value); return four; };
  const piece = (from: number, to: number): Buffer => segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', '0123456789ABCDEF0123456789ABCDEF', place(packet.length), place(from), packet.slice(from, to));
  const before = picture(piece(at + 1, packet.length), segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'cut'), piece(0, at + 1), tables, scan('data'), end);
  const root = await openBytes('a.jpg', before);
  expect(await linesOf(root)).toEqual(['XMP dc:creator: Ada Moe', 'full name: Ada Moe']);
  expect((await strip(root)).equals(picture(tables, scan('data'), end))).toBe(true);
});

test.each<readonly [what: string, why: string, file: Buffer]>([
  ['what is cut before its data', 'broken', picture(tables)],
  ['what is cut in its data', 'broken', picture(tables, scan('data'))],
  ['a second beginning', 'broken', picture(start, tables, scan('data'), end)],
  ['an end before the data', 'broken', picture(tables, end, scan('data'), end)],
  ['bytes where a segment should be', 'broken', picture(tables, bytes('Ada and Ida'), scan('data'), end)],
  ['a segment that goes on behind the end', 'lying', picture(bytes(0xff, 0xe1, 0xff, 0xff, 'Ada'), scan('data'), end)],
  ['a segment shorter than its own length', 'lying', picture(bytes(0xff, 0xe1, 0, 1, 'Ada'), scan('data'), end)],
  ['a segment among the data that goes on behind the end', 'lying', picture(scan('data'), bytes(0xff, 0xfe, 0xff, 0xff, 'Ada'), end)],
])('%s is said to be %s', async (_, why, file) => {
  expect((await openBytes('a.jpg', file)).unread).toBe(why);
});
