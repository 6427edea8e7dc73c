/**
 * All patterns in one automaton that is asked, at each place of a text, whether one of them may begin there. It reads on from the place until nothing is possible any more,
 * which is mostly the first character: so its states are few, and what it asks of a text is the same for each of its characters.
 */
import { CharacterClasses, type CharacterSet } from './character-set.ts';
import { accepting, dead, Machine, pairedClasses } from './machine.ts';
import { neededPart, type CutTree } from './needed-part.ts';
import { addSetsOf, anything, PatternNodes, setsOfNodes } from './pattern-nodes.ts';
import type { Tree } from './pattern-tree.ts';
import type { Steps } from '../steps.ts';
import { branchesOf, wideBeginning } from './wide-beginning.ts';

/** Called with the number of a pattern and a place at which it may begin; the same place may come twice, and an earlier one later. */
export type Propose = (pattern: number, place: number) => void;

/** What is sought, and whether all of it must be there, not just a beginning that is rare enough. */
export interface Sought {
  readonly tree: Tree;
  readonly whole: boolean;
}

/** What follows a wide beginning is a pattern by itself; where it is proposed, the pattern may begin at places before. */
interface Behind {
  readonly pattern: number;
  readonly before: Uint8Array;
  readonly within: Uint8Array;
  readonly most: number;
}

/** So far is read on from a place; what is still possible there is proposed. */
const farthest = 64;
/** Characters whose classes are looked up at once. */
const stretch = 4096;
/** To make a state takes as long as to read some hundred characters: after so many there is a step. */
const statesOfStep = 8;

export class Automaton {
  readonly #classes: CharacterClasses;
  readonly #machine: Machine;
  /** Classes of the character before a stretch, of its own characters and of some behind it. */
  readonly #read = new Uint16Array(1 + stretch + farthest);
  readonly #count: number;
  readonly #behinds: readonly Behind[];

  private constructor(classes: CharacterClasses, machine: Machine, count: number, behinds: readonly Behind[]) {
    this.#classes = classes;
    this.#machine = machine;
    this.#count = count;
    this.#behinds = behinds;
  }

  /** The automaton of some patterns, each asked for when its turn comes; a step now and then. */
  static *make(all: readonly (() => Sought)[]): Steps<Automaton> {
    const wide: { readonly pattern: number; readonly before: CharacterSet; readonly within: CharacterSet; readonly most: number }[] = [];
    const parts: { readonly pattern: number; readonly tree: CutTree }[] = [];
    const sets = new Set(setsOfNodes);
    for (const [pattern, read] of all.entries()) {
      yield;
      const { tree, whole } = read();
      // One tree holds the keys of all labels.
      if (whole) yield;
      for (const branch of whole ? [[tree]] : branchesOf(tree)) {
        const beginning = whole ? null : wideBeginning(branch);
        if (beginning) wide.push({ pattern, before: beginning.before ?? anything, within: beginning.within, most: beginning.most });
        parts.push({ pattern: beginning ? all.length + wide.length - 1 : pattern, tree: neededPart(beginning?.rest ?? { kind: 'all', of: branch }, whole ? Infinity : undefined) });
      }
    }
    yield;
    for (const { tree } of parts) addSetsOf(tree, sets);
    for (const { before, within } of wide) sets.add(before).add(within);
    const classes = yield* CharacterClasses.make([...sets]);
    const nodes = new PatternNodes(classes);
    const machine = new Machine(nodes, parts.map(({ pattern, tree }) => nodes.addPattern(pattern, tree)), classes.count);
    yield;
    return new Automaton(classes, machine, all.length, wide.map(({ pattern, before, within, most }) => ({ pattern, before: classes.heldBy(before).flags, within: classes.heldBy(within).flags, most })));
  }

  get stateCount(): number {
    return this.#machine.stateCount;
  }

