/** The page for pasted text and dropped files, from the paste to what is copied and saved. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { demoBody, demoFiles, demoSubject, demoTo } from '../../scripts/demo/draft.ts';
import { demoBench, type DemoBench } from './demo-bench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const log = 'call from +447700900142 to 447700900155\nended, reason 7\n';
let bench: DemoBench;
beforeAll(async () => {
  bench = await demoBench();
}, 180_000);

async function open(): Promise<Page> {
  const page = await bench.browser.context.newPage();
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(`chrome-extension://${new URL(bench.browser.worker.url()).host}/src/manual/index.html`);
  await page.locator('form').waitFor();
  return page;
}

async function paste(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.getByLabel('To', { exact: true }).fill(demoTo);
  await page.getByLabel('Subject').fill(demoSubject);
  await page.getByLabel('Text of the mail').fill(demoBody);
  await page.getByLabel('Add files').setInputFiles(files);
}

async function look(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'See what it gives away' }).click();
  const popup = page.frameLocator('iframe');
  await popup.locator('main:not([aria-busy="true"])').waitFor({ state: 'attached' });
  await expect.poll(() => popup.locator('[aria-busy="true"]').count(), { timeout: 30_000 }).toBe(0);
  return popup;
}

async function savedFiles(page: Page): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const link of await page.locator('li[data-file] a').all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    files[download.suggestedFilename()] = readFileSync(await download.path(), 'utf8');
  }
  return files;
}

test('pasted text and files are told, trimmed, given to copy and to save, and put back', async () => {
  const page = await open();
  await paste(page, [{ name: 'whatsapp.log', mimeType: 'text/plain', buffer: Buffer.from(log) }]);
  const popup = await look(page);
  expect(await popup.locator('.about').innerText()).toContain('WhatsApp for Android');
  await popup.getByRole('radio', { name: 'What they need' }).click({ force: true });
  await popup.getByRole('button', { name: 'Apply to the mail' }).click();
  await popup.locator('h1', { hasText: /^Done\./ }).waitFor();
  expect(await popup.locator('.know').innerText()).toContain('Copy the text into your mail and attach the saved files.');
  const text = await page.getByLabel('Text of the mail').inputValue();
  expect(text).toContain('since yesterday every call drops after ten seconds');
  expect(text).not.toMatch(/7700900142|7700900155|Example Mobile/);
  const saved = await savedFiles(page);
  expect(Object.keys(saved)).toEqual(['whatsapp.log']);
  expect(saved['whatsapp.log']).toMatch(/ended, reason 7/);
  expect(saved['whatsapp.log']).not.toMatch(/7700900142|7700900155/);

  await bench.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await page.getByText('The text is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  await popup.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => page.getByLabel('Text of the mail').inputValue()).toBe(demoBody);
  await expect.poll(() => savedFiles(page)).toEqual({ 'whatsapp.log': log });
  await page.close();
});

test('a removed file is gone from the list; text changed after the look is not overwritten', async () => {
  const page = await open();
  await paste(page, demoFiles().map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: bytes })));
  const names = demoFiles().map(({ name }) => name);
  expect(await page.locator('li[data-file] .name').allInnerTexts()).toEqual(names);
  await page.getByRole('button', { name: `Remove ${names[0] ?? ''}` }).click();
  await page.locator('li[data-file]').nth(names.length - 1).waitFor({ state: 'detached' });
  const popup = await look(page);
  await page.getByLabel('Text of the mail').press('Control+Home');
  await page.keyboard.type('Please help. ');
  await popup.getByRole('button', { name: 'Apply to the mail' }).click();
  await popup.locator('.notice-title', { hasText: 'The mail changed, so nothing was applied' }).waitFor();
  expect(await page.getByLabel('Text of the mail').inputValue()).toBe(`Please help. ${demoBody}`);
  expect(await page.locator('li[data-file] .name').allInnerTexts()).toEqual(names.slice(1));
  await page.close();
});

test('nothing that axe minds, light or dark, and nothing is clipped in a narrow window', async () => {
  const page = await open();
  await paste(page, [{ name: 'whatsapp.log', mimeType: 'text/plain', buffer: Buffer.from(log) }]);
  await look(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    // A button that the mouse has left changes its colour in steps, unless motion is unwanted.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = (await page.evaluate(`${axe};axe.run({ exclude: ['iframe'] })`)) as AxeResults;
    expect(found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`))).toEqual([]);
  }
  for (const width of [1200, 600, 400]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
  await page.close();
});
