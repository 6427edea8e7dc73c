/** The demo mail, or a real Roundcube with `--roundcube`, with the extension loaded: to try by hand, or, without a display, as journey 1 by itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, startBrowser } from './bench/chromium.ts';
import { buildExtension } from './build.ts';
import { installDebian, roundcubePackages } from './install.mjs';
import { runJourney } from './journey.ts';
import { demoStage, roundcubeStage } from './stage.ts';

/** Runs until the browser is closed; without a display until the journey is done. Gives the exit code. */
export async function start(words: readonly string[]): Promise<number> {
  const hasDisplay = process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) !== undefined;
  const headless = words.includes('--headless') || process.env['CI'] !== undefined || !hasDisplay;
  if (findChromium() === null) installDebian(['chromium']);
  const program = findChromium();
  if (program === null) {
    console.error('No Chromium or Edge was found. Install Chromium, or name its program in the variable CHROMIUM, and start again.');
    return 1;
  }
  const onRoundcube = words.includes('--roundcube');
  if (onRoundcube && !installDebian(roundcubePackages)) return 1;
  const stage = await (onRoundcube ? roundcubeStage() : demoStage());
  const folder = mkdtempSync(join(tmpdir(), 'sendless-demo-'));
  try {
    console.log('Building the extension ...');
    await buildExtension({ target: 'chromium', outDir: folder, demoOrigin: stage.origin });
    const browser = await startBrowser(program, folder, headless);
    try {
      if (headless) return (await runJourney(stage, browser)) ? 0 : 1;
      await stage.openDraft(browser.context);
      console.log(stage.words);
      await new Promise<void>((done) => {
        browser.context.on('close', () => { done(); });
        process.once('SIGINT', () => { done(); });
      });
      return 0;
    } finally {
      await browser.stop();
    }
  } finally {
    await stage.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
