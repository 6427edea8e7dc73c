/** An archive in memory, read by libarchive entry by entry. */
import type { ArchiveModule } from 'libarchive.js/src/webworker/wasm-gen/libarchive.js';
import { pieceLength } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { loadArchiveCode } from './archive-code.ts';

export interface ArchivedFile {
  readonly name: string;
  /** `name`: another name (a hard link) of a file that stands elsewhere in the archive. */
  readonly kind: 'file' | 'folder' | 'link' | 'name';
  /** Unpacked, in bytes. */
  readonly length: number;
  readonly locked: boolean;
  /** Of a link, where it leads; of another name of a file, the name that it has already. Null where nothing tells. */
  readonly target: string | null;
  /** When it was changed last; null where nothing tells. */
  readonly modified: Date | null;
  /** Who may do what (Unix: nine bits, and three of who it runs as); null where nothing tells. */
  readonly permissions: number | null;
}

const [link, folder] = [0o120000, 0o040000];
/** Words of 32 bits: of the record of an entry as far as it is looked at, and of a text in it, whose last says in which encodings it is known. */
const [lengthOfRecord, lengthOfText, isSet] = [192, 13, 1];
/** Words of the record: the seconds of the last change (64 bits), what further of it is known to the library as nanoseconds, and which fields are set, with the sign of this one. */
const [secondsAt, nanosecondsAt, fieldsAt, isModifiedSet] = [12, 14, 38, 16];
/** The word of the record with the kind and the permissions, and its bits of each. */
const [modeAt, kindBits, permissionBits] = [185, 0o170000, 0o7777];
/** Names are in UTF-8. */
const locale = 'en_US.UTF-8';

export class ArchiveReader {
  readonly #library: ArchiveModule;
  readonly #packed: number;
  readonly #length: number;
  #archive = 0;
  /** Entries whose headers were read since the archive was opened last. */
  #next = 0;
  /** The entry whose content is being read, and how much of it was. */
  #reading = -1;
  #given = 0;

