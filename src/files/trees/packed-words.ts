/**
 * Words of a text that are base64 of a file, in any format that shows them as they stand: a log packed by gzip, a zip, a picture, in lines or on one; and hex dumps of
 * texts; what stands in uuencode, and what certificates say in theirs. They are entries of the file beside those that its format knows, and a changed one is written as it was: in base64, or as a dump.
 */
import type { Range } from '../../core/draft.ts';
import { decodeBase64, encodeBase64As, type Base64Style } from '../inline/base64.ts';
import { collect, join, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { decompress } from '../compression.ts';
import type { EntryChange, FileBytes, FileChanges, FileEntry, FileFormat, OpenedFile, TextEdit } from '../file-format.ts';
import { anyBytes } from '../formats/text.ts';
import { pemBeginning, pemBlocksIn } from '../inline/pem.ts';
import { encodeUuencoded, uuencodedFilesIn } from '../mime/uuencode.ts';
import { hexDumps, writeDump, type HexDump } from '../inline/hex-dump.ts';
import { largestParsed, type Budget, type Limits } from '../limits.ts';
import { packedLines } from './packed-lines.ts';

interface PackedWord extends Range {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Other bytes as they would stand there. */
  readonly written: (bytes: Uint8Array) => string;
  readonly otherwise?: FileFormat;
}

/** How base64 of zlib begins, whatever its level (RFC 1950). */
const zlibBeginning = /(?<![A-Za-z0-9+/_-])e(?:J[w-z]|A[E-H]|F[4-7]|N[o-r])/;
const zlibBeginnings = ['eJw', 'eJx', 'eJy', 'eJz', 'eAE', 'eAF', 'eAG', 'eAH', 'eF4', 'eF5', 'eF6', 'eF7', 'eNo', 'eNp', 'eNq', 'eNr'];
/** Shorter words that begin so and do not unpack to their end are no zlib. */
const leastCut = 64;
/** The second row of a dump, or the first below something else. */
const dumpBeginning = '\n0000';
const uuBeginning = '\nbegin ';
/** How base64 of gzip, zip, 7z, xz, bzip2, PNG, JPEG, GIF, PDF, a binary plist and sqlite begins. */
const beginnings = [dumpBeginning, uuBeginning, pemBeginning, 'H4sI', 'UEsDB', 'N3q8ryc', '/Td6WFo', 'QlpoO', 'iVBORw0KGgo', '/9j/', 'R0lGODl', 'JVBERi0', 'YnBsaXN0MD', 'U1FMaXRlIGZv'];
const word = /(?<![A-Za-z0-9+/_-])(?:H4sI|UEsDB|N3q8ryc|\/Td6WFo|QlpoO|iVBORw0KGgo|\/9j\/|R0lGODl|JVBERi0|YnBsaXN0MD|U1FMaXRlIGZv|e(?:J[w-z]|A[E-H]|F[4-7]|N[o-r]))[A-Za-z0-9+/_-]{16,}={0,2}/g;

/** Dumps of one text that are read. */
const mostDumps = 200;
const longestBeginning = 12;
const hasBeginning = (text: string): boolean => beginnings.some((beginning) => text.includes(beginning)) || zlibBeginning.test(text);

interface Beginning {
  readonly bytes: Uint8Array;
  /** Where in it the two bytes stand by which it was met. */
  readonly offset: number;
  /** In a longer word it is none. */
  readonly apart: boolean;
}

/** The shortest has three bytes, so that two of its bytes stand at every second place of a text. */
const step = 2;
let knownPairs: { readonly any: Uint8Array; readonly beginnings: ReadonlyMap<number, readonly Beginning[]> } | null = null;

/** By two bytes that stand together in the first three of some beginnings: those; and whether there are any. */
function pairsOfBeginnings(): NonNullable<typeof knownPairs> {
  if (knownPairs) return knownPairs;
  const any = new Uint8Array(0x10000);
  const byPair = new Map<number, Beginning[]>();
  for (const beginning of [...beginnings, ...zlibBeginnings]) {
    const bytes = new TextEncoder().encode(beginning);
    for (let offset = 0; offset < step; offset += 1) {
      const pair = pairAt(bytes, offset);
      any[pair] = 1;
      byPair.set(pair, [...(byPair.get(pair) ?? []), { bytes, offset, apart: !beginnings.includes(beginning) }]);
    }
  }
  return (knownPairs = { any, beginnings: byPair });
}

const pairAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function holdsBeginning(bytes: Uint8Array): boolean {
  const { any, beginnings: byPair } = pairsOfBeginnings();
  for (let at = 0; at + 1 < bytes.length; at += step) {
    const pair = pairAt(bytes, at);
    if (any[pair] === 1 && byPair.get(pair)?.some((one) => beginsAt(bytes, at - one.offset, one)) === true) return true;
  }
  return false;
}

function beginsAt(text: Uint8Array, start: number, { bytes, apart }: Beginning): boolean {
  for (let i = 0; i < bytes.length; i += 1) if (text[start + i] !== bytes[i]) return false;
  return !apart || !isInWord(text[start - 1]);
}

function isInWord(byte = 0): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) || byte === 0x2b || byte === 0x2f || byte === 0x5f || byte === 0x2d;
}

