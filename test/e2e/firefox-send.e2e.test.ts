/** Send while a mail is being changed, in Firefox: a key that sends, pressed in the page and in the frame of an editor. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InstalledExtension } from '../../scripts/bench/firefox-extension.ts';
import type { Firefox } from '../../scripts/bench/firefox.ts';
import { demoBody, demoSubject, demoTo } from '../../scripts/demo/draft.ts';
import { startGrantedFirefox } from './granted-firefox.ts';

/** A mail with an editor in a frame and one file, which Ctrl+Enter sends. */
const mail = `<!doctype html><meta charset="utf-8"><title>Mail</title><form><input name="to" value="${demoTo}"><input name="subject" value="${demoSubject}"><iframe width="800" height="300"></iframe>
  <ul class="attachments"><li data-id="1"><a href="/files/1" download="notes.txt">notes.txt</a><span class="size">9 B</span><button type="button" class="remove" aria-label="Remove notes.txt">Remove</button></li></ul>
  <input type="file" multiple><button>Send</button></form><script>
  const inside = document.querySelector('iframe').contentDocument;
  inside.body.contentEditable = 'true';
  inside.body.innerHTML = ${JSON.stringify(demoBody)}.split('\\n').map((line) => '<div>' + (line || '<br>') + '</div>').join('');
  window.sent = 0;
  for (const one of [document, inside]) one.addEventListener('keydown', ({ key, ctrlKey }) => { if (key === 'Enter' && ctrlKey) window.sent += 1; });
</script>`;

const folder = mkdtempSync(join(tmpdir(), 'sendless-firefox-send-'));
let firefox: Firefox;
let extension: InstalledExtension;
let server: Server;
/** Whether the file is not given, and how often it was asked for then. */
let waits = false;
let asked = 0;

beforeAll(async () => {
  server = createServer((request, answer) => {
    if (request.url !== '/files/1') return void answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(mail);
    if (waits) asked += 1;
    else answer.writeHead(200, { 'content-type': 'text/plain' }).end('It hangs.');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ({ firefox, extension } = await startGrantedFirefox(folder));
}, 180_000);
afterAll(async () => {
  await firefox?.stop();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const soon = <Value>(look: () => Promise<Value>): ReturnType<typeof expect.poll<Value>> => expect.poll(look, { timeout: 20_000, interval: 50 });
const bar = (): Promise<unknown> => firefox.runWithRights("return [...document.querySelectorAll('form > div')].map((host) => host.openOrClosedShadowRoot?.querySelector('section')?.innerText ?? '').join();");
const sent = (): Promise<unknown> => firefox.run('return window.wrappedJSObject.sent;');

test.each([['in the page', 'document'], ['in the frame of its editor', "document.querySelector('iframe').contentDocument"]])('a key that sends, pressed %s while *Apply* is at work, is held once and says so; pressed again it sends', async (_where, page) => {
  [waits, asked] = [false, 0];
  await firefox.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  await soon(extension.badge).toMatch(/^\d+$/);
  const popup = await extension.openPopup();
  await soon(() => popup.run("return document.querySelector('[aria-busy=\"true\"]') === null && document.querySelector('h1')?.innerText;")).toContain('things');
  await popup.click('//label[normalize-space()="Only my words"]');
  waits = true;
  await popup.click('//button[normalize-space()="Apply to the mail"]');
  await soon(() => Promise.resolve(asked)).toBe(1);
  await extension.closePopup();
  const press = (): Promise<unknown> => firefox.runWithRights(`
    const { body, defaultView } = ${page};
    (${page}.querySelector('[name=subject]') ?? body).dispatchEvent(new defaultView.wrappedJSObject.KeyboardEvent('keydown', Cu.cloneInto({ key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }, defaultView)));
  `);
  await press();
  await soon(bar).toContain('Not sent yet');
  expect(await sent()).toBe(0);
  await press();
  expect(await sent()).toBe(1);
});
