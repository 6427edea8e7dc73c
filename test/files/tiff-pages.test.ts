/** Pages of a TIFF as few programs write them: composed (TIFF 6.0; BigTIFF), in both orders of bytes and with numbers of four bytes and of eight. */
import { expect, test } from 'vitest';
import { collect } from '../../src/files/byte-stream.ts';
import type { FileNode } from '../../src/files/trees/open-tree.ts';
import { openBytes, textsOf } from './opened.ts';

type Value = string | readonly number[];
/** Type of a number by its length; a place is as long as places are. */
const [short, long, rational, long8, place] = [3, 4, 5, 16, 0] as const;
type Tag = readonly [tag: number, type: number, value: Value];
interface Shape { readonly big: boolean; readonly little: boolean }
interface Page { readonly tags: readonly Tag[]; /** Strips of the picture. */ readonly strips?: readonly string[]; readonly lengths?: readonly number[]; readonly next?: number; readonly below?: readonly Page[] }

class Writer {
  bytes = Buffer.alloc(4096);
  end: number;
  readonly shape: Shape;
  constructor(shape: Shape) {
    this.shape = shape;
    this.bytes.write(shape.little ? 'II' : 'MM');
    this.number(2, shape.big ? 43 : 42, 2);
    if (shape.big) this.number(4, 8, 2);
    this.end = shape.big ? 16 : 8;
  }
  number(at: number, value: number, size: number): void {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset);
    if (size === 8) view.setBigUint64(at, BigInt(value), this.shape.little);
    else if (size === 4) view.setUint32(at, value, this.shape.little);
    else if (size === 2) view.setUint16(at, value, this.shape.little);
    else view.setUint8(at, value);
  }
  data(text: string): number {
    const at = this.end;
    this.bytes.write(text, at, 'latin1');
    this.end += text.length + (text.length % 2);
    return at;
  }
  tag(at: number, [tag, type, value]: Tag): void {
    const { big } = this.shape;
    const own = type === place ? (big ? long8 : long) : type;
    const size = typeof value === 'string' ? 1 : own === short ? 2 : own === long ? 4 : own === rational ? 4 : 8;
    const count = typeof value === 'string' ? value.length + 1 : own === rational ? value.length / 2 : value.length;
    const length = typeof value === 'string' ? count : value.length * size;
    this.number(at, tag, 2);
    this.number(at + 2, typeof value === 'string' ? 2 : own, 2);
    this.number(at + 4, count, big ? 8 : 4);
    let to = at + (big ? 12 : 8);
    if (length > (big ? 8 : 4)) {
      const from = this.data('\0'.repeat(length));
      this.number(to, from, big ? 8 : 4);
      to = from;
    }
    if (typeof value === 'string') this.bytes.write(value, to, 'latin1');
    else for (const [i, one] of value.entries()) this.number(to + i * size, one, size);
  }
  page({ tags, strips = [], lengths, next, below = [] }: Page, following = 0): number {
    const { big } = this.shape;
    const subs = below.map((one) => this.page(one));
    const starts = strips.map((strip) => this.data(strip));
    const all: Tag[] = [...tags, ...(strips.length > 0 ? [[273, place, starts] as const] : []), ...(strips.length > 0 || lengths ? [[279, long, lengths ?? strips.map(({ length }) => length)] as const] : []), ...(subs.length > 0 ? [[330, place, subs] as const] : [])].sort((a, b) => a[0] - b[0]);
    const [count, size, wide] = big ? [8, 20, 8] : [2, 12, 4];
    const at = this.end;
    this.end += count + all.length * size + wide;
    this.number(at, all.length, count);
    for (const [i, tag] of all.entries()) this.tag(at + count + i * size, tag);
    this.number(at + count + all.length * size, Math.max(0, next ?? following), wide);
    return at;
  }
}

function tiffOf(shape: Shape, pages: readonly Page[], behind = ''): Buffer {
  const writer = new Writer(shape);
  let following = 0;
  for (const page of pages.toReversed()) following = writer.page(page, following);
  writer.number(shape.big ? 8 : 4, following, shape.big ? 8 : 4);
  return Buffer.concat([writer.bytes.subarray(0, writer.end), Buffer.from(behind)]);
}

const size = (width: number, height: number): Tag[] => [[256, short, [width]], [257, long, [height]], [262, short, [1]], [282, rational, [72, 1]]];
const metadata = async (root: FileNode): Promise<string[]> => [...(await textsOf(root)).values()].join('\n').split('\n');
const strip = async ({ opened }: FileNode): Promise<Buffer> => Buffer.from(await collect((opened as NonNullable<typeof opened>).write({ texts: new Map(), entries: [], strip: true }), 2 ** 24));

