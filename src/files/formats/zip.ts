/** zip, by zip.js: an entry that is encrypted, overlaps another or lies about its size is said to be so and never read as something else. */
import {
  configure,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
  type FileEntry as ZipFileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { collect, fromReadable, piecesOf } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import type { ByteStream, EntryChange, FileEntry, FileFormat, FileText, PackedEntry } from '../file-format.ts';
import type { readOtherPacking } from '../heavy/other-packing.ts';
import type { Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { isUnsafeName } from '../safe-name.ts';
import { hasGaps } from './zip-gaps.ts';
import { dataOf, localHeader, placeOf, saysMore } from './zip-heads.ts';

// A worker reads files already; a worker of a worker would have to be loaded from a URL.
configure({ useWebWorkers: false });

const signature = [0x50, 0x4b];
/** Stored, and deflate. */
const readable = new Set([0, 8]);
/** bzip2, LZMA, xz, PPMd (APPNOTE 4.4.5): what unpacks them is loaded when one comes. */
const otherPacking = new Set([12, 14, 95, 98]);
const isKnown = ({ compressionMethod }: Entry): boolean => compressionMethod === deflate64 || readable.has(compressionMethod) || otherPacking.has(compressionMethod);
const deflate = 8;
/** With a window of 64 kB (APPNOTE 4.4.5), as Windows packs what is large: what the library needs for it is loaded when one comes. */
const deflate64 = 9;
const unixExtra = new Set([0x5855, 0x7855, 0x7875, 0x7075, 0x6375]);
/** Fields that every tool knows (APPNOTE 4.5, and Info-ZIP's): times, owners by number, lengths, names and comments in UTF-8. Others do not go into a zip that is written anew. */
const [timeExtra, windowsTimeExtra] = [0x5455, 0x000a];
const knownExtra = new Set([...unixExtra, 0x0001, windowsTimeExtra, timeExtra]);

export const zip: FileFormat = {
  id: 'zip',
  recognises: ({ head }) => head[0] === signature[0] && head[1] === signature[1] && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6)),
  async open(file, budget) {
    const bytes = await file.whole();
    const { entries, comment } = await listEntries(bytes, budget);
    const links = await linksIn(entries);
    const notes = notesOf(entries, comment, links);
    const overlapping = findOverlapping(entries);
    const holdsMore = hasGaps(bytes, entries.map((entry) => placeOf(bytes, entry))) || entries.some((entry) => !overlapping.has(entry) && saysMore(bytes, entry, knownExtra));
    let others: ReturnType<typeof readOtherPacking> | null = null;
    const other = async (entry: Entry): Promise<Uint8Array> => {
      others ??= import('../heavy/other-packing.ts').then((code) => code.readOtherPacking(bytes));
      return (await others)({ name: entry.filename, length: entry.uncompressedSize });
    };
    return {
      texts: notes.length === 0 ? [] : [commentText(notes)],
      entries: entries.map((entry) => describe(entry, bytes, overlapping.has(entry), budget, other)),
      unread: null,
      ...(holdsMore ? { unreadPart: () => 'no-text' as const } : {}),
      write: (changes) => rewrite(entries, comment, links, changes.entries, editLines(notes, changes.texts.get('metadata') ?? []), budget, other),
    };
  },
};

