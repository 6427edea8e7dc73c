/** Starting Firefox with a fresh profile and driving it: pages as a person does, and what only the browser itself can do. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startChild, tailOf, type Child } from './child-processes.ts';
import { connectMarionette, elementIn, howToFind, valueIn, type Marionette } from './marionette-protocol.ts';

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The browser's program, or null when none is found; `FIREFOX` names one of one's own. */
export function findFirefox(): string | null {
  const own = process.env['FIREFOX'];
  return [...(own === undefined ? [] : [own]), ...places].find((path) => existsSync(path)) ?? null;
}

/** A page that is open, in a tab or in the toolbar popup. Elements are named by a CSS selector, or by an XPath that begins with `//`. */
export interface OpenPage {
  /** Runs the body of an async function beside the page's own scripts; `args` reach it as `arguments`. Gives what it returns, as JSON. */
  run(body: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Clicks the first such element with the mouse. Throws when there is none, or something else lies over it. */
  click(element: string): Promise<void>;
}

export interface Firefox extends OpenPage {
  goto(url: string): Promise<void>;
  /** Types at the end of the first such element. */
  type(element: string, keys: string): Promise<void>;
  /** Presses keys together, where the focus is, and lets them go: a character, `Control` or `Shift`. */
  press(...keys: readonly string[]): Promise<void>;
  /** The handle of the tab at hand, and those of all tabs. */
  tab(): Promise<string>;
  tabs(): Promise<readonly string[]>;
  /** Presses the mouse at a point of what the tab shows, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** The same as `run`, with the browser's rights on the page: closed shadow roots, events like the user's. */
  runWithRights(body: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Brings a tab to the front and goes on there. */
  switchTo(tab: string): Promise<void>;
  closeTab(): Promise<void>;
  /** The tab's page as a PNG. */
  screenshot(): Promise<Buffer>;
  /** The same as `run`, in the browser's own window and with the browser's rights. */
  runInBrowser(body: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Installs an unpacked extension until the browser ends; gives its id. */
  install(folder: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it without a window, on a port of its own choice. `uuids`: what extensions shall have in their addresses, by id; Firefox draws it otherwise. */
export async function startFirefox(program: string, uuids: Readonly<Record<string, string>> = {}): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'sendless-firefox-'));
  const preferences = Object.entries({ ...quiet, 'extensions.webextensions.uuids': JSON.stringify(uuids) });
  writeFileSync(join(profile, 'user.js'), preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const logFile = join(profile, 'log');
  const args = ['-headless', '-no-remote', '-profile', profile, '-marionette', '--remote-allow-system-access'];
  const child = await startChild({ command: program, args, env: { HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' }, logFile });
  const stop = async (): Promise<void> => {
    await child.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connectMarionette(await portOf(profile, child, logFile));
    return drive(marionette, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** English, no talk with the world beyond the machine, no first-run pages, a port that is free. */
const quiet: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'intl.locale.requested': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.safebrowsing.provider.google4.updateURL': '',
};

/** With port 0 Firefox takes a free one and writes it into its profile. */
async function portOf(profile: string, child: Child, logFile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && child.process.exitCode === null; await wait(25)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
  }
  throw new Error(`Firefox did not come up. The end of its log:\n${tailOf(logFile)}`);
}

/** As WebDriver names them. */
const modifiers: Readonly<Record<string, string>> = { Shift: '\ue008', Control: '\ue009' };

function drive({ send, close }: Marionette, stop: () => Promise<void>): Firefox {
  const runIn = (sandbox: string) => async (body: string, ...args: readonly unknown[]): Promise<unknown> =>
    valueIn(await send('WebDriver:ExecuteScript', { script: `return (async function () { ${body} }).apply(null, arguments);`, args, sandbox }));
  const run = runIn('default');
  const find = async (element: string): Promise<string> => elementIn(await send('WebDriver:FindElement', howToFind(element)));
  return {
    run,
    click: async (element) => void (await send('WebDriver:ElementClick', { id: await find(element) })),
    goto: async (url) => void (await send('WebDriver:Navigate', { url })),
    type: async (element, keys) => void (await send('WebDriver:ElementSendKeys', { id: await find(element), text: keys })),
    clickAt: async (x, y) => {
      const press = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: press }] });
    },
    press: async (...keys) => {
      const values = keys.map((key) => modifiers[key] ?? key);
      const actions = [...values.map((value) => ({ type: 'keyDown', value })), ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    runWithRights: runIn('system'),
    tab: async () => String(valueIn(await send('WebDriver:GetWindowHandle'))),
    tabs: async () => (await send('WebDriver:GetWindowHandles')) as string[],
    switchTo: async (handle) => void (await send('WebDriver:SwitchToWindow', { handle, focus: true })),
    closeTab: async () => void (await send('WebDriver:CloseWindow')),
    screenshot: async () => Buffer.from(String(valueIn(await send('WebDriver:TakeScreenshot', { full: false }))), 'base64'),
    runInBrowser: async (body, ...args) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run(body, ...args);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    install: async (path) => String(valueIn(await send('Addon:Install', { path, temporary: true }))),
    stop: () => {
      close();
      return stop();
    },
  };
}
