/** Random trees of archives whose files hold planted values, random choices over them, and what must come out: worked out from the tree, not from the product. */
import { gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { makeZip } from '../../../scripts/bench/make-files.ts';
import type { FileChoice } from '../../../src/core/plan/choices.ts';
import { defaultLimits } from '../../../src/files/limits.ts';

type Encoding = 'utf8' | 'utf16le' | 'latin1';

/** A word of the log, or the number of a planted value. */
type Piece = string | number;

export type Planted =
  | { readonly kind: 'log'; readonly encoding: Encoding; readonly pieces: readonly Piece[] }
  | { readonly kind: 'zip' | 'tar' | 'tgz'; readonly entries: readonly (readonly [name: readonly Piece[], tree: Planted])[] }
  | { readonly kind: 'gz'; readonly inner: Planted };

/** What is decoded again: a text, or named things. */
export type Decoded = string | { readonly [name: string]: Decoded };

/** Even ones are phone numbers, odd ones addresses of mail. */
export const valueOf = (index: number): string => (index % 2 === 0 ? `+4477009001${String(10 + index)}` : `quill${String(10 + index)}@example.org`);
const mostValues = 12;
const endings: Readonly<Record<Planted['kind'], string>> = { log: '.log', zip: '.zip', tar: '.tar', tgz: '.tgz', gz: '.gz' };
export const endingOf = (tree: Planted): string => endings[tree.kind];

const said = ['connected after a while', 'retrying', 'état inchangé', 'no route, waiting', 'a picture was shown'];
const line = fc.oneof(fc.constantFrom(...said), fc.nat({ max: mostValues - 1 }));
const log = fc.record({ kind: fc.constant('log' as const), encoding: fc.constantFrom<Encoding>('utf8', 'utf8', 'utf16le', 'latin1'), pieces: fc.array(line, { minLength: 1, maxLength: 8 }) });
const entryName = fc.tuple(fc.stringMatching(/^[b-df-h]{3}$/), fc.option(fc.nat({ max: mostValues - 1 }), { nil: null, freq: 4 })).map(([word, value]): Piece[] => (value === null ? [word] : [`${word} `, value, ' copy']));

export const planted: fc.Arbitrary<Planted> = fc.letrec<{ tree: Planted }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    log,
    fc.record({
      kind: fc.constantFrom('zip' as const, 'zip' as const, 'tar' as const, 'tgz' as const),
      entries: fc.uniqueArray(fc.tuple(entryName, tie('tree')), { minLength: 1, maxLength: 4, selector: ([[word]]) => word }),
    }),
    fc.record({ kind: fc.constant('gz' as const), inner: tie('tree') }),
  ),
})).tree.filter((tree) => layersOf(tree) <= defaultLimits.depth);

/** A tar in a wrapper is two. */
function layersOf(tree: Planted): number {
  if (tree.kind === 'log') return 0;
  if (tree.kind === 'gz') return 1 + layersOf(tree.inner);
  return (tree.kind === 'tgz' ? 2 : 1) + Math.max(...tree.entries.map(([, inner]) => layersOf(inner)));
}

export function bytesOfPlanted(tree: Planted): Buffer {
  if (tree.kind === 'gz') return gzipSync(bytesOfPlanted(tree.inner));
  if (tree.kind === 'log') return encode(textOf(tree.pieces, valueOf), tree.encoding);
  const entries = Object.fromEntries(tree.entries.map(([name, inner]) => [nameOf(name, inner, valueOf), bytesOfPlanted(inner)]));
  if (tree.kind === 'zip') return makeZip(entries);
  return tree.kind === 'tar' ? makeTar(entries) : gzipSync(makeTar(entries));
}

