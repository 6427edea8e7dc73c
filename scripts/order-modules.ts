/**
 * `npx tsx scripts/order-modules.ts draft|gate SECONDS`: looks for an order of a content script's modules in which they pack smaller, from the one in `module-order.json` on, and writes it there.
 * gzip looks back 32 kB: what is alike packs well where it stands close together. A build with an old order is right all the same, and larger.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { contentScriptConfig } from '../vite.config.ts';

const root = join(import.meta.dirname, '..');
/** Also where `node_modules` is a link to a folder elsewhere. */
const pathInProject = (id: string): string => relative(root, id).replace(/^\.\.\/.*?(?=node_modules\/)/, '');
const list = join(import.meta.dirname, 'module-order.json');
const script = process.argv[2] === 'gate' ? 'gate' : 'draft';
const seconds = Number(process.argv[3] ?? 60);
/** In UTF-16 units of built code. Smaller modules stay with those that ask for them, as does what the builder makes itself (`\0...`): there is no file to import. */
const leastMoved = script === 'gate' ? 60 : 900;

/** By module its part of the built script and what it imports; a call that nobody can take away stands between the parts while they are built. */
const codes = new Map<string, string>();
const imports = new Map<string, readonly string[]>();
let entry = '';
const mark: Plugin = {
  name: 'mark-modules',
  enforce: 'post',
  transform: (code, id) => (/\.(?:ts|js|json)$/.test(id) ? `${code}\nendOfModule(${JSON.stringify(id)});` : null),
};
const read: Plugin = {
  name: 'read-modules',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      entry = chunk.facadeModuleId ?? '';
      const parts = chunk.code.split(/endOfModule\("([^"]+)"\)[;,]?/);
      for (let i = 1; i < parts.length; i += 2) codes.set(parts[i] ?? '', parts[i - 1] ?? '');
      for (const id of this.getModuleIds()) imports.set(id, this.getModuleInfo(id)?.importedIds ?? []);
    }
  },
};

/** As the builder orders them: what a module imports stands before it. */
function inOrder(first: readonly string[]): string[] {
  const order = new Set<string>();
  const entered = new Set<string>();
  const enter = (id: string): void => {
    if (entered.has(id)) return;
    entered.add(id);
    for (const one of imports.get(id) ?? []) enter(one);
    order.add(id);
  };
  for (const id of [...first, entry]) enter(id);
  return [...order];
}

const sizeOf = (first: readonly string[]): number => gzipSync(inOrder(first).map((id) => codes.get(id) ?? '').join(';')).length;

const config = contentScriptConfig(script, { target: 'chromium', outDir: join(root, 'dist') });
await build({ ...config, plugins: [mark, ...(config.plugins ?? []), read], build: { ...config.build, write: false } });
const orders = JSON.parse(readFileSync(list, 'utf8')) as Partial<Record<string, string[]>>;
const named = (orders[script] ?? []).map((name) => join(root, name)).filter((id) => codes.has(id));
const others = [...codes].filter(([id, code]) => code.length >= leastMoved && id !== entry && !/^(?:\0|\\0)/.test(id) && !named.includes(id)).map(([id]) => id);
let best = [...named, ...others];
let size = sizeOf(best);
console.log(`${String(best.length)} modules, ${String(size)} bytes`);
for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
  const next = [...best];
  const moved = next.splice(Math.floor(Math.random() * next.length), Math.random() < 0.8 ? 1 : 3);
  next.splice(Math.floor(Math.random() * (next.length + 1)), 0, ...moved);
  const nextSize = sizeOf(next);
  if (nextSize <= size) [best, size] = [next, nextSize];
}
console.log(`now ${String(size)} bytes`);
writeFileSync(list, `${JSON.stringify({ ...orders, [script]: best.map(pathInProject) }, null, 2)}\n`);
