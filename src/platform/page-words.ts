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
