/**
 * A value of a file beside the name that its place gives it: the column of a row, the key above a list, the section above a setting. Listed as `name: value`, one a line, they read as
 * any other label does, while the file stays as it is written.
 */
import type { Range } from '../../core/draft.ts';
import { once } from '../byte-stream.ts';
import type { FileText, TextEdit } from '../file-format.ts';
import { splice } from '../mapped-text.ts';

/** The range is that of the value in the source, without its quotes. */
export interface NamedValue extends Range {
  readonly name: string;
  /** As it reads, without what the source escapes. */
  readonly value: string;
  /** How often what holds it is packed in itself: JSON in a string of JSON. */
  readonly level?: number;
  /** A number, which the source writes without quotes. */
  readonly bare?: true;
  /** A text, which the source writes as numbers, one for each of its bytes. */
  readonly bytes?: true;
  /** How the range is written for another value, where that is more than the value itself. */
  readonly written?: (value: string) => string;
}

/** The id of the text that lists them. */
export const namedText = 'named';

/** Values beyond are read as they stand, without names. */
export const mostNamed = 200_000;

/** The text that lists them, one line for each, in order, as long as the name and the value are; none where there are none. */
export function namedTexts(values: readonly NamedValue[], id = namedText): FileText[] {
  return values.length === 0 ? [] : [{ id, read: () => once(values.map(({ name, value }) => `${name}: ${value.replace(/\s/g, ' ')}`).join('\n')) }];
}

/** Edits of the list as edits of the source: a value that changes is written anew as a whole, by `spell`. */
export function namedEdits(values: readonly NamedValue[], edits: readonly TextEdit[], spell: (value: string, place: NamedValue) => string): TextEdit[] {
  return [...editsByValue(values, edits)].map(([place, own]) => ({ start: place.start, end: place.end, replacement: spell(splice(place.value, own), place) }));
}

/** Of each value that changes, the edits of the list as edits of the value. */
export function editsByValue(values: readonly NamedValue[], edits: readonly TextEdit[]): Map<NamedValue, TextEdit[]> {
  const changed = new Map<NamedValue, TextEdit[]>();
  let line = 0;
  let next = 0;
  for (const place of values) {
    const start = line + place.name.length + 2;
    const end = start + place.value.length;
    while ((edits[next]?.end ?? Infinity) <= line) next += 1;
    const own: TextEdit[] = [];
    for (let i = next, edit = edits[i]; edit && edit.start < end; edit = edits[(i += 1)]) {
      if (edit.end > start) own.push({ start: Math.max(edit.start, start) - start, end: Math.min(edit.end, end) - start, replacement: edit.start >= line ? edit.replacement : '' });
    }
    if (own.length > 0) changed.set(place, own);
    line = end + 1;
  }
  return changed;
}

/** Both as edits of one source, in order. What an edit of a value writes anew goes out of the others, which keep what is left of them. */
export function mergeEdits(edits: readonly TextEdit[], named: readonly TextEdit[]): TextEdit[] {
  const own = withoutOverlaps([...named].sort((a, b) => a.start - b.start || b.end - a.end));
  const rest = [...edits].sort((a, b) => a.start - b.start);
  const pieces: TextEdit[] = [...own];
  let first = 0;
  for (const edit of rest) {
    while ((own[first]?.end ?? Infinity) <= edit.start) first += 1;
    let [at, replacement] = [edit.start, edit.replacement];
    let i = first;
    for (let taken = own[i]; taken && taken.start < edit.end; taken = own[(i += 1)]) {
      if (taken.start > at) pieces.push({ start: at, end: taken.start, replacement });
      replacement = '';
      at = Math.max(at, taken.end);
    }
    if (at < edit.end || (edit.start === edit.end && i === first)) pieces.push({ start: at, end: edit.end, replacement });
  }
  return pieces.sort((a, b) => a.start - b.start || a.end - b.end);
}

function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  let end = -1;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}
