/** A file waits while the extension is loaded anew, as at an update: its scripts in the page can look into no file any more, and those of the next version know nothing of it. In a real Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium, startBrowser } from '../../scripts/bench/chromium.ts';
import { copyOfBuild } from '../built-extension.ts';
import { HeldBar } from './held-bar.ts';
import { mailTo, startPages, uploads } from './own-pages.ts';

test('what waits goes into the bar of the next version, once, and is cleaned there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-update-'));
  const [path, log] = [join(folder, 'extension'), join(folder, 'calls.log')];
  writeFileSync(log, 'call to +447700900155 ended\n');
  const pages = await startPages({ '/': `<!doctype html><title>Mail</title>${mailTo('android@support.whatsapp.com')}${uploads}` });
  copyOfBuild('chromium', path, pages.origin);
  const browser = await startBrowser(findChromium() ?? 'chromium', path, true, [], true);
  try {
    const page = await browser.context.newPage();
    await page.goto(`${pages.origin}/`);
    await page.locator('[type=file]').setInputFiles(log);
    await new HeldBar(browser, page).settled();
    const session = await browser.context.browser()?.newBrowserCDPSession();
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
  } finally {
    await browser.stop();
    await pages.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
