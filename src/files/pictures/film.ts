/**
 * MP4 and MOV: what cameras and programs write stands in `udta`, `meta` and `uuid` boxes, times in the headers. Boxes that go become free space of
 * the same length, so that no offset in the file moves and the film stays as it is.
 */
import { boxesAt, boxesOf, type Box } from './boxes.ts';
import type { MetadataLine } from './exif.ts';
import { pictureFormat, startsWith, utf8, type Picture } from './picture.ts';
import { xmpLine } from './xmp.ts';

const brands = /^(?:isom|iso[2-9]|mp4[12]|avc1|qt {2}|M4[VAP] |3g[gp2]\w|MSNV|dash|f4v )$/;
const holders = ['', 'moov', 'moov/trak', 'moov/trak/mdia', 'moov/trak/mdia/minf'];
const telling = new Set(['udta', 'meta', 'uuid', 'XMP_', 'Exif']);
const longest = 400;

export const film = pictureFormat('film', (head) => startsWith(head, 'ftyp', 4) && brands.test(utf8(head.subarray(8, 12))), read);

function read(bytes: Uint8Array): Picture {
  const boxes = holders.flatMap((path) => (path === '' ? [{ content: 0, end: bytes.length }] : boxesAt(bytes, path))).flatMap(({ content, end }) => boxesOf(bytes, content, end).filter(({ type }) => telling.has(type)));
  const times = ['moov/mvhd', 'moov/trak/tkhd', 'moov/trak/mdia/mdhd'].flatMap((path) => boxesAt(bytes, path));
  return { metadata: [...boxes.flatMap((box) => textsIn(bytes, box)), ...times.slice(0, 1).flatMap((box) => creationTime(bytes, box))], stripped: () => [strip(bytes, boxes, times)] };
}

/** Runs of readable characters in a box, and XMP as what it says. */
function textsIn(bytes: Uint8Array, box: Box): MetadataLine[] {
  const content = utf8(bytes.subarray(box.content, box.end));
  const packet = content.indexOf('<x:xmpmeta');
  if (packet >= 0) return xmpLine(content.slice(packet));
  const runs = content.match(/[\p{L}\p{N}\p{P}\p{S} ]{4,400}/gu) ?? [];
  const values = runs.filter((run) => !/^(?:data|mdta|mdirappl|hdlr|keys|ilst|meta|udta|free)$/.test(run.trim())).slice(0, 50);
  return values.length > 0 ? values.map((value) => ({ key: box.type, value: value.slice(0, longest) })) : [{ key: box.type, value: `${String(box.end - box.start)} bytes` }];
}

/** Seconds since 1904; 0 when unset. */
function creationTime(bytes: Uint8Array, box: Box): MetadataLine[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + box.content, box.end - box.content);
  const seconds = view.getUint8(0) === 1 ? Number(view.getBigUint64(4)) : view.getUint32(4);
  return seconds === 0 ? [] : [{ key: 'CreateDate', value: new Date((seconds - 2_082_844_800) * 1000).toISOString() }];
}

function strip(bytes: Uint8Array, boxes: readonly Box[], times: readonly Box[]): Uint8Array {
  const copy = bytes.slice();
  for (const { start, content, end } of boxes) {
    copy.set([0x66, 0x72, 0x65, 0x65], start + 4);
    copy.fill(0, content, end);
  }
  for (const { content } of times) copy.fill(0, content + 4, content + 4 + (copy[content] === 1 ? 16 : 8));
  return copy;
}
