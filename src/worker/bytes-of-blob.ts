import { fromReadable } from '../files/byte-stream.ts';
import { CannotRead } from '../files/cannot-read.ts';
import { headLength, type FileBytes } from '../files/file-format.ts';
import { defaultLimits } from '../files/limits.ts';

/** A Blob as a file: it is read piece by piece, as often as a format wants, and is never in memory as a whole unless a format asks for that. */
export async function bytesOfBlob(name: string, blob: Blob): Promise<FileBytes> {
  const read = async (end: number): Promise<Uint8Array> => new Uint8Array(await blob.slice(0, end).arrayBuffer());
  return {
    name,
    length: blob.size,
    head: await read(headLength),
    stream: () => fromReadable(blob.stream()),
    whole: async () => {
      if (blob.size > defaultLimits.wholeBytes) throw new CannotRead('too-large');
      return read(blob.size);
    },
  };
}
