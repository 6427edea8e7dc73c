/**
 * Matroska and WebM (RFC 9559): films as browsers and programs that record a screen write them. What a player needs is listed; every other element becomes a void one of the same length, so that no
 * place moves and picture and sound stay as they are. Tracks of another kind than picture and sound go with their blocks.
 */
import { CannotRead } from '../cannot-read.ts';
import { latin, mediaFormat, utf8, type Media } from '../media/media.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { elementAt, elementsOf, sumId, trackNumberAt, unsignedOf, voidElement, voidId, type Element } from './ebml.ts';
import { blankSoundNotes, soundNotesIn } from './matroska-sound.ts';

const [head, segment, info, tracks, track, cluster, cues, seekHead, seek, chapters, tags, attachments] = [0x1a45dfa3, 0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0x1f43b675, 0x1c53bb6b, 0x114d9b74, 0x4dbb, 0x1043a770, 0x1254c367, 0x1941a469];
const [trackNumber, trackType, codec, codecPrivate, seekId, simpleBlock, blockGroup, block] = [0xd7, 0x83, 0x86, 0x63a2, 0x53ab, 0xa3, 0xa0, 0xa1];
const cuePoint = 0xbb;
const topLevel = new Set([info, tracks, cluster, cues, seekHead, chapters, tags, attachments]);
/** Of a segment, of its facts, of a track and of a cluster what a player needs. Programs that wrote it have to be named: with nothing. */
const neededIn: Readonly<Record<number, ReadonlySet<number>>> = {
  [segment]: new Set([info, tracks, cluster, cues, seekHead]),
  [info]: new Set([0x2ad7b1, 0x4489, 0x4d80, 0x5741]),
  // Numbers and kinds of tracks, their flags (enabled, default, forced, for whom), caches, durations, codec and its setup, delays, encodings, picture, sound, planes. No names and languages of people.
  [track]: new Set([trackNumber, 0x73c5, trackType, 0xb9, 0x88, 0x55aa, 0x55ab, 0x55ac, 0x55ad, 0x55ae, 0x55af, 0x9c, 0x6de7, 0x6df8, 0x23e383, 0x234e7a, 0x23314f, 0x55ee, 0x41e4, 0x22b59c, 0x22b59d, codec, codecPrivate, 0xaa, 0x6fab, 0x56aa, 0x56bb, 0xe0, 0xe1, 0xe2, 0x6d80]),
  [cluster]: new Set([0xe7, 0x5854, 0xa7, 0xab, simpleBlock, blockGroup, 0xaf]),
};
const programs = new Set([0x4d80, 0x5741]);
const [picture, sound] = [1, 2];
/** Texts that people or programs wrote, by the keys under which other films have them. */
const texts: Readonly<Record<number, string>> = { 0x7ba9: 'Title', 0x4d80: 'Encoder', 0x5741: 'Encoder', 0x7384: 'SourceFile', 0x3c83ab: 'SourceFile', 0x3e83bb: 'SourceFile', 0x536e: 'Title', 0x258688: 'CodecName', 0x85: 'Title', 0x466e: 'Attachment', 0x467e: 'Description' };
const [date, simpleTag, tagName, tagText, attachedData] = [0x4461, 0x67c8, 0x45a3, 0x4487, 0x465c];
const masters = new Set([tags, 0x7373, simpleTag, attachments, 0x61a7, chapters, 0x45b9, 0xb6, 0x80]);
/** As other films name them. */
const names: Readonly<Record<string, string>> = { LEAD_PERFORMER: 'Artist', COMPOSER: 'Author', WRITTEN_BY: 'Author', SUMMARY: 'Description', DATE_RECORDED: 'CreateDate', DATE: 'CreateDate', ENCODED_BY: 'Author', RECORDING_LOCATION: 'Location' };
const deepest = 8;
const millisecondsTo2001 = 978_307_200_000;

export const matroska = mediaFormat('matroska', (bytes) => bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3, read);

