/**
 * MP4 and MOV (ISO/IEC 14496-12; QuickTime File Format). What the film needs is listed; every other box, and every track that is neither picture nor
 * sound (cameras write a place for each second there), becomes free space of the same length, so that no offset moves and the film stays as it is.
 */
import { CannotRead } from '../cannot-read.ts';
import { boxesAt, boxesOf, freeBox, holdsSomething, type Box } from './boxes.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { metadataIn } from './film-metadata.ts';
import { handlerOf, samplesOf } from './film-tracks.ts';
import { latin, mediaFormat, startsWith, type Media } from '../media/media.ts';

/** Canon's raw pictures have the boxes of a film and are none. */
const notFilms = 'crx ';
/** Older films begin without a list of brands. */
const firstBoxes = new Set(['ftyp', 'moov', 'mdat', 'wide', 'skip', 'free', 'pnot']);
/** What a film needs, by the box that it stands in. */
const structure: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    '': 'ftyp styp moov mdat moof mfra sidx ssix pdin wide',
    moov: 'mvhd trak mvex iods ctab clip pssh',
    'moov/trak': 'tkhd tref trgr edts mdia tapt clip matt load imap',
    'moov/trak/mdia': 'mdhd hdlr minf elng',
    'moov/trak/mdia/minf': 'vmhd smhd hmhd nmhd sthd gmhd hdlr dinf stbl',
    'moov/trak/mdia/minf/stbl': 'stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh stps padb stdp sdtp sbgp sgpd subs saiz saio',
    moof: 'mfhd traf pssh',
    'moof/traf': 'tfhd tfdt trun sbgp sgpd subs saiz saio senc sdtp',
  }).map(([path, types]) => [path, new Set(types.split(' '))] as const),
);
/** Picture, sound, and the counter of frames. */
const shown = new Set(['vide', 'soun', 'auxv', 'pict', 'tmcd']);
const headers = ['moov/mvhd', 'moov/trak/tkhd', 'moov/trak/mdia/mdhd'];

export const film = mediaFormat('film', (head) => head[0] === 0 && firstBoxes.has(latin(head.subarray(4, 8))) && !startsWith(head, notFilms, 8), read);

function read(bytes: Uint8Array): Media {
  const top = topLevelOf(bytes, structure[''] ?? new Set());
  if (!top.kept.some(({ type }) => type === 'moov')) throw new CannotRead('broken');
  return { metadata: readFilm(bytes, top), stripped: () => [stripFilm(bytes, top).subarray(0, top.end)], ...(hasPicture(bytes) ? {} : { unread: 'sound' }) };
}

/** Sound alone comes in the same boxes (`.m4a`). */
function hasPicture(bytes: Uint8Array): boolean {
  const handlers = boxesAt(bytes, 'moov/trak').map((track) => handlerOf(bytes, track));
  return !handlers.includes('soun') || handlers.includes('vide');
}

export interface TopLevel {
  readonly kept: readonly Box[];
  /** Boxes between them that the format does not need. */
  readonly telling: readonly Box[];
  /** Where the last needed box ends; what is behind hangs there for no viewer of this format. */
  readonly end: number;
}

export function topLevelOf(bytes: Uint8Array, needed: ReadonlySet<string>): TopLevel {
  const all = boxesOf(bytes, 0, bytes.length);
  const kept = all.filter(({ type }) => needed.has(type));
  const end = kept.at(-1)?.end ?? 0;
  return { kept, telling: all.filter((box) => !needed.has(box.type) && box.end <= end && holdsSomething(bytes, box)), end };
}

/** Boxes inside the film that it does not need and that hold something. */
function tellingInside(bytes: Uint8Array): Box[] {
  const paths = Object.keys(structure).filter((path) => path !== '');
  return paths.flatMap((path) => boxesAt(bytes, path).flatMap(({ content, end }) => boxesOf(bytes, content, end).filter((box) => !structure[path]?.has(box.type) && holdsSomething(bytes, box))));
}

