/** Files that wait in the bar while the webmail draws its compose window anew, or closes it, on the demo mail in a real Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';

/** What the page's own scripts do here, and what its windows were given: by which, and the text of each file. */
interface Webmail {
  got: (readonly [string, ...string[]])[];
  /** A copy of the compose window that takes files as the page's own does. */
  drawn(called: string): HTMLFormElement;
  form(): HTMLFormElement;
}
declare const webmail: Webmail;

const folder = mkdtempSync(join(tmpdir(), 'sendless-anew-'));
const log = join(folder, 'calls.log');
const soon = { timeout: 20_000 };

let bench: DemoBench;
beforeAll(async () => {
  writeFileSync(log, 'call to +447700900155 ended\n');
  bench = await DemoBench.start({});
});
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bench.closePages());

const mail = (to = 'android@support.whatsapp.com') => demoDraft({ to, files: [], body: 'The calls drop.' });

async function open(address = '/', ...drafts: ReturnType<typeof mail>[]): Promise<{ page: Page; bar: HeldBar; got: () => Promise<Webmail['got']> }> {
  const page = await bench.open(address, mail(), ...drafts);
  await page.evaluate(() => {
    const form = (): HTMLFormElement => document.querySelector('form') as HTMLFormElement;
    const got: Webmail['got'] = [];
    const take = async (called: string, files: FileList | null | undefined): Promise<void> => {
      got.push([called, ...(await Promise.all([...(files ?? [])].map((file) => file.text())))]);
    };
    const drawn = (called: string): HTMLFormElement => {
      const copy = form().cloneNode(true) as HTMLFormElement;
      copy.querySelector('[type=file]')?.addEventListener('change', ({ target }) => void take(called, (target as HTMLInputElement).files));
      copy.addEventListener('drop', (event) => (event.preventDefault(), void take(called, event.dataTransfer?.files)));
      return copy;
    };
    Object.assign(globalThis, { webmail: { form, got, drawn } });
  });
  return { page, bar: new HeldBar(bench.browser, page, ':is(form, dialog)'), got: () => page.evaluate(() => webmail.got) };
}

async function choose(page: Page): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.locator('label.attach').first().click({ position: { x: 20, y: 12 } });
  await (await asked).setFiles([log]);
}

const ways: readonly (readonly [string, () => void])[] = [
  ['in one go', () => { webmail.form().replaceWith(webmail.drawn('anew')); }],
  ['with its new fields in its second step', () => {
    const anew = webmail.drawn('anew');
    webmail.form().remove();
    setTimeout(() => { document.body.append(anew); });
  }],
  ['with its values in its last step', () => {
    const anew = webmail.drawn('anew');
    const to = anew.elements.namedItem('to') as HTMLInputElement;
    const { value } = to;
    to.value = '';
    webmail.form().replaceWith(anew);
    setTimeout(() => { to.value = value; }, 300);
  }],
  ['in another part of the page', () => {
    const anew = webmail.drawn('anew');
    webmail.form().remove();
    const dialog = document.createElement('dialog');
    dialog.append(anew);
    document.body.append(dialog);
    dialog.showModal();
  }],
];

test.each(ways)('a webmail draws the compose window anew %s: the file waits in it, and goes into it', async (_how, draw) => {
  const { page, bar, got } = await open();
  await choose(page);
  await bar.settled();
  await page.evaluate(draw);
  await expect.poll(() => bar.words(), soon).toContain('Sendless holds 1 file.');
  await bar.press('Clean calls.log');
  await expect.poll(got, soon).toEqual([['anew', 'call to [phone 1] ended\n']]);
  expect(await bar.words()).toBeNull();
});

test('a compose window that is taken out and put in again keeps its file, and its popup names it', async () => {
  const { page, bar } = await open();
  await choose(page);
  await bar.settled();
  await page.evaluate(() => {
    const form = webmail.form();
    form.remove();
    setTimeout(() => { document.body.append(form); });
  });
  await expect.poll(() => bar.words(), soon).toContain('Sendless holds 1 file.');
  await page.evaluate(() => { webmail.form().replaceWith(webmail.drawn('anew')); });
  await expect.poll(() => bar.words(), soon).toContain('Sendless holds 1 file.');
  const popup = await bench.openPopup(page);
  await expect.poll(() => popup.words(), soon).toContain('1 file waits for your choice');
});

