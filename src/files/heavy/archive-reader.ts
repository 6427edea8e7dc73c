/** An archive in memory, read by libarchive entry by entry. */
import type { ArchiveModule } from 'libarchive.js/src/webworker/wasm-gen/libarchive.js';
import { CannotRead } from '../cannot-read.ts';
import { loadArchiveCode } from './archive-code.ts';

export interface ArchivedFile {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Unpacked, in bytes. */
  readonly length: number;
  readonly locked: boolean;
}

const [link, folder] = [0o120000, 0o040000];
/** Names are in UTF-8. */
const locale = 'en_US.UTF-8';

export class ArchiveReader {
  readonly #library: ArchiveModule;
  readonly #packed: number;
  readonly #length: number;
  #archive = 0;
  /** Entries whose headers were read since the archive was opened last. */
  #next = 0;

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
      const kind = type === folder ? 'folder' : type === link ? 'link' : 'file';
      files.push({ name: this.#text('archive_entry_pathname', entry), kind, length: this.#number('archive_entry_size', entry), locked: this.#number('archive_entry_is_encrypted', entry) !== 0 });
    }
    return files;
  }

  /** The content of one entry; what stands before it is passed. Throws `CannotRead('broken')` also where its sum is wrong. */
  contentOf(index: number, { length }: ArchivedFile): Uint8Array {
    if (this.#archive === 0 || index < this.#next) this.#rewind();
    for (let entry = this.#header(); this.#next <= index; entry = this.#header()) if (entry === 0) throw new CannotRead('broken');
    // One byte more than there is: the end must be seen for the sum to be compared.
    const address = this.#number('get_filedata', this.#archive, length + 1);
    if (address <= 0) throw this.#failure();
    const content = this.#library.HEAPU8.slice(address, address + length);
    this.#library._free(address);
    return content;
  }

  #rewind(): void {
    if (this.#archive !== 0) this.#call('archive_close', null, this.#archive);
    this.#archive = Number(this.#library.cwrap('archive_open', 'number', ['number', 'number', 'string', 'string'])(this.#packed, this.#length, null, locale));
    this.#next = 0;
  }

  /** The next entry; 0 at the end. */
  #header(): number {
    const entry = this.#number('get_next_entry', this.#archive);
    if (entry === 0 && this.#text('archive_error_string', this.#archive) !== '') throw this.#failure();
    if (entry !== 0) this.#next += 1;
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