/** ustar; the system's tar makes those of `trees.ts`. */
function makeTar(entries: Readonly<Record<string, Buffer>>): Buffer {
  const blocks = Object.entries(entries).flatMap(([name, bytes]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 'utf8');
    header.write(`0000644\0${'0000000\0'.repeat(2)}${bytes.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0        0`, 100, 'latin1');
    header.write('ustar\x0000', 257, 'latin1');
    header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function encode(text: string, encoding: Encoding): Buffer {
  return encoding === 'utf16le' ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, encoding);
}

function textOf(pieces: readonly Piece[], write: (value: number) => string): string {
  return `log of today\n${pieces.map((piece) => (typeof piece === 'string' ? `I/net: ${piece}` : piece % 2 === 0 ? `I/voip: call to ${write(piece)} ended` : `I/net: ${write(piece)} signed in`)).join('\n')}\n`;
}

function nameOf(name: readonly Piece[], tree: Planted, write: (value: number) => string): string {
  return `${name.map((piece) => (typeof piece === 'string' ? piece : write(piece))).join('')}${endingOf(tree)}`;
}

/** The path of every entry, outermost first, as the product names them. */
export function pathsIn(tree: Planted, path: string): string[] {
  if (tree.kind === 'log') return [];
  if (tree.kind === 'gz') return pathsIn(tree.inner, path);
  return tree.entries.flatMap(([name, inner]) => [`${path}/${nameOf(name, inner, valueOf)}`, ...pathsIn(inner, `${path}/${nameOf(name, inner, valueOf)}`)]);
}

/** What must be there after the choices; any placeholder is written `[*]`. `gone`: values that go from the whole mail. */
export function expected(tree: Planted, path: string, choices: Readonly<Record<string, FileChoice>>, gone: ReadonlySet<number>, inherited: FileChoice = 'keep'): Decoded {
  const choice = choices[path] ?? inherited;
  const write = (value: number): string => (choice === 'clean' || gone.has(value) ? '[*]' : valueOf(value));
  if (tree.kind === 'log') return textOf(tree.pieces, write);
  if (tree.kind === 'gz') return expected(tree.inner, path, choices, gone, inherited);
  return Object.fromEntries(tree.entries.flatMap(([name, inner]) => {
    const own = `${path}/${nameOf(name, inner, valueOf)}`;
    const below = choices[own] ?? choice;
    if (below === 'remove') return [];
    return [[nameOf(name, inner, (value) => (below === 'clean' || gone.has(value) ? '[*]' : valueOf(value))), expected(inner, own, choices, gone, choice)] as const];
  }));
}

/** Every layer decoded, by readers of zip and tar of the tests' own; placeholders as `[*]`. */
export function decodeAll(bytes: Buffer): Decoded {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return decodeAll(gunzipSync(bytes));
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' || bytes.subarray(0, 4).toString('latin1') === 'PK\u0005\u0006') return named(readZip(bytes));
  if (bytes.subarray(257, 262).toString('latin1') === 'ustar' || (bytes.length >= 1024 && bytes.every((byte) => byte === 0))) return named(readTar(bytes));
  return plain(bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.subarray(2).toString('utf16le') : isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1'));
}

const plain = (text: string): string => text.replace(/\[(?:phone|e-mail) \d{1,3}\]/g, '[*]');
const named = (entries: readonly (readonly [string, Buffer])[]): Decoded => Object.fromEntries(entries.map(([name, bytes]) => [plain(name), decodeAll(bytes)]));
const isUtf8 = (bytes: Buffer): boolean => Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);

function readZip(bytes: Buffer): (readonly [string, Buffer])[] {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [method, packed, name, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    const entry = [bytes.subarray(at + 46, at + 46 + name).toString('utf8'), method === 0 ? data : inflateRawSync(data)] as const;
    at += 46 + name + extra + comment;
    return entry;
  });
}

/** ustar with short names, which is all that is planted. */
function readTar(bytes: Buffer): (readonly [string, Buffer])[] {
  const entries: (readonly [string, Buffer])[] = [];
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const size = parseInt(bytes.subarray(at + 124, at + 136).toString('latin1'), 8);
    entries.push([bytes.subarray(at, bytes.indexOf(0, at)).toString('utf8'), bytes.subarray(at + 512, at + 512 + size)]);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}
