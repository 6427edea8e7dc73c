/** Pages that take files from their fields in ways of their own, draw fields anew or are left while a file waits, in a real Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';
import { startPages, uploading, type OwnPages } from './own-pages.ts';

/** A mail to a desk with these fields, and a script of the page, which has `upload` and `field`, the last file field. */
const mail = (fields: string, script: string): string => `<!doctype html><title>Mail</title><form><input name="to" value="android@support.whatsapp.com"><input name="subject" value="Calls">${fields}
  <textarea rows="6">The calls drop.</textarea><button>Send</button></form>${uploading}<script>const field = [...document.querySelectorAll('[type=file]')].at(-1); ${script}</script>`;
const one = '<input type="file" multiple>';
const press = '<button type="button" name="add">+</button>';

const ways: Readonly<Record<string, string>> = {
  'resets its form at each choice': mail(one, 'field.onchange = () => { void upload(field.files); field.form.reset(); };'),
  'has another field after each choice': mail(one, `
    const take = (old) => { old.onchange = () => { void upload(old.files); const next = old.cloneNode(); take(next); old.replaceWith(next); document.createElement('form').append(old); }; };
    take(field);`),
  'looks into its field by a timer': mail(one, "setInterval(() => { const files = [...field.files]; field.value = ''; if (files.length > 0) void upload(files); }, 1);"),
  'opens a new field by showPicker': mail(press, "document.querySelector('[name=add]').onclick = () => { const made = document.createElement('input'); made.type = 'file'; made.multiple = true; made.onchange = () => void upload(made.files); made.showPicker(); };"),
  'opens a field of a closed shadow root by showPicker': mail(`${press}<span></span>`, `
    const inner = document.createElement('input');
    Object.assign(inner, { type: 'file', multiple: true, hidden: true, onchange: () => { void upload(inner.files); inner.value = ''; } });
    document.querySelector('span').attachShadow({ mode: 'closed' }).append(inner);
    document.querySelector('[name=add]').onclick = () => inner.showPicker();`),
};

const folder = mkdtempSync(join(tmpdir(), 'sendless-own-'));
const [log = '', notes = ''] = ['calls.log', 'notes.txt'].map((name) => join(folder, name));
const cleaned = [['calls.log', 'call to [phone 1] ended\n'], ['notes.txt', 'it hangs\n']];
const soon = { timeout: 20_000 };

let bench: DemoBench;
let pages: OwnPages;
beforeAll(async () => {
  writeFileSync(log, 'call to +447700900155 ended\n');
  writeFileSync(notes, 'it hangs\n');
  bench = await DemoBench.start();
  const addresses = Object.entries(ways).map(([way, page]) => [`/${encodeURI(way)}`, page] as const);
  pages = await startPages({
    ...Object.fromEntries(addresses),
    '/alike': mail(`<input type="file" accept="image/*">${one}`, `
      const take = (which) => { which.onchange = () => { document.title = which.accept || 'any'; void upload(which.files); }; };
      globalThis.drawAnew = () => { for (const old of document.querySelectorAll('[type=file]')) { const next = old.cloneNode(); take(next); old.replaceWith(next); } };`),
    '/': mail(one, 'field.onchange = () => void upload(field.files);'),
  });
});
afterAll(async () => {
  await bench?.stop();
  await pages?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bench.closePages());

async function open(address: string): Promise<{ page: Page; bar: HeldBar; got: () => OwnPages['uploaded']; choose: (...files: readonly string[]) => Promise<void> }> {
  const page = await bench.browser.context.newPage();
  await page.goto(pages.origin + address);
  const before = pages.uploaded.length;
  const choose = async (...files: readonly string[]): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await page.locator('[type=file], [name=add]').last().click();
    await (await asked).setFiles([...files]);
  };
  return { page, bar: new HeldBar(bench.browser, page), got: () => pages.uploaded.slice(before), choose };
}

test.each(Object.keys(ways))('a page that %s gets just what was chosen, each time', async (way) => {
  const { bar, got, choose } = await open(`/${encodeURI(way)}`);
  await choose(log, notes);
  await bar.settled();
  expect(got()).toEqual([]);
  await bar.press('Clean calls.log');
  await bar.press('Keep notes.txt');
  await expect.poll(got, soon).toEqual(cleaned);
  await choose(log);
  await bar.settled();
  expect(got()).toEqual(cleaned);
  await bar.press('Clean calls.log');
  await expect.poll(got, soon).toEqual([...cleaned, cleaned[0]]);
  expect(await bar.words()).toBeNull();
});

test('fields without names that are drawn anew: the file goes into the one like its own', async () => {
  const { page, bar, got, choose } = await open('/alike');
  await choose(log);
  await bar.settled();
  await page.evaluate('drawAnew()');
  await bar.press('Clean calls.log');
  await expect.poll(got, soon).toEqual([cleaned[0]]);
  expect(await page.title()).toBe('any');
});

test('a page is left while a file waits: the browser asks first; once nothing waits it does not', async () => {
  const { page, bar, got, choose } = await open('/');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await choose(log);
  await bar.settled();
  await page.evaluate(() => { location.href = '/alike'; });
  await expect.poll(() => asked, soon).toEqual(['beforeunload']);
  await bar.press('Clean calls.log');
  await expect.poll(got, soon).toEqual([cleaned[0]]);
  await page.goto(`${pages.origin}/alike`);
  expect(asked).toHaveLength(1);
});
