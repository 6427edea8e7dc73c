/** FLAC (RFC 9639): blocks that tell something before the frames of sound. What players need stays: how it is sampled, and where to seek. */
import { CannotRead } from '../cannot-read.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { startsWith, type Media } from '../media/media.ts';
import { endOfId3, readTrailers, startOfTrailers } from './id3.ts';
import { soundFormat } from './sound.ts';
import { readComments } from '../media/vorbis-comment.ts';

const mark = 'fLaC';
const blockHeader = 4;
const [padding, notes, picture] = [1, 4, 6];
const needed = new Set([0, 3]);

export const flac = soundFormat('flac', isFlac, readFlac);

/** Also behind notes that nobody should put there. */
export function isFlac(bytes: Uint8Array): boolean {
  return startsWith(bytes, mark, endOfId3(bytes, 0));
}

export function readFlac(bytes: Uint8Array): Media {
  const start = endOfId3(bytes, 0);
  const kept: Uint8Array[] = [];
  const metadata: MetadataLine[] = readTrailers(bytes.subarray(0, start));
  let at = start + mark.length;
  for (let isLast = false; !isLast; ) {
    const [head = 0, a = 0, b = 0, c = 0] = bytes.subarray(at, at + blockHeader);
    const end = at + blockHeader + a * 65_536 + b * 256 + c;
    if (end > bytes.length) throw new CannotRead('lying');
    isLast = head >= 128;
    const type = head & 127;
    if (needed.has(type)) kept.push(bytes.subarray(at, end));
    else metadata.push(...tellingOf(type, bytes.subarray(at + blockHeader, end)));
    at = end;
  }
  if (kept.length === 0) throw new CannotRead('broken');
  const behind = Math.max(at, startOfTrailers(bytes));
  metadata.push(...readTrailers(bytes.subarray(behind)));
  return { metadata, stripped: () => [bytes.subarray(start, start + mark.length), ...kept.map((block, i) => asBlock(block, i === kept.length - 1)), bytes.subarray(at, behind)] };
}

/** Filled with zeros, it tells nothing. */
function tellingOf(type: number, content: Uint8Array): readonly MetadataLine[] {
  if (type === notes) return readComments(content).lines;
  if (type === padding && content.every((byte) => byte === 0)) return [];
  return [{ key: type === picture ? 'PICT' : `Block ${String(type)}`, value: `${String(content.length)} bytes` }];
}

function asBlock(block: Uint8Array, isLast: boolean): Uint8Array {
  const copy = block.slice();
  copy[0] = ((copy[0] ?? 0) & 127) | (isLast ? 128 : 0);
  return copy;
}
