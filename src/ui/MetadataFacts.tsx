import type { JSX } from 'preact';
import { factSentence, type MetadataFact } from '../core/metadata-facts.ts';
import { useWords } from './words.ts';

/** What a picture or a film tells beside what it shows, a sentence each; nothing when it tells nothing. */
export function MetadataFacts({ facts, cleanable = true }: { readonly facts: readonly MetadataFact[]; readonly cleanable?: boolean }): JSX.Element | null {
  const words = useWords();
  if (facts.length === 0) return null;
  return (
    <div class="metadata-facts small">
      <p class="soft">{words.t('metadata_title')}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact.kind} dir="auto">
            {factSentence(words, fact)}
          </li>
        ))}
      </ul>
      {cleanable && <p class="soft">{words.t('metadata_cleans')}</p>}
    </div>
  );
}
