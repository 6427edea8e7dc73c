import { meanings, sentenceOf, type Meaning } from '../grammar/key-meanings.ts';
import type { KeyFact } from './product.ts';

/** Keys by what they mean, as the app writes them, with `|` between two. */
export type KeysByMeaning = Readonly<Partial<Record<Meaning, string>>>;

/** A product's key table from what its keys mean: those of its own, and those that other apps and people write too. */
export function keyTable(own: KeysByMeaning, common: KeysByMeaning = {}): Record<string, KeyFact> {
  return { ...factsOf(common, { common: true }), ...factsOf(own, {}) };
}

function factsOf(keys: KeysByMeaning, more: Partial<KeyFact>): Record<string, KeyFact> {
  const entries = Object.entries(keys) as [Meaning, string][];
  return Object.fromEntries(entries.flatMap(([meaning, list]) => list.split('|').map((key): [string, KeyFact] => [key, { category: meanings[meaning], explain: sentenceOf(meaning), ...more }])));
}

/** The fact of one key or line by what it means. */
export function factOf(meaning: Meaning): KeyFact {
  return { category: meanings[meaning], explain: sentenceOf(meaning) };
}
