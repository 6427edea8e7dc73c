/** Files dropped on a field for one file, in a real Chromium: the browser gives it none of several, and the bar neither. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-field-'));
const paths = ['one.txt', 'two.txt', 'three.txt'].map((name) => join(folder, name));
const soon = { timeout: 20_000 };
let bench: DemoBench;
beforeAll(async () => {
  for (const path of paths) writeFileSync(path, 'it hangs\n');
  bench = await DemoBench.start();
});
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bench.closePages());

/** A mail with a field for one file, on which the page leaves drops to the browser; its title says what was dropped on it and chosen in it. */
async function dropOnField(to: string): Promise<{ page: Page; heard: () => Promise<string | null> }> {
  const page = await bench.open('/', demoDraft({ to, files: [], body: 'The calls drop.' }));
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'one';
    field.addEventListener('drop', (event) => {
      event.stopPropagation();
      field.title += `${String(event.dataTransfer?.files.length)} dropped;`;
    });
    field.addEventListener('change', () => (field.title += `${[...(field.files ?? [])].map(({ name }) => name).join('+')} chosen;`));
    document.querySelector('form')?.prepend(field);
  });
  const field = page.locator('#one');
  const { x, y, width, height } = (await field.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
  return { page, heard: () => field.getAttribute('title') };
}

test('for a friend the browser gives the field none of several', async () => {
  const { page, heard } = await dropOnField('anna@example.com');
  await expect.poll(heard, soon).toBe('3 dropped;');
  // Whatever the browser does after the event is done when the page draws again.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await heard()).toBe('3 dropped;');
});

test('for a desk several that are kept stay in the bar', async () => {
  const { page, heard } = await dropOnField('android@support.whatsapp.com');
  const bar = new HeldBar(bench.browser, page);
  await bar.settled();
  await bar.press('Keep all');
  await expect.poll(() => bar.words(), soon).toContain('gave no sign that it took one.txt, two.txt, three.txt.');
  // The page heard of the drop, and of no choice.
  expect(await heard()).toBe('3 dropped;');
});

test('for a desk one that is kept goes into the field', async () => {
  const { page, heard } = await dropOnField('android@support.whatsapp.com');
  const bar = new HeldBar(bench.browser, page);
  await bar.settled();
  for (const button of ['Remove one.txt', 'Remove three.txt', 'Keep two.txt']) await bar.press(button);
  await expect.poll(heard, soon).toBe('1 dropped;two.txt chosen;');
});
