import { expect, vi } from 'vitest';
import { startBrowser, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';

/**
 * A Chromium with the extension of a folder, which some site is granted to. A browser that has just started has the extension before its content scripts: a page that opened meanwhile would have
 * none, and what is chosen in it would be nobody's. `more` and `overPipe` as in `startBrowser`.
 */
export async function startGrantedBrowser(program: string, folder: string, more: readonly string[] = [], overPipe?: boolean): Promise<ExtensionBrowser> {
  const browser = await startBrowser(program, folder, true, more, overPipe);
  const registered = (): Promise<readonly (string | undefined)[]> => browser.worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ js }) => js?.[0]));
  try {
    await vi.waitFor(async () => expect(await registered()).toEqual(expect.arrayContaining(['content/gate.js', 'content/detached-inputs.js'])), { timeout: 20_000 });
    return browser;
  } catch (error) {
    await browser.stop();
    throw error;
  }
}
