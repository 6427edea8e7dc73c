/// <reference types="vite/client" />
/**
 * How the extension is built. `extensionConfig` makes background and pages through crxjs; `contentScriptConfig` makes one content
 * script as a self-contained file with a fixed name. `scripts/build.ts` runs them; see its head for the commands.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { defineConfig } from 'vite';
import type { InlineConfig, Plugin, Rollup } from 'vite';
import type { MetadataJson } from 'libphonenumber-js/core';
import { messagesFile, readLocales } from './scripts/locales.ts';
import { arrowFunctions } from './scripts/arrow-functions.ts';
import { packTable } from './scripts/pack-words.ts';
import { phoneCode } from './scripts/phone-code.ts';
import { ownProperties } from './scripts/own-properties.ts';
import { plansOnly } from './scripts/phone-metadata.ts';
import * as packedKeys from './src/core/grammar/packed-keys.ts';
import { buildGateTable } from './src/core/recognition/gate-table.ts';
import { products } from './src/core/products/index.ts';

export type Target = 'chromium' | 'firefox';

export interface Build {
  readonly target: Target;
  readonly outDir: string;
  /** With the files that read text in pictures: a package of its own, for their size. */
  readonly ocr?: boolean;
  /** A site granted at install, for the demo and for tests. */
  readonly demoOrigin?: string;
}

const root = import.meta.dirname;

/** Content scripts by name: `src/content/NAME.ts` becomes `content/NAME.js`. */
export const contentScripts = ['gate', 'hold-files', 'detached-inputs', 'file-bar', 'page-bytes', 'draft'] as const;

/** Parts of libraries that are smaller than what their own front doors lead to. */
const smallerParts = [
  // The same code as it is written, not as it is made for browsers of ten years ago: 2.4 kB less, gzipped.
  { find: /^\.\.\/es6\//, replacement: join(root, 'node_modules/libphonenumber-js/es6-modern/') },
  // Lists alone are compared; its whole carries a way for each kind of text, which packing leaves in: 1.4 kB less.
  { find: /^diff$/, replacement: join(root, 'node_modules/diff/libesm/diff/array.js') },
];

/** What background and pages ask the browser by is one file: eight of some hundred bytes each pack worse. */
const together = { name: 'platform', test: /\/src\/platform\// };
/** So is what more than one page is made of. */
const shared = { name: 'shared', minShareCount: 2 };

/** Loading a module of the core does nothing but make what it gives: where nobody asks for that, it goes. */
const treeshake = { moduleSideEffects: (id: string): boolean => !id.includes('/src/core/') };

/** Background, pages, icons and messages. */
export function extensionConfig(build: Build): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: smallerParts },
    define: { __WITH_OCR__: String(build.ocr === true) },
    build: {
      outDir: build.outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { input: pagesOutsideTheManifest(build.target), output: { codeSplitting: { groups: [together, shared] } }, treeshake, checks: { pluginTimings: false } },
    },
    worker: { format: 'es', plugins: () => [phoneMetadata(), withoutSources(), packedWords(), withoutNode(), minifiedWorker()], rolldownOptions: { checks: { pluginTimings: false } } },
    plugins: [phoneMetadata(), withoutSources(), packedWords(), withoutWrapping(), crx({ manifest: manifestFor(build), browser: build.target === 'firefox' ? 'firefox' : 'chrome' }), locales(), minifiedAgain(), ...(build.ocr === true ? [ocrFiles()] : [])],
  };
}

/** One content script, into the same folder. Not declared in the manifest: a declared one would be host access at install. */
export function contentScriptConfig(name: (typeof contentScripts)[number], build: Build): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: smallerParts },
    publicDir: false,
    plugins: [phoneMetadata(), withoutSources(), packedWords(), smallStyle(), packingOrder(name), minifiedAgain()],
    define: {
      'process.env.NODE_ENV': JSON.stringify('production'),
      ...(name === 'gate' ? { __GATE_TABLE__: JSON.stringify(buildGateTable(products)) } : {}),
    },
    build: {
      outDir: build.outDir,
      emptyOutDir: false,
      minify: true,
      rolldownOptions: { checks: { pluginTimings: false } },
      lib: { entry: join(root, `src/content/${name}.ts`), formats: ['iife'], name: 'sendless', fileName: () => `content/${name}.js` },
    },
  };
}

