/**
 * All spellings of a value in a text. The plan uses it to remove a value wherever else it stands, and the search for leftovers to
 * prove that it is gone.
 */
import type { Range } from './draft.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { DigitSpellings, phoneDigitsOf } from './phone-spellings.ts';
import { WordSpellings } from './word-spellings.ts';
import { type Sought, writtenForms } from './written-forms.ts';

export interface Spelling extends Range {
  /** Index of the value in the list that was searched for. */
  readonly value: number;
}

const LEAST_NUMBER = 7;
/** Shorter values are looked for in the very letters in which they stood: `Al` is a name, `al` is a word. */
const SHORT = 4;

/**
 * Where any of the values stands, in any spelling: other case, accents, blanks, separators and encodings; numbers with any separators; phone
 * numbers with and without country code; MAC addresses, UUIDs and IPv6 addresses as they are written elsewhere. Not inside a longer
 * run of letters and digits. Sorted, without overlaps: spellings that overlap are one, of the value that starts first. Linear in
 * the text, whatever the number of values.
 */
export function findSpellings(text: string, values: readonly Sought[]): Spelling[] {
  if (text === '' || values.length === 0) return [];
  const numbers = new DigitSpellings();
  const words = new WordSpellings();
  values.forEach((value, index) => {
    for (const digits of phoneDigitsOf(value)) numbers.addPhone(index, digits);
    const bare = value.value.replace(/[\s.\-/]/g, '');
    if (/^\d+$/.test(bare) && bare.length >= LEAST_NUMBER) numbers.addNumber(index, bare);
    for (const form of writtenForms(value)) words.add(index, form);
  });
  const find = (folded: FoldedText): Spelling[] =>
    [...numbers.find(folded), ...words.find(folded)]
      .map((hit) => ({ value: hit.value, start: folded.starts[hit.start] ?? 0, end: folded.ends[hit.end - 1] ?? 0 }))
      .filter(({ value, start, end }) => {
        const wanted = values[value]?.value.trim() ?? '';
        return wanted.length >= SHORT || text.slice(start, end) === wanted;
      });
  const spellings = find(foldText(text));
  if (/\\[nrt]/.test(text)) spellings.push(...find(foldText(text, true)));
  return unite(spellings);
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