interface Film {
  readonly segment: Element;
  /** What stands in the segment. An element without a length ends where the next of its kind begins. */
  readonly parts: readonly Element[];
  /** Tracks of another kind than picture and sound, and their numbers. */
  readonly goneTracks: readonly Element[];
  readonly goneNumbers: ReadonlySet<number>;
  readonly shownTracks: readonly Element[];
  readonly hasPicture: boolean;
}

function read(bytes: Uint8Array): Media {
  const film = filmIn(bytes);
  return { metadata: metadataOf(bytes, film), stripped: () => [strip(bytes, film).subarray(0, film.segment.end)], unread: film.hasPicture ? 'picture-text' : 'sound' };
}

function filmIn(bytes: Uint8Array): Film {
  const first = elementAt(bytes, 0, bytes.length);
  if (first.id !== head) throw new CannotRead('broken');
  let whole = elementAt(bytes, first.end, bytes.length);
  while (whole.id !== segment) whole = elementAt(bytes, whole.end, bytes.length);
  const parts: Element[] = [];
  for (let at = whole.content; at < whole.end; ) {
    const part = elementAt(bytes, at, whole.end);
    // One without a length holds what cannot stand beside it.
    const inside = part.open ? elementsOf(bytes, part.content, whole.end, (id) => topLevel.has(id)) : [];
    const end = part.open ? (inside.at(-1)?.end ?? part.content) : part.end;
    parts.push({ ...part, end });
    at = end;
  }
  const all = parts.filter(({ id }) => id === tracks).flatMap((list) => childrenOf(bytes, list)).filter(({ id }) => id === track);
  if (all.length === 0) throw new CannotRead('broken');
  const typeOf = (one: Element): number => numberIn(bytes, one, trackType);
  const goneTracks = all.filter((one) => ![picture, sound].includes(typeOf(one)));
  const shownTracks = all.filter((one) => !goneTracks.includes(one));
  return { segment: whole, parts, goneTracks, shownTracks, goneNumbers: new Set(goneTracks.map((one) => numberIn(bytes, one, trackNumber))), hasPicture: all.some((one) => typeOf(one) === picture) };
}

function childrenOf(bytes: Uint8Array, { content, end }: Element): Element[] {
  return elementsOf(bytes, content, end);
}

function numberIn(bytes: Uint8Array, parent: Element, id: number): number {
  const child = childrenOf(bytes, parent).find((one) => one.id === id);
  return child ? unsignedOf(bytes, child) : 0;
}

/** Every element that goes, and every one that a player must find and that shall say nothing. */
function telling(bytes: Uint8Array, { parts, goneTracks, shownTracks, goneNumbers }: Film): { readonly gone: Element[]; readonly blank: Element[] } {
  const gone: Element[] = [...goneTracks];
  const blank: Element[] = [];
  const look = (parent: Element): void => {
    const needed = neededIn[parent.id];
    for (const child of childrenOf(bytes, parent)) {
      if (needed?.has(child.id) === false) gone.push(child);
      else if (programs.has(child.id)) blank.push(child);
      else if (parent.id === cluster && isOfTrack(bytes, child, goneNumbers)) gone.push(child);
    }
  };
  shownTracks.forEach(look);
  const isNeeded = (id: number): boolean => neededIn[segment]?.has(id) === true;
  for (const part of parts) {
    if (!isNeeded(part.id)) gone.push(part);
    else if (part.id === info || part.id === cluster) look(part);
    else if (part.id === seekHead) gone.push(...childrenOf(bytes, part).filter((child) => child.id !== seek || !isNeeded(numberIn(bytes, child, seekId))));
    else gone.push(...childrenOf(bytes, part).filter(({ id }) => id !== track && id !== cuePoint));
  }
  return { gone, blank };
}

function isOfTrack(bytes: Uint8Array, child: Element, numbers: ReadonlySet<number>): boolean {
  if (numbers.size === 0) return false;
  const own = child.id === simpleBlock ? child : child.id === blockGroup ? childrenOf(bytes, child).find(({ id }) => id === block) : undefined;
  return own !== undefined && numbers.has(trackNumberAt(bytes, own.content));
}

