/**
 * The build repeats byte for byte wherever it runs, speaks all languages, and passes the store's linter.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readLocales } from '../scripts/locales.ts';
import { contentScripts } from '../vite.config.ts';
import { builtExtension } from './built-extension.ts';
import { root } from './read-source.ts';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'sendless-build-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function copyOfTheProject(name: string): string {
  const copy = join(work, name);
  mkdirSync(copy, { recursive: true });
  for (const item of ['src', 'public', 'scripts', 'manifest.json', 'package.json', 'tsconfig.json', 'vite.config.ts']) cpSync(join(root, item), join(copy, item), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pairs = files.map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')] as const);
  return Object.fromEntries(pairs);
}

const always = ['manifest.json', ...contentScripts.map((name) => `content/${name}.js`), 'src/popup/index.html', 'src/welcome/index.html', '_locales/en/messages.json', '_locales/it/messages.json', 'icons/128.png'];

test.each(['chromium', 'firefox'] as const)('the package for %s is whole', (target) => {
  expect(Object.keys(hashes(builtExtension(target)))).toEqual(expect.arrayContaining(always));
});

// The one for Firefox: its store builds it anew from the source and compares.
test('another folder gives the same bytes', async () => {
  const other = copyOfTheProject('quite/another/folder');
  await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', 'firefox'], { cwd: other });
  expect(hashes(join(other, 'dist', 'firefox'))).toEqual(hashes(builtExtension('firefox')));
}, 300_000);

test('the linter of the Firefox store has no word to say', async () => {
  const lint = await run(process.execPath, [join(root, 'node_modules/web-ext/bin/web-ext.js'), 'lint', '--output', 'json', '--source-dir', builtExtension('firefox')]).catch((failed: { stdout: string }) => failed);
  expect((JSON.parse(lint.stdout) as { errors: unknown[] }).errors).toEqual([]);
}, 300_000);

test('the manifest has the version of the package', () => {
  const versionIn = (file: string): unknown => (JSON.parse(readFileSync(join(root, file), 'utf8')) as { version: unknown }).version;
  expect(versionIn('manifest.json')).toBe(versionIn('package.json'));
});

describe('the words', () => {
  test('every language has every message', () => {
    expect([...readLocales(join(root, 'src/locales')).keys()]).toEqual(['en', 'it']);
  });

  const written = (name: string, topics: Record<string, unknown>): string => {
    const folder = join(work, name);
    for (const [path, topic] of Object.entries(topics)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(topic));
    }
    return folder;
  };
  const hello = { hello: { message: 'Hello' } };

  test.each([
    ['an id in two topics', { 'en/a.json': hello, 'en/b.json': { Hello: { message: 'Hello' } } }, /"Hello" is in a\.json and in b\.json/],
    ['an id that one language lacks', { 'en/a.json': hello, 'it/a.json': {} }, /it: "hello" \(a\.json\) is missing/],
    ['a placeholder nobody declared', { 'en/a.json': { hello: { message: 'Hello $NAME$' } } }, /uses \$name\$ without declaring it/],
    ['a placeholder nobody uses', { 'en/a.json': { hello: { message: 'Hello', placeholders: { name: { content: '$1' } } } } }, /declares "name" and does not use it/],
    ['an id that browsers refuse', { 'en/a.json': { 'hello.you': { message: 'Hello' } } }, /holds a character/],
    ['a message without words', { 'en/a.json': { hello: { message: '' } } }, /has no text/],
    [
      'other values in another language',
      { 'en/a.json': { hello: { message: '$N$', placeholders: { n: { content: '$1' } } } }, 'it/a.json': { hello: { message: '$N$', placeholders: { n: { content: '$2' } } } } },
      /takes different values/,
    ],
  ])('%s is an error', (name, topics, words) => {
    expect(() => readLocales(written(name.replaceAll(' ', '-'), topics))).toThrow(words);
  });
});
