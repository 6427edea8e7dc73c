/**
 * What files cost, in pairs in the same run:
 *
 *   node --expose-gc --import tsx test/bench/files/run.ts [pictures] [log] [zip] [memory]
 *
 * Prints ratios and medians; docs/benchmarks.md holds the last ones. Pictures beside `exiftool` and `mat2` as whole processes.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { deflateSync, gzipSync, crc32 } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure, type FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { benchPackages, filePackages, installDebian } from '../../../scripts/install.mjs';
import { bytesInMemory, collect, gather, join } from '../../../src/files/byte-stream.ts';
import { findLeftovers } from '../../../src/core/plan/leftovers.ts';
import { readFile } from '../../../src/files/audit-file.ts';
import { lookInside } from '../../../src/files/look-inside.ts';
import { nodesOf, openTree } from '../../../src/files/trees/open-tree.ts';
import { searchTree } from '../../../src/files/trees/search-tree.ts';
import { trimFile } from '../../../src/files/trim-file.ts';
import { writeTree } from '../../../src/files/trees/write-tree.ts';
import { makeLog } from '../scan/make-log.ts';

configure({ useWebWorkers: false });
const folder = mkdtempSync(path(tmpdir(), 'sendless-bench-'));
const inFolder = (name: string): string => path(folder, name);
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };

async function milliseconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const log = (bytes: number, seed: number): string => [...makeLog({ bytes, seed })].join('');

/** The zip of 10.8 MB of text: two logs and some small files. */
async function makeZip(): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, bytes] of [['logs/whatsapp.log', 9_000_000], ['logs/old.log', 1_700_000], ['info.txt', 100_000]] as const) await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(log(bytes, bytes))));
  return writer.close();
}

async function zipAlone(bytes: Uint8Array): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const entry of await reader.getEntries()) await writer.add(entry.filename, new Uint8ArrayReader(await (entry as FileEntry).getData(new Uint8ArrayWriter())));
  await writer.close();
}

/** As the product does it: what is cleaned is opened and scanned, all found in it hidden, rewritten, opened and searched again; what is not stays. */
async function zipWhole(bytes: Uint8Array, cleaned: string): Promise<void> {
  const decisions = { entries: { [cleaned]: 'clean' as const }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } };
  const { report, pieces: trimmed } = await trimFile(bytesInMemory('logs.zip', bytes), decisions, { context });
  if (!report.ok || trimmed === null) throw new Error(JSON.stringify(report).slice(0, 300));
}

/** The same without the scan: what the archive, the texts and the search cost. */
async function zipUnscanned(bytes: Uint8Array): Promise<void> {
  const read = await readFile(bytesInMemory('logs.zip', bytes));
  const { tree, parts } = read;
  const part = parts.find(({ id }) => id.endsWith('old.log'));
  const value = /[\w.+-]{4,30}@[\w.-]{4,30}/.exec(part?.text ?? '');
  if (!value) throw new Error('nothing to hide');
  const edits = new Map([[part?.id ?? '', [{ start: value.index, end: value.index + value[0].length, replacement: '[e-mail 1]' }]]]);
  const write = writeTree(tree, { edits, removed: new Set(), renamed: new Map() });
  if (!write) throw new Error('nothing changed');
  const again = await readFile(bytesInMemory('logs.zip', await collect(write(), 2 ** 30)), undefined, undefined, read);
  const removed = [{ value: 'not-in-it@example.org', kind: 'email-address', canonical: 'not-in-it@example.org' }];
  findLeftovers(again.parts, removed);
  await searchTree(again.tree, new Set(again.parts.map(({ id }) => id)), () => removed);
}

/** What the last one is made of: the time of each part, in its order. */
async function zipSplit(bytes: Uint8Array): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number> = {};
  const timed = async <Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> => {
    const began = performance.now();
    const result = await work();
    times[name] = performance.now() - began;
    return result;
  };
  const read = await timed('opened and read', () => readFile(bytesInMemory('logs.zip', bytes)));
  const { tree, parts } = read;
  const part = parts.find(({ id }) => id.endsWith('old.log'));
  const write = writeTree(tree, { edits: new Map([[part?.id ?? '', [{ start: 0, end: 4, replacement: '[x]' }]]]), removed: new Set(), renamed: new Map() });
  if (!write) throw new Error('nothing changed');
  const written = await timed('rewritten', () => collect(write(), 2 ** 30));
  const again = await timed('opened and read again', () => readFile(bytesInMemory('logs.zip', written), undefined, undefined, read));
  const removed = [{ value: 'not-in-it@example.org', kind: 'email-address', canonical: 'not-in-it@example.org' }];
  await timed('texts searched', () => findLeftovers(again.parts, removed));
  await timed('bytes searched', () => searchTree(again.tree, new Set(again.parts.map(({ id }) => id)), () => removed));
  return times;
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

