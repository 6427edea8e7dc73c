import type { JSX } from 'preact';
import { Notice } from '../ui/Notice.tsx';
import { plural, useWords } from '../ui/words.ts';

interface NamedFilesProps {
  /** The message that says what is with these files; what to do is in the one that ends in `What`. */
  readonly id: string;
  readonly names: readonly string[];
  readonly tone: 'plain' | 'warm';
  readonly saysWhatToDo?: boolean;
}

/** What is to be said of some files, their names, and what to do. */
export function NamedFiles({ id, names, tone, saysWhatToDo = false }: NamedFilesProps): JSX.Element | null {
  const words = useWords();
  if (names.length === 0) return null;
  return (
    <Notice tone={tone} title={plural(words, id, names.length)}>
      <ul class="names">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {saysWhatToDo && <p class="small">{words.t(`${id}What`)}</p>}
    </Notice>
  );
}