/** The manifest of a target; `manifest.json` is Chromium's. */
export function manifestFor({ target, demoOrigin, ocr }: Pick<Build, 'target' | 'demoOrigin' | 'ocr'>): ManifestV3Export {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<string, unknown> & { permissions: string[] };
  if (ocr === true) manifest['short_name'] = 'Sendless with OCR';
  if (demoOrigin !== undefined) manifest['host_permissions'] = [`${new URL(demoOrigin).protocol}//${new URL(demoOrigin).hostname}/*`];
  if (target === 'chromium') return manifest as unknown as ManifestV3Export;
  const { minimum_chrome_version: _chrome, message_serialization: _always, ...shared } = manifest;
  return {
    ...shared,
    permissions: manifest.permissions.filter((permission) => permission !== 'offscreen'),
    background: { scripts: ['src/background/index.ts'], type: 'module' },
    browser_specific_settings: {
      gecko: { id: 'sendless@sendless.invalid', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as unknown as ManifestV3Export;
}

function pagesOutsideTheManifest(target: Target): Record<string, string> {
  const pages = { welcome: join(root, 'src/welcome/index.html'), picture: join(root, 'src/picture/index.html'), manual: join(root, 'src/manual/index.html') };
  return target === 'chromium' ? { ...pages, offscreen: join(root, 'src/worker/offscreen.html') } : pages;
}

/** What `platform/ocr-files.ts` names, as it is in its packages: the library, its worker, one engine, one language. */
function ocrFiles(): Plugin {
  const files = ['tesseract.js/dist/tesseract.esm.min.js', 'tesseract.js/dist/worker.min.js', 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js', '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'];
  return {
    name: 'sendless-ocr',
    generateBundle() {
      for (const file of files) this.emitFile({ type: 'asset', fileName: `ocr/${basename(file)}`, source: readFileSync(join(root, 'node_modules', file)) });
    },
  };
}

function locales(): Plugin {
  return {
    name: 'sendless-locales',
    generateBundle() {
      for (const [language, messages] of readLocales(join(root, 'src/locales'))) {
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source: messagesFile(messages) });
      }
    },
  };
}

/** The phone library's table, half its size, and its code without what writes numbers; its error as engines of today write one. */
function phoneMetadata(): Plugin {
  const nothing = '\0without-formats';
  const error = '\0parse-error';
  return {
    name: 'phone-metadata',
    enforce: 'pre',
    resolveId(id, importer) {
      if (importer?.includes('/libphonenumber-js/') !== true) return null;
      if (id.endsWith('/ParseError.js')) return error;
      return /\/(?:format|isValid|getPossibleCountriesForNumber)\.js$/.test(id) && importer.endsWith('/PhoneNumber.js') ? nothing : null;
    },
    load(id) {
      if (id === nothing) return 'export default () => { throw new Error("phone numbers are never written or judged here"); };';
      if (id === error) return 'export default class ParseError extends Error { constructor(code) { super(code); this.name = "ParseError"; } }';
      if (!/libphonenumber-js\/metadata\.min\.json\.js$/.test(id)) return null;
      const full = JSON.parse(readFileSync(id.replace(/\.js$/, ''), 'utf8')) as MetadataJson;
      return `export default ${JSON.stringify(plansOnly(full))}`;
    },
    transform: (code, id) => phoneCode(id, code),
  };
}

/**
 * The polyfill hands out the browser's own `browser` where there is one, and has code to make one where there is none: in no browser that takes these packages, Firefox and, from 148 on
 * (`minimum_chrome_version`), Chromium (developer.chrome.com/docs/extensions/develop/concepts/browser-namespace). Without that code: 3 kB less.
 */
function withoutWrapping(): Plugin {
  return { name: 'without-wrapping', enforce: 'pre', load: (id) => (id.includes('/webextension-polyfill/') ? 'export default globalThis.browser;' : null) };
}

/** Where a product's facts come from is for those who read the source; nothing that runs asks for it. */
function withoutSources(): Plugin {
  return {
    name: 'without-sources',
    enforce: 'pre',
    transform: (code, id) => (id.includes('/src/core/products/') ? code.replace(/^ {2}sources: \[[^\]]*\],\n/m, '') : null),
  };
}

/** Tables of words, packed; of those that are only looked up what they come to. Sorted: some loaders give a module's names as they were written. */
function packedWords(): Plugin {
  const keys = Object.entries(packedKeys).sort().map(([name, table]) => `export const ${name} = ${JSON.stringify(table)};`).join('\n');
  return { name: 'packed-words', enforce: 'pre', transform: (code, id) => packTable(id, code), load: (id) => (id.endsWith('/src/core/grammar/packed-keys.ts') ? keys : null) };
}

/** A content script's modules in the order in which they pack smallest (`scripts/order-modules.ts`): three kilobytes less. A module that asks for others still runs behind them. */
function packingOrder(name: string): Plugin {
  const orders = JSON.parse(readFileSync(join(root, 'scripts/module-order.json'), 'utf8')) as Partial<Record<string, string[]>>;
  const first = (orders[name] ?? []).map((path) => `import ${JSON.stringify(join(root, path))};`).join('');
  return { name: 'packing-order', enforce: 'pre', transform: (code, id) => (id.endsWith(`/src/content/${name}.ts`) ? first + code : null) };
}

/** The bar's style is a text of its script: without the blanks and comments that are for readers. */
function smallStyle(): Plugin {
  const small = (style: string): string => style.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ').replace(/ ?([{};:,!]) ?/g, '$1').replace(/;\}/g, '}');
  return {
    name: 'small-style',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/bar-style.ts') ? code.replace(/(?<=`)[^`]*(?=`)/, small) : null),
  };
}