/** What is handed on: the pieces of which a `File` is made. */
async function strip(name: string, bytes: Uint8Array): Promise<Uint8Array[]> {
  const { opened } = await openTree(bytesInMemory(name, bytes));
  if (!opened) throw new Error('not opened');
  return gather(opened.write({ texts: new Map(), entries: [], strip: true }), 2 ** 30);
}

/** As the product does it: looked into, stripped, opened and searched again, and made a Blob. */
async function stripAndProve(name: string, bytes: Uint8Array): Promise<void> {
  const { pieces } = await trimFile(bytesInMemory(name, bytes), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  if (pieces === null) throw new Error('not stripped');
  new Blob(pieces as Uint8Array<ArrayBuffer>[]);
}

async function pictures(): Promise<void> {
  const png = noisePng(5_000_000);
  writeFileSync(inFolder('noise.png'), png);
  writeFileSync(inFolder('larger.png'), noisePng(6_100_000));
  execFileSync('convert', [inFolder('larger.png'), '-quality', '98', '-sampling-factor', '4:4:4', inFolder('noise.jpg')]);
  execFileSync('exiftool', ['-q', '-overwrite_original', '-Artist=Ada Rossi', '-GPSLatitude=48.8', '-GPSLatitudeRef=N', inFolder('noise.jpg')]);
  for (const [name, bytes] of [['noise.jpg', new Uint8Array(readFileSync(inFolder('noise.jpg')))], ['noise.png', new Uint8Array(png)]] as const) {
    const ours: number[] = [];
    const joined: number[] = [];
    const proven: number[] = [];
    const exiftool: number[] = [];
    const mat2: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      ours.push(await milliseconds(() => strip(name, bytes)));
      joined.push(await milliseconds(async () => join(await strip(name, bytes))));
      proven.push(await milliseconds(() => stripAndProve(name, bytes)));
      if (i >= 5) continue;
      copyFileSync(inFolder(name), inFolder(`copy-${name}`));
      exiftool.push(await milliseconds(() => execFileSync('exiftool', ['-q', '-overwrite_original', '-all=', inFolder(`copy-${name}`)])));
      mat2.push(await milliseconds(() => execFileSync('mat2', [inFolder(name)], { stdio: 'ignore' })));
      rmSync(inFolder(name.replace('.', '.cleaned.')), { force: true });
    }
    console.log(`${name} (${(bytes.length / 1e6).toFixed(1)} MB) stripped: ${median(ours.slice(8)).toFixed(1)} ms (${median(joined.slice(8)).toFixed(1)} ms joined into one array, ${median(proven.slice(8)).toFixed(1)} ms with the proof and the Blob); exiftool ${median(exiftool).toFixed(0)} ms, mat2 ${median(mat2).toFixed(0)} ms`);
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

/** The most memory that a process of its own takes over what its code and the input take, and seconds. */
function inProcessOfItsOwn(script: string, ...given: readonly string[]): { readonly mebibytes: number; readonly seconds: number } {
  const began = performance.now();
  const said = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script, ...given], { maxBuffer: 2 ** 26 }).toString()) as { readonly mebibytes: number };
  return { mebibytes: said.mebibytes, seconds: (performance.now() - began) / 1000 };
}

/** A log of 100 MB in a tar.gz: read piece by piece; and looked into as the popup has it done, which ends at the limit for texts. */
function largeLog(): Promise<void> {
  const packed = gzipSync(tarOf('big.log', Buffer.from(log(100_000_000, 3))), { level: 1 });
  mkdirSync(inFolder('log'));
  writeFileSync(inFolder('log/big.tar.gz'), packed);
  const read = inProcessOfItsOwn('test/bench/files/read-pieces.ts', inFolder('log/big.tar.gz'));
  const looked = inProcessOfItsOwn('test/files/look-into.ts', inFolder('log'));
  console.log(`100 MB log in a tar.gz of ${(packed.length / 1e6).toFixed(1)} MB: read piece by piece ${read.mebibytes.toFixed(0)} MiB more memory, ${read.seconds.toFixed(1)} s; looked into ${looked.mebibytes.toFixed(0)} MiB, ${looked.seconds.toFixed(1)} s`);
  return Promise.resolve();
}

