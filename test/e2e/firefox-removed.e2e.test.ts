/** A file waits while the extension is removed from Firefox, where nothing of it runs any more from then on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startGrantedFirefox } from './granted-firefox.ts';
import { mailTo, startPages, uploads } from './own-pages.ts';

/** What is seen of the bar, and the middle of its one button; null while the bar is not seen. */
const seen = `
  const section = [...document.querySelectorAll('form > div')].map((host) => host.openOrClosedShadowRoot?.querySelector('section')).find(Boolean);
  if (!section?.checkVisibility()) return null;
  const [button] = [...section.querySelectorAll('dialog button')];
  const { left, top, width, height } = button.getBoundingClientRect();
  return { words: section.innerText.trim().replace(/\\s+/g, ' '), at: [left + width / 2, top + height / 2] };
`;
interface Seen {
  readonly words: string;
  readonly at: readonly [number, number];
}

test('the bar says by itself that its file is not in the mail, and can be closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-firefox-removed-'));
  const pages = await startPages({ '/': `<!doctype html><meta http-equiv="content-security-policy" content="style-src 'self'"><title>Mail</title>${mailTo('android@support.whatsapp.com')}${uploads}` });
  const { firefox, extension } = await startGrantedFirefox(folder);
  try {
    await firefox.goto(`${pages.origin}/`);
    await firefox.runWithRights(`
      const page = window.wrappedJSObject;
      const transfer = new page.DataTransfer();
      transfer.items.add(new page.File(Cu.cloneInto(['call to +447700900155 ended\\n'], page), 'calls.log', Cu.cloneInto({ type: 'text/plain' }, page)));
      const field = page.document.querySelector('[type=file]');
      field.files = transfer.files;
      field.dispatchEvent(new page.Event('input', Cu.cloneInto({ bubbles: true, composed: true }, page)));
    `);
    const look = (): Promise<Seen | null> => firefox.runWithRights(seen) as Promise<Seen | null>;
    const soon = (read: () => Promise<unknown>): ReturnType<typeof expect.poll> => expect.poll(read, { timeout: 20_000, interval: 50 });
    await soon(async () => (await look())?.words).toMatch(/^Sendless holds 1 file\. .* Tells: phone number \(1\)\. Keep ?Clean ?Remove ?Cancel$/);
    await extension.remove();
    await soon(async () => (await look())?.words).toBe('Sendless was switched off, removed or updated. calls.log waited here and is not in the mail: choose it again. Close');
    const [x, y] = (await look())?.at ?? [0, 0];
    await firefox.clickAt(x, y);
    await soon(look).toBeNull();
    expect(pages.uploaded).toEqual([]);
  } finally {
    await firefox.stop();
    await pages.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
