/**
 * The tab the user is looking at, and one look at it.
 */
import browser from 'webextension-polyfill';
import { loadDraftScript } from './content-scripts.ts';

/** The active tab of the current window; `url` only where the browser lets us know it (activeTab or a granted site). */
export async function activeTab(): Promise<{ readonly id: number; readonly url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/**
 * Puts the draft script into a tab, by the click that opened the popup (activeTab) or a granted site. `no-page`: a page that
 * browsers keep closed to every extension (settings, stores, new tab).
 */
export async function lookOnce(tabId: number): Promise<'ok' | 'no-access' | 'no-page'> {
  try {
    await loadDraftScript({ tabId, allFrames: true });
    return 'ok';
  } catch {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) return 'no-page';
    return tab.url !== undefined && !/^https?:/.test(tab.url) ? 'no-page' : 'no-access';
  }
}
