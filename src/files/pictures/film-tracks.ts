/** Tracks of a film: what they are, and where their samples lie. */
import type { Range } from '../../core/draft.ts';
import { CannotRead } from '../cannot-read.ts';
import { boxesAt, type Box } from './boxes.ts';
import { latin } from '../media/media.ts';

/** `vide`, `soun`, `meta` ...; '' where nothing tells. */
export function handlerOf(bytes: Uint8Array, track: Box): string {
  const [handler] = boxesAt(bytes, 'mdia/hdlr', track.content, track.end);
  return handler ? latin(bytes.subarray(handler.content + 8, handler.content + 12)) : '';
}

/** Where the bytes of a track's samples lie, a stretch for each chunk. Throws `CannotRead('lying')` when one lies outside the file. */
export function samplesOf(bytes: Uint8Array, track: Box): Range[] {
  const table = (type: string): Box | undefined => boxesAt(bytes, `mdia/minf/stbl/${type}`, track.content, track.end)[0];
  const [sizes, perChunk, short, long] = [table('stsz'), table('stsc'), table('stco'), table('co64')];
  const offsets = short ?? long;
  if (!sizes || !perChunk || !offsets) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = view.getUint32(offsets.content + 4);
  const all = view.getUint32(sizes.content + 4);
  const runs = view.getUint32(perChunk.content + 4);
  const room = (box: Box, each: number): number => (box.end - box.content) / each;
  if (chunks > room(offsets, short ? 4 : 8) || runs > room(perChunk, 12) || (all === 0 && view.getUint32(sizes.content + 8) > room(sizes, 4))) throw new CannotRead('lying');
  const ranges: Range[] = [];
  let run = -1;
  let sample = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    while (run + 1 < runs && view.getUint32(perChunk.content + 8 + (run + 1) * 12) <= chunk + 1) run += 1;
    const count = run < 0 ? 0 : view.getUint32(perChunk.content + 12 + run * 12);
    const start = short ? view.getUint32(offsets.content + 8 + chunk * 4) : Number(view.getBigUint64(offsets.content + 8 + chunk * 8));
    let length = all * count;
    if (all === 0) for (const last = Math.min(sample + count, view.getUint32(sizes.content + 8)); sample < last; sample += 1) length += view.getUint32(sizes.content + 12 + sample * 4);
    if (start + length > bytes.length) throw new CannotRead('lying');
    ranges.push({ start, end: start + length });
  }
  return ranges;
}
