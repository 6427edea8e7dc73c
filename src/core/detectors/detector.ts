import type { Category } from '../categories.ts';
import type { Range } from '../draft.ts';
import { matchesIn } from '../scan/sought.ts';
import type { Steps } from '../steps.ts';
import { rangeOf } from '../text/ranges.ts';

/** One kind of personal trace that is recognised by its shape. */
export interface Detector {
  /** The id of the kind, as in `kind_...` messages: `phone-number`. */
  readonly kind: string;
  readonly category: Category;
  /** Where the kind stands in a readable text, in order, without overlaps. Linear in the text. */
  find(text: string): Range[];
  /** The same in steps, where confirming what looks like one takes its time. */
  findInSteps?(text: string): Steps<Range[]>;
  /** What the end of a line looks like where a value may go on in the next line; left out where a value is not written with blanks. */
  readonly wrapped?: RegExp;
  /** How the next line begins where such a value goes on in it; left out where anything may follow. */
  readonly goesOn?: RegExp;
  /** One spelling for all spellings of the same value. */
  canonical(value: string): string;
}

/** All matches of a pattern, or of several, with the `g` flag that `confirm` accepts. */
export function findMatches(text: string, pattern: RegExp | readonly RegExp[], confirm?: (match: RegExpExecArray) => boolean): Range[] {
  return findValues(text, pattern, confirm, ([whole]) => whole);
}

/** Their values: the group, which ends where the match ends, or all of a match without one. */
export function findValues(text: string, pattern: RegExp | readonly RegExp[], confirm: (match: RegExpExecArray) => boolean = () => true, valueOf = valueIn): Range[] {
  const found: Range[] = [];
  for (const match of matchesIn(text, pattern)) if (confirm(match)) found.push(valueRange(match, valueOf(match)));
  return found;
}

const valueIn = (match: RegExpExecArray): string => match[1] ?? match[0];

/** Where a match's value stands, with which it ends. */
export function valueRange(match: RegExpExecArray, value = valueIn(match)): Range {
  return rangeOf(match.index + match[0].length - value.length, value);
}

/** Where the value of a match's group begins: right before what was sought where the group has a name, as one in a lookbehind, else in it. */
export function startOf(match: RegExpExecArray, value = valueIn(match)): number {
  return match.index + (match.groups ? -value.length : match[0].lastIndexOf(value));
}
