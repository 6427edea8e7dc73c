/**
 * Taking Sendless's own edits of a text back, whatever the user typed since: a three-way merge of the text before, the edits,
 * and the text now. What the user typed always stays; what has no place any more is handed back to be offered for copying.
 */
import { diffArrays } from 'diff';
import { type Edit, replaceIn } from './plan.ts';
import { textAt } from '../text/ranges.ts';

export interface PutBack<Made extends Edit = Edit> {
  /** Edits on the present text, sorted, that undo ours and nothing else. */
  readonly edits: readonly Edit[];
  /** Removed stretches for which no place is found. */
  readonly unplaced: string[];
  /** Those of our edits in whose lines the user changed something since; lines that went as a whole are in none. */
  readonly touched: readonly Made[];
}

/** Beyond this many tokens a changed stretch is taken as rewritten: comparing it would cost more than it finds. */
const LARGEST_COMPARISON = 4000;
/** Beyond this many characters what was typed into a text is not sought one by one. */
const MOST_TYPED = 1000;
/** Beyond this many steps back only the whole is taken for undone. */
const MOST_STEPS = 100;
const GONE = -1;

/**
 * How the present text undoes the edits that were `made` (of one part, sorted, with offsets into `before`). Without typing it restores `before` exactly; with
 * typing elsewhere it restores every removed stretch.
 */
export function putBack<Made extends Edit>(before: string, made: readonly Made[], now: string): PutBack<Made> {
  const typed = asTyped(now);
  const edits = stillMade(before, made, typed);
  const after = asTyped(replaceIn(before, edits));
  // An editor may end the last line since, or no longer.
  const lines = `${after}\n`;
  const places = alignTexts(after, typed);
  const back: Edit[] = [];
  const unplaced: string[] = [];
  const touched: Made[] = [];
  let shift = 0;
  /** Where the stretch that was looked at last goes, and how much from there on stands there already. */
  let last = { from: GONE, stands: 0 };
  for (const edit of edits) {
    const from = edit.start + shift;
    const to = from + edit.replacement.length;
    shift += edit.replacement.length - (edit.end - edit.start);
    const isCut = edit.replacement === '';
    if (!(isCut && edit.expected.includes('\n')) && stretchFor(after.lastIndexOf('\n', from - 1), lines.indexOf('\n', to) + 1, places) === null) touched.push(edit);
    const stretch = isCut ? null : stretchFor(from, to, places);
    if (last.from !== from) last = { from, stands: 0 };
    if (stretch === null && standsAt(asTyped(edit.expected), from, last.stands, places, lines, typed)) {
      last.stands += edit.expected.length;
      continue;
    }
    const found = isCut ? gapFor(edit.expected, from, places, after, now) : stretch;
    if (found !== null) {
      const last = back.at(-1);
      // What goes back comes in the order in which it went.
      const place = last !== undefined && last.end > found.start ? placeAt(last.end) : found;
      const stands = last?.end === place.start ? last.replacement : now.slice(0, place.start);
      // Where the line end before it is gone, as behind the last line in another editor, a line does not join the words that stand there.
      const isJoined = isCut && after[from - 1] === '\n' && places[from - 1] === GONE && stands !== '' && !stands.endsWith('\n');
      // What was typed behind the last line that stayed does not join the last line that went.
      const isParted = isCut && edit.end === before.length && isLineStart(after, from) && !edit.expected.endsWith('\n') && (now[place.end] ?? '\n') !== '\n';
      back.push({ part: edit.part, ...place, expected: textAt(now, place), replacement: (isJoined ? '\n' : '') + edit.expected + (isParted ? '\n' : '') });
    }
    else if (edit.expected !== '') unplaced.push(edit.expected);
    else {
      const typedInto = takenFrom(from, to, places, now);
      if (typedInto !== null) back.push({ part: edit.part, ...typedInto });
    }
  }
  return { edits: back, unplaced, touched };
}