async function listEntries(bytes: Uint8Array, budget: Budget): Promise<{ entries: Entry[]; comment: string }> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameValidation: 'tolerant' });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      budget.takeEntry();
      entries.push(entry);
    }
    return { entries, comment: new TextDecoder().decode(reader.comment) };
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead(reasonOf(error), messageOf(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function reasonOf(error: unknown): Unread {
  const message = messageOf(error);
  if (message === ERR_ENCRYPTED || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return 'encrypted';
  if (message === ERR_INVALID_UNCOMPRESSED_SIZE) return 'lying';
  return 'broken';
}

/** Longer is no path. */
const longestPath = 4096;

/** Where links lead: what such an entry holds. */
async function linksIn(entries: readonly Entry[]): Promise<ReadonlyMap<Entry, string>> {
  const links = new Map<Entry, string>();
  for (const entry of entries) {
    if (!entry.symlink || entry.directory || entry.encrypted || entry.uncompressedSize > longestPath || entry.compressedSize > longestPath || !readable.has(entry.compressionMethod)) continue;
    const content = await (entry as ZipFileEntry).getData(new Uint8ArrayWriter()).catch(() => null);
    if (content !== null) links.set(entry, new TextDecoder().decode(content));
  }
  return links;
}

/** Comments of the archive and of its entries, where links lead, and words in fields that some tool of its own added, a line each: people and tools write names there. */
function notesOf(entries: readonly Entry[], comment: string, links: ReadonlyMap<Entry, string>): string[] {
  const words = entries.flatMap((entry) => [...fieldsOf(entry)].flatMap(([type, data]) => (knownExtra.has(type) ? [] : [...new TextDecoder('windows-1252').decode(data).matchAll(/[ -~]{6,}/g)].map(([run]) => run))));
  return [...new Set([comment, ...entries.map((entry) => entry.comment), ...links.values(), ...words])].filter((note) => note !== '');
}

function commentText(notes: readonly string[]): FileText {
  return { id: 'metadata', read: () => linesOf(notes) };
}

 
async function* linesOf(notes: readonly string[]): AsyncIterable<string> {
  yield notes.map((note) => note.replace(/[\r\n]/g, ' ')).join('\n');
}

/** Entries that lie in each other, so that the same bytes unpack many times. The least that an entry takes is its header, its name and its data. */
function findOverlapping(entries: readonly Entry[]): Set<Entry> {
  const found = new Set<Entry>();
  let longest: { readonly entry: Entry; readonly end: number } | null = null;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const end = entry.offset + localHeader + entry.rawFilename.length + entry.compressedSize;
    if (longest !== null && entry.offset < longest.end) found.add(entry).add(longest.entry);
    if (longest === null || end > longest.end) longest = { entry, end };
  }
  return found;
}

function describe(entry: Entry, zipped: Uint8Array, overlaps: boolean, budget: Budget, other: (entry: Entry) => Promise<Uint8Array>): FileEntry {
  const { fileBytes, ratio, freeBytes } = budget.limits;
  const bomb = entry.uncompressedSize > fileBytes || (entry.uncompressedSize > freeBytes && entry.uncompressedSize > entry.compressedSize * ratio);
  const unread = entry.directory || entry.symlink ? 'not-a-file' : entry.encrypted ? 'encrypted' : !isKnown(entry) ? 'unknown-packing' : overlaps ? 'lying' : isUnsafeName(entry.filename) ? 'unsafe-name' : bomb ? 'too-large' : null;
  const packed = unread === null ? packedIn(zipped, entry) : null;
  return { name: entry.filename, length: entry.uncompressedSize, unread, ...(packed === null ? {} : { packed }), read: () => (otherPacking.has(entry.compressionMethod) ? readOther(entry, budget, other) : readEntry(entry, budget)) };
}

function packedIn(zipped: Uint8Array, entry: Entry): PackedEntry | null {
  const place = dataOf(zipped, entry);
  return place === null ? null : { bytes: zipped.subarray(place.start, place.end), how: [entry.compressionMethod, entry.uncompressedSize, entry.crc32].join() };
}

async function* readOther(entry: Entry, budget: Budget, other: (entry: Entry) => Promise<Uint8Array>): ByteStream {
  if (entry.uncompressedSize > budget.limits.wholeBytes) throw new CannotRead('too-large');
  budget.takeBytes(entry.uncompressedSize);
  yield* piecesOf(await other(entry));
}

async function* readEntry(entry: Entry, budget: Budget): ByteStream {
  if (entry.directory) return;
  if (entry.compressionMethod === deflate64) (await import('../heavy/deflate64.ts')).knowDeflate64();
  let failed: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      failed = (error) => { controller.error(error); };
    },
  });
  const done = (entry as ZipFileEntry).getData(writable, { checkSignature: true });
  // An entry that is refused before its first byte would leave the loop below waiting for one.
  done.catch((error: unknown) => { failed(error); });
  try {
    for await (const piece of fromReadable(readable)) {
      budget.takeBytes(piece.length);
      yield piece;
    }
    await done;
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    budget.limits.signal?.throwIfAborted();
    throw new CannotRead(reasonOf(error), messageOf(error));
  }
}

/** What is not changed is copied as it is packed, where the library knows all that such packing says of itself. */
async function* rewrite(entries: readonly Entry[], comment: string, links: ReadonlyMap<Entry, string>, changes: readonly EntryChange[], notes: ReadonlyMap<string, string>, budget: Budget, other: (entry: Entry) => Promise<Uint8Array>): ByteStream {
  const byIndex = new Map(changes.map((change) => [change.index, change]));
  const writer = new ZipWriter(new Uint8ArrayWriter(), { keepOrder: true });
  for (const [index, entry] of entries.entries()) {
    const change = byIndex.get(index);
    if (change?.remove) continue;
    const name = change?.name ?? entry.filename;
    const options = { entry, comment: notes.get(entry.comment) ?? entry.comment, ...extraFor(entry, name !== entry.filename), ...timesFor(entry) };
    const target = notes.get(links.get(entry) ?? '');
    if (entry.directory) await writer.add(name, undefined, { ...options, directory: true });
    else if (target !== undefined) await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(target)), options);
    else if (change?.content) await writer.add(name, new Uint8ArrayReader(await collect(change.content(), budget.limits.wholeBytes)), readable.has(entry.compressionMethod) ? options : { ...options, compressionMethod: deflate });
    else if (otherPacking.has(entry.compressionMethod) && !entry.encrypted) await writer.add(name, new Uint8ArrayReader(await other(entry)), { ...options, compressionMethod: deflate });
    else await writer.add(name, new Uint8ArrayReader(await (entry as ZipFileEntry).getData(new Uint8ArrayWriter(), { passThrough: true })), { ...options, passThrough: true });
  }
  const changedComment = notes.get(comment) ?? comment;
  yield* piecesOf(await writer.close(changedComment === '' ? undefined : new TextEncoder().encode(changedComment)));
}

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

/** A new zip, for what was packed in another way. */
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

function fieldsOf(entry: Entry): Map<number, Uint8Array> {
  return new Map([...(entry.extraField ?? new Map<number, { data: Uint8Array }>())].map(([type, { data }]) => [type, data]));
}

/** An entry whose fields say no time gets none: the first one of an OpenDocument file, by which it is known, may have no field at all (ODF 1.2 part 3, 3.3). */
function timesFor(entry: Entry): { extendedTimestamp: boolean; ntfsTimestamp: boolean } {
  const fields = fieldsOf(entry);
  const isWindows = fields.has(windowsTimeExtra);
  return { extendedTimestamp: isWindows || fields.has(timeExtra), ntfsTimestamp: isWindows };
}

/** The fields that go along. Those that repeat the old name, or who made the file, do not go along with a new name. */
function extraFor(entry: Entry, renamed: boolean): { extraField?: Map<number, Uint8Array> } {
  const fields = fieldsOf(entry);
  const kept = new Map([...fields].filter(([type]) => knownExtra.has(type) && !(renamed && (unixExtra.has(type) || type === 1))));
  return renamed || kept.size < fields.size ? { extraField: kept } : {};
}
