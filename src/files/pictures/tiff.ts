/**
 * TIFF 6.0 (scans, faxes, screenshots of older programs). Everything in it is reached by offsets from the file's beginning, so the copy is made the other way
 * round: an empty file of the same length, into which go the directories with the tags that draw, their values, and the strips or tiles of the pages.
 * Whatever no page needs is not copied, known or not. BigTIFF is the same with numbers of eight bytes.
 */
import type { Range } from '../../core/draft.ts';
import { CannotRead } from '../cannot-read.ts';
import { readExif } from './exif.ts';
import { plainProfile, readProfile } from './icc-profile.ts';
import { mediaFormat, startsWith, type Media } from '../media/media.ts';

/** Baseline and extension tags that draw the picture (TIFF 6.0; supplements 1 and 2; 34675 is the colour profile). */
const drawing = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 288, 289, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341,
  342, 347, 529, 530, 531, 532, 34675,
]);
/** Places of picture data, each with the tag that tells their lengths: strips and tiles. */
const dataTags: ReadonlyMap<number, number> = new Map([[273, 279], [324, 325]]);
const colourProfile = 34675;
const [newSubfileType, width, height, photometric, dngVersion, subDirectories, cfaPattern, oldTables] = [254, 256, 257, 262, 50706, 330, 33422, 519];
const rawPhotometrics = new Set([32803, 34892]);
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
const rationals = new Set([5, 10]);
/** Bytes of the file's header, of the number of tags, of a tag, and of a place; a value that is no longer stands in the tag itself. */
const [sizesOfTiff, sizesOfBig] = [{ header: 8, count: 2, tag: 12, place: 4 }, { header: 16, count: 8, tag: 20, place: 8 }];
const mostPages = 1000;
const mostTags = 500;
const mostPieces = 1_000_000;

interface Tag {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where its value is: in the entry itself when it is no longer than a place. */
  readonly value: Range;
  readonly entry: number;
}

interface Page {
  readonly at: number;
  readonly tags: readonly Tag[];
  readonly next: number;
}

export const tiff = mediaFormat('tiff', (head) => startsWith(head, 'II*\u0000') || startsWith(head, 'MM\u0000*') || startsWith(head, 'II+\u0000') || startsWith(head, 'MM\u0000+'), read);

function read(bytes: Uint8Array): Media {
  const file = new TiffFile(bytes);
  const pages = file.pages();
  // The first JPEG in TIFF, given up in 1995: its tables lie anywhere.
  if (pages.some((page) => file.number(page, oldTables) !== null)) throw new CannotRead('unknown-format');
  if (pages.some((page) => file.isRaw(page))) throw new CannotRead('raw-picture');
  const shown = pages.filter((page, i) => i === 0 || !file.isReduced(page));
  const smaller = pages.length - shown.length + shown.reduce((sum, page) => sum + file.below(page).length, 0);
  if (shown.some((page) => file.number(page, width) === 0 || file.number(page, height) === 0)) throw new CannotRead('broken');
  const kept = file.rangesOf(shown);
  const end = kept.reduce((last, range) => Math.max(last, range.end), file.sizes.header);
  const metadata = [
    ...readExif(bytes).filter(({ key }) => !drawnKeys.test(key)),
    ...file.profilesOf(shown).flatMap(({ start, end }) => readProfile(bytes.subarray(start, end))),
    ...(smaller > 0 ? [{ key: 'PreviewImage', value: `${String(smaller)} smaller` }] : []),
    ...(bytes.subarray(end).some((byte) => byte !== 0) ? [{ key: 'Trailer', value: `${String(bytes.length - end)} bytes` }] : []),
  ];
  return { metadata, stripped: () => [file.copyOf(shown, kept, end)] };
}

/** Of the tags that draw, those that the reader of Exif knows or shows by their number. */
const drawnKeys = /^(?:Orientation|XResolution|YResolution|ResolutionUnit|YCbCrPositioning|Tag 0x0(?:0fe|0ff|10[0-9a]|111|115|116|117|118|119|11c|124|125|129|12d|13[de]|13f|14[0-5]|152|153|15b|200|211|212|214)|Tag 0x8773)$/;

class TiffFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #little: boolean;
  readonly sizes: typeof sizesOfTiff;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.sizes = bytes[2] === 0x2b || bytes[3] === 0x2b ? sizesOfBig : sizesOfTiff;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#little = bytes[0] === 0x49;
  }

  /** All pages, in order. Throws when a directory lies about its place or comes back to an earlier one. */
  pages(): Page[] {
    const pages: Page[] = [];
    const seen = new Set<number>();
    for (let at = this.#place(this.sizes.header - this.sizes.place); at !== 0; at = pages.at(-1)?.next ?? 0) {
      if (seen.has(at) || pages.length >= mostPages) throw new CannotRead('lying');
      seen.add(at);
      pages.push(this.#page(at));
    }
    if (pages.length === 0) throw new CannotRead('broken');
    return pages;
  }

  /** A camera's raw picture has colours of its own that only its maker's programs know, or stands below a smaller one. */
  isRaw(page: Page): boolean {
    if (page.tags.some(({ tag }) => tag === dngVersion || tag === cfaPattern) || rawPhotometrics.has(this.number(page, photometric) ?? 0)) return true;
    const below = this.below(page);
    return below.length > 0 && (this.isReduced(page) || below.some((one) => (this.number(one, width) ?? 0) * (this.number(one, height) ?? 0) > (this.number(page, width) ?? 0) * (this.number(page, height) ?? 0)));
  }

  /** Pictures that a page has below itself (TIFF, supplement 1): smaller copies, mostly. Throws as `pages` does. */
  below(page: Page): Page[] {
    const places = page.tags.find(({ tag }) => tag === subDirectories);
    if (places === undefined) return [];
    if (places.count > mostPages || places.value.end > this.#bytes.length) throw new CannotRead('lying');
    return Array.from({ length: places.count }, (_, i) => this.#page(this.#numberAt(places, i)));
  }

  /** A smaller copy of another page. */
  isReduced(page: Page): boolean {
    return ((this.number(page, newSubfileType) ?? 0) & 1) === 1;
  }

  number(page: Page, wanted: number): number | null {
    const found = page.tags.find(({ tag }) => tag === wanted);
    return found && found.count > 0 ? this.#numberAt(found, 0) : null;
  }

  /** What the pages need: directories, values, picture data. */
  rangesOf(pages: readonly Page[]): Range[] {
    const ranges: Range[] = [];
    const { count, tag: size, place } = this.sizes;
    for (const page of pages) {
      const kept = page.tags.filter(({ tag }) => drawing.has(tag));
      ranges.push({ start: page.at, end: page.at + count + kept.length * size + place }, ...kept.map(({ value }) => value).filter(({ start, end }) => end - start > place));
      for (const [places, lengths] of dataTags) this.#addData(page, places, lengths, ranges);
    }
    return ranges;
  }

  /** Where the pages' colour profiles stand. */
  profilesOf(pages: readonly Page[]): Range[] {
    return pages.flatMap(({ tags }) => tags.filter(({ tag }) => tag === colourProfile).map(({ value }) => value));
  }

  /** The file with these pages and nothing else. */
  copyOf(pages: readonly Page[], kept: readonly Range[], end: number): Uint8Array {
    const copy = new Uint8Array(end);
    const view = new DataView(copy.buffer);
    for (const { start, end: to } of kept) copy.set(this.#bytes.subarray(start, to), start);
    for (const { start, end: to } of this.profilesOf(pages)) copy.set(plainProfile(this.#bytes.subarray(start, to)), start);
    const { header, count, tag: size, place } = this.sizes;
    const put = (at: number, value: number, length: number): void => {
      if (length === 8) view.setBigUint64(at, BigInt(value), this.#little);
      else if (length === 4) view.setUint32(at, value, this.#little);
      else view.setUint16(at, value, this.#little);
    };
    copy.set(this.#bytes.subarray(0, header - place));
    put(header - place, pages[0]?.at ?? 0, place);
    for (const [i, page] of pages.entries()) {
      const tags = page.tags.filter(({ tag }) => drawing.has(tag));
      put(page.at, tags.length, count);
      for (const [n, { entry }] of tags.entries()) copy.set(this.#bytes.subarray(entry, entry + size), page.at + count + n * size);
      put(page.at + count + tags.length * size, pages[i + 1]?.at ?? 0, place);
    }
    return copy;
  }

  /** A place, or a number as long as one. */
  #place(at: number): number {
    return this.sizes.place === 8 ? Number(this.#view.getBigUint64(at, this.#little)) : this.#view.getUint32(at, this.#little);
  }

  #page(at: number): Page {
    const { count: sizeOfCount, tag: size, place } = this.sizes;
    if (at + sizeOfCount > this.#bytes.length) throw new CannotRead('lying');
    const count = sizeOfCount === 8 ? this.#place(at) : this.#view.getUint16(at, this.#little);
    const next = at + sizeOfCount + count * size;
    if (count === 0 || count > mostTags) throw new CannotRead('broken');
    if (next + place > this.#bytes.length) throw new CannotRead('lying');
    const tags = Array.from({ length: count }, (_, i) => this.#tag(at + sizeOfCount + i * size));
    return { at, tags, next: this.#place(next) };
  }

  #tag(entry: number): Tag {
    const { place } = this.sizes;
    const [tag, type, count] = [this.#view.getUint16(entry, this.#little), this.#view.getUint16(entry + 2, this.#little), this.#place(entry + 4)];
    const length = (typeSizes[type] ?? 0) * count;
    const start = length <= place ? entry + 4 + place : this.#place(entry + 4 + place);
    if (drawing.has(tag) && start + length > this.#bytes.length) throw new CannotRead('lying');
    return { tag, type, count, value: { start, end: start + length }, entry };
  }

  #addData(page: Page, placeTag: number, lengthTag: number, ranges: Range[]): void {
    const [places, lengths] = [placeTag, lengthTag].map((wanted) => page.tags.find(({ tag }) => tag === wanted));
    if (!places) return;
    // Old writers left the lengths out: everything behind the place may be the picture's.
    if (!lengths || lengths.count < places.count) throw new CannotRead('broken');
    if (ranges.length + places.count > mostPieces) throw new CannotRead('too-many');
    for (let i = 0; i < places.count; i += 1) {
      const start = this.#numberAt(places, i);
      const end = start + this.#numberAt(lengths, i);
      if (end > this.#bytes.length) throw new CannotRead('lying');
      ranges.push({ start, end });
    }
  }

  #numberAt({ type, value }: Tag, i: number): number {
    const size = typeSizes[type] ?? 1;
    const at = value.start + i * size;
    if (size === 8 && !rationals.has(type)) return Number(this.#view.getBigUint64(at, this.#little));
    return size === 2 ? this.#view.getUint16(at, this.#little) : size === 4 ? this.#view.getUint32(at, this.#little) : (this.#bytes[at] ?? 0);
  }
}
