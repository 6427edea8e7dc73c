/**
 * The house rules that a reader relies on, asserted on the source and on the built extension.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownProperties } from '../scripts/own-properties.ts';
import { contentScripts } from '../vite.config.ts';
import { builtExtension } from './built-extension.ts';
import { filesBelow, readSource, root } from './read-source.ts';

/** Room -> rooms it may import from, besides itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  core: [],
  files: ['core'],
  webmail: ['core'],
  platform: ['core'],
  ui: ['core'],
  content: ['core', 'files', 'webmail', 'platform'],
  background: ['core', 'platform'],
  popup: ['core', 'platform', 'ui'],
  welcome: ['core', 'platform', 'ui'],
  picture: ['core', 'platform', 'ui'],
  manual: ['platform', 'ui'],
  worker: ['core', 'files', 'platform'],
  cli: ['core', 'files'],
};

/** The floors of a room, from the ground: what stands on one imports from those below alone. What lies beside the folders is plain data that all share, or puts them together. */
const floors: Readonly<Record<string, readonly string[]>> = {
  core: ['scan', 'text', 'spellings', 'grammar', 'products', 'detectors', 'recognition', 'blocks', 'findings', 'plan'],
  files: ['encodings', 'inline', 'markup', 'mime', 'named', 'media', 'formats', 'pictures', 'sounds', 'heavy', 'trees'],
  content: ['watching', 'held', 'drafts'],
};
/** What is no step up: the list of formats names them all, and `heavy` is what a format loads when a file needs it. */
const isListOrLoaded = (path: string, name: string): boolean => path === 'src/files/formats/index.ts' || (path.startsWith('src/files/formats/') && name.startsWith('src/files/heavy/'));

/** Package -> rooms that may import it. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['platform'],
  preact: ['ui', 'popup', 'welcome', 'picture', 'manual'],
  'libphonenumber-js': ['core'],
  re2js: ['core'],
  diff: ['core', 'webmail'],
  htmlparser2: ['files'],
  '@zip.js/zip.js': ['files'],
  'modern-tar': ['files'],
  'sql.js': ['files'],
  'libarchive.js': ['files'],
  'pdfjs-dist': ['files'],
  '@cantoo/pdf-lib': ['files'],
};

/** The one import whose address is computed: the library that only the package with OCR holds, which no build may bundle. */
const mayComputeImports: readonly string[] = ['src/picture/read-words.ts'];

/** Tables of facts may be longer than 300 lines. */
const tablesOfFacts: readonly string[] = ['src/core/products/whatsapp-keys.ts', 'src/core/grammar/general-keys.ts'];

/**
 * Built files that may hold words of the network: the one reader of a draft's own attachments, and parts of libraries that name them for pages that have
 * no such policy as ours. SQLite carries its machine code in its own file and loads nothing; libarchive loads its own from the package.
 */
const mayHoldNetworkWords: readonly RegExp[] = [/^content\/page-bytes\.js$/, /^assets\/(?:archive|sqlite|pdf)-[\w-]+\.js$/];
const networkWords = /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b/g;

const sources = filesBelow('src', /\.tsx?$/).map(readSource);
const roomOf = (path: string): string => path.split('/')[1] ?? '';

