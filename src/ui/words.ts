/**
 * The words of a screen, handed down to every piece of it, so that no piece knows where they come from.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { writeSize } from '../core/file-size.ts';

export interface Words {
  /** The message with this id in the user's language; the id itself when there is none. */
  t(id: string, ...substitutions: readonly (string | number)[]): string;
  /** A BCP 47 tag: `en-US`, `it`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

const noWords: Words = { t: (id) => id, language: 'en', direction: 'ltr' };

export const WordsContext = createContext<Words>(noWords);

export function useWords(): Words {
  return useContext(WordsContext);
}

/** `ID_one` or `ID_other`, whichever the language wants for the count; the count is the first substitution. */
export function plural(words: Words, id: string, count: number, ...more: readonly (string | number)[]): string {
  const form = new Intl.PluralRules(words.language).select(count) === 'one' ? 'one' : 'other';
  return words.t(`${id}_${form}`, new Intl.NumberFormat(words.language).format(count), ...more);
}

/** A file's size as people write it; see `core/file-size.ts`. */
export function formatBytes({ language }: Words, bytes: number): string {
  return writeSize(language, bytes);
}