/** A script after the builder has made it small: what is used once stands where it is used. 2.4 kB less, gzipped, and as fast. Statements in a row and constants behind what they are compared with pack smaller still; a list of values that nobody asks for goes. Sums may be done in another order: none is asked for its last digit. No function is made with `new` but classes, so that others may be arrows; `RegExp` and `Error` make the same without it. Functions that stand first pack smaller, but not in the draft script, where they stand by what they are about, nor in Preact. Its functions are arrows then (`scripts/arrow-functions.ts`) and it is made small once more: a kilobyte less. The draft script's letters of other scripts are escapes of ASCII, of which a thousand pack into half a kilobyte less than as UTF-8; templates stay as they are. */
function minifiedAgain(): Plugin {
  return rewriting('minified-again', async (file, bundle) => {
    const module = file.imports.length + file.exports.length > 0;
    const small = async (code: string, ownNames = false): Promise<string> => (await minify(code, { ecma: 2020, module, ...(ownNames ? { mangle: { properties: { regex: ownProperties } } } : {}), compress: { ecma: 2020, passes: 5, pure_funcs: ['Object.values'], keep_fargs: false, unsafe: true, unsafe_arrows: true, unsafe_math: true, lhs_constants: false, sequences: false, hoist_funs: !/draft|Button/.test(file.fileName) }, format: { quote_style: 3, ascii_only: true } })).code ?? code;
    if (asksFor(bundle, file, file.fileName)) throw new Error(`${file.fileName} asks for itself through others: its functions cannot be arrows`);
    return small(arrowFunctions(await small(file.code)), /draft/.test(file.fileName));
  });
}

/** Larger ones are libraries, which hardly get smaller and take long. In UTF-16 units. */
const longestOfWorker = 800_000;

/** The worker, with what changes no more than how it is written: three kilobytes less, gzipped. */
function minifiedWorker(): Plugin {
  return rewriting('minified-worker', async ({ code }) => (code.length > longestOfWorker ? code : ((await minify(code, { ecma: 2020, module: true, compress: { ecma: 2020, passes: 3, lhs_constants: false, sequences: false }, format: { quote_style: 3 } })).code ?? code)));
}

/** Writes each script of a build anew, when all of them are made. */
function rewriting(name: string, write: (file: Rollup.OutputChunk, bundle: Rollup.OutputBundle) => Promise<string>): Plugin {
  return {
    name,
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = await write(file, bundle);
    },
  };
}

/** Whether a script imports another by name, itself or through those that it imports. */
function asksFor(bundle: Rollup.OutputBundle, file: Rollup.OutputChunk, name: string, seen = new Set<string>()): boolean {
  return file.imports.some((path) => {
    const next = bundle[path];
    if (path === name) return true;
    if (next?.type !== 'chunk' || seen.has(path)) return false;
    return asksFor(bundle, next, name, seen.add(path));
  });
}

/** sql.js and libarchive ask for Node's own modules where there is Node. */
function withoutNode(): Plugin {
  const nothing = '\0without-node';
  return {
    name: 'without-node',
    enforce: 'pre',
    resolveId: (id, importer) => (/^(?:node:(?:fs|crypto)|module)$/.test(id) && /\/(?:sql|libarchive)\.js\//.test(importer ?? '') ? nothing : null),
    load: (id) => (id === nothing ? 'export default {};' : null),
    // A folder, which a build takes for a file that is not there.
    transform: (code, id) => (id.includes('/libarchive.js/') ? code.replace('new URL("./", import.meta.url)', 'import.meta.url') : null),
  };
}

// vitest reads this file too and needs nothing of it.
export default defineConfig(({ mode }) => (mode === 'test' ? {} : extensionConfig({ target: 'chromium', outDir: 'dist/chromium' })));
