/**
 * One Chromium without the extension for every test that needs a page and no more: starting one takes longer than most of what is tested in it.
 * Before the first test it is started (`default`), and tests take it with `sharedBrowser`.
 */
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { browserArguments, findChromium } from '../scripts/bench/chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser is talked to. */
    browser: string;
  }
}

export default async function startSharedBrowser(project: TestProject): Promise<() => Promise<void>> {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium was found; `npm test` as root on Debian installs it.');
  const server = await chromium.launchServer({ executablePath: program, args: browserArguments(true), host: '127.0.0.1' });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}

/** The shared browser; closing it closes what was opened through it, and leaves the browser to the others. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