/** Tracks of another kind than picture and sound. */
function tellingTracks(bytes: Uint8Array): Box[] {
  return boxesAt(bytes, 'moov/trak').filter((track) => !shown.has(handlerOf(bytes, track)));
}

/** What a film tells, as lines. */
export function readFilm(bytes: Uint8Array, top: TopLevel): MetadataLine[] {
  const behind = bytes.length - top.end;
  return [
    ...[...tellingInside(bytes), ...top.telling].flatMap((box) => metadataIn(bytes, box)),
    ...tellingTracks(bytes).map((track) => ({ key: `Track ${handlerOf(bytes, track)}`, value: `${String(samplesOf(bytes, track).reduce((sum, { start, end }) => sum + end - start, 0))} bytes` })),
    ...boxesAt(bytes, 'moov/mvhd').slice(0, 1).flatMap((box) => creationTime(bytes, box)),
    ...(behind > 0 ? [{ key: 'Trailer', value: `${String(behind)} bytes` }] : []),
  ];
}

/** Seconds since 1904; 0 when unset. */
function creationTime(bytes: Uint8Array, box: Box): MetadataLine[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + box.content, box.end - box.content);
  const seconds = view.getUint8(0) === 1 ? Number(view.getBigUint64(4)) : view.getUint32(4);
  const at = new Date((seconds - 2_082_844_800) * 1000);
  return seconds === 0 || Number.isNaN(at.getTime()) ? [] : [{ key: 'CreateDate', value: at.toISOString() }];
}

/** A copy that tells nothing, of the same length. */
export function stripFilm(bytes: Uint8Array, top: TopLevel): Uint8Array {
  const copy = bytes.slice();
  const tracks = tellingTracks(bytes);
  if (tracks.length > 0 && boxesAt(bytes, 'moof').length > 0) throw new CannotRead('unknown-format');
  for (const { start, end } of tracks.flatMap((track) => samplesOf(bytes, track))) copy.fill(0, start, end);
  for (const { content } of headers.flatMap((path) => boxesAt(bytes, path))) copy.fill(0, content + 4, content + 4 + (copy[content] === 1 ? 16 : 8));
  for (const path of ['moov/trak/mdia', 'moov/trak/mdia/minf']) for (const { content, end } of boxesAt(bytes, path)) blankNames(copy, boxesOf(bytes, content, end));
  for (const box of boxesAt(bytes, 'moov/trak/mdia/minf/dinf/dref')) blankReferences(copy, boxesOf(bytes, box.content + 8, box.end));
  for (const box of [...tellingInside(bytes), ...top.telling, ...tracks, ...referencesTo(bytes, tracks)]) freeBox(copy, box);
  return copy;
}

/** What refers to a track that goes, as a film does to its chapters: players would look for it. */
function referencesTo(bytes: Uint8Array, tracks: readonly Box[]): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const gone = new Set(tracks.flatMap(({ content, end }) => boxesAt(bytes, 'tkhd', content, end)).map(({ content }) => view.getUint32(content + (bytes[content] === 1 ? 20 : 12))));
  const isGone = ({ content, end }: Box): boolean => Array.from({ length: Math.floor((end - content) / 4) }, (_, i) => view.getUint32(content + i * 4)).some((id) => gone.has(id));
  return boxesAt(bytes, 'moov/trak/tref').flatMap(({ content, end }) => boxesOf(bytes, content, end)).filter(isGone);
}

/** Names of handlers: programs write theirs, and `handler_name` is anybody's to set. */
export function blankNames(copy: Uint8Array, boxes: readonly Box[]): void {
  for (const { type, content, end } of boxes) if (type === 'hdlr') copy.fill(0, Math.min(content + 24, end), end);
}

/** Of a reference to the file itself nothing is needed; older Macs wrote the path and the disk's name there. */
function blankReferences(copy: Uint8Array, boxes: readonly Box[]): void {
  for (const { content, end } of boxes) if (((copy[content + 3] ?? 0) & 1) === 1) copy.fill(0, content + 4, end);
}
