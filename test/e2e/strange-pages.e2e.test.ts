/**
 * Pages that do something of their own with a draft while and after Sendless changes it, in a real Chromium: whatever they do, no word of the user's is lost, and "done" is said of nothing
 * that stands there still.
 */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { bodyOf, DemoBench } from './demo-bench.ts';
import { startPages, type OwnPages } from './own-pages.ts';
import type { PopupPage } from './popup-page.ts';

const own = 'Every call drops after ten minutes.';
const number = '+44 7700 900142';
const lines = [own, '', '--Support Info--', 'Debug info: register-phone', `Phone: ${number}`, 'Device: Example Phone 7', 'Version: 2.26.1.1'];
const html = lines.map((line) => `<div>${line === '' ? '<br>' : line}</div>`).join('');
const soon = { timeout: 20_000 };

const around = (body: string, script = ''): string => `<!doctype html><meta charset="utf-8"><title>Mail</title><form><input name="to" value="android@support.whatsapp.com"><input name="subject" value="Calls">${body}<button>Send</button></form><script>${script}</script>`;
const rich = (attributes = 'contenteditable="true"'): string => `<div id="body" ${attributes} role="textbox" style="min-height:9em">${html}</div>`;
const plain = (attributes = ''): string => `<textarea id="body" rows="12" cols="60" ${attributes}>${lines.join('\n')}</textarea>`;
const restore = 'const body = document.getElementById("body"), first = body.innerHTML, model = body.value;';

/** What pages do, and whether the change can come to stay. */
const strange: Readonly<Record<string, readonly [page: string, does: 'stays' | 'comes back' | 'either']>> = {
  'observes its editor and puts its text back': [around(rich(), `${restore} new MutationObserver(() => { if (body.innerHTML !== first) body.innerHTML = first; }).observe(body, { childList: true, subtree: true, characterData: true });`), 'comes back'],
  'draws its field anew from its model, a moment after': [around(plain(), `${restore} body.addEventListener('input', () => { setTimeout(() => { body.value = model; }, 50); });`), 'comes back'],
  'draws its editor anew as the server had it, seconds after': [around(rich(), `${restore} new MutationObserver((_, o) => { o.disconnect(); setTimeout(() => { body.innerHTML = first; }, 2000); }).observe(body, { childList: true, subtree: true, characterData: true });`), 'comes back'],
  'puts another editor with the old text in its place': [around(rich(), `${restore} new MutationObserver((_, o) => { o.disconnect(); setTimeout(() => { const next = body.cloneNode(false); next.innerHTML = first; body.replaceWith(next); }, 30); }).observe(body, { childList: true, subtree: true, characterData: true });`), 'comes back'],
  'puts another editor with the new text in its place': [around(rich(), `${restore} new MutationObserver((_, o) => { o.disconnect(); setTimeout(() => { body.replaceWith(body.cloneNode(true)); }, 30); }).observe(body, { childList: true, subtree: true, characterData: true });`), 'stays'],
  'cancels what is typed': [around(rich(), `document.addEventListener('beforeinput', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`), 'either'],
  'cancels what is typed in its field': [around(plain(), `document.addEventListener('beforeinput', (event) => event.preventDefault(), true);`), 'either'],
  'takes plain text alone in its editor': [around(rich('contenteditable="plaintext-only"').replace(html, lines.join('\n')).replace('min-height', 'white-space:pre-wrap;min-height')), 'stays'],
  'has a field that holds less than stands in it': [around(plain('maxlength="40"')), 'stays'],
  'has its editor in a document in design mode, two frames deep': [around('<iframe id="outer" width="700" height="300"></iframe>', `const inner = document.getElementById('outer').contentDocument; inner.body.innerHTML = '<iframe id="inner" width="600" height="250"></iframe>'; const page = inner.getElementById('inner').contentDocument; page.body.innerHTML = ${JSON.stringify(html)}; page.designMode = 'on';`), 'either'],
  'has its editor in a closed shadow root': [around('<div id="host"></div>', `document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(rich())};`), 'either'],
  'has a plain field': [around(plain()), 'stays'],
  'has a plain editor': [around(rich()), 'stays'],
  'runs from right to left': [around(rich()).replace('<form>', '<form dir="rtl">'), 'stays'],
};

/** A mail that its page can show in the page or in a dialog. */
const movable = around(rich()).replace('<form>', '<section><div>').replace('</form>', '</div></section><dialog></dialog>');

let bench: DemoBench;
let pages: OwnPages;
const pathOf = (name: string): string => `/${String(Object.keys(strange).indexOf(name))}`;
beforeAll(async () => {
  bench = await DemoBench.start();
  pages = await startPages({ ...Object.fromEntries(Object.entries(strange).map(([name, [page]]) => [pathOf(name), page])), '/movable': movable });
});
afterAll(async () => {
  await bench?.stop();
  await pages?.stop();
});
afterEach(() => bench.closePages());

