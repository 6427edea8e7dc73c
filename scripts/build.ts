/**
 * Builds the extension.
 *
 *   npm run build                          dist/chromium and dist/firefox
 *   npm run build -- chromium              one of them
 *   npm run build -- --ocr                 dist/chromium-ocr and dist/firefox-ocr, which read text in pictures too
 *   npm run build -- --out FOLDER          the same in another folder than dist
 *   npm run build -- --demo ORIGIN         dist/chromium-demo, which comes with access to that one site
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { contentScriptConfig, contentScripts, extensionConfig } from '../vite.config.ts';
import type { Build, Target } from '../vite.config.ts';

/** Writes one build into its folder. */
export async function buildExtension(options: Build): Promise<void> {
  const outside = process.env['NODE_ENV'];
  // Whatever the surroundings say: a development build holds the folder's path in each element of a screen.
  process.env['NODE_ENV'] = 'production';
  try {
    await build(extensionConfig(options));
    for (const name of contentScripts) await build(contentScriptConfig(name, options));
  } finally {
    if (outside === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = outside;
  }
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { demo: { type: 'string' }, ocr: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } } });
  const { demo, ocr, out } = values;
  if (demo !== undefined) {
    if (!URL.canParse(demo)) throw new Error('--demo needs an origin, such as http://127.0.0.1:8080');
    await buildExtension({ target: 'chromium', outDir: join(out, 'chromium-demo'), demoOrigin: demo });
    return;
  }
  const targets: readonly Target[] = ['chromium', 'firefox'];
  const chosen = targets.filter((target) => positionals.length === 0 || positionals.includes(target));
  if (chosen.length === 0) throw new Error(`unknown target: ${positionals.join(' ')}`);
  for (const target of chosen) await buildExtension({ target, outDir: join(out, `${target}${ocr ? '-ocr' : ''}`), ocr });
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
