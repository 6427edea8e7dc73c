/** The extension as it was built for this run of the tests. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { manifestFor, type Target } from '../vite.config.ts';

/** A package: for a browser, or that for Chromium with the files that read text in pictures. */
export type BuiltPackage = Target | 'chromium-ocr';

/** The folder of a build, which all tests share: to be read only. */
export function builtExtension(name: BuiltPackage): string {
  return join(inject('builds'), name);
}

/** Puts a copy of a build into a folder, with access to the demo's site: all that a demo build has of its own is in its manifest. */
export function copyOfBuild(name: BuiltPackage, folder: string, demoOrigin?: string): void {
  cpSync(builtExtension(name), folder, { recursive: true });
  if (demoOrigin === undefined) return;
  const path = join(folder, 'manifest.json');
  const target = name === 'firefox' ? 'firefox' : 'chromium';
  const { host_permissions } = manifestFor({ target, demoOrigin }) as { host_permissions?: string[] };
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), host_permissions }));
}
