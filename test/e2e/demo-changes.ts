/** What may happen after the report on the demo mail: removed text returns, the popup closes. A draft that changes and a background that dies are tried in Roundcube. */
import { beforeAll, expect, test } from 'vitest';
import { demoBody, demoDraft } from '../../scripts/demo/draft.ts';
import { decodeMail } from '../../scripts/bench/decode-mail.ts';
import { demoBench, type DemoBench, bodyOf } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';

/** How long something that the page does by itself may take on a busy machine. */
const soon = { timeout: 10_000 };

let bench: DemoBench;
beforeAll(async () => {
  bench = await demoBench();
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

test('Send, pressed while *Apply* is at work, is held once and says so; pressed again it sends, and after *Apply* it sends what was left', async () => {
  const page = await bench.open('/', demoDraft());
  const popup = await bench.openPopup(page);
  await popup.choosePreset('What they need');
  let letGo = (): void => undefined;
  const asked = new Promise<void>((came) => {
    const free = new Promise<void>((resolve) => { letGo = resolve; });
    void page.route('**/files/**', async (route) => {
      came();
      await free;
      await route.continue();
    });
  });
  const sent = bench.demo.smtp.accepted.length;
  await popup.page.getByRole('button', { name: 'Apply to the mail' }).click();
  await asked;
  await page.bringToFront();
  const bar = new HeldBar(bench.browser, page);
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await send.click();
  await expect.poll(() => bar.words(), soon).toContain('Not sent yet: Sendless is still changing this mail.');
  expect(bench.demo.smtp.accepted).toHaveLength(sent);
  letGo();
  await popup.page.bringToFront();
  await popup.page.locator('main.result').waitFor();
  const mail = await bench.send(page);
  expect(bench.demo.smtp.accepted).toHaveLength(sent + 1);
  for (const value of ['7700900142', '7700900155', 'Example Mobile']) for (const text of [mail.text, ...mail.files.map(({ bytes }) => bytes.toString())]) expect(text).not.toContain(value);
});

test('pressed again while *Apply* is at work, Send sends: nobody is kept from sending', async () => {
  const page = await bench.open('/', demoDraft());
  const popup = await bench.openPopup(page);
  const asked = new Promise<void>((came) => void page.route('**/files/**', () => { came(); }));
  await popup.page.getByRole('button', { name: 'Apply to the mail' }).click();
  await asked;
  const sent = bench.demo.smtp.accepted.length;
  await page.bringToFront();
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await send.click();
  await expect.poll(() => new HeldBar(bench.browser, page).words(), soon).toContain('Not sent yet');
  await send.click();
  expect((await decodeMail((await bench.demo.smtp.waitFor(sent + 1)).raw)).text).toContain('7700900142');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