/** Whether such a word may stand in a text of one byte a letter, by its bytes: quicker than to read it. */
export async function mayHoldPackedWords(file: FileBytes): Promise<boolean> {
  if (file.head.includes(0)) return true;
  let before = new TextEncoder().encode('\n');
  try {
    for await (const piece of file.stream()) {
      if (holdsBeginning(join([before, piece.subarray(0, longestBeginning)])) || holdsBeginning(piece)) return true;
      before = join([before, piece.subarray(-longestBeginning)]).slice(-longestBeginning);
    }
  } catch (error) {
    // Whoever reads the text is told the same.
    if (!(error instanceof CannotRead)) throw error;
  }
  return false;
}

const mayHoldDump = (content: string): boolean => content.startsWith(dumpBeginning.trimStart()) || content.includes(dumpBeginning);

/** The file with such words among its entries; the same where it has none, or where its texts cannot be written. */
export async function withPackedWords(opened: OpenedFile, budget: Budget): Promise<OpenedFile> {
  if (opened.unread !== null || opened.writtenAs !== undefined) return opened;
  const words: PackedWord[] = [];
  let someUnread = false;
  for (const text of opened.texts) {
    if (text.id === 'metadata') continue;
    const { content, tooLong } = await textOf(text);
    if (tooLong) return { ...opened, unread: 'too-large' };
    if (content === null) continue;
    words.push(...(await wordsIn(content, text.id, budget.limits)), ...armouredIn(content, text.id));
    const dumps = mayHoldDump(content) ? hexDumps(content) : [];
    words.push(...dumps.slice(0, mostDumps).map((dump) => dumpIn(content, dump, text.id)));
    someUnread ||= dumps.length > mostDumps;
  }
  const withDumps = someUnread ? { ...opened, unreadPart: () => 'no-text' as const } : opened;
  if (words.length === 0) return withDumps;
  const known = await Promise.all(opened.entries.map(async (entry) => (entry.unread === null ? collect(entry.read(), budget.limits.wholeBytes) : new Uint8Array(0))));
  const own = words.filter(({ bytes }) => !known.some((one) => sameBytes(one, bytes)));
  return {
    ...withDumps,
    entries: [...opened.entries, ...own.map((one, index) => entryOf(one, index, budget))],
    async *write(changes) {
      yield* opened.write(await asTextEdits(changes, own, opened.entries.length, budget));
    },
  };
}

/** The text, where something in it begins as such a word does, else null; and whether such a text is too long to be held. */
async function textOf(text: OpenedFile['texts'][number]): Promise<{ readonly content: string | null; readonly tooLong: boolean }> {
  const pieces: string[] = [];
  let length = 0;
  let begins = false;
  let before = '\n';
  try {
    for await (const piece of text.read()) {
      length += piece.length;
      begins ||= hasBeginning(before + piece);
      before = piece.slice(-longestBeginning);
      if (length <= largestParsed) pieces.push(piece);
      else pieces.length = 0;
    }
  } catch (error) {
    // Whoever reads the text is told the same.
    if (error instanceof CannotRead) return { content: null, tooLong: false };
    throw error;
  }
  return length > largestParsed ? { content: null, tooLong: begins } : { content: begins ? pieces.join('') : null, tooLong: false };
}

