/**
 * The trees of labels' keys. A detector's pattern is for the key in its plain spelling (`api_key`); in the text it is `apiKey`, `API-Key` or `api key`, and a
 * separator follows.
 */
import { Automaton } from './automaton.ts';
import { CharacterSet } from './character-set.ts';
import type { Steps } from '../steps.ts';
import { mirrored, treeOf, type Tree } from './pattern-tree.ts';

const anyCase = 'iu';
const setOf = (source: string): Tree => ({ kind: 'set', set: CharacterSet.of(source, anyCase) });
const manyOf = (of: Tree): Tree => ({ kind: 'repeat', of, least: 0, most: Infinity });
const maybe = (of: Tree): Tree => ({ kind: 'repeat', of, least: 0, most: 1 });
const gap = manyOf(setOf('[_.\\- ]'));
const anyKey = manyOf(setOf('[\\p{L}\\p{M}\\p{N}_.\\- ]'));
const notInWord: Tree = { kind: 'before', set: CharacterSet.noneOf([CharacterSet.of('[\\p{L}\\p{N}]', anyCase)]) };
/** What `addLabel` skips between a key and its separator: a type, a verb, a remark in brackets, quotes and the first characters of `?=`, `+=`. */
const type = treeOf(/(?:: ?| )(?:string|str|nsstring|char|text|bytes)[?!* \]]{0,3}/iu);
const aside = treeOf(/ {0,2}[(（][^()（）\n\r]{1,24}[)）]/u);
/** With which people say what a label's value is: `My username is: X`. */
export const verbs = 'is|was|ist|lautet|è|est|es|é|är';
const verb = treeOf(new RegExp(` (?:${verbs})`, 'iu'));
const joint = manyOf(setOf('[ \\t"\'\\\\\\]:?+.*]'));

/** Says of a separator whether a key that one of the patterns matches may stand before it. It reads from the separator back, which mostly takes a letter or two. Made in steps. */
export function* keysBefore(patterns: readonly RegExp[]): Steps<(text: string, separator: number) => boolean> {
  const keys: Tree[] = [];
  for (const pattern of patterns) {
    yield;
    keys.push(...alternativesOf(treeOf(pattern, anyCase)).map(keyTree));
  }
  yield;
  const before = [gap, maybe({ kind: 'any', of: [type, verb] }), maybe(aside), joint];
  const sought = (some: readonly Tree[]) => () => ({ tree: mirrored({ kind: 'all', of: [{ kind: 'any', of: some }, ...before] }), whole: true });
  // In two halves, each a step.
  const middle = keys.length >> 1;
  const automaton = yield* Automaton.make([sought(keys.slice(0, middle)), sought(keys.slice(middle))]);
  return (text, separator) => automaton.mayBeginBackwards(text, separator - 1);
}

function alternativesOf(tree: Tree): readonly Tree[] {
  return tree.kind === 'any' ? tree.of : [tree];
}

/** A pattern that does not say where the key ends leaves room behind it. */
function keyTree(tree: Tree): Tree {
  const written = asWritten(tree);
  return tree.kind === 'all' && tree.of.at(-1)?.kind === 'end' ? written : { kind: 'all', of: [written, anyKey] };
}

/** In place of `_` any gap, or none: `apiKey`. */
function asWritten(tree: Tree): Tree {
  if (tree.kind === 'set') return tree.set.may(95) ? { kind: 'any', of: [gap, tree] } : tree;
  if (tree.kind === 'all') return { kind: 'all', of: tree.of.map(asWritten) };
  if (tree.kind === 'any') return { kind: 'any', of: tree.of.map(asWritten) };
  if (tree.kind === 'repeat') return { ...tree, of: asWritten(tree.of) };
  return tree.kind === 'start' ? notInWord : { kind: 'all', of: [] };
}
