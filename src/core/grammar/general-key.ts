import { hashWord, readSayings } from '../text/sayings.ts';
import { readCompoundKey, readVersionKey } from './compound-key.ts';
import type { GeneralKey, Meaning } from './key-meanings.ts';
import { canonicalKey, spellingsOf, withoutAccents } from './key-spelling.ts';
import { loosePhrases, surePhrases } from './packed-keys.ts';
import { askedFor } from './question-key.ts';

let table: ReadonlyMap<number, GeneralKey> | null = null;

/** What each general phrase says, by the phrase as `canonicalKey` writes a key, without accents and hashed. */
function generalTable(): ReadonlyMap<number, GeneralKey> {
  const said = (packed: Readonly<Record<string, string>>, sure: boolean): [number, GeneralKey][] => Array.from(readSayings(packed), ([hash, meaning]) => [hash, { meaning: meaning as Meaning, sure }]);
  return (table ??= new Map([...said(loosePhrases, false), ...said(surePhrases, true)]));
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
    const exact = phrases.get(hashWord(withoutAccents(spelling)));
    if (exact?.sure) return exact;
    const compound = spelling.includes('*') ? readVersionKey(spelling) : readCompoundKey(spelling);
    const found = compound?.sure ? compound : (exact ?? compound);
    if (found) return found;
  }
  return null;
}
