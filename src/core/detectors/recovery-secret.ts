/** What opens an account or a wallet when all else is lost: a row of words, or codes of which each is good once. */
import type { Range } from '../draft.ts';
import { findValues } from './detector.ts';
import { sought } from '../scan/sought.ts';

/** `codes: X`, `phrase is X`, and what stands on the line below. */
const joint = String.raw`["']?(?:(?: \p{L}{1,8}){2,4}:(?=\r?\n)|(?: \p{L}{1,6})?["']? ?[:=]?)\s{1,4}["']?`;
/** Twelve to twenty-four words of three to eight letters (BIP 39); a sentence has shorter ones among them. */
const words = String.raw`(?:\p{L}{3,8} ){11,23}\p{L}{3,8}`;
/** Groups, none of them a word, and a digit in them. */
const codes = String.raw`(?=[\w -]{0,64}\d)(?:(?:[ ,-]{1,2}|\n)?(?!\p{L}\p{Ll}+(?![\p{L}\p{N}]))(?<![A-Za-z\d])[A-Za-z\d]{4,12}){1,24}`;
/** A seed by itself is also what games and draws of lots begin with: it has words behind it, and no codes. */
const named = String.raw`(?:[Bb]ackup|[Rr]ecovery|[Ss]e(?:ed|cret))[ _-]?(?:[Cc]odes?|[Kk]ey|[Pp]hrase|[Ww]ords)|(?:[Cc][oó]d(?:ic[ei]|es?|igos?)|[FfPp]h?rase) (?:d[ei] )?(?:recup\p{L}{3,6}|récupération|secours|seed|se[cg]r\p{L}{3})|Wiederherstellungs\p{L}{4,9}`;
const secrets = [`(?:${named})${joint}(${words}|${codes})`, `(?:[Mm]nemonic|[Ss]eed)${joint}(${words})`].map((source) => sought(new RegExp(`(?<!\\p{L})${source}(?![\\p{L}\\p{N}])`, 'gu')));

/** What opens a disk that Windows has encrypted. */
const ofDisk = sought(/(?<![\w-])(\d{6}(?:-\d{6}){7})(?![\w-])/g);

/** Where such words and codes stand. */
export function recoverySecrets(text: string): Range[] {
  return findValues(text, [...secrets, ofDisk]);
}
