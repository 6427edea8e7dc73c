/** Branded Chrome cannot be had here; the way it needs works in Chromium too, and is proven on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium, needsPipe, startBrowser } from '../../scripts/bench/chromium.ts';
import { copyOfBuild } from '../built-extension.ts';

test('the extension is handed to the browser over the debugging pipe', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-pipe-'));
  copyOfBuild('chromium', folder);
  const browser = await startBrowser(findChromium() ?? 'chromium', folder, true, [], true);
  try {
    expect(await browser.worker.evaluate(() => chrome.runtime.getManifest().name)).toBe('Sendless');
  } finally {
    await browser.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('only branded Chrome needs it', () => {
  const places = { '/usr/bin/chromium': false, '/usr/lib/chromium/chromium': false, '/usr/bin/google-chrome': true, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome': true, '/usr/bin/microsoft-edge': false };
  for (const [program, needs] of Object.entries(places)) expect(needsPipe(program), program).toBe(needs);
});
