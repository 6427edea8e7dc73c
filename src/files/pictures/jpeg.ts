/** JPEG (ITU T.81): segments up to the picture's data. Metadata stands in application segments and comments; behind the picture's end phones hang further pictures and films. */
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { exifOfOrientation, orientationOf, readExif } from './exif.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { plainProfile, readProfile } from './icc-profile.ts';
import { readIptc } from './iptc.ts';
import { latin, mediaFormat, startsWith, utf8, type Media } from '../media/media.ts';
import { xmpLine } from './xmp.ts';

const exifMark = 'Exif\u0000\u0000';
const xmpMark = 'http://ns.adobe.com/xap/1.0/\u0000';
const moreXmpMark = 'http://ns.adobe.com/xmp/extension/\u0000';
const iccMark = 'ICC_PROFILE\u0000';
/** The mark, which part it is, and of how many. */
const iccHeader = iccMark.length + 2;
const [startOfScan, endOfImage, comment, app0, app1, app2, app13, app14, app15] = [0xda, 0xd9, 0xfe, 0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef];

interface Segment {
  readonly marker: number;
  /** With marker and length. */
  readonly all: Uint8Array;
  readonly data: Uint8Array;
}

export const jpeg = mediaFormat('jpeg', (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff, read);

function read(bytes: Uint8Array): Media {
  const { segments, scan } = segmentsOf(bytes);
  const { pieces, between, end } = scansOf(bytes, scan);
  const metadata = [...segments, ...between].flatMap(tellingOf);
  metadata.push(...xmpLine(utf8(furtherXmp(segments))));
  const profile = profileIn(segments);
  metadata.push(...readProfile(profile.bytes));
  if (end < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - end)} bytes` });
  const exif = segments.find(({ marker, data }) => marker === app1 && startsWith(data, exifMark));
  const orientation = exif ? orientationOf(exif.data.subarray(exifMark.length)) : null;
  return {
    metadata,
    stripped: () => [
      bytes.subarray(0, 2),
      ...segments.filter(({ marker }) => marker === app0).flatMap(plainHeader),
      ...(orientation === null || orientation === 1 ? [] : [orientationSegment(orientation)]),
      ...segments.filter((segment) => segment.marker !== app0 && stays(segment)).map((segment) => plainSegment(segment, profile)),
      ...pieces,
    ],
  };
}

/** An XMP packet that is longer than a segment is cut at any byte (XMP, part 3, 1.1.3.1): after the mark stand 32 characters of its sum, its length, and where each piece belongs. */
function furtherXmp(segments: readonly Segment[]): Uint8Array {
  const offsetAt = moreXmpMark.length + 36;
  const pieces = segments.filter(({ marker, data }) => marker === app1 && startsWith(data, moreXmpMark) && data.length > offsetAt + 4);
  const placed = pieces.map(({ data }) => ({ offset: new DataView(data.buffer, data.byteOffset).getUint32(offsetAt), bytes: data.subarray(offsetAt + 4) }));
  return join(placed.sort((a, b) => a.offset - b.offset).map(({ bytes }) => bytes));
}

interface Profile {
  readonly bytes: Uint8Array;
  /** Where each segment's part of it begins. */
  readonly places: ReadonlyMap<Segment, number>;
}

/** A colour profile is cut into segments, each with its number (ICC.1, annex B.4). */
function profileIn(segments: readonly Segment[]): Profile {
  const parts = segments.filter(({ marker, data }) => marker === app2 && startsWith(data, iccMark)).sort((a, b) => (a.data[iccMark.length] ?? 0) - (b.data[iccMark.length] ?? 0));
  const places = new Map<Segment, number>();
  let length = 0;
  for (const part of parts) {
    places.set(part, length);
    length += part.data.length - iccHeader;
  }
  return { bytes: join(parts.map(({ data }) => data.subarray(iccHeader))), places };
}

/** The segment with its part of the profile that tells nothing. */
function plainSegment(segment: Segment, { bytes, places }: Profile): Uint8Array {
  const [place, plain] = [places.get(segment), plainProfile(bytes)];
  if (place === undefined || plain === bytes) return segment.all;
  const copy = segment.all.slice();
  copy.set(plain.subarray(place, place + segment.data.length - iccHeader), 4 + iccHeader);
  return copy;
}

function segmentsOf(bytes: Uint8Array): { segments: Segment[]; scan: number } {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new CannotRead('broken');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === startOfScan) return { segments, scan: at };
    if (marker === endOfImage || marker === 0xd8) throw new CannotRead('broken');
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw new CannotRead('lying');
    segments.push({ marker, all: bytes.subarray(at, end), data: bytes.subarray(at + 4, end) });
    at = end;
  }
  throw new CannotRead('broken');
}

interface Scans {
  /** From the first scan to the end of the picture, without what `between` holds. */
  readonly pieces: readonly Uint8Array[];
  /** Segments between scans that draw nothing. */
  readonly between: readonly Segment[];
  readonly end: number;
}

/** Scans and tables may follow one another (progressive pictures). Without an end marker nothing tells where the picture ends and something else begins. */
function scansOf(bytes: Uint8Array, scan: number): Scans {
  const pieces: Uint8Array[] = [];
  const between: Segment[] = [];
  let from = scan;
  let at = scan;
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return { pieces: [...pieces, bytes.subarray(from, at + 2)], between, end: at + 2 };
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
      at = bytes.indexOf(0xff, at + (marker === 0xff ? 1 : 2));
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length || end < at + 4) throw new CannotRead('lying');
    const segment = { marker, all: bytes.subarray(at, end), data: bytes.subarray(at + 4, end) };
    if (!stays(segment)) {
      pieces.push(bytes.subarray(from, at));
      between.push(segment);
      from = end;
    }
    at = bytes.indexOf(0xff, end);
  }
  throw new CannotRead('broken');
}

function stays({ marker, data }: Segment): boolean {
  if (marker === app2) return startsWith(data, iccMark);
  if (marker === app14) return startsWith(data, 'Adobe');
  return marker !== comment && (marker < app0 || marker > app15);
}

/** The JFIF header without its thumbnail; other users of the segment (`JFXX`, `AVI1`) go. */
function plainHeader({ all, data }: Segment): Uint8Array[] {
  if (!startsWith(data, 'JFIF\u0000') || data.length < 14) return [];
  const header = all.slice(0, 18);
  header[2] = 0;
  header[3] = 16;
  header[16] = 0;
  header[17] = 0;
  return [header];
}

function orientationSegment(orientation: number): Uint8Array {
  const exif = exifOfOrientation(orientation);
  const length = 2 + exifMark.length + exif.length;
  return Uint8Array.of(0xff, app1, length >> 8, length & 255, ...new TextEncoder().encode(exifMark), ...exif);
}

function tellingOf({ marker, data }: Segment): MetadataLine[] {
  if (marker === comment) return [{ key: 'Comment', value: utf8(data) }];
  if (marker === app1 && startsWith(data, exifMark)) return readExif(data.subarray(exifMark.length));
  if (marker === app1 && startsWith(data, xmpMark)) return xmpLine(utf8(data.subarray(xmpMark.length)));
  // Its pieces are read together, below.
  if (marker === app1 && startsWith(data, moreXmpMark)) return [];
  if (marker === app13) return readIptc(data);
  if (marker === app2 && startsWith(data, 'MPF\u0000')) return [{ key: 'MPF', value: `${String(data.length)} bytes` }];
  if (marker === app0 && startsWith(data, 'JFXX')) return [{ key: 'JFXX', value: `${String(data.length)} bytes` }];
  if (marker === app0 && startsWith(data, 'JFIF\u0000')) return data.length > 14 ? [{ key: 'ThumbnailImage', value: `${String(data.length - 14)} bytes` }] : [];
  if (stays({ marker, all: data, data })) return [];
  return [{ key: `Segment ${marker.toString(16)}`, value: latin(data.subarray(0, 200)).replace(/[^\x20-\x7e]+/g, ' ').trim() || `${String(data.length)} bytes` }];
}
