/** WebP (RIFF container): chunks of pixels, frames and colour stay; Exif, XMP and unknown ones go, and the header stops announcing them. */
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { exifOfOrientation, orientationOf, readExif } from './exif.ts';
import { plainProfile, readProfile } from './icc-profile.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin, mediaFormat, startsWith, utf8, type Media } from '../media/media.ts';
import { xmpLine } from './xmp.ts';

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Of a frame of an animation (`ANMF`), behind its sixteen bytes of place and time. */
const frameParts = new Set(['ALPH', 'VP8 ', 'VP8L']);
const frameHeader = 16;
const [exifFlag, xmpFlag] = [0x08, 0x04];
const exifMark = 'Exif\u0000\u0000';

interface Chunk {
  readonly type: string;
  readonly all: Uint8Array;
  readonly data: Uint8Array;
}

export const webp = mediaFormat('webp', (head) => startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8), read);

function read(bytes: Uint8Array): Media {
  const { chunks, end } = chunksOf(bytes);
  const metadata = chunks.flatMap(tellingOf);
  if (end < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - end)} bytes` });
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif ? orientationOf(withoutMark(exif.data)) : null;
  return { metadata, stripped: () => strip(chunks, orientation === 1 ? null : orientation) };
}

function chunksOf(bytes: Uint8Array): { chunks: Chunk[]; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw new CannotRead('lying');
  const chunks = chunksBetween(bytes, 12, end);
  if (!chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF')) throw new CannotRead('broken');
  return { chunks, end };
}

function chunksBetween(bytes: Uint8Array, from: number, to: number): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = from; at + 8 <= to; ) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > to) throw new CannotRead('lying');
    chunks.push({ type: latin(bytes.subarray(at, at + 4)), all: bytes.subarray(at, Math.min(at + 8 + length + (length % 2), to)), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

const withoutMark = (data: Uint8Array): Uint8Array => (startsWith(data, exifMark) ? data.subarray(exifMark.length) : data);

function tellingOf({ type, data }: Chunk): MetadataLine[] {
  if (type === 'EXIF') return readExif(withoutMark(data));
  if (type === 'ICCP') return readProfile(data);
  if (type === 'XMP ') return xmpLine(utf8(data));
  if (type === 'ANMF') return chunksBetween(data, frameHeader, data.length).flatMap((part) => (frameParts.has(part.type) ? [] : [{ key: `Chunk ${part.type.trim()}`, value: `${String(part.data.length)} bytes` }]));
  return drawing.has(type) ? [] : [{ key: `Chunk ${type.trim()}`, value: `${String(data.length)} bytes` }];
}

function strip(chunks: readonly Chunk[], orientation: number | null): Uint8Array[] {
  const kept = chunks.filter(({ type }) => drawing.has(type)).map((chunk) => (chunk.type === 'VP8X' ? withFlags(chunk.all, orientation !== null) : chunk.type === 'ANMF' ? plainFrame(chunk) : chunk.type === 'ICCP' && plainProfile(chunk.data) !== chunk.data ? makeChunk('ICCP', plainProfile(chunk.data)) : chunk.all));
  if (orientation !== null) kept.push(makeChunk('EXIF', exifOfOrientation(orientation)));
  const header = new Uint8Array(12);
  header.set(new TextEncoder().encode('RIFF'), 0);
  header.set(new TextEncoder().encode('WEBP'), 8);
  new DataView(header.buffer).setUint32(4, 4 + kept.reduce((sum, { length }) => sum + length, 0), true);
  return [header, ...kept];
}

/** A frame with nothing but what draws it. */
function plainFrame({ all, data }: Chunk): Uint8Array {
  const parts = chunksBetween(data, frameHeader, data.length);
  if (parts.every(({ type }) => frameParts.has(type))) return all;
  return makeChunk('ANMF', join([data.subarray(0, frameHeader), ...parts.filter(({ type }) => frameParts.has(type)).map((part) => part.all)]));
}

function withFlags(chunk: Uint8Array, hasExif: boolean): Uint8Array {
  const copy = chunk.slice();
  copy[8] = ((copy[8] ?? 0) & ~(exifFlag | xmpFlag)) | (hasExif ? exifFlag : 0);
  return copy;
}

function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + data.length + (data.length % 2));
  chunk.set(new TextEncoder().encode(type), 0);
  new DataView(chunk.buffer).setUint32(4, data.length, true);
  chunk.set(data, 8);
  return chunk;
}
