import { describe, expect, it } from 'vitest';
import { readLocales } from '../../scripts/locales.ts';
import { applyPlan } from '../../src/core/plan/apply.ts';
import { audit } from '../../src/core/audit.ts';
import { makePlan } from '../../src/core/plan/plan.ts';
import { presetChoices } from '../../src/core/plan/presets.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { trapOf, type Trap } from '../../src/core/traps.ts';
import { draftNamed, draftOf } from '../fixtures/drafts.ts';
import type { Draft } from '../../src/core/draft.ts';

/** The traps of a draft by the keys of their fields. */
function trapsOf(draft: Draft): Record<string, Trap> {
  const report = audit(draft);
  return Object.fromEntries(fieldsOf(report).flatMap((field) => {
    const trap = trapOf(field, report.findings.filter((finding) => finding.field === field.id));
    return trap === null ? [] : [[field.key, trap] as const];
  }));
}

const block = (lines: string): Draft => draftOf(`--Support Info--\nDebug info: +447700900142\nDatacenter: Unknown\nRadio MCC-MNC: 234-30\n${lines}\n`);

describe('what people miss is marked', () => {
  it('somebody else\'s number', () => {
    expect(trapsOf(block('Last call peer ID: 447700900143\nentity id: 447700900144'))).toEqual({ 'Last call peer ID': 'other-person', 'entity id': 'other-person' });
  });

  it('an aid, whatever its state', () => {
    expect(trapsOf(block('Screen reader: true'))).toEqual({ 'Screen reader': 'aid' });
    expect(trapsOf(block('VoiceOver: false\nLarger Text: true'))).toEqual({ VoiceOver: 'aid', 'Larger Text': 'aid' });
    expect(trapsOf(draftNamed('soundscape-android-en'))).toMatchObject({ Talkback: 'aid' });
  });

  it('the number inside a context, the whole one behind the country\'s code, on the SIM card, in pn', () => {
    expect(trapsOf(block('Context: blocked +447700900142'))).toEqual({ Context: 'number-inside' });
    expect(trapsOf(block('CCode: 44 7700900142'))).toEqual({ CCode: 'own-number' });
    expect(trapsOf(block('CCode: 44\nSim: null 1'))).toEqual({});
    expect(trapsOf(block('Sim: +447700900142 5\npn: 447700900142'))).toEqual({ Sim: 'own-number', pn: 'own-number' });
  });

  it('the owner\'s name in a device, and not a model', () => {
    expect(trapsOf(draftNamed('generic-ios-app-footer-en'))).toEqual({ Device: 'owner-name' });
    const named = (value: string): Trap | null => trapOf({ key: 'Device', value, category: 'device-type', explain: 'keys_deviceName' }, []);
    for (const value of ['iPhone di Mario', 'Annas iPad', 'Jo’s MacBook Pro']) expect(named(value), value).toBe('owner-name');
    for (const value of ['iPhone', 'iPhone 14 Pro Max', 'iPhone15,2', 'iPad Pro (11-inch)', 'Pixel 7', '']) expect(named(value), value).toBeNull();
  });

  it('and that name goes with what the desk needs of the device', () => {
    const cases = { 'iPhone (Jo\'s iPhone)': 'Jo\'s iPhone', 'Jo’s iPad': 'Jo’s', 'iPhone di Mario': 'Mario', 'iPad Pro (11-inch)': null, 'iPhone 14 Pro': null, 'Pixel 7 (panther)': null };
    for (const [device, owner] of Object.entries(cases)) {
      const draft = draftOf(`Hello\n\n---\nPlease do not delete the information below — it helps us investigate your report.\n\nApp Version: 5.0.1 (502)\niOS Version: 17.6.1\nDevice: ${device}\n`, '', ['help@example.com']);
      const report = audit(draft);
      expect(report.findings.filter(({ kind }) => kind === 'owner-name').map(({ value }) => value)).toEqual(owner === null ? [] : [owner]);
      const outcome = applyPlan(draft, makePlan(draft, report, presetChoices(report, 'needed')));
      if (owner !== null) expect(outcome.ok && outcome.draft.parts[1]?.text).not.toContain(owner);
    }
  });

  it('a link to a log', () => {
    expect(trapsOf(draftNamed('signal-ios-en'))).toEqual({ 'Log URL': 'log-link' });
  });

  it('and nothing else', () => {
    expect(trapsOf(block('Context: settings/about\nModel: Pixel 7\nVersion: 2.26.15.72\nCarrier: EE'))).toEqual({});
  });

  it('in words of every language', () => {
    const ids = ['other_person', 'aid', 'owner_name', 'number_inside', 'own_number', 'log_link'].map((name) => `trap_${name}`);
    for (const [name, { messages }] of readLocales(new URL('../../src/locales', import.meta.url).pathname)) expect(ids.filter((id) => !messages.has(id)), name).toEqual([]);
  });
});
