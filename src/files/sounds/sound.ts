/** What every format of sounds is: like a picture, with its own words for what nobody looked at. */
import type { FileFormat } from '../file-format.ts';
import { latin, mediaFormat, type Media } from '../media/media.ts';

const mostRead = 65_536;

/** A file format that reads its file as a whole and strips all metadata or none. */
export function soundFormat(id: string, recognises: (head: Uint8Array) => boolean, read: (bytes: Uint8Array) => Media): FileFormat {
  return mediaFormat(id, recognises, read, 'sound');
}

/** What can be read in bytes of which nobody says how they are written. */
export function wordsIn(bytes: Uint8Array): readonly string[] {
  return latin(bytes.subarray(0, mostRead)).match(/[\x20-\x7e\xa0-\xff]{6,400}/g) ?? [];
}
