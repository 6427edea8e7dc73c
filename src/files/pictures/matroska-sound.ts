/** What a codec of sound begins with holds notes as well: Vorbis has its second header, FLAC its blocks. */
import { CannotRead } from '../cannot-read.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { readComments } from '../media/vorbis-comment.ts';
import type { Element } from './ebml.ts';

interface Codec {
  readonly name: string;
  readonly setup: Element | undefined;
}

/** `\3vorbis` */
const vorbisMark = 7;
const [flacMark, flacHeader, padding, notes] = [4, 4, 1, 4];
const flacNeeded = new Set([0, padding, 3]);

export function soundNotesIn(bytes: Uint8Array, codec: Codec): MetadataLine[] {
  return notesOf(bytes, codec).flatMap(({ start, end, isNotes }) => (isNotes ? readComments(bytes.subarray(start, end)).lines.filter(({ value }) => /[^\0]/.test(value)) : [{ key: 'PICT', value: `${String(end - start)} bytes` }]));
}

/** Fills them with nothing, at the same length. */
export function blankSoundNotes(copy: Uint8Array, codec: Codec): void {
  const view = new DataView(copy.buffer, copy.byteOffset);
  for (const { start, end } of notesOf(copy, codec)) {
    copy.fill(0, start, end);
    if (codec.name === 'A_FLAC') copy[start - flacHeader] = ((copy[start - flacHeader] ?? 0) & 128) | padding;
    else {
      // Whoever wrote it, in as many signs of nothing as there is room for; no notes; and the bit that ends the header.
      view.setUint32(start, end - start - 9, true);
      copy[end - 1] = 1;
    }
  }
}

function notesOf(bytes: Uint8Array, { name, setup }: Codec): { readonly start: number; readonly end: number; readonly isNotes: boolean }[] {
  if (!setup) return [];
  if (name === 'A_FLAC') return flacBlocks(bytes, setup);
  return name === 'A_VORBIS' ? vorbisHeader(bytes, setup) : [];
}

/** Two lengths in bytes of 255 and a last one, then three headers, of which the second is the notes'. */
function vorbisHeader(bytes: Uint8Array, { content, end }: Element): ReturnType<typeof notesOf> {
  let at = content + 1;
  const length = (): number => {
    let sum = 0;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      sum += byte;
      if (byte < 255) return sum;
    }
  };
  const [first, second] = [length(), length()];
  const start = at + first + vorbisMark;
  if (bytes[content] !== 2 || start + 9 > at + first + second || at + first + second > end) throw new CannotRead('broken');
  return [{ start, end: at + first + second, isNotes: true }];
}

function flacBlocks(bytes: Uint8Array, { content, end }: Element): ReturnType<typeof notesOf> {
  const found: ReturnType<typeof notesOf> = [];
  for (let at = content + flacMark, isLast = false; !isLast && at + flacHeader <= end; ) {
    const [kind = 0, a = 0, b = 0, c = 0] = bytes.subarray(at, at + flacHeader);
    const start = at + flacHeader;
    at = start + a * 65_536 + b * 256 + c;
    if (at > end) throw new CannotRead('lying');
    isLast = kind >= 128;
    if (!flacNeeded.has(kind & 127)) found.push({ start, end: at, isNotes: (kind & 127) === notes });
  }
  return found;
}
