/**
 * Colour profiles (ICC.1:2022; version 2 as in ICC.1:2001-04) beside the colours hold words: what a screen or a scanner is called, by whom the profile was made, and, as macOS writes it into every
 * screenshot, a screen's serial number (`mmod`). What draws the colours stays byte for byte, at its place.
 */
import type { Range } from '../../core/draft.ts';
import type { MetadataLine } from '../media/metadata-line.ts';
import { latin } from '../media/media.ts';

/** Names of colour profiles that programs write; any other is what somebody called it. */
export const usualProfile = /^(?:icc|icc profile|photoshop icc profile|c2|u?s?rgb[\w .-]*|(?:apple|generic|prophoto|wide gamut|gimp built-in) ?s?rgb[\w .-]*|(?:image )?p3|display p3|dci[- ]?p3[\w .-]*|rec\.? ?\w{3,8}|adobe rgb \(1998\)|(?:generic )?gr[ae]y[\w .-]*|dot gain \d+%|image|google\/skia\/[\da-f]{1,64})$/i;
/** Whoever is not one of these may be a person. */
const usualOwner = /^$|apple|google|hewlett|adobe|microsoft|consortium|public domain|no copyright|cc0|artifex|free(?:ly| to use)|kodak|facebook|saunders/i;

/** What a program needs to draw the colours. */
const colours = new Set('rXYZ gXYZ bXYZ wtpt bkpt rTRC gTRC bTRC kTRC chad chrm lumi meas A2B0 A2B1 A2B2 A2B3 B2A0 B2A1 B2A2 B2A3 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3 gamt pre0 pre1 pre2 arts ciis cicp rig0 rig2 tech clrt clro resp ncl2 view'.split(' '));
const [headerLength, entryLength, mostTags] = [128, 12, 200];
const [makerAt, idAt] = [48, 84];
const [description, copyright] = ['desc', 'cprt'];

interface Tag extends Range {
  readonly type: string;
  readonly entry: number;
}

/** What the profile says besides its colours; nothing where it is one that programs write, or none. */
export function readProfile(profile: Uint8Array): MetadataLine[] {
  return tellingOf(profile).map((tag) => ({ key: tag.type === description ? 'ProfileDescription' : tag.type === copyright ? 'ProfileCopyright' : `Profile ${tag.type.trim()}`, value: wordsOf(profile, tag) || `${String(tag.end - tag.start)} bytes` }));
}

/** The profile with its colours alone, of the same length; the same bytes where it tells nothing. */
export function plainProfile(profile: Uint8Array): Uint8Array {
  if (tellingOf(profile).length === 0) return profile;
  const tags = tagsOf(profile);
  const copy = new Uint8Array(profile.length);
  const view = new DataView(copy.buffer);
  copy.set(profile.subarray(0, headerLength));
  copy.fill(0, makerAt, makerAt + 8);
  copy.fill(0, idAt, idAt + 16);
  const kept = tags.filter(({ type }) => colours.has(type) || type === description || type === copyright);
  view.setUint32(headerLength, kept.length);
  for (const [i, { entry }] of kept.entries()) copy.set(profile.subarray(entry, entry + entryLength), headerLength + 4 + i * entryLength);
  for (const { type, start } of kept) if (!colours.has(type)) copy.set(nameless(latin(profile.subarray(start, start + 4))).subarray(0, copy.length - start), start);
  for (const { type, start, end } of kept) if (colours.has(type)) copy.set(profile.subarray(start, end), start);
  return copy;
}

/** All of them where one is not what programs write. */
function tellingOf(profile: Uint8Array): Tag[] {
  const words = tagsOf(profile).filter(({ type }) => !colours.has(type));
  return words.some((tag) => !isUsual(profile, tag)) ? words : [];
}

/** Other words than these two are of a device. */
function isUsual(profile: Uint8Array, tag: Tag): boolean {
  const words = wordsOf(profile, tag);
  return tag.type === description ? words === '' || usualProfile.test(words) : tag.type === copyright ? usualOwner.test(words) : ['dmnd', 'dmdd', 'vued'].includes(tag.type) && /^$|\bIEC\b|\bIEC\d|^(?:GIMP|sRGB)$/.test(words);
}

function tagsOf(profile: Uint8Array): Tag[] {
  if (profile.length < headerLength + 4 || latin(profile.subarray(36, 40)) !== 'acsp') return [];
  const view = new DataView(profile.buffer, profile.byteOffset, profile.length);
  const count = Math.min(view.getUint32(headerLength), mostTags, Math.floor((profile.length - headerLength - 4) / entryLength));
  return Array.from({ length: count }, (_, i): Tag => {
    const entry = headerLength + 4 + i * entryLength;
    const start = Math.min(view.getUint32(entry + 4), profile.length);
    return { type: latin(profile.subarray(entry, entry + 4)), entry, start, end: Math.min(start + view.getUint32(entry + 8), profile.length) };
  });
}

/** The readable words of a tag: bytes, or UTF-16 (`mluc`), behind the eight bytes that say its type. */
function wordsOf(profile: Uint8Array, { start, end }: Tag): string {
  const type = latin(profile.subarray(start, start + 4));
  const data = profile.subarray(Math.min(start + 8, end), end);
  if (type === 'text') return clean(latin(data));
  if (type === 'desc') return clean(latin(data.subarray(4, 4 + new DataView(profile.buffer, profile.byteOffset + Math.min(start + 8, profile.length - 4), 4).getUint32(0))));
  if (type !== 'mluc') return clean((latin(data).match(/[ -~]{4,}/g) ?? []).join(' '));
  const view = new DataView(profile.buffer, profile.byteOffset + start, end - start);
  const texts: string[] = [];
  for (let at = 16; at + 12 <= view.byteLength && texts.length < Math.min(mostTags, view.getUint32(8)); at += 12) {
    const from = Math.min(start + view.getUint32(at + 8), end);
    texts.push(clean(new TextDecoder('utf-16be').decode(profile.subarray(from, Math.min(from + view.getUint32(at + 4), end)))));
  }
  return [...new Set(texts)].join(', ');
}

const clean = (text: string): string => text.replace(/[\u0000-\u001f]+/g, ' ').trim().slice(0, 400);

/** What stands instead of words: `icc` in a description of version 2, no text in any other type. Both tags must be there. */
function nameless(type: string): Uint8Array {
  if (type === 'desc') return new TextEncoder().encode('desc\0\0\0\0\0\0\0\u0004icc\0');
  return new TextEncoder().encode(type === 'mluc' ? 'mluc\0\0\0\0\0\0\0\0\0\0\0\u000c' : 'text');
}
