/** Archives that libarchive reads (7z in all its ways of packing, tars in xz and bzip2): written back as a zip, which everybody can open. */
import { piecesOf } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import type { ByteStream, EntryChange, FileEntry, FileFormat } from '../file-format.ts';
import { packZip, type ZipEntry } from '../formats/zip.ts';
import type { Budget } from '../limits.ts';
import { isUnsafeName } from '../safe-name.ts';
import { ArchiveReader, type ArchivedFile } from './archive-reader.ts';

export const archive: FileFormat = {
  id: 'archive',
  recognises: () => true,
  async open(file, budget) {
    const bytes = await file.whole();
    budget.takeBytes(bytes.length);
    const reader = await ArchiveReader.open(bytes);
    const files = reader.list(() => { budget.takeEntry(); });
    return {
      texts: [],
      entries: files.map((one, index) => entryOf(reader, one, index, bytes.length, budget)),
      unread: null,
      writtenAs: { ending: '.zip', type: 'application/zip' },
      write: ({ entries }) => packZip(changed(reader, files, entries, bytes.length, budget)),
    };
  },
};

function entryOf(reader: ArchiveReader, file: ArchivedFile, index: number, packed: number, budget: Budget): FileEntry {
  return { name: nameOf(file), length: file.length, unread: whyUnread(file, packed, budget), read: () => contentOf(reader, file, index, packed, budget) };
}

const nameOf = ({ name, kind }: ArchivedFile): string => (kind === 'folder' && !name.endsWith('/') ? `${name}/` : name);

function whyUnread(file: ArchivedFile, packed: number, budget: Budget): Unread | null {
  if (file.kind !== 'file') return 'not-a-file';
  if (file.locked) return 'encrypted';
  return isUnsafeName(file.name) ? 'unsafe-name' : isTooLarge(file, packed, budget) ? 'too-large' : null;
}

function isTooLarge({ length }: ArchivedFile, packed: number, { limits: { wholeBytes, freeBytes, ratio } }: Budget): boolean {
  return length > wholeBytes || (length > freeBytes && length > packed * ratio);
}

async function* contentOf(reader: ArchiveReader, file: ArchivedFile, index: number, packed: number, budget: Budget): ByteStream {
  if (isTooLarge(file, packed, budget)) throw new CannotRead('too-large');
  budget.takeBytes(file.length);
  yield* piecesOf(reader.contentOf(index, file));
}

/** What is left of the archive. Throws `CannotRead` for what stays and cannot be unpacked, and for links: a zip cannot hold them as they are. */
async function* changed(reader: ArchiveReader, files: readonly ArchivedFile[], changes: readonly EntryChange[], packed: number, budget: Budget): AsyncIterable<ZipEntry> {
  const byIndex = new Map(changes.map((change) => [change.index, change]));
  for (const [index, file] of files.entries()) {
    const change = byIndex.get(index);
    if (change?.remove === true) continue;
    // Where it leads is not told.
    if (file.kind === 'link') throw new CannotRead('not-a-file');
    yield { name: change?.name ?? nameOf(file), kind: file.kind, content: change?.content ?? ((): ByteStream => contentOf(reader, file, index, packed, budget)) };
  }
}
