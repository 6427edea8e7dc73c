/**
 * Which values must stand nowhere once choices are applied, and which may stand elsewhere because they are words like any other.
 */
import type { Category } from '../categories.ts';
import type { Choosing } from './choosing.ts';
import { readLabels } from '../detectors/labels.ts';
import type { Draft } from '../draft.ts';
import { isEverydayName } from '../findings/learn.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isPlainVocabulary } from '../detectors/vocabulary.ts';
import { shortlyBefore, textAt } from '../text/ranges.ts';

/** A value that must stand nowhere afterwards. */
export interface RemovedValue {
  readonly value: string;
  /** A finding's kind, or `text` for a field's value. */
  readonly kind: string;
  readonly canonical: string;
  /** Of a field's value: the field's category, by which its placeholder is named. */
  readonly category?: Category;
}

/** Shorter values stand in other words by chance; only what identifies is searched at any length. */
const leastHunted = 5;
/** What people think up may be any word. */
const chosenByHand: ReadonlySet<string> = new Set(['secret', 'sign-in', 'connection-string']);
/** So short they are the number of something else: a country's code (`222`), a cell's number, a degree. */
const ofPlace: ReadonlySet<string> = new Set(['mobile-operator', 'cell-id', 'coordinates']);

/** The values of what goes, each once, and `also`: those that go from another version of the same mail. */
export function removedValues(draft: Draft, { fields, chosen, findings }: Choosing, also: readonly RemovedValue[]): RemovedValue[] {
  const values = new Map<string, RemovedValue>();
  // Of fields there may be tens of thousands: to put a key together for each would cost as much as all the rest.
  const texts = new Map<string, RemovedValue>();
  const add = (value: RemovedValue): void => void (value.kind === 'text' ? texts.set(value.canonical, value) : values.set(`${value.kind} ${value.canonical}`, value));
  let keyWords: ReadonlySet<string> | null = null;
  // A password that is a plain word or part of a key is taken away where it stands; elsewhere the same word is a word.
  for (const finding of findings) {
    if (chosenByHand.has(finding.kind) && (isPlainVocabulary(finding.value) || (oneWord.test(finding.value) && (keyWords ??= wordsOfKeys(draft)).has(finding.value.toLowerCase())))) continue;
    // So is the name of a network or an account that is a word: `home`, `test`.
    if (isEverydayName(finding.kind, finding.value)) continue;
    if (finding.value.length < leastHunted && ofPlace.has(finding.kind)) continue;
    add({ value: finding.value, kind: finding.kind, canonical: finding.canonical });
  }
  fields.forEach(({ value, category }, i) => {
    if (chosen[i] === 'keep' || value.length < leastHunted || isPlaceholder(value) || isPlainVocabulary(value)) return;
    add({ value, kind: 'text', canonical: value.toLowerCase(), category });
  });
  also.forEach(add);
  return [...values.values(), ...texts.values()];
}

const keyMargin = 48;
const oneWord = /^\p{L}{3,24}$/u;

/** The words of which a draft's keys are made, in small letters: of `SHOP_PASSWORD=shop` `shop` and `password`. Words of sentences are no keys. */
function wordsOfKeys(draft: Draft): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of draft.parts) {
    for (const { name } of readLabels(text).all()) {
      const written = textAt(text, name).trim();
      const words = (written.split(' ').at(-1) ?? '').split(/[_.-]|(?<=[a-z])(?=[A-Z])/);
      const isWholeKey = !written.includes(' ') && /(?:^|[\n{,]\s{0,40})["']?$/.test(shortlyBefore(text, name.start, keyMargin));
      if (words.length > 1 || isWholeKey) for (const word of words) found.add(word.toLowerCase());
    }
  }
  return found;
}
