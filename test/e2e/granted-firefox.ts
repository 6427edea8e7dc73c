import { expect, vi } from 'vitest';
import { extensionIn, type InstalledExtension } from '../../scripts/bench/firefox-extension.ts';
import { findFirefox, startFirefox, type Firefox } from '../../scripts/bench/firefox.ts';
import { copyOfBuild } from '../built-extension.ts';

/** Of every page on loopback: Firefox's patterns know no ports. */
export const loopback = ['http://127.0.0.1/*'];

/** A Firefox with a copy of the build in `folder`, which pages on loopback are granted to, once its content scripts are registered. `uuids` as in `startFirefox`. */
export async function startGrantedFirefox(folder: string, uuids?: Readonly<Record<string, string>>): Promise<{ readonly firefox: Firefox; readonly extension: InstalledExtension }> {
  const program = findFirefox();
  if (program === null) throw new Error('Firefox is not installed: apt-get install firefox-esr');
  copyOfBuild('firefox', folder);
  const firefox = await startFirefox(program, uuids);
  try {
    const tab = await firefox.tab();
    const extension = extensionIn(firefox, await firefox.install(folder));
    // The welcome page opens in front, as it does for a person.
    await vi.waitFor(async () => expect(await firefox.tabs()).toHaveLength(2), { timeout: 15_000, interval: 50 });
    await firefox.switchTo(tab);
    await extension.grant(loopback);
    await vi.waitFor(async () => expect(await extension.hasContentScript()).toBe(true), { timeout: 15_000, interval: 50 });
    return { firefox, extension };
  } catch (error) {
    await firefox.stop();
    throw error;
  }
}
