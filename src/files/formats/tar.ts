/** tar (ustar, pax, GNU, and the first one of Unix 7): entries one after another, so that reading one means passing those before it. Small ones are kept from the first pass. */
import { createTarDecoder, createTarPacker, type ParsedTarEntry, type TarHeader } from 'modern-tar';
import { fromReadable, join, piecesOf, toReadable } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream, EntryChange, FileBytes, FileEntry, FileFormat } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { isUnsafeName } from '../safe-name.ts';

const magicAt = 257;
const keptEntry = 1024 * 1024;
const keptTotal = 16 * 1024 * 1024;

interface Listed {
  readonly header: TarHeader;
  readonly kept: Uint8Array | null;
}

export const tar: FileFormat = {
  id: 'tar',
  recognises: ({ head }) => new TextDecoder('windows-1252').decode(head.subarray(magicAt, magicAt + 5)) === 'ustar' || isOldHeader(head),
  async open(file, budget) {
    const listed = await list(file, budget);
    const read = readerOf(file, budget);
    const owners = ownerLines(listed.map(({ header }) => header));
    return {
      texts: owners.length === 0 ? [] : [{ id: 'metadata', read: () => lines(owners) }],
      entries: listed.map((one, index) => describe(one, () => read(index), budget)),
      unread: null,
      write: (changes) => rewrite(file, changes.entries, withoutLabels(editLines(owners, changes.texts.get('metadata') ?? [])), budget),
    };
  },
};

const headerLength = 512;
const sumAt = 148;
const sumLength = 8;
/** An archive ends with two blocks of zeros; programs write more of them. */
const endBlocks = 2;

/** A header without a mark of its format is known by the sum of its bytes, which it holds in octal, those of the sum itself counted as blanks. */
function isOldHeader(head: Uint8Array): boolean {
  if (head.length < headerLength || head[0] === 0) return false;
  const written = /^[ 0]{0,7}([0-7]{1,7})[\0 ]{1,2}$/.exec(new TextDecoder('windows-1252').decode(head.subarray(sumAt, sumAt + sumLength)))?.[1];
  if (written === undefined) return false;
  let sum = 0;
  for (let i = 0; i < headerLength; i += 1) sum += i >= sumAt && i < sumAt + sumLength ? 0x20 : (head[i] ?? 0);
  return sum === Number.parseInt(written, 8);
}

async function* entriesOf(file: FileBytes, budget: Budget): AsyncIterable<ParsedTarEntry> {
  try {
    yield* fromReadable(toReadable(asOneArchive(file.stream())).pipeThrough(createTarDecoder({ strict: true })));
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    budget.limits.signal?.throwIfAborted();
    throw new CannotRead('broken', String(error));
  }
}

const typeAt = 156;
const sizeAt = 124;

/**
 * One archive without holes, as the library reads it. Where archives stand one behind the other (`cat`, GNU tar's `-i` and `-A`), blocks of zeros end each of them: those with a further header behind them are
 * left out. Files with holes (GNU's `S`, and pax records `GNU.sparse`) are listed with the bytes between the holes alone: read as a file one would lose its shape, so the archive is refused.
 */
async function* asOneArchive(bytes: ByteStream): ByteStream {
  /** The header that is being gathered, bytes until the next one, and blocks of zeros before it. */
  let header = new Uint8Array(0);
  let skip = 0;
  let zeros = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      if (skip > 0) {
        const passed = piece.subarray(at, at + skip);
        skip -= passed.length;
        at += passed.length;
        yield passed;
        continue;
      }
      const taken = piece.subarray(at, at + headerLength - header.length);
      header = join([header, taken]).slice();
      at += taken.length;
      if (header.length < headerLength) break;
      if (header[typeAt] === 0x53) throw new CannotRead('unknown-packing', 'a file with holes');
      if (header.every((byte) => byte === 0)) zeros += 1;
      else {
        zeros = 0;
        skip = Math.ceil(sizeIn(header) / headerLength) * headerLength;
        yield header;
      }
      header = new Uint8Array(0);
    }
  }
  if (zeros > 0) yield new Uint8Array(Math.min(zeros, endBlocks) * headerLength);
  yield header;
}

/** In octal; of what is too long for that (a first bit set), in base 256. */
function sizeIn(header: Uint8Array): number {
  const field = header.subarray(sizeAt, sizeAt + 12);
  if (((field[0] ?? 0) & 0x80) !== 0) return field.subarray(4).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.parseInt(new TextDecoder('windows-1252').decode(field).replace(/[^0-7]/g, '') || '0', 8);
}

async function list(file: FileBytes, budget: Budget): Promise<Listed[]> {
  const listed: Listed[] = [];
  let room = keptTotal;
  for await (const { header, body } of entriesOf(file, budget)) {
    budget.takeEntry();
    if (Object.keys(header.pax ?? {}).some((key) => key.startsWith('GNU.sparse'))) throw new CannotRead('unknown-packing', 'a file with holes');
    const keep = header.size <= keptEntry && header.size <= room;
    const pieces: Uint8Array[] = [];
    for await (const piece of fromReadable(body)) {
      budget.takeBytes(piece.length);
      if (keep) pieces.push(piece);
    }
    if (keep) room -= header.size;
    listed.push({ header, kept: keep ? join(pieces) : null });
  }
  return listed;
}

/** Pax records that say again what the header does: they are written anew from it, as is the one that names the encoding of the others. */
const repeated = new Set(['path', 'linkpath', 'size', 'uid', 'gid', 'uname', 'gname', 'hdrcharset']);
/** Pax records of numbers. */
const times = new Set(['mtime', 'atime', 'ctime', 'LIBARCHIVE.creationtime']);

/** Behind it the account of whoever packed the archive is known as one. Groups are many people's, but for those that are called as their one member. */
const label = 'user: ';

