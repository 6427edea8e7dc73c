/**
 * The states in which an automaton can be, made when they are met first (subset construction), so that a text pays for what it holds and not for all that
 * could be.
 */
import { isSame, keyOf, putInOrder } from './number-list.ts';
import type { PatternNodes } from './pattern-nodes.ts';

/** The state from which nothing is possible; 0 stands for one that was not met yet. */
export const dead = 1;
/** Added to states in which a pattern is accepted. */
export const accepting = 0x8000;
/** States beyond this are forgotten, so that no text can fill the memory: 2 bytes for each class of characters in each state. */
const mostStates = 16_000;
const fewestStates = 512;
const manyNodes = 256;
/** Of so many sets one number tells which of them hold a class: its bits. */
const mostBits = 30;

/** So many sorts of characters before a match are told apart, 0 for those beyond. */
const mostSorts = 32;
/** What two characters of the first so many classes (ASCII comes first) lead to is looked up at once. */
export const pairedClasses = 128;

/** Where two characters lead, and which patterns are accepted on the way. */
export interface Entered {
  readonly state: number;
  readonly proposed: readonly number[];
}

export class Machine {
  readonly #nodes: PatternNodes;
  readonly #entries: readonly number[];
  readonly #width: number;
  /** Per class of the character before, the state at a place; 0 where it was not met yet. */
  readonly starts: Uint16Array;
  /** Per class of the character before, a number for all that leave the same possible; 0 where it was not met yet. */
  readonly sorts: Uint8Array;
  readonly #sortByKey = new Map<string, number>();
  /** Per sort of the character before and two classes the state after both, or, where a pattern was accepted on the way, a row that says so (`entered`); 0 where it was not met yet. */
  readonly pairs = new Uint16Array(mostSorts * pairedClasses * pairedClasses);
  readonly #rowOfEntered = new Map<string, number>();
  /** Per state and class the next state. */
  next: Uint16Array;
  /** How many states were made since the beginning, those that were forgotten too. */
  statesMade = 0;
  #states: (State | null)[] = [];
  /** The rows of states by a number that is made of their nodes; where two share one, the second has the next that is free. */
  #byKey = new Map<number, number>();
  /** By node, the round in which it was met last. */
  readonly #seen: number[] = [];
  #round = 0;
  #timesForgotten = 0;

  /** `entries` are the nodes that read the character before a match, `width` how many classes of characters there are. */
  constructor(nodes: PatternNodes, entries: readonly number[], width: number) {
    this.#nodes = nodes;
    this.#width = width;
    this.#entries = this.#closed(entries).nodes;
    this.starts = new Uint16Array(width);
    this.sorts = new Uint8Array(width);
    this.next = new Uint16Array(fewestStates * width);
    this.#forget();
  }

  get stateCount(): number {
    return this.#states.length;
  }

  /** The patterns that are accepted in a state. */
  accepts(state: number): readonly number[] {
    return this.#states[state]?.accepts ?? [];
  }

