/** Files that wait in the bar and change on the disk meanwhile, and hundreds of them, on the demo mail in a real Chromium. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-held-'));
let bench: DemoBench;
beforeAll(async () => { bench = await DemoBench.start({}); });
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bench.closePages());

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function chosen(paths: readonly string[]): Promise<{ page: Page; bar: HeldBar; uploads: () => number }> {
  const page = await bench.open('/', demoDraft({ files: [], body: 'The calls drop.' }));
  const seen = bench.demo.received.length;
  const asked = page.waitForEvent('filechooser');
  await page.locator('label.attach').click({ position: { x: 20, y: 12 } });
  await (await asked).setFiles([...paths]);
  const bar = new HeldBar(bench.browser, page);
  await bar.settled();
  return { page, bar, uploads: () => bench.demo.received.slice(seen).filter(({ path }) => path.startsWith('/attach/')).length };
}

test('what was looked into is what is sent, though the files changed on the disk since', async () => {
  const log = fileOf('calls.log', 'call to +447700900155 ended\n');
  const notes = fileOf('notes.txt', 'two networks, one restart\n');
  const { page, bar, uploads } = await chosen([log, notes]);
  for (const path of [log, notes]) appendFileSync(path, 'call to +447700900166 ended\n');
  await bar.press('Keep notes.txt');
  await bar.press('Clean calls.log');
  await expect.poll(uploads, { timeout: 20_000 }).toBe(2);
  const { files } = await bench.send(page);
  expect(files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['calls.log', 'call to [phone 1] ended\n'], ['notes.txt', 'two networks, one restart\n']]);
});

test('two hundred files are looked into one after the other, and nothing is uploaded meanwhile', async () => {
  const { bar, uploads } = await chosen(Array.from({ length: 200 }, (_, i) => fileOf(`${String(i)}.log`, `call to +4477009001${String(10 + (i % 90))} ended\n`)));
  expect((await bar.words())?.match(/Tells: phone number \(1\)/g)).toHaveLength(200);
  expect(uploads()).toBe(0);
});
