/**
 * What the core says of a value, in the words of the screen's language: names of countries and languages, sizes, dates.
 */
import type { Parameter, PlainPart } from '../core/plain-values/plain-value.ts';
import { formatBytes, type Words } from '../ui/words.ts';

/** One part as a sentence, or null when the browser knows no name for what it is about. */
export function sayPart(words: Words, part: PlainPart): string | null {
  const said = part.with.map((parameter) => sayParameter(words, parameter));
  return said.includes(null) ? null : words.t(part.id, ...said.flatMap((one) => one ?? []));
}

function sayParameter(words: Words, parameter: Parameter): string | null {
  switch (parameter.is) {
    case 'text':
      return parameter.text;
    case 'any-of':
      return new Intl.ListFormat(words.language, { type: 'disjunction' }).format(parameter.names);
    case 'country':
      return nameOf(words, 'region', parameter.code);
    case 'languages': {
      const names = parameter.tags.flatMap((tag) => nameOf(words, 'language', tag) ?? []);
      return names.length === 0 ? null : new Intl.ListFormat(words.language).format(names);
    }
    case 'bytes':
      return formatBytes(words, parameter.bytes);
    case 'clock':
      return new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${parameter.at}Z`));
  }
}

/** The name that the browser has for a code; null when it has none, or when the code is none. */
function nameOf(words: Words, type: 'region' | 'language', code: string): string | null {
  try {
    return new Intl.DisplayNames(words.language, { type, fallback: 'none' }).of(code) ?? null;
  } catch {
    // A code of the right shape that is none: the interface throws where it could return nothing.
    return null;
  }
}
