/** The package with OCR: what it holds more than the standard one, and how large it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { manifestFor } from '../vite.config.ts';
import { builtExtension } from './built-extension.ts';

const out = builtExtension('chromium-ocr');
const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
/** A zip adds about this much to the name of each file, twice told. */
const zipHeaders = 130;
const mostBytes = 7 * 1024 * 1024;

test('it holds the library, its worker, one engine and one language', () => {
  expect(files.filter((name) => name.startsWith('ocr/')).sort()).toEqual(['ocr/eng.traineddata.gz', 'ocr/tesseract-core-simd-lstm.wasm.js', 'ocr/tesseract.esm.min.js', 'ocr/worker.min.js']);
});

test('zipped it has at most 7 MB', () => {
  const bytes = files.reduce((sum, name) => sum + deflateRawSync(readFileSync(join(out, name)), { level: 9 }).length + zipHeaders + 2 * name.length, 0);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});

test('its manifest is the standard one with a short name', () => {
  const { short_name: name, ...rest } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(name).toBe('Sendless with OCR');
  const standard = manifestFor({ target: 'chromium' }) as unknown as Record<string, unknown>;
  expect(standard).not.toHaveProperty('short_name');
  for (const key of ['permissions', 'optional_host_permissions', 'content_security_policy', 'name', 'version']) expect(rest[key]).toEqual(standard[key]);
  expect(JSON.stringify(rest['content_security_policy'])).toContain("'wasm-unsafe-eval'");
});
