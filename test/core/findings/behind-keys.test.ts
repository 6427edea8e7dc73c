/** Keys of a block are labels whatever stands between them and their values. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import { draftOf } from '../../fixtures/drafts.ts';

const hidden = (body: string): string => {
  const draft = draftOf(body, 'Problem with Inkwell', ['support@inkwell.example']);
  const report = audit(draft);
  const answer = applyPlan(draft, makePlan(draft, report, hideAll(report)));
  if (!answer.ok) throw new Error('refused');
  return answer.draft.parts[1]?.text ?? '';
};

describe('values behind keys', () => {
  it.each([
    ['dots', 'App version ..... 3.3.0\nDevice .......... Pixel 5\nPen S/N ......... IW-11-884210', 'App version ..... 3.3.0\nDevice .......... Pixel 5\nPen S/N ......... [serial 1]'],
    ['two signs', 'versiune==3.3.0\ndispozitiv==Pixel 5\nutilizator==ida_holm', 'versiune==3.3.0\ndispozitiv==Pixel 5\nutilizator==[user 1]'],
    ['the key behind the value', '3.3.0 — version\nPixel 5 — device\niw_u_55120 — user id', '3.3.0 — version\nPixel 5 — device\n[id 1] — user id'],
    ['a column', 'App version    3.3.0\nDevice         Pixel 5\nSerial         IW11884210', 'App version    3.3.0\nDevice         Pixel 5\nSerial         [serial 1]'],
  ])('with %s between', (_, body, expected) => {
    expect(hidden(body)).toBe(expected);
    expect(hidden(expected)).toBe(expected);
  });

  it('what such a field holds goes from the words of the user too', () => {
    expect(hidden('My iw_u_55120 is locked.\n\n3.3.0 — version\nPixel 5 — device\niw_u_55120 — user id')).not.toContain('55120');
  });
});
