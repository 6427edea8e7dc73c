/**
 * Builds the gallery into a folder of its own and opens Chromium on it.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { sharedBrowser } from '../../shared-browser.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Where the gallery serves axe. */
export const axePath = '/axe.min.js';

export interface Gallery {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'sendless-gallery-'));
  await build({ root: import.meta.dirname, configFile: false, logLevel: 'error', base: './', build: { outDir, target: 'esnext', emptyOutDir: true } });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    // Kept by the browser, and with it what it makes of a script before the script runs.
    readFile(path === axePath ? axe : join(outDir, path === '/' ? 'index.html' : path)).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path === '/' ? '.html' : path)] ?? types['.html'], 'cache-control': 'max-age=3600' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const browser = await sharedBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await new Promise((closed) => server.close(closed));
    await rm(outDir, { recursive: true });
  };
  return { browser, address: `http://127.0.0.1:${String(bound.port)}/`, close };
}
