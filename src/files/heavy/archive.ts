/** Archives that libarchive reads, 7z in all its ways of packing: written back as a zip, which everybody can open. A file alone in xz or bzip2, as a tar is, is written in gzip. */
import { once, piecesOf } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import { compress } from '../compression.ts';
import { headLength, type ByteStream, type EntryChange, type FileBytes, type FileEntry, type FileFormat, type OpenedFile } from '../file-format.ts';
import { tar } from '../formats/tar.ts';
import { packZip, type ZipEntry } from '../formats/pack-zip.ts';
import type { Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { isUnsafeName, leadsOutside } from '../safe-name.ts';
import { holdsMore } from './archive-ends.ts';
import { ArchiveReader, type ArchivedFile } from './archive-reader.ts';
import { isLone, openLoneFile, type LoneFile } from './lone-file.ts';

export const archive: FileFormat = {
  id: 'archive',
  recognises: () => true,
  async open(file, budget) {
    const packed = await file.whole();
    budget.takeBytes(packed.length);
    const alone = isLone(packed) ? await openLoneFile(packed, budget) : null;
    // Of tars that stand one behind the other the library shows the first alone.
    if (alone && tar.recognises({ ...file, head: await headOf(alone.read()) })) return wrapper(alone, file);
    const archived: Archived = { reader: await ArchiveReader.open(packed), packed: packed.length, budget };
    const files = listed(archived);
    if (alone && (files ?? []).length === 0) return wrapper(alone, file);
    // Of one that is cut off or damaged the library says no more than that nothing is in it.
    if (files === null || (files.length === 0 && packed.length > emptyArchive)) throw new CannotRead('broken');
    const targets = [...new Set(files.flatMap(({ kind, target }) => (kind === 'link' ? (target ?? []) : [])))];
    return {
      texts: targets.length === 0 ? [] : [{ id: 'metadata', read: () => once(targets.join('\n')) }],
      entries: files.map((one, index) => entryOf(archived, files, one, index)),
      unread: null,
      ...(holdsMore(packed) ? { unreadPart: () => 'no-text' as const } : {}),
      writtenAs: { ending: '.zip', type: 'application/zip' },
      write: ({ texts, entries }) => packZip(changed(archived, files, entries, editLines(targets, texts.get('metadata') ?? []))),
    };
  },
};

/** Bytes that a 7z has with nothing in it: its head. */
const emptyArchive = 32;

/** Null for what is packed and is no archive. */
function listed({ reader, budget }: Archived): ArchivedFile[] | null {
  try {
    return reader.list(() => { budget.takeEntry(); });
  } catch (error) {
    if (error instanceof CannotRead && error.message.endsWith('Unrecognized archive format')) return null;
    throw error;
  }
}

async function headOf(bytes: ByteStream): Promise<Uint8Array> {
  for await (const piece of bytes) return piece.subarray(0, headLength);
  return new Uint8Array(0);
}

/** A wrapper of one file, which is written in gzip. */
function wrapper({ length, read }: LoneFile, file: FileBytes): OpenedFile {
  return {
    texts: [],
    entries: [{ name: '', length, unread: null, read }],
    unread: null,
    writtenAs: { ending: '.gz', type: 'application/gzip' },
    write: ({ entries: [change] }) => (change?.content ? compress(change.content(), 'gzip') : file.stream()),
  };
}

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
    yield { name: change?.name ?? nameOf(file), kind: file.kind === 'name' ? 'file' : file.kind, modified: file.modified, permissions: file.permissions, content: target ? () => piecesOf(target) : (change?.content ?? entryOf(archived, files, file, index).read) };
  }
}
