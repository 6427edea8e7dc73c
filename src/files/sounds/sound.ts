/** What every format of sounds is: like a picture, with its own words for what nobody looked at. */
import type { FileFormat } from '../file-format.ts';
import { pictureFormat, type Picture } from '../pictures/picture.ts';

/** A file format that reads its file as a whole and strips all metadata or none. */
export function soundFormat(id: string, recognises: (head: Uint8Array) => boolean, read: (bytes: Uint8Array) => Picture): FileFormat {
  return pictureFormat(id, recognises, read, 'sound');
}
