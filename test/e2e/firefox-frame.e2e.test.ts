/** Files that wait in a compose window in a frame of its own, which the webmail takes out or loads anew, in Firefox: there each frame's scripts have a world to themselves, which goes with the frame. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Firefox } from '../../scripts/bench/firefox.ts';
import { startGrantedFirefox } from './granted-firefox.ts';
import { mailTo, startPages, uploads, type OwnPages } from './own-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-firefox-frame-'));
let firefox: Firefox;
let pages: OwnPages;
/** A page of another site, around a frame of the first one's. */
let other: OwnPages;

beforeAll(async () => {
  pages = await startPages({
    '/': `<!doctype html><title>Mail</title>${mailTo('anna@example.com')}<iframe src="/compose" width="900" height="400"></iframe>${uploads}`,
    '/compose': `<!doctype html><title>Compose</title>${mailTo('android@support.whatsapp.com')}${uploads}`,
  });
  other = await startPages({ '/': `<!doctype html><title>Mail</title>${mailTo('anna@example.com')}<iframe src="${pages.origin}/compose" width="900" height="400"></iframe>` });
  ({ firefox } = await startGrantedFirefox(folder));
}, 180_000);
afterAll(async () => {
  await firefox?.stop();
  await pages?.stop();
  await other?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the bar says in the page, or in its frame; empty while there is none. */
const words = (where: 'page' | 'frame'): Promise<unknown> =>
  firefox.runWithRights(
    `
    const page = arguments[0] === 'page' ? document : document.querySelector('iframe')?.contentDocument;
    const hosts = [...(page?.querySelectorAll('form > div') ?? [])];
    return hosts.map((host) => host.openOrClosedShadowRoot?.querySelector('section')?.innerText ?? '').join();
    `,
    where,
  );
const soon = <Value>(look: () => Promise<Value>): ReturnType<typeof expect.poll<Value>> => expect.poll(look, { timeout: 20_000, interval: 50 });

const lost = 'The window of the mail is gone, and Sendless gave calls.log to no other mail. If you still need it, choose it again';
const takeOut = "document.querySelector('iframe').remove();";

test.each([
  ['is taken out', () => pages, takeOut, `${lost} or save it.`],
  ['is loaded anew', () => pages, "document.querySelector('iframe').contentWindow.location.reload();", `${lost} or save it.`],
  ['stands in the page of another site and is taken out', () => other, takeOut, `${lost}.`],
] as const)('the frame of a compose window %s: the other mail says where the file is not', async (_how, around, change, said) => {
  await firefox.goto(`${around().origin}/`);
  await firefox.runWithRights(`
    const page = window.wrappedJSObject.document.querySelector('iframe').contentWindow;
    const transfer = new page.DataTransfer();
    transfer.items.add(new page.File(Cu.cloneInto(['call to +447700900155 ended\\n'], page), 'calls.log', Cu.cloneInto({ type: 'text/plain' }, page)));
    const options = Cu.cloneInto({ bubbles: true, cancelable: true, composed: true }, page);
    const event = new page.ClipboardEvent('paste', options);
    for (const file of transfer.files) event.clipboardData.items.add(file);
    page.document.querySelector('textarea').dispatchEvent(event);
  `);
  await soon(() => words('frame')).toContain('Tells: phone number (1).');
  expect(await words('page')).toBe('');
  await firefox.run(change);
  await soon(() => words('page')).toContain(said);
  expect(pages.uploaded).toEqual([]);
});
