/**
 * The extension's own pages.
 */
import browser from 'webextension-polyfill';

/** Opens the page where the user names a webmail, in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
}

/** Opens the page for pasted text and dropped files, in a tab of its own. */
export async function openManual(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/manual/index.html') });
}

/** The address of the popup as a part of the page it is asked from, speaking of that page's tab. */
export async function popupForThisTab(): Promise<string> {
  const tab = await browser.tabs.getCurrent();
  return `${browser.runtime.getURL('src/popup/index.html')}?tab=${String(tab?.id ?? -1)}&within`;
}

/** Lets the draft script read and trim this page, as it does a webmail's. */
export function addDraftScript(page: Document): void {
  const script = page.createElement('script');
  script.src = browser.runtime.getURL('content/draft.js');
  page.head.append(script);
}

/** Opens the page where parts of one picture of a draft are covered, in a tab of its own. */
export async function openPicture(tabId: number, draft: string, file: string): Promise<void> {
  const asked = new URLSearchParams({ tab: String(tabId), draft, file });
  await browser.tabs.create({ url: `${browser.runtime.getURL('src/picture/index.html')}?${asked.toString()}` });
}

/** Calls back once when the extension is installed, updated, or the browser updated. */
export function onInstalled(installed: (reason: 'install' | 'other') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => installed(reason === 'install' ? 'install' : 'other'));
}

/** Calls back when the browser starts with the extension in it. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}
