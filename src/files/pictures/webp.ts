/** WebP (RIFF container): chunks of pixels, frames and colour stay; Exif, XMP and unknown ones go, and the header stops announcing them. */
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { exifOfOrientation, orientationOf, readExif } from './exif.ts';
import { plainProfile, readProfile } from './icc-profile.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { mediaFormat, startsWith, utf8, type Media } from '../media/media.ts';
import { chunksBetween, makeChunk, readRiff, riffHeader, type Chunk } from '../media/riff.ts';
import { xmpLine } from './xmp.ts';

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Of a frame of an animation (`ANMF`), behind its sixteen bytes of place and time. */
const frameParts = new Set(['ALPH', 'VP8 ', 'VP8L']);
const frameHeader = 16;
const [exifFlag, xmpFlag] = [0x08, 0x04];
const exifMark = 'Exif\u0000\u0000';

export const webp = mediaFormat('webp', (head) => startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8), read);

function read(bytes: Uint8Array): Media {
  const { chunks, end } = readRiff(bytes);
  if (!chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF')) throw new CannotRead('broken');
  const metadata = chunks.flatMap(tellingOf);
  if (end < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - end)} bytes` });
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif ? orientationOf(withoutMark(exif.data)) : null;
  return { metadata, stripped: () => strip(chunks, orientation === 1 ? null : orientation) };
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
  return [riffHeader('WEBP', kept), ...kept];
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
