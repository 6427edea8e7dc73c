/** A set of 15-bit hashes in a short text: the steps from one to the next, in sorted order, each as some `~` (91) and one more sign (0 to 90). */
const big = 91;
const first = 35;

export function packHashes(texts: Iterable<string>): string {
  const sorted = [...new Set([...texts].map(hashText))].sort((a, b) => a - b);
  return sorted.map((hash, i) => hash - (sorted[i - 1] ?? 0)).map((step) => '~'.repeat(Math.floor(step / big)) + String.fromCharCode(first + (step % big))).join('');
}

export function unpackHashes(packed: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  let hash = 0;
  for (let i = 0; i < packed.length; i += 1) {
    if (packed.charAt(i) === '~') hash += big;
    else {
      hash += packed.charCodeAt(i) - first;
      hashes.add(hash);
    }
  }
  return hashes;
}

/** FNV-1a folded to 15 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0x7fff;
}
