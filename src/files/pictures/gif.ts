/** GIF (89a): blocks one after another. Comments and application notes go; loops and frames stay. */
import { CannotRead } from '../cannot-read.ts';
import type { MetadataLine } from './exif.ts';
import { latin, pictureFormat, startsWith, utf8, type Picture } from './picture.ts';
import { xmpLine } from './xmp.ts';

const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const [commentLabel, applicationLabel] = [0xfe, 0xff];
/** They say how often an animation repeats. */
const looping = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

export const gif = pictureFormat('gif', (head) => startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a'), read);

function read(bytes: Uint8Array): Picture {
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
      if (told) metadata.push(...told);
      else kept.push(bytes.subarray(start, at));
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

/** What a comment or an application block tells; null for blocks that draw or loop. */
function tellingOf(bytes: Uint8Array, start: number, end: number): MetadataLine[] | null {
  const label = bytes[start + 1];
  if (label === commentLabel) return [{ key: 'Comment', value: utf8(contentOf(bytes, start + 2, end)) }];
  if (label !== applicationLabel) return null;
  const name = latin(bytes.subarray(start + 3, start + 14));
  if (looping.has(name)) return null;
  // XMP stands there as it is, without block lengths, and ends in a ramp of bytes that readers of blocks fall through.
  if (name === 'XMP DataXMP') return xmpLine(utf8(bytes.subarray(start + 14, end)));
  return [{ key: `Application ${name}`, value: `${String(end - start)} bytes` }];
}

function contentOf(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const content: number[] = [];
  for (let at = from; at < end; at += 1 + (bytes[at] ?? 0)) content.push(...bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)));
  return Uint8Array.from(content);
}
