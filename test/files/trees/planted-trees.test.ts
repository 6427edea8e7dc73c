/** Random archives in archives, random choices: nothing chosen survives in any layer, nothing else is lost, and the system's own programs open what comes out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { FileChoice } from '../../../src/core/plan/choices.ts';
import { bytesInMemory } from '../../../src/files/byte-stream.ts';
import { bytesOfPlanted, decodeAll, endingOf, expected, pathsIn, planted, valueOf, type Planted } from './planted-trees.ts';
import { trimBytes } from '../opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-planted-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const context = { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, subject: '' };
const anyChoice = fc.constantFrom<FileChoice>('keep', 'clean', 'clean', 'remove');

/** The program that people would open it with; an archive with nothing left in it is none of their business. */
function openWithSystem({ kind }: Planted, bytes: Buffer): void {
  const path = join(folder, `a.${kind}`);
  writeFileSync(path, bytes);
  if (kind === 'zip' && bytes.length > 22) execFileSync('unzip', ['-tqq', path]);
  if (kind === 'tar' || kind === 'tgz') execFileSync('tar', ['-tf', path], { stdio: 'ignore' });
  if (kind === 'gz') execFileSync('gzip', ['-t', path]);
}

test('200 random trees: nothing chosen survives, nothing else is lost, and what comes out opens', async () => {
  let removedSome = 0;
  await fc.assert(
    fc.asyncProperty(planted, fc.infiniteStream(anyChoice), fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 2 }), async (tree, choosing, gone) => {
      const name = `all${endingOf(tree)}`;
      const [root] = choosing;
      const choices: Record<string, FileChoice> = { [name]: root === 'remove' || root === undefined ? 'keep' : root };
      for (const path of pathsIn(tree, name)) choices[path] = choosing.next().value as FileChoice;
      const removed = gone.map((value) => ({ value: valueOf(value), kind: value % 2 === 0 ? 'phone-number' : 'email-address', canonical: valueOf(value).replace('+', '') }));
      const bytes = bytesOfPlanted(tree);
      const trimmed = await trimBytes(bytesInMemory(name, bytes), { entries: choices, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } }, { context });
      expect(trimmed.report).toMatchObject({ ok: true });
      const after = Buffer.from(trimmed.bytes ?? bytes);
      const wanted = expected(tree, name, choices, new Set(gone));
      expect(decodeAll(after)).toEqual(wanted);
      if (trimmed.bytes !== null) removedSome += 1;
      openWithSystem(tree, after);
    }),
    { numRuns: 200 },
  );
  expect(removedSome).toBeGreaterThan(100);
});
