/** A new zip, for what was packed in another way. */
import { collect, piecesOf } from '../byte-stream.ts';
import type { ByteStream } from '../file-format.ts';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from './zip-library.ts';

export interface ZipEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  readonly modified: Date | null;
  /** As Unix has them; null where nothing tells. */
  readonly permissions: number | null;
  readonly content: () => ByteStream;
}

/** The first day that a zip knows, for what has no time: without a word the library would write the present one. */
const firstDay = new Date(1980, 0, 1);

const unixKinds = { file: 0o100000, folder: 0o040000, link: 0o120000 } as const;
const unixShift = 0x10000;
const everyPermission = 0o777;
const folderOfDos = 0x10;
const madeByUnix = 3 * 256 + 20;

/** Packs entries in their order, their times and permissions with them. */
export async function* packZip(entries: AsyncIterable<ZipEntry>): ByteStream {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { keepOrder: true });
  for await (const { name, kind, modified, permissions, content } of entries) {
    const mode = kind === 'link' ? everyPermission : permissions;
    const unix = mode === null ? {} : { versionMadeBy: madeByUnix, externalFileAttributes: (unixKinds[kind] + mode) * unixShift + (kind === 'folder' ? folderOfDos : 0) };
    const options = { lastModDate: modified ?? firstDay, ...unix };
    if (kind === 'folder') await writer.add(name, undefined, { ...options, directory: true });
    else await writer.add(name, new Uint8ArrayReader(await collect(content(), Infinity)), options);
  }
  yield* piecesOf(await writer.close());
}
