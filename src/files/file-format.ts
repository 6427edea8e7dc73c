/**
 * One interface for every file format: look inside, and write a copy with changes. A format is one file under `formats/` and knows nothing of
 * the others; `open-tree.ts` opens what an archive holds by the same list of formats.
 */
import type { Range } from '../core/draft.ts';
import type { MetadataFact } from '../core/metadata-facts.ts';
import type { Unread } from './cannot-read.ts';
import type { LatinGuess } from './encodings/latin-encoding.ts';
import type { Budget } from './limits.ts';

/** Bytes in pieces. Each call of a function that gives one reads from the start again. */
export type ByteStream = AsyncIterable<Uint8Array>;
export type TextStream = AsyncIterable<string>;

/** The bytes of a file or an entry. */
export interface FileBytes {
  readonly name: string;
  /** Length in bytes, or null where only reading tells (a compressed stream). */
  readonly length: number | null;
  /** The first bytes, up to `headLength`. */
  readonly head: Uint8Array;
  stream(): ByteStream;
  /** All of them; throws `CannotRead('too-large')` above the limit for formats that need the whole file in memory. */
  whole(): Promise<Uint8Array>;
  /** What stands beside it and has its name with this ending, or null. Throws `CannotRead` where that cannot be read. */
  beside?(ending: string): Promise<FileBytes | null>;
}

/** How much of a file's beginning tells its format. */
export const headLength = 4096;

/** A readable text of a file: its own (`''`), or one that stands beside it (`metadata`, `comment`). */
export interface FileText {
  readonly id: string;
  /** The text in pieces, decoded; offsets of edits count its UTF-16 units. */
  read(): TextStream;
}

/** The id of a text that is read from pages and cannot be changed in them. */
export const pagesText = 'pages';

/** The id of a text of names that a format gives its own things: nothing is found in it, and what goes from elsewhere goes from it too. */
export const identifiersText = 'identifiers';

/** An entry as it is packed. The same bytes, packed in the same way, hold the same. */
export interface PackedEntry {
  readonly bytes: Uint8Array;
  /** Way of packing, length and checksum. */
  readonly how: string;
}

/** What an archive holds, one by one. */
export interface FileEntry {
  /** Path in the archive, as written there; '' for what a wrapper (gzip) wraps, which has the wrapper's own path. */
  readonly name: string;
  readonly length: number | null;
  /** Why it cannot be read; null when it can. */
  readonly unread: Unread | null;
  /** As it stands in the archive, where that alone tells what it holds. */
  readonly packed?: PackedEntry;
  /** How it is read where this format recognises it, before all others: what holds it tells what it is. */
  readonly known?: FileFormat;
  /** How it is read where it is nothing but bytes. */
  readonly otherwise?: FileFormat;
  /** The text of the file in which it stands as a word, by its id, and where. */
  readonly word?: Range & { readonly text: string };
  read(): ByteStream;
}

/** Replace [start, end) of a text by something else. */
export interface TextEdit extends Range {
  readonly replacement: string;
}

/** What becomes of an entry. An entry that is not named stays as it is, byte for byte. */
export interface EntryChange {
  readonly index: number;
  readonly remove?: true;
  readonly name?: string;
  /** New content; undefined keeps the old. */
  readonly content?: () => ByteStream;
  /** Media type of the new content, where it is another than the old one's. */
  readonly type?: string;
}

export interface FileChanges {
  /** Takes all metadata of a picture, a film or a document away, whatever the edits say. */
  readonly strip?: boolean;
  /** By text id; sorted, without overlaps. */
  readonly texts: ReadonlyMap<string, readonly TextEdit[]>;
  readonly entries: readonly EntryChange[];
}

export interface OpenedFile {
  readonly texts: readonly FileText[];
  readonly entries: readonly FileEntry[];
  /** Why there is more in it than was read; null when everything was. */
  readonly unread: Unread | null;
  /** A document that holds entries and still has something beside its content for `strip` to take: the entries stay (`beside`), or go too (`entries`). */
  readonly strips?: 'beside' | 'entries';
  /** What the metadata of a picture or a film tells; none where there is no metadata. */
  readonly facts?: readonly MetadataFact[];
  /** Encodings from before Unicode in which it was read, as far as it has been, where it was not told which; with whether its letters told. */
  guessed?(): readonly LatinGuess[];
  /** Why a part of it was not read, as far as it has been. */
  unreadPart?(): Unread | null;
  /** Ending and media type of the format in which the changed file is written, where it is another than the file's own. */
  readonly writtenAs?: { readonly ending: string; readonly type: string };
  /** The id of a text that can be attached instead of the file, where it cannot be changed in it. */
  readonly textInstead?: string;
  /** What stands beside it and was read as a part of it. Once it is written anew, these hold nothing. */
  readonly readWith?: readonly ReadWith[];
  /** The file with the changes made. What is not changed stays as it is. */
  write(changes: FileChanges): ByteStream;
}

/** A file that is a part of another one beside it, whose name it has with this ending; and what it says. */
export interface ReadWith {
  readonly ending: string;
  readonly text: string;
}

export interface FileFormat {
  /** As in reports: `zip`. */
  readonly id: string;
  /** By content first; a name alone proves nothing. */
  recognises(file: FileBytes): boolean;
  /** Throws `CannotRead` with the reason. */
  open(file: FileBytes, budget: Budget): Promise<OpenedFile>;
}

/**
 * A format whose code is loaded when a file needs it: `recognises` stands in the list, all else behind `load` (`() => import('./pdf.ts')`), which gives
 * the module's format.
 */
export function lazyFormat(id: string, recognises: FileFormat['recognises'], load: () => Promise<FileFormat>): FileFormat {
  return { id, recognises, open: async (file, budget) => (await load()).open(file, budget) };
}
