/** Finding and starting a Chromium-based browser with the extension, in a fresh profile. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';

/** Chromium itself first, then the branded ones. */
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser's program, or null when none is found; `CHROMIUM` names one of one's own. */
export function findChromium(): string | null {
  const own = process.env['CHROMIUM'];
  return [...(own === undefined ? [] : [own]), ...places].find((path) => existsSync(path)) ?? null;
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  stop(): Promise<void>;
}

/** What every run passes: no sandbox for root (Chromium refuses it), no graphics processor where nobody looks, and no talk with the world beyond the machine. */
export function browserArguments(headless: boolean): string[] {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(headless ? ['--disable-gpu'] : []), '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=en'];
}

/** Chrome takes no unpacked extension from its command line since version 137: it is handed over the debugging pipe. */
export function needsPipe(program: string): boolean {
  return /google|chrome(?:\.exe)?$/i.test(program) && !/chromium/i.test(program);
}

/** Starts the browser with the unpacked extension in `folder`, in a fresh profile; its background is up when this resolves. `more`: further words for the command line. */
export async function startBrowser(program: string, folder: string, headless: boolean, more: readonly string[] = [], overPipe = needsPipe(program)): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'sendless-profile-'));
  const loading = overPipe ? ['--enable-unsafe-extension-debugging'] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless,
    viewport: headless ? { width: 1100, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...loading, ...browserArguments(headless), ...more],
  });
  if (overPipe) await loadOverPipe(context, folder);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const stop = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, worker, extensionId: new URL(worker.url()).host, stop };
}

async function loadOverPipe(context: BrowserContext, folder: string): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser gives no debugging session');
  const session = await browser.newBrowserCDPSession();
  await session.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: folder } as never);
  await session.detach();
}
