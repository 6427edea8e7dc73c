/**
 * Labels with what stands after them: `Serial: X`, `"api_key": "X"`, `TOKEN=X`. One pass from separator to separator, looking back and ahead a
 * fixed number of characters; many detectors ask for the same text in a row, so the last one read is kept.
 */
import { keysBefore } from '../scan/label-key.ts';
import { PlaceList } from '../scan/place-list.ts';
import { matchesIn, placesIn, sought } from '../scan/sought.ts';
import { finish, type Steps } from '../steps.ts';
import { LabelEnds } from './label-ends.ts';
import { LabelList, type Label } from './label-list.ts';
import { plainKey } from './plain-key.ts';
import { addLabel, isParameter, ofPair, type IsWanted, type LabelPlace } from './read-label.ts';
import { readColumns } from './aligned-columns.ts';
import { readBelow, readCode, readMarkup, readRows, readTables, type StructuredLabel } from './structured-labels.ts';

const anySeparator = sought(/[:=：]/g);
let lastText: string | null = null;
let lastLabels = new LabelList();
/** The labels of the keys that are sought. */
let lastRead: string | null = null;
let lastSought = new LabelList();
/** By pattern, which of them have a key that it matches. */
let lastByPattern: ReadonlyMap<RegExp, PlaceList> = new Map();

const soughtKeys = new Map<RegExp, LabelPlace | undefined>();
/** Made when the first text is scanned. */
let isKeyBefore: ((text: string, separator: number) => boolean) | null = null;
const patternsByKey = new Map<string, ReadonlySet<RegExp>>();
const mostKept = 5000;
/** Separators that are looked at at once. */
const separatorsOfStep = 24;
soughtKey(ofPair, 'pair');

/** Makes a pattern for keys in their plain spelling (`api_key`) one of those whose labels are sought in the single pass; where they stand at no such place they may be left out. */
export function soughtKey(pattern: RegExp, place?: LabelPlace): RegExp {
  soughtKeys.set(pattern, place);
  patternsByKey.clear();
  isKeyBefore = null;
  return pattern;
}

/** The labels of a text whose key one of the patterns matches, which must be sought ones; in order of their values. */
export function* labelsIn(text: string, ...patterns: readonly RegExp[]): Generator<Label, void> {
  const labels = finish(readSoughtInSteps(text));
  // Most patterns have no label in a text, and are not asked again.
  const lists = patterns.flatMap((pattern) => lastByPattern.get(pattern)?.inOrder() ?? []);
  const [first] = lists;
  if (!first) return;
  for (const index of lists.length === 1 ? first : new Set(lists.flatMap((list) => [...list]).sort((a, b) => a - b))) yield labels.at(index);
}

function byPattern({ keys }: LabelList): Map<RegExp, PlaceList> {
  const found = new Map<RegExp, PlaceList>();
  for (const [index, key] of keys.entries()) {
    for (const pattern of patternsOf(key)) {
      let own = found.get(pattern);
      if (!own) found.set(pattern, (own = new PlaceList()));
      own.add(index);
    }
  }
  return found;
}

/** The sought patterns that match a key. Few keys stand in a text, many times each. */
function patternsOf(key: string): ReadonlySet<RegExp> {
  const known = patternsByKey.get(key);
  if (known) return known;
  const matching = new Set([...soughtKeys.keys()].filter((pattern) => pattern.test(key)));
  if (patternsByKey.size >= mostKept) patternsByKey.clear();
  patternsByKey.set(key, matching);
  return matching;
}

/** All labels of a text, in order of their values. */
export function readLabels(text: string): LabelList {
  if (text === lastText) return lastLabels;
  lastLabels = finish(labelsAt(text, separatorsIn(text), () => true, () => true));
  lastText = text;
  return lastLabels;
}

/** Reads the labels of a text whose keys are sought, so that the detectors find them ready; a step now and then. */
export function* readSoughtInSteps(text: string): Steps<LabelList> {
  if (text === lastRead) return lastSought;
  const separators = placesIn(text, anySeparator);
  const labels = yield* labelsAt(text, separators ?? separatorsIn(text), separators === null ? () => true : (isKeyBefore ??= yield* keysBefore([...soughtKeys.keys()])), isSought);
  lastSought = labels;
  lastByPattern = byPattern(labels);
  lastRead = text;
  return labels;
}

function separatorsIn(text: string): number[] {
  return Array.from(matchesIn(text, anySeparator), ({ index }) => index);
}

const isSought: IsWanted = (key, place) => {
  for (const pattern of patternsOf(key)) {
    const where = soughtKeys.get(pattern);
    if (!where || place[where]) return true;
  }
  return false;
};

function* labelsAt(text: string, separators: ArrayLike<number>, mayBeKey: (text: string, separator: number) => boolean, isWanted: IsWanted): Steps<LabelList> {
  const ends = new LabelEnds(text);
  const labels = new LabelList();
  for (let i = 0; i < separators.length; i += 1) {
    const at = separators[i] ?? 0;
    // What stands before the first ones is met for the first time, which takes longer.
    if (i % separatorsOfStep === 0 || i < separatorsOfStep) yield;
    if (isSeparator(text, at) && mayBeKey(text, at)) addLabel(labels, text, at, ends, isWanted);
  }
  const structured: StructuredLabel[] = [];
  for (const read of [readMarkup, readTables, readColumns, readRows, readBelow, readCode]) {
    yield;
    for (const label of read(text)) structured.push(label);
  }
  if (structured.length === 0) return labels;
  for (const { name, start, end } of structured) labels.add(plainKey(name), { start, end: start }, start, end, end, true, false);
  return labels.sorted();
}

/** Not of a link's `://`, nor the first of two, nor the second sign of `:=`. */
function isSeparator(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) !== 0x3a && !(text.charAt(at) === '=' && text.charAt(at - 1) === ':') && !text.startsWith('://', at);
}

/** Whether the key is a parameter in a link's query or fragment. */
export function isInQuery(text: string, { name }: Label): boolean {
  return isParameter(text, name.start);
}
