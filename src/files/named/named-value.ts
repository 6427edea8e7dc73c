/**
 * A value of a file beside the name that its place gives it: the column of a row, the key above a list, the section above a setting. Listed as `name: value`, one a line, they read as
 * any other label does, while the file stays as it is written.
 */
import type { Range } from '../../core/draft.ts';
import type { TextEdit } from '../file-format.ts';
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
}

/** The id of the text that lists them. */
export const namedText = 'named';

/** Values beyond are read as they stand, without names. */
export const mostNamed = 200_000;

/** Words that say what a value is only together with what they belong to. */
const ofWhat = /^(?:id|ids|name|names|number|no|nr|address|code|key|hash|tag)$/i;
/** The parts of a person's name, where they stand in somebody. */
const ofPerson = /^(?:first|last|middle|given|family)$/i;
const person = /(?:^|[^a-z])(?:name|user|owner|person|contact|customer|client|author|patient|member|employee|profile|sender|recipient|driver|passenger|guest|account|participant|attendee|friend|subscriber|caller)$/i;
/** What somebody is called where others see it; of a thing it would be the thing's. */
const shownName = /^(?:display|shown|real)_?name$/i;

/** The name of a value under a key in something named: `user` and `id` give `user id`; a key that says it all stands alone. */
export function nameUnder(parent: string, key: string): string {
  if (ofPerson.test(key) && person.test(parent)) return `${key} name`;
  if (shownName.test(key) && person.test(parent)) return 'full name';
  return parent !== '' && ofWhat.test(key) ? `${parent} ${key}` : key;
}

/** Whether a key needs what it stands in to say what its value is. */
export function needsParent(key: string): boolean {
  return ofWhat.test(key) || ofPerson.test(key) || shownName.test(key);
}

/** What one of several is: `trusted_ssids` and `ssidList` hold an `ssid` each. Its last word says it, unless that needs the others. */
export function singular(key: string): string {
  const one = key.replace(/[\s_-]?(?:list|array|items)$/i, '');
  const short = ofOne(one === '' ? key : one);
  const last = short.split(/[\s_-]|(?<=[a-z])(?=[A-Z])/).at(-1) ?? '';
  return last.length < 2 || needsParent(last) ? short : last;
}

function ofOne(word: string): string {
  if (/(?:[sx]|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  return /[^su]s$/i.test(word) ? word.slice(0, -1) : word;
}

/** One line for each, in order; as long as the name and the value are. */
export function linesOfNamed(values: readonly NamedValue[]): string[] {
  return values.map(({ name, value }) => `${name}: ${value.replace(/\s/g, ' ')}`);
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
