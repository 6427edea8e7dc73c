/** Files that wait in the bar and change on the disk or go meanwhile, and hundreds of them, on the demo mail in a real Chromium. */
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { DemoBench } from './demo-bench.ts';
import { HeldBar } from './held-bar.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-held-'));
let bench: DemoBench;
/** In the extension's own world: files are read once the page says so. */
const slowDisk = `{
  const own = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = async function () {
    while (document.body.dataset.slow) await new Promise((later) => setTimeout(later, 10));
    return own.call(this);
  };
}`;
beforeAll(async () => { bench = await DemoBench.start({ 'content/file-bar.js': slowDisk }); });
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bench.closePages());

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function chosen(paths: readonly string[], slow = false): Promise<{ page: Page; bar: HeldBar; uploads: () => number }> {
  const page = await bench.open('/', demoDraft({ files: [], body: 'The calls drop.' }));
  if (slow) await page.evaluate(() => (document.body.dataset['slow'] = 'true'));
  const seen = bench.demo.received.length;
  const asked = page.waitForEvent('filechooser');
  await page.locator('label.attach').click({ position: { x: 20, y: 12 } });
  await (await asked).setFiles([...paths]);
  const bar = new HeldBar(bench.browser, page);
  if (!slow) await bar.settled();
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

const changed = 'It cannot be read, or was changed on the disk after you chose it. Remove it here and choose it again.';

/** More than is copied when it is looked into. */
function largeFile(name: string): string {
  const path = fileOf(name, 'it hangs\n');
  truncateSync(path, 100_000_001);
  return path;
}

test.each([
  ['changed', (path: string) => { appendFileSync(path, 'call to +447700900166 ended\n'); }],
  ['deleted', (path: string) => { rmSync(path); }],
] as const)('a large file that was %s since is not handed on, and the bar says so; one that was not is', async (_how, change) => {
  const [same, other] = [largeFile('same.bin'), largeFile('other.bin')];
  const { page, bar, uploads } = await chosen([same, other]);
  await bar.press('Keep same.bin');
  change(other);
  await bar.press('Keep other.bin');
  await expect.poll(() => bar.words(), { timeout: 20_000 }).toContain(changed);
  expect((await bar.words())?.split(changed)).toHaveLength(2);
  expect(uploads()).toBe(0);
  await bar.press('Remove other.bin');
  await expect.poll(uploads, { timeout: 20_000 }).toBe(1);
  await page.locator('#attachments', { hasText: 'same.bin' }).waitFor();
});

test('a file that is deleted before it was looked into cannot be kept', async () => {
  const [log, notes] = [fileOf('gone.log', 'call to +447700900155 ended\n'), fileOf('notes.txt', 'two networks\n')];
  const { page, bar, uploads } = await chosen([log, notes], true);
  await expect.poll(() => bar.words(), { timeout: 20_000 }).toContain('Looking inside…');
  rmSync(log);
  await page.evaluate(() => { delete document.body.dataset['slow']; });
  await bar.settled();
  await bar.press('Keep notes.txt');
  await bar.press('Keep gone.log');
  await expect.poll(() => bar.words(), { timeout: 20_000 }).toContain(changed);
  expect(uploads()).toBe(0);
  await bar.press('Remove gone.log');
  await expect.poll(uploads, { timeout: 20_000 }).toBe(1);
});
