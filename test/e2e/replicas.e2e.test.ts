/**
 * Journeys 1, 3 and 5 with the extension on the replica of each described webmail, under its own host name: noticed, told, trimmed, put back, trimmed
 * again and sent. The replica's server is the proof. Replicas are built from the facts in docs/webmails.md; none of them is the webmail itself.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, startBrowser, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';
import { demoBody, demoSubject, demoTo } from '../../scripts/demo/draft.ts';
import { layouts } from '../../src/webmail/layouts/index.ts';
import { copyOfBuild } from '../built-extension.ts';
import { ReplicaServer, type ReplicaDraft } from '../webmail/replica-server.ts';
import { webmailCode } from '../webmail/webmail-in-page.ts';
import { removedValues } from './expect-trimmed.ts';
import { closePages } from './lookup-page.ts';
import { PopupPage } from './popup-page.ts';

declare const Sendless: any;

const log = 'call from +447700900142 to 447700900155\nended, reason 7\n';
const draft: ReplicaDraft = {
  to: [demoTo],
  subject: demoSubject,
  lines: demoBody.trimEnd().split('\n'),
  files: [{ name: 'whatsapp.log', content: Buffer.from(log) }, { name: 'notes.txt', content: Buffer.from('It happens at home.\n') }],
};

const folder = mkdtempSync(join(tmpdir(), 'sendless-replicas-'));
let browser: ExtensionBrowser;
let code: string;
let server: ReplicaServer;
beforeAll(async () => {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium was found; `npm test` as root on Debian installs it.');
  // The replicas stand under the webmails' own names: access to all of them.
  copyOfBuild('chromium', folder, 'https://*');
  code = await webmailCode();
  browser = await startBrowser(program, folder, true);
  await browser.context.route(/^https:/, (route) => server.answer(route));
}, 180_000);
afterAll(async () => {
  await browser?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// A page is known by its address.
afterEach(() => closePages(browser.context, browser.extensionId));

function badge(page: Page): Promise<string> {
  return browser.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? 'the tab is gone' : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

const bodyOf = (page: Page): Promise<string> => page.evaluate(() => {
  const webmail = Sendless.webmails.find((each: any) => each.finder.recognises(document));
  return webmail.open(webmail.finder.findComposeWindows(document)[0]).read().parts.find(({ id }: any) => id === 'body').text;
});

describe.each(layouts)('$id', (layout) => {
  test('noticed, told, trimmed, put back, trimmed again and sent', async () => {
    server = new ReplicaServer(layout.id);
    server.holds([draft]);
    const page = await browser.context.newPage();
    await page.goto(`https://${(layout.hosts[0] ?? 'mail.example.org').replace('*.', 'app.')}/`);
    await page.locator('body[data-ready]').waitFor({ state: 'attached' });
    await page.evaluate(code);
    await expect.poll(() => badge(page), { timeout: 20_000 }).toBe('43');
    const before = await bodyOf(page);

    let popup = await PopupPage.open(browser.context, browser.worker, page);
    expect(await popup.about()).toContain('WhatsApp for Android');
    await popup.choosePreset('What they need');
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
    const notRestorable = (await popup.words()).includes('cannot be put back by Sendless');
    await popup.putBack();
    expect(await bodyOf(page)).toBe(before);
    // Where the webmail gives no bytes of a file, that was said before it was taken out.
    expect((await popup.words()).includes('Everything is back as it was.')).toBe(!notRestorable);
    if (notRestorable) {
      // The popup shows what is missing, and the draft when it is opened again.
      await popup.close();
      popup = await PopupPage.open(browser.context, browser.worker, page);
    }

    await popup.choosePreset('What they need');
    const chosen = await popup.choosing();
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => {
      const webmail = Sendless.webmails.find((each: any) => each.finder.recognises(document));
      webmail.open(webmail.finder.findComposeWindows(document)[0]).sendControls()[0].element.click();
    });
    await page.locator('body[data-sent]').waitFor({ state: 'attached' });
    expect(server.sent).toHaveLength(1);
    const [mail] = server.sent;
    const everything = [mail?.subject, mail?.body, ...(mail?.files ?? []).flatMap(({ name, content }) => [name, content.toString()])].join('\n');
    const removed = removedValues(chosen);
    expect(removed.length).toBeGreaterThan(10);
    expect([...removed, '7700900142', '7700900155'].filter((value) => everything.includes(value))).toEqual([]);
    for (const words of ['since yesterday every call drops', 'I tried two networks', '2.26.15.72', 'Pixel 9 Pro XL']) expect(mail?.body).toContain(words);
    expect((mail?.files ?? []).map(({ name }) => name).sort()).toEqual(chosen.files.filter(({ sent }) => sent).map(({ name }) => name).sort());
    expect(mail?.files.find(({ name }) => name === 'notes.txt')?.content.toString()).toBe('It happens at home.\n');
  });
});
