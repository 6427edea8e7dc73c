/**
 * What SQLite keeps beside a database: a log of pages that are not written into it yet (`-wal`), and a journal of those that an unfinished change has overwritten (`-journal`). Whoever opens the
 * database finds it as both together say. Formats: https://sqlite.org/fileformat2.html, "The Write-Ahead Log" and "The Rollback Journal".
 */
import type { FileBytes } from '../file-format.ts';

export interface WithLogs {
  /** The database as SQLite finds it when it opens the files. */
  readonly bytes: Uint8Array;
  /** The endings of the files that belong to it. */
  readonly logs: readonly string[];
}

/** Reads a database's own bytes with what stands beside it. Throws `CannotRead` where that is there and cannot be read. */
export async function readWithLogs(file: FileBytes): Promise<WithLogs> {
  const read = async (ending: string): Promise<Uint8Array> => (await (await file.beside?.(ending))?.whole()) ?? new Uint8Array(0);
  const own = await file.whole();
  const [journal, log, index] = [await read('-journal'), await read('-wal'), await read('-shm')];
  const logs = [...(isJournal(journal) ? ['-journal'] : []), ...(isLog(log) ? ['-wal'] : []), ...(isIndex(index) ? ['-shm'] : [])];
  return { bytes: withLog(withJournal(own, journal), log), logs };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const logMagic = 0x377f0682;
const [logHeader, frameHeader] = [32, 24];
const isLog = (bytes: Uint8Array): boolean => bytes.length >= logHeader && (viewOf(bytes).getUint32(0) & ~1) === logMagic;

const indexVersion = 3_007_000;
const isIndex = (bytes: Uint8Array): boolean => bytes.length >= logHeader && [true, false].some((little) => viewOf(bytes).getUint32(0, little) === indexVersion);

const journalMagic = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7] as const;
const journalHeader = 28;
const isHot = (bytes: Uint8Array, at = 0): boolean => bytes.length >= at + journalHeader && journalMagic.every((byte, i) => bytes[at + i] === byte);
/** One that is done with has zeros for its header, and the old pages still. */
const isJournal = (bytes: Uint8Array): boolean => isHot(bytes) || (bytes.length > journalHeader && bytes.subarray(0, journalHeader).every((byte) => byte === 0));

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
const endsWithMagic = (bytes: Uint8Array): boolean => journalMagic.every((byte, i) => bytes[bytes.length - journalMagic.length + i] === byte);

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
