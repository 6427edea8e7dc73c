/**
 * Every state of the popup in a real Chromium: nothing that axe minds, nothing clipped; and the way through it by keyboard alone.
 */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axePath, openGallery, type Gallery } from './gallery/open-gallery.ts';

const states = [...readFileSync(new URL('./gallery/states.ts', import.meta.url), 'utf8').matchAll(/^ {2}'([a-z-]+)': \(\)/gm)].map(([, name = '']) => name);
let gallery: Gallery;
/** One page for all: a new one takes as long as a test. Each state is loaded anew. */
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = await gallery.browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(async () => {
  await gallery.close();
});

interface Look {
  readonly asked?: string;
  readonly height?: number;
}

async function show(state: string, look: Look = {}): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 400, height: look.height ?? 600 });
  await page.goto(`${gallery.address}?state=${state}${look.asked ?? ''}`);
  await page.waitForSelector('body[data-ready]', { state: 'attached' });
}

/** How far anything reaches out of the popup's width, in pixels. */
function reachesOut(): Promise<number> {
  return page.evaluate(() => Math.max(...['html', '.list', '.head', '.foot'].map((name) => document.querySelector(name)).map((box) => (box === null ? 0 : box.scrollWidth - box.clientWidth))));
}

/** What axe minds; `only` narrows it to some rules. */
async function violations(only = `{ resultTypes: ['violations'] }`): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ url: axePath });
  const found = (await page.evaluate(`axe.run(${only})`)) as AxeResults;
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`));
}

describe('each state', () => {
  it('is in the list', () => {
    expect(states.length).toBeGreaterThan(20);
  });

  it.each(states)('%s', async (state) => {
    await show(state);
    if (state === 'report') await page.locator('summary').first().click();
    for (const row of state === 'files-inside' ? await page.locator('section .row > details > summary').all() : []) await row.click();
    expect(await violations()).toEqual([]);
    expect(await reachesOut()).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(`{ runOnly: ['color-contrast'], resultTypes: ['violations'] }`)).toEqual([]);
  });

  it.each(['report', 'files-inside', 'applied-leftovers', 'no-access'])('%s with long words, right to left, in half the room', async (state) => {
    for (const look of [{ asked: '&long' }, { asked: '&rtl' }, { height: 300 }, { asked: '&language=it' }]) {
      await show(state, look);
      expect(await reachesOut(), JSON.stringify(look)).toBe(0);
      }
  });
});

describe('with everything open', () => {
  const openAll = (): Promise<void> =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  it.each(['report-of-calls', 'report-of-generic-app'])('%s: nothing that axe minds, light or dark', async (state) => {
    await show(state);
    await openAll();
    expect(await violations()).toEqual([]);
    expect(await reachesOut()).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(`{ runOnly: ['color-contrast'], resultTypes: ['violations'] }`)).toEqual([]);
  });

  it.each(['&long', '&rtl', '&language=it'])('nothing is clipped in report-of-calls%s', async (asked) => {
    await show('report-of-calls', { asked });
    await openAll();
    expect(await reachesOut()).toBe(0);
  });

  it('values are said in plain words, traps are marked, needs and the desk have their sources', async () => {
    await show('report-of-calls');
    await openAll();
    const field = (key: string): Promise<string> => page.locator('.field', { hasText: `${key}: ` }).first().innerText();
    expect(await field('Radio MCC-MNC')).toContain('United States; Sendless does not know the operator.');
    expect(await field('Last call peer ID')).toContain('someone else');
    expect(await page.locator('.about-desk').innerText()).toMatch(/In-app chat takes[\s\S]*phone number[\s\S]*cannot leave any of it out[\s\S]*May be written by AI[\s\S]*Source: WhatsApp's published statement/);
    expect(await page.locator('.about-desk').innerText()).toMatch(/Known outages\s+Unknown/);
    expect(await page.locator('.opened', { hasText: 'Which edition of the app you use' }).first().innerText()).toContain("The desk needs this. Source: Sendless's own judgement");
  });

  it('of a desk about which nobody said anything, that is said', async () => {
    await show('report-of-generic-app');
    await openAll();
    expect(await page.locator('.about-desk i').allInnerTexts()).toEqual(Array.from({ length: 4 }, () => 'Unknown: nobody has said.'));
    expect(await page.locator('.field', { hasText: 'Device: iPhone' }).first().innerText()).toContain('may be your name');
  });
});

it('right to left, names of files begin where the sentences about them do', async () => {
  await show('applied-files', { asked: '&rtl' });
  const [names, edges] = await page.evaluate(() => {
    const right = (element: Element): number => Math.round(element.getBoundingClientRect().right);
    return [[...document.querySelectorAll('.names bdi')].map(right), [...document.querySelectorAll('.names')].map(right)];
  });
  expect(names).toHaveLength(5);
  expect(new Set(names)).toEqual(new Set(edges));
});

it('in forced colours, what looks like a link has no frame that its words touch', async () => {
  await show('applied');
  await page.emulateMedia({ forcedColors: 'active' });
  const [frame, ground] = await page.getByRole('button', { name: 'Look through it again' }).evaluate((link) => [getComputedStyle(link).borderTopColor, getComputedStyle(document.body).backgroundColor]);
  await page.emulateMedia({ forcedColors: 'none' });
  expect(frame).toBe(ground);
});

it('while files are looked into, it is said beside the button why nothing can be applied yet', async () => {
  await show('files-looking');
  expect(await page.getByRole('button', { name: 'Apply to the mail' }).isDisabled()).toBe(true);
  expect(await page.locator('.foot').innerText()).toContain('Sendless is looking into the files. This may take a moment.');
});

it('of a mail in which it went wrong halfway, it is not said that it was saved as it is now', async () => {
  await show('undo-failed');
  expect(await page.locator('.know').innerText()).toContain('could not be saved here');
});

it('a page that shows no file, and may have some, is said to be one before and after', async () => {
  await show('files-unseen');
  const unseen = page.getByText('Sendless sees no files on this page.');
  await unseen.waitFor();
  await page.getByRole('button', { name: 'Apply to the mail' }).click();
  await page.locator('main.result').waitFor();
  await unseen.waitFor();
  await show('other-desk');
  expect(await unseen.count()).toBe(0);
});

describe('by keyboard alone', () => {
  /** Tabs until the focus is on an element with this role and name. */
  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, name)) return;
    }
    throw new Error(`no ${name} within 80 tabs`);
  }

  it('chooses, looks at what will be sent, applies, puts back', async () => {
    await show('report');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.segmented-wide input:checked').getAttribute('value')).toBe('words');

    await tabTo('See what will be sent');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog[open]').textContent()).toContain('nada mudou');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });

    await tabTo('Apply to the mail');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Done\. \d+ things stay with you\.$/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.locator('body > [role=status], [role=status].unseen').first().textContent()).toMatch(/^Done\./);

    await tabTo('Look through it again');
    await page.keyboard.press('Enter');
    await page.locator('main.list:not(.result)').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await tabTo('Put it back');
    await page.keyboard.press('Enter');
    await page.getByText('Everything is back as it was.', { exact: true }).first().waitFor();
  });

  it('opens a section and closes it with Escape, the focus stays there', async () => {
    await show('report');
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('details[open]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('details[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });
});
