/** Send, pressed in every way while a mail is being changed, on pages that send at any part of a press: held once, told once, and sent when it is pressed again. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from '../../shared-browser.ts';

interface Held {
  /** How often the page has sent, and the bar was told. */
  sent: number;
  told: number;
  changed(): void;
}
declare const Sendless: { begin(): Held };
declare const held: Held;

const entry = `
import { lent } from './src/content/held/gate-port.ts';
import { holdSend } from './src/content/drafts/hold-send.ts';
export function begin() {
  const held = { sent: 0, told: 0 };
  lent.tell = () => { held.told += 1; };
  const element = document.getElementById('send');
  held.changed = holdSend({ root: document.getElementById('mail'), sendControls: () => element ? [{ element }] : [] });
  return held;
}`;

let browser: Browser;
let code = '';
beforeAll(async () => {
  const built = await build({ stdin: { contents: entry, resolveDir: '.', loader: 'ts' }, bundle: true, format: 'iife', globalName: 'Sendless', write: false, logLevel: 'silent' });
  code = `${built.outputFiles[0]?.text ?? ''};globalThis.Sendless = Sendless;`;
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const roleButton = '<div id="send" role="button" tabindex="0">Send</div>';
const button = '<button id="send" type="button">Send</button>';

/** A mail whose page sends when `where` gets an event named `type` (by a key that sends, if any); a change of it has begun. */
async function beginChange(send: string, where: string, type: string, keys = ''): Promise<Page> {
  const page = await browser.newPage({ hasTouch: true });
  await page.setContent(`<form id="mail">${send}<input id="subject"><textarea></textarea><button type="button" id="other">Other</button></form>`);
  await page.evaluate(code);
  await page.evaluate(([target = '', name = '', pattern = '']) => {
    Object.assign(globalThis, { held: Sendless.begin() });
    const at = target === 'document' ? document : document.getElementById(target);
    at?.addEventListener(name, (event) => {
      event.preventDefault();
      const { key = '', ctrlKey, shiftKey, altKey } = event as KeyboardEvent;
      if (pattern === '' || new RegExp(`^(?:${pattern})$`).test(`${ctrlKey ? 'C' : ''}${altKey ? 'A' : ''}${shiftKey ? 'S' : ''}${key}`)) held.sent += 1;
    });
  }, [where, type, keys]);
  return page;
}

const counts = (page: Page): Promise<number[]> => page.evaluate(() => [held.sent, held.told]);
const click = (page: Page): Promise<void> => page.locator('#send').click();
const tap = (page: Page): Promise<void> => page.locator('#send').tap();
const press = (key: string, on = '#send') => (page: Page): Promise<void> => page.locator(on).press(key);

test.each([
  ['a click', button, 'send', 'click', '', click],
  ['a click that is seen at the mail', roleButton, 'mail', 'click', '', click],
  ['the button going down', roleButton, 'send', 'mousedown', '', click],
  ['the button coming up', roleButton, 'send', 'mouseup', '', click],
  ['the pointer going down', roleButton, 'send', 'pointerdown', '', click],
  ['a tap', button, 'send', 'click', '', tap],
  ['a tap that is seen as a mouse', roleButton, 'send', 'mousedown', '', tap],
  ['Enter on what is no button', roleButton, 'send', 'keydown', 'Enter', press('Enter')],
  ['the blank on what is no button, as it comes up', roleButton, 'send', 'keyup', ' ', press('Space')],
  ['Enter on a button', button, 'send', 'click', '', press('Enter')],
  ['the blank on a button', button, 'send', 'click', '', press('Space')],
  ['Enter in a field', '<button id="send">Send</button>', 'mail', 'submit', '', press('Enter', '#subject')],
  ['Ctrl and Enter in the text', button, 'document', 'keydown', 'CEnter', press('Control+Enter', 'textarea')],
  ['Ctrl, Shift and S in the text', button, 'document', 'keydown', 'CSs|CSS', press('Control+Shift+S', 'textarea')],
  ['Alt and S in the text', button, 'document', 'keydown', 'As', press('Alt+s', 'textarea')],
] as const)('%s', async (_name, send, where, type, keys, does) => {
  const page = await beginChange(send, where, type, keys);
  await does(page);
  expect(await counts(page)).toEqual([0, 1]);
  await does(page);
  expect(await counts(page)).toEqual([1, 1]);
  await page.close();
});

test('a key that is held down is one press', async () => {
  const page = await beginChange(roleButton, 'send', 'keydown', 'Enter');
  await page.locator('#send').focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await counts(page)).toEqual([0, 1]);
  await page.close();
});

test('a press that began before the change ended is held to its end; the next sends', async () => {
  const page = await beginChange(button, 'send', 'click');
  await page.locator('#send').hover();
  await page.mouse.down();
  await page.evaluate(() => { held.changed(); });
  await page.mouse.up();
  expect(await counts(page)).toEqual([0, 1]);
  await click(page);
  expect(await counts(page)).toEqual([1, 1]);
  await page.close();
});

test('after the change nothing is held; meanwhile nothing else is', async () => {
  const page = await beginChange(button, 'mail', 'click');
  await page.locator('#other').click();
  await page.locator('textarea').press('Enter');
  await page.locator('textarea').press('s');
  expect(await page.locator('textarea').inputValue()).toBe('\ns');
  expect(await counts(page)).toEqual([1, 0]);
  await page.evaluate(() => { held.changed(); });
  await click(page);
  expect(await counts(page)).toEqual([2, 0]);
  await page.close();
});
