/**
 * HEIC and AVIF (ISO/IEC 23008-12): pictures and metadata are items of one `meta` box. Metadata items are overwritten where they lie, so that nothing else
 * moves; orientation and colour are properties of the picture and stay. Of the data box only what some item needs stays.
 */
import type { Range } from '../../core/draft.ts';
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { boxesAt, boxesOf, freeBox, holdsSomething, type Box } from './boxes.ts';
import { readExif } from './exif.ts';
import { plainProfile, readProfile } from './icc-profile.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { blankNames, readFilm, stripFilm, topLevelOf, type TopLevel } from './film.ts';
import { itemsOf, type Item } from './heic-items.ts';
import { latin, mediaFormat, startsWith, utf8, type Media } from '../media/media.ts';
import { xmpLine } from './xmp.ts';

const brands = /^(?:hei[cxms]|hev[cxms]|mif[12]|msf1|avi[fs])$/;
const fullBox = 4;
const pictures = new Set(['hvc1', 'hev1', 'lhv1', 'av01', 'avc1', 'vvc1', 'jpeg', 'j2k1', 'unci', 'grid', 'iovl', 'iden', 'tmap']);
const topTypes = new Set(['ftyp', 'styp', 'meta', 'mdat', 'moov', 'moof', 'sidx', 'mfra', 'free', 'skip', 'wide']);
const metaTypes = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat', 'dinf', 'grpl', 'ipro']);
/** Properties that say something in words or times (ISO/IEC 23008-12, 6.5): user description, alternative text, creation and change time. */
const tellingProperties = new Set(['udes', 'altt', 'crtt', 'mdft', 'uuid', 'free', 'skip']);
const mostShown = 64;
/** A name that was taken, or none. */
const blankName = /^-*$/;

export const heic = mediaFormat('heic', (head) => startsWith(head, 'ftyp', 4) && brands.test(latin(head.subarray(8, 12))), read);

function read(bytes: Uint8Array): Media {
  const top = topLevelOf(bytes, topTypes);
  const meta = top.kept.find(({ type }) => type === 'meta');
  if (!meta) throw new CannotRead('broken');
  const inside = boxesOf(bytes, meta.content + fullBox, meta.end);
  const items = itemsOf(bytes, inside);
  const telling = items.filter(({ type }) => !pictures.has(type));
  if (telling.some(({ ranges }) => ranges === null)) throw new CannotRead('lying');
  const boxes = [...inside.filter(({ type }) => !metaTypes.has(type)), ...boxesAt(bytes, 'iprp/ipco', meta.content + fullBox, meta.end).flatMap(({ content, end }) => boxesOf(bytes, content, end)).filter(({ type }) => tellingProperties.has(type))].filter((box) => holdsSomething(bytes, box));
  const film = top.kept.some(({ type }) => type === 'moov') ? readFilm(bytes, top) : [];
  const shown = items.filter(({ type, hidden }) => pictures.has(type) && !hidden).length;
  const metadata = [
    ...telling.slice(0, mostShown).flatMap((item) => tellingOf(bytes, item)),
    ...items.map(({ name }) => ({ key: 'ItemName', value: utf8(bytes.subarray(name.start, name.end)) })).filter(({ value }) => !blankName.test(value)),
    ...boxes.map((box) => textOf(bytes, box)),
    ...profilesIn(bytes, meta).flatMap((profile) => readProfile(profile)),
    ...film,
    ...trailerOf(bytes, top),
    ...(shown > 1 ? [{ key: 'Pictures', value: String(shown) }] : []),
  ];
  return { metadata, stripped: () => [strip(bytes, top, items, telling, boxes, meta)] };
}

/** Colour profiles among the properties, behind four letters that say that they are one. */
function profilesIn(bytes: Uint8Array, meta: Box): Uint8Array[] {
  const colours = boxesAt(bytes, 'iprp/ipco/colr', meta.content + fullBox, meta.end);
  return colours.filter(({ content }) => /^(?:prof|rICC)$/.test(latin(bytes.subarray(content, content + 4)))).map(({ content, end }) => bytes.subarray(content + 4, end));
}

