/** Files that wait in a compose window in a frame of its own, which the webmail takes out or loads anew, in a real Chromium. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';
import { mailTo, startPages, uploads, type OwnPages } from './own-pages.ts';

const desk = 'android@support.whatsapp.com';
const compose = `<!doctype html><title>Compose</title>${mailTo(desk)}${uploads}`;
const frame = (address: string): string => `<iframe src="${address}" width="900" height="400"></iframe>`;
const around = (...inside: readonly string[]): string => `<!doctype html><title>Mail</title>${inside.join('')}${uploads}`;

const folder = mkdtempSync(join(tmpdir(), 'sendless-frame-'));
const log = join(folder, 'calls.log');
const soon = { timeout: 20_000 };
/** Said where the file cannot be saved: another site's page, another window. */
const lostElsewhere = 'The window of the mail is gone, and Sendless gave calls.log to no other mail. If you still need it, choose it again.';
const lost = 'The window of the mail is gone, and Sendless gave calls.log to no other mail. If you still need it, choose it again or save it.';

let bench: DemoBench;
let pages: OwnPages;
/** Pages of another site, around frames of the first one's. */
let others: OwnPages;
beforeAll(async () => {
  writeFileSync(log, 'call to +447700900155 ended\n');
  bench = await DemoBench.start();
  pages = await startPages({
    '/compose': compose,
    '/outer': around(frame('/compose')),
    '/beside': around(mailTo('anna@example.com'), frame('/compose')),
    '/deep': around(mailTo('anna@example.com'), frame('/outer')),
    '/two': around(frame('/compose'), frame('/friend')),
    '/friend': around(mailTo('anna@example.com')),
  });
  others = await startPages({ '/shell': around(mailTo('anna@example.com'), frame(`${pages.origin}/compose`)), '/bare': around(frame(`${pages.origin}/compose`)) });
});
afterAll(async () => {
  await bench?.stop();
  await pages?.stop();
  await others?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bench.closePages());

/** Chooses the log in the mail to the desk of a page; gives the bar that then stands in it. */
async function choose(address: string, { origin } = pages): Promise<{ page: Page; within: Frame }> {
  const page = await bench.browser.context.newPage();
  await page.goto(origin + address);
  const within = page.frames().find((one) => one.url() === `${pages.origin}/compose`) ?? page.mainFrame();
  await within.locator('[type=file]').setInputFiles(log);
  await new HeldBar(bench.browser, page, 'form', within).settled();
  return { page, within };
}

/** Takes the frames out that hold the mail to the desk. */
const takeOut = (): void => {
  document.querySelectorAll('iframe').forEach((one) => { if (!one.src.endsWith('/friend')) one.remove(); });
};

test.each([
  ['is taken out while another mail is open around it', '/beside', takeOut],
  ['is taken out with a frame around it', '/deep', takeOut],
  ['is taken out while another mail is open in another frame', '/two', takeOut],
  ['is loaded anew', '/outer', () => { document.querySelector('iframe')?.contentWindow?.location.reload(); }],
  ['is shown with another page, and another one with a mail comes later', '/outer', () => {
    const [one] = document.querySelectorAll('iframe');
    if (one) one.src = '/nothing';
    setTimeout(() => { document.body.append(Object.assign(document.createElement('iframe'), { src: '/friend', width: '900', height: '400' })); }, 2500);
  }],
] as const)('the frame of a compose window %s: the other mail says where the file is not, and can save it', async (_how, address, change) => {
  const { page } = await choose(address);
  await page.evaluate(change);
  await saysLost(page);
});

test('a frame that goes before its bar is there: the other mail says it, too', async () => {
  const page = await bench.browser.context.newPage();
  await page.goto(`${pages.origin}/beside`);
  // Both mails are known by then.
  await page.frameLocator('iframe').locator('[type=file]').waitFor();
  await expect.poll(() => bench.badge(page), soon).toBe('');
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const field = frame?.contentDocument?.querySelector<HTMLInputElement>('[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['call to +447700900155 ended\n'], 'calls.log'));
    if (field) field.files = transfer.files;
    field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    frame?.remove();
  });
  await saysLost(page);
});

test.each([
  ['is taken out', '/shell', () => { document.querySelector('iframe')?.remove(); }],
  ['is loaded anew', '/bare', () => { const [one] = document.querySelectorAll('iframe'); if (one) one.src += '?again'; }],
] as const)('a frame in the page of another site %s: a mail that is open there says what it took along', async (_how, address, change) => {
  const { page } = await choose(address, others);
  await page.evaluate(change);
  await saysLostElsewhere(page);
});

test('a compose window that goes over into a window of its own: the mail there says what it left behind', async () => {
  const { page } = await choose('/compose');
  const [other] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => {
    open('/friend', '', 'popup,width=900,height=700');
    document.querySelector('form')?.remove();
  })]);
  await saysLostElsewhere(other);
});

async function saysLostElsewhere(page: Page): Promise<void> {
  const bars = (): readonly HeldBar[] => page.frames().map((one) => new HeldBar(bench.browser, page, 'form', one));
  const words = async (): Promise<string> => (await Promise.all(bars().map((bar) => bar.words()))).join('');
  await expect.poll(words, { timeout: 40_000 }).toContain(lostElsewhere);
  expect(await bars()[0]?.buttons()).toEqual(['Close']);
  expect(pages.uploaded).toEqual([]);
}

async function saysLost(page: Page): Promise<void> {
  const withMail = async (): Promise<HeldBar> => {
    for (const one of page.frames()) {
      const bar = new HeldBar(bench.browser, page, 'form', one);
      if ((await one.locator('form').count()) > 0) return bar;
    }
    throw new Error('no mail is open');
  };
  await expect.poll(async () => (await withMail()).words(), soon).toContain(lost);
  const bar = await withMail();
  expect(await bar.buttons()).toEqual(['Save', 'Close']);
  const [saved] = await Promise.all([page.waitForEvent('download'), bar.press('Save')]);
  expect(saved.suggestedFilename()).toBe('calls.log');
  expect(readFileSync(await saved.path(), 'utf8')).toBe(readFileSync(log, 'utf8'));
  await bar.press('Close');
  await expect.poll(() => bar.words(), soon).toBeNull();
  expect(pages.uploaded).toEqual([]);
}
