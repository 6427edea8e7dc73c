/** What every format of pictures, films and sounds gives: lines of metadata, and the pieces of the file that stay when the metadata goes. */
import { once } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import type { ByteStream, FileFormat } from '../file-format.ts';
import type { MetadataLine } from './metadata-line.ts';
import { factsOf, shownLines } from './facts.ts';

export interface Media {
  readonly metadata: readonly MetadataLine[];
  /** The file without metadata, in order. Pixels, colour profile, orientation and sound are in it as they were. */
  readonly stripped: () => readonly Uint8Array[];
  /** What nobody looked at, where that is another thing in each file of the format. */
  readonly unread?: Unread;
}

/** A file format that reads its file as a whole and strips all metadata or none. `unread`: what nobody looked at. */
export function mediaFormat(id: string, recognises: (head: Uint8Array) => boolean, read: (bytes: Uint8Array) => Media | Promise<Media>, unread: Unread = 'picture-text'): FileFormat {
  return {
    id,
    recognises: ({ head }) => recognises(head),
    async open(file, budget) {
      const bytes = await file.whole();
      budget.takeBytes(bytes.length);
      const media = await honestly(() => read(bytes));
      const shown = shownLines(media.metadata).join('\n');
      return {
        texts: shown === '' ? [] : [{ id: 'metadata', read: () => once(shown) }],
        entries: [],
        unread: media.unread ?? unread,
        facts: factsOf(media.metadata),
        write: ({ texts, strip }) => (strip === true || (texts.get('metadata') ?? []).length > 0 ? pieces(media.stripped) : file.stream()),
      };
    },
  };
}

async function* pieces(all: () => readonly Uint8Array[]): ByteStream {
  yield* await honestly(all);
}

/** A place outside the file, wherever it was believed, is a file that is broken. */
async function honestly<T>(reading: () => T | Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof RangeError) throw new CannotRead('broken', error.message);
    throw error;
  }
}

export const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
export const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
