import { meanings, sentenceOf, type Meaning } from '../grammar/key-meanings.ts';
import { nameOfNetwork } from './name-of-network.ts';
import { ownerInDevice } from './owner-in-device.ts';
import type { KeyFact } from './product.ts';

/** Keys by what they mean, as the app writes them, with `|` between two. */
export type KeysByMeaning = Readonly<Partial<Record<Meaning, string>>>;

/** Keys that have a sentence of their own, by its id without `product_` (`src/locales/LANG/products.json`), with `|` between two. */
export type KeysBySentence = Readonly<Record<string, string>>;

/**
 * A product's key table from what its keys mean: those of its own, those that other apps and people write too, and which of them are said more exactly
 * than by their meaning.
 */
export function keyTable(own: KeysByMeaning, common: KeysByMeaning = {}, sentences: KeysBySentence = {}): Record<string, KeyFact> {
  const table = { ...factsOf(common, { common: true }), ...factsOf(own, {}) };
  for (const [id, list] of Object.entries(sentences)) {
    for (const key of list.split('|')) {
      const fact = table[key];
      // A sentence for a key that the table has not.
      if (fact === undefined) throw new Error(key);
      table[key] = { ...fact, explain: `product_${id}`, elsewhere: fact.explain };
    }
  }
  return table;
}

function factsOf(keys: KeysByMeaning, more: Partial<KeyFact>): Record<string, KeyFact> {
  const entries = Object.entries(keys) as [Meaning, string][];
  return Object.fromEntries(entries.flatMap(([meaning, list]) => list.split('|').map((key): [string, KeyFact] => [key, { ...factOf(meaning), ...more }])));
}

/** The fact of one key or line by what it means, in any app. */
export function factOf(meaning: Meaning): KeyFact {
  return { category: meanings[meaning], explain: sentenceOf(meaning), ...(meaning === 'deviceName' ? { inner: ownerInDevice } : meaning === 'network' ? { inner: nameOfNetwork } : {}) };
}
