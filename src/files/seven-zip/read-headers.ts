/** The directory of a 7z archive (7zFormat.txt of the LZMA SDK, public domain): blocks of packed files, how each is packed, and the files in them. */
import { CannotRead } from '../cannot-read.ts';

/** Files that are packed as one. */
export interface Block {
  /** Hex ids of the methods, one after another. */
  readonly methods: readonly string[];
  readonly properties: Uint8Array;
  /** Where it lies in the archive; false when it is made of several streams. */
  readonly simple: boolean;
  readonly start: number;
  readonly packed: number;
  readonly length: number;
  /** Lengths of the files in it, in order, and what their bytes sum up to. */
  readonly files: readonly { readonly length: number; readonly crc: number | null }[];
}

export interface PackedFile {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Which file of which block; null for one without bytes. */
  readonly at: { readonly block: number; readonly file: number } | null;
}

export interface Directory {
  readonly blocks: readonly Block[];
  readonly files: readonly PackedFile[];
}

const mostThings = 1_000_000;
const headerLength = 32;

class Reader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    if (this.at >= this.bytes.length) throw new CannotRead('broken');
    this.at += 1;
    return this.bytes[this.at - 1] ?? 0;
  }

  take(count: number): Uint8Array {
    if (count > this.bytes.length - this.at) throw new CannotRead('broken');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  uint32(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.take(4);
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  }

  /** The leading ones of the first byte tell how many bytes follow. */
  number(): number {
    const first = this.byte();
    let value = 0;
    for (let i = 0, mask = 0x80; i < 8; i += 1, mask >>= 1) {
      if ((first & mask) === 0) return value + (first & (mask - 1)) * 256 ** i;
      value += this.byte() * 256 ** i;
    }
    return value;
  }

  count(): number {
    const value = this.number();
    if (value > mostThings) throw new CannotRead('too-many');
    return value;
  }

  bits(count: number): boolean[] {
    const bytes = this.take(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, i) => (((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1) === 1);
  }

  /** Bits that are left out when all are set. */
  optionalBits(count: number): boolean[] {
    return this.byte() !== 0 ? Array<boolean>(count).fill(true) : this.bits(count);
  }

  crcs(count: number): (number | null)[] {
    return this.optionalBits(count).map((has) => (has ? this.uint32() : null));
  }
}

/** Reads the directory; `unpack` gives a block's bytes, for a directory that is packed itself. */
export function readHeaders(bytes: Uint8Array, unpack: (block: Block) => Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < headerLength) throw new CannotRead('broken');
  const [offset, size] = [Number(view.getBigUint64(12, true)), Number(view.getBigUint64(20, true))];
  if (size === 0) return { blocks: [], files: [] };
  if (headerLength + offset + size > bytes.length) throw new CannotRead('broken');
  let reader = new Reader(bytes.subarray(headerLength + offset, headerLength + offset + size));
  for (let round = 0; round < 4; round += 1) {
    const id = reader.byte();
    if (id === 1) return readDirectory(reader);
    if (id !== 0x17) throw new CannotRead('broken');
    const [block] = readBlocks(reader);
    if (!block) throw new CannotRead('broken');
    reader = new Reader(unpack(block));
  }
  throw new CannotRead('too-deep');
}

function readDirectory(reader: Reader): Directory {
  let blocks: Block[] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 4) blocks = readBlocks(reader);
    else if (id === 5) return { blocks, files: readFiles(reader, blocks) };
    else if (id === 2) for (let property = reader.byte(); property !== 0; property = reader.byte()) reader.take(reader.number());
    else throw new CannotRead('broken');
  }
  return { blocks, files: [] };
}

interface Method {
  readonly methods: string[];
  readonly properties: Uint8Array;
  readonly streams: number;
  readonly simple: boolean;
  readonly lengths: number[];
}

function readBlocks(reader: Reader): Block[] {
  let start = headerLength;
  let packed: number[] = [];
  let methods: Method[] = [];
  let crcs: (number | null)[] = [];
  let files: { length: number; crc: number | null }[][] | null = null;
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 6) [start, packed] = readPacked(reader);
    else if (id === 7) [methods, crcs] = readMethods(reader);
    else if (id === 8) files = readFilesOfBlocks(reader, methods, crcs);
    else throw new CannotRead('broken');
  }
  let at = start;
  let stream = 0;
  return methods.map((method, i) => {
    const own = packed.slice(stream, stream + method.streams);
    const length = own.reduce((sum, one) => sum + one, 0);
    const block = { ...method, start: at, packed: length, length: lengthOf(method), files: files?.[i] ?? [{ length: lengthOf(method), crc: crcs[i] ?? null }] };
    at += length;
    stream += method.streams;
    return block;
  });
}

/** What the last method of a chain gives. */
const lengthOf = ({ lengths }: Method): number => (lengths.length === 1 ? (lengths[0] ?? 0) : Math.max(...lengths));

