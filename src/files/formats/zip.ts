/** zip, by zip.js: an entry that is encrypted, overlaps another or lies about its size is said to be so and never read as something else. */
import { collect, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream, EntryChange, FileEntry, FileFormat, PackedEntry } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { editLines, metadataText } from '../line-edits.ts';
import { isUnsafeName } from '../safe-name.ts';
import { extraFor, knownFields, timesFor, wordsInFields } from './zip-fields.ts';
import { hasGaps } from './zip-gaps.ts';
import { dataOf, localHeader, placeOf, saysMore } from './zip-heads.ts';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type Entry, type ZipFileEntry } from './zip-library.ts';
import { deflate, isKnown, isOther, isPlain, refusal, ZipUnpacker } from './zip-packing.ts';

const signature = [0x50, 0x4b];

export const zip: FileFormat = {
  id: 'zip',
  recognises: ({ head }) => head[0] === signature[0] && head[1] === signature[1] && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6)),
  async open(file, budget) {
    const bytes = await file.whole();
    const { entries, comment } = await listEntries(bytes, budget);
    const links = await linksIn(entries);
    const notes = notesOf(entries, comment, links);
    const overlapping = findOverlapping(entries);
    const holdsMore = hasGaps(bytes, entries.map((entry) => placeOf(bytes, entry))) || entries.some((entry) => !overlapping.has(entry) && saysMore(bytes, entry, knownFields));
    const unpacker = new ZipUnpacker(bytes, budget);
    return {
      texts: metadataText(notes),
      entries: entries.map((entry) => describe(entry, bytes, overlapping.has(entry), budget, unpacker)),
      unread: null,
      ...(holdsMore ? { unreadPart: () => 'no-text' as const } : {}),
      write: (changes) => rewrite(entries, comment, links, changes.entries, editLines(notes, changes.texts.get('metadata') ?? []), budget, unpacker),
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
    throw refusal(error);
  }
}

/** Longer is no path. */
const longestPath = 4096;

/** Where links lead: what such an entry holds. */
async function linksIn(entries: readonly Entry[]): Promise<ReadonlyMap<Entry, string>> {
  const links = new Map<Entry, string>();
  for (const entry of entries) {
    if (!entry.symlink || entry.directory || entry.encrypted || entry.uncompressedSize > longestPath || entry.compressedSize > longestPath || !isPlain(entry)) continue;
    const content = await (entry as ZipFileEntry).getData(new Uint8ArrayWriter()).catch(() => null);
    if (content !== null) links.set(entry, new TextDecoder().decode(content));
  }
  return links;
}

/** Comments of the archive and of its entries, where links lead, and words in fields that some tool of its own added, a line each. */
function notesOf(entries: readonly Entry[], comment: string, links: ReadonlyMap<Entry, string>): string[] {
  return [...new Set([comment, ...entries.map((entry) => entry.comment), ...links.values(), ...entries.flatMap(wordsInFields)])].filter((note) => note !== '');
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

/** Bytes that nothing takes, packed. */
const nothingPacked = 2;

/** Called a folder, and holding data all the same: the library writes none for a folder, so that such an entry can go, and cannot stay in a changed zip. */
const isFullFolder = ({ directory, uncompressedSize, compressedSize }: Entry): boolean => directory && (uncompressedSize > 0 || compressedSize > nothingPacked);

function describe(entry: Entry, zipped: Uint8Array, overlaps: boolean, budget: Budget, unpacker: ZipUnpacker): FileEntry {
  const { fileBytes, ratio, freeBytes } = budget.limits;
  const bomb = entry.uncompressedSize > fileBytes || (entry.uncompressedSize > freeBytes && entry.uncompressedSize > entry.compressedSize * ratio);
  const unread = isFullFolder(entry) ? 'lying' : entry.directory || entry.symlink ? 'not-a-file' : entry.encrypted ? 'encrypted' : !isKnown(entry) ? 'unknown-packing' : overlaps ? 'lying' : isUnsafeName(entry.filename) ? 'unsafe-name' : bomb ? 'too-large' : null;
  const packed = unread === null ? packedIn(zipped, entry) : null;
  return { name: entry.filename, length: entry.uncompressedSize, unread, ...(packed === null ? {} : { packed }), read: () => unpacker.read(entry) };
}

function packedIn(zipped: Uint8Array, entry: Entry): PackedEntry | null {
  const place = dataOf(zipped, entry);
  return place === null ? null : { bytes: zipped.subarray(place.start, place.end), how: [entry.compressionMethod, entry.uncompressedSize, entry.crc32].join() };
}

/** What is not changed is copied as it is packed, where the library knows all that such packing says of itself. @throws CannotRead for a folder with data that stays */
async function* rewrite(entries: readonly Entry[], comment: string, links: ReadonlyMap<Entry, string>, changes: readonly EntryChange[], notes: ReadonlyMap<string, string>, budget: Budget, unpacker: ZipUnpacker): ByteStream {
  const byIndex = new Map(changes.map((change) => [change.index, change]));
  const writer = new ZipWriter(new Uint8ArrayWriter(), { keepOrder: true });
  for (const [index, entry] of entries.entries()) {
    const change = byIndex.get(index);
    if (change?.remove) continue;
    if (isFullFolder(entry)) throw new CannotRead('lying');
    const name = change?.name ?? entry.filename;
    const options = { entry, comment: notes.get(entry.comment) ?? entry.comment, ...extraFor(entry, name !== entry.filename), ...timesFor(entry) };
    const target = notes.get(links.get(entry) ?? '');
    if (entry.directory) await writer.add(name, undefined, { ...options, directory: true });
    else if (target !== undefined) await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(target)), options);
    else if (change?.content) await writer.add(name, new Uint8ArrayReader(await collect(change.content(), budget.limits.wholeBytes)), isPlain(entry) ? options : { ...options, compressionMethod: deflate });
    else if (isOther(entry) && !entry.encrypted) await writer.add(name, new Uint8ArrayReader(await unpacker.other(entry)), { ...options, compressionMethod: deflate });
    else await writer.add(name, new Uint8ArrayReader(await (entry as ZipFileEntry).getData(new Uint8ArrayWriter(), { passThrough: true })), { ...options, passThrough: true });
  }
  const changedComment = notes.get(comment) ?? comment;
  yield* piecesOf(await writer.close(changedComment === '' ? undefined : new TextEncoder().encode(changedComment)));
}
