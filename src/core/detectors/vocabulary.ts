import { products } from '../products/index.ts';

/** Words that states and settings are written in, in any app, beside those that the products' keys are made of. They tell something in their field and nothing elsewhere. */
const states =
  'true false yes no off none null unknown never always active inactive unsupported unavailable default beta alpha production daily weekly monthly only or ' +
  'disconnected saved chat help register unregistered verified mounted unmounted present calculated iphone failed success pending normal high low medium password ' +
  'passwd passphrase secret admin guest login credential credentials portrait landscape healthcheck public private open closed manual automatic';

let known: ReadonlySet<string> | null = null;
const words = /[\p{L}\p{N}]+/gu;

/**
 * Whether a value is made of plain words only: states, and words that are part of known keys (`Google` in `Google account added`). Such a value
 * is removed with its line and not searched elsewhere: it would cut common words out of the user's sentences.
 */
export function isPlainVocabulary(value: string): boolean {
  known ??= new Set([...states.split(' '), ...products.flatMap((product) => Object.keys(product.keys)).flatMap((key) => key.toLowerCase().match(words) ?? [])]);
  const vocabulary = known;
  for (const [word] of value.toLowerCase().matchAll(words)) if (!vocabulary.has(word)) return false;
  return true;
}