/** Who packed the archive, where links lead, and what pax records note: what a header says besides the name, a line each. */
function ownerLines(headers: readonly TarHeader[]): string[] {
  const users = headers.map(({ uname }) => uname ?? '');
  const telling = headers.flatMap((header) => [header.gname ?? '', header.linkname ?? '', ...Object.entries(header.pax ?? {}).flatMap(([key, value]) => (repeated.has(key) || times.has(key) ? [] : [value]))]);
  const told = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');
  return [...told(users).map((user) => label + user), ...told(telling.filter((value) => !users.includes(value)))];
}

/** Old word -> new word. */
function withoutLabels(lines: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const word = (line: string): string => (line.startsWith(label) ? line.slice(label.length) : line);
  return new Map([...lines].map(([before, after]) => [word(before), word(after)] as const));
}

async function* lines(values: readonly string[]): AsyncIterable<string> {
  yield values.map((value) => value.replace(/[\r\n]/g, ' ')).join('\n');
}

const isFile = ({ type }: TarHeader): boolean => type === undefined || type === 'file';

function describe({ header, kept }: Listed, read: () => ByteStream, budget: Budget): FileEntry {
  const unread = !isFile(header) ? 'not-a-file' : isUnsafeName(header.name) ? 'unsafe-name' : header.size > budget.limits.fileBytes ? 'too-large' : null;
  return { name: header.name, length: header.size, unread, read: () => (kept ? piecesOf(kept) : read()) };
}

/** A reading of the archive that goes on where the last one ended: entries are read one after another, mostly, and each a second time behind its first bytes. */
class Reading {
  readonly #entries: AsyncIterator<ParsedTarEntry>;
  /** The entry whose bytes come next, and what of them was given already while that is little. */
  #index = -1;
  #body: ReadableStream<Uint8Array> | null = null;
  #given: Uint8Array[] | null = [];
  #length = 0;

  constructor(file: FileBytes, budget: Budget) {
    this.#entries = entriesOf(file, budget)[Symbol.asyncIterator]();
  }

  /** Whether the entry was not passed yet. */
  canRead(index: number): boolean {
    return index > this.#index || (index === this.#index && this.#given !== null);
  }

  async *bodyOf(index: number): ByteStream {
    while (this.#index < index) {
      // What was not read of the entry before.
      await this.#body?.pipeTo(new WritableStream());
      const { done, value } = await this.#entries.next();
      if (done === true) return;
      [this.#index, this.#body, this.#given, this.#length] = [this.#index + 1, value.body, [], 0];
    }
    for (const piece of this.#given ?? []) yield piece;
    const reader = this.#body?.getReader();
    try {
      for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
        this.#length += read.value.length;
        if (this.#length > keptEntry) this.#given = null;
        this.#given?.push(read.value);
        yield read.value;
      }
    } finally {
      reader?.releaseLock();
    }
  }
}

/** Reads entries; what is asked for in their order is read in one go. */
function readerOf(file: FileBytes, budget: Budget): (index: number) => ByteStream {
  /** Taken while somebody reads by it. */
  let idle: Reading | null = null;
  return async function* read(index) {
    const own = idle?.canRead(index) === true ? idle : new Reading(file, budget);
    idle = null;
    let failed = false;
    try {
      yield* own.bodyOf(index);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      if (!failed) idle = own;
    }
  };
}

async function* rewrite(file: FileBytes, changes: readonly EntryChange[], owners: ReadonlyMap<string, string>, budget: Budget): ByteStream {
  const { readable, controller } = createTarPacker();
  const packed = packAll(file, changes, owners, budget, controller);
  // A failure shows in the loop as well; here it would be reported as unhandled.
  packed.catch((error: unknown) => controller.error(error));
  yield* fromReadable(readable);
  await packed;
}

type Packer = ReturnType<typeof createTarPacker>['controller'];

async function packAll(file: FileBytes, changes: readonly EntryChange[], owners: ReadonlyMap<string, string>, budget: Budget, packer: Packer): Promise<void> {
  const byIndex = new Map(changes.map((change) => [change.index, change]));
  let index = 0;
  for await (const { header, body } of entriesOf(file, budget)) {
    const change = byIndex.get(index);
    index += 1;
    if (change?.remove) {
      await body.pipeTo(new WritableStream());
      continue;
    }
    const size = change?.content ? await lengthOf(change.content()) : header.size;
    const entry = packer.add({ ...renamed(header, owners), name: change?.name ?? header.name, size });
    if (change?.content) {
      await body.pipeTo(new WritableStream());
      await toReadable(change.content()).pipeTo(entry);
    } else await body.pipeTo(entry);
  }
  packer.finalize();
}

/** The header with what the edits made of its words. Of the pax records those stay that say something else than the header, as far as they are text. */
function renamed(header: TarHeader, owners: ReadonlyMap<string, string>): TarHeader {
  const { pax, ...rest } = header;
  const by = (value: string | undefined): string | undefined => (value === undefined ? undefined : (owners.get(value) ?? value));
  const [uname, gname, linkname] = [by(header.uname), by(header.gname), by(header.linkname)];
  const kept = Object.entries(pax ?? {}).filter(([key, value]) => !repeated.has(key) && !value.includes('\ufffd'));
  return { ...rest, ...(uname === undefined ? {} : { uname }), ...(gname === undefined ? {} : { gname }), ...(linkname === undefined ? {} : { linkname }), ...(kept.length === 0 ? {} : { pax: Object.fromEntries(kept.map(([key, value]) => [key, by(value) ?? value])) }) };
}

async function lengthOf(stream: ByteStream): Promise<number> {
  let length = 0;
  for await (const piece of stream) length += piece.length;
  return length;
}
