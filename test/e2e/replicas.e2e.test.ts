/**
 * Journeys 1, 2, 3 and 5 with the extension on the replica of each described webmail, under its own host name: noticed, told, trimmed, put back, trimmed
 * again, files held and chosen one by one, and sent. The replica's server is the proof. Replicas are built from the facts in docs/webmails.md; none of them is the webmail itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';
import { demoBody, demoFiles, demoSubject, demoTo } from '../../scripts/demo/draft.ts';
import { factsOf } from '../../scripts/webmail-facts.ts';
import { layouts } from '../../src/webmail/layouts/index.ts';
import type { Layout } from '../../src/webmail/layouts/layout.ts';
import { outlook } from '../../src/webmail/layouts/outlook.ts';
import { proton } from '../../src/webmail/layouts/proton.ts';
import { zoho } from '../../src/webmail/layouts/zoho.ts';
import { copyOfBuild } from '../built-extension.ts';
import { ReplicaServer, type ReplicaDraft, type ReplicaMail } from '../webmail/replica-server.ts';
import { webmailCode } from '../webmail/webmail-in-page.ts';
import { startGrantedBrowser } from './granted-browser.ts';
import { removedValues } from './expect-trimmed.ts';
import { HeldBar } from './held-bar.ts';
import { closePages } from './lookup-page.ts';
import { PopupPage } from './popup-page.ts';

declare const Sendless: any;

const log = 'call from +447700900142 to 447700900155\nended, reason 7\n';
const draft: ReplicaDraft = {
  to: [demoTo],
  subject: demoSubject,
  lines: demoBody.trimEnd().split('\n'),
  files: [{ name: 'whatsapp.log', content: Buffer.from(log) }, { name: 'notes.txt', content: Buffer.from('It happens at home.\n') }],
};

/** Files that are brought in by hand. */
const brought = {
  'trace.log': Buffer.from('call to +447700900155 ended\n'.repeat(3)),
  'diary.txt': Buffer.from('Nobody else reads this.\n'),
  'plan.txt': Buffer.from('What I tried: two networks, one restart.\n'),
};
const picture = demoFiles().find(({ name }) => name.endsWith('.png'))?.bytes ?? Buffer.alloc(0);

