/**
 * Patterns that begin with what any word or number is and tell themselves apart only behind it: `HOST.local`, `NAME [at] example`. They are looked for by what
 * is behind, and the places at which they may begin are those before it.
 */
import { CharacterSet, surrogate } from './character-set.ts';
import { bitsOfSet, bitsOfTree } from './needed-part.ts';
import type { Tree } from './pattern-tree.ts';

export interface WideBeginning {
  /** What the character before the match must be one of; null when it may be any. */
  readonly before: CharacterSet | null;
  /** All characters of the beginning. */
  readonly within: CharacterSet;
  /** So many code units it may have. */
  readonly most: number;
  /** What follows it. */
  readonly rest: Tree;
}

/** A character that tells less than this may stand in any word. */
const tellingBits = 4;
/** This much of a difference between the shortest and the longest makes a beginning wide. */
const wide = 8;
const longest = 1024;
/** What follows must be rarer than this. */
const leastBits = 8;
const mostBranches = 24;
const deepest = 3;

/** The ways in which a tree begins, as parts that follow each other; one way when there are too many. */
export function branchesOf(tree: Tree): readonly (readonly Tree[])[] {
  const branches = branch([tree], deepest);
  return branches.length <= mostBranches && branches.some((parts) => wideBeginning(parts) !== null) ? branches : [[tree]];
}

function branch(parts: readonly Tree[], depth: number): readonly (readonly Tree[])[] {
  const [first, ...rest] = parts;
  if (first?.kind === 'all') return branch([...first.of, ...rest], depth);
  if (first?.kind === 'before' && rest.length > 0) return branch(rest, depth).map((one) => [first, ...one]);
  if (depth === 0) return [parts];
  if (first?.kind === 'any' && beforeOf(first) === undefined) return first.of.flatMap((one) => branch([one, ...rest], depth - 1));
  // A word that may be missing; a single character that may be missing makes nothing wide.
  if (first?.kind === 'repeat' && first.least === 0 && first.most === 1 && first.of.kind !== 'set') return [[first.of, ...rest], rest].flatMap((one) => branch(one, depth - 1));
  return [parts];
}

/** The wide beginning of parts that follow each other; null when what they begin with is rare, or may be of any length. */
export function wideBeginning(parts: readonly Tree[]): WideBeginning | null {
  const rest = parts.flatMap(flat);
  let before: CharacterSet | null = null;
  for (let at = 0; rest[0]; at += 1) {
    const found = beforeOf(rest[0]);
    if (found === undefined) break;
    if (at === 0) before = found;
    rest.shift();
  }
  const sets: CharacterSet[] = [];
  let most = 0;
  let isWide = false;
  for (let part = rest[0]; part && mayBeAnyWord(part); part = rest[0]) {
    const length = longestOf(part);
    if (most + length > longest) break;
    most += length;
    isWide ||= part.kind === 'repeat' && part.most - part.least >= wide;
    sets.push(...setsOf(part));
    rest.shift();
  }
  const behind: Tree = { kind: 'all', of: rest };
  return isWide && bitsOfTree(behind) >= leastBits ? { before, within: CharacterSet.anyOf(sets), most, rest: behind } : null;
}

function flat(tree: Tree): readonly Tree[] {
  return tree.kind === 'all' ? tree.of.flatMap(flat) : [tree];
}

/** What a tree that reads nothing says of the character before; undefined for others. */
function beforeOf(tree: Tree): CharacterSet | null | undefined {
  if (tree.kind === 'before') return tree.set;
  if (tree.kind === 'start') return CharacterSet.textBorder;
  if (tree.kind === 'all' && tree.of.length === 1 && tree.of[0]) return beforeOf(tree.of[0]);
  if (tree.kind !== 'any') return undefined;
  const each = tree.of.map(beforeOf);
  if (each.includes(undefined)) return undefined;
  return each.includes(null) ? null : CharacterSet.anyOf(each.flatMap((set) => set ?? []));
}

function mayBeAnyWord(part: Tree): boolean {
  if (part.kind === 'repeat' && part.least === 0) return true;
  return part.kind === 'set' ? bitsOfSet(part.set) < tellingBits : part.kind === 'repeat' && mayBeAnyWord(part.of);
}

function longestOf(part: Tree): number {
  if (part.kind === 'set') return part.set.may(surrogate) ? 2 : 1;
  if (part.kind === 'all') return part.of.reduce((length, one) => length + longestOf(one), 0);
  if (part.kind === 'any') return Math.max(...part.of.map(longestOf));
  return part.kind === 'repeat' ? part.most * longestOf(part.of) : 0;
}

function setsOf(part: Tree): readonly CharacterSet[] {
  if (part.kind === 'set') return [part.set];
  if (part.kind === 'all' || part.kind === 'any') return part.of.flatMap(setsOf);
  return part.kind === 'repeat' ? setsOf(part.of) : [];
}
