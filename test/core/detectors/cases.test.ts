import { describe, expect, it } from 'vitest';
import { deviceCases } from '../../fixtures/cases/index.ts';
import { scoreCases } from '../../fixtures/cases/score.ts';

/** At most two in a hundred may leak or be damaged. */
const most = 0.02;
/** What was measured, so that a case more that fails is seen: cases that leak, that are damaged, that go under a wrong name. None where nothing is written. */
const measured: Readonly<Record<string, { readonly leaks?: number; readonly damage?: number; readonly misnamed?: number }>> = {
  // `Digest` and 64 hexadecimal digits is taken for a sign-in.
  'push tokens': { damage: 1 },
  // The code in a host's name of the operator is one of the operator; `deviceid` names its id as such, whatever the type behind it says.
  IMSI: { misnamed: 1 },
  'advertising ids': { misnamed: 1 },
};

describe.each(Object.entries(deviceCases))('%s', (name, cases) => {
  const positive = [...cases.positive, ...cases.asidePositive];
  const negative = [...cases.negative, ...cases.asideNegative];
  const [found, left] = [scoreCases(positive, cases.kinds), scoreCases(negative, cases.kinds)];

  it('has fifty cases of either sort, none twice', () => {
    expect(Math.min(positive.length, negative.length)).toBeGreaterThanOrEqual(50);
    expect(new Set([...positive, ...negative]).size).toBe(positive.length + negative.length);
  });

  it('leaks and damages no more than was measured, and never more than two in a hundred', () => {
    const leaks = [...found.leaks, ...left.leaks];
    const damage = [...found.damage, ...left.damage];
    expect(leaks, leaks.join('\n')).toHaveLength(measured[name]?.leaks ?? 0);
    expect(damage, damage.join('\n')).toHaveLength(measured[name]?.damage ?? 0);
    expect(leaks.length / positive.length).toBeLessThanOrEqual(most);
    expect(found.damage.length / positive.length).toBeLessThanOrEqual(most);
    expect(left.damage.length / negative.length).toBeLessThanOrEqual(most);
  });

  it('calls what it finds by its name', () => {
    const misnamed = [...found.misnamed, ...left.misnamed];
    expect(misnamed, misnamed.join('\n')).toHaveLength(measured[name]?.misnamed ?? 0);
  });
});
