/**
 * Patterns that are sought together: one pass over a text says where each of them may match, and only there it is tried. A pattern joins by being wrapped, where it is written:
 *
 *   const serial = sought(/(?<!\w)S\/N: ([A-Z0-9]{8,20})/g);
 *   for (const match of matchesIn(text, serial)) ...
 *
 * The matches are those of `text.matchAll(pattern)`, always; a text that was not scanned, and a pattern that is not sought, are read as ever.
 */
import { Automaton, type Sought } from './automaton.ts';
import { treeOf } from './pattern-tree.ts';

const numbers = new Map<RegExp, number>();
const sticky: RegExp[] = [];
const all: (() => Sought)[] = [];
let automaton: Automaton | null = null;

/** The text that was scanned last, and, for each pattern, the places proposed in it, from the last to the first. */
let scanned: string | null = null;
let places: number[][] = [];

/** Makes a pattern (with the `g` flag) one of those that are sought in the single pass. */
export function sought(pattern: RegExp): RegExp {
  const number = soughtTree(() => ({ tree: treeOf(pattern), whole: false }));
  numbers.set(pattern, number);
  sticky[number] = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
  return pattern;
}

/** The same for what is no pattern; gives the number to ask for its places by. The tree is made before the first scan, and again after `soughtAnew`. */
export function soughtTree(make: () => Sought): number {
  soughtAnew();
  return all.push(make) - 1;
}

/** What is sought has changed. */
export function soughtAnew(): void {
  automaton = null;
  endScan();
}

/** Reads a text once for all patterns that are sought. What is asked of the same text next is answered from it. */
export function scan(text: string): void {
  automaton ??= new Automaton(all.map((make) => make()));
  places = all.map(() => []);
  automaton.scan(text, (pattern, place) => {
    const known = places[pattern];
    if (known && known.at(-1) !== place) known.push(place);
  });
  scanned = text;
}

/** Forgets the scanned text, and reads every text as ever. */
export function endScan(): void {
  scanned = null;
  places = [];
}

/** The matches of a pattern (with the `g` flag) in a text, in order: what `text.matchAll(pattern)` gives. */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  const number = numbers.get(pattern) ?? -1;
  const proposed = placesOf(text, number);
  return proposed === null ? text.matchAll(pattern) : matchesAt(text, proposed, sticky[number] ?? pattern);
}

/** The places that are proposed for what `soughtTree` gave a number to, from the last to the first; null when the text was not the last that was scanned. */
export function placesOf(text: string, number: number): readonly number[] | null {
  return text === scanned ? (places[number] ?? null) : null;
}

function matchesAt(text: string, falling: readonly number[], pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let i = falling.length - 1; i >= 0; i -= 1) {
    const place = falling[i] ?? 0;
    if (place < from) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    from = place + Math.max(1, match[0].length);
  }
  return found;
}

/** How many states the automaton has so far. */
export function statesMade(): number {
  return automaton?.stateCount ?? 0;
}
