/** What the popup says of a file after *Apply*, by the way in which the file came into the mail: nothing that is not so. On the demo mail, in a real Chromium. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';

const log = { name: 'calls.log', mimeType: 'text/plain', buffer: Buffer.from('call to +447700900155 ended\n') };
const soon = { timeout: 20_000 };
const since = '1 file came into the mail after this check';
const notOpened = 'was not opened for this check';

let bench: DemoBench;
beforeAll(async () => { bench = await DemoBench.start(); });
afterAll(() => bench.stop());
afterEach(() => bench.closePages());

const openMail = (): Promise<Page> => bench.open('/', demoDraft({ files: [{ name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('wifi up\n') }] }));
const names = (): string[] => bench.demo.saved().files.map(({ name }) => name).sort();

/** Chooses the log in the mail, and in the bar what shall become of it. */
async function comesThrough(page: Page, choice: 'Clean' | 'Keep'): Promise<void> {
  await page.bringToFront();
  await page.locator('[type=file]').first().setInputFiles(log);
  const bar = new HeldBar(bench.browser, page);
  await bar.settled();
  await bar.press(`${choice} ${log.name}`);
  await expect.poll(names, soon).toContain(log.name);
}

test.each(['Clean', 'Keep'] as const)('that went through the bar before, by *%s*: it was opened', async (choice) => {
  const page = await openMail();
  await comesThrough(page, choice);
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  const words = await popup.words();
  expect(words).toContain('Done.');
  expect(words).not.toMatch(/not opened|came into the mail/);
});

test.each(['Clean', 'Keep'] as const)('that goes through the bar after *Apply*, by *%s*: it came since, and is opened when the mail is looked through again', async (choice) => {
  const page = await openMail();
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  await comesThrough(page, choice);
  await popup.page.bringToFront();
  await expect.poll(() => popup.words(), soon).toContain(since);
  expect(await popup.words()).not.toContain(notOpened);
  await popup.page.getByRole('button', { name: 'Look through it again' }).click();
  await popup.settled();
  const badges = popup.page.locator('li.row', { has: popup.page.locator('.row-name', { hasText: log.name }) }).locator('.row-badges');
  expect((await badges.innerText()).includes('1 value found')).toBe(choice === 'Keep');
  expect(await badges.innerText()).not.toContain('not opened');
});

test('that goes through the bar while the popup is open: *Apply* waits until it was opened, too', async () => {
  const page = await openMail();
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await comesThrough(page, 'Clean');
  await popup.page.bringToFront();
  await popup.apply();
  await popup.settled();
  await popup.apply();
  await expect.poll(() => popup.words(), soon).toContain('Done.');
  expect(await popup.words()).not.toMatch(/not opened|came into the mail/);
});

test('that is put back: nothing is said of it any more', async () => {
  const page = await openMail();
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.chooseFile('notes.txt', false);
  await popup.apply();
  expect(await popup.words()).toContain('1 file was taken out');
  await popup.putBack();
  expect(names()).toEqual(['notes.txt']);
  expect(await popup.words()).not.toMatch(/not opened|came into the mail/);
});

const certain = { name: 'net.log', mimeType: 'text/plain', buffer: Buffer.from('10:01 wifi: SSID: "CasaRossi5" joined\n10:02 full name: Perla Bianchi\n') };
const mentioned = 'Since CasaRossi5 was set up my calls drop. Perla has the same.\n\n--Support Info--\nDebug info: register-phone\nDevice: Example Phone 7\nPhone: +447700900142\nVersion: 2.26.1.1\n';
const mentions = { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('left CasaRossi5 at noon\n') };

/** Hides what was found outside the app's lines, and sends the mail. */
async function sendWithout(page: Page): Promise<string> {
  const popup = await bench.openPopup(page);
  expect((await popup.choosing()).found.map(({ value }) => value)).toEqual(['CasaRossi5', 'Perla']);
  await popup.page.locator('li.row', { has: popup.page.locator('.row-name', { hasText: 'Also found in the mail' }) }).locator('> input.tick').setChecked(false);
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  const { subject, text, files } = await bench.send(page);
  return [subject, text, ...files.map(({ bytes }) => bytes.toString())].join('\n');
}

test('what is certain in one file alone is sought in the text, in the subject and in the other files', async () => {
  const files = [mentions, { name: certain.name, type: 'text/plain', bytes: certain.buffer }];
  const page = await bench.open('/', demoDraft({ subject: 'CasaRossi5 and my calls', body: mentioned, files }));
  const sent = await sendWithout(page);
  expect(sent).not.toMatch(/CasaRossi|Perla|Bianchi/);
  expect(sent).toContain('Since [network 1] was set up my calls drop. [name 1] has the same.');
  expect(sent).toContain('[network 1] and my calls');
  expect(sent).toContain('left [network 1] at noon');
});

test.each(['Clean', 'Keep', 'Remove'] as const)('so it is when that file went through the bar, by *%s*', async (choice) => {
  const page = await bench.open('/', demoDraft({ subject: 'My calls', body: mentioned, files: [mentions] }));
  await page.locator('[type=file]').first().setInputFiles(certain);
  const bar = new HeldBar(bench.browser, page);
  await bar.settled();
  await bar.press(`${choice} ${certain.name}`);
  await expect.poll(() => bar.words(), soon).toBeNull();
  if (choice !== 'Remove') await expect.poll(names, soon).toContain(certain.name);
  expect(await sendWithout(page)).not.toMatch(/CasaRossi|Perla|Bianchi/);
});

test('so it is when the webmail drew its window anew while the file waited in the bar', async () => {
  const page = await bench.open('/', demoDraft({ subject: 'My calls', body: mentioned, files: [mentions] }));
  await page.locator('[type=file]').first().setInputFiles(certain);
  const bar = new HeldBar(bench.browser, page);
  await bar.settled();
  await page.evaluate(() => {
    const form = document.querySelector('form');
    form?.replaceWith(form.cloneNode(true));
  });
  await expect.poll(() => bar.words(), soon).toContain('Sendless holds 1 file.');
  await bar.press(`Remove ${certain.name}`);
  await expect.poll(() => bar.words(), soon).toBeNull();
  const popup = await bench.openPopup(page);
  expect((await popup.choosing()).found.map(({ value }) => value)).toEqual(['CasaRossi5', 'Perla']);
});

test('of files that come together, what one tells is found in those that were looked into before it', async () => {
  const page = await bench.open('/', demoDraft({ subject: 'My calls', body: mentioned, files: [] }));
  await page.locator('[type=file]').first().setInputFiles([{ name: mentions.name, mimeType: mentions.type, buffer: mentions.bytes }, certain]);
  const bar = new HeldBar(bench.browser, page);
  await bar.settled();
  await expect.poll(() => bar.buttons(), soon).toContain(`Clean ${mentions.name}`);
  await bar.press(`Clean ${mentions.name}`);
  await bar.press(`Clean ${certain.name}`);
  await expect.poll(names, soon).toEqual([certain.name, mentions.name]);
  const { files } = await bench.send(page);
  expect(files.map(({ bytes }) => bytes.toString()).join()).not.toMatch(/CasaRossi|Perla|Bianchi/);
});