  /** The patterns that a state may still lead to. */
  possible(state: number): readonly number[] {
    return [...new Set(this.#states[state]?.nodes.map((node) => this.#nodes.at(node).pattern))];
  }

  /** The state at a place, by the class of the character before it. */
  start(number: number): number {
    const reached = this.#after(this.#entries, number);
    const state = this.#stateOf(reached);
    this.starts[number] = state;
    const key = `${reached.nodes.join()};${reached.accepts.join()}`;
    const sort = this.#sortByKey.get(key) ?? this.#sortByKey.size + 1;
    this.#sortByKey.set(key, sort);
    this.sorts[number] = sort < mostSorts ? sort : 0;
    return state;
  }

  /** Where two characters lead behind one of a class, from now on also in `pairs`. */
  enter(before: number, first: number, second: number): Entered {
    const proposed: number[] = [];
    const timesForgotten = this.#timesForgotten;
    let state = this.starts[before] || this.start(before);
    for (const number of [-1, first, second]) {
      if (state !== dead && number >= 0) state = this.next[state * this.#width + number] || this.step(state, number);
      if (state <= accepting) continue;
      state -= accepting;
      proposed.push(...this.accepts(state));
    }
    const sort = this.sorts[before] ?? 0;
    const entered = { state, proposed };
    if (sort === 0 || first >= pairedClasses || second >= pairedClasses || timesForgotten !== this.#timesForgotten) return entered;
    this.pairs[(sort * pairedClasses + first) * pairedClasses + second] = proposed.length > 0 ? this.#rowOf(entered) : state;
    return entered;
  }

  /** The same of a row in `pairs`; null where it is a state. */
  entered(row: number): Entered | null {
    return this.#states[row]?.entered ?? null;
  }

  #rowOf(entered: Entered): number {
    const key = `${String(entered.state)};${entered.proposed.join()}`;
    const known = this.#rowOfEntered.get(key);
    if (known !== undefined) return known;
    const row = this.#addRow({ nodes: [], accepts: [], byClass: null, readers: null, entered });
    this.#rowOfEntered.set(key, row);
    return row;
  }

  /** The state after a character of a class. */
  step(state: number, number: number): number {
    const from = this.#states[state];
    if (this.#states.length < mostStates) {
      const to = from ? this.#behind(from, number) : dead;
      this.next[state * this.#width + number] = to;
      return to;
    }
    const reached = from ? this.#from(from, number) : null;
    this.#forget();
    return reached ? this.#stateOf(reached) : dead;
  }

  /** The state behind another. Most classes are held by the same of the sets that its nodes read as others are, and lead to the same. */
  #behind(from: State, number: number): number {
    if (from.nodes.length >= manyNodes) return this.#stateOf(this.#from(from, number));
    const { flags, to } = (from.readers ??= { flags: [...new Set(from.nodes.map((index) => this.#nodes.at(index).reads?.flags))], to: new Map() });
    if (flags.length > mostBits) return this.#stateOf(this.#from(from, number));
    let bits = 0;
    for (let i = 0; i < flags.length; i += 1) if (flags[i]?.[number] === 1) bits |= 1 << i;
    let state = to.get(bits);
    if (state === undefined) to.set(bits, (state = this.#stateOf(this.#after(from.nodes, number))));
    return state;
  }

  #forget(): void {
    // The first states stand for what was not met yet and for nothing.
    this.#states = [null, null];
    this.#byKey.clear();
    this.next.fill(0);
    this.next.fill(dead, dead * this.#width, (dead + 1) * this.#width);
    this.starts.fill(0);
    this.pairs.fill(0);
    this.#rowOfEntered.clear();
    this.#timesForgotten += 1;
  }

  /** From a state with many nodes, those that read a class are looked up; for few that would only take memory. */
  #from(state: State, number: number): Reached {
    if (state.nodes.length < manyNodes) return this.#after(state.nodes, number);
    state.byClass ??= this.#byClass(state.nodes);
    return this.#closed(state.byClass[number] ?? []);
  }

  #byClass(nodes: readonly number[]): (number[] | undefined)[] {
    const byClass: (number[] | undefined)[] = [];
    for (const index of nodes) {
      const { reads, to } = this.#nodes.at(index);
      for (const number of reads?.numbers ?? []) (byClass[number] ??= []).push(...to);
    }
    return byClass;
  }

  #after(nodes: readonly number[], number: number): Reached {
    const reached: number[] = [];
    for (const index of nodes) {
      const { reads, to } = this.#nodes.at(index);
      if (reads?.flags[number] === 1) reached.push(...to);
    }
    return this.#closed(reached);
  }

  /** With what is reached without reading; only what reads, and of patterns that have been read far enough nothing more. */
  #closed(from: readonly number[]): Reached {
    const open = [...from];
    this.#round += 1;
    const nodes: number[] = [];
    const accepts: number[] = [];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (this.#seen[index] === this.#round) continue;
      this.#seen[index] = this.#round;
      const node = this.#nodes.at(index);
      if (node.accepts >= 0) accepts.push(node.accepts);
      else if (node.reads) nodes.push(index);
      else for (const next of node.to) open.push(next);
    }
    return { nodes: accepts.length === 0 ? nodes : nodes.filter((index) => !accepts.includes(this.#nodes.at(index).pattern)), accepts };
  }

  #stateOf(reached: Reached): number {
    const { nodes, accepts } = reached;
    if (nodes.length === 0 && accepts.length === 0) return dead;
    putInOrder(nodes);
    putInOrder(accepts);
    let key = keyOf(accepts, keyOf(nodes, 1));
    for (let row = this.#byKey.get(key); row !== undefined; row = this.#byKey.get(++key)) {
      const known = this.#states[row];
      if (known && isSame(known.nodes, nodes) && isSame(known.accepts, accepts)) return accepts.length > 0 ? row + accepting : row;
    }
    const row = this.#addRow({ nodes, accepts, byClass: null, readers: null, entered: null });
    this.#byKey.set(key, row);
    return accepts.length > 0 ? row + accepting : row;
  }

  #addRow(state: State): number {
    const row = this.#states.push(state) - 1;
    if ((row + 1) * this.#width > this.next.length) {
      const larger = new Uint16Array(this.next.length * 2);
      larger.set(this.next);
      this.next = larger;
    }
    this.statesMade += 1;
    return row;
  }
}

/** Nodes that read on, and patterns that have been read far enough. */
interface Reached {
  readonly nodes: number[];
  readonly accepts: number[];
}

interface State extends Reached {
  /** Of a row that stands for two characters on whose way a pattern was accepted. It leads nowhere known, so that nobody reads on without a look at it. */
  readonly entered: Entered | null;
  /** Per class the nodes to which those of the state lead; made when the state is left first. */
  byClass: (number[] | undefined)[] | null;
  /** The classes of each set that its nodes read, and where a class leads by the bits of the sets that hold it; made when the state is left first. */
  readers: { readonly flags: readonly (Uint8Array | undefined)[]; readonly to: Map<number, number> } | null;
}
