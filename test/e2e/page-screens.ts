/** The welcome page and the page for pasted text in other colours, in both directions, enlarged to four times, with words as long as no language has them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoBench } from './demo-bench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How far the page reaches out of the window's width, in pixels, and what stands half outside. */
const outside = (page: Page): Promise<unknown> => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = [...document.querySelectorAll('h1, h2, h3, p, li, button, input, textarea, label')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < 0 || right > clientWidth);
  });
  return [scrollWidth - clientWidth, cut.map(({ outerHTML }) => outerHTML)];
});

test.each(['welcome', 'manual'])('the page %s: nothing that axe minds in any colours, nothing cut off', async (name) => {
  const { browser } = await demoBench();
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/src/${name}/index.html`);
  await page.locator('h1').waitFor();
  for (const media of [{ colorScheme: 'light', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    // In forced colours a browser draws a text in another colour than it tells scripts.
    const options = { rules: { 'color-contrast': { enabled: media.forcedColors === 'none' } } };
    const { violations } = (await page.evaluate(`${axe};axe.run(${JSON.stringify(options)})`)) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  for (const width of [1280, 640, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const direction of ['rtl', 'ltr']) {
      await page.evaluate((dir) => { document.documentElement.dir = dir; }, direction);
      expect(await outside(page), `${String(width)} ${direction}`).toEqual([0, []]);
    }
  }
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) text.nodeValue = (text.nodeValue ?? '').replace(/[a-z]{5,}/gi, (word) => `${word}${word.toLowerCase()}lichkeiten`);
  });
  expect(await outside(page), 'long').toEqual([0, []]);
});
