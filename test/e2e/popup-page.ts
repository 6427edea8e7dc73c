/** The popup as a person uses it, opened as a page that speaks of one tab. */
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { lookupPage } from './lookup-page.ts';

export type Chosen = 'keep' | 'hide' | 'remove';

/** What the popup shows as chosen, read from its screen. */
export interface Choosing {
  readonly fields: readonly { readonly key: string; readonly value: string; readonly choice: Chosen; readonly inside: readonly { readonly value: string; readonly choice: Chosen }[] }[];
  /** Stretches of text with one tick: the user's words, a signature, lines that nothing understood. */
  readonly stretches: readonly { readonly name: string; readonly text: string; readonly sent: boolean }[];
  /** Values found outside the app's lines. */
  readonly found: readonly { readonly value: string; readonly choice: Chosen }[];
  readonly files: readonly { readonly name: string; readonly sent: boolean; /** The file, or something in it. */ readonly cleaned: boolean }[];
  readonly withheldLine: string | null;
}

export class PopupPage {
  private constructor(readonly page: Page) {}

  /** Opens the popup for the tab that shows `about`. */
  static async open(context: BrowserContext, worker: Worker, about: Page): Promise<PopupPage> {
    const extension = new URL(worker.url()).host;
    const lookup = await lookupPage(context, extension);
    const tab = await lookup.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => (one.url ?? 'about:blank') === url)?.id ?? -1, about.url());
    const opened = context.waitForEvent('page');
    // By the extension itself: a page that the test opens begins as an empty one, with a process of its own.
    await lookup.evaluate(async (url) => void (await chrome.tabs.create({ url })), `/src/popup/index.html?tab=${String(tab)}`);
    const page = await opened;
    await page.setViewportSize({ width: 400, height: 600 });
    const popup = new PopupPage(page);
    await popup.settled();
    return popup;
  }

  /** Resolves when the popup has read the draft, or has said why it did not. */
  async settled(): Promise<void> {
    // A draft in which nothing was found has an empty list.
    await this.page.locator('main:not([aria-busy="true"])').waitFor({ state: 'attached' });
    // So do its files, which are looked into meanwhile. Told by the page itself: asked at each frame, it would draw one after the other.
    await this.page.evaluate(() => new Promise<void>((read) => {
      const observer = new MutationObserver(() => {
        look();
      });
      function look(): void {
        if (document.querySelector('[aria-busy="true"]') !== null) return;
        observer.disconnect();
        read();
      }
      observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
      look();
    }));
  }

  title(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  /** The small line above the title: product and desk. */
  about(): Promise<string> {
    return this.page.locator('.about').innerText();
  }

  async choosePreset(name: 'Everything' | 'What they need' | 'Only my words'): Promise<void> {
    // Where two presets come to the same, the first of them stays marked.
    await this.page.getByRole('radio', { name, exact: true }).click({ force: true });
  }

  /** Chooses keep, hide or remove for every field by what `random` gives (0 to below 1). */
  async chooseRandomly(random: () => number): Promise<void> {
    const rows = await this.page.locator('ul.fields > li.field').count();
    const picks = Array.from({ length: rows }, () => (['keep', 'hide', 'remove'] as const)[Math.floor(random() * 3)] ?? 'keep');
    await this.page.evaluate((chosen) => {
      chosen.forEach((choice, at) => {
        const row = document.querySelectorAll('ul.fields > li.field')[at];
        row?.querySelector<HTMLInputElement>(`:scope > fieldset input[value="${choice}"]`)?.click();
      });
    }, picks);
    await this.page.waitForFunction(
      (chosen) => chosen.every((choice, at) => document.querySelectorAll('ul.fields > li.field')[at]?.classList.contains(`field-${choice}`)),
      picks,
    );
  }

  /** Ticks a file to be sent or not. */
  async chooseFile(name: string, sent: boolean): Promise<void> {
    await this.page.locator('li.row', { has: this.page.locator('.file .row-name', { hasText: name }) }).locator('> input.tick').setChecked(sent);
  }

  /** Opens a file's row. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('li.row', { has: this.page.locator('.file .row-name', { hasText: name }) }).locator('> details > summary').click();
  }

  /** Keep, clean or remove a file or an entry, by its path; its row must be open. */
  async chooseInside(path: string, choice: 'Keep' | 'Clean' | 'Text only' | 'Remove'): Promise<void> {
    await this.page.getByRole('group', { name: path, exact: false }).filter({ has: this.page.locator('legend', { hasText: new RegExp(`${path.replace(/[.[\]()]/g, '\\$&')}\\W*$`) }) }).getByRole('radio', { name: choice, exact: true }).click({ force: true });
  }

  choosing(): Promise<Choosing> {
    return this.page.evaluate(readChoosing);
  }

  /** Presses *Apply*; resolves when the popup says what became of it. */
  async apply(): Promise<void> {
    await this.page.getByRole('button', { name: 'Apply to the mail' }).click();
    await this.page.locator('main.result, main.list [class*="notice"], main.short:not([aria-busy="true"])').first().waitFor();
  }

  async putBack(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Put it back' });
    await button.click();
    await button.waitFor({ state: 'detached' });
    await this.settled();
  }

  /** The words of what has the focus; of a choice its label's. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: at } = document;
      return (at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : at instanceof HTMLElement && at !== document.body ? at.innerText : undefined)?.trim() ?? 'nothing';
    });
  }

  /** Presses Tab until what says these words has the focus. */
  async tabTo(words: string): Promise<void> {
    const passed: string[] = [];
    while (passed.length < 60) {
      await this.page.keyboard.press('Tab');
      const now = await this.focused();
      if (now === words) return;
      passed.push(now);
    }
    throw new Error(`no "${words}" among ${passed.join(', ')}`);
  }

  /** All that the popup says now. */
  words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** What the popup's page shows as chosen. Runs inside that page, so it uses nothing from outside itself. */
export function readChoosing(): Choosing {
  const choiceOf = (element: Element): 'keep' | 'hide' | 'remove' => (element.classList.contains('field-remove') ? 'remove' : element.classList.contains('field-hide') ? 'hide' : 'keep');
  const text = (element: Element | null | undefined): string => element?.textContent ?? '';
  // Fields of a block in a file are rows within the file's.
  const rows = [...document.querySelectorAll('main.list li.row')].filter((row) => row.parentElement?.closest('.opened') === null);
  const isFile = (row: Element): boolean => row.querySelector(':scope > .file, :scope > details > summary .file') !== null;
  const items = rows.filter((row) => !isFile(row)).flatMap((row) => [...row.querySelectorAll('ul.fields > li.field')]);
  const isFound = (item: Element): boolean => item.querySelector(':scope > p.exact.value') !== null;
  return {
    fields: items.filter((item) => !isFound(item)).map((item) => {
      const line = item.querySelector(':scope > p.exact');
      return {
        key: text(line).slice(0, text(line).length - text(line?.querySelector('.value, i')).length).replace(/: $/, ''),
        value: text(line?.querySelector('.value')),
        choice: choiceOf(item),
        inside: [...item.querySelectorAll('ul.inside > li')].map((inner) => ({ value: text(inner.querySelector('.value')), choice: choiceOf(inner) })),
      };
    }),
    stretches: rows.filter((row) => row.querySelector('pre.stretch')).map((row) => ({ name: text(row.querySelector('.row-name')), text: text(row.querySelector('pre.stretch')), sent: row.classList.contains('row-all') })),
    found: items.filter(isFound).map((item) => ({ value: text(item.querySelector(':scope > p.exact')), choice: choiceOf(item) })),
    files: rows.filter(isFile).map((row) => ({ name: text(row.querySelector('.row-name')), sent: row.classList.contains('row-all'), cleaned: row.querySelector('input[value="clean"]:checked') !== null })),
    withheldLine: document.querySelector<HTMLInputElement>('.line-for-desk input')?.checked === true ? (document.querySelector('.line-for-desk .exact')?.textContent ?? null) : null,
  };
}
