/** GIF (89a): blocks one after another. Comments and application notes go; loops and frames stay. */
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin, mediaFormat, startsWith, utf8, type Media } from '../media/media.ts';
import { xmpLine } from './xmp.ts';

const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const [commentLabel, applicationLabel, plainTextLabel, controlLabel] = [0xfe, 0xff, 0x01, 0xf9];
/** How often an animation repeats, and its colour profile. */
const drawing = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** What stands behind XMP: 1, then every byte from 255 down, and the end (XMP part 3, 1.1.2). */
const rampLength = 258;

export const gif = mediaFormat('gif', (head) => startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a'), read);

function read(bytes: Uint8Array): Media {
  if (bytes.length < 14 || ((bytes[6] ?? 0) | (bytes[7] ?? 0)) === 0 || ((bytes[8] ?? 0) | (bytes[9] ?? 0)) === 0) throw new CannotRead('broken');
  const kept: Uint8Array[] = [];
  const metadata: MetadataLine[] = [];
  let at = 13 + tableLength(bytes[10] ?? 0);
  kept.push(bytes.subarray(0, at));
  for (;;) {
    const start = at;
    const kind = bytes[at];
    if (kind === trailer) {
      kept.push(bytes.subarray(at, at + 1));
      if (at + 1 < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - at - 1)} bytes` });
      return { metadata, stripped: () => kept };
    }
    if (kind === image) {
      at = endOfBlocks(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0));
      kept.push(bytes.subarray(start, at));
    } else if (kind === extension) {
      at = endOfBlocks(bytes, at + 2);
      const told = tellingOf(bytes, start, at);
      const plain = plainBlock(bytes, start, at);
      if (told) metadata.push(...told);
      else kept.push(plain);
      if (!told && plain.length < at - start) metadata.push({ key: 'Comment', value: utf8(contentOf(bytes, start + plain.length - 1, at)) });
    } else throw new CannotRead('broken');
  }
}

/** Length of the colour table that a packed byte announces. */
function tableLength(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  throw new CannotRead('broken');
}

/** What a block tells; null for blocks that draw or loop. Plain text (89a, 25) is drawn by no viewer of today, so nobody would see that it is there. */
function tellingOf(bytes: Uint8Array, start: number, end: number): MetadataLine[] | null {
  const label = bytes[start + 1];
  if (label === commentLabel) return [{ key: 'Comment', value: utf8(contentOf(bytes, start + 2, end)) }];
  if (label === controlLabel) return null;
  if (label === plainTextLabel) return [{ key: 'Comment', value: utf8(contentOf(bytes, start + 15, end)) }];
  if (label !== applicationLabel) return [{ key: `Extension 0x${(label ?? 0).toString(16)}`, value: `${String(end - start)} bytes` }];
  const name = latin(bytes.subarray(start + 3, start + 14));
  if (drawing.has(name)) return null;
  // XMP stands there as it is, without block lengths, and ends in a ramp of bytes that readers of blocks fall through.
  if (name === 'XMP DataXMP') return xmpLine(utf8(bytes.subarray(start + 14, bytes[end - rampLength] === 1 && bytes[end - rampLength + 1] === 255 ? end - rampLength : end)));
  return [{ key: `Application ${name}`, value: `${String(end - start)} bytes` }];
}

/** How long the one block is that draws or loops (89a, 23: how a frame is shown, 4; Netscape: how often all are, 3). */
const regular: Readonly<Record<string, number>> = { 'NETSCAPE2.0': 3, 'ANIMEXTS1.0': 3 };

/** A block that stays, without what hangs behind the part of it that players read. */
function plainBlock(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const isControl = bytes[start + 1] === controlLabel;
  const [from, length] = isControl ? [start + 2, 4] : [start + 14, regular[latin(bytes.subarray(start + 3, start + 14))]];
  const to = from + 1 + (length ?? 0);
  if (length === undefined || bytes[from] !== length || to + 1 >= end) return bytes.subarray(start, end);
  return join([bytes.subarray(start, to), Uint8Array.of(0)]);
}

function contentOf(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = from; at < end; at += 1 + (bytes[at] ?? 0)) blocks.push(bytes.subarray(at + 1, Math.min(end, at + 1 + (bytes[at] ?? 0))));
  return join(blocks);
}
