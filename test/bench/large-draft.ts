/**
 * How long a draft of two megabytes takes in the core and in a real page: `npx tsx test/bench/large-draft.ts [core|page [WORDS]]`, where WORDS
 * choose lines of the page's table (`textarea`, `TinyMCE two`).
 *
 * In the core each kind of draft runs in a process of its own, as the bundle that ships, so that `first` is what a user meets: code that the engine has
 * not yet made fast. Beside it stand the best and the middle of five runs after it, and the middle as a multiple of writing the same draft as JSON and reading
 * it again in the same process.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { measureInPage } from './large-draft-in-page.ts';

async function measureInCore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-bench-'));
  const file = join(folder, 'core.mjs');
  await build({ entryPoints: ['test/bench/large-draft-in-core.ts'], bundle: true, format: 'esm', platform: 'node', outfile: file });
  const kinds = execFileSync(process.execPath, [file, '--kinds'], { encoding: 'utf8' }).trim().split('\n');
  for (const kind of kinds) spawnSync(process.execPath, [file, kind], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}

const [what, only] = process.argv.slice(2);
if (what !== 'page') await measureInCore();
if (what !== 'core') await measureInPage(only);