const holdsSomething = (bytes: Uint8Array, { id, content, end }: Element): boolean => id !== sumId && (id !== voidId || bytes.subarray(content, end).some((byte) => byte !== 0));

function metadataOf(bytes: Uint8Array, film: Film): MetadataLine[] {
  const { gone, blank } = telling(bytes, film);
  const behind = bytes.length - film.segment.end;
  // Of thousands of blocks of a track its own line says enough.
  const told = gone.filter((one) => one.id !== simpleBlock && one.id !== blockGroup && one.id !== seek && holdsSomething(bytes, one));
  return [
    ...[...told, ...blank].flatMap((one) => linesOf(bytes, one)),
    ...film.shownTracks.flatMap((one) => soundNotesIn(bytes, codecOf(bytes, one))),
    ...(behind > 0 ? [{ key: 'Trailer', value: `${String(behind)} bytes` }] : []),
  ];
}

function linesOf(bytes: Uint8Array, element: Element, depth = 0): MetadataLine[] {
  const { id, content, end } = element;
  // Zeros fill up what is shorter than its element (RFC 8794, 7.4); what stands behind them is told too.
  const text = (one: Element | undefined): string => utf8(bytes.subarray(one?.content ?? 0, one?.end ?? 0)).replaceAll('\0', ' ').trimEnd();
  const key = texts[id];
  if (key !== undefined) return text(element) === '' ? [] : [{ key, value: text(element) }];
  if (id === date && end - content === 8) return [{ key: 'CreateDate', value: new Date(Number(new DataView(bytes.buffer, bytes.byteOffset + content, 8).getBigInt64(0) / 1_000_000n) + millisecondsTo2001).toISOString() }];
  if (id === simpleTag && depth < deepest) {
    const children = childrenOf(bytes, element);
    const name = text(children.find((one) => one.id === tagName));
    const value = text(children.find((one) => one.id === tagText));
    return [...(value === '' ? [] : [{ key: names[name.toUpperCase()] ?? name, value }]), ...children.filter((one) => one.id === simpleTag).flatMap((one) => linesOf(bytes, one, depth + 1))];
  }
  if (masters.has(id) && depth < deepest) return childrenOf(bytes, element).flatMap((one) => linesOf(bytes, one, depth + 1));
  if (id === track) return [{ key: 'Track', value: text(childrenOf(bytes, element).find((one) => one.id === codec)) }, ...childrenOf(bytes, element).filter((one) => texts[one.id] !== undefined).flatMap((one) => linesOf(bytes, one))];
  if (id === attachedData) return [{ key: 'Further', value: latin(bytes.subarray(content, Math.min(end, content + mostRead))) }];
  return depth > 0 ? [] : [{ key: `Element ${id.toString(16)}`, value: `${String(end - content)} bytes` }];
}

/** Of an attached file, in characters. */
const mostRead = 65_536;

/** The name of a track's codec, and what the codec begins with. */
function codecOf(bytes: Uint8Array, one: Element): { readonly name: string; readonly setup: Element | undefined } {
  const children = childrenOf(bytes, one);
  const name = children.find(({ id }) => id === codec);
  return { name: latin(bytes.subarray(name?.content ?? 0, name?.end ?? 0)), setup: children.find(({ id }) => id === codecPrivate) };
}

/** A copy that tells nothing, of the same length. Sums over what changed go: they are nobody's to need. */
function strip(bytes: Uint8Array, film: Film): Uint8Array {
  const copy = bytes.slice();
  const { gone, blank } = telling(bytes, film);
  for (const one of film.shownTracks) blankSoundNotes(copy, codecOf(bytes, one));
  for (const { content, end } of blank) copy.fill(0, content, end);
  for (const one of gone) voidElement(copy, one);
  for (const one of elementsOf(bytes, elementAt(bytes, 0, bytes.length).end, film.segment.end)) if (one.id !== segment) voidElement(copy, one);
  return copy;
}
