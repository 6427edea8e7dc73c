/**
 * The nodes of patterns, each made when it is reached first: of most patterns no text ever has more than the first characters, and what stands behind them costs nothing.
 */
import { CharacterSet, surrogate, type CharacterClasses, type Held } from './character-set.ts';
import type { CutTree } from './needed-part.ts';

export interface Node {
  /** The classes of characters that it reads; null where it leads on without reading. */
  readonly reads: Held | null;
  readonly to: readonly number[];
  /** The pattern that has been read far enough, or -1. */
  readonly accepts: number;
  /** The pattern that it is a part of. */
  readonly pattern: number;
}

/** A node that was not reached yet: the tree that is read from it, and the node that comes then. */
interface Unmade {
  readonly tree: CutTree;
  readonly then: number;
  readonly pattern: number;
  /** The node at which the pattern has been read far enough. */
  readonly accepted: number;
}

const surrogates = CharacterSet.make('half of a pair', (atom) => atom === surrogate, () => false, []);
export const anything = CharacterSet.make('anything', () => true, () => true, []);

/** All sets that the nodes of a tree may read. */
export function addSetsOf(tree: CutTree, sets: Set<CharacterSet>): void {
  if (tree.kind === 'all' || tree.kind === 'any') for (const one of tree.of) addSetsOf(one, sets);
  else if (tree.kind === 'repeat') addSetsOf(tree.of, sets);
  else if (tree.kind === 'set') sets.add(tree.set);
  else if (tree.kind === 'before') sets.add(tree.set ?? anything);
  else if (tree.kind === 'start') sets.add(CharacterSet.textBorder);
  else if ((tree.kind === 'after' && tree.set) || (tree.kind === 'cut' && tree.after)) sets.add(orBorder(tree.kind === 'after' ? tree.set : (tree.after ?? anything)));
}

/** Sets that nodes read whatever the patterns. */
export const setsOfNodes: readonly CharacterSet[] = [surrogates, anything];

function orBorder(set: CharacterSet): CharacterSet {
  return CharacterSet.anyOf([set, CharacterSet.textBorder]);
}

export class PatternNodes {
  readonly #classes: CharacterClasses;
  readonly #nodes: (Node | Unmade)[] = [];

  constructor(classes: CharacterClasses) {
    this.#classes = classes;
  }

  /** Adds a pattern; gives the node that reads the character before a match. */
  addPattern(pattern: number, tree: CutTree): number {
    const accepted = this.#nodes.push({ reads: null, to: [], accepts: pattern, pattern }) - 1;
    return this.#startOf([tree], { then: accepted, accepted, pattern });
  }

  /** The node at an index, made now if it was not reached yet. */
  at(index: number): Node {
    const node = this.#nodes[index];
    if (!node) throw new Error('no such node');
    if (!('tree' in node)) return node;
    const made = this.#make(index, node);
    this.#nodes[index] = made;
    return made;
  }

  #reading(set: CharacterSet, to: readonly number[], pattern: number): number {
    return this.#nodes.push({ reads: this.#classes.heldBy(set), to, accepts: -1, pattern }) - 1;
  }

  #leading(to: readonly number[], pattern: number): number {
    return this.#nodes.push({ reads: null, to, accepts: -1, pattern }) - 1;
  }

  #later(tree: CutTree, where: Omit<Unmade, 'tree'>): number {
    return this.#nodes.push({ tree, then: where.then, accepted: where.accepted, pattern: where.pattern }) - 1;
  }

  /** The node that reads the character before a match, for parts that follow each other. */
  #startOf(parts: readonly CutTree[], where: Omit<Unmade, 'tree'>): number {
    const [first, ...rest] = parts;
    if (first?.kind === 'all') return this.#startOf([...first.of, ...rest], where);
    if (first?.kind === 'after' || first?.kind === 'end') return this.#startOf(rest, where);
    const behind = (of: readonly CutTree[]): number => this.#later({ kind: 'all', of }, where);
    if (first?.kind === 'before' || first?.kind === 'start') return this.#reading(first.kind === 'start' ? CharacterSet.textBorder : (first.set ?? anything), [behind(rest)], where.pattern);
    if (first?.kind !== 'any') return this.#reading(anything, [behind(parts)], where.pattern);
    const then = behind(rest);
    return this.#leading(first.of.map((one) => this.#startOf([one], { ...where, then })), where.pattern);
  }

  #make(self: number, node: Unmade): Node {
    const { tree, then, pattern, accepted } = node;
    const leadsTo = (...to: number[]): Node => ({ reads: null, to, accepts: -1, pattern });
    if (tree.kind === 'set') return this.#makeReading(tree.set, node);
    if (tree.kind === 'all') return leadsTo(this.#sequence(tree.of, node));
    if (tree.kind === 'any') return leadsTo(...tree.of.map((one) => this.#later(one, node)));
    if (tree.kind === 'cut') return leadsTo(tree.after ? this.#behind(tree.after, node) : accepted);
    // What looks around in the middle is left to the pattern itself.
    if (tree.kind === 'after') return leadsTo(then === accepted ? this.#behind(tree.set, node) : then);
    if (tree.kind !== 'repeat') return leadsTo(then);
    const { of, least, most } = tree;
    if (least > 0) return leadsTo(this.#later(of, { ...node, then: this.#later({ kind: 'repeat', of, least: least - 1, most: most - 1 }, node) }));
    if (most === 0) return leadsTo(then);
    return leadsTo(then, this.#later(of, { ...node, then: most === Infinity ? self : this.#later({ kind: 'repeat', of, least: 0, most: most - 1 }, node) }));
  }

  /** The first of parts that follow each other; what reads nothing in the middle is passed over. */
  #sequence(parts: readonly CutTree[], where: Unmade): number {
    const reading = parts.filter((part) => part.kind !== 'before' && part.kind !== 'start' && part.kind !== 'end');
    return reading.reduceRight((then, part) => this.#later(part, { ...where, then }), where.then);
  }

  /** What stands behind a match, where something does. */
  #behind(set: CharacterSet, { accepted, pattern }: Unmade): number {
    return this.#reading(orBorder(set), [accepted], pattern);
  }

  /** A character, or, where it may be one that takes two code units, both of them. */
  #makeReading(set: CharacterSet, { then, pattern }: Unmade): Node {
    const one: Node = { reads: this.#classes.heldBy(set), to: [then], accepts: -1, pattern };
    if (!set.may(surrogate)) return one;
    const pair = this.#reading(surrogates, [this.#reading(surrogates, [then], pattern)], pattern);
    return { reads: null, to: [this.#nodes.push(one) - 1, pair], accepts: -1, pattern };
  }
}
