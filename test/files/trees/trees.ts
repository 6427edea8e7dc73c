/** Random trees of files and archives, made by Node's own zlib and by zip and tar writers that the product does not use. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { makeZip } from '../../../scripts/bench/make-files.ts';
import { defaultLimits } from '../../../src/files/limits.ts';

/** A text, or an archive of named trees. */
export type Tree = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'zip' | 'tar' | 'tgz'; readonly entries: Readonly<Record<string, Tree>> } | { readonly kind: 'gz'; readonly inner: Tree };

export const endings: Readonly<Record<Tree['kind'], string>> = { text: '.log', zip: '.zip', tar: '.tar', tgz: '.tgz', gz: '.gz' };

export function bytesOfTree(tree: Tree): Buffer {
  if (tree.kind === 'text') return Buffer.from(tree.text, 'utf8');
  if (tree.kind === 'gz') return gzipSync(bytesOfTree(tree.inner));
  const entries = Object.fromEntries(Object.entries(tree.entries).map(([name, inner]) => [name, bytesOfTree(inner)]));
  if (tree.kind === 'zip') return makeZip(entries);
  const packed = packTar(entries);
  return tree.kind === 'tar' ? packed : gzipSync(packed);
}

/** By the system's tar. */
export function packTar(entries: Readonly<Record<string, Buffer>>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-tar-'));
  try {
    for (const [name, bytes] of Object.entries(entries)) {
      mkdirSync(dirname(join(folder, 'in', name)), { recursive: true });
      writeFileSync(join(folder, 'in', name), bytes);
    }
    execFileSync('tar', ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '-cf', join(folder, 'out.tar'), '-C', join(folder, 'in'), ...Object.keys(entries)]);
    return readFileSync(join(folder, 'out.tar'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const line = fc.oneof(fc.string({ maxLength: 40, unit: 'grapheme' }), fc.constant('2026-03-01 10:00:00.123 I/wa: connected'));
const plain: fc.Arbitrary<Tree> = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines): Tree => ({ kind: 'text', text: `log\n${lines.join('\n')}` }));

export const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    fc.record({ kind: fc.constantFrom('zip' as const, 'tar' as const, 'tgz' as const), entries: fc.dictionary(word, tie('tree'), { minKeys: 1, maxKeys: 4 }) }).map(({ kind, entries }): Tree => ({ kind, entries: Object.fromEntries(Object.entries(entries).map(([name, inner]) => [`${name}${endings[inner.kind]}`, inner])) })),
    fc.record({ kind: fc.constant('gz' as const), inner: tie('tree') }),
  ),
})).tree.filter((made) => layersOf(made) <= defaultLimits.depth);

/** Archives in archives: beyond the limit nothing is read. */
function layersOf(made: Tree): number {
  if (made.kind === 'text') return 0;
  if (made.kind === 'gz') return 1 + layersOf(made.inner);
  return (made.kind === 'tgz' ? 2 : 1) + Math.max(...Object.values(made.entries).map(layersOf));
}
