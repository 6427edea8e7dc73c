/**
 * HEIC and AVIF (ISO/IEC 23008-12): pictures and metadata are items of one `meta` box, their places in `iloc`. Exif and XMP items are overwritten with
 * zeros where they lie, so that nothing else moves; orientation and colour are properties of the picture and stay.
 */
import { CannotRead } from '../cannot-read.ts';
import { boxesAt, boxesOf, type Box } from './boxes.ts';
import { readExif, type MetadataLine } from './exif.ts';
import { latin, pictureFormat, startsWith, utf8, type Picture } from './picture.ts';
import { xmpLine } from './xmp.ts';

const brands = /^(?:hei[cxms]|hev[cxms]|mif[12]|msf1|avi[fs])$/;
const fullBox = 4;

interface Item {
  readonly type: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export const heic = pictureFormat('heic', (head) => startsWith(head, 'ftyp', 4) && brands.test(latin(head.subarray(8, 12))), read);

function read(bytes: Uint8Array): Picture {
  const meta = boxesAt(bytes, 'meta')[0];
  if (!meta) throw new CannotRead('broken');
  const items = itemsOf(bytes, meta).filter(({ type }) => type === 'Exif' || type === 'mime' || type === 'uri ');
  const others = [...boxesAt(bytes, 'uuid'), ...boxesAt(bytes, 'moov/udta'), ...boxesAt(bytes, 'mpvd')];
  const metadata = [...items.flatMap((item) => tellingOf(bytes, item)), ...others.map((box) => ({ key: box.type, value: `${String(box.end - box.start)} bytes` }))];
  return { metadata, stripped: () => [strip(bytes, items, others)] };
}

function itemsOf(bytes: Uint8Array, meta: Box): Item[] {
  const inside = boxesOf(bytes, meta.content + fullBox, meta.end);
  const of = (type: string): Box | undefined => inside.find((box) => box.type === type);
  const [info, places, data] = [of('iinf'), of('iloc'), of('idat')];
  if (!info || !places) return [];
  const ranges = locationsOf(bytes, places, data?.content ?? 0);
  return typesOf(bytes, info).map(({ id, type }) => ({ type, ranges: ranges.get(id) ?? [] }));
}

/** The `infe` entries of `iinf`: item number and type. */
function typesOf(bytes: Uint8Array, info: Box): { id: number; type: string }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = info.content + fullBox + (bytes[info.content] === 0 ? 2 : 4);
  return boxesOf(bytes, first, info.end).filter(({ type }) => type === 'infe').map(({ content }) => {
    const wide = bytes[content] === 3;
    const id = wide ? view.getUint32(content + 4) : view.getUint16(content + 4);
    return { id, type: latin(bytes.subarray(content + (wide ? 10 : 8), content + (wide ? 14 : 12))) };
  });
}

/** Item number -> where its bytes are in the file. */
function locationsOf(bytes: Uint8Array, places: Box, dataStart: number): Map<number, { start: number; end: number }[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = bytes[places.content] ?? 0;
  let at = places.content + fullBox;
  const sizes = view.getUint16(at);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version > 0 ? sizes & 15 : 0];
  at += 2;
  const number = (size: number): number => {
    const value = size === 8 ? Number(view.getBigUint64(at)) : size === 4 ? view.getUint32(at) : size === 2 ? view.getUint16(at) : 0;
    at += size;
    return value;
  };
  const found = new Map<number, { start: number; end: number }[]>();
  for (let count = number(version < 2 ? 2 : 4); count > 0 && at < places.end; count -= 1) {
    const id = number(version < 2 ? 2 : 4);
    const inData = version > 0 && (number(2) & 15) === 1;
    at += 2;
    const base = number(baseSize);
    const ranges: { start: number; end: number }[] = [];
    for (let extents = number(2); extents > 0 && at < places.end; extents -= 1) {
      number(indexSize);
      const start = base + number(offsetSize) + (inData ? dataStart : 0);
      const length = number(lengthSize);
      if (start + length > bytes.length) throw new CannotRead('lying');
      ranges.push({ start, end: start + length });
    }
    found.set(id, ranges);
  }
  return found;
}

function tellingOf(bytes: Uint8Array, { type, ranges }: Item): MetadataLine[] {
  return ranges.flatMap(({ start, end }) => {
    const data = bytes.subarray(start, end);
    if (data.every((byte) => byte === 0)) return [];
    // Four bytes say where the TIFF header begins behind them.
    if (type === 'Exif') return readExif(data.subarray(4 + new DataView(bytes.buffer, bytes.byteOffset + start, data.length).getUint32(0)));
    return xmpLine(utf8(data));
  });
}

function strip(bytes: Uint8Array, items: readonly Item[], others: readonly Box[]): Uint8Array {
  const copy = bytes.slice();
  for (const { ranges } of items) for (const { start, end } of ranges) copy.fill(0, start, end);
  for (const { start, content, end } of others) {
    copy.set([0x66, 0x72, 0x65, 0x65], start + 4);
    copy.fill(0, content, end);
  }
  return copy;
}
