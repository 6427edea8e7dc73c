/**
 * All patterns in one automaton that reads a text from its end to its beginning, so that it stands in an accepting state exactly where a match may begin.
 */
import { CharacterClasses, CharacterSet, surrogate } from './character-set.ts';
import { Machine } from './machine.ts';
import { bitsOfSet, neededPart, type CutTree } from './needed-part.ts';
import type { Tree } from './pattern-tree.ts';

/** Called with the number of a pattern and a place at which it may begin; places come in falling order. */
export type Propose = (pattern: number, place: number) => void;

/** What is sought, and whether all of it must be there, not just a beginning that is rare enough. */
export interface Sought {
  readonly tree: Tree;
  readonly whole: boolean;
}

interface Draft {
  readonly sets: readonly CharacterSet[];
  readonly to: readonly number[];
  readonly free: readonly number[];
  readonly accepts: number;
}

const surrogateSet = CharacterSet.make('half of a pair', (atom) => atom === surrogate, () => false, []);
/** Letters and digits. */
const commonBits = 3;
const everything = CharacterSet.make('everything', () => true, () => true, []);

export class Automaton {
  readonly #drafts: Draft[] = [];
  readonly #starts: number[] = [];
  /** Where reading may begin only at the end of the text. */
  readonly #atEnd: number[] = [];
  /** Nodes that only look at what stands behind a match. */
  readonly #behind = new Set<number>();
  readonly #classes: CharacterClasses;
  /** Two machines, one for ends that are rare and one for those that any word or number may be: together they would have as many states as there are pairs. */
  readonly #words: Machine;
  readonly #shapes: Machine;