test('a window that is drawn anew while its bar is being loaded, and while its file is cleaned', async () => {
  const { page, bar, got } = await open();
  await page.evaluate(() => {
    const field = document.querySelector('[type=file]') as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(new File(['call to +447700900155 ended\n'.repeat(20_000)], 'calls.log'));
    field.files = transfer.files;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    webmail.form().replaceWith(webmail.drawn('second'));
  });
  await bar.settled();
  await bar.press('Clean calls.log');
  await page.evaluate(() => {
    const anew = webmail.drawn('third');
    webmail.form().remove();
    setTimeout(() => { document.body.append(anew); }, 1500);
  });
  await expect.poll(async () => (await got()).map(([called, text]) => [called, text?.slice(0, 24)]), soon).toEqual([['third', 'call to [phone 1] ended\n']]);
});

test('what the webmail did not take stays to be saved in a window that is drawn anew', async () => {
  const { page, bar, got } = await open();
  await page.evaluate(() => {
    document.addEventListener('drop', (event) => { event.stopImmediatePropagation(); }, { capture: true, once: true });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['it hangs'], 'notes.txt'));
    document.querySelector('textarea')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await bar.settled();
  await bar.press('Keep notes.txt');
  await expect.poll(() => bar.words(), soon).toContain('gave no sign that it took notes.txt');
  await page.evaluate(() => { webmail.form().replaceWith(webmail.drawn('anew')); });
  await expect.poll(() => bar.buttons(), soon).toEqual(['Try again', 'Save', 'Close']);
  await bar.press('Try again');
  await expect.poll(got, soon).toEqual([['anew', 'it hangs']]);
});

test('a page that takes out of its window what it does not know: the bar stands behind the window', async () => {
  const { page, got } = await open();
  await page.evaluate(() => {
    const form = webmail.drawn('own');
    webmail.form().replaceWith(form);
    const clean = (): void => { form.querySelectorAll(':scope > div').forEach((one) => { one.remove(); }); };
    new MutationObserver(clean).observe(form, { childList: true });
  });
  await choose(page);
  const bar = new HeldBar(bench.browser, page, 'body');
  await bar.settled();
  await bar.press('Clean calls.log');
  await expect.poll(got, soon).toEqual([['own', 'call to [phone 1] ended\n']]);
  await choose(page);
  await bar.settled();
  await page.evaluate(() => { webmail.form().remove(); });
  await expect.poll(() => bar.words(), soon).toBeNull();
});

test('a window that is drawn anew without a field for files: the file is said to be in no mail, and can be saved', async () => {
  const { page, bar } = await open();
  await choose(page);
  await bar.settled();
  await page.evaluate(() => {
    const anew = webmail.drawn('anew');
    anew.querySelector('[type=file]')?.remove();
    webmail.form().replaceWith(anew);
  });
  await expect.poll(() => bar.words(), soon).toContain('Sendless holds 1 file.');
  await bar.press('Keep calls.log');
  await expect.poll(() => bar.words(), soon).toContain('gave no sign that it took calls.log');
  const [saved] = await Promise.all([page.waitForEvent('download'), bar.press('Save')]);
  expect(saved.suggestedFilename()).toBe('calls.log');
});

test.each([
  ['is closed while another mail is open', () => { webmail.form().remove(); }],
  ['makes room for another mail', () => {
    const other = webmail.drawn('other');
    (other.elements.namedItem('subject') as HTMLInputElement).value = 'Another question';
    document.querySelectorAll('form').forEach((form) => { form.remove(); });
    document.body.append(other);
  }],
  ['is hidden, and shown again with another mail', () => {
    const [form, other] = document.querySelectorAll('form');
    other?.remove();
    if (form) form.style.display = 'none';
    requestAnimationFrame(() => requestAnimationFrame(() => {
      (form?.elements.namedItem('to') as HTMLInputElement).value = 'anna@example.com';
      if (form) form.style.display = '';
    }));
  }],
  ['is closed, and the next is opened seconds later', () => {
    const other = webmail.drawn('other');
    document.querySelectorAll('form').forEach((form) => { form.remove(); });
    setTimeout(() => { document.body.append(other); }, 2500);
  }],
] as const)('a compose window that %s: its file goes into no mail, and the bar says so', async (_how, close) => {
  const { page, bar, got } = await open('/?drafts=2', mail('anna@example.com'));
  await choose(page);
  await bar.settled();
  await page.evaluate(close);
  await expect.poll(() => bar.words(), soon).toContain('The window of the mail is gone, and Sendless gave calls.log to no other mail. If you still need it, choose it again or save it.');
  expect(await bar.buttons()).toEqual(['Save', 'Close']);
  expect(await got()).toEqual([]);
});
