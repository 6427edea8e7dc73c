import type { JSX } from 'preact';
import { plainValueOf } from '../core/plain-values/index.ts';
import type { Field } from '../core/report.ts';
import { useWords } from '../ui/words.ts';
import { sayPart } from './plain-words.ts';

/** More lines than these are counted. */
const shown = 12;

/** What a value says in plain words, under the value; nothing where there is nothing to add. */
export function PlainValueLine({ field }: { readonly field: Field }): JSX.Element | null {
  const words = useWords();
  const parts = (plainValueOf(field) ?? []).flatMap((part) => sayPart(words, part) ?? []);
  if (parts.length === 0) return null;
  if (parts.length <= 2) return <p class="plain">{parts.length === 1 ? parts[0] : parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')}</p>;
  return (
    <ul class="plain">
      {parts.slice(0, shown).map((part) => (
        <li key={part}>{part}</li>
      ))}
      {parts.length > shown && <li class="soft">{words.t('value_more', parts.length - shown)}</li>}
    </ul>
  );
}
