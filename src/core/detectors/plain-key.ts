/** Keys as detectors' patterns name them. */
const plainKeys = new Map<string, string>();
/** Few keys stand in a text, many times each. */
const mostKept = 5000;

/** A key in its plain spelling: `apiKey`, `API-Key` and `api key` are all `api_key`. */
export function plainKey(key: string): string {
  const known = plainKeys.get(key);
  if (known !== undefined) return known;
  // A copy: what is cut from a text holds all of the text as long as it is kept.
  const own = ` ${key}`.slice(1);
  const plain = own
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
  if (plainKeys.size >= mostKept) plainKeys.clear();
  plainKeys.set(own, plain);
  return plain;
}
