/**
 * Which sites the user has granted. Nothing at install; one site at a time, when the user names it.
 */
import browser from 'webextension-polyfill';
import { originPattern } from './origin-pattern.ts';

export { originPattern };

/** The patterns of the granted sites. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return (origins ?? []).filter((origin) => /^https?:/.test(origin)).sort();
}

/** Asks the user for a site. Call it in the click itself, before any `await`: browsers ask only then. */
export function grant(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. False when the browser refuses (a site granted by policy). */
export function revoke(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

export async function hasAccess(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/** Calls back when sites were granted or given back, with the patterns, as long as the extension runs. */
export function watchAccess(granted: (patterns: string[]) => void, gone: (patterns: string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => granted(origins ?? []));
  browser.permissions.onRemoved.addListener(({ origins }) => gone(origins ?? []));
}
