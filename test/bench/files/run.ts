/**
 * What files cost, in pairs in the same run:
 *
 *   node --expose-gc --import tsx test/bench/files/run.ts [pictures] [log] [zip]
 *
 * Prints ratios and medians; docs/benchmarks.md holds the last ones. Pictures beside `exiftool` and `mat2` as whole processes, where they are installed.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync, crc32 } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure, type FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { bytesInMemory, collect } from '../../../src/files/byte-stream.ts';
import { auditFile } from '../../../src/files/audit-file.ts';
import { nodesOf, openTree } from '../../../src/files/open-tree.ts';
import { writeTree } from '../../../src/files/write-tree.ts';

configure({ useWebWorkers: false });
const folder = mkdtempSync(join(tmpdir(), 'sendless-bench-'));
const inFolder = (name: string): string => join(folder, name);
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };

async function milliseconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function logLines(bytes: number): string {
  const lines: string[] = [];
  let length = 0;
  for (let i = 0; length < bytes; i += 1) {
    const line = i % 40 === 0 ? `2026-03-18 21:03:${String(i % 60).padStart(2, '0')}.100 I/voip: call to +4477009${String(i % 100_000).padStart(5, '0')} ended, reason ${String(i % 9)}` : `2026-03-18 21:03:${String(i % 60).padStart(2, '0')}.100 D/net: state ${String(i * 7919)} retry=${String(i % 5)} wifi up`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

/** The zip of 10.8 MB of text: two logs and some small files. */
async function makeZip(): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, bytes] of [['logs/whatsapp.log', 9_000_000], ['logs/old.log', 1_700_000], ['info.txt', 100_000]] as const) await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(logLines(bytes))));
  return writer.close();
}

async function zipAlone(bytes: Uint8Array): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const entry of await reader.getEntries()) await writer.add(entry.filename, new Uint8ArrayReader(await (entry as FileEntry).getData(new Uint8ArrayWriter())));
  await writer.close();
}

/** Opened, scanned, one value hidden in the small log, rewritten, opened and searched again. */
async function zipWhole(bytes: Uint8Array): Promise<void> {
  const { tree, parts } = await auditFile(bytesInMemory('logs.zip', bytes), { context });
  const part = parts.find(({ id }) => id.endsWith('old.log'));
  const start = part?.text.indexOf('+4477009') ?? -1;
  const make = writeTree(tree, { edits: new Map([[part?.id ?? '', [{ start, end: start + 13, replacement: '[phone 1]' }]]]), removed: new Set(), renamed: new Map() });
  if (!make || start < 0) throw new Error('nothing changed');
  await auditFile(bytesInMemory('logs.zip', await collect(make(), 2 ** 30)), { context });
}

async function openedAndRewritten(bytes: Uint8Array): Promise<void> {
  const tree = await openTree(bytesInMemory('logs.zip', bytes));
  const make = writeTree(tree, { edits: new Map(), removed: new Set([nodesOf(tree)[3]?.path ?? '']), renamed: new Map() });
  if (make) await collect(make(), 2 ** 30);
}

function noisePng(bytes: number): Buffer {
  const width = 1024;
  const height = Math.round(bytes / (width * 3));
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), randomBytes(width * 3)])));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('IHDR', header), chunk('tEXt', Buffer.from('Author\0Ada Rossi')), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

async function strip(name: string, bytes: Uint8Array): Promise<void> {
  const { opened } = await openTree(bytesInMemory(name, bytes));
  if (!opened) throw new Error('not opened');
  await collect(opened.write({ texts: new Map(), entries: [], strip: true }), 2 ** 30);
}