function trailerOf(bytes: Uint8Array, { telling, end }: TopLevel): MetadataLine[] {
  const behind = end < bytes.length ? [{ key: 'Trailer', value: `${String(bytes.length - end)} bytes` }] : [];
  return [...telling.map((box) => ({ key: box.type === 'mpvd' ? 'mpvd' : `Box ${box.type}`, value: `${String(box.end - box.start)} bytes` })), ...behind];
}

function textOf(bytes: Uint8Array, { type, content, end }: Box): MetadataLine {
  const words = type === 'udes' || type === 'altt';
  const text = utf8(bytes.subarray(Math.min(content + (words ? fullBox : 0), end), end)).replace(/[\u0000-\u001f\ufffd]+/g, ' ').trim().slice(0, 400);
  return { key: words ? 'Description' : `Box ${type}`, value: text === '' ? `${String(end - content)} bytes` : text };
}

/** An item's bytes may lie in several places. */
function tellingOf(bytes: Uint8Array, { type, ranges }: Item): MetadataLine[] {
  const data = join((ranges ?? []).map(({ start, end }) => bytes.subarray(start, end)));
  if (data.every((byte) => byte === 0)) return [];
  // Four bytes say where the TIFF header begins behind them.
  if (type === 'Exif') return data.length < fullBox ? [] : readExif(data.subarray(fullBox + new DataView(data.buffer, data.byteOffset, data.length).getUint32(0)));
  if (type === 'mime') return xmpLine(utf8(data).replace(blankXmp, ''));
  return [{ key: `Item ${type.trim()}`, value: `${String(data.length)} bytes` }];
}

const blankXmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';
/** No offset, then a TIFF block without tags. */
const blankExif = Uint8Array.of(0, 0, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0);

function strip(bytes: Uint8Array, top: TopLevel, items: readonly Item[], telling: readonly Item[], boxes: readonly Box[], meta: Box): Uint8Array {
  const copy = top.kept.some(({ type }) => type === 'moov') ? stripFilm(bytes, top) : onlyItems(bytes, top, items);
  for (const { type, ranges } of telling) blank(copy, type, ranges ?? []);
  for (const { name } of items) copy.fill(0x2d, name.start, name.end);
  for (const box of boxes) freeBox(copy, box);
  for (const profile of profilesIn(bytes, meta)) copy.set(plainProfile(profile), profile.byteOffset - bytes.byteOffset);
  for (const box of top.telling) freeBox(copy, box);
  blankNames(copy, boxesOf(bytes, meta.content + fullBox, meta.end));
  return copy.subarray(0, top.end);
}

/** Bytes of the data boxes that no item names go: editors leave old metadata there. */
function onlyItems(bytes: Uint8Array, top: TopLevel, items: readonly Item[]): Uint8Array {
  const copy = bytes.slice();
  if (items.some(({ ranges }) => ranges === null)) return copy;
  for (const { type, content, end } of top.kept) if (type === 'mdat' || type === 'free' || type === 'skip' || type === 'wide') copy.fill(0, content, end);
  for (const { ranges } of items) for (const { start, end } of ranges ?? []) copy.set(bytes.subarray(start, end), start);
  return copy;
}

function blank(copy: Uint8Array, type: string, ranges: readonly Range[]): void {
  const blanked = new Uint8Array(ranges.reduce((sum, { start, end }) => sum + end - start, 0)).fill(type === 'mime' ? 0x20 : 0);
  const content = type === 'mime' ? new TextEncoder().encode(blankXmp) : type === 'Exif' ? blankExif : new Uint8Array(0);
  if (content.length <= blanked.length) blanked.set(content);
  let at = 0;
  for (const { start, end } of ranges) {
    copy.set(blanked.subarray(at, at + end - start), start);
    at += end - start;
  }
}
