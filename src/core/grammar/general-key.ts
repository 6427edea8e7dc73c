import { wordsOf } from '../text/word-list.ts';
import { generalKeys } from './general-keys.ts';
import { readCompoundKey, readVersionKey } from './compound-key.ts';
import type { GeneralKey, Meaning } from './key-meanings.ts';
import { canonicalKey, spellingsOf, withoutAccents } from './key-spelling.ts';
import { askedFor } from './question-key.ts';

let table: ReadonlyMap<string, GeneralKey> | null = null;

const spell = (phrase: string): string => withoutAccents(canonicalKey(phrase));

/** Every general phrase, written as `canonicalKey` writes a key and without accents, with what it says. */
export function generalTable(): ReadonlyMap<string, GeneralKey> {
  if (table) return table;
  const phrases = new Map<string, GeneralKey>();
  for (const [meaning, { sure, loose }] of Object.entries(generalKeys) as [Meaning, { sure?: string; loose?: string }][]) {
    for (const phrase of sure ? wordsOf(sure, '|') : []) phrases.set(spell(phrase), { meaning, sure: true });
    for (const phrase of loose ? wordsOf(loose, '|') : []) if (!phrases.has(spell(phrase))) phrases.set(spell(phrase), { meaning, sure: false });
  }
  table = phrases;
  return phrases;
}

/** Most keys of long lists are so written, and then only the case is to be seen to. */
const plainWords = /^[A-Za-z\d]+(?: [A-Za-z\d]+)+$/;

/** What a key says, or null. */
export function readGeneralKey(key: string): GeneralKey | null {
  const canonical = plainWords.test(key) ? key.toLowerCase() : canonicalKey(key);
  // Whatever an app says of accessibility may tell of an aid that somebody needs.
  return firstOf(askedFor(canonical)) ?? firstOf(canonical.startsWith('accessib') ? ['accessibility'] : spellingsOf(canonical));
}

function firstOf(spellings: readonly string[]): GeneralKey | null {
  const phrases = generalTable();
  for (const spelling of spellings) {
    const exact = phrases.get(withoutAccents(spelling));
    if (exact?.sure) return exact;
    const compound = spelling.includes('*') ? readVersionKey(spelling) : readCompoundKey(spelling);
    const found = compound?.sure ? compound : (exact ?? compound);
    if (found) return found;
  }
  return null;
}
