import { products } from '../products/index.ts';

/** Words that states and settings are written in, in any app. They tell something in their field and nothing elsewhere. */
const states =
  'true false yes no on off none null unknown never always active inactive enabled disabled supported unsupported available unavailable default release debug beta alpha ' +
  'production daily weekly monthly wifi only or cellular mobile connected disconnected token saved settings about chat help register registered unregistered verified ' +
  'mounted unmounted present not calculated read device android iphone ios windows version status eligible failed success completed pending error normal high low medium ' +
  'password passwd passphrase secret token admin root guest test user login credential credentials ' +
  'portrait landscape healthcheck public private open closed manual automatic system phone account user';

let known: ReadonlySet<string> | null = null;
const words = /[\p{L}\p{N}]+/gu;

/**
 * Whether a value is made of plain words only: states, and words that are part of known keys (`Google` in `Google account added`). Such a value
 * is removed with its line and not searched elsewhere: it would cut common words out of the user's sentences.
 */
export function isPlainVocabulary(value: string): boolean {
  known ??= new Set([...states.split(' '), ...products.flatMap((product) => Object.keys(product.keys)).flatMap(wordsOf)]);
  const vocabulary = known;
  for (const [word] of value.toLowerCase().matchAll(words)) if (!vocabulary.has(word)) return false;
  return true;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(words) ?? [];
}
