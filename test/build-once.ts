/** Before the first test that needs a browser or a build: every package is built once, where every test can take a copy. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { root } from './read-source.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the folders `chromium`, `firefox` and `chromium-ocr`. */
    builds: string;
  }
}

const packages = [['chromium'], ['firefox'], ['chromium', '--ocr']];

export default async function buildOnce(project: TestProject): Promise<() => void> {
  const builds = mkdtempSync(join(tmpdir(), 'sendless-builds-'));
  const run = promisify(execFile);
  // Side by side: a build keeps one core busy.
  await Promise.all(packages.map((words) => run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...words, '--out', builds], { cwd: root })));
  project.provide('builds', builds);
  return () => rmSync(builds, { recursive: true, force: true });
}