function readPacked(reader: Reader): [number, number[]] {
  const start = headerLength + reader.number();
  const count = reader.count();
  let sizes: number[] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 9) sizes = Array.from({ length: count }, () => reader.number());
    else if (id === 10) reader.crcs(count);
    else throw new CannotRead('broken');
  }
  return [start, sizes];
}

function readMethods(reader: Reader): [Method[], (number | null)[]] {
  if (reader.byte() !== 11) throw new CannotRead('broken');
  const count = reader.count();
  if (reader.byte() !== 0) throw new CannotRead('broken');
  const methods = Array.from({ length: count }, () => readMethod(reader));
  let crcs: (number | null)[] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 12) for (const { lengths } of methods) for (let i = 0; i < lengths.length; i += 1) lengths[i] = reader.number();
    else if (id === 10) crcs = reader.crcs(count);
    else throw new CannotRead('broken');
  }
  return [methods, crcs];
}

function readMethod(reader: Reader): Method {
  const coders = reader.count();
  if (coders < 1 || coders > 32) throw new CannotRead('broken');
  const methods: string[] = [];
  let properties: Uint8Array = new Uint8Array(0);
  let [inputs, outputs] = [0, 0];
  for (let i = 0; i < coders; i += 1) {
    const flags = reader.byte();
    methods.push([...reader.take(flags & 15)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    inputs += (flags & 16) !== 0 ? reader.count() : 1;
    outputs += (flags & 16) !== 0 ? reader.count() : 1;
    if ((flags & 32) !== 0) properties = reader.take(reader.number());
  }
  if (inputs > 64 || outputs < 1 || outputs > 64) throw new CannotRead('broken');
  const bound = outputs - 1;
  for (let i = 0; i < bound * 2; i += 1) reader.number();
  const streams = inputs - bound;
  if (streams < 1) throw new CannotRead('broken');
  if (streams > 1) for (let i = 0; i < streams; i += 1) reader.number();
  return { methods, properties, streams, simple: coders === 1 && inputs === 1 && outputs === 1, lengths: Array<number>(outputs).fill(0) };
}

function readFilesOfBlocks(reader: Reader, methods: readonly Method[], blockCrcs: readonly (number | null)[]): { length: number; crc: number | null }[][] {
  let counts = methods.map(() => 1);
  let id = reader.byte();
  if (id === 13) {
    counts = methods.map(() => reader.count());
    id = reader.byte();
  }
  const hasSizes = id === 9;
  const lengths = methods.map((method, i) => {
    const count = counts[i] ?? 0;
    const own = hasSizes ? Array.from({ length: Math.max(0, count - 1) }, () => reader.number()) : [];
    const rest = lengthOf(method) - own.reduce((sum, one) => sum + one, 0);
    if (rest < 0 || (!hasSizes && count > 1)) throw new CannotRead('lying');
    return count === 0 ? [] : [...own, rest];
  });
  if (hasSizes) id = reader.byte();
  const known = (i: number): number | null => (counts[i] === 1 ? (blockCrcs[i] ?? null) : null);
  const missing = lengths.flatMap((own, i) => own.filter(() => known(i) === null)).length;
  let crcs: (number | null)[] = [];
  for (; id !== 0; id = reader.byte()) {
    if (id !== 10) throw new CannotRead('broken');
    crcs = reader.crcs(missing);
  }
  let next = 0;
  return lengths.map((own, i) => own.map((length) => ({ length, crc: known(i) ?? crcs[next++] ?? null })));
}

function readFiles(reader: Reader, blocks: readonly Block[]): PackedFile[] {
  const count = reader.count();
  let names: string[] = [];
  let empty = Array<boolean>(count).fill(false);
  let emptyFiles: boolean[] = [];
  let attributes: (number | null)[] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    const property = new Reader(reader.take(reader.number()));
    if (id === 14) empty = property.bits(count);
    else if (id === 15) emptyFiles = property.bits(empty.filter((is) => is).length);
    else if (id === 17 && property.byte() === 0) names = new TextDecoder('utf-16le').decode(property.take(property.bytes.length - 1)).split('\u0000');
    else if (id === 21) {
      const has = property.optionalBits(count);
      if (property.byte() === 0) attributes = has.map((one) => (one ? property.uint32() : null));
    }
  }
  const places = blocks.flatMap((block, at) => block.files.map((_, file) => ({ block: at, file })));
  let [place, emptyAt] = [0, 0];
  return Array.from({ length: count }, (_, i): PackedFile => {
    const isEmpty = empty[i] === true;
    const folder = isEmpty && emptyFiles[emptyAt] !== true;
    if (isEmpty) emptyAt += 1;
    const at = isEmpty ? null : (places[place] ?? null);
    if (!isEmpty) place += 1;
    // The upper half holds the mode of Unix when bit 15 says so.
    const value = attributes[i] ?? 0;
    const link = (value & 0x8000) !== 0 && ((value >>> 16) & 0o170000) === 0o120000;
    return { name: names[i] ?? '', kind: link ? 'link' : folder ? 'folder' : 'file', at };
  });
}
