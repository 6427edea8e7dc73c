/**
 * What SQLite keeps beside a database: a log of pages that are not written into it yet (`-wal`), and a journal of those that an unfinished change has overwritten (`-journal`). Whoever opens the
 * database finds it as both together say. Formats: https://sqlite.org/fileformat2.html, "The Write-Ahead Log" and "The Rollback Journal".
 */
import type { FileBytes, ReadWith } from '../file-format.ts';
import { isJournal, isWriteAheadLog, journalMagic, logMagic } from '../formats/database-log.ts';
import { textsOfPage } from './database-pages.ts';

export interface WithLogs {
  /** The database as SQLite finds it when it opens the files. */
  readonly bytes: Uint8Array;
  /** The files that belong to it. Each says all that its pages do, also those that count no more. */
  readonly logs: readonly ReadWith[];
}

/** Reads a database's own bytes with what stands beside it. Throws `CannotRead` where that is there and cannot be read. */
export async function readWithLogs(file: FileBytes): Promise<WithLogs> {
  const read = async (ending: string): Promise<Uint8Array> => (await (await file.beside?.(ending))?.whole()) ?? new Uint8Array(0);
  const own = await file.whole();
  const [journal, log, index] = [await read('-journal'), await read('-wal'), await read('-shm')];
  const logs = [
    ...(isHot(journal) || isDone(journal) ? [{ ending: '-journal', text: textOfPages(own, pagesOfJournal(own, journal)) }] : []),
    ...(isLog(log) ? [{ ending: '-wal', text: textOfPages(own, pagesOfLog(log)) }] : []),
    ...(isIndex(index) ? [{ ending: '-shm', text: '' }] : []),
  ];
  return { bytes: withLog(withJournal(own, journal), log), logs };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const [logHeader, frameHeader] = [32, 24];
const isLog = (bytes: Uint8Array): boolean => bytes.length >= logHeader && isWriteAheadLog(bytes);

const indexVersion = 3_007_000;
const isIndex = (bytes: Uint8Array): boolean => bytes.length >= logHeader && [true, false].some((little) => viewOf(bytes).getUint32(0, little) === indexVersion);

const journalHeader = 28;
const isHot = (bytes: Uint8Array, at = 0): boolean => bytes.length >= at + journalHeader && isJournal(bytes.subarray(at));
/** One that is done with has zeros for its header, and the old pages still. */
const isDone = (bytes: Uint8Array): boolean => bytes.length > journalHeader && bytes.subarray(0, journalHeader).every((byte) => byte === 0);

/** What the database's own head says: bytes of a page, and how texts are encoded. */
const pageSizeOf = (own: Uint8Array): number => (own.length < ownHeader ? 0 : viewOf(own).getUint16(16) === 1 ? 65536 : viewOf(own).getUint16(16));
const ownHeader = 100;
const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'];

function textOfPages(own: Uint8Array, pages: Iterable<Uint8Array>): string {
  const decoder = new TextDecoder(encodings[own[59] ?? 0] ?? 'utf-8');
  return Array.from(pages, (page) => textsOfPage(page, (bytes) => decoder.decode(bytes))).join('');
}

function* pagesOfLog(log: Uint8Array): Generator<Uint8Array> {
  const size = viewOf(log).getUint32(8);
  if (isPageSize(size)) for (let at = logHeader + frameHeader; at + size <= log.length; at += size + frameHeader) yield log.subarray(at, at + size);
}

/** Where the header is gone, as most systems write it. */
const usualSector = 512;

/** Its number stands before a page, its sum behind. */
function* pagesOfJournal(own: Uint8Array, journal: Uint8Array): Generator<Uint8Array> {
  const size = pageSizeOf(own);
  const sector = isHot(journal) ? viewOf(journal).getUint32(20) : usualSector;
  if (isPageSize(size)) for (let at = sector + 4; at + size <= journal.length; at += size + 8) yield journal.subarray(at, at + size);
}

/** A sum over words of 32 bits, two at a time, that goes on from the one before. */
function sumOf(words: DataView, length: number, little: boolean, [first, second]: readonly [number, number]): readonly [number, number] {
  let [one, two] = [first, second];
  for (let at = 0; at < length; at += 8) {
    one = (one + words.getUint32(at, little) + two) >>> 0;
    two = (two + words.getUint32(at + 4, little) + one) >>> 0;
  }
  return [one, two];
}

/** With every page of the log's whole transactions, up to the first frame that does not fit: what stands behind it is of an earlier log. */
function withLog(own: Uint8Array, log: Uint8Array): Uint8Array {
  if (!isLog(log)) return own;
  const view = viewOf(log);
  const little = view.getUint32(0) === logMagic;
  const pageSize = view.getUint32(8);
  let sum = sumOf(view, 24, little, [0, 0]);
  if (!isPageSize(pageSize) || sum[0] !== view.getUint32(24) || sum[1] !== view.getUint32(28)) return own;
  const pages = new Map<number, Uint8Array>();
  const waiting = new Map<number, Uint8Array>();
  let count = 0;
  for (let at = logHeader; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    const page = log.subarray(at + frameHeader, at + frameHeader + pageSize);
    sum = sumOf(viewOf(page), pageSize, little, sumOf(viewOf(log.subarray(at)), 8, little, sum));
    const isOfLog = view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20);
    if (!isOfLog || view.getUint32(at) === 0 || sum[0] !== view.getUint32(at + 16) || sum[1] !== view.getUint32(at + 20)) break;
    waiting.set(view.getUint32(at), page);
    const size = view.getUint32(at + 4);
    if (size === 0) continue;
    for (const [number, one] of waiting) pages.set(number, one);
    waiting.clear();
    count = size;
  }
  return count === 0 ? own : withPages(own, pages, pageSize, count);
}