  private constructor(library: ArchiveModule, bytes: Uint8Array) {
    this.#library = library;
    this.#length = bytes.length;
    this.#packed = library._malloc(bytes.length);
    library.HEAPU8.set(bytes, this.#packed);
  }

  static async open(bytes: Uint8Array): Promise<ArchiveReader> {
    return new ArchiveReader(await loadArchiveCode(), bytes);
  }

  /** What is in it, in order; `take` is called for each before the next is read. Throws `CannotRead`. */
  list(take: () => void): ArchivedFile[] {
    const files: ArchivedFile[] = [];
    this.#rewind();
    for (let entry = this.#header(); entry !== 0; entry = this.#header()) {
      take();
      const type = this.#number('archive_entry_filetype', entry);
      const target = this.#targetOf(entry, type === link ? 1 : -1);
      const kind = type === folder ? 'folder' : type === link ? 'link' : target === null ? 'file' : 'name';
      files.push({ target, modified: this.#modifiedOf(entry), permissions: this.#permissionsOf(entry, type), name: this.#text('archive_entry_pathname', entry), kind, length: this.#number('archive_entry_size', entry), locked: this.#number('archive_entry_is_encrypted', entry) !== 0 });
    }
    return files;
  }

  /** The content of one entry, in pieces; what stands before it is passed. Throws `CannotRead('broken')` also where its sum is wrong. */
  *contentOf(index: number, { length }: Pick<ArchivedFile, 'length'>): Iterable<Uint8Array> {
    // One byte more than there is: the end must be seen for the sum to be compared.
    for (let given = 0; given <= length; ) {
      if (this.#reading !== index || this.#given !== given) this.#seek(index, given);
      const most = Math.min(pieceLength, length + 1 - given);
      const piece = this.#read(most).subarray(0, length - given);
      given += most;
      this.#given = given;
      if (piece.length > 0) yield piece;
    }
    this.#reading = -1;
  }

  /** To a place in an entry. Only what came before it was read since the archive was opened need not be read again. */
  #seek(index: number, at: number): void {
    if (this.#archive === 0 || index < this.#next) this.#rewind();
    for (let entry = this.#header(); this.#next <= index; entry = this.#header()) if (entry === 0) throw new CannotRead('broken');
    for (let passed = 0; passed < at; passed += pieceLength) this.#read(Math.min(pieceLength, at - passed));
    this.#reading = index;
  }

  #read(count: number): Uint8Array {
    const address = this.#number('get_filedata', this.#archive, count);
    if (address <= 0) throw this.#failure();
    const piece = this.#library.HEAPU8.slice(address, address + count);
    this.#library._free(address);
    return piece;
  }

  /**
   * Where a link leads. The library does not say it; its record of an entry holds texts of the same shape one after the other: where a hard link leads, the path,
   * where a symbolic link leads (libarchive 3, `archive_entry_private.h`). The path's is known by its address; null where nothing stands before or behind it.
   */
  #targetOf(entry: number, offset: -1 | 1): string | null {
    const words = new Uint32Array(this.#library.HEAPU8.buffer, entry, lengthOfRecord);
    const path = this.#number('archive_entry_pathname', entry);
    const at = words.indexOf(path) + offset * lengthOfText;
    if (path === 0 || at < 0 || at + lengthOfText > words.length || ((words[at + lengthOfText - 1] ?? 0) & isSet) === 0) return null;
    const [address = 0, length = 0] = words.subarray(at, at + 2);
    return address === 0 || length === 0 ? null : new TextDecoder().decode(this.#library.HEAPU8.subarray(address, address + length));
  }

  /** The library says only the part below a second; the seconds stand before it in its record (libarchive 3, `archive_entry_private.h`). */
  #modifiedOf(entry: number): Date | null {
    const words = new DataView(this.#library.HEAPU8.buffer, entry, lengthOfRecord * 4);
    const nanoseconds = words.getUint32(nanosecondsAt * 4, true);
    if ((words.getUint32(fieldsAt * 4, true) & isModifiedSet) === 0 || nanoseconds !== this.#number('archive_entry_mtime_nsec', entry)) return null;
    const date = new Date(Number(words.getBigInt64(secondsAt * 4, true)) * 1000 + nanoseconds / 1_000_000);
    return Number.isNaN(date.getTime()) ? null : date;
  }

  /** The library says the kind alone; both stand in one word of its record (libarchive 3, `archive_acl_private.h`). */
  #permissionsOf(entry: number, type: number): number | null {
    const mode = new Uint32Array(this.#library.HEAPU8.buffer, entry, lengthOfRecord)[modeAt] ?? 0;
    return mode <= (kindBits | permissionBits) && (mode & kindBits) === type ? mode & permissionBits : null;
  }

  #rewind(): void {
    if (this.#archive !== 0) this.#call('archive_close', null, this.#archive);
    this.#archive = Number(this.#library.cwrap('archive_open', 'number', ['number', 'number', 'string', 'string'])(this.#packed, this.#length, null, locale));
    this.#next = 0;
    this.#reading = -1;
  }

  /** The next entry; 0 at the end. */
  #header(): number {
    const entry = this.#number('get_next_entry', this.#archive);
    if (entry === 0 && this.#text('archive_error_string', this.#archive) !== '') throw this.#failure();
    if (entry !== 0) this.#next += 1;
    this.#reading = -1;
    return entry;
  }

  #failure(): CannotRead {
    const said = this.#text('archive_error_string', this.#archive);
    return new CannotRead(/encrypt|passphrase/i.test(said) ? 'encrypted' : /unsupported|not supported|unrecognized|codec/i.test(said) ? 'unknown-packing' : 'broken', said);
  }

  #call(name: string, result: 'number' | 'string' | null, ...values: number[]): number | string | null {
    return this.#library.cwrap(name, result, values.map(() => 'number' as const))(...values);
  }

  #number(name: string, ...values: number[]): number {
    return Number(this.#call(name, 'number', ...values));
  }

  #text(name: string, value: number): string {
    return String(this.#call(name, 'string', value) ?? '');
  }
}
