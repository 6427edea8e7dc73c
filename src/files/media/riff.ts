/** RIFF, the container of WebP and WAV: chunks one after another, each with a name of four letters and a length; one of an odd length is filled up. */
import { CannotRead } from '../cannot-read.ts';
import { latin } from './media.ts';

export interface Chunk {
  readonly type: string;
  /** With its name, its length and what fills it up. */
  readonly all: Uint8Array;
  readonly data: Uint8Array;
}

const fileHeader = 12;
const chunkHeader = 8;

/** All chunks of a file, and where they end. @throws CannotRead where more is announced than there is. */
export function readRiff(bytes: Uint8Array): { readonly chunks: Chunk[]; readonly end: number } {
  const end = chunkHeader + new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(4, true);
  if (end > bytes.length) throw new CannotRead('lying');
  return { chunks: chunksBetween(bytes, fileHeader, end), end };
}

/** The chunks in [from, to), as in a file or in another chunk. @throws CannotRead where one is said to be longer. */
export function chunksBetween(bytes: Uint8Array, from: number, to: number): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = from; at + chunkHeader <= to; ) {
    const content = at + chunkHeader;
    const end = content + view.getUint32(at + 4, true);
    if (end > to) throw new CannotRead('lying');
    const next = Math.min(end + ((end - content) % 2), to);
    chunks.push({ type: latin(bytes.subarray(at, at + 4)), all: bytes.subarray(at, next), data: bytes.subarray(content, end) });
    at = next;
  }
  return chunks;
}

/** The beginning of a file of this form, `WEBP` or `WAVE`, with these chunks behind it. */
export function riffHeader(form: string, chunks: readonly Uint8Array[]): Uint8Array {
  const header = new TextEncoder().encode(`RIFF    ${form}`);
  new DataView(header.buffer).setUint32(4, 4 + chunks.reduce((sum, { length }) => sum + length, 0), true);
  return header;
}

/** A chunk with other data. */
export function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(chunkHeader + data.length + (data.length % 2));
  chunk.set(new TextEncoder().encode(type), 0);
  new DataView(chunk.buffer).setUint32(4, data.length, true);
  chunk.set(data, chunkHeader);
  return chunk;
}
