/** What several pictures of one file tell, as facts of that file: each kind is said once. */
import type { MetadataFact } from '../../core/metadata-facts.ts';

const mostValues = 3;

export function mergedFacts(facts: readonly MetadataFact[]): MetadataFact[] {
  const byKind = new Map<MetadataFact['kind'], MetadataFact>();
  for (const fact of facts) {
    const known = byKind.get(fact.kind);
    byKind.set(fact.kind, known === undefined ? fact : merged(known, fact));
  }
  return [...byKind.values()];
}

/** Two of a kind. Where, with what and when belong together: they are those of one picture, the first that tells where. */
function merged(one: MetadataFact, other: MetadataFact): MetadataFact {
  if (one.kind === 'taken' && other.kind === 'taken') return one.place === null && other.place !== null ? other : one;
  if (one.kind === 'more' && other.kind === 'more') return { kind: 'more', count: one.count + other.count };
  return 'values' in one && 'values' in other ? { ...one, values: [...new Set([...one.values, ...other.values])].slice(0, Math.max(mostValues, one.values.length)) } : one;
}
