/** Boxes of ISO base media files (ISO/IEC 14496-12): HEIC, AVIF, MP4, MOV. */
import { CannotRead } from '../cannot-read.ts';
import { latin } from '../media/media.ts';

export interface Box {
  readonly type: string;
  /** Where it begins, where its content begins, and where it ends in the file. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

const longHeader = 16;
const mostBoxes = 20_000;

/** The boxes between two places, in order. Throws `CannotRead('lying')` for a box that ends behind its parent, except at the end of the file, where the last box may be cut. */
export function boxesOf(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const short = view.getUint32(at);
    const long = short === 1 && at + longHeader <= to;
    const size = long ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    const header = long ? longHeader : 8;
    // QuickTime ends a list of user data with four zeros.
    if (size < header) break;
    if (at + size > to && to < bytes.length) throw new CannotRead('lying');
    if (boxes.length >= mostBoxes) throw new CannotRead('too-many');
    const end = Math.min(at + size, to);
    boxes.push({ type: latin(bytes.subarray(at + 4, at + 8)), start: at, content: at + header, end });
    at = end;
  }
  return boxes;
}

/** The boxes at a path: `moov/trak/udta`. */
export function boxesAt(bytes: Uint8Array, path: string, from = 0, to = bytes.length): Box[] {
  const [type, ...rest] = path.split('/');
  const here = boxesOf(bytes, from, to).filter((box) => box.type === type);
  return rest.length === 0 ? here : here.flatMap((box) => boxesAt(bytes, rest.join('/'), box.content, box.end));
}

/** Makes a box free space of the same length, so that no offset in the file moves. */
export function freeBox(copy: Uint8Array, { start, content, end }: Box): void {
  copy.set([0x66, 0x72, 0x65, 0x65], start + 4);
  copy.fill(0, content, end);
}

/** Free space that holds something all the same. */
export function holdsSomething(bytes: Uint8Array, { content, end }: Box): boolean {
  return bytes.subarray(content, end).some((byte) => byte !== 0);
}