const folder = mkdtempSync(join(tmpdir(), 'sendless-replicas-'));
const pathOf = (name: string): string => join(folder, name);
/** How long something that the page does by itself may take on a busy machine. */
const soon = { timeout: 20_000 };
let browser: ExtensionBrowser;
let code: string;
let server: ReplicaServer;
/** Where the webmail's client is: the page, or a frame of it. */
let client: Frame;
beforeAll(async () => {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium was found; `npm test` as root on Debian installs it.');
  // The replicas stand under the webmails' own names: access to all of them.
  copyOfBuild('chromium', join(folder, 'extension'), 'https://*');
  for (const [name, content] of Object.entries(brought)) writeFileSync(pathOf(name), content);
  code = await webmailCode();
  browser = await startGrantedBrowser(program, join(folder, 'extension'));
  await browser.context.route(/^https:/, (route) => server.answer(route));
  await closePages(browser.context, browser.extensionId);
}, 180_000);
afterAll(async () => {
  await browser?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// A page is known by its address.
afterEach(() => closePages(browser.context, browser.extensionId));

function badge(page: Page): Promise<string> {
  return browser.worker.evaluate(async (url) => {
    // Of a page without an address the extension is not told that it has none.
    const tab = (await chrome.tabs.query({})).find((one) => (one.url ?? 'about:blank') === url);
    return tab?.id === undefined ? 'the tab is gone' : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

const originOf = ({ hosts }: Layout): string => `https://${(hosts[0] ?? 'mail.example.org').replace('*.', 'app.')}`;

/** Opens a replica that holds these drafts. */
async function open(layout: Layout, address: string, drafts: readonly ReplicaDraft[]): Promise<Page> {
  server = new ReplicaServer(layout.id);
  server.holds(drafts);
  const page = await browser.context.newPage();
  await page.goto(address);
  client = await server.client(page);
  await client.evaluate(code);
  return page;
}

/** What is not the plainest way to a compose window, where the facts know one. */
const other: ReplicaDraft = { to: ['friend@example.org'], subject: 'Lunch', lines: ['See you at one.'], files: [] };
const entrances: Readonly<Record<string, () => Promise<Page>>> = {
  /** Popped out: a window without an address, which the page fills. The desk is a contact: its pill has no address either. */
  outlook: async () => {
    const page = await open(outlook, `${originOf(outlook)}/?contact=WhatsApp+Support`, [draft]);
    const opened = browser.context.waitForEvent('page');
    await page.locator('#popoutCompose').click();
    const popped = await opened;
    expect(popped.url()).toBe('about:blank');
    client = await server.client(popped);
    await client.evaluate(code);
    return popped;
  },
  /** The desk is a contact, and a summary shows its name instead of its address. */
  proton: () => open(proton, `${originOf(proton)}/?contact=WhatsApp+Support`, [draft]),
  /** Another mail is being written in the page, and this one in a frame. */
  zoho: async () => {
    const page = await open(zoho, `${originOf(zoho)}/`, [other, draft]);
    client = server.frames(client)[0] ?? client;
    await client.evaluate(code);
    return page;
  },
};

const bodyOf = (): Promise<string> => client.evaluate(() => {
  const webmail = Sendless.webmailHere();
  return webmail.open(webmail.finder.findComposeWindows(document)[0]).read().parts.find(({ id }: any) => id === 'body').text;
});

async function send(page: Page): Promise<ReplicaMail> {
  await page.bringToFront();
  return server.send(client);
}

/** A file of the disk, through the browser's picker, opened by a click on the page's field. */
async function choose(page: Page, name: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await client.locator('input[type=file]').click({ position: { x: 20, y: 8 } });
  await (await asked).setFiles(pathOf(name));
}

/** Files dragged over the subject and dropped there. */
async function drop(page: Page, names: readonly string[]): Promise<void> {
  const place = client.locator('[data-replica~=subject]');
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 8 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: names.map(pathOf), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
}

/** A picture of the clipboard, by the key, where the caret is in the body. */
async function paste(page: Page): Promise<void> {
  await page.evaluate((png) => navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([Uint8Array.from(png)], { type: 'image/png' }) })]), [...picture]);
  await client.evaluate(() => document.dispatchEvent(new CustomEvent('replica-focuses')));
  await page.keyboard.press('Control+v');
}

/** Just these were uploaded since, and the webmail lists the last of them: nothing in its window moves then. */
async function expectUploaded(names: readonly string[], since: number): Promise<void> {
  await expect.poll(() => server.uploads.slice(since), soon).toEqual(names);
  await expect.poll(() => client.locator('[data-replica~=files]').first().innerText(), soon).toContain(names.at(-1));
}

function expectTrimmed(mail: ReplicaMail, removed: readonly string[]): void {
  const everything = [mail.subject, mail.body, ...mail.files.flatMap(({ name, content }) => [name, content.toString()])].join('\n');
  expect(removed.length).toBeGreaterThan(10);
  expect([...removed, '7700900142', '7700900155'].filter((value) => everything.includes(value))).toEqual([]);
  for (const words of ['since yesterday every call drops', 'I tried two networks', '2.26.15.72', 'Pixel 9 Pro XL']) expect(mail.body).toContain(words);
}

describe.each(layouts)('$id', (layout) => {
  test('noticed, told, trimmed, put back, trimmed again; files held until each was decided on; and just that is sent', async () => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: originOf(layout) });
    const page = await (entrances[layout.id]?.() ?? open(layout, `${originOf(layout)}/`, [draft]));
    await expect.poll(() => badge(page), soon).toBe('43');
    const before = await bodyOf();

    let popup = await PopupPage.open(browser.context, browser.worker, page);
    expect(await popup.about()).toContain('WhatsApp for Android');
    await popup.choosePreset('What they need');
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
    const notRestorable = (await popup.words()).includes('cannot be put back by Sendless');
    await popup.putBack();
    expect(await bodyOf()).toBe(before);
    // Where the webmail gives no bytes of a file, that was said before it was taken out.
    expect((await popup.words()).includes('Everything is back as it was.')).toBe(!notRestorable);
    if (notRestorable) {
      // The popup shows what is missing, and the draft when it is opened again.
      await popup.close();
      popup = await PopupPage.open(browser.context, browser.worker, page);
    }

    await popup.choosePreset('What they need');
    const chosen = await popup.choosing();
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
    await popup.close();

    await page.bringToFront();
    const uploaded = server.uploads.length;
    const bar = new HeldBar(browser, page, 'body *', client);
    // Some webmails take one file at a time.
    for (const name of ['trace.log', 'diary.txt']) await choose(page, name);
    await expect.poll(() => bar.words(), soon).toContain('diary.txt');
    await drop(page, ['plan.txt']);
    await expect.poll(() => bar.words(), soon).toContain('plan.txt');
    await paste(page);
    await expect.poll(() => bar.words(), soon).toContain('image.png');
    await bar.settled();
    expect(server.uploads.slice(uploaded)).toEqual([]);
    await bar.press('Remove diary.txt');
    await bar.press('Clean trace.log');
    await expectUploaded(['trace.log'], uploaded);
    await bar.press('Keep plan.txt');
    await expectUploaded(['trace.log', 'plan.txt'], uploaded);
    await bar.press('Keep image.png');
    await expectUploaded(['trace.log', 'plan.txt', 'image.png'], uploaded);
    expect(await bar.words()).toBeNull();

    const mail = await send(page);
    expectTrimmed(mail, removedValues(chosen));
    const stayed = chosen.files.filter(({ sent }) => sent).map(({ name }) => name);
    expect(mail.files.map(({ name }) => name).sort()).toEqual([...stayed, 'plan.txt', 'image.png', 'trace.log'].sort());
    const sent = (name: string): string | undefined => mail.files.find((file) => file.name === name)?.content.toString();
    expect(sent('notes.txt')).toBe('It happens at home.\n');
    expect(sent('plan.txt')).toBe(brought['plan.txt'].toString());
    expect(sent('trace.log')).toMatch(/^(?:call to \[phone \d\] ended\n){3}$/);
  });
});

test.each(layouts.filter((layout) => factsOf(layout).mailto !== null))('$id by its route for mailto links: the whole draft of the link is noticed, told, trimmed and sent', async (layout) => {
  const link = `mailto:${demoTo}?subject=${encodeURIComponent(demoSubject)}&body=${encodeURIComponent(demoBody.trimEnd().replaceAll('\n', '\r\n'))}`;
  // A browser puts the whole link in the place of `%s`, encoded.
  const page = await open(layout, new URL((factsOf(layout).mailto ?? '').replace('%s', encodeURIComponent(link)), originOf(layout)).href, []);
  await expect.poll(() => badge(page), soon).toBe('43');
  expect((await bodyOf()).trim()).toBe(demoBody.trim());
  const popup = await PopupPage.open(browser.context, browser.worker, page);
  await popup.choosePreset('What they need');
  const chosen = await popup.choosing();
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  await popup.close();
  const mail = await send(page);
  expect(mail.to).toEqual([demoTo]);
  expectTrimmed(mail, removedValues(chosen));
});
