/**
 * The words on the screens, in the browser's language.
 */
import browser from 'webextension-polyfill';

/** The message with this id; the id itself when there is none, so that a gap is seen and nothing breaks. */
export function t(id: string, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(id, substitutions.map(String)) || id;
}

export function direction(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** The language as a BCP 47 tag: `en-US`, `it`. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
