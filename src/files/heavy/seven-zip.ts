/** 7z: read here, written back as a zip, which everybody can open. Files packed by LZMA or LZMA2, or not at all; others are named and not opened. */
import { piecesOf } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import { crc32 } from '../crc32.ts';
import type { ByteStream, EntryChange, FileEntry, FileFormat } from '../file-format.ts';
import { packZip, type ZipEntry } from '../formats/zip.ts';
import type { Budget, Limits } from '../limits.ts';
import { isUnsafeName } from '../safe-name.ts';
import { unpackLzma, unpackLzma2 } from '../seven-zip/lzma.ts';
import { readHeaders, type Block, type PackedFile } from '../seven-zip/read-headers.ts';

const [stored, lzma, lzma2, locked] = ['00', '030101', '21', '06f10701'];

export const sevenZip: FileFormat = {
  id: '7z',
  recognises: ({ head }) => head[0] === 0x37 && head[1] === 0x7a,
  async open(file, budget) {
    const bytes = await file.whole();
    budget.takeBytes(bytes.length);
    const archive = new Archive(bytes, budget);
    return {
      texts: [],
      entries: archive.files.map((one) => archive.entryOf(one)),
      unread: null,
      writtenAs: { ending: '.zip', type: 'application/zip' },
      write: ({ entries }) => packZip(archive.changed(entries)),
    };
  },
};

class Archive {
  readonly files: readonly PackedFile[];
  readonly #bytes: Uint8Array;
  readonly #blocks: readonly Block[];
  readonly #budget: Budget;
  /** Files of one block are asked for one after another. */
  #last: { readonly block: Block; readonly content: Uint8Array } | null = null;

  constructor(bytes: Uint8Array, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
    const { blocks, files } = readHeaders(bytes, (block) => this.#unpack(block));
    this.#blocks = blocks;
    this.files = files;
    for (const _ of files) budget.takeEntry();
  }

  entryOf(file: PackedFile): FileEntry {
    const name = file.kind === 'folder' ? `${file.name}/` : file.name;
    return { name, length: file.at === null ? 0 : this.#placeOf(file).length, unread: this.#whyUnread(file), read: () => piecesOf(this.#contentOf(file)) };
  }

  /** What is left of the archive. Throws `CannotRead` for what stays and cannot be unpacked: a zip cannot hold it as it is. */
  async *changed(changes: readonly EntryChange[]): AsyncIterable<ZipEntry> {
    const byIndex = new Map(changes.map((change) => [change.index, change]));
    for (const [index, file] of this.files.entries()) {
      const change = byIndex.get(index);
      if (change?.remove) continue;
      const content = (): ByteStream => piecesOf(this.#contentOf(file));
      yield { name: change?.name ?? this.entryOf(file).name, kind: file.kind, content: change?.content ?? content };
    }
  }

  #whyUnread(file: PackedFile): Unread | null {
    if (file.kind !== 'file') return 'not-a-file';
    if (isUnsafeName(file.name)) return 'unsafe-name';
    const block = file.at === null ? undefined : this.#blocks[file.at.block];
    return block === undefined ? null : whyPacked(block, this.#budget.limits);
  }

  #placeOf({ at }: PackedFile): { readonly block: Block; readonly start: number; readonly length: number; readonly crc: number | null } {
    const block = at === null ? undefined : this.#blocks[at.block];
    const own = at === null ? undefined : block?.files[at.file];
    if (at === null || !block || !own) throw new CannotRead('broken');
    return { block, start: block.files.slice(0, at.file).reduce((sum, { length }) => sum + length, 0), length: own.length, crc: own.crc };
  }

  #contentOf(file: PackedFile): Uint8Array {
    if (file.at === null) return new Uint8Array(0);
    const { block, start, length, crc } = this.#placeOf(file);
    if (this.#last?.block !== block) this.#last = { block, content: this.#unpack(block) };
    const content = this.#last.content.subarray(start, start + length);
    if (content.length !== length || (crc !== null && crc32(content) !== crc)) throw new CannotRead('broken');
    return content;
  }

  #unpack(block: Block): Uint8Array {
    const why = whyPacked(block, this.#budget.limits);
    if (why !== null) throw new CannotRead(why);
    const packed = this.#bytes.subarray(block.start, block.start + block.packed);
    if (packed.length !== block.packed) throw new CannotRead('broken');
    this.#budget.takeBytes(block.length);
    const [method] = block.methods;
    if (method === lzma2) return unpackLzma2(packed, block.length);
    if (method === lzma) return unpackLzma(packed, block.properties, block.length);
    if (packed.length !== block.length) throw new CannotRead('lying');
    return packed;
  }
}

function whyPacked({ methods, simple, packed, length }: Block, { wholeBytes, freeBytes, ratio }: Limits): Unread | null {
  if (methods.includes(locked)) return 'encrypted';
  if (!simple || ![stored, lzma, lzma2].includes(methods[0] ?? '')) return 'unknown-packing';
  return length > wholeBytes || (length > freeBytes && length > packed * ratio) ? 'too-large' : null;
}
