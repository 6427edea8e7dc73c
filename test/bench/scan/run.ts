/**
 * How fast a log is searched for everything that the detectors know, beside ripgrep and grep with one pattern for each kind, and beside two npm packages: in pairs in one run, medians of
 * ratios. `npx tsx test/bench/scan/run.ts [peers|lines|hostile|draft] [largest log in MB, 100]`; files are made in a temporary folder and removed.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { build } from 'esbuild';
import { benchPackages, installDebian } from '../../../scripts/install.mjs';
import { toExtendedSyntax } from './grep-syntax.ts';
import { hostileTexts } from './hostile-texts.ts';
import { makeLog } from './make-log.ts';

const here = import.meta.dirname;
const pairs = 7;
const megabyte = 1_000_000;
/** Engines go on making code faster over tens of megabytes: before the time by length is taken, each process has read so many, whatever the length. */
const warmUpOfLengths = '40';

interface Run {
  readonly seconds: number;
  /** What processors worked, without what they waited for others. */
  readonly cpuSeconds: number;
  readonly found: number;
  readonly extraMegabytes?: number;
}

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
const bundle = join(folder, 'one-run.mjs');
const node = (...args: readonly string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8' });
const ours = (...args: readonly string[]): Run => JSON.parse(node(bundle, ...args)) as Run;
const peer = (name: string, path: string): Run => JSON.parse(node(join(here, 'peers.mjs'), name, path)) as Run;

function command(line: string): Run {
  const output = execFileSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; { time ${line} > "${folder}/found" ; } 2>&1; wc -l < "${folder}/found"`], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim().split('\n');
  const [real = 0, user = 0, system = 0] = (output.at(-2) ?? '').split(' ').map(Number);
  return { seconds: real, cpuSeconds: user + system, found: Number(output.at(-1)) };
}

async function writeLog(megabytes: number): Promise<string> {
  const path = join(folder, `log-${String(megabytes)}.txt`);
  const file = createWriteStream(path);
  for (const piece of makeLog({ bytes: megabytes * megabyte, seed: 1 })) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
  return path;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const rate = (bytes: number, seconds: number): string => (bytes / megabyte / seconds).toPrecision(3);

/** Rates by the median of processor seconds; ratios are the medians of the pairs' ratios. */
function compare(name: string, path: string, other: () => Run, { mode = 'file', times = pairs, otherPath = path } = {}): void {
  const bytes = [statSync(path).size, statSync(otherPath).size] as const;
  const runs = Array.from({ length: times }, () => ({ own: ours(mode, path), theirs: other() }));
  const ratio = (of: (run: Run) => number): string => median(runs.map(({ own, theirs }) => bytes[0] / of(own) / (bytes[1] / of(theirs)))).toPrecision(3);
  const [own, theirs] = [median(runs.map((run) => run.own.cpuSeconds)), median(runs.map((run) => run.theirs.cpuSeconds))];
  console.log(`| ${name} | ${rate(bytes[0], own)} | ${rate(bytes[1], theirs)} | ${ratio((run) => run.cpuSeconds)} | ${ratio((run) => run.seconds)} | ${String(runs[0]?.own.found)} / ${String(runs[0]?.theirs.found)} |`);
}

async function besidePeers(): Promise<void> {
  const log = await writeLog(10);
  const small = await writeLog(0.1);
  const extended = join(folder, 'patterns-for-grep.txt');
  writeFileSync(extended, toExtendedSyntax(readFileSync(join(here, 'patterns.txt'), 'utf8')));
  const ripgrep = (): Run => command(`rg -o --no-unicode -j1 --no-filename -f ${join(here, 'patterns.txt')} ${log}`);
  console.log('| beside | ours, MB/s | theirs, MB/s | ratio (processor) | ratio (clock) | found |\n|---|---|---|---|---|---|');
  compare('ripgrep, one pattern a kind', log, ripgrep);
  compare('the same, our process starting from nothing', log, ripgrep, { mode: 'cold' });
  compare('grep -E -i, the same patterns', log, () => command(`grep -E -i -o -f ${extended} ${log}`), { times: 3 });
  for (const name of ['openredaction', 'secretlint']) compare(`${name}, 100 kB`, log, () => peer(name, small), { times: 3, otherPath: small });
}

async function byLength(largest: number): Promise<void> {
  const lengths = [10, 20, 50, largest];
  const paths = await Promise.all(lengths.map(writeLog));
  const runs = Array.from({ length: 3 }, () => paths.map((path) => ours('file', path, warmUpOfLengths)));
  console.log('\n| log | s (processor) | MB/s | to the first | extra memory, MB |\n|---|---|---|---|---|');
  const each = lengths.map((_, i) => median(runs.map((run) => run[i]?.cpuSeconds ?? 0)) / (lengths[i] ?? 1));
  for (const [i, megabytes] of lengths.entries()) {
    const perMegabyte = each[i] ?? 0;
    console.log(`| ${String(megabytes)} MB | ${(perMegabyte * megabytes).toFixed(2)} | ${rate(megabyte, perMegabyte)} | ${(perMegabyte / (each[0] ?? 1)).toFixed(2)} | ${String(Math.max(...runs.map((run) => run[i]?.extraMegabytes ?? 0)))} |`);
  }
}

function byText(): void {
  console.log('\n| input of 2 MB | of the time of an ordinary log, met first | the same when the engine has made its code for both |\n|---|---|---|');
  for (const name of Object.keys(hostileTexts)) {
    const ratio = (mode: 'text' | 'again'): string => median(Array.from({ length: 3 }, () => ours(mode, name).cpuSeconds / ours(mode, 'ordinary').cpuSeconds)).toFixed(2);
    console.log(`| ${name} | ${ratio('text')} | ${ratio('again')} |`);
  }
}

function ofDraft(): void {
  const path = join(here, '../../fixtures/drafts/whatsapp-android-unregistered-en.txt');
  const { characters, median: middle, first } = JSON.parse(node(bundle, 'draft', path)) as { characters: number; median: number; first: number };
  console.log(`\nA WhatsApp draft of ${String(characters)} characters is audited in ${middle.toFixed(2)} ms (median of 300, warm; the first time ${first.toFixed(0)} ms).`);
}

try {
  installDebian(benchPackages);
  await build({ entryPoints: [join(here, 'one-run.ts')], bundle: true, format: 'esm', platform: 'node', outfile: bundle });
  const [part, largest = '100'] = process.argv.slice(2);
  console.log(`${cpus()[0]?.model ?? ''}, ${String(cpus().length)} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, ${execFileSync('rg', ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? ''}\n`);
  if (part === undefined || part === 'peers') await besidePeers();
  if (part === undefined || part === 'lines') await byLength(Number(largest));
  if (part === undefined || part === 'hostile') byText();
  if (part === undefined || part === 'draft') ofDraft();
} finally {
  rmSync(folder, { recursive: true });
}
