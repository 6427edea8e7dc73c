/** WAV (RIFF container): how it is sampled, the samples and where they repeat stay; lists of notes, ID3, what recorders write (`bext`, `iXML`) and chunks of one's own go. */
import { CannotRead } from '../cannot-read.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin, startsWith, type Media } from '../media/media.ts';
import { readId3 } from './id3.ts';
import { soundFormat, wordsIn } from './sound.ts';

const fileHeader = 12;
const chunkHeader = 8;
const needed = new Set(['fmt ', 'fact', 'data', 'smpl']);
/** Entries of a list of notes, as other formats name them. */
const names: Readonly<Record<string, string>> = { IART: 'Artist', INAM: 'Title', ICMT: 'Comment', ICOP: 'Copyright', ISFT: 'Software', IENG: 'Author', ITCH: 'Author', IPRD: 'Title', ISBJ: 'Subject', IKEY: 'Keywords' };

interface Chunk {
  readonly type: string;
  readonly all: Uint8Array;
  readonly data: Uint8Array;
}

export const wav = soundFormat('wav', (head) => startsWith(head, 'RIFF') && startsWith(head, 'WAVE', 8), read);

function read(bytes: Uint8Array): Media {
  const end = chunkHeader + new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(4, true);
  if (end > bytes.length) throw new CannotRead('lying');
  const chunks = chunksBetween(bytes, fileHeader, end);
  if (!chunks.some(({ type }) => type === 'data')) throw new CannotRead('broken');
  const kept = chunks.filter(({ type }) => needed.has(type)).map(({ all }) => all);
  const metadata = chunks.flatMap(tellingOf);
  if (end < bytes.length) metadata.push({ key: 'Trailer', value: `${String(bytes.length - end)} bytes` });
  return { metadata, stripped: () => [headerFor(kept), ...kept] };
}

function chunksBetween(bytes: Uint8Array, from: number, to: number): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = from; at + chunkHeader <= to; ) {
    const content = at + chunkHeader;
    const end = content + view.getUint32(at + 4, true);
    if (end > to) throw new CannotRead('lying');
    // What has an odd length is filled up.
    const next = Math.min(end + ((end - content) % 2), to);
    chunks.push({ type: latin(bytes.subarray(at, at + 4)), all: bytes.subarray(at, next), data: bytes.subarray(content, end) });
    at = next;
  }
  return chunks;
}

function tellingOf({ type, data }: Chunk): MetadataLine[] {
  if (needed.has(type)) return [];
  if (/^id3 $/i.test(type)) return readId3(data);
  if (type === 'LIST' && startsWith(data, 'INFO')) return chunksBetween(data, 4, data.length).map((note) => ({ key: names[note.type] ?? note.type, value: latin(note.data).split('\0', 1)[0] ?? '' })).filter(({ value }) => value.trim() !== '');
  const words = wordsIn(data);
  if (words.length > 0) return words.map((value) => ({ key: type.trim(), value }));
  return data.every((byte) => byte === 0) ? [] : [{ key: `Chunk ${type.trim()}`, value: `${String(data.length)} bytes` }];
}

function headerFor(kept: readonly Uint8Array[]): Uint8Array {
  const header = new TextEncoder().encode('RIFF    WAVE');
  new DataView(header.buffer).setUint32(4, 4 + kept.reduce((sum, { length }) => sum + length, 0), true);
  return header;
}
