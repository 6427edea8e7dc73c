/** A value that goes is looked for in all of a text, also where a block of many lines goes as a whole: before it and behind it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/core/plan/apply.ts';
import { audit } from '../../src/core/audit.ts';
import { partOf, type Draft } from '../../src/core/draft.ts';
import { findLeftovers } from '../../src/core/plan/leftovers.ts';
import { makePlan } from '../../src/core/plan/plan.ts';
import { presetChoices } from '../../src/core/plan/presets.ts';
import { fieldsOf } from '../../src/core/report.ts';

const block = ['--Support Info--', 'Debug info: +447700900142', 'Carrier: Kestrel Mobile', ...Array.from({ length: 2_000 }, (_, i) => `Example key ${String(i)}: value ${String(i)} of it`)].join('\n');

function onlyWords(body: string): { text: string; left: number; fields: number } {
  const draft: Draft = { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: 'Calls' }, { id: 'body', place: 'body', text: body }], attachments: [] };
  const report = audit(draft);
  const plan = makePlan(draft, report, presetChoices(report, 'words'));
  const outcome = applyPlan(draft, plan);
  if (!outcome.ok) throw new Error(outcome.why);
  return { text: partOf(outcome.draft, 'body')?.text ?? '', left: findLeftovers(outcome.draft.parts, plan.removed).length, fields: fieldsOf(report).length };
}

test('values of the first, a middle and the last line of the block are found on both sides of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_999 }), fc.boolean(), (line, before) => {
      const words = `It says value ${String(line)} of it, and KESTREL  mobile, on +44 7700 900142.`;
      const { text, left, fields } = onlyWords(before ? `${words}\n\n${block}\n` : `${block}\n\n${words}\n`);
      expect(fields).toBe(2_002);
      expect(text.trim()).toMatch(/^It says \[[^\]]+\], and \[[^\]]+\], on \[[^\]]+\]\.$/);
      expect(left).toBe(0);
    }),
    { numRuns: 12 },
  );
});
