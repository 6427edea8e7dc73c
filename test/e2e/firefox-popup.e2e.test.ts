/**
 * The Firefox build in a real Firefox, on the demo mail: a site is granted, the gate sees the draft, the badge counts it, the real
 * toolbar popup shows it, trims it and puts it back, and what an SMTP server accepted is compared with the draft.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodeMail, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import type { InstalledExtension } from '../../scripts/bench/firefox-extension.ts';
import type { Firefox, OpenPage } from '../../scripts/bench/firefox.ts';
import { demoBody, demoFiles, demoSubject, demoTo } from '../../scripts/demo/draft.ts';
import { startDemo, type Demo } from '../../scripts/demo/server.ts';
import { loopback, startGrantedFirefox } from './granted-firefox.ts';
import { expectTrimmed, removedValues } from './expect-trimmed.ts';
import { readChoosing, type Choosing } from './popup-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-firefox-test-'));
/** The demo's draft as it arrives when nobody trims it. */
const untrimmed: DecodedMail = { subject: demoSubject, to: demoTo, text: demoBody, html: null, files: demoFiles() };

/** The extension's own part of its addresses, which Firefox draws when nobody says it. */
const uuid = randomUUID();

let firefox: Firefox;
let extension: InstalledExtension;
let demo: Demo;

beforeAll(async () => {
  ({ firefox, extension } = await startGrantedFirefox(folder, { 'sendless@sendless.invalid': uuid }));
}, 120_000);

afterAll(async () => {
  await firefox?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  demo = await startDemo();
});

afterEach(async () => {
  await extension?.closePopup();
  await demo?.stop();
});

const soon = <Value>(look: () => Promise<Value>): ReturnType<typeof expect.poll<Value>> => expect.poll(look, { timeout: 15_000, interval: 50 });

/** Opens the demo's draft; gives how many details the badge counts. */
async function openDraft(): Promise<number> {
  await firefox.goto(`${demo.origin}/`);
  await soon(extension.badge).toMatch(/^\d+$/);
  return Number(await extension.badge());
}

const bodyInPage = (): Promise<unknown> => firefox.run("return document.querySelector('textarea').value;");
const filesInPage = (): Promise<unknown> => firefox.run("return [...document.querySelectorAll('#attachments a')].map((link) => link.textContent).sort();");
/** What the popup says, once it is not busy. */
const titleOf = (popup: OpenPage): (() => Promise<unknown>) => () => popup.run("return document.querySelector('main') && document.querySelector('[aria-busy=\"true\"]') === null && document.querySelector('h1').innerText;");

/** Presses the toolbar button; resolves when the popup shows as many details as the badge. */
async function openPopup(details: number): Promise<OpenPage> {
  const popup = await extension.openPopup();
  await soon(titleOf(popup)).toMatch(new RegExp(`^This mail tells WhatsApp ${String(details)} things`));
  return popup;
}

/** By how many pixels the popup's page is wider and higher than what shows of it; scroll bars take from what shows. */
const outsideOf = (popup: OpenPage): Promise<unknown> => popup.run('const page = document.documentElement; return [page.scrollWidth - page.clientWidth, page.scrollHeight - page.clientHeight];');

/** Chooses *What they need* and applies it; gives what the popup showed as chosen before that. */
async function trim(popup: OpenPage): Promise<Choosing> {
  await popup.click('//label[normalize-space()="What they need"]');
  const chosen = (await popup.run(`return (${readChoosing.toString()})();`)) as Choosing;
  await popup.click('//button[normalize-space()="Apply to the mail"]');
  await soon(titleOf(popup)).toMatch(/^Done\./);
  return chosen;
}

async function sendAndReceive(): Promise<DecodedMail> {
  await extension.closePopup();
  await firefox.click('button[type=submit]');
  return decodeMail((await demo.smtp.waitFor(1)).raw);
}