/** What tools write in lines of their own between two that say what it is. */
function armouredIn(content: string, text: string): PackedWord[] {
  const lineEnd = content.includes('\r\n') ? '\r\n' : '\n';
  const uuencoded = uuencodedFilesIn(content).filter(({ bytes }) => bytes.length > 0);
  return [...uuencoded.map(({ lines, bytes }) => ({ text, ...lines, bytes, written: (changed: Uint8Array) => encodeUuencoded(changed, lineEnd) })), ...pemBlocksIn(content).map((block) => ({ text, ...block }))];
}

function dumpIn(content: string, { start, end, first, bytes }: HexDump, text: string): PackedWord {
  const dump = content.slice(start, end);
  const lineEnd = dump.includes('\r\n') ? '\r\n' : '\n';
  const ends = !/\s/.test(dump.slice(dump.lastIndexOf('\n') + 1));
  return { text, start, end, bytes, otherwise: anyBytes, written: (changed) => writeDump(changed, first, lineEnd, ends) };
}

async function wordsIn(content: string, text: string, limits: Limits): Promise<PackedWord[]> {
  const words: PackedWord[] = [];
  let from = 0;
  for (const { 0: first, index: start } of content.matchAll(word)) {
    if (start < from) continue;
    const { joined, end, whole } = await packedLines(content, start + first.length, first, limits);
    const url = /[-_]/.test(joined);
    const bytes = decodeBase64(joined);
    from = end;
    if (first.startsWith('e') && !whole && !(await isZlib(bytes))) continue;
    const style: Base64Style = `base64${url ? '-url' : ''}${joined.length % 4 === 0 ? '' : '-bare'}`;
    words.push({ text, start, end, bytes, written: (changed) => encodeBase64As(changed, style) });
  }
  return words;
}

/** Whether bytes unpack, to their end or so far that they were cut. */
async function isZlib(bytes: Uint8Array): Promise<boolean> {
  let unpacked = 0;
  try {
    for await (const piece of decompress(piecesOf(bytes), 'deflate')) unpacked += piece.length;
    return unpacked > 0;
  } catch {
    return unpacked > 0 && bytes.length >= leastCut;
  }
}

function entryOf({ text, start, end, bytes, otherwise }: PackedWord, index: number, budget: Budget): FileEntry {
  budget.takeEntry();
  budget.takeBytes(bytes.length);
  return { name: `packed-${String(index + 1)}`, length: bytes.length, unread: null, word: { text, start, end }, ...(otherwise === undefined ? {} : { otherwise }), read: () => piecesOf(bytes) };
}

/** Changes of such entries as edits of the text in which they stand. A word that goes as a whole goes, whatever changes in it; what an edit of the text would do to a part of one is the entry's to do. */
async function asTextEdits({ texts, entries, ...rest }: FileChanges, words: readonly PackedWord[], others: number, budget: Budget): Promise<FileChanges> {
  const all = new Map(texts);
  for (const change of entries) {
    const place = words[change.index - others];
    const edit = place && (await editOf(change, place, budget));
    if (!place || !edit) continue;
    const own = all.get(place.text) ?? [];
    if (own.some(({ start, end }) => start <= edit.start && end >= edit.end)) continue;
    const before = own.filter(({ start, end }) => end <= edit.start || start >= edit.end);
    all.set(place.text, [...before, edit].sort((a, b) => a.start - b.start));
  }
  return { ...rest, texts: all, entries: entries.filter(({ index }) => index < others) };
}

async function editOf({ remove, content }: EntryChange, { start, end, written }: PackedWord, budget: Budget): Promise<TextEdit | null> {
  if (remove === true) return { start, end, replacement: '' };
  return content ? { start, end, replacement: written(await collect(content(), budget.limits.wholeBytes)) } : null;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
