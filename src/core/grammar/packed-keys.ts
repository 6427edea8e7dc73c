/**
 * The tables of keys as they are looked up. What is built has what this comes to instead of it (`vite.config.ts`), so that the words themselves are not loaded: a word more takes three bytes.
 */
import { packSayings } from '../text/sayings.ts';
import { wordsOf } from '../text/word-list.ts';
import { generalKeys, type Phrases } from './general-keys.ts';
import type { Meaning } from './key-meanings.ts';
import { canonicalKey, withoutAccents } from './key-spelling.ts';
import { keyWords } from './key-words.ts';

const phrasesOf = (weight: keyof Phrases): [string, Meaning][] =>
  (Object.entries(generalKeys) as [Meaning, Phrases][]).flatMap(([meaning, { [weight]: list }]) => (list === undefined ? [] : wordsOf(list, '|').map((phrase): [string, Meaning] => [withoutAccents(canonicalKey(phrase)), meaning])));

const sure = new Map(phrasesOf('sure'));

/** General phrases, written as `canonicalKey` writes a key and without accents, by what they mean. */
export const surePhrases = packSayings(sure);
/** Those of which the first meaning counts, and none that are sure. */
export const loosePhrases = packSayings(new Map(phrasesOf('loose').filter(([phrase]) => !sure.has(phrase)).reverse()));
/** Words that keys are put together from, without accents. */
export const namingWords = packSayings((Object.entries(keyWords) as [keyof typeof keyWords, string][]).flatMap(([named, list]) => wordsOf(list).map((word) => [withoutAccents(word), named] as const)));
