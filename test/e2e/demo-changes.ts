/** What may happen between the report and Send on the demo mail: the draft changes, the background dies, removed text returns, the popup closes. */
import { beforeAll, expect, test } from 'vitest';
import { demoBody, demoDraft } from '../../scripts/demo/draft.ts';
import { demoBench, type DemoBench, bodyOf, typeAtStart } from './demo-bench.ts';

/** How long something that the page does by itself may take on a busy machine. */
const soon = { timeout: 10_000 };

let bench: DemoBench;
beforeAll(async () => {
  bench = await demoBench();
});

test('a draft that changed since the report is refused with a sentence and read again', async () => {
  const page = await bench.open('/', demoDraft());
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await typeAtStart(page, 'My other number is +44 7700 900188. ');
  const typed = await bodyOf(page);
  await popup.page.bringToFront();
  await popup.apply();
  expect(await popup.words()).toContain('The mail changed, so nothing was applied');
  expect(await popup.title()).toContain('44 things');
  expect(await bodyOf(page)).toBe(typed);
  expect(bench.demo.saved().files).toHaveLength(2);
  await popup.apply();
  await popup.page.locator('main.result').waitFor();
  expect(await popup.title()).toMatch(/^Done\./);
  expect(await bodyOf(page)).not.toContain('7700 900142');
});

test('a background that dies between the report and Apply changes nothing', async () => {
  const page = await bench.open('/', demoDraft());
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  const chosen = await popup.choosing();
  const devtools = await bench.browser.context.newCDPSession(popup.page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  expect(await popup.choosing()).toEqual(chosen);
  expect(await bodyOf(page)).toBe(demoBody);
  await popup.apply();
  expect(await popup.title()).toMatch(/^Done\./);
  expect((await bodyOf(page)).trimEnd().split('\n').at(-1)).toBe(chosen.withheldLine);
  await expect.poll(() => bench.badge(page), soon).toBe('');
});

test('removed text that returns by Ctrl+Z is counted on the badge and told by the popup', async () => {
  const page = await bench.open('/', demoDraft());
  await expect.poll(() => bench.badge(page), soon).toBe('43');
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.title()).toMatch(/^Done\./);
  await popup.close();
  await expect.poll(() => bench.badge(page), soon).toBe('');
  await page.bringToFront();
  await page.locator('textarea').focus();
  await expect.poll(async () => {
    await page.keyboard.press('Control+z');
    return bodyOf(page);
  }, soon).toContain('Carrier: Example Mobile');
  await expect.poll(() => bench.badge(page), soon).toMatch(/^[1-9]\d*$/);
  const again = await bench.openPopup(page);
  expect(await again.title()).toBe('Not everything is gone');
  expect(await again.words()).toMatch(/removed values? (is|are) still in the mail/);
  expect(await again.words()).toContain('Example Mobile');
});

test('ticks and the result survive the closing of the popup', async () => {
  const page = await bench.open('/', demoDraft());
  const first = await bench.openPopup(page);
  await first.choosePreset('Only my words');
  await first.chooseFile('logs', true);
  const chosen = await first.choosing();
  await first.close();
  const second = await bench.openPopup(page);
  expect(await second.choosing()).toEqual(chosen);
  await second.apply();
  const done = await second.title();
  expect(done).toMatch(/^Done\./);
  await second.close();
  const third = await bench.openPopup(page);
  expect(await third.title()).toBe(done);
  await third.putBack();
  expect(await bodyOf(page)).toBe(demoBody);
  await third.close();
  const fourth = await bench.openPopup(page);
  expect(await fourth.title()).toContain('43 things');
});