async function zips(): Promise<void> {
  const zip = await makeZip();
  const [alone, rewritten, unscanned, whole, looked, all]: [number[], number[], number[], number[], number[], number[]] = [[], [], [], [], [], []];
  const ratios = (of: readonly number[]): number => median(of.map((value, i) => value / (alone[i] ?? 1)));
  for (let i = 0; i < 4; i += 1) {
    const pair = [await milliseconds(() => zipAlone(zip)), await milliseconds(() => openedAndRewritten(zip)), await milliseconds(() => zipUnscanned(zip)), await milliseconds(() => zipWhole(zip, 'logs.zip/logs/old.log')), await milliseconds(() => lookInside(bytesInMemory('logs.zip', zip), { context })), await milliseconds(() => zipWhole(zip, 'logs.zip'))];
    // The first warms up.
    if (i > 0) [alone, rewritten, unscanned, whole, looked, all].forEach((list, n) => list.push(pair[n] ?? 0));
  }
  console.log(`zip of 10.8 MB (${(zip.length / 1e6).toFixed(1)} MB packed): zip.js alone reads and writes it in ${median(alone).toFixed(0)} ms`);
  console.log(`  opened, and one entry taken out: ${median(rewritten).toFixed(0)} ms, ${ratios(rewritten).toFixed(2)} x`);
  console.log(`  opened, read, rewritten, read and searched again: ${median(unscanned).toFixed(0)} ms, ${ratios(unscanned).toFixed(2)} x`);
  const splits: Readonly<Record<string, number>>[] = [];
  for (let i = 0; i < 3; i += 1) splits.push(await zipSplit(zip));
  console.log(`    of it: ${Object.keys(splits[0] ?? {}).map((name) => `${name} ${median(splits.map((split) => split[name] ?? 0)).toFixed(0)} ms`).join(', ')}`);
  console.log(`  the smaller log cleaned (scanned, rewritten, proven), the larger kept: ${median(whole).toFixed(0)} ms, ${ratios(whole).toFixed(2)} x`);
  console.log(`  looked into (all of it scanned): ${median(looked).toFixed(0)} ms, ${ratios(looked).toFixed(2)} x`);
  console.log(`  all of it cleaned: ${median(all).toFixed(0)} ms, ${ratios(all).toFixed(2)} x`);
}

/** What looking into a file takes over the input, a process for each: 90 MB of a log in each way of packing, a document of 20 MB, a PDF of 400 pages. */
async function memory(): Promise<void> {
  const words = log(90_000_000, 5);
  mkdirSync(inFolder('in'));
  writeFileSync(inFolder('in/big.log'), words);
  const shell = (command: string): Buffer => execFileSync('sh', ['-ec', command], { cwd: folder });
  const lines = words.slice(0, 1_500_000).replace(/[^ -~\n]|[()\\]/g, '?').split('\n');
  const pages = Array.from({ length: 400 }, (_, page) => {
    const shown = `BT /F1 6 Tf 8 TL 10 780 Td ${lines.slice(page * 30, page * 30 + 30).map((line) => `(${line}) Tj T*`).join(' ')} ET`;
    return `${String(2 * page + 4)} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${String(2 * page + 5)} 0 R/Resources<</Font<</F1 3 0 R>>>>>>endobj\n${String(2 * page + 5)} 0 obj<</Length ${String(shown.length)}>>stream\n${shown}\nendstream endobj\n`;
  });
  writeFileSync(inFolder('plain.pdf'), `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${pages.map((_, page) => `${String(2 * page + 4)} 0 R`).join(' ')}]/Count 400>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n${pages.join('')}trailer<</Root 1 0 R>>\n%%EOF\n`);
  // Without a table of its objects: qpdf makes one, and warns.
  shell('qpdf --object-streams=generate plain.pdf big.pdf 2> said || true');
  const xml = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${words.slice(0, 20_000_000).split('\n').map((line) => `<w:p><w:r><w:t>${line.replace(/[<&]/g, ' ')}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`;
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of [['[Content_Types].xml', '<Types/>'], ['word/document.xml', xml]] as const) await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(content)));
  writeFileSync(inFolder('big.docx'), await writer.close());
  for (const [name, command] of [['big.7z', '7z a -bd -mx=1 big.7z ./in/big.log'], ['big.tar.xz', 'tar -c in | xz -1 > big.tar.xz'], ['big.tar.bz2', 'tar -cjf big.tar.bz2 in'], ['big.tar.gz', 'tar -c in | gzip -1 > big.tar.gz'], ['big.zip', 'zip -q -1 big.zip in/big.log'], ['big.docx', ''], ['big.pdf', '']] as const) {
    if (command !== '') shell(`{ ${command}; } > said`);
    mkdirSync(inFolder(`memory-${name}`));
    shell(`mv ${name} memory-${name}/`);
    const input = statSync(inFolder(`memory-${name}/${name}`)).size / 2 ** 20;
    const { mebibytes, seconds } = inProcessOfItsOwn('test/files/look-into.ts', inFolder(`memory-${name}`));
    console.log(`${name} of ${input.toFixed(1)} MiB looked into: ${(mebibytes - input).toFixed(0)} MiB over the input, ${seconds.toFixed(1)} s`);
  }
}

installDebian([...benchPackages, ...filePackages]);
const parts: Readonly<Record<string, () => Promise<void>>> = { pictures, log: largeLog, zip: zips, memory };
for (const [name, measure] of Object.entries(parts)) if (process.argv.length < 3 || process.argv.includes(name)) await measure();
rmSync(folder, { recursive: true, force: true });
