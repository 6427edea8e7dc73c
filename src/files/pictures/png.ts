/** PNG (third edition, with APNG): chunks. What draws the picture stays (with what Apple's own variant needs); texts, times, Exif, named palettes and unknown chunks go. */
import { collect, join, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { compress, decompress } from '../compression.ts';
import { crc32 } from '../crc32.ts';
import { exifOfOrientation, orientationOf, readExif } from './exif.ts';
import { plainProfile, readProfile, usualProfile } from './icc-profile.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin, mediaFormat, startsWith, utf8, type Media } from '../media/media.ts';
import { xmpLine } from './xmp.ts';

const signature = '\u0089PNG\r\n\u001a\n';
const drawing = new Set(['PLTE', 'IDAT', 'IHDR', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT', 'IEND', 'CgBI']);
const longestNote = 16 * 1024 * 1024;

interface Chunk {
  readonly type: string;
  readonly all: Uint8Array;
  readonly data: Uint8Array;
}

export const png = mediaFormat('png', (head) => startsWith(head, signature), read);

async function read(bytes: Uint8Array): Promise<Media> {
  const { chunks, end } = chunksOf(bytes);
  if (!hasSize(chunks)) throw new CannotRead('broken');
  const metadata: MetadataLine[] = [];
  for (const chunk of chunks) metadata.push(...(await tellingOf(chunk)));
  if (end < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - end)} bytes` });
  const profiles = new Map<Chunk, Uint8Array>();
  for (const chunk of chunks) {
    const profile = await profileOf(chunk);
    const plain = profile === null ? null : plainProfile(profile);
    if (profile === null || plain === null || (plain === profile && ownName(chunk) === null)) continue;
    metadata.push(...readProfile(profile));
    profiles.set(chunk, makeChunk('iCCP', plain === profile ? withoutName(chunk.data) : await packedProfile(plain)));
  }
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif ? orientationOf(exif.data) : null;
  return {
    metadata,
    stripped: () => [
      bytes.subarray(0, signature.length),
      ...chunks.filter(stays).flatMap((chunk, i) => (i === 0 && orientation !== null && orientation !== 1 ? [chunk.all, makeChunk('eXIf', exifOfOrientation(orientation))] : [profiles.get(chunk) ?? (ownName(chunk) === null ? chunk.all : makeChunk('iCCP', withoutName(chunk.data)))])),
    ],
  };
}

function chunksOf(bytes: Uint8Array): { chunks: Chunk[]; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw new CannotRead('lying');
    const type = latin(bytes.subarray(at + 4, at + 8));
    chunks.push({ type, all: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) });
    at = end;
    if (type === 'IEND') return { chunks, end: at };
  }
  throw new CannotRead('broken');
}

/** A picture of no width or no height is none (PNG 11.2.1). */
function hasSize(chunks: readonly Chunk[]): boolean {
  const header = chunks.find(({ type }) => type === 'IHDR' || type === 'CgBI')?.type === 'CgBI' ? chunks[1] : chunks[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13) return false;
  const view = new DataView(header.data.buffer, header.data.byteOffset, 8);
  return view.getUint32(0) > 0 && view.getUint32(4) > 0;
}

function stays({ type }: Chunk): boolean {
  return drawing.has(type);
}

/** What somebody named the colour profile, which itself stays. */
function ownName({ type, data }: Chunk): string | null {
  const end = type === 'iCCP' ? data.indexOf(0) : -1;
  const name = latin(data.subarray(0, Math.max(0, end)));
  return name === '' || usualProfile.test(name) ? null : name;
}

/** The profile behind its name and the way of packing; null where it is none. */
async function profileOf({ type, data }: Chunk): Promise<Uint8Array | null> {
  const end = type === 'iCCP' ? data.indexOf(0) : -1;
  if (end < 0) return null;
  try {
    return await collect(decompress(piecesOf(data.subarray(end + 2)), 'deflate'), longestNote);
  } catch {
    return null;
  }
}

async function packedProfile(profile: Uint8Array): Promise<Uint8Array> {
  return join([new TextEncoder().encode('icc\0\0'), await collect(compress(piecesOf(profile), 'deflate'), Infinity)]);
}

function withoutName(data: Uint8Array): Uint8Array {
  const rest = data.subarray(data.indexOf(0));
  const renamed = new Uint8Array(3 + rest.length);
  renamed.set(new TextEncoder().encode('icc'));
  renamed.set(rest, 3);
  return renamed;
}

function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

async function tellingOf(chunk: Chunk): Promise<MetadataLine[]> {
  const { type, data } = chunk;
  if (type === 'eXIf') return readExif(data);
  if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') return noteOf(type, data);
  if (type === 'tIME') return [{ key: 'ModifyDate', value: `${String(((data[0] ?? 0) << 8) | (data[1] ?? 0))}-${String(data[2])}-${String(data[3])} ${String(data[4])}:${String(data[5])}:${String(data[6])}` }];
  const name = ownName(chunk);
  if (name !== null) return [{ key: 'ProfileName', value: name }];
  return stays(chunk) ? [] : [{ key: `Chunk ${type}`, value: `${String(data.length)} bytes` }];
}

async function noteOf(type: string, data: Uint8Array): Promise<MetadataLine[]> {
  const keyEnd = data.indexOf(0);
  if (keyEnd < 0) return [];
  const key = latin(data.subarray(0, keyEnd));
  let at = keyEnd + 1;
  let packed = type === 'zTXt';
  if (packed) at += 1;
  if (type === 'iTXt') {
    packed = data[at] === 1;
    at = data.indexOf(0, data.indexOf(0, at + 2) + 1) + 1;
  }
  const content = packed ? await inflate(data.subarray(at)) : data.subarray(at);
  const value = type === 'iTXt' ? utf8(content) : latin(content);
  return key === 'XML:com.adobe.xmp' ? xmpLine(value) : [{ key, value }];
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await collect(decompress(piecesOf(bytes), 'deflate'), longestNote);
  } catch {
    return new TextEncoder().encode(`${String(bytes.length)} bytes`);
  }
}
