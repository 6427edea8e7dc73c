/** No step of an audit does more than a bounded amount of work, however long the draft is: counted (`count-work.ts`), not by a clock. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const characters = 200_000;
/** Pieces of code run in one step; a processor runs some hundred thousand in a millisecond. */
const most = 300_000;
/** The last step reads every character once, for the fingerprint. */
const ofFingerprint = 1.1 * characters;

describe('a step of an audit', () => {
  it('does a bounded amount of work in a draft of 200,000 characters', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'steps-'));
    try {
      // In pieces, so that what is counted is loaded when it is asked for.
      await build({ entryPoints: [join(import.meta.dirname, 'count-work.ts')], bundle: true, splitting: true, format: 'esm', platform: 'node', outdir: folder, outExtension: { '.js': '.mjs' } });
      const counts = JSON.parse(execFileSync(process.execPath, [join(folder, 'count-work.mjs'), String(characters)], { encoding: 'utf8' })) as number[];
      const last = counts.pop() ?? 0;
      expect(counts.reduce((all, one) => all + one, 0)).toBeGreaterThan(20 * most);
      expect(Math.max(...counts)).toBeLessThan(most);
      expect(last).toBeLessThan(most + ofFingerprint);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
