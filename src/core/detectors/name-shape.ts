/** What a person's name looks like as it is written, and what only looks like one. */
import { isEveryday } from './everyday-words.ts';
import { wordsOf } from '../text/word-list.ts';
import { isGivenName, isNameOnly } from './given-names.ts';
import { noNames } from './no-names.ts';

/** `Rossi`, `O'Neill`, `Anna-Lena`, `ROSSI`, `J.`. */
const one = String.raw`(?:\p{Lu}[\p{L}\p{M}]{1,24}(?:['’-]\p{L}[\p{L}\p{M}]{0,24}){0,2}|\p{Lu}['’]\p{Lu}[\p{L}\p{M}]{1,24}|(?:\p{Lu}\.){1,3})`;
const particle = '(?:de|di|da|del|dei|degli|della|dello|dal|dalla|la|lo|le|van|von|vom|zu|zum|zur|der|den|het|ter|ten|dos|das|do|e|y|bin|ibn|al|el|af|av)';
/** One to five words with the small words between them. To be built into patterns with the flag `u`. */
export const nameSource = `${one}(?: (?:${particle} ){0,2}${one}){0,4}`;
const wholeName = new RegExp(`^${nameSource}$`, 'u');
/** Titles that stand before a name; they are no part of it. */
export const titleSource = String.raw`(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|sig\.?ra|sig|signora?|dott\.?ssa|dott|ing|avv|arch|geom|rag|herrn?|frau|dipl\.-ing|monsieur|madame|mme|mlle|se[ñn]ora?|sra|sr|don|do[ñn]a|senhora?|mevrouw|meneer|mevr|dhr|pan|pani|bay|bayan|господин|госпожа)\.?`;

const noName = new Set(wordsOf(noNames));
/** Words with which a sentence goes on. */
const prose = /^(?:is|was|are|not|see|siehe|vedi|voir|the|an?|my|your|in|on|of|for|and|or|to|it|has|have|ist|nicht|der|die|das|und|non|il|la|un|una|che|per|con|est|pas|le|les|et|no|es|el|los|que|y|não|o|os|com)$/i;

/** What a form says where a name is not. */
const state = /^(?:required|optional|missing|invalid|empty|hidden|set|unset|yes|field|available|too|short|long|changed|updated|saved|wrong|obbligatorio|richiesto|mancante|vuoto|erforderlich|fehlt|leer|requis|obligatoire|manquant|vide|obligatorio|requerido|falta|vacío|string|text|varchar|first|last|full|redacted|removed|withheld|n.a)$/i;

export function wordsOfName(name: string): string[] {
  return name.split(/[ .]+/).filter((word) => word.length > 1);
}

/** Whether a word stands in the names of apps, firms and desks, and in no person's. */
export function isNoName(word: string): boolean {
  return noName.has(word.toLowerCase());
}

/** A name with a common first name in it, or of words that nothing else is called by. `few`: it may be one word that is no known first name. */
export function isPerson(name: string, few: boolean): boolean {
  const words = wordsOfName(name);
  if (!wholeName.test(name) || words.length === 0 || words.some(isNoName)) return false;
  if (words.some(isGivenName)) return true;
  return (few || words.length >= 2) && !words.some(isEveryday);
}

/** Whether a name begins with a first name that is nothing else: then it is a person's wherever it stands. */
export function hasSureGivenName(name: string): boolean {
  const [first = ''] = wordsOfName(name);
  return isGivenName(first) && isNameOnly(first);
}

/** What stands behind a title: any name that is no desk's or app's. */
export function isNamed(name: string): boolean {
  const words = wordsOfName(name);
  return wholeName.test(name) && words.length > 0 && !words.some(isNoName);
}

/** What a label that only persons have may have behind it: also in small letters, in capitals, family name first with a comma, and in scripts without capitals. */
export function mayBeNamed(value: string): boolean {
  const plain = value.replace(/, /, ' ');
  if (wholeName.test(plain)) return !wordsOfName(plain).every((word) => isNoName(word));
  const words = plain.split(' ');
  // `fn: testAll` is a function.
  if (words.length > 4 || /^\p{Ll}+\p{Lu}/u.test(plain) || words.some((word) => isNoName(word) || prose.test(word)) || words.every((word) => state.test(word))) return false;
  return /^[\p{L}\p{M}'’. -]{2,40}$/u.test(plain);
}