  /** Proposes every place at which a pattern may begin, and maybe others, from the first to the last. Linear; a step for each stretch, and where states were made. */
  *scan(text: string, propose: Propose): Steps<void> {
    // Of each pattern with a wide beginning, what was proposed last; everything before it was, too.
    const lasts = new Int32Array(this.#behinds.length).fill(-1);
    const each: Propose = (pattern, place) => {
      const behind = pattern < this.#count ? null : this.#behinds[pattern - this.#count];
      if (!behind) return void propose(pattern, place);
      this.#proposeBefore(text, place, lasts[pattern - this.#count] ?? -1, behind, propose);
      lasts[pattern - this.#count] = place;
    };
    for (let from = 0; from <= text.length; ) {
      this.#readClasses(text, from);
      from += this.#walk(from, Math.min(stretch, text.length + 1 - from), each);
      yield;
    }
  }

  /** Whether one of the patterns may begin at a character, where what is read on are the characters before it: for patterns that are written from their end. */
  mayBeginBackwards(text: string, from: number): boolean {
    const machine = this.#machine;
    const before = this.#classAt(text, from + 1);
    const first = this.#classAt(text, from);
    const second = this.#classAt(text, from - 1);
    const pair = first < pairedClasses && second < pairedClasses ? ((machine.sorts[before] ?? 0) * pairedClasses + first) * pairedClasses + second : 0;
    let state = machine.pairs[pair] ?? 0;
    if (state === dead) return false;
    const entered = state === 0 ? machine.enter(before, first, second) : machine.entered(state);
    if (entered && entered.proposed.length > 0) return true;
    if (entered) ({ state } = entered);
    for (let at = from - 2; at >= -1 && from - at < farthest && state < accepting; at -= 1) {
      if (state === dead) return false;
      const number = this.#classAt(text, at);
      state = machine.next[state * this.#classes.count + number] || machine.step(state, number);
    }
    return state !== dead;
  }

  #classAt(text: string, at: number): number {
    if (at < 0 || at >= text.length) return this.#classes.border;
    const code = text.charCodeAt(at);
    return this.#classes.table[code] || this.#classes.learn(code);
  }

  #readClasses(text: string, from: number): void {
    const classes = this.#classes;
    const { table, border } = classes;
    const read = this.#read;
    const until = Math.min(text.length, from + stretch + farthest);
    for (let i = Math.max(0, from - 1), at = from === 0 ? 1 : 0; i < until; i += 1, at += 1) {
      const code = text.charCodeAt(i);
      read[at] = table[code] || classes.learn(code);
    }
    read.fill(border, until - from + 1);
    if (from === 0) read[0] = border;
  }

  /** Gives how many places were walked: fewer than `count` where many states were met for the first time. */
  #walk(offset: number, count: number, propose: Propose): number {
    const machine = this.#machine;
    const mostMade = machine.statesMade + statesOfStep;
    const width = this.#classes.count;
    const read = this.#read;
    const { sorts, pairs } = machine;
    let { next } = machine;
    let before: number;
    let first = read[0] ?? 0;
    let second = read[1] ?? 0;
    let third = read[2] ?? 0;
    for (let place = 0; place < count; place += 1) {
      before = first;
      first = second;
      second = third;
      third = read[place + 3] ?? 0;
      const pair = first < pairedClasses && second < pairedClasses ? ((sorts[before] ?? 0) * pairedClasses + first) * pairedClasses + second : 0;
      let state = pairs[pair] ?? 0;
      // Most places are dead after two characters or after three: both are asked at once, as a wrong guess of the processor costs more than to read once more.
      const after = next[state * width + third] ?? 0;
      if (after === dead) continue;
      const known = after > 0 ? null : state === 0 ? machine.enter(before, first, second) : machine.entered(state);
      if (known) {
        for (const pattern of known.proposed) propose(pattern, offset + place);
        ({ state } = known);
        ({ next } = machine);
      }
      const end = place + farthest;
      for (let at = place + 3; state !== dead; at += 1) {
        if (at > end) {
          for (const pattern of machine.possible(state)) propose(pattern, offset + place);
          break;
        }
        const number = read[at] ?? 0;
        let to = next[state * width + number] ?? 0;
        if (to === dead) break;
        if (to === 0) {
          to = machine.step(state, number);
          ({ next } = machine);
        }
        if (to > accepting) {
          to -= accepting;
          for (const pattern of machine.accepts(to)) propose(pattern, offset + place);
        }
        state = to;
      }
      if (machine.statesMade > mostMade) return place + 1;
    }
    return count;
  }

  /** The places at which a wide beginning may begin that ends at a place. */
  #proposeBefore(text: string, end: number, last: number, behind: Behind, propose: Propose): void {
    const least = Math.max(0, end - behind.most, last + 1);
    let from = end;
    while (from > least && behind.within[this.#classAt(text, from - 1)] === 1) from -= 1;
    for (let place = from; place <= end; place += 1) if (behind.before[this.#classAt(text, place - 1)] === 1) propose(behind.pattern, place);
  }
}
