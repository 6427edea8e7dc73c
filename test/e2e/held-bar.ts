/** The bar that asks about held files, as a person sees and presses it. It stands in a closed shadow root, which only the extension's own world opens. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/bench/chromium.ts';

interface Seen {
  readonly words: string;
  /** Whether each part of the bar says what it is; that comes a moment after the part. */
  readonly told: boolean;
  /** The name of the button that has the focus. */
  readonly focused: string | null;
  readonly buttons: readonly { readonly name: string; readonly pressed: string | null; readonly x: number; readonly y: number }[];
}

export class HeldBar {
  constructor(
    private readonly browser: ExtensionBrowser,
    private readonly page: Page,
    private readonly within = 'form',
    /** Where the compose window is, when it is in a frame of the page. */
    private readonly frame = page.mainFrame(),
  ) {}

  /** What the bar says, null while there is none. */
  async words(): Promise<string | null> {
    return (await this.see())?.words ?? null;
  }

  /** The names of the buttons that can be pressed. */
  async buttons(): Promise<readonly string[]> {
    return (await this.see())?.buttons.map(({ name }) => name) ?? [];
  }

  /** Resolves when the bar is there and has nothing more to find out: nothing in it moves then. */
  async settled(): Promise<void> {
    const state = async (): Promise<string> => {
      const seen = await this.see();
      return seen === null ? 'no bar' : seen.told && !/Looking inside…|Cleaning…/.test(seen.words) ? 'settled' : seen.words;
    };
    await expect.poll(state, { timeout: 30_000 }).toBe('settled');
  }

  /** Presses a button with the mouse, by its accessible name. */
  async press(name: string): Promise<void> {
    const button = (await this.see())?.buttons.find((one) => one.name === name);
    if (button === undefined) throw new Error(`the bar has no button "${name}"`);
    await this.page.bringToFront();
    await this.page.mouse.click(button.x, button.y);
  }

  /** The accessible name of the button that has the focus. */
  async focused(): Promise<string | null | undefined> {
    return (await this.see())?.focused;
  }

  /** Presses Tab until a button of this name has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      await this.page.keyboard.press('Tab');
      if ((await this.see())?.focused === name) return;
    }
    throw new Error(`no "${name}" within 20 tabs`);
  }

  private async see(): Promise<Seen | null> {
    const seen = await this.seeInFrame();
    const around = this.frame === this.page.mainFrame() ? null : await (await this.frame.frameElement()).boundingBox();
    return seen && { ...seen, buttons: seen.buttons.map((button) => ({ ...button, x: button.x + (around?.x ?? 0), y: button.y + (around?.y ?? 0) })) };
  }

  private seeInFrame(): Promise<Seen | null> {
    return this.browser.worker.evaluate(
      async ([url, within]) => {
        const tab = (await chrome.tabs.query({})).find((one) => (one.url ?? 'about:blank') === url);
        const answers = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1, allFrames: true },
          args: [within],
          func: (around: string): Seen | null => {
            const section = [...document.querySelectorAll(`${around} > div`)].flatMap((host) => chrome.dom.openOrClosedShadowRoot(host as HTMLElement)?.querySelector<HTMLElement>('section') ?? [])[0];
            if (section === undefined) return null;
            section.scrollIntoView({ block: 'nearest' });
            const buttons = [...section.querySelectorAll('button')].filter((button) => button.checkVisibility({ visibilityProperty: true }));
            const nameOf = (button: HTMLElement): string => button.getAttribute('aria-label') ?? button.innerText;
            const focused = (section.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
            return {
              words: section.innerText,
              told: [...section.querySelectorAll('[role=status]')].every(({ textContent }) => textContent !== ''),
              focused: focused === null ? null : nameOf(focused),
              buttons: buttons.map((button) => {
                const { left, top, width, height } = button.getBoundingClientRect();
                return { name: nameOf(button), pressed: button.getAttribute('aria-pressed'), x: left + width / 2, y: top + height / 2 };
              }),
            };
          },
        });
        return answers.map(({ result }) => result).find((result) => result != null) ?? null;
      },
      [this.page.url(), this.within] as const,
    );
  }
}
