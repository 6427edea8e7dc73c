/** A file waits while the extension is removed, or loaded anew, as at an update: its scripts in the page can look into no file any more, and those of the next version know nothing of it. In a real Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';
import { copyOfBuild } from '../built-extension.ts';
import { startGrantedBrowser } from './granted-browser.ts';
import { HeldBar } from './held-bar.ts';
import { mailTo, startPages, uploads, type OwnPages } from './own-pages.ts';

/** All that a page's shadow roots say, closed ones too, as the browser's own tools see it; without what would come in Firefox. */
async function wordsInShadow(page: Page): Promise<string> {
  interface Node { readonly nodeName: string; readonly nodeValue: string; readonly children?: readonly Node[]; readonly shadowRoots?: readonly Node[] }
  const devtools = await page.context().newCDPSession(page);
  const { root } = (await devtools.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const text = (node: Node): string => (/^(?:STYLE|DIALOG)$/.test(node.nodeName) ? '' : node.nodeValue + (node.children ?? []).map(text).join(' '));
  const shadows = (node: Node): string[] => [...(node.shadowRoots ?? []).map(text), ...(node.children ?? []).flatMap(shadows)];
  return shadows(root).filter((words) => words.includes('Sendless')).join('\n').replace(/\s+/g, ' ').trim();
}

interface Waiting {
  readonly browser: ExtensionBrowser;
  readonly page: Page;
  readonly pages: OwnPages;
  /** Where the extension was loaded from. */
  readonly path: string;
  readonly log: string;
  readonly session: CDPSession | undefined;
}

/** A mail to a desk in which a file waits, in a browser and with a copy of the extension of its own. */
async function whileOneWaits(work: (waiting: Waiting) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-update-'));
  const [path, log] = [join(folder, 'extension'), join(folder, 'calls.log')];
  writeFileSync(log, 'call to +447700900155 ended\n');
  const pages = await startPages({ '/': `<!doctype html><title>Mail</title>${mailTo('android@support.whatsapp.com')}${uploads}` });
  copyOfBuild('chromium', path, pages.origin);
  const browser = await startGrantedBrowser(findChromium() ?? 'chromium', path, [], true);
  try {
    const page = await browser.context.newPage();
    await page.goto(`${pages.origin}/`);
    await page.locator('[type=file]').setInputFiles(log);
    await new HeldBar(browser, page).settled();
    const session = await browser.context.browser()?.newBrowserCDPSession();
    await work({ browser, page, pages, path, log, session });
  } finally {
    await browser.stop();
    await pages.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the bar of an extension that is removed says what waited, in words, and gives it to nobody', () => whileOneWaits(async ({ browser, page, pages, log, session }) => {
  await session?.send('Extensions.uninstall' as 'Browser.getVersion', { id: browser.extensionId } as never);
  await expect.poll(() => wordsInShadow(page), { timeout: 20_000 }).toBe('Sendless was switched off or removed. calls.log waited here and is not in the mail: choose it again, or save it. Save Close');
  expect(pages.uploaded).toEqual([]);
  // The page works on as if there had been no bar.
  await page.locator('[type=file]').setInputFiles(log);
  await expect.poll(() => pages.uploaded, { timeout: 20_000 }).toEqual([['calls.log', 'call to +447700900155 ended\n']]);
}));

test('what waits goes into the bar of the next version, once, and is cleaned there', () => whileOneWaits(async ({ browser, page, pages, path, session }) => {
  const [worker] = await Promise.all([browser.context.waitForEvent('serviceworker'), session?.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path } as never)]);
  // In the world of the next version's scripts.
  const hasBar = (): Promise<unknown> => worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const func = (): boolean => !!(globalThis as unknown as Record<symbol, { show: unknown } | undefined>)[Symbol.for('sendless.held')]?.show;
    return (await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func }))[0]?.result;
  }, page.url());
  await expect.poll(hasBar, { timeout: 20_000 }).toBe(true);
  const bar = new HeldBar({ ...browser, worker }, page);
  await bar.settled();
  expect((await bar.words())?.match(/calls\.log/g)).toHaveLength(1);
  expect(pages.uploaded).toEqual([]);
  await bar.press('Clean calls.log');
  await expect.poll(() => pages.uploaded, { timeout: 20_000 }).toEqual([['calls.log', 'call to [phone 1] ended\n']]);
  expect(await bar.words()).toBeNull();
}));
