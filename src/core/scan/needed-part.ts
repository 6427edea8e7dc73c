/**
 * The part of a pattern that is enough to propose places: its beginning, until it is so rare that reading on would not pay. What follows would keep the automaton busy in
 * every row of letters or digits.
 */
import type { CharacterSet } from './character-set.ts';
import type { Tree } from './pattern-tree.ts';

/** A tree whose branches may end early: at a `cut` everything behind is left out. */
export type CutTree =
  | Exclude<Tree, { kind: 'all' | 'any' | 'repeat' }>
  | { readonly kind: 'cut'; readonly after?: CharacterSet }
  | { readonly kind: 'all'; readonly of: readonly CutTree[] }
  | { readonly kind: 'any'; readonly of: readonly CutTree[] }
  | { readonly kind: 'repeat'; readonly of: CutTree; readonly least: number; readonly most: number };

/** So many bits make a beginning rare: so rare that a text drawn by lot would never hold it. */
const enoughBits = 40;
/** This is enough where what follows is a letter or a digit like any other: it would say little and keep the automaton busy in every word. */
const nearlyEnoughBits = 28;
const tellingBits = 1.8;
/** Repetitions are counted up to here; more would make more states. */
const mostCounted = 16;

/** Roughly how often characters stand in logs and letters; the rest is divided among what is left. */
const often: readonly (readonly [characters: string, share: number])[] = [
  ['abcdefghijklmnopqrstuvwxyz', 0.55], ['0123456789', 0.16], ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 0.07], [' ', 0.1], ['\n', 0.01], ['.:-/,_="\'()[]', 0.08], ['!#$%&*+;<>?@\\^`{|}~', 0.02],
];
const shares = new Float64Array(128);
for (const [characters, share] of often) for (const character of characters) shares[character.charCodeAt(0)] = share / characters.length;

const bitsOf = new Map<string, number>();

/** How rare a character of a set is, in bits. */
export function bitsOfSet(set: CharacterSet): number {
  const known = bitsOf.get(set.key);
  if (known !== undefined) return known;
  let share = 0.001;
  for (let code = 0; code < 128; code += 1) if (set.may(code)) share += shares[code] ?? 0;
  const bits = Math.max(0, -Math.log2(share));
  bitsOf.set(set.key, bits);
  return bits;
}

/** How rare what a tree matches is, in bits, as far as is counted. */
export function bitsOfTree(tree: Tree): number {
  return trim(withoutTail(tree), Infinity).bits;
}

/** The needed part of a pattern. */
export function neededPart(tree: Tree, bits: number = enoughBits): CutTree {
  return trim(withoutTail(tree), bits).tree;
}

/** Without what may be missing at the end. */
function withoutTail(tree: Tree): Tree {
  if (tree.kind === 'any') return { kind: 'any', of: tree.of.map(withoutTail) };
  if (tree.kind === 'repeat') return { ...tree, most: tree.least };
  if (tree.kind !== 'all') return tree;
  const of = [...tree.of];
  for (let last = of.pop(); last; last = of.pop()) {
    const rest = withoutTail(last);
    if ((rest.kind === 'all' && rest.of.length === 0) || (rest.kind === 'repeat' && rest.most === 0)) continue;
    return { kind: 'all', of: [...of, rest] };
  }
  return { kind: 'all', of: [] };
}

interface Trimmed {
  readonly tree: CutTree;
  readonly bits: number;
}

function trim(tree: Tree, budget: number): Trimmed {
  if (tree.kind === 'set') return { tree, bits: bitsOfSet(tree.set) };
  if (tree.kind === 'all') return trimAll(tree.of, budget);
  if (tree.kind === 'any') {
    const trimmed = tree.of.map((one) => trim(one, budget));
    return { tree: { kind: 'any', of: trimmed.map((one) => one.tree) }, bits: Math.min(...trimmed.map((one) => one.bits)) };
  }
  if (tree.kind !== 'repeat') return { tree, bits: 0 };
  const least = Math.min(tree.least, mostCounted);
  const most = tree.most > mostCounted ? Infinity : tree.most;
  const counted: Tree[] = Array.from({ length: least }, () => tree.of);
  return trimAll(most > least ? [...counted, { kind: 'repeat', of: tree.of, least: 0, most: most - least }] : counted, budget, true);
}

/** Whether a beginning is rare enough, by the bits that are still wanted. */
function isRare(wanted: number): boolean {
  return wanted <= enoughBits - nearlyEnoughBits;
}

function tellsLittle(part: Tree): boolean {
  return part.kind === 'set' ? bitsOfSet(part.set) < tellingBits : part.kind === 'repeat' && part.least > 0 && tellsLittle(part.of);
}

function trimAll(parts: readonly Tree[], budget: number, areCounted = false): Trimmed {
  const of: CutTree[] = [];
  let bits = 0;
  for (const part of parts) {
    if (bits >= budget || (isRare(budget - bits) && (part.kind === 'after' || tellsLittle(part)))) {
      of.push(part.kind === 'after' ? { kind: 'cut', after: part.set } : { kind: 'cut' });
      return { tree: { kind: 'all', of }, bits };
    }
    // What may be missing is read whole: something follows it.
    const isOptional = part.kind === 'repeat' && part.least === 0;
    const trimmed: Trimmed = isOptional ? { tree: part as CutTree, bits: 0 } : trim(part, budget - bits);
    of.push(trimmed.tree);
    bits += trimmed.bits;
  }
  return { tree: areCounted && of.length === 1 && of[0] ? of[0] : { kind: 'all', of }, bits };
}
