/**
 * How long, and in how much memory, 100 MB go from a page's content script to a worker of the extension.
 *
 *   npx tsx test/bench/hand-over/run.ts [chromium] [firefox]
 *
 * Prints one table a browser. Memory is what the browser's processes hold together (PSS), at most during the hand-over, above
 * what they held just before it, when the 100 MB were already in the page.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Result {
  readonly way: string;
  readonly ms?: number;
  readonly whole?: boolean;
  readonly error?: string;
  readonly peakMB: number;
}

const limit = 180_000;

for (const browser of ['chromium', 'firefox'] as const) {
  if (process.argv.length > 2 && !process.argv.includes(browser)) continue;
  console.log(`${browser}\n| way | ms | MB above | all bytes there |\n|---|---|---|---|`);
  for (const { way, ms, whole, error, peakMB } of await measure(browser)) console.log(`| ${way} | ${ms ?? '-'} | ${peakMB} | ${error ?? (whole === true ? 'yes' : 'NO')} |`);
}

async function measure(browser: 'chromium' | 'firefox'): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hand-over-'));
  const results: Result[] = [];
  let ways: string[] = [];
  let pid = 0;
  let before = 0;
  let peak = 0;
  let finished: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finished = resolve));
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.method !== 'POST') {
        response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
        return;
      }
      const told = JSON.parse(body) as Partial<Result> & { ways?: string[] };
      if (request.url === '/next') ways = told.ways ?? [];
      if (request.url === '/start') before = peak = memoryOf(pid);
      if (request.url === '/result') {
        results.push({ ...(told as Result), peakMB: Math.round((Math.max(peak, memoryOf(pid)) - before) / 1024) });
        if (ways.length === 0) finished();
      }
      response.end(JSON.stringify({ way: request.url === '/start' ? null : (ways.shift() ?? null) }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const extension = extensionFor(browser, folder);
  const [command, args] =
    browser === 'chromium'
      ? ['/usr/lib/chromium/chromium', ['--headless=new', '--no-sandbox', '--no-first-run', `--user-data-dir=${join(folder, 'profile')}`, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, address]]
      : [process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'run', '--firefox', '/usr/bin/firefox-esr', '--arg=-headless', '--no-input', '--no-reload', '--source-dir', extension, '--start-url', address]];
  const child = spawn(command as string, args as string[], { detached: true, stdio: 'ignore' });
  pid = child.pid ?? 0;
  const sampling = setInterval(() => (peak = Math.max(peak, memoryOf(pid))), 40);
  const tooLong = setTimeout(() => {
    results.push({ way: `(stopped after ${limit / 1000} s)`, peakMB: 0, error: 'no answer' });
    finished();
  }, limit);
  await done;
  clearTimeout(tooLong);
  clearInterval(sampling);
  process.kill(-pid);
  server.close();
  server.closeAllConnections();
  await new Promise((gone) => child.once('exit', gone));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return results;
}

function extensionFor(browser: 'chromium' | 'firefox', folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(join(import.meta.dirname, 'extension'), copy, { recursive: true });
  if (browser === 'chromium') return copy;
  const { minimum_chrome_version: _version, message_serialization: _always, permissions: _offscreen, ...manifest } = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(
    join(copy, 'manifest.json'),
    JSON.stringify({ ...manifest, background: { scripts: ['background.js', 'receiver.js'] }, browser_specific_settings: { gecko: { id: 'hand-over@bench.invalid' } } }),
  );
  return copy;
}

/** PSS in kB of a process and all its descendants. */
function memoryOf(top: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended meanwhile.
    }
  }
  const tree = [top];
  for (let i = 0; i < tree.length; i += 1) tree.push(...(children.get(tree[i] ?? 0) ?? []));
  return tree.reduce((sum, one) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0);
}
