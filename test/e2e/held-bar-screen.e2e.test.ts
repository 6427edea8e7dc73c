/**
 * The bar that asks about held files as assistive software and other colours have it: nothing that axe minds in light, dark and forced colours, nothing
 * clipped in a narrow window. Here alone its shadow root is opened, so that the page's side can look into it.
 */
import { appendFileSync, readFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supportFiles } from '../../scripts/bench/make-mail.ts';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const opened = 'const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: "open" }); };';
/** What its page says cannot be changed in it: it has a fourth button. Its name is one word. */
const words = 'BT /F1 12 Tf 20 100 Td (call +447700900155 dropped) Tj ET';
const bill = {
  name: 'Telekommunikationsdatenschutzgrundverordnungsauskunft.pdf',
  bytes: Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length ${String(words.length)}>>stream\n${words}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
};
const folder = mkdtempSync(join(tmpdir(), 'sendless-bar-'));

let bench: DemoBench;
let page: Page;
beforeAll(async () => {
  bench = await DemoBench.start({ 'content/file-bar.js': opened });
  page = await bench.open('/', demoDraft({ files: [], body: 'The calls drop.' }));
  const paths = [...supportFiles(), bill].map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const asked = page.waitForEvent('filechooser');
  await page.locator('label.attach').click();
  await (await asked).setFiles(paths);
  // A file that tells something can be cleaned.
  await page.getByRole('button', { name: 'Clean Screenshot_20260318-210500.png' }).waitFor();
  await bar().filter({ hasText: 'Looking inside…' }).waitFor({ state: 'detached' });
});
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const bar = (): ReturnType<Page['getByRole']> => page.getByRole('region', { name: 'Sendless: held files' });

async function minded(): Promise<string[]> {
  const found = (await page.evaluate(`${axe};axe.run('form > div')`)) as AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.each([
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)('in %s axe minds nothing', async (_name, media) => {
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Keep whatsapp.log' }).focus();
  expect(await minded()).toEqual([]);
});

test('it says what it is and what is in the files, and each button says what it does to which file', async () => {
  expect(await bar().getByRole('status').innerText()).toBe('Sendless holds 4 files. Nothing of them was uploaded yet.');
  expect(await bar().getByRole('listitem').count()).toBe(4);
  expect(await bar().innerText()).toContain('Holds 2 files.');
  expect(await bar().getByRole('button', { name: `Text only: attach the trimmed text of ${bill.name} instead` }).count()).toBe(1);
  for (const choice of ['Keep', 'Remove']) for (const { name } of [...supportFiles(), bill]) expect(await bar().getByRole('button', { name: `${choice} ${name}` }).count()).toBe(1);
});

test('no button moves when its title, which comes a moment later, is there', async () => {
  const [without, withTitle] = await bar().evaluate((section) => {
    const title = section.querySelector('[role=status]');
    const place = (): number => section.querySelector('button')?.getBoundingClientRect().top ?? 0;
    const words = title?.textContent ?? '';
    const after = place();
    if (title) title.textContent = '';
    const before = place();
    if (title) title.textContent = words;
    return [before, after];
  });
  expect(without).toBe(withTitle);
});

test('what gets the focus in the page behind the bar is brought out from there; what the bar leaves to be seen stays where it is', async () => {
  const behind = page.locator('label.attach input');
  const isSeen = (): Promise<boolean> => behind.evaluate((field) => {
    const { left, top, width, height } = field.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === field;
  });
  await page.evaluate(() => { scrollTo(0, 0); });
  await page.getByLabel('Subject').press('Tab');
  expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, 'TEXTAREA']);
  expect(await isSeen()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await behind.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await isSeen()).toBe(true);
});

test.each([320, 600])('in a window of %i pixels nothing is cut off, in both directions', async (width) => {
  await page.setViewportSize({ width, height: 700 });
  for (const direction of ['ltr', 'rtl']) {
    const outside = await bar().evaluate((section, dir) => {
      section.setAttribute('dir', dir);
      const { left, right } = section.getBoundingClientRect();
      const cut = [...section.querySelectorAll('button, p, bdi')].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.left < left || box.right > right);
      });
      return [section.scrollWidth - section.clientWidth, cut.map((one) => one.textContent)];
    }, direction);
    expect(outside).toEqual([0, []]);
  }
});

test('what the webmail does not take stays in the bar, which can give it again and save it', async () => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await bar().evaluate((section) => { section.setAttribute('dir', 'ltr'); });
  await bar().getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate(() => {
    document.addEventListener('drop', (event) => { event.stopImmediatePropagation(); }, { capture: true, once: true });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['it hangs'], 'notes.txt'));
    document.querySelector('form textarea')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await bar().getByRole('button', { name: 'Keep notes.txt' }).click();
  const said = bar().getByText('The webmail gave no sign that it took notes.txt.');
  await said.waitFor();
  expect(await bar().getByRole('button').allInnerTexts()).toEqual(['Try again', 'Save', 'Close']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'none' });
    expect(await minded()).toEqual([]);
  }
  await bar().getByRole('button', { name: 'Try again' }).click();
  await bar().waitFor({ state: 'detached' });
  await page.getByText('notes.txt').waitFor();
});

test('a file that was changed on the disk since: the choice is open again, the reason is announced, and axe minds nothing', async () => {
  const path = join(folder, 'recording.bin');
  writeFileSync(path, 'it hangs\n');
  // More than is copied when it is looked into.
  truncateSync(path, 100_000_001);
  const asked = page.waitForEvent('filechooser');
  await page.locator('label.attach').click();
  await (await asked).setFiles([path]);
  await bar().filter({ hasText: 'recording.bin' }).waitFor();
  await bar().filter({ hasText: 'Looking inside…' }).waitFor({ state: 'detached' });
  appendFileSync(path, 'more');
  const keep = bar().getByRole('button', { name: 'Keep recording.bin' });
  await keep.press('Enter');
  const said = bar().getByRole('alert');
  await said.waitFor();
  expect(await said.innerText()).toBe('It cannot be read, or was changed on the disk after you chose it. Remove it here and choose it again.');
  expect(await keep.getAttribute('aria-pressed')).toBe('false');
  for (const media of [{ colorScheme: 'light', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'none' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    expect(await minded()).toEqual([]);
  }
  await bar().getByRole('button', { name: 'Remove recording.bin' }).click();
  await bar().waitFor({ state: 'detached' });
});