  constructor(trees: readonly Sought[]) {
    for (const [pattern, { tree, whole }] of trees.entries()) {
      const accepted = this.#add({ sets: [], to: [], free: [], accepts: pattern });
      this.#addPattern(neededPart(tree, whole ? Infinity : undefined), accepted);
    }
    const sets = new Map(this.#drafts.flatMap((draft) => draft.sets.map((set) => [set.key, set] as const)));
    this.#classes = new CharacterClasses([...sets.values()]);
    const nodes = this.#drafts.map(({ sets: read, to, free, accepts }) => ({ to, free, accepts, reads: read.map((set) => this.#classes.heldBy(set)) }));
    const machine = (areCommon: boolean): Machine => new Machine(nodes, this.#starts.filter((start) => this.#isCommon(start) === areCommon), this.#atEnd.filter((start) => this.#isCommon(start) === areCommon), this.#classes.count);
    this.#words = machine(false);
    this.#shapes = machine(true);
  }

  get stateCount(): number {
    return this.#words.stateCount + this.#shapes.stateCount;
  }

  /** Proposes every place at which a pattern may begin, and maybe others, from the last to the first. Linear. */
  scan(text: string, propose: Propose): void {
    const { table } = this.#classes;
    const [words, shapes] = [this.#words, this.#shapes];
    let [nextWord, nextShape] = [words.next, shapes.next];
    let word: number = this.#classes.count;
    let shape: number = this.#classes.count;
    for (let i = text.length - 1; i >= 0; i -= 1) {
      const number = table[text.charCodeAt(i)] ?? 0;
      let toWord = nextWord[word + number] ?? 0;
      let toShape = nextShape[shape + number] ?? 0;
      if (toWord <= 0) {
        if (toWord === 0) {
          toWord = words.step(word, this.#classOf(text.charCodeAt(i)));
          nextWord = words.next;
        }
        if (toWord < 0) {
          toWord = -toWord;
          for (const pattern of words.accepts(toWord)) propose(pattern, i + 1);
        }
      }
      if (toShape <= 0) {
        if (toShape === 0) {
          toShape = shapes.step(shape, this.#classOf(text.charCodeAt(i)));
          nextShape = shapes.next;
        }
        if (toShape < 0) {
          toShape = -toShape;
          for (const pattern of shapes.accepts(toShape)) propose(pattern, i + 1);
        }
      }
      word = toWord;
      shape = toShape;
    }
    for (const [machine, state] of [[words, word], [shapes, shape]] as const) for (const pattern of machine.accepts(Math.abs(machine.step(state, this.#classes.start)))) propose(pattern, 0);
  }

  #classOf(code: number): number {
    return this.#classes.table[code] || this.#classes.learn(code);
  }

  /** Whether what is read first, going backwards, may be any letter or digit. */
  #isCommon(start: number): boolean {
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const draft = this.#drafts[index];
      // After a set for the character behind, the next one is what counts.
      const first = draft && draft.free.length === 0 && draft.to.length === 1 && this.#behind.has(index) ? draft.to[0] : undefined;
      if (first !== undefined) open.push(first);
      else if (draft?.sets.some((set) => set !== surrogateSet && bitsOfSet(set) < commonBits)) return true;
      open.push(...(draft?.free ?? []));
    }
    return false;
  }

  #add(draft: Draft): number {
    return this.#drafts.push(draft) - 1;
  }

  #addPattern(tree: CutTree, accepted: number): void {
    // One more character is read, the one before the match.
    const before = this.#add({ sets: [everything], to: [accepted], free: [], accepts: -1 });
    const entry = this.#compile(tree, before, before, accepted, true);
    this.#starts.push(entry);
  }

  /** A pattern's last character is read at `at`; what stands behind it was read before. */
  #startFrom(at: number, after: CharacterSet | undefined): void {
    if (after === undefined) {
      this.#starts.push(at);
      return;
    }
    const behind = this.#add({ sets: [after], to: [at], free: [], accepts: -1 });
    this.#behind.add(behind);
    this.#starts.push(behind);
    this.#atEnd.push(at);
  }

  /** The state from which a tree is read backwards, so that `then` is what remains to be read before it. */
  #compile(tree: CutTree, then: number, before: number, accepted: number, isLast = false): number {
    if (tree.kind === 'set') return this.#reading(tree.set, then);
    if (tree.kind === 'all') {
      let at = then;
      for (const part of tree.of) {
        if (part.kind === 'cut') {
          this.#startFrom(at, part.after);
          return this.#add({ sets: [], to: [], free: [], accepts: -1 });
        }
        if (part.kind === 'after' && part === tree.of.at(-1) && isLast) {
          this.#startFrom(at, part.set);
          return this.#add({ sets: [], to: [], free: [], accepts: -1 });
        }
        at = this.#compile(part, at, before, accepted, isLast && part === tree.of.at(-1));
      }
      return at;
    }
    if (tree.kind === 'any') return this.#add({ sets: [], to: [], free: tree.of.map((part) => this.#compile(part, then, before, accepted, isLast)), accepts: -1 });
    if (tree.kind === 'repeat') return this.#repeat(tree.of, tree.least, tree.most, then, before, accepted);
    if (tree.kind === 'cut') return this.#compile({ kind: 'all', of: [tree] }, then, before, accepted);
    if (then !== before || tree.kind === 'end' || tree.kind === 'after') return then;
    if (tree.kind === 'start') return this.#add({ sets: [CharacterSet.textStart], to: [accepted], free: [], accepts: -1 });
    return tree.set === null ? then : this.#add({ sets: [tree.set], to: [accepted], free: [], accepts: -1 });
  }

  /** A character, or, where it may be one that takes two code units, both of them. */
  #reading(set: CharacterSet, then: number): number {
    if (!set.may(surrogate)) return this.#add({ sets: [set], to: [then], free: [], accepts: -1 });
    const high = this.#add({ sets: [surrogateSet], to: [then], free: [], accepts: -1 });
    return this.#add({ sets: [set, surrogateSet], to: [then, high], free: [], accepts: -1 });
  }

  #repeat(of: CutTree, least: number, most: number, then: number, before: number, accepted: number): number {
    let at = then;
    // More than one that may be missing may be any number of them: bounds would make states and propose hardly less.
    if (most - least > 1 && most !== Infinity) return this.#repeat(of, least, Infinity, then, before, accepted);
    for (let n = 0; n < least; n += 1) at = this.#compile(of, at, before, accepted);
    if (most === Infinity) {
      const free: number[] = [at];
      const loop = this.#add({ sets: [], to: [], free, accepts: -1 });
      free.push(this.#compile(of, loop, before, accepted));
      return loop;
    }
    for (let n = least; n < most; n += 1) at = this.#add({ sets: [], to: [], free: [at, this.#compile(of, at, before, accepted)], accepts: -1 });
    return at;
  }
}
