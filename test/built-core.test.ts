/**
 * What is built understands drafts as the source does. On its way words are packed, tables are cut, patterns are written in ASCII and code is written anew, and all other tests of the core
 * read the source.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../src/core/audit.ts';
import { contentScriptConfig } from '../vite.config.ts';
import { fuzzedDraft } from './core/fuzz/fuzzed-drafts.ts';
import { draftNamed, draftNames, draftOf } from './fixtures/drafts.ts';
import { fixtureTexts } from './fixtures/texts.ts';
import { root } from './read-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-built-core-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let built: { readonly audit: typeof audit };
beforeAll(async () => {
  const config = contentScriptConfig('draft', { target: 'chromium', outDir: folder });
  const lib = { entry: join(root, 'src/core/audit.ts'), formats: ['es' as const], fileName: () => 'content/draft.js' };
  const [output] = (await build({ ...config, build: { ...config.build, write: false, lib } })) as Rollup.RollupOutput[];
  const file = join(folder, 'audit.mjs');
  writeFileSync(file, output?.output[0].code ?? '');
  built = (await import(file)) as typeof built;
});

test('drafts', () => {
  expect(draftNames().length).toBeGreaterThan(40);
  for (const name of draftNames()) expect(built.audit(draftNamed(name)), name).toEqual(audit(draftNamed(name)));
});

test('the cases of every kind of value, in all languages', async () => {
  const texts = await fixtureTexts();
  expect(texts.length).toBeGreaterThan(2000);
  for (let i = 0; i < texts.length; i += 10) {
    const draft = draftOf(texts.slice(i, i + 10).join('\n\n'));
    expect(built.audit(draft)).toEqual(audit(draft));
  }
});

/** The build writes letters beyond ASCII as escapes, which the scan has to read. */
test.each([
  'Endereço: Rua das Flores, 123, Porto',
  'Straße: Hauptstraße 5, 79098 Freiburg',
  'Téléphone : 06 12 34 56 78',
  'Dirección: Calle Mayor 4, 28013 Madrid',
  'Användarnamn: kvällsljus',
  'Имя пользователя: ветер42',
  'Prénom : Maëlys',
])('behind a label that is not in ASCII: %s', (text) => {
  const report = audit(draftOf(text));
  expect(report.findings).toHaveLength(1);
  expect(built.audit(draftOf(text))).toEqual(report);
});

test('texts made by chance', () => {
  fc.assert(fc.property(fuzzedDraft, (draft) => {
    expect(built.audit(draft)).toEqual(audit(draft));
  }), { numRuns: 200 });
});