describe('the source', () => {
  test('each room imports only from the rooms it may', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('src/') && roomOf(name) !== roomOf(path) && !(rooms[roomOf(path)] ?? []).includes(roomOf(name)))
        .map((name) => `${path} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(floors))('each floor of %s imports only from those below', (room, list) => {
    const floorOf = (path: string): number => (path.startsWith(`src/${room}/`) ? list.indexOf(path.split('/')[2] ?? '') : -1);
    const inFloors = sources.filter(({ path }) => floorOf(path) >= 0);
    expect(new Set(inFloors.map(({ path }) => floorOf(path))).size).toBe(list.length);
    expect(inFloors.flatMap(({ path, imports }) => imports.filter((name) => floorOf(name) > floorOf(path) && !isListOrLoaded(path, name)).map((name) => `${path} -> ${name}`))).toEqual([]);
  });

  test('each package is imported only where it may be; node only by the command line', () => {
    const packageOf = (name: string): string => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('src/') && !(name === '(computed)' && mayComputeImports.includes(path)))
        .filter((name) => !(name.startsWith('node:') ? roomOf(path) === 'cli' : (packages[packageOf(name)] ?? ['cli']).includes(roomOf(path))))
        .map((name) => `${path} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no import goes round in a circle', () => {
    const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
    const circles = new Set<string>();
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.add([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (trail.includes(path) || done.has(path)) return;
      for (const next of importsOf.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const { path } of sources) walk(path, []);
    expect([...circles]).toEqual([]);
  });

  test('no file has more than 300 lines, but tables of facts', () => {
    expect(sources.filter(({ path, lines }) => lines > 300 && !tablesOfFacts.includes(path)).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  test('only the platform says browser. or chrome.', () => {
    const wrong = sources.filter(({ path, used, properties }) => roomOf(path) !== 'platform' && (used.has('browser') || used.has('chrome') || properties.has('chrome')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('the order of modules names files of the project', () => {
    const orders = JSON.parse(readFileSync(join(root, 'scripts/module-order.json'), 'utf8')) as Record<string, string[]>;
    expect(Object.values(orders).flat().filter((path) => !/^(?:src|node_modules)\//.test(path))).toEqual([]);
  });

  test('properties that are made short in the draft script are asked for where the draft script alone asks', () => {
    const asked = sources.flatMap(({ path, properties }) => [...properties].filter((name) => ownProperties.test(name)).map((name) => ({ path, name })));
    expect(new Set(asked.map(({ name }) => name)).size).toBeGreaterThan(30);
    expect(asked.filter(({ path }) => !/^src\/(?:core|webmail\/editors|content\/drafts)\//.test(path)).map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });

  test('no HTML from strings, no code from strings', () => {
    const banned = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'createContextualFragment', 'parseFromString'];
    const wrong = sources.flatMap(({ path, used, properties }) => [...banned.filter((name) => properties.has(name)), ...['eval', 'Function'].filter((name) => used.has(name))].map((name) => `${path}: ${name}`));
    expect(wrong).toEqual([]);
  });

  test('there is no room for odds and ends', () => {
    expect(sources.map(({ path }) => path).filter((path) => /\/(utils?|helpers?|common|types|misc)(\.tsx?|\/)/.test(path))).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('the build for %s', (target) => {
  const out = builtExtension(target);
  let files: string[] = [];
  let manifest: Record<string, unknown>;
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');

  beforeAll(() => {
    files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
    manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
  });

  test('words of the network stand in the reader of attachments alone', () => {
    const wrong = files
      .filter((name) => /\.(js|html)$/.test(name) && !mayHoldNetworkWords.some((allowed) => allowed.test(name)))
      .flatMap((name) => [...new Set(read(name).match(networkWords) ?? [])].map((word) => `${name}: ${word}`));
    expect(wrong).toEqual([]);
  });

  test('pages load from the package only', () => {
    const loads = files.filter((name) => name.endsWith('.html')).flatMap((name) => [...read(name).matchAll(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? ''));
    expect(loads.length).toBeGreaterThan(0);
    expect(loads.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))).toEqual([]);
  });

  test('the gate is at most 6 kB gzipped, all that always runs 10 kB, and content scripts stand alone', () => {
    const gzipped = (name: string): number => gzipSync(read(`content/${name}.js`)).length;
    expect(gzipped('gate')).toBeLessThanOrEqual(6 * 1024);
    expect(gzipped('gate') + gzipped('hold-files') + gzipped('detached-inputs')).toBeLessThanOrEqual(10 * 1024);
    for (const name of contentScripts) expect(read(`content/${name}.js`)).not.toMatch(/\bimport\b\s*[({*"']|\bprocess\.env\b|__GATE_TABLE__/);
  });

  // The pages for a picture and for pasted text open when somebody asks for them.
  test('what is loaded while no heavy file is met has at most 250 kB gzipped, the package at most 2.5 MB', () => {
    const code = files.filter((name) => /\.(?:js|css|html)$/.test(name));
    const begin = code.filter((name) => name.startsWith('content/') || (name.endsWith('.html') && !/^src\/(?:picture|manual)\//.test(name)) || name === 'service-worker-loader.js');
    const loaded = new Set<string>(begin);
    for (const name of loaded) {
      for (const [, path = ''] of read(name).matchAll(/(?:\bfrom\s*|\bimport\s*|(?:src|href)=)["'`]([^"'`]+\.(?:js|css))["'`]/g)) {
        const target = path.startsWith('/') ? path.slice(1) : join(name, '..', path).replaceAll('\\', '/');
        if (code.includes(target)) loaded.add(target);
      }
    }
    expect(loaded.size).toBeGreaterThan(begin.length + 2);
    const sizeOf = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0);
    expect(sizeOf(loaded)).toBeLessThanOrEqual(250_000);
    expect(sizeOf(files)).toBeLessThanOrEqual(2_500_000);
  });

  test('no site at install, none in content_scripts, nothing that a site could find', () => {
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) expect(manifest).not.toHaveProperty(key);
  });

  test('permissions are those of docs/permissions.md', () => {
    const listed = [...readFileSync(join(root, 'docs/permissions.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
    const wanted = listed.filter((name) => !name.includes('://') && (target === 'chromium' || name !== 'offscreen'));
    expect(manifest['permissions']).toEqual(wanted);
    expect(manifest['optional_host_permissions']).toEqual(listed.filter((name) => name.includes('://')));
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('the content security policy lets nothing out', () => {
    expect(manifest['content_security_policy']).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    });
  });
});
