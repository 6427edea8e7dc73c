/** The editors from npm as scripts for a page: each is bundled once for all tests of a worker. */
import { build } from 'esbuild';

export interface EditorBundle { readonly js: string; readonly css: string }

const bundles = new Map<string, Promise<EditorBundle>>();

/** A page module of `pages/`, whose `mount` the script leaves as `globalThis.mount`. */
export function editorBundle(module: string): Promise<EditorBundle> {
  const known = bundles.get(module) ?? bundle(module);
  bundles.set(module, known);
  return known;
}

async function bundle(module: string): Promise<EditorBundle> {
  const contents = `import { mount } from './pages/${module}.mjs'; globalThis.mount = mount;`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true, format: 'iife', write: false, outdir: 'out', define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' }, loader: { '.svg': 'dataurl' },
  });
  const of = (type: string): string => outputFiles.find(({ path }) => path.endsWith(type))?.text ?? '';
  return { js: of('.js'), css: of('.css') };
}
