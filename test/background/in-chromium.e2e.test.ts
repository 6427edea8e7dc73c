/**
 * The built extension in a real Chromium on a small compose page: gate -> draft script -> badge -> a message from an extension
 * page; with the background stopped in between; and a page without a compose window, on which nothing is read or added.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyOfBuild } from '../built-extension.ts';

const body = [
  'My calls drop after a minute.',
  '',
  '--Support Info--',
  'Debug info: register-phone',
  'Phone: +44 7700 900142',
  'Radio MCC-MNC: 001-01',
  'Device: Example Phone 7',
  'Version: 2.26.1.1',
  'LC: en',
  'LG: GB',
  'Free Space Built-In: 12.3 GB',
].join('\n');

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pages: Record<string, string> = {
  '/compose': `<!doctype html><title>Mail</title><form class="compose" action="/send" method="post">
    <label>To <input name="to" value="android@support.whatsapp.com"></label>
    <label>Subject <input name="subject" value="WhatsApp Android problem"></label>
    <label>Message <textarea name="body" rows="30" cols="80">${escape(body)}</textarea></label>
    <button type="submit">Send</button></form>`,
  // Every way of reading text, and every way of adding a node, leaves a mark. The page's own traps see what happens in the page's world only;
  // what a content script adds to the document is counted by an observer, which sees both worlds.
  '/inbox': `<!doctype html><title>Inbox</title><script>
    window.added = 0; new MutationObserver((r) => { for (const x of r) window.added += x.addedNodes.length + (x.type === 'attributes' ? 1 : 0); }).observe(document, { childList: true, subtree: true, attributes: true });
    </script><ul><li>Anna: lunch on Friday</li><li>Bruno: minutes of the meeting</li></ul>
    <script>addEventListener('load', () => { window.added = 0; });</script>`,
};

const folder = mkdtempSync(join(tmpdir(), 'sendless-e2e-'));
let server: Server;
let origin: string;
let context: BrowserContext;
let worker: Worker;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages[request.url ?? ''] ?? '<!doctype html><title>Nothing</title>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const extension = join(folder, 'extension');
  copyOfBuild('chromium', extension, origin);
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    headless: true,
    executablePath: process.env['SENDLESS_CHROMIUM'] ?? '/usr/lib/chromium/chromium',
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--no-sandbox'],
  });
  worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // The gate and what sits beside it, in the page's world.
  await vi.waitFor(async () => expect(await worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ js }) => js?.[0]).sort())).toEqual(['content/detached-inputs.js', 'content/gate.js']), { timeout: 10_000 });
}, 120_000);

afterAll(async () => {
  await context?.close();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});

const extensionId = (): string => new URL(worker.url()).host;

async function tabOf(path: string): Promise<{ page: Page; tabId: number }> {
  const page = await context.newPage();
  await page.goto(origin + path);
  const tabId = await worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, origin + path);
  if (tabId === undefined) throw new Error('the tab is not there');
  return { page, tabId };
}

const badge = (tabId: number): Promise<string> => worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);

async function ask(extensionPage: Page, tabId: number, name: string, request?: unknown): Promise<{ ok: boolean; value: any }> {
  return extensionPage.evaluate(
    ([id, envelope]) => chrome.tabs.sendMessage(id as number, envelope) as Promise<{ ok: boolean; value: never }>,
    [tabId, { sendless: 'page', name, request }] as const,
  );
}

test('a support draft is counted, told to an extension page, trimmed with the background stopped in between, and put back', async () => {
  const { page, tabId } = await tabOf('/compose');
  await expect.poll(() => badge(tabId), { timeout: 20_000 }).toMatch(/^\d+$/);
  const before = Number(await badge(tabId));
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId()}/src/welcome/index.html`);

  const list = (await ask(popup, tabId, 'drafts.list')).value;
  expect(list).toHaveLength(1);
  expect(list[0]).toMatchObject({ supportDraft: true, recipients: ['android@support.whatsapp.com'], details: before });
  const view = (await ask(popup, tabId, 'draft.view', { id: list[0].id })).value;
  const phone = view.report.sections.flatMap((section: any) => section.fields).find((field: any) => field.key === 'Phone');
  const choices = { fields: { [phone.id]: 'remove' }, findings: {}, sections: {}, attachments: {}, withheldLine: null };

  const session = await context.newCDPSession(popup);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');

  const applied = (await ask(popup, tabId, 'draft.apply', { id: list[0].id, fingerprint: view.report.fingerprint, choices })).value;
  expect(applied).toMatchObject({ ok: true });
  expect(applied.applied.leftovers).toEqual([]);
  const now = await page.locator('textarea').inputValue();
  expect(now).not.toContain('900142');
  expect(now).toContain('My calls drop after a minute.');
  expect(now.split('\n')).toEqual(body.split('\n').filter((line) => !line.startsWith('Phone:')));
  await expect.poll(() => badge(tabId)).toBe('');

  const again = (await ask(popup, tabId, 'draft.apply', { id: list[0].id, fingerprint: view.report.fingerprint, choices })).value;
  expect(again).toMatchObject({ ok: false, why: 'changed' });

  const back = (await ask(popup, tabId, 'draft.putBack', { id: list[0].id })).value;
  expect(back).toMatchObject({ complete: true });
  expect(await page.locator('textarea').inputValue()).toBe(body);
  await expect.poll(() => badge(tabId)).toBe(String(before));
  await popup.close();
  await page.close();
}, 60_000);

test('a page without a compose window: nothing is added, no draft script, no badge', async () => {
  const { page, tabId } = await tabOf('/inbox');
  const ran = await worker.evaluate(
    async (id) =>
      (await chrome.scripting.executeScript({ target: { tabId: id }, func: () => [Symbol.for('sendless.gate') in globalThis, Symbol.for('sendless.draft') in globalThis] }))[0]?.result,
    tabId,
  );
  expect(ran).toEqual([true, false]);
  expect(await page.evaluate(() => (globalThis as unknown as { added: number }).added)).toBe(0);
  expect(await badge(tabId)).toBe('');
  await page.close();
}, 30_000);
