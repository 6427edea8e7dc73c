/** The embedded demo mail and one browser with the extension, which has access to it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';
import { decodeMail, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import { asHtml, type DemoDraft } from '../../scripts/demo/draft.ts';
import { startDemo, type Demo } from '../../scripts/demo/server.ts';
import { copyOfBuild } from '../built-extension.ts';
import { startGrantedBrowser } from './granted-browser.ts';
import { closePages } from './lookup-page.ts';
import { PopupPage } from './popup-page.ts';

export class DemoBench {
  private constructor(
    readonly demo: Demo,
    readonly browser: ExtensionBrowser,
    private readonly folder: string,
  ) {}

  /** `before`: code to stand before that of one of the extension's files, by the file's path. `ocr`: the package that reads text in pictures. */
  static async start(before: Readonly<Record<string, string>> = {}, ocr = false): Promise<DemoBench> {
    const program = findChromium();
    if (program === null) throw new Error('No Chromium was found; `npm test` as root on Debian installs it.');
    const demo = await startDemo();
    const folder = mkdtempSync(join(tmpdir(), 'sendless-e2e-'));
    copyOfBuild(ocr ? 'chromium-ocr' : 'chromium', folder, demo.origin);
    for (const [path, code] of Object.entries(before)) writeFileSync(join(folder, path), `${code}\n${readFileSync(join(folder, path), 'utf8')}`);
    return new DemoBench(demo, await startGrantedBrowser(program, folder, ['--enable-unsafe-extension-debugging']), folder);
  }

  async stop(): Promise<void> {
    await this.browser.stop();
    await this.demo.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Closes what the test before has opened, so that a page is known by its address. */
  async closePages(): Promise<void> {
    await closePages(this.browser.context, this.browser.extensionId);
  }

  /** A page of the demo; when drafts are given they are what its compose windows hold. */
  async open(address: string, ...drafts: readonly DemoDraft[]): Promise<Page> {
    if (drafts.length > 0) this.demo.hold(...drafts);
    const page = await this.browser.context.newPage();
    await page.goto(new URL(address, this.demo.origin).href);
    await page.locator('[data-ready]').waitFor();
    return page;
  }

  openPopup(page: Page): Promise<PopupPage> {
    return PopupPage.open(this.browser.context, this.browser.worker, page);
  }

  /** Presses the page's own Send; gives what was delivered. */
  async send(page: Page): Promise<DecodedMail> {
    const next = this.demo.smtp.accepted.length + 1;
    await page.bringToFront();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    return decodeMail((await this.demo.smtp.waitFor(next)).raw);
  }

  /** Sends a draft as it is, without page and extension: what a trimmed one is compared with. */
  async sendUntouched(draft: DemoDraft, html: boolean): Promise<DecodedMail> {
    const next = this.demo.smtp.accepted.length + 1;
    this.demo.hold(draft);
    const { to, subject, body } = draft;
    const headers = { 'Content-Type': 'application/json', 'X-Demo': '1', Origin: this.demo.origin };
    await fetch(`${this.demo.origin}/send/0`, { method: 'POST', headers, body: JSON.stringify({ to, subject, body, html: html ? asHtml(body) : null }) });
    return decodeMail((await this.demo.smtp.waitFor(next)).raw);
  }

  /** What stands on the toolbar button for this page. */
  badge(page: Page): Promise<string> {
    return this.browser.worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return tab?.id === undefined ? 'the tab is gone' : chrome.action.getBadgeText({ tabId: tab.id });
    }, page.url());
  }
}

let started: Promise<DemoBench> | null = null;

/** One for all tests that need nothing of their own in it: a browser takes as long to start as to trim three drafts. */
export function demoBench(): Promise<DemoBench> {
  started ??= DemoBench.start();
  return started;
}

export async function stopDemoBench(): Promise<void> {
  await (await started)?.stop();
  started = null;
}

/** The body of the n-th compose window as its editor holds it: the text, or the HTML of a formatted one. */
export function bodyOf(page: Page, number = 0): Promise<string> {
  return page.locator('textarea, [role=textbox]').nth(number).evaluate((body) => (body instanceof HTMLTextAreaElement ? body.value : body.innerHTML));
}

/** Types at the very start of the body, as a person does. */
export async function typeAtStart(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator('textarea, [role=textbox]').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

/** Names and bytes of files, in the order of their names. */
export function filesOf(files: readonly { readonly name: string; readonly bytes: Buffer }[]): readonly (readonly [string, string])[] {
  return files.map(({ name, bytes }) => [name, bytes.toString('hex')] as const).sort(([one], [other]) => one.localeCompare(other));
}
