/** MP3 and AAC: frames of sound one behind the other (ISO/IEC 11172-3, 2.4.2.3; 13818-7, 6.2). What is no frame tells something or nothing, and goes: notes before, between and behind them. */
import type { Range } from '../../core/draft.ts';
import { CannotRead } from '../cannot-read.ts';
import { startsWith, type Media } from '../media/media.ts';
import { isFlac, readFlac } from './flac.ts';
import { endOfId3, readTrailers, startOfTrailers } from './id3.ts';
import { soundFormat } from './sound.ts';

/** In kbit/s, by version (1, or 2 and 2.5) and layer. */
const rates: Readonly<Record<string, readonly number[]>> = {
  '1-1': [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1-2': [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1-3': [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2-1': [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2-2': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2-3': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
/** In Hz, by the two bits of the version: 2.5, none, 2, 1. */
const samples: readonly (readonly number[])[] = [[11_025, 12_000, 8000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]];
/** Frames behind one another by which a place is a sound's. */
const sure = 3;

export const mp3 = soundFormat('mp3', (head) => startsWith(head, 'ID3') || isSound(head, 0), read);

function read(bytes: Uint8Array): Media {
  // Longer notes than the head shows may stand before another kind of sound.
  if (isFlac(bytes)) return readFlac(bytes);
  const end = startOfTrailers(bytes);
  const frames: Range[] = [];
  for (let at = endOfId3(bytes, 0); at < end; ) {
    const length = frameLength(bytes, at);
    const last = frames.at(-1);
    const goesOn = last?.end === at && length > 0;
    if (goesOn || isSound(bytes, at)) {
      // The last one may be cut.
      const to = Math.min(at + length, end);
      if (goesOn) frames[frames.length - 1] = { start: last.start, end: to };
      else frames.push({ start: at, end: to });
      at = to;
    } else at = Math.max(at + 1, endOfId3(bytes, at));
  }
  if (frames.length === 0) throw new CannotRead('unknown-format');
  const gaps = frames.map(({ start }, i) => bytes.subarray(frames[i - 1]?.end ?? 0, start));
  return {
    metadata: [...gaps, bytes.subarray(frames.at(-1)?.end ?? 0)].flatMap(readTrailers),
    stripped: () => frames.map(({ start, end: to }) => bytes.subarray(start, to)),
  };
}

function isSound(bytes: Uint8Array, start: number): boolean {
  let at = start;
  for (let found = 0; found < sure; found += 1) {
    const length = frameLength(bytes, at);
    if (length === 0) return false;
    at += length;
    if (at >= bytes.length) return found > 0;
  }
  return true;
}

/** In bytes, with its header; 0 where no frame begins. */
function frameLength(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xe0) !== 0xe0) return 0;
  const [first = 0, second = 0] = [bytes[at + 1], bytes[at + 2]];
  const version = (first >> 3) & 3;
  const layer = 4 - ((first >> 1) & 3);
  // AAC has no layer; its length stands in thirteen bits, and its header has seven bytes.
  if (layer === 4) {
    const length = (((bytes[at + 3] ?? 0) & 3) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5);
    return (first & 0xf6) === 0xf0 && length > 7 ? length : 0;
  }
  const rate = rates[`${version === 3 ? '1' : '2'}-${String(layer)}`]?.[(second >> 4) - 1] ?? 0;
  const hertz = samples[version]?.[(second >> 2) & 3] ?? 0;
  if (rate === 0 || hertz === 0) return 0;
  const padding = (second >> 1) & 1;
  if (layer === 1) return (Math.floor((12_000 * rate) / hertz) + padding) * 4;
  return Math.floor(((layer === 3 && version !== 3 ? 72_000 : 144_000) * rate) / hertz) + padding;
}
