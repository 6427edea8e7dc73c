/** Odd drafts on the demo mail, where its page can do what Roundcube's does not: each gets a clear sentence, and nothing is lost. Those without such a page are tried in Roundcube. */
import { beforeAll, expect, test } from 'vitest';
import { demoBody, demoDraft, demoFiles, secondDraft } from '../../scripts/demo/draft.ts';
import { demoBench, type DemoBench, bodyOf } from './demo-bench.ts';

/** How long something that the page does by itself may take on a busy machine. */
const soon = { timeout: 10_000 };

let bench: DemoBench;
beforeAll(async () => {
  bench = await demoBench();
});

test('two megabytes of body, formatted', async () => {
  const story = `${'What happened, told once more, with no end in sight. '.repeat(10)}\n`;
  const body = `${story.repeat(Math.ceil(2_000_000 / story.length))}\n${demoBody}`;
  const page = await bench.open('/?html=1', demoDraft({ body, files: [] }));
  const before = await bodyOf(page);
  const from = performance.now();
  const popup = await bench.openPopup(page);
  const read = performance.now();
  popup.page.setDefaultTimeout(100_000);
  expect(await popup.title()).toContain('43 things');
  await popup.choosePreset('What they need');
  const chosen = performance.now();
  await popup.apply();
  const applied = performance.now();
  console.log(`2 MB formatted: report shown after ${(read - from).toFixed(0)} ms, applied, read back and saved after ${(applied - chosen).toFixed(0)} ms`);
  expect(await popup.title()).toMatch(/^Done\./);
  const trimmed = await bodyOf(page);
  expect(trimmed).not.toContain('7700900142');
  expect(trimmed.length).toBeGreaterThan(2_000_000);
  expect(trimmed).toContain('Model: Pixel 9 Pro XL');
  await popup.putBack();
  expect((await bodyOf(page)) === before).toBe(true);
}, 240_000);

test('CRLF, NBSP and zero-width characters, formatted', async () => {
  const body = demoBody
    .replace('Carrier: Example Mobile', 'Carrier:\u00a0Example\u00a0Mobile')
    .replace('Debug info: +447700900142', 'Debug\u200b info:\u00a0+44\u00a07700\u200b\u00a0900142')
    .replace('LC: GB', '\ufeffLC: GB\u200d')
    .replaceAll('\n', '\r\n');
  const page = await bench.open('/?html=1', demoDraft({ body, files: [] }));
  const before = await bodyOf(page);
  const popup = await bench.openPopup(page);
  expect(await popup.title()).toContain('43 things');
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  const trimmed = await bodyOf(page);
  for (const gone of ['900142', 'Mobile', 'GB', 'Debug', 'Pixel']) expect(trimmed).not.toContain(gone);
  expect(trimmed).toContain('I tried two networks and restarted the phone.');
  await popup.putBack();
  expect(await popup.words()).toContain('Everything is back as it was.');
  expect(await bodyOf(page)).toBe(before);
});

test('two drafts open: the popup switches between them, and changes the one it shows', async () => {
  const second = secondDraft();
  const page = await bench.open('/?drafts=2', demoDraft(), second);
  await page.getByLabel('Subject').nth(1).focus();
  const popup = await bench.openPopup(page);
  const choice = popup.page.getByRole('combobox', { name: 'Several drafts are open. You are looking at' });
  expect(await choice.locator('option').allInnerTexts()).toEqual(['Registration · android@support.whatsapp.com', 'Question about WhatsApp for Android · android@support.whatsapp.com']);
  const phoneOf = async (): Promise<string | undefined> => (await popup.choosing()).fields.find(({ key }) => key === 'Debug info')?.value;
  expect(await phoneOf()).toBe('+447700900177');
  await choice.selectOption({ index: 1 });
  await expect.poll(phoneOf, soon).toBe('+447700900142');
  await choice.selectOption({ index: 0 });
  await expect.poll(phoneOf, soon).toBe('+447700900177');
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.title()).toMatch(/^Done\./);
  expect(await bodyOf(page, 0)).toBe(demoBody);
  expect(await bodyOf(page, 1)).not.toContain('7700900177');
  expect(bench.demo.saved(0)).toMatchObject({ body: demoBody });
  expect(bench.demo.saved(1).body).toContain(second.body.split('\n')[0]);
});

test('a file whose bytes cannot be had: said before it goes, and named as not restorable after', async () => {
  const page = await bench.open('/?unlinked=screenshot.png', demoDraft());
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Everything');
  await popup.chooseFile('screenshot.png', false);
  expect(await popup.words()).toContain('Its content cannot be read here, so it cannot be put back later.');
  expect(await popup.words()).toContain('You can put the text back, but not every file.');
  await popup.apply();
  expect(await popup.words()).toMatch(/1 removed file cannot be put back by Sendless\s+screenshot\.png/);
  expect(bench.demo.saved().files.map(({ name }) => name)).toEqual(['logs']);
  await popup.putBack();
  expect(await popup.title()).toBe('Not everything could be put back');
  expect(await popup.words()).toMatch(/1 file is missing\s+screenshot\.png/);
  expect(await bodyOf(page)).toBe(demoBody);
});

test('a page that comes instead of a file, as after too long a while one to log in does: the file was not opened, which is said', async () => {
  const page = await bench.open('/', demoDraft());
  await page.route('**/files/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>Log in</title>' }));
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Everything');
  expect(await popup.words()).toContain('The webmail did not hand this file over, so it was not opened.');
  await popup.choosePreset('What they need');
  await popup.chooseFile('logs', true);
  await popup.apply();
  expect(await popup.words()).toMatch(/files? stays? and (?:was|were) not opened for this check\s+logs/);
  expect(bench.demo.saved().files.map(({ name }) => name)).toContain('logs');
});

test('a file that was said to come back and cannot be read after all stays, and that is said', async () => {
  const page = await bench.open('/?lost=logs', demoDraft());
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.title()).toBe('Not everything is gone');
  expect(await popup.words()).toMatch(/1 file could not be changed and is still attached\s+logs/);
  expect(await bodyOf(page)).not.toContain('7700900142');
  expect(bench.demo.saved().files).toHaveLength(demoFiles().length);
  await popup.putBack();
  expect(await bodyOf(page)).toBe(demoBody);
});
