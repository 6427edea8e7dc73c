/**
 * The states in which an automaton can be, made when they are met first (subset construction), so that a text pays for what it holds and not for all that
 * could be.
 */
export interface Node {
  /** What it reads; to which node each leads, and the classes of characters of each. */
  readonly to: readonly number[];
  readonly reads: readonly Uint8Array[];
  /** Where it leads without reading. */
  readonly free: readonly number[];
  /** The pattern that has been read whole, or -1. */
  readonly accepts: number;
}

/** States beyond this are forgotten, so that no text can fill the memory: 4 bytes for each class of characters in each state. */
const mostStates = 16_000;

export class Machine {
  readonly #nodes: readonly Node[];
  readonly #width: number;
  /** What every place of a text may be the end of. */
  readonly #open: readonly number[];
  readonly #isOpen: Uint8Array;
  readonly #atEnd: readonly number[];
  /** Per state and class: the next state's first index, negative when something is accepted there; 0 when it was not met yet. */
  next: Int32Array;
  #states: StateRow[] = [];
  #byKey = new Map<string, number>();
  readonly #fromOpen: (Reached | undefined)[] = [];
  readonly #fromPair = new Map<number, Reached>();
  readonly #byOpen = new Map<string, number>();
  readonly #seen: Uint32Array;
  #round = 0;

  /** `open` are the nodes from which reading may begin anywhere, `atEnd` those where it may only at the end of a text. */
  constructor(nodes: readonly Node[], open: readonly number[], atEnd: readonly number[], width: number) {
    this.#nodes = nodes;
    this.#width = width;
    this.#seen = new Uint32Array(nodes.length);
    this.#isOpen = new Uint8Array(nodes.length);
    this.#open = this.#closed([...open]);
    for (const node of this.#open) this.#isOpen[node] = 1;
    this.#atEnd = atEnd;
    this.next = new Int32Array(256 * width);
    this.#forget();
  }

  get stateCount(): number {
    return this.#states.length;
  }

  /** The patterns that are accepted in a state. */
  accepts(state: number): readonly number[] {
    return this.#states[state / this.#width]?.accepts ?? [];
  }

  #forget(): void {
    this.#states = [];
    this.#byKey = new Map();
    this.next.fill(0);
    // Index 0 says "not met yet", so the first state is the second row.
    this.#states.push({ last: 0, nodes: [], accepts: [] });
    this.#stateOf(0, this.#closed([...this.#atEnd]), []);
  }

  /**
   * The state after a character of a class. What every place may be the end of leads, over a class, to the same nodes from everywhere; a state names that class and holds only the nodes
   * beyond. So does each pair of classes.
   */
  step(state: number, number: number): number {
    const from = this.#states[state / this.#width];
    const common = (this.#fromOpen[number] ??= this.#split(this.#after(this.#open, number)));
    const pair = (from?.last ?? 0) * this.#width + number;
    let second = this.#fromPair.get(pair);
    if (!second) {
      second = this.#split(this.#after(this.#fromOpen[from?.last ?? 0]?.nodes ?? [], number));
      this.#fromPair.set(pair, second);
    }
    const third = this.#split(this.#after(from?.nodes ?? [], number));
    this.#round += 1;
    for (const node of common.nodes) this.#seen[node] = this.#round;
    const nodes: number[] = [];
    for (const list of [second.nodes, third.nodes]) {
      for (const node of list) {
        if (this.#seen[node] === this.#round) continue;
        this.#seen[node] = this.#round;
        nodes.push(node);
      }
    }
    const isFull = this.#states.length >= mostStates;
    if (isFull) this.#forget();
    const to = this.#stateOf(number, nodes, [...common.accepts, ...second.accepts, ...third.accepts]);
    if (!isFull) this.next[state + number] = to;
    return to;
  }

  #split(reached: readonly number[]): Reached {
    const accepts: number[] = [];
    const nodes: number[] = [];
    for (const node of reached) {
      const accepted = this.#nodes[node]?.accepts ?? -1;
      if (accepted >= 0) accepts.push(accepted);
      else if (this.#isOpen[node] === 0) nodes.push(node);
    }
    return { nodes, accepts };
  }

  /** Where nodes lead when a character of a class is read. */
  #after(nodes: readonly number[], number: number): readonly number[] {
    const reached: number[] = [];
    for (const index of nodes) {
      const node = this.#nodes[index];
      for (let i = 0; i < (node?.reads.length ?? 0); i += 1) if (node?.reads[i]?.[number] === 1) reached.push(node.to[i] ?? 0);
    }
    return this.#closed(reached);
  }

  /** With what they reach without reading; only what reads or accepts. */
  #closed(open: number[]): number[] {
    this.#round += 1;
    const kept: number[] = [];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (this.#seen[index] === this.#round) continue;
      this.#seen[index] = this.#round;
      const node = this.#nodes[index];
      if (!node) continue;
      for (const next of node.free) open.push(next);
      if (node.reads.length > 0 || node.accepts >= 0) kept.push(index);
    }
    return kept;
  }

  #stateOf(number: number, nodes: number[], accepting: readonly number[]): number {
    const accepts = [...new Set(accepting)].sort((a, b) => a - b);
    const last = this.#likeLast(number);
    const key = `${String(last)};${nodes.sort((a, b) => a - b).join()};${accepts.join()}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const row = this.#states.push({ last, nodes, accepts }) - 1;
    if ((row + 1) * this.#width > this.next.length) {
      const larger = new Int32Array(this.next.length * 2);
      larger.set(this.next);
      this.next = larger;
    }
    const state = accepts.length > 0 ? -row * this.#width : row * this.#width;
    this.#byKey.set(key, state);
    return state;
  }

  /** The first class from which the same is open as after this one: they need not be told apart. */
  #likeLast(number: number): number {
    const nodes = this.#fromOpen[number]?.nodes.join() ?? '';
    const known = this.#byOpen.get(nodes);
    if (known !== undefined) return known;
    this.#byOpen.set(nodes, number);
    return number;
  }
}

/** Nodes that read on, and patterns that have been read whole. */
interface Reached {
  readonly nodes: readonly number[];
  readonly accepts: readonly number[];
}

interface StateRow extends Reached {
  /** The class that was read last; 0 at the end of the text. */
  readonly last: number;
}
