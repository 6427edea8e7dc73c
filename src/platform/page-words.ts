/**
 * The words of a content script, without the polyfill.
 */
interface I18n {
  getMessage(id: string, substitutions?: readonly string[]): string;
  getUILanguage(): string;
}

interface WithI18n {
  readonly browser?: { readonly i18n?: I18n };
  readonly chrome?: { readonly i18n?: I18n };
}

const i18n = (): I18n | undefined => {
  const scope = globalThis as unknown as WithI18n;
  return (scope.browser ?? scope.chrome)?.i18n;
};

/** The message with this id; the id itself when there is none, or when the extension was updated meanwhile. */
export function say(id: string, ...substitutions: readonly (string | number)[]): string {
  try {
    return i18n()?.getMessage(id, substitutions.map(String)) || id;
  } catch {
    return id;
  }
}

/** In which direction the words run, and in which language. */
export function writing(): { readonly dir: 'ltr' | 'rtl'; readonly lang: string } {
  return { dir: say('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr', lang: i18n()?.getUILanguage() ?? 'en' };
}

/** A count as it is written in the user's language. */
export function writeCount(count: number): string {
  return new Intl.NumberFormat(writing().lang).format(count);
}

/** The message `ID_one` or `ID_other`, by how many. */
export function sayCount(id: string, count: number): string {
  return say(`${id}_${new Intl.PluralRules(writing().lang).select(count) === 'one' ? 'one' : 'other'}`, writeCount(count));
}
