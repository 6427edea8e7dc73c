/** What stands in the boxes of a film that draw nothing: QuickTime's user data, iTunes' and Apple's keys, XMP; of anything else the readable words. */
import { boxesOf, type Box } from './boxes.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { utf8 } from '../media/media.ts';
import { xmpLine } from './xmp.ts';

/** Longer texts are no notes of people. */
const longest = 100_000;
const mostRuns = 50;
const mostRead = 1024 * 1024;
const pictureTypes = new Set([13, 14, 27]);

/** The lines of one box, boxes in it included. */
export function metadataIn(bytes: Uint8Array, box: Box, depth = 0): MetadataLine[] {
  if (box.type === 'udta' && depth < 4) return inside(bytes, box, box.content).flatMap((child) => metadataIn(bytes, child, depth + 1));
  if (box.type === 'meta' && depth < 4) return keyed(bytes, box);
  if (box.type.startsWith('\u00a9')) return quickTimeText(bytes, box);
  return wordsIn(bytes, box);
}

/** Boxes whose place in their parent cannot be trusted are read as words. */
function inside(bytes: Uint8Array, box: Box, from: number): Box[] {
  try {
    return boxesOf(bytes, from, box.end);
  } catch {
    return [];
  }
}

/** Four letters, then texts of 16 bits of length, 16 bits of language. */
function quickTimeText(bytes: Uint8Array, box: Box): MetadataLine[] {
  const length = ((bytes[box.content] ?? 0) << 8) | (bytes[box.content + 1] ?? 0);
  const from = box.content + 4;
  if (length === 0 || from + length > box.end) return wordsIn(bytes, box);
  return [{ key: box.type, value: clean(utf8(bytes.subarray(from, from + length))) }];
}

/** A `meta` box: `keys` names what `ilst` holds; without it, the items' own four letters do. QuickTime leaves out the four bytes of version. */
function keyed(bytes: Uint8Array, box: Box): MetadataLine[] {
  const plain = inside(bytes, box, box.content);
  const children = plain.some(({ type }) => type === 'hdlr' || type === 'ilst') ? plain : inside(bytes, box, box.content + 4);
  const keys = children.filter(({ type }) => type === 'keys').flatMap((one) => inside(bytes, one, one.content + 8).map(({ content, end }) => utf8(bytes.subarray(content, end))));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const items = children.filter(({ type }) => type === 'ilst').flatMap((list) => inside(bytes, list, list.content));
  const lines = items.flatMap((item) => inside(bytes, item, item.content).filter(({ type }) => type === 'data').flatMap((data) => {
    const key = keys[view.getUint32(item.start + 4) - 1] ?? item.type;
    return data.end - data.content < 8 ? [] : [{ key, value: valueOf(bytes, view, data) }];
  }));
  const others = children.filter(({ type }) => !['hdlr', 'keys', 'ilst', 'free'].includes(type)).flatMap((child) => wordsIn(bytes, child));
  return lines.length + others.length > 0 ? [...lines, ...others] : wordsIn(bytes, box);
}

function valueOf(bytes: Uint8Array, view: DataView, { content, end }: Box): string {
  const type = view.getUint32(content) & 0xffffff;
  const data = bytes.subarray(content + 8, end);
  if (pictureTypes.has(type)) return `${String(data.length)} bytes`;
  if ((type === 21 || type === 22 || type === 0) && data.length <= 4 && data.length > 0) return String(data.reduce((sum, byte) => sum * 256 + byte, 0));
  if (type === 23 && data.length === 4) return String(view.getFloat32(content + 8));
  return clean(utf8(data.subarray(0, mostRead)));
}

/** Runs of readable characters in a box, and XMP as what it says. */
function wordsIn(bytes: Uint8Array, box: Box): MetadataLine[] {
  const content = utf8(bytes.subarray(box.content, Math.min(box.end, box.content + mostRead)));
  const packet = content.indexOf('<x:xmpmeta');
  if (packet >= 0) return xmpLine(utf8(bytes.subarray(box.content, box.end)).slice(packet));
  const runs = content.match(/[\p{L}\p{N}\p{P}\p{S} ]{4,400}/gu) ?? [];
  return runs.length > 0 ? runs.slice(0, mostRuns).map((run) => ({ key: box.type, value: clean(run) })) : [{ key: box.type, value: `${String(box.end - box.start)} bytes` }];
}

function clean(text: string): string {
  return text.replace(/[\u0000-\u001f]+/g, ' ').trim().slice(0, longest);
}