/** What a mail's text is now, wherever it stands. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const within = (root: ParentNode): string => [...root.querySelectorAll('textarea, #body, iframe')].map((one) => (one instanceof HTMLTextAreaElement ? one.value : one instanceof HTMLIFrameElement ? (one.contentDocument?.designMode === 'on' ? one.contentDocument.body.innerText : within(one.contentDocument ?? document.createElement('i'))) : (one as HTMLElement).innerText)).join('\n');
    return within(document);
  });
}

const saysDone = async (popup: PopupPage): Promise<boolean> => /^Done\./.test(await popup.title());

test.each(Object.entries(strange))('a page that %s', async (name, [, does]) => {
  const page = await bench.browser.context.newPage();
  await page.goto(pages.origin + pathOf(name));
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const popup = await bench.openPopup(page);
  if ((await popup.page.getByRole('button', { name: 'Apply to the mail' }).count()) === 0) {
    // What cannot be read is said not to be.
    expect(does).toBe('either');
    expect(await popup.words()).not.toContain('Done.');
    return;
  }
  await popup.choosePreset('Only my words');
  await popup.apply();
  if (does === 'stays') {
    expect(await popup.words()).toContain('Done.');
    expect(await textOf(page)).not.toContain(number);
  }
  if (does === 'comes back') {
    await expect.poll(() => textOf(page), soon).toContain(number);
    await expect.poll(() => saysDone(popup), soon).toBe(false);
  }
  if ((await textOf(page)).includes(number)) expect(await saysDone(popup)).toBe(false);
  if (!name.includes('shadow')) expect(await textOf(page)).toContain(own);
});

test.each(['has a plain field', 'has a plain editor'])('a page that %s, in which somebody is composing a word: the word stays', async (name) => {
  const page = await bench.browser.context.newPage();
  await page.goto(pages.origin + pathOf(name));
  await page.locator('#body').click();
  await page.keyboard.press('Control+Home');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.words()).toContain('Done.');
  expect(await textOf(page)).not.toContain(number);
  expect(await textOf(page)).toContain(`にほん${own}`);
});

test('a mail that its page moves into a dialog after Apply is the same mail: done stays done, and Put it back brings all of it', async () => {
  const page = await bench.browser.context.newPage();
  await page.goto(`${pages.origin}/movable`);
  const before = await textOf(page);
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.words()).toContain('Done.');
  await page.evaluate(() => {
    const dialog = document.querySelector('dialog');
    dialog?.append(...(document.querySelector('section')?.childNodes ?? []));
    dialog?.show();
  });
  await popup.close();
  const again = await bench.openPopup(page);
  expect(await again.words()).toContain('Done.');
  expect(await textOf(page)).not.toContain(number);
  await again.putBack();
  expect(await textOf(page)).toBe(before);
  await expect.poll(() => bench.badge(page), soon).toMatch(/^[1-9]\d*$/);
});

test('of a mail that was sent while the popup was open nothing is called done', async () => {
  const page = await bench.browser.context.newPage();
  await page.goto(pages.origin + pathOf('has a plain field'));
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await page.evaluate(() => { document.querySelector('form')?.remove(); });
  await popup.apply();
  expect(await popup.words()).not.toContain('Done.');
});

test('Ctrl+Z after a file was swapped brings the text back and not the file, which is said; *Put it back* brings all of it', async () => {
  const log = 'call to +447700900155 ended, reason 7\n';
  const page = await bench.open('/', demoDraft({ files: [{ name: 'notes.txt', type: 'text/plain', bytes: Buffer.from(log) }] }));
  const before = await bodyOf(page);
  const popup = await bench.openPopup(page);
  await popup.choosePreset('Only my words');
  await popup.apply();
  expect(await popup.words()).toContain('Done.');
  const trimmed = await bodyOf(page);
  expect(trimmed).not.toBe(before);
  await page.bringToFront();
  await page.locator('textarea, [role=textbox]').first().click();
  for (let presses = 0; presses < 20 && (await bodyOf(page)) !== before; presses += 1) await page.keyboard.press('Control+Z');
  expect(await bodyOf(page)).toBe(before);
  await expect.poll(() => popup.title(), soon).toBe('Not everything is gone');
  expect(bench.demo.saved().files.map(({ bytes }) => bytes.toString())).toEqual([expect.stringMatching(/^call to \[phone \d\] ended, reason 7\n$/)]);
  await popup.page.bringToFront();
  await popup.putBack();
  expect(await bodyOf(page)).toBe(before);
  expect(bench.demo.saved().files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['notes.txt', log]]);
});