const shapes: readonly Shape[] = [{ big: false, little: true }, { big: false, little: false }, { big: true, little: true }, { big: true, little: false }];
test.each(shapes)('big: $big, little: $little: pages stay, smaller copies, notes and what is behind go', async (shape) => {
  const note = (who: string): Tag[] => [[270, 2, `${who} by the sea`], [315, 2, who]];
  const file = tiffOf(shape, [
    { tags: [...size(64, 48), [254, long, [0]], ...note('Ada Moe')], strips: ['first strip', 'second strip'], below: [{ tags: [[254, long, [1]], ...size(8, 6), ...note('Ida Low')], strips: ['low strip'] }] },
    { tags: [...size(8, 6), [254, long, [1]], ...note('Ida Roe')], strips: ['small strip'] },
    { tags: [...size(64, 48), [254, long, [2]], [700, 1, [1, 2, 3]], ...note('Ado')], strips: ['third strip'] },
  ], 'Ada behind it');
  const root = await openBytes('a.tif', file);
  expect([root.format, root.unread]).toEqual(['tiff', 'picture-text']);
  const lines = await metadata(root);
  for (const line of ['Artist: Ada Moe', 'ImageDescription: Ada Moe by the sea', 'Artist: Ida Low', 'Artist: Ida Roe', 'Artist: Ado', 'PreviewImage: 2 smaller']) expect(lines).toContain(line);
  expect(lines.filter((line) => /^Trailer: /.test(line)).length).toBe(1);
  const copy = await strip(root);
  expect(copy.toString('latin1')).not.toMatch(/Ada|Ida|Ado|low strip|small strip|sea/);
  for (const words of ['first strip', 'second strip', 'third strip']) expect(copy.indexOf(words)).toBe(file.indexOf(words));
  const again = await openBytes('a.tif', copy);
  expect([again.unread, await metadata(again)]).toEqual(['picture-text', ['']]);
  expect((await strip(again)).equals(copy)).toBe(true);
  // The second page is the third of before: a copy has as many as were shown.
  expect(copy.toString('latin1').match(/strip/g)?.length).toBe(3);
});

const one = (more: Partial<Page> = {}, tags: readonly Tag[] = size(64, 48)): Page => ({ tags, strips: ['pixels'], ...more });
test.each<readonly [what: string, why: string, pages: readonly Page[]]>([
  ['no page', 'broken', []],
  ['a page of no width', 'broken', [one({}, size(0, 48))]],
  ['a page of no height', 'broken', [one({}, size(64, 0))]],
  ['a page without tags', 'broken', [{ tags: [] }]],
  ['a page behind the end', 'lying', [one({ next: 100_000 })]],
  ['a page right before the end', 'lying', [one({ next: -1 })]],
  ['pages that go round', 'lying', [one({ next: -2 })]],
  ['fewer lengths than strips', 'broken', [one({ lengths: [], strips: ['a', 'b'] })]],
  ['a strip that goes on behind the end', 'lying', [one({ lengths: [100_000] })]],
  ['a raw picture by its colours', 'raw-picture', [one({}, [...size(64, 48), [33422, 1, [1, 2, 3]]])]],
  ['a raw picture by what its numbers mean', 'raw-picture', [one({}, [[256, short, [64]], [257, short, [48]], [262, short, [32803]]])]],
  ['a smaller copy with the picture below it', 'raw-picture', [one({ below: [one()] }, [...size(4, 4), [254, long, [1]]])]],
  ['JPEG of the first kind', 'unknown-format', [one({}, [...size(64, 48), [519, long, [8]]])]],
])('%s is said to be %s', async (_, why, pages) => {
  for (const shape of shapes) {
    const file = tiffOf(shape, pages);
    // Places that only the whole file tells: its end, and its first page.
    const [at, wide] = shape.big ? [8, 8] : [4, 4];
    const first = new DataView(file.buffer, file.byteOffset);
    const firstPage = shape.big ? Number(first.getBigUint64(at, shape.little)) : first.getUint32(at, shape.little);
    const marked = pages[0]?.next ?? 0;
    if (marked < 0) {
      const tags = shape.big ? Number(first.getBigUint64(firstPage, shape.little)) : first.getUint16(firstPage, shape.little);
      const next = firstPage + (shape.big ? 8 + tags * 20 : 2 + tags * 12);
      const value = marked === -1 ? file.length - 1 : firstPage;
      if (wide === 8) first.setBigUint64(next, BigInt(value), shape.little);
      else first.setUint32(next, value, shape.little);
    }
    expect((await openBytes('a.tif', file)).unread).toBe(why);
  }
});
