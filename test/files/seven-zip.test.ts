/** 7z archives made by 7z, trimmed, and what comes out opened by unzip. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesInMemory, collectText } from '../../src/files/byte-stream.ts';
import { nodesOf, openTree } from '../../src/files/open-tree.ts';
import { makeLog } from '../bench/scan/make-log.ts';
import { openBytes, textsOf, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-7z-'));
const file = (name: string): string => join(folder, name);
const phone = '+447700900142';
const log = [...makeLog({ bytes: 100_000, seed: 7 })].join('');
const short = `call to ${phone} ended\nall well\n`;
const random = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + (i >> 3) * 17) & 255));
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
const none = { entries: {}, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } };

function pack(name: string, ...options: string[]): Buffer {
  execFileSync('7z', ['a', '-bd', '-snl', ...options, file(name), '.'], { cwd: file('in'), stdio: 'ignore' });
  return readFileSync(file(name));
}

beforeAll(() => {
  mkdirSync(file('in/wa/none'), { recursive: true });
  writeFileSync(file('in/wa/big.log'), log);
  writeFileSync(file('in/wa/état.log'), short);
  writeFileSync(file('in/random.bin'), random);
  writeFileSync(file('in/empty.txt'), '');
  symlinkSync('/etc/passwd', file('in/link'));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test.each([
  ['lzma2.7z', ['-m0=lzma2']],
  ['lzma.7z', ['-m0=lzma']],
  ['odd.7z', ['-m0=lzma:lc=1:lp=2:pb=1:d=64k']],
  ['chunks.7z', ['-m0=lzma2:d=4k:c=16k', '-mmt=2']],
  ['each.7z', ['-m0=lzma2', '-ms=off']],
  ['stored.7z', ['-mx=0']],
  ['plain-head.7z', ['-mhc=off']],
])('%s: every file is read as it was packed', async (name, options) => {
  const root = await openBytes(name, pack(name, ...options));
  expect(root.format).toBe('7z');
  const texts = await textsOf(root);
  expect(texts.get(`attachment:${name}/wa/état.log`)).toBe(short);
  expect(texts.get(`attachment:${name}/wa/big.log`)).toBe(log);
  const binary = root.children.find((one) => one.name === 'random.bin');
  expect(Buffer.from(await (binary?.file?.whole() ?? Promise.resolve(new Uint8Array(0)))).equals(random)).toBe(true);
  expect(nodesOf(root).map(({ name: own, unread }) => [own, unread]).sort()).toEqual([[name, null], ['empty.txt', null], ['link', 'not-a-file'], ['random.bin', 'binary'], ['wa/', 'not-a-file'], ['wa/big.log', null], ['wa/none/', 'not-a-file'], ['wa/état.log', null]].sort());
});

test('a trimmed one is a zip, says so in its name, and holds all else as it was', async () => {
  const bytes = pack('logs.7z');
  const removed = [{ value: phone, kind: 'phone-number', canonical: phone.slice(1) }];
  const { report, bytes: trimmed } = await trimBytes(bytesInMemory('logs.7z', bytes), { ...none, entries: { 'logs.7z/random.bin': 'remove' }, removed }, { context });
  expect(report).toMatchObject({ ok: true, changed: true, name: 'logs.zip' });
  writeFileSync(file('logs.zip'), trimmed ?? new Uint8Array(0));
  execFileSync('unzip', ['-tqq', file('logs.zip')]);
  execFileSync('unzip', ['-qq', file('logs.zip'), '-d', file('out')]);
  expect(readFileSync(file('out/wa/état.log'), 'utf8')).toBe('call to [phone 1] ended\nall well\n');
  expect(readFileSync(file('out/wa/big.log'), 'utf8')).toBe(log);
  expect(execFileSync('find', [file('out'), '-mindepth', '1', '-printf', '%P%y\\n']).toString().trim().split('\n').sort()).toEqual(['empty.txtf', 'linkl', 'wad', 'wa/big.logf', 'wa/noned', 'wa/état.logf'].sort());
});

test.each(['BZip2', 'Deflate64', 'LZMA', 'PPMd'])('a zip that was packed by %s says that it was packed in a way that is not known, and is no damaged one', async (method) => {
  writeFileSync(file('a.log'), log);
  execFileSync('7z', ['a', '-bd', '-tzip', `-mm=${method}`, file(`${method}.zip`), file('a.log')], { stdio: 'ignore' });
  expect(nodesOf(await openBytes('a.zip', readFileSync(file(`${method}.zip`)))).map(({ unread }) => unread)).toEqual([null, 'unknown-packing']);
});

test('what is locked, packed in a way that is not known, cut or changed says so', async () => {
  const reasons = async (name: string, ...options: string[]): Promise<(string | null)[]> => nodesOf(await openBytes(name, pack(name, ...options))).filter((one) => /7z$|log$/.test(one.name)).map(({ unread }) => unread);
  expect(await reasons('locked.7z', '-px')).toEqual([null, 'encrypted', 'encrypted']);
  expect(await reasons('locked-names.7z', '-px', '-mhe=on')).toEqual(['encrypted']);
  expect(await reasons('ppmd.7z', '-m0=ppmd')).toEqual([null, 'unknown-packing', 'unknown-packing']);
  expect(await reasons('bcj.7z', '-m0=BCJ', '-m1=LZMA')).toEqual([null, 'unknown-packing', 'unknown-packing']);
  const whole = pack('whole.7z');
  for (let at = 6; at < whole.length; at += Math.ceil(whole.length / 40)) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    for (const bytes of [changed, whole.subarray(0, at)]) {
      for (const node of nodesOf(await openTree(bytesInMemory('a.7z', bytes)))) {
        if (node.name === 'wa/état.log' && node.unread === null) expect(await collectText(node.opened?.texts[0]?.read() ?? (async function* (): AsyncIterable<string> { /* nothing */ })())).toBe(short);
      }
    }
  }
});
