/**
 * Tables of words with each word without the letters that it shares with the one before it, as `wordsOf` reads them: a kilobyte less to load, where the source keeps whole words.
 */

import { packHashed } from '../src/core/text/hashed-words.ts';
import { scripts } from '../src/core/text/word-list.ts';

/** The modules whose texts are lists of words in small letters, with blanks or bars between them. */
const tables = /\/src\/core\/(?:detectors\/(?:everyday-words|(?:given|no)-names|label-words)|grammar\/(?:key-part-words|question-key))\.ts$/;
const fewestWords = 3;
const mostShared = 26;
/** Longer lists are only asked whether they have a word (`hashed-words.ts`). */
const mostListed = 1000;

/** A list of words, packed; as it is when there are too few words, or capitals among them. */
export function packWords(list: string): string {
  const between = list.includes('|') ? '|' : ' ';
  const words = list.split(between);
  if (words.length < fewestWords || /[A-Z]/.test(list)) return list;
  return inOneByte(words.map((word, i) => withoutShared(word, words[i - 1] ?? null, between)).join(''));
}

/** Letters of other scripts as small ones of ASCII, which take a byte each; a sign in front says which script the ones behind it are of. */
function inOneByte(list: string): string {
  let current = 0;
  return list.replace(/[`-\x7f\u0370-\u0646]/g, (letter) => {
    const code = letter.charCodeAt(0);
    const script = code < 128 ? 0 : scripts.findIndex((first, i) => i > 0 && code >= first && code < first + 32);
    if (script < 0) return letter;
    const sign = script === current ? '' : String.fromCharCode(60 + script);
    current = script;
    return sign + String.fromCharCode(code - (scripts[script] ?? 0) + 96);
  });
}

function withoutShared(word: string, before: string | null, between: string): string {
  if (before === null) return word;
  let shared = 0;
  while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
  return (shared === 0 ? between : String.fromCharCode(64 + shared)) + word.slice(shared);
}

/** The source of one of the tables with its lists packed; null for other modules. */
export function packTable(id: string, code: string): string | null {
  if (!tables.test(id)) return null;
  return code.replace(/'[^'\n]*'(?:\s*\+\s*'[^'\n]*')*/g, (texts) => {
    const list = texts.slice(1, -1).replace(/'\s*\+\s*'/g, '');
    const words = list.split(' ');
    return `'${words.length > mostListed ? packHashed(words) : packWords(list)}'`;
  });
}
