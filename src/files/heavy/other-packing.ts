/** Entries of a zip that are packed by bzip2, LZMA, xz or PPMd: read by libarchive, which sees the same entries. */
import { join } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { ArchiveReader } from './archive-reader.ts';

export interface NamedEntry {
  readonly name: string;
  /** Unpacked, in bytes. */
  readonly length: number;
}

/** Gives what entries of the zip hold, one at a time. Throws `CannotRead`. */
export async function readOtherPacking(zip: Uint8Array): Promise<(entry: NamedEntry) => Uint8Array> {
  const reader = await ArchiveReader.open(zip);
  const files = reader.list(() => undefined);
  return ({ name, length }) => {
    const index = files.findIndex((file) => file.name === name && file.length === length);
    const file = files[index];
    if (!file) throw new CannotRead('broken');
    return join([...reader.contentOf(index, file)]);
  };
}