async function pictures(): Promise<void> {
  const png = noisePng(5_000_000);
  writeFileSync(inFolder('noise.png'), png);
  execFileSync('convert', [inFolder('noise.png'), '-quality', '98', '-sampling-factor', '4:4:4', inFolder('noise.jpg')]);
  execFileSync('exiftool', ['-q', '-overwrite_original', '-Artist=Ada Rossi', '-GPSLatitude=48.8', '-GPSLatitudeRef=N', inFolder('noise.jpg')]);
  for (const [name, bytes] of [['noise.jpg', new Uint8Array(readFileSync(inFolder('noise.jpg')))], ['noise.png', new Uint8Array(png)]] as const) {
    const ours: number[] = [];
    const exiftool: number[] = [];
    const mat2: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      ours.push(await milliseconds(() => strip(name, bytes)));
      if (i >= 5) continue;
      copyFileSync(inFolder(name), inFolder(`copy-${name}`));
      exiftool.push(await milliseconds(() => execFileSync('exiftool', ['-q', '-overwrite_original', '-all=', inFolder(`copy-${name}`)])));
      mat2.push(await milliseconds(() => execFileSync('mat2', [inFolder(name)], { stdio: 'ignore' })));
      rmSync(inFolder(name.replace('.', '.cleaned.')), { force: true });
    }
    console.log(`${name} (${(bytes.length / 1e6).toFixed(1)} MB) stripped: ${median(ours.slice(2)).toFixed(1)} ms; exiftool ${median(exiftool).toFixed(0)} ms, mat2 ${median(mat2).toFixed(0)} ms`);
  }
}

function tarOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write('0000644\0' + '0000000\0' + '0000000\0' + content.length.toString(8).padStart(11, '0') + '\0' + '00000000000\0' + '        ' + '0', 100, 'latin1');
  header.write('ustar\0' + '00', 257, 'latin1');
  header.write(header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0') + '\0 ', 148, 'latin1');
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512 + 1024)]);
}

/** Opens and reads a log of 100 MB in a tar.gz, piece by piece; the most that the process grew meanwhile. */
async function largeLog(): Promise<void> {
  const packed = new Uint8Array(gzipSync(tarOf('big.log', Buffer.from(logLines(100_000_000))), { level: 1 }));
  global.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  let read = 0;
  const took = await milliseconds(async () => {
    const tree = await openTree(bytesInMemory('big.tar.gz', packed));
    for (const node of nodesOf(tree)) for (const text of node.opened?.texts ?? []) for await (const piece of text.read()) {
      read += piece.length;
      most = Math.max(most, process.memoryUsage.rss());
    }
  });
  console.log(`100 MB log in a tar.gz of ${(packed.length / 1e6).toFixed(1)} MB: ${(read / 1e6).toFixed(0)} M characters read in ${(took / 1000).toFixed(1)} s, at most ${((most - before) / 2 ** 20).toFixed(0)} MiB more memory`);
}

async function zips(): Promise<void> {
  const zip = await makeZip();
  const [alone, whole, rewritten]: [number[], number[], number[]] = [[], [], []];
  const ratios = (of: readonly number[]): number => median(of.map((value, i) => value / (alone[i] ?? 1)));
  for (let i = 0; i < 4; i += 1) {
    const pair = [await milliseconds(() => zipAlone(zip)), await milliseconds(() => openedAndRewritten(zip)), await milliseconds(() => zipWhole(zip))];
    // The first warms up.
    if (i > 0) [alone, rewritten, whole].forEach((list, n) => list.push(pair[n] ?? 0));
  }
  console.log(`zip of 10.8 MB (${(zip.length / 1e6).toFixed(1)} MB packed): zip.js alone reads and writes it in ${median(alone).toFixed(0)} ms`);
  console.log(`  opened, and one entry taken out: ${median(rewritten).toFixed(0)} ms, ${ratios(rewritten).toFixed(2)} x`);
  console.log(`  opened, scanned, rewritten and proven: ${median(whole).toFixed(0)} ms, ${ratios(whole).toFixed(2)} x`);
}

const parts: Readonly<Record<string, () => Promise<void>>> = { pictures, log: largeLog, zip: zips };
for (const [name, measure] of Object.entries(parts)) if (process.argv.length < 3 || process.argv.includes(name)) await measure();
rmSync(folder, { recursive: true, force: true });
