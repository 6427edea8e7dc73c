import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { findLeftovers, type Leftover } from '../../../src/core/plan/leftovers.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import { ownCases } from '../../fixtures/cases/secrets.ts';
import type { OwnCase } from '../../fixtures/cases/own-case.ts';

/** Of a hundred cases, so many may leak and so many may be damaged. */
const allowed = 0.02;

function hide(text: string): { after: string; left: readonly Leftover[] } {
  const draft: Draft = { recipients: { to: [], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text }], attachments: [] };
  const report = audit(draft);
  const plan = makePlan(draft, report, hideAll(report));
  const outcome = applyPlan(draft, plan);
  if (!outcome.ok) throw new Error(outcome.why);
  return { after: outcome.draft.parts[1]?.text ?? '', left: findLeftovers(outcome.draft.parts, plan.removed) };
}

const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, 120)} … ${text.slice(-30)}` : text);

function failures(cases: readonly OwnCase[]): { leaks: string[]; damage: string[] } {
  const leaks: string[] = [];
  const damage: string[] = [];
  for (const [input, mustGo, mustStay] of cases) {
    const { after } = hide(input);
    const line = `${shorten(JSON.stringify(input))} -> ${shorten(JSON.stringify(after))}`;
    if (mustGo.some((value) => after.includes(value))) leaks.push(line);
    if (mustStay.some((value) => !after.includes(value))) damage.push(line);
  }
  return { leaks, damage };
}

describe('own cases', () => {
  const all = Object.values(ownCases).flat();
  const positive = all.filter(([, mustGo]) => mustGo.length > 0);

  it('are half of what must go, half of what must stay', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(Math.abs(positive.length / all.length - 0.5)).toBeLessThan(0.1);
  });

  it('every value that must go stands in its text, and every value that must stay', () => {
    for (const [input, mustGo, mustStay] of all) for (const value of [...mustGo, ...mustStay]) expect(input).toContain(value);
  });

  it('nothing that was hidden is left, and hiding twice changes nothing', () => {
    for (const [input] of all) {
      const { after, left } = hide(input);
      expect(left, input).toEqual([]);
      expect(hide(after).after).toBe(after);
    }
  });

  it.each(Object.entries(ownCases))('%s: what must go is gone', (_topic, cases) => {
    const { leaks } = failures(cases);
    expect(leaks.length, leaks.join('\n')).toBeLessThanOrEqual(Math.floor(cases.length * allowed));
  });

  it.each(Object.entries(ownCases))('%s: what must stay stands', (_topic, cases) => {
    const { damage } = failures(cases);
    expect(damage.length, damage.join('\n')).toBeLessThanOrEqual(Math.floor(cases.length * allowed));
  });
});
