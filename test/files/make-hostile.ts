/** Files that mean harm: archives that unpack to more than any machine holds, or that lie about what they hold. Made as small as they are sent. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { makeZip } from '../../scripts/bench/make-files.ts';

const mebibyte = 1024 * 1024;

/** An archive of archives, sixteen a layer, five layers deep, as 42.zip is; unpacked it would be 64 TiB. */
export function manyLayers(): Buffer {
  let layer = makeZip({ 'zeros.txt': Buffer.alloc(64 * mebibyte) });
  for (let depth = 0; depth < 5; depth += 1) layer = makeZip(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`${String(i)}.zip`, layer])));
  return layer;
}

export const oneGigabyteZip = (): Buffer => patchSizes(makeZip({ 'zeros.txt': Buffer.alloc(16 * mebibyte) }), 1024 * mebibyte);

/** Members one after another, as `cat a.gz b.gz` makes them: 1 GiB of zeros in 1 MiB. */
export const oneGigabyteGzip = (): Buffer => Buffer.concat(Array<Buffer>(64).fill(gzipSync(Buffer.alloc(16 * mebibyte))));

/** The sizes that the directory and the entry tell. */
export function patchSizes(zip: Buffer, size: number): Buffer {
  const patched = Buffer.from(zip);
  patched.writeUInt32LE(size, 22);
  patched.writeUInt32LE(size, patched.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
  return patched;
}

/**
 * After David Fifield (A better zip bomb, 2019): the entries lie inside each other. The data of each is a stored block that quotes the next entry's header,
 * then the next entry's data; all end in one kernel of zeros.
 */
export function entriesInEachOther(count: number): Buffer {
  const kernel = Buffer.alloc(mebibyte);
  let data = deflateRawSync(kernel);
  let content = kernel;
  const entries: Listed[] = [];
  let file = Buffer.alloc(0);
  for (let i = count; i > 0; i -= 1) {
    const local = localHeader(String(i).padStart(5, '0'), data, content);
    entries.unshift({ local, fromEnd: local.length + data.length });
    file = Buffer.concat([local, data]);
    data = Buffer.concat([storedBlock(local), data]);
    content = Buffer.concat([local, content]);
  }
  // What lies before the first header is the block that quotes it: not part of the file.
  return Buffer.concat([file, ...directory(entries.map(({ local, fromEnd }) => ({ local, at: file.length - fromEnd })), file.length)]);
}

interface Listed {
  readonly local: Buffer;
  readonly fromEnd: number;
}

/** Not the last block, stored, padded to the byte; its length and the complement. */
function storedBlock(bytes: Buffer): Buffer {
  const start = Buffer.alloc(5);
  start.writeUInt16LE(bytes.length, 1);
  start.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return Buffer.concat([start, bytes]);
}

function localHeader(name: string, packed: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 0, 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(0x5c21, 12);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'latin1')]);
}

function directory(entries: readonly { readonly local: Buffer; readonly at: number }[], start: number): Buffer[] {
  const central = Buffer.concat(entries.map(({ local, at }) => {
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), local.subarray(4, 30), tail, local.subarray(30)]);
  }));
  const end = Buffer.alloc(22);
  const many = entries.length > 0xffff;
  end.write('PK\u0005\u0006', 0, 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(many ? 0xffff : entries.length, at);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(start, 16);
  return [central, ...(many ? zip64End(entries.length, central.length, start) : []), end];
}

/** For more than 65,535 entries: the record and where it stands. */
function zip64End(count: number, length: number, start: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 0, 'latin1');
  record.writeUInt32LE(44, 4);
  for (const at of [24, 32]) record.writeUInt32LE(count, at);
  record.writeUInt32LE(length, 40);
  record.writeUInt32LE(start, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 0, 'latin1');
  locator.writeUInt32LE(start + length, 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}

/** As many entries at one place: each name another, the bytes the same. */
export function entriesOnOnePlace(count: number): Buffer {
  const content = Buffer.alloc(mebibyte);
  const packed = deflateRawSync(content);
  const local = (i: number): Buffer => localHeader(String(i).padStart(5, '0'), packed, content);
  const file = Buffer.concat([local(0), packed]);
  return Buffer.concat([file, ...directory(Array.from({ length: count }, (_, i) => ({ local: local(i), at: 0 })), file.length)]);
}

/** Stored entries of no bytes. */
export function entriesOfNothing(count: number): Buffer {
  const nothing = Buffer.alloc(0);
  const locals = Array.from({ length: count }, (_, i) => localHeader(String(i).padStart(6, '0'), nothing, nothing));
  for (const local of locals) local.writeUInt16LE(0, 8);
  const file = Buffer.concat(locals);
  const parts = directory(locals.map((local, i) => ({ local, at: i * 36 })), file.length);
  return Buffer.concat([file, ...parts]);
}

export async function encryptedZip(way: 'AES' | 'ZipCrypto'): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  await writer.add('open.log', new Uint8ArrayReader(Buffer.from('nothing to hide')));
  await writer.add('locked.log', new Uint8ArrayReader(Buffer.from('call from +447700900142')), { password: 'x', ...(way === 'AES' ? { encryptionStrength: 3 as const } : { zipCrypto: true }) });
  return Buffer.from(await writer.close());
}

/** What it leads to is its content; the mode says that it is a link. */
export function linkInZip(name: string, to: string): Buffer {
  const zip = makeZip({ [name]: to });
  const central = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
  zip.writeUInt8(3, central + 5);
  zip.writeUInt32LE((0o120777 << 16) >>> 0, central + 38);
  return zip;
}
