/** Which pages Sendless looks at: none without a compose window, and one that was not granted only when its toolbar button is pressed. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoBody, demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench, bodyOf } from './demo-bench.ts';
import { ToolbarPopup } from './toolbar-popup.ts';

/**
 * Runs in the extension's own world of the page, before the gate: a page's own getters are not called from there. Counts how often
 * the page was looked through for compose windows, and how often text was read from it.
 */
const traps = `{
  const counted = globalThis.sendlessTraps = { looks: 0, reads: 0 };
  const trap = (prototype, name, count) => {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    if ('value' in own) Object.defineProperty(prototype, name, { ...own, value(...words) { counted[count] += 1; return own.value.apply(this, words); } });
    else Object.defineProperty(prototype, name, { ...own, get() { counted[count] += 1; return own.get.call(this); } });
  };
  for (const prototype of [Document.prototype, Element.prototype]) for (const name of ['querySelector', 'querySelectorAll']) trap(prototype, name, 'looks');
  for (const [prototype, names] of [
    [HTMLInputElement.prototype, ['value']], [HTMLTextAreaElement.prototype, ['value']], [Node.prototype, ['textContent', 'nodeValue']],
    [HTMLElement.prototype, ['innerText', 'outerText']], [Element.prototype, ['innerHTML', 'outerHTML']], [CharacterData.prototype, ['data', 'substringData']],
    [Text.prototype, ['wholeText']], [Range.prototype, ['toString']], [Selection.prototype, ['toString']],
  ]) for (const name of names) trap(prototype, name, 'reads');
}`;

interface Traps {
  readonly looks: number;
  readonly reads: number;
}

/** How long something that the page does by itself may take on a busy machine. */
const soon = { timeout: 10_000 };

let bench: DemoBench;
beforeAll(async () => {
  bench = await DemoBench.start({ 'content/gate.js': traps });
});
afterAll(() => bench?.stop());
afterEach(() => bench.closePages());

/** What the traps in the extension's world have counted. */
function trapped(page: Page): Promise<Traps | null> {
  return bench.browser.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const answers = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => (globalThis as unknown as { sendlessTraps?: Traps }).sendlessTraps ?? null });
    return answers[0]?.result ?? null;
  }, page.url());
}

test('a page without a compose window: looked through, nothing read, nothing added, no badge', async () => {
  const page = await bench.open('/inbox');
  const atFirst = await trapped(page);
  // Typing and a mail that comes in have the gate look again.
  await page.bringToFront();
  await page.getByLabel('Search').fill('a new search');
  await page.evaluate(() => document.querySelector('ul')?.append(Object.assign(document.createElement('li'), { textContent: 'Carla Example: hello' })));
  const own = await page.evaluate(() => (globalThis as unknown as { changes: number }).changes);
  await expect.poll(async () => (await trapped(page))?.looks ?? 0, soon).toBeGreaterThan(atFirst?.looks ?? 0);
  expect((await trapped(page))?.reads).toBe(0);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: number }).changes)).toBe(own);
  expect(own).toBe(1);
  expect(await bench.badge(page)).toBe('');
});

test('the same traps do count where a compose window is open', async () => {
  const page = await bench.open('/', demoDraft());
  await expect.poll(() => bench.badge(page), soon).toBe('43');
  expect((await trapped(page))?.reads).toBeGreaterThan(0);
});

test('the toolbar button on a site that was not granted: looked at once, report, badge, and the offer to do so always', async () => {
  const address = bench.demo.origin.replace('127.0.0.1', 'localhost');
  const page = await bench.open(address, demoDraft());
  const tabs = await bench.browser.worker.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.url ?? 'not known'));
  expect(tabs.filter((url) => url.includes('localhost'))).toEqual([]);
  const popup = await ToolbarPopup.press(bench.browser.context, bench.browser.extensionId, page);
  const words = await popup.words();
  expect(words).toContain('This mail tells WhatsApp 43 things about you and your phone. 4 identify you.');
  expect(words).toContain('Sendless looked at localhost this once, because you clicked.');
  expect(words).toContain('Always on this site');
  await popup.close();
  // The click lets the extension know the tab's address, too.
  await expect.poll(() => bench.badge(page), soon).toBe('43');
  expect(await bodyOf(page)).toBe(demoBody);
  const granted = await bench.browser.worker.evaluate(() => chrome.permissions.getAll());
  expect(granted.origins?.filter((origin) => origin.includes('localhost'))).toEqual([]);
});