test('the welcome page opened by itself when the extension was installed', async () => {
  const [mails = '', welcome = ''] = await firefox.tabs();
  await firefox.switchTo(welcome);
  await soon(() => firefox.run("return [location.href, document.querySelector('h1')?.innerText !== undefined];")).toEqual([`moz-extension://${uuid}/src/welcome/index.html`, true]);
  await firefox.closeTab();
  await firefox.switchTo(mails);
});

test('the toolbar popup shows the draft that the badge counts, trims it, and what was withheld is not in the mail that was accepted', async () => {
  const popup = await openPopup(await openDraft());
  await soon(() => outsideOf(popup)).toEqual([0, 0]);
  const chosen = await trim(popup);
  expect(removedValues(chosen)).toContain('447700900155');
  await soon(extension.badge).toBe('');

  const accepted = await sendAndReceive();
  expectTrimmed(accepted, untrimmed, chosen);
  expect(accepted.text).toContain('since yesterday every call drops after ten seconds');
  expect(accepted.text).toContain('Version: 2.26.15.72');
});

test('the toolbar popup puts text and files back as they were, also after Firefox stopped the background, and the mail arrives whole', async () => {
  const details = await openDraft();
  const popup = await openPopup(details);
  await trim(popup);
  expect(await bodyInPage()).not.toBe(demoBody);
  await extension.stopBackground();
  await popup.click('//button[normalize-space()="Put it back"]');
  await soon(bodyInPage).toBe(demoBody);
  await soon(filesInPage).toEqual(['logs', 'screenshot.png']);
  await soon(titleOf(popup)).toMatch(new RegExp(`^This mail tells WhatsApp ${String(details)} things`));
  await soon(extension.badge).toBe(String(details));
  const accepted = await sendAndReceive();
  expect(accepted.text.trimEnd()).toBe(demoBody.trimEnd());
  expect(accepted.files.map((file) => file.name).sort()).toEqual(['logs', 'screenshot.png']);
  for (const file of accepted.files) expect(file.bytes.equals(demoFiles().find((one) => one.name === file.name)?.bytes ?? Buffer.alloc(0)), file.name).toBe(true);
});

test('a draft that is open when its site is granted is counted without a reload', async () => {
  await extension.takeBack(loopback);
  await soon(extension.hasContentScript).toBe(false);
  await firefox.goto(`${demo.origin}/`);
  await extension.grant(loopback);
  await soon(extension.badge).toMatch(/^\d+$/);
});

/** An inbox that counts all that is added to it, and opens the demo's draft when told. Its own additions are taken off the count. */
const inbox = `<!doctype html><title>Inbox</title><script>
  window.added = 0;
  const watch = new MutationObserver((records) => { for (const one of records) window.added += one.addedNodes.length + (one.type === 'attributes' ? 1 : 0); });
  addEventListener('DOMContentLoaded', () => watch.observe(document, { childList: true, subtree: true, attributes: true }));
  function compose(to, subject, body) {
    const form = document.querySelector('template').content.cloneNode(true);
    Object.entries({ to, subject, body }).forEach(([name, value]) => { form.querySelector('[name=' + name + ']').value = value; });
    document.body.append(form);
    watch.takeRecords();
  }
</script><ul><li>Anna: lunch on Friday</li><li>Bruno: minutes of the meeting</li></ul>
<template><form><input name="to"><input name="subject"><textarea name="body" rows="20"></textarea><button>Send</button></form></template>`;

test('a page without a compose window gets no badge and no node; a draft opened in it later is counted, and nothing is added either', async () => {
  const server = await serve(inbox);
  try {
    await firefox.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    const added = (): Promise<unknown> => firefox.run('return window.wrappedJSObject.added;');
    expect(await added()).toBe(0);
    // The browser takes the badge of the page before away by itself, and its toolbar shows that a moment later.
    await soon(extension.badge).toBe('');
    await firefox.run('window.wrappedJSObject.compose(...arguments);', demoTo, demoSubject, demoBody);
    await soon(extension.badge).toMatch(/^\d+$/);
    expect(await added()).toBe(0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(page: string): Promise<Server> {
  const server = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}
