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
import { PlaceList } from './place-list.ts';
import { finish, type Steps } from '../steps.ts';

const numbers = new Map<RegExp, number>();
/** The patterns as they are tried at a place; made when they are first. */
const sticky = new Map<RegExp, RegExp>();
const all: (() => Sought)[] = [];
let automaton: Automaton | null = null;

/** The text that was scanned last, and, for each pattern, the places proposed in it, in rising order. */
let scanned: string | null = null;
let places: (PlaceList | undefined)[] = [];
const nowhere = new Int32Array(0);

/** Makes a pattern (with the `g` flag) one of those that are sought in the single pass. */
export function sought(pattern: RegExp): RegExp {
  const number = all.push(() => ({ tree: treeOf(pattern), whole: false })) - 1;
  numbers.set(pattern, number);
  automaton = null;
  readUnscanned = 0;
  endScan();
  return pattern;
}

/** To make the automaton takes longer than to read a short text once for each pattern; from so many characters on, in one text or in many, it pays. */
const leastScanned = 32_768;
/** So many characters were read once for each pattern. */
let readUnscanned = 0;

/** Whether a text is read in less time when it is scanned first: a long one, one after many short ones, and any once the automaton is there. */
export function isWorthScanning(text: string): boolean {
  return automaton !== null || readUnscanned + text.length >= leastScanned;
}

/** Scans a text where that is worth it, and says whether it did. */
export function* scanIfWorth(text: string): Steps<boolean> {
  const isWorth = isWorthScanning(text);
  if (isWorth) yield* scanInSteps(text);
  else readUnscanned += text.length;
  return isWorth;
}

/** Makes the automaton, so that short texts beside a long one are scanned too. */
export function* prepareScan(): Steps<void> {
  automaton ??= yield* Automaton.make(all);
}

/** Reads a text once for all patterns that are sought. What is asked of the same text next is answered from it. */
export function scan(text: string): void {
  finish(scanInSteps(text));
}

/** The same in steps. Meanwhile other texts may be scanned. */
export function* scanInSteps(text: string): Steps<void> {
  const own = (automaton ??= yield* Automaton.make(all));
  const found = all.map((): PlaceList | undefined => undefined);
  yield* own.scan(text, (pattern, place) => {
    (found[pattern] ??= new PlaceList()).add(place);
  });
  places = found;
  scanned = text;
}

/** Forgets the scanned text, and reads every text as ever. */
export function endScan(): void {
  scanned = null;
  places = [];
}

/** The matches of a pattern (with the `g` flag) in a text, in order: what `text.matchAll(pattern)` gives. Of several, those of one after those of the one before. */
export function matchesIn(text: string, pattern: RegExp | readonly RegExp[]): Iterable<RegExpExecArray> {
  if (!(pattern instanceof RegExp)) return pattern.flatMap((one) => [...matchesIn(text, one)]);
  const proposed = placesIn(text, pattern);
  return proposed ? matchesAt(text, proposed, pattern) : text.matchAll(pattern);
}

/** The places that are proposed for a pattern, in rising order: all at which it matches, and maybe others. Null when the text is not the one that was scanned last. */
export function placesIn(text: string, pattern: RegExp): Int32Array | null {
  if (text !== scanned) return null;
  const number = numbers.get(pattern);
  return number === undefined ? null : (places[number]?.inOrder() ?? nowhere);
}

function stickyOf(pattern: RegExp): RegExp {
  const known = sticky.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
  sticky.set(pattern, made);
  return made;
}

function* matchesAt(text: string, proposed: Int32Array, sought: RegExp): Generator<RegExpExecArray> {
  if (proposed.length === 0) return;
  const pattern = stickyOf(sought);
  let from = 0;
  for (const place of proposed) {
    if (place < from) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    yield match;
    from = place + Math.max(1, match[0].length);
  }
}

/** How many states the automaton has so far. */
export function statesMade(): number {
  return automaton?.stateCount ?? 0;
}
