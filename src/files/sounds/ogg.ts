/**
 * Ogg (RFC 3533) with Opus (RFC 7845), Vorbis, Speex or Theora in it: pages of packets. The second packet of each stream holds its notes. They are blanked where they lie: who wrote it becomes as many blanks as there was
 * text, so that no page moves; the pages' checksums are made anew.
 */
import type { Range } from '../../core/draft.ts';
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin, startsWith, type Media } from '../media/media.ts';
import { soundFormat } from './sound.ts';
import { readComments } from '../media/vorbis-comment.ts';

const mark = 'OggS';
const pageHeader = 27;
const checksumAt = 22;
const [continued, firstOfStream] = [1, 2];
/** How a stream's first packet begins, and how its notes do. */
const codecs: readonly (readonly [first: string, notes: string])[] = [['OpusHead', 'OpusTags'], ['\u0001vorbis', '\u0003vorbis'], ['\u0080theora', '\u0081theora'], ['Speex   ', '']];

interface Page extends Range {
  readonly serial: number;
  readonly flags: number;
  /** Stretches of packets, and whether each ends in its packet's end. */
  readonly pieces: readonly (Range & { readonly ends: boolean })[];
}

interface Notes {
  readonly ranges: readonly Range[];
  readonly from: number;
}

export const ogg = soundFormat('ogg', (head) => startsWith(head, mark), read);

function read(bytes: Uint8Array): Media {
  const pages = pagesOf(bytes);
  const notes = notesOf(bytes, pages);
  const end = pages.at(-1)?.end ?? 0;
  const metadata = notes.flatMap(({ ranges, from }): MetadataLine[] => {
    const packet = packetOf(bytes, ranges).subarray(from);
    const { lines, end: read } = readComments(packet);
    const rest = packet.subarray(read);
    return rest.some((byte) => byte > 1) ? [...lines, { key: 'Trailer', value: `${String(rest.length)} bytes` }] : [...lines];
  });
  if (end < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - end)} bytes` });
  return { metadata: metadata.filter(({ value }) => value.trim() !== ''), stripped: () => [strip(bytes, pages, notes).subarray(0, end)] };
}

function pagesOf(bytes: Uint8Array): Page[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pages: Page[] = [];
  for (let at = 0; startsWith(bytes, mark, at); ) {
    const segments = bytes.subarray(at + pageHeader, at + pageHeader + view.getUint8(at + 26));
    let from = at + pageHeader + segments.length;
    const pieces: Page['pieces'][number][] = [];
    let length = 0;
    for (const [i, segment] of segments.entries()) {
      length += segment;
      if (segment === 255 && i < segments.length - 1) continue;
      pieces.push({ start: from, end: from + length, ends: segment < 255 });
      from += length;
      length = 0;
    }
    if (from > bytes.length) throw new CannotRead('lying');
    pages.push({ start: at, end: from, serial: view.getUint32(at + 14), flags: view.getUint8(at + 5), pieces });
    at = from;
  }
  return pages;
}

/** Where the notes of each stream lie, and how many bytes of their packet stand before them. Throws where a stream is of another kind: it may tell something anywhere. */
function notesOf(bytes: Uint8Array, pages: readonly Page[]): Notes[] {
  const found: Notes[] = [];
  const open = new Map<number, { readonly prefix: string; ranges: Range[]; packets: number }>();
  for (const { serial, flags, pieces } of pages) {
    const [first] = pieces;
    if ((flags & firstOfStream) !== 0) {
      const codec = codecs.find(([begins]) => first && startsWith(bytes, begins, first.start));
      if (!codec) throw new CannotRead('unknown-format');
      open.set(serial, { prefix: codec[1], ranges: [], packets: 0 });
    }
    const stream = open.get(serial);
    if (!stream) throw new CannotRead('broken');
    if (stream.packets === 1 && stream.ranges.length > 0 && (flags & continued) === 0) throw new CannotRead('broken');
    for (const { start, end, ends } of pieces) {
      if (stream.packets === 1) stream.ranges.push({ start, end });
      if (!ends) continue;
      if (stream.packets === 1) {
        if (!startsWith(bytes, stream.prefix, stream.ranges[0]?.start)) throw new CannotRead('broken');
        found.push({ ranges: stream.ranges, from: stream.prefix.length });
      }
      stream.packets += 1;
    }
  }
  return found;
}

const packetOf = (bytes: Uint8Array, ranges: readonly Range[]): Uint8Array => join(ranges.map(({ start, end }) => bytes.subarray(start, end)));

function strip(bytes: Uint8Array, pages: readonly Page[], notes: readonly Notes[]): Uint8Array {
  const copy = bytes.slice();
  for (const { ranges, from } of notes) {
    const packet = packetOf(bytes, ranges);
    const blank = blankNotes(packet.length - from, latin(packet.subarray(0, from)).endsWith('vorbis'));
    let at = 0;
    for (const { start, end } of ranges) for (let i = start; i < end; i += 1, at += 1) if (at >= from) copy[i] = blank[at - from] ?? 0;
  }
  for (const page of pages) if (notes.some(({ ranges }) => ranges.some(({ start, end }) => start < page.end && end > page.start))) writeChecksum(copy, page);
  return copy;
}

/** Notes that say nothing, of a length: a program's name of blanks, and a list of none. Vorbis ends them with a bit. */
function blankNotes(length: number, isFramed: boolean): Uint8Array {
  const vendor = length - 8 - (isFramed ? 1 : 0);
  if (vendor < 0) throw new CannotRead('broken');
  const blank = new Uint8Array(length);
  new DataView(blank.buffer).setUint32(0, vendor, true);
  blank.fill(0x20, 4, 4 + vendor);
  if (isFramed) blank[length - 1] = 1;
  return blank;
}

/** Not reflected, polynomial 0x04C11DB7, begun with zero (RFC 3533, 6). */
function writeChecksum(bytes: Uint8Array, { start, end }: Range): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  view.setUint32(start + checksumAt, 0);
  let rest = 0;
  for (let at = start; at < end; at += 1) {
    rest ^= (bytes[at] ?? 0) << 24;
    for (let bit = 0; bit < 8; bit += 1) rest = rest < 0 ? (rest << 1) ^ 0x04c11db7 : rest << 1;
  }
  view.setUint32(start + checksumAt, rest >>> 0, true);
}
