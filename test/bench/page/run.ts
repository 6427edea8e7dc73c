/**
 * What Sendless costs a page:
 *
 *   npx tsx test/bench/page/run.ts [SECONDS]
 *
 * A large, restless page without a draft, and one with a support draft of 200 kB in which somebody types, each with the extension. From the browser's trace:
 * the extension's own calls beside the page's. docs/benchmarks.md holds the last figures.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, startBrowser } from '../../../scripts/bench/chromium.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { demoBody, demoSubject, demoTo } from '../../../scripts/demo/draft.ts';
import { composeWith, inbox } from './page-to-run.ts';
import { costOf, type Cost } from './trace.ts';

const seconds = Number(process.argv[2] ?? 30);
const program = findChromium();
if (program === null) throw new Error('No Chromium was found.');
const folder = mkdtempSync(join(tmpdir(), 'sendless-page-'));
const words = 'The call drops again after some seconds, as it did yesterday and the day before.\n';
// The gate looks at the first 64 kB: the app's lines come first.
const long = `${demoBody}\n${words.repeat(Math.ceil(200_000 / words.length))}`;
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(inbox(request.url?.startsWith('/compose') === true ? composeWith(demoTo, demoSubject, long) : ''));
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
await buildExtension({ target: 'chromium', outDir: folder, demoOrigin: origin });
const browser = await startBrowser(program, folder, true);
const extension = `chrome-extension://${browser.extensionId}/`;

const say = (what: string, { ours, pages }: { ours: Cost; pages: Cost }): void => {
  const times = ({ total, longest, longestWork, calls }: Cost): string => `${total.toFixed(0)} ms in ${String(calls)} calls, the longest ${longest.toFixed(1)} ms by the clock, ${longestWork.toFixed(1)} ms of processor`;
  console.log(`${what}: Sendless ${times(ours)}; the page ${times(pages)}; ratio ${(ours.total / Math.max(1, pages.total)).toFixed(3)}`);
};

try {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await page.goto(origin);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  say(`${String(nodes)} elements, ${String(seconds)} s, no draft`, await costOf(session, extension, () => page.waitForTimeout(seconds * 1000)));

  await page.goto(`${origin}/compose?still`);
  const tab = async (): Promise<string> => browser.worker.evaluate(async () => chrome.action.getBadgeText({ tabId: (await chrome.tabs.query({ active: true }))[0]?.id ?? -1 }));
  const end = Date.now() + 60_000;
  while ((await tab()) === '') if (Date.now() > end) throw new Error('the draft was not noticed');
  await page.locator('#body').click();
  await page.keyboard.press('Control+Home');
  say('a support draft of 200 kB, 100 keys', await costOf(session, extension, async () => {
    await page.keyboard.type('It happens at home and at work, in the morning and in the evening, on both networks that I have here. ', { delay: 60 });
    // The details are counted anew once nobody types any more: that belongs to what is measured.
    await page.waitForTimeout(2000);
  }));
} finally {
  await browser.stop();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