/** Editors keep blanks open with no-break spaces when one is typed or taken out beside them. */
function asTyped(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** The edits that no undo has taken back: an editor's own goes a step at a time, from the edit made last, which is the first of the text. */
function stillMade<Made extends Edit>(before: string, edits: readonly Made[], now: string): readonly Made[] {
  const after = asTyped(replaceIn(before, edits));
  for (let undone = after === now ? 0 : edits.length; undone > 0; undone = Math.min(undone - 1, MOST_STEPS)) {
    const left = edits.slice(undone);
    if (isUndone(asTyped(replaceIn(before, left)), after, edits.slice(0, undone), now)) return left;
  }
  return edits;
}

/** Whether the user has undone these edits, and typed since or not: nothing is missing but blanks at the end, each line that we changed stands there as a whole, and nothing that we wrote. */
function isUndone(before: string, after: string, edits: readonly Edit[], now: string): boolean {
  if (before === now) return true;
  const lines = `\n${now}\n${before.slice(before.trimEnd().length)}`;
  const [was, written] = [before.trimEnd(), after.trimEnd()];
  let at = 0;
  return edits.every(({ start, end }) => {
    // Of a line that we put in nothing was there before.
    if (start === end) return true;
    const lineEnd = before.indexOf('\n', end - 1);
    return before.slice(before.lastIndexOf('\n', start - 1) + 1, lineEnd < 0 ? before.length : lineEnd).split('\n').every((line, i) => {
      at = lines.indexOf(`\n${line}\n`, at + Math.min(i, 1));
      return at >= 0;
    });
  }) && isWithin(was, now)
    // By blank lines alone nobody can tell; and not while what we wrote stands there still, unless it stood there before.
    && edits.some(({ expected }) => expected.trim() !== '') && ((written.length < was.length && isWithin(written, was)) || !isWithin(written, now));
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

interface Place {
  readonly start: number;
  readonly end: number;
}

const placeAt = (at: number): Place => ({ start: at, end: at });

/** Where our replacement stands now; null when the user changed it. */
function stretchFor(from: number, to: number, places: Int32Array): Place | null {
  const start = places[from] ?? GONE;
  if (start === GONE) return null;
  for (let i = from; i < to; i += 1) if (places[i] !== start + i - from) return null;
  return { start, end: start + to - from };
}

/**
 * A line that we put in, into which the user typed: it goes, and what was typed stays on a line of its own. So does one whose own line end is gone, as behind the
 * last line in another editor. Null when more of it was deleted: what is left is the user's.
 */
function takenFrom(from: number, to: number, places: Int32Array, now: string): Omit<Edit, 'part'> | null {
  const ours = places.subarray(from, places[to - 1] === GONE ? to - 1 : to);
  const [start = GONE, end = GONE] = [ours[0], ours.at(-1)];
  if (start === GONE || ours.includes(GONE)) return null;
  const expected = now.slice(start, end + 1);
  const typed = expected.split('').filter((_, i) => !ours.includes(start + i)).join('');
  const lineEnd = (unit?: string): string => (unit === '\n' ? unit : '');
  return { start, end: end + 1, expected, replacement: typed && lineEnd(expected[0]) + typed.replace(/^\n|\n$/g, '') + lineEnd(expected.at(-1)) };
}

/** Whether the user has put a stretch back that we took away at `at`: by an undo before more was typed, or by hand. A line like it that stayed is none. */
function standsAt(removed: string, at: number, behind: number, places: Int32Array, lines: string, now: string): boolean {
  const left = at === 0 ? GONE : (places[at - 1] ?? GONE);
  return (at === 0 || left !== GONE) && now.startsWith(removed, left + 1 + behind) && !lines.startsWith(removed, at);
}

/** Where a stretch that we took away at `at` goes back: behind the character before it, or before the one behind it. */
function gapFor(removed: string, at: number, places: Int32Array, after: string, now: string): Place | null {
  let left = at - 1;
  while (left >= 0 && places[left] === GONE) left -= 1;
  let right = at;
  while (right < places.length && places[right] === GONE) right += 1;
  const start = left < 0 ? 0 : (places[left] ?? 0) + 1;
  const end = right >= places.length ? now.length : (places[right] ?? 0);
  const isAtLineStart = isLineStart(after, at);
  if (left === at - 1 && (left >= 0 || start === end)) {
    // What was typed behind the line before stays behind it.
    const found = isAtLineStart || !removed.startsWith('\n') ? start : now.indexOf('\n', start);
    const lineEnd = found < 0 ? now.length : found;
    return placeAt(lineEnd > end ? start : lineEnd);
  }
  if (right === at && right < places.length) {
    // Whole lines do not part what was typed before the words that they stood before.
    const line = isAtLineStart && removed.endsWith('\n') ? now.lastIndexOf('\n', end - 1) + 1 : end;
    return placeAt(line < start || line > end ? end : line);
  }
  if (start === end || at === 0) return placeAt(start);
  if (isAtLineStart && right >= places.length) return placeAt(end);
  // Both neighbours were rewritten: whole lines still go between the lines that stayed; part of a line has lost its place.
  return removed.endsWith('\n') && isLineStart(now, start) ? placeAt(start) : null;
}

/** For each UTF-16 unit of `after` its place in `now`, or -1 when it is gone. Places rise. */
function alignTexts(after: string, now: string): Int32Array {
  const places = new Int32Array(after.length).fill(GONE);
  // In another editor the last line has no line end: it is the same line.
  let aEnd = after.length;
  if (!now.endsWith('\n')) while (after[aEnd - 1] === '\n') aEnd -= 1;
  alignStretch(after, now, { a: 0, aEnd, n: 0, nEnd: now.length }, [lineTokens, wordTokens, characterTokens], places);
  for (let n = places.findLast((place) => place !== GONE) ?? GONE; aEnd < after.length && (n = now.indexOf('\n', n + 1)) >= 0; aEnd += 1) places[aEnd] = n;
  // A line like the one that was typed into stands in for it, and what is left of that one seems gone: where nothing was deleted, all has its place.
  const ours = after.slice(0, aEnd);
  if (!places.subarray(0, aEnd).includes(GONE) || !isWithin(ours, now)) return places;
  const typed = diffArrays(characterTokens(ours), characterTokens(now), { maxEditLength: MOST_TYPED });
  if (typed !== undefined) alignChanges(after, now, typed, { a: 0, n: 0 }, [], places);
  return places;
}

/** Whether `now` is `after` with nothing but more typed into it. */
function isWithin(after: string, now: string): boolean {
  let found = 0;
  for (let i = 0; found < after.length && after.length - found <= now.length - i; i += 1) if (now[i] === after[found]) found += 1;
  return found === after.length;
}

interface Window {
  readonly a: number;
  readonly aEnd: number;
  readonly n: number;
  readonly nEnd: number;
}

type Tokenise = (text: string) => string[];

function lineTokens(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function wordTokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];
}

function characterTokens(text: string): string[] {
  return text.split('');
}

/** Trims what both ends share, compares the rest by lines, and what differs by smaller and smaller tokens. */
function alignStretch(after: string, now: string, window: Window, finer: readonly Tokenise[], places: Int32Array): void {
  let { a, aEnd, n, nEnd } = window;
  while (a < aEnd && n < nEnd && after[a] === now[n]) {
    places[a] = n;
    a += 1;
    n += 1;
  }
  while (aEnd > a && nEnd > n && after[aEnd - 1] === now[nEnd - 1]) {
    aEnd -= 1;
    nEnd -= 1;
    places[aEnd] = nEnd;
  }
  const [tokenise, ...rest] = finer;
  if (a === aEnd || n === nEnd || tokenise === undefined) return;
  const ours = tokenise(after.slice(a, aEnd));
  const theirs = tokenise(now.slice(n, nEnd));
  // Lines are few and mostly shared; words and characters of a long rewritten stretch are neither.
  if (ours.length + theirs.length > LARGEST_COMPARISON && tokenise !== lineTokens) return;
  const changes = diffArrays(ours, theirs, { maxEditLength: LARGEST_COMPARISON });
  if (changes === undefined) return;
  alignChanges(after, now, changes, { a, n }, rest, places);
}

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}

function alignChanges(after: string, now: string, changes: readonly Change[], from: { a: number; n: number }, finer: readonly Tokenise[], places: Int32Array): void {
  let { a, n } = from;
  let aHeld = a;
  let nHeld = n;
  const settle = (): void => {
    alignStretch(after, now, { a: aHeld, aEnd: a, n: nHeld, nEnd: n }, finer, places);
  };
  for (const change of changes) {
    const length = change.value.reduce((sum, token) => sum + token.length, 0);
    if (change.removed) a += length;
    else if (change.added) n += length;
    else {
      settle();
      for (let i = 0; i < length; i += 1) places[a + i] = n + i;
      a += length;
      n += length;
      aHeld = a;
      nHeld = n;
    }
  }
  settle();
}
