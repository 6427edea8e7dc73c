/** Before the first test that needs a browser or a build: the extension is built once for each target, where every test can take a copy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../scripts/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the folders `chromium` and `firefox`. */
    builds: string;
  }
}

export default async function buildOnce(project: TestProject): Promise<() => void> {
  const builds = mkdtempSync(join(tmpdir(), 'sendless-builds-'));
  for (const target of ['chromium', 'firefox'] as const) await buildExtension({ target, outDir: join(builds, target) });
  project.provide('builds', builds);
  return () => rmSync(builds, { recursive: true, force: true });
}
