/** Archives that libarchive reads (7z in all its ways of packing, tars in xz and bzip2): written back as a zip, which everybody can open. */
import { once, piecesOf } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import type { ByteStream, EntryChange, FileEntry, FileFormat } from '../file-format.ts';
import { packZip, type ZipEntry } from '../formats/zip.ts';
import type { Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { isUnsafeName, leadsOutside } from '../safe-name.ts';
import { ArchiveReader, type ArchivedFile } from './archive-reader.ts';

export const archive: FileFormat = {
  id: 'archive',
  recognises: () => true,
  async open(file, budget) {
    const packed = await file.whole();
    budget.takeBytes(packed.length);
    const archived: Archived = { reader: await ArchiveReader.open(packed), packed: packed.length, budget };
    const files = archived.reader.list(() => { budget.takeEntry(); });
    const targets = [...new Set(files.flatMap(({ kind, target }) => (kind === 'link' ? (target ?? []) : [])))];
    return {
      texts: targets.length === 0 ? [] : [{ id: 'metadata', read: () => once(targets.join('\n')) }],
      entries: files.map((one, index) => entryOf(archived, files, one, index)),
      unread: null,
      writtenAs: { ending: '.zip', type: 'application/zip' },
      write: ({ texts, entries }) => packZip(changed(archived, files, entries, editLines(targets, texts.get('metadata') ?? []))),
    };
  },
};

interface Archived {
  readonly reader: ArchiveReader;
  /** Its length in bytes. */
  readonly packed: number;
  readonly budget: Budget;
}

function entryOf(archived: Archived, files: readonly ArchivedFile[], file: ArchivedFile, index: number): FileEntry {
  const at = file.kind === 'name' ? files.findIndex(({ kind, name }) => kind === 'file' && name === file.target) : index;
  const content = files[at];
  const unread = content === undefined ? 'broken' : whyUnread(file, content, archived);
  return { name: nameOf(file), length: content?.length ?? 0, unread, read: () => contentOf(archived, content ?? file, at) };
}

const nameOf = ({ name, kind }: ArchivedFile): string => (kind === 'folder' && !name.endsWith('/') ? `${name}/` : name);

const isOutside = ({ kind, name, target }: ArchivedFile): boolean => kind === 'link' && target !== null && leadsOutside(name, target);

function whyUnread(file: ArchivedFile, content: ArchivedFile, archived: Archived): Unread | null {
  if (isOutside(file)) return 'outside-link';
  if (file.kind === 'folder' || file.kind === 'link') return 'not-a-file';
  if (content.locked) return 'encrypted';
  return isUnsafeName(file.name) ? 'unsafe-name' : isTooLarge(content, archived) ? 'too-large' : null;
}

function isTooLarge({ length }: ArchivedFile, { packed, budget: { limits: { wholeBytes, freeBytes, ratio } } }: Archived): boolean {
  return length > wholeBytes || (length > freeBytes && length > packed * ratio);
}

async function* contentOf(archived: Archived, file: ArchivedFile, index: number): ByteStream {
  if (isTooLarge(file, archived)) throw new CannotRead('too-large');
  for (const piece of archived.reader.contentOf(index, file)) {
    archived.budget.takeBytes(piece.length);
    yield piece;
  }
}

/** What is left of the archive, without links out of it. Throws `CannotRead` for what stays and cannot be unpacked, and for a link of which nothing tells where it leads. */
async function* changed(archived: Archived, files: readonly ArchivedFile[], changes: readonly EntryChange[], targets: ReadonlyMap<string, string>): AsyncIterable<ZipEntry> {
  const byIndex = new Map(changes.map((change) => [change.index, change]));
  for (const [index, file] of files.entries()) {
    const change = byIndex.get(index);
    if (change?.remove === true || isOutside(file)) continue;
    if (file.kind === 'link' && file.target === null) throw new CannotRead('not-a-file');
    const target = file.kind === 'link' ? new TextEncoder().encode(targets.get(file.target ?? '') ?? file.target ?? '') : null;
    yield { name: change?.name ?? nameOf(file), kind: file.kind === 'name' ? 'file' : file.kind, modified: file.modified, content: target ? () => piecesOf(target) : (change?.content ?? entryOf(archived, files, file, index).read) };
  }
}
