/** Before the first test that needs a browser or a build: every package is built once, where every test can take a copy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../scripts/build.ts';
import type { Build } from '../vite.config.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the folders `chromium`, `firefox` and `chromium-ocr`. */
    builds: string;
  }
}

const packages: readonly Omit<Build, 'outDir'>[] = [{ target: 'chromium' }, { target: 'firefox' }, { target: 'chromium', ocr: true }];

export default async function buildOnce(project: TestProject): Promise<() => void> {
  const builds = mkdtempSync(join(tmpdir(), 'sendless-builds-'));
  // In this process, which has loaded the builder already: to load it takes as long as to build.
  for (const options of packages) await buildExtension({ ...options, outDir: join(builds, `${options.target}${options.ocr === true ? '-ocr' : ''}`) });
  project.provide('builds', builds);
  return () => rmSync(builds, { recursive: true, force: true });
}
