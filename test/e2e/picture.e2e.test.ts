/** Black boxes on a screenshot in a draft, in a real Chromium with the package that reads text in pictures: found, proposed, drawn, covered, delivered, put back. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'sendless-picture-'));
const [imei, address] = ['490154203237518', 'ada.kestrel@example.com'];
const slow = { timeout: 60_000 };
let bench: DemoBench;
let shot: Buffer;
/** Where the two stand in the screenshot. */
let places: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] = [];

beforeAll(async () => {
  bench = await DemoBench.start({}, true);
  const page = await bench.browser.context.newPage();
  await page.setViewportSize({ width: 720, height: 900 });
  await page.setContent(`<body style="font: 26px sans-serif; padding: 30px; background: #fff; color: #111"><h2>About phone</h2><p>Model name</p><p>Battery is fine</p><p>IMEI: <span>${imei}</span></p><p>Account</p><p><span>${address}</span></p><p>Legal information</p></body>`);
  const path = join(folder, 'shot.png');
  writeFileSync(path, await page.screenshot());
  places = (await Promise.all((await page.locator('span').all()).map((span) => span.boundingBox()))).filter((box) => box !== null);
  execFileSync('exiftool', ['-q', '-overwrite_original', '-Artist=planted-kestrel', '-GPSLatitude=48.8584', '-GPSLatitudeRef=N', path]);
  shot = readFileSync(path);
  await page.close();
});
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function openPicture(mail: Page, name: string): Promise<Page> {
  const popup = await bench.openPopup(mail);
  const opened = bench.browser.context.waitForEvent('page');
  await popup.page.locator('li.row summary', { hasText: name }).click(slow);
  await popup.page.getByRole('button', { name: `Cover parts of it ${name}` }).click();
  const page = await opened;
  await page.getByRole('group', { name: 'The picture with its boxes' }).waitFor();
  await popup.close();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations: all } = (await page.evaluate(`${axe};axe.run()`)) as AxeResults;
    found.push(...all.flatMap((one) => one.nodes.map((node) => `${colorScheme} ${one.id}: ${node.html}`)));
  }
  return found;
}

const boxesOf = (page: Page): Locator => page.locator('.box');
const saved = (): readonly { readonly name: string; readonly bytes: Buffer }[] => bench.demo.saved().files;

test('an IMEI and an address in a screenshot are found, covered, and not read again', async () => {
  const mail = await bench.open('/', { ...demoDraft(), files: [{ name: 'shot.png', type: 'image/png', bytes: shot }] });
  const page = await openPicture(mail, 'shot.png');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Find text to cover' }).click();
  await boxesOf(page).first().waitFor(slow);
  const scale = await page.locator('.stage').evaluate((stage) => 720 / stage.clientWidth);
  const stage = await page.locator('.stage canvas').boundingBox();
  const boxes = await Promise.all((await boxesOf(page).all()).map((box) => box.boundingBox()));
  for (const place of places) {
    const covering = boxes.filter((box) => box && (box.x - (stage?.x ?? 0)) * scale <= place.x + 2 && (box.y - (stage?.y ?? 0)) * scale <= place.y + place.height * 0.3 && (box.x + box.width - (stage?.x ?? 0)) * scale >= place.x + place.width - 2);
    expect(covering.length, JSON.stringify({ place, boxes })).toBeGreaterThan(0);
  }
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: /^Put the picture with \d+ box/ }).click();
  await page.getByText('The covered picture is in the mail', { exact: false }).first().waitFor(slow);
  const [copy, ...others] = saved();
  expect([copy?.name, others.length]).toEqual(['shot-covered.png', 0]);
  const path = join(folder, 'copy.png');
  writeFileSync(path, copy?.bytes ?? Buffer.alloc(0));
  expect(execFileSync('exiftool', [path]).toString()).not.toMatch(/kestrel|GPS|Artist/);
  expect(copy?.bytes.includes('planted-kestrel')).toBe(false);

  const again = await openPicture(mail, 'shot-covered.png');
  await again.getByRole('button', { name: 'Find text to cover' }).click();
  await again.getByText('Nothing was found', { exact: false }).waitFor(slow);
  expect(await boxesOf(again).count()).toBe(0);
  await again.close();

  await page.bringToFront();
  await page.getByRole('button', { name: 'Put the original back' }).click();
  await page.getByText('The original picture is in the mail again.').first().waitFor(slow);
  expect(saved().map(({ name, bytes }) => [name, bytes.equals(shot)])).toEqual([['shot.png', true]]);
}, 240_000);

test('boxes by keyboard and by mouse, and Put it back after Apply brings the original', async () => {
  await bench.closePages();
  const mail = await bench.open('/', { ...demoDraft(), files: [{ name: 'shot.png', type: 'image/png', bytes: shot }] });
  const page = await openPicture(mail, 'shot.png');
  await page.getByRole('button', { name: 'Add a box' }).click();
  const box = boxesOf(page).first();
  expect(await box.evaluate((element) => document.activeElement === element)).toBe(true);
  const label = (): Promise<string | null> => box.getAttribute('aria-label');
  expect(await label()).toBe('Box 1: 240 from the left, 405 from the top, 240 wide, 90 high');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await label()).toBe('Box 1: 254 from the left, 404 from the top, 240 wide, 104 high');
  expect(await page.getByRole('status').textContent()).toBe(await label());
  await page.keyboard.press('Delete');
  expect(await boxesOf(page).count()).toBe(0);

  const stage = await page.locator('.stage canvas').boundingBox();
  const scale = (stage?.width ?? 0) / 720;
  for (const { x, y, width, height } of places) {
    await page.mouse.move((stage?.x ?? 0) + (x - 4) * scale, (stage?.y ?? 0) + (y - 2) * scale);
    await page.mouse.down();
    await page.mouse.move((stage?.x ?? 0) + (x + width + 4) * scale, (stage?.y ?? 0) + (y + height + 2) * scale, { steps: 4 });
    await page.mouse.up();
  }
  expect(await boxesOf(page).count()).toBe(2);
  await page.getByRole('button', { name: 'Put the picture with 2 boxes in the mail' }).click();
  await page.getByText('The covered picture is in the mail', { exact: false }).first().waitFor(slow);

  const popup = await bench.openPopup(mail);
  await popup.choosePreset('Only my words');
  await popup.apply();
  await popup.putBack();
  expect(saved().map(({ name, bytes }) => [name, bytes.equals(shot)])).toEqual([['shot.png', true]]);
  await popup.close();
}, 240_000);
