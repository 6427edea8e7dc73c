/** The audit in steps gives the audit's own report, whatever else is audited between its steps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, auditInSteps } from '../../src/core/audit.ts';
import type { Draft } from '../../src/core/draft.ts';
import { draftNamed, draftNames } from '../fixtures/drafts.ts';

const drafts = draftNames().map(draftNamed);

/** Several drafts' texts in one body, long enough to be scanned in one pass and in several stretches. */
function joined(numbers: readonly number[]): Draft {
  const chosen = numbers.flatMap((number) => drafts[number % drafts.length] ?? []);
  const [first] = chosen;
  if (!first) throw new Error('no drafts');
  const text = chosen.flatMap(({ parts }) => parts.filter(({ place }) => place === 'body').map((part) => part.text)).join('\n\n');
  const body = text.repeat(Math.ceil(40_000 / Math.max(1, text.length)));
  return { ...first, parts: first.parts.map((part) => (part.place === 'body' ? { ...part, text: body } : part)) };
}

describe('an audit in steps', () => {
  it('gives the same report as one in one go, with another one between its steps', () => {
    const some = fc.array(fc.nat(drafts.length - 1), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, some, fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), (one, other, turns) => {
        const [draft, another] = [joined(one), joined(other)];
        const [own, between] = [auditInSteps(draft), auditInSteps(another)];
        let report;
        for (let i = 0; report === undefined; i += 1) {
          for (let n = turns[i % turns.length] ?? 0; n > 0; n -= 1) between.next();
          const step = own.next();
          if (step.done === true) report = step.value;
        }
        expect(JSON.stringify(report)).toBe(JSON.stringify(audit(draft)));
      }),
      { numRuns: 6 },
    );
  });

  it('has steps enough for a page to answer between them', () => {
    let steps = 0;
    for (const running = auditInSteps(joined([0, 1, 2])); running.next().done !== true; ) steps += 1;
    expect(steps).toBeGreaterThan(60);
  });
});
