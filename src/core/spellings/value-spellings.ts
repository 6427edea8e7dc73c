/**
 * All spellings of a value in a text. The plan uses it to remove a value wherever else it stands, and the search for leftovers to
 * prove that it is gone.
 */
import type { Range } from '../draft.ts';
import { FoldWindows } from '../text/fold-text.ts';
import { isInGiven } from '../placeholders.ts';
import { DigitSpellings, phoneDigitsOf } from './phone-spellings.ts';
import { WordSpellings } from './word-spellings.ts';
import { finish, type Steps } from '../steps.ts';
import { isNameOfOneWord, isWrittenAsName, type Sought, writtenForms } from './written-forms.ts';
import { shortlyBefore } from '../text/ranges.ts';

export interface Spelling extends Range {
  /** Index of the value in the list that was searched for. */
  readonly value: number;
}

const LEAST_NUMBER = 7;
/** Nothing but digits and what may part them. */
const NUMBER = /^[\s.\-/]*\d[\d\s.\-/]*$/;
/** Shorter values are looked for in the very letters in which they stood: `Al` is a name, `al` is a word. */
const SHORT = 4;

/** Values that are made ready at once. */
const valuesOfStep = 16;

/** The number of a placeholder has one or two digits: what is longer is looked for in brackets too. */
const PLACEHOLDER_NUMBER = 2;

/** Units on both sides of a value that decide whether it stands by itself. */
const margin = 8;
/** A line end or a tab as JSON and logs write it. */
const lineEscape = /\\[nrt]/;

/** A list of values made ready once, to be searched for in many texts. */
export class Spellings {
  readonly #values: readonly Sought[];
  readonly #numbers = new DigitSpellings();
  readonly #words: WordSpellings;

  private constructor(values: readonly Sought[]) {
    this.#values = values;
    this.#words = new WordSpellings(values.length);
  }

  /** Folded units of the longest of them. */
  get longest(): number {
    return Math.max(this.#numbers.longest, this.#words.longest);
  }

  /** Makes a list ready; a step now and then. */
  static *make(values: readonly Sought[]): Steps<Spellings> {
    const spellings = new Spellings(values);
    for (const [index, value] of values.entries()) {
      if (index % valuesOfStep === 0) yield;
      spellings.#add(value, index);
    }
    return spellings;
  }

  #add(value: Sought, index: number): void {
    for (const digits of phoneDigitsOf(value)) this.#numbers.addPhone(index, digits);
    if (NUMBER.test(value.value)) {
      const bare = value.value.replace(/[\s.\-/]/g, '');
      if (bare.length >= LEAST_NUMBER) this.#numbers.addNumber(index, bare);
    }
    for (const form of writtenForms(value)) this.#words.add(index, form);
  }

  /**
   * Where any of the values stands, in any spelling: other case, accents, blanks, separators and encodings; numbers with any separators; phone
   * numbers with and without country code; MAC addresses, UUIDs and IPv6 addresses as they are written elsewhere. Not inside a longer
   * run of letters and digits. Sorted, without overlaps: spellings that overlap are one, of the value that starts first. Linear in
   * the text, whatever the number of values.
   */
  find(text: string): readonly Spelling[] {
    return unite(finish(this.#findAll(text)));
  }

  /** The same for several groups of values in one pass: `groups` tells how many there are, and `groupOf` the group of a value by its index. Overlaps within a group are one. */
  *findApart(text: string, groups: number, groupOf: (value: number) => number): Steps<readonly (readonly Spelling[])[]> {
    const apart = Array.from({ length: groups }, (): Spelling[] => []);
    const all = yield* this.#findAll(text);
    for (const spelling of all) apart[groupOf(spelling.value)]?.push(spelling);
    return apart.map(unite);
  }

  *#findAll(text: string): Steps<Spelling[]> {
    const found: Spelling[] = [];
    if (text === '' || this.#values.length === 0) return found;
    yield* this.#findIn(text, false, found);
    if (lineEscape.test(text)) yield* this.#findIn(text, true, found);
    return found;
  }

  /** A step for each window. */
  *#findIn(text: string, lineEscapes: boolean, found: Spelling[]): Steps<void> {
    const overlap = this.longest + margin;
    const folded = new FoldWindows(text, lineEscapes, overlap);
    yield;
    while (folded.next()) {
      // A window without such an escape reads as it did before, and what stands in it was found.
      if (!lineEscapes || lineEscape.test(text.slice(folded.starts[0], folded.end))) this.#findInWindow(text, folded, found);
      if (!folded.isLast) yield;
    }
  }

  #findInWindow(text: string, folded: FoldWindows, found: Spelling[]): void {
    // What ends where the window ends may go on behind it, and is in the next one as a whole; what ended before that was found in the window before.
    const last = folded.isLast ? folded.length : folded.length - 1;
    const known = folded.repeated === 0 ? 0 : folded.repeated - 1;
    for (const hits of [this.#numbers.find(folded), this.#words.find(folded)]) {
      for (const hit of hits) {
        if (hit.end <= known || hit.end > last) continue;
        const start = folded.starts[hit.start] ?? 0;
        const end = folded.endOf(hit.end - 1);
        if (this.#isMeant(hit.value, text, start, end)) found.push({ value: hit.value, start, end });
      }
    }
  }

  #isMeant(value: number, text: string, start: number, end: number): boolean {
    const sought = this.#values[value];
    const wanted = sought?.value.trim() ?? '';
    if (wanted.length < SHORT && text.slice(start, end) !== wanted) return false;
    if ((wanted.length <= PLACEHOLDER_NUMBER && isNumberOfPlaceholder(text, start, end)) || isInGiven(text, { start, end })) return false;
    return !(sought && isNameOfOneWord(sought)) || text.slice(start, end) === wanted || isWrittenAsName(text, start, end);
  }
}

/** `1` in `[phone 1]`. */
function isNumberOfPlaceholder(text: string, start: number, end: number): boolean {
  return text.charAt(end) === ']' && /\[\p{L}[\p{L} -]{0,20} $/u.test(shortlyBefore(text, start, 23));
}

const ready = new WeakMap<readonly Sought[], Spellings>();

/** The spellings of a list of values; of the same list the same object, so that a search for what a plan removed need not read the values again. */
export function spellingsOf(values: readonly Sought[]): Spellings {
  const known = ready.get(values);
  if (known) return known;
  const spellings = finish(Spellings.make(values));
  ready.set(values, spellings);
  return spellings;
}

/** `Spellings.find` for one text. */
export function findSpellings(text: string, values: readonly Sought[]): readonly Spelling[] {
  return spellingsOf(values).find(text);
}

function unite(spellings: Spelling[]): Spelling[] {
  const united: Spelling[] = [];
  for (const next of spellings.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = united.at(-1);
    if (last === undefined || next.start >= last.end) united.push(next);
    else if (next.end > last.end) united[united.length - 1] = { ...last, end: next.end };
  }
  return united;
}