/** With the pages that were there before a change that was never finished. */
function withJournal(own: Uint8Array, journal: Uint8Array): Uint8Array {
  // One that names a journal of several databases is played back only beside that one.
  if (!isHot(journal) || endsWithMagic(journal)) return own;
  const view = viewOf(journal);
  const [count, sector, pageSize] = [view.getUint32(16), view.getUint32(20), view.getUint32(24)];
  if (!isPageSize(pageSize) || sector < 32 || sector > 65536) return own;
  const pages = new Map<number, Uint8Array>();
  const record = 4 + pageSize + 4;
  for (let at = 0; isHot(journal, at);) {
    const start = at + sector;
    const records = view.getUint32(at + 8);
    const some = records === everyRecord ? Math.floor((journal.length - start) / record) : records;
    const nonce = view.getUint32(at + 12);
    let next = start;
    for (let i = 0; i < some && next + record <= journal.length; i += 1, next += record) {
      const [number, page] = [view.getUint32(next), journal.subarray(next + 4, next + 4 + pageSize)];
      if (number === 0 || view.getUint32(next + 4 + pageSize) !== journalSum(page, nonce)) return withPages(own, pages, pageSize, count);
      // The first is as the page was before.
      if (number <= count && !pages.has(number)) pages.set(number, page);
    }
    at = Math.max(Math.ceil(next / sector) * sector, start);
  }
  return withPages(own, pages, pageSize, count);
}

const everyRecord = 0xffffffff;
const endsWithMagic = (bytes: Uint8Array): boolean => isJournal(bytes.subarray(-journalMagic.length));

/** Of every two hundredth byte, counted from the end. */
function journalSum(page: Uint8Array, nonce: number): number {
  let sum = nonce;
  for (let at = page.length - 200; at > 0; at -= 200) sum += page[at] ?? 0;
  return sum >>> 0;
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65536 && (size & (size - 1)) === 0;

function withPages(own: Uint8Array, pages: ReadonlyMap<number, Uint8Array>, pageSize: number, count: number): Uint8Array {
  const written = [...pages].filter(([number]) => number <= count);
  // A lying count makes no more room than there are pages for.
  const bytes = new Uint8Array(Math.min(count, Math.ceil(own.length / pageSize) + pages.size) * pageSize);
  bytes.set(own.subarray(0, bytes.length));
  for (const [number, page] of written) if (number * pageSize <= bytes.length) bytes.set(page, (number - 1) * pageSize);
  return bytes;
}
