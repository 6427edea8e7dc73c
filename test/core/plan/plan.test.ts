import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import type { Choice, Choices } from '../../../src/core/plan/choices.ts';
import { keepEverything } from '../../../src/core/plan/choices.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { findLeftovers } from '../../../src/core/plan/leftovers.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll, presetChoices, sectionState } from '../../../src/core/plan/presets.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { draftNamed, draftNames, draftOf } from '../../fixtures/drafts.ts';

function trimmed(draft: Draft, choices: Choices): Draft {
  const outcome = applyPlan(draft, makePlan(draft, audit(draft), choices));
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.draft;
}

const bodyOf = (draft: Draft): string => draft.parts.find((part) => part.id === 'body')?.text ?? '';
const block = '--Support Info--\nDebug info: +447700900142\nCCode: 44 7700900142\nContext: blocked +447700900155\nCarrier: Example Mobile\nModel: Phone 9S\nVersion: 2.26.1.75\nuseragent: WhatsApp/2.26.1.75 Android/14 Device/Example-Phone_9S\nRadio MCC-MNC: 234-10\nScreen reader: false\nData roaming: false\n';

it('a number that goes is no word of a key: it goes there, too', () => {
  const draft = draftOf('Device info: Google Pixel 7 (panther)\nTotal 222-10 = 212\nRadio MCC-MNC: 222-10\nDescription: 2.20.47');
  const plan = makePlan(draft, audit(draft), hideAll(audit(draft)));
  const outcome = applyPlan(draft, plan);
  expect(outcome.ok && bodyOf(outcome.draft)).toContain('Total [operator 1] = 212');
  expect(outcome.ok && findLeftovers(outcome.draft.parts, plan.removed)).toEqual([]);
});

describe('random choices on every draft', () => {
  for (const name of draftNames('whatsapp')) {
    it(`${name}: what was removed is gone everywhere, kept lines are as they were`, () => {
      const draft = draftNamed(name);
      const report = audit(draft);
      const fields = fieldsOf(report);
      const choice = fc.constantFrom<Choice>('keep', 'keep', 'hide', 'remove');
      fc.assert(
        fc.property(fc.array(choice, { minLength: fields.length, maxLength: fields.length }), (picked) => {
          const choices = { ...keepEverything, fields: Object.fromEntries(fields.map((field, index) => [field.id, picked[index] ?? 'keep'])) };
          const plan = makePlan(draft, report, choices);
          const outcome = applyPlan(draft, plan);
          if (!outcome.ok) throw new Error(outcome.why);
          expect(findLeftovers(outcome.draft.parts, plan.removed).filter((left) => left.part !== 'body' || !isKeyText(left.value, fields))).toEqual([]);
          const after = bodyOf(outcome.draft);
          for (const [index, field] of fields.entries()) {
            const line = bodyOf(draft).slice(field.removeRange.start, field.valueRange.end).trim();
            const touched = plan.edits.some((edit) => edit.part === 'body' && edit.start < field.removeRange.end && edit.end > field.removeRange.start);
            if (picked[index] === 'keep' && !touched) expect(after).toContain(line);
            if (picked[index] === 'remove' && field.value.length > 8) expect(after).not.toContain(line);
          }
        }),
        { numRuns: 20 },
      );
    });
  }

  const isKeyText = (value: string, fields: readonly { key: string }[]): boolean => fields.some((field) => field.key.toLowerCase().includes(value.toLowerCase()));
});

describe('removed means gone', () => {
  const spellings = ['+44 7700 900142', '07700 900142', '0044 7700-900142', '+44 (0) 7700 900142', '447700900142', 'tel:%2B447700900142', '7700\u00a0900\u200b142', '447700900142@s.whatsapp.net'];
  for (const spelling of spellings) {
    it(`a removed phone number is found as ${JSON.stringify(spelling)}`, () => {
      const draft = draftOf(`My number is ${spelling}.\n\n${block}`, `About ${spelling}`);
      const report = audit(draft);
      const field = fieldsOf(report).find((one) => one.key === 'Debug info');
      const after = trimmed(draft, { ...keepEverything, fields: { [field?.id ?? '']: 'remove' } });
      for (const part of after.parts) expect(part.text.replace(/[^\d]/g, '')).not.toContain('7700900142'.slice(2));
      expect(bodyOf(after)).toContain('My number is ');
      expect(bodyOf(after)).toContain('[phone 1]');
    });
  }

  it('a left-out category is trimmed inside kept fields', () => {
    const draft = draftOf(block);
    const report = audit(draft);
    const device = Object.fromEntries(fieldsOf(report).filter((field) => field.category === 'device-type').map((field) => [field.id, 'remove' as const]));
    expect(bodyOf(trimmed(draft, { ...keepEverything, fields: device }))).toContain('useragent: WhatsApp/2.26.1.75 [system 1] Device/[device 1]\n');
  });

  it('states and settings are not hunted in other lines or in the user\'s words', () => {
    const draft = draftOf(`It is false that I am roaming.\n${block}`);
    const reader = fieldsOf(audit(draft)).find((field) => field.key === 'Screen reader');
    const after = bodyOf(trimmed(draft, { ...keepEverything, fields: { [reader?.id ?? '']: 'remove' } }));
    expect(after).toContain('It is false that I am roaming.');
    expect(after).toContain('Data roaming: false');
  });

  it('a password that is part of a key goes where it stands, and the keys stay', () => {
    const hidden = (text: string): string => {
      const draft = draftOf(text);
      return bodyOf(trimmed(draft, hideAll(audit(draft))));
    };
    expect(hidden('LEMON_PASSWORD=lemon\nLEMON_PORT=80\n')).toBe('LEMON_PASSWORD=[secret 1]\nLEMON_PORT=80\n');
    expect(hidden('{"password": "lemon", "lemon": 1}')).toBe('{"password": "[secret 1]", "lemon": 1}');
    expect(hidden('password: lemon\nI typed lemon: it was refused, Lemon too\n')).toBe('password: [secret 1]\nI typed [secret 1]: it was refused, [secret 1] too\n');
  });

  it('the same value has the same placeholder, and no digit of it stays', () => {
    const draft = draftOf(`Call +44 7700 900142 or +44 7700 900155.\n${block}`, 'Re: +447700900155');
    const after = trimmed(draft, hideAll(audit(draft)));
    expect(after.parts[0]?.text).toBe('Re: [phone 2]');
    expect(bodyOf(after).split('\n')[0]).toBe('Call [phone 1] or [phone 2].');
    expect(bodyOf(after)).toContain('CCode: [phone 1]');
    expect(bodyOf(after)).toContain('Context: [phone 2]\n');
  });

  it('a number with a word before it goes as a whole: the word may be a name', () => {
    const draft = draftOf(block.replace('blocked', 'mara'));
    expect(bodyOf(trimmed(draft, hideAll(audit(draft))))).not.toContain('mara');
  });

  it('a placeholder that is there already keeps its meaning', () => {
    const draft = draftOf('See [phone 1]. Mine is +44 7700 900142.');
    expect(bodyOf(trimmed(draft, hideAll(audit(draft))))).toBe('See [phone 1]. Mine is [phone 2].');
  });

  it('file names are trimmed, and a file that goes needs no new name', () => {
    const file = { id: 'a', name: '447700900142.zip', type: 'application/zip', bytes: 1, inline: false, readable: false };
    const base = draftOf(block);
    const draft = { ...base, parts: [...base.parts, { id: 'name:a', place: 'file-name' as const, text: file.name }], attachments: [file] };
    const report = audit(draft);
    expect(makePlan(draft, report, hideAll(report)).attachments).toEqual([{ id: 'a', change: 'rename', name: '[phone 1].zip' }]);
    expect(makePlan(draft, report, { ...hideAll(report), attachments: { a: 'remove' } }).attachments).toEqual([{ id: 'a', change: 'remove' }]);
  });
});

describe('presets', () => {
  it('only my words: nothing of the app stays, every word of the user does', () => {
    for (const name of draftNames('whatsapp-android')) {
      const draft = draftNamed(name);
      const report = audit(draft);
      const after = bodyOf(trimmed(draft, presetChoices(report, 'words', '[Withheld by the sender: all of it]')));
      for (const section of report.sections) if (section.kind === 'words') for (const range of section.ranges) expect(after).toContain(bodyOf(draft).slice(range.start, range.end).trim());
      expect(after).not.toMatch(/Support Info|Debug info/);
    }
  });

  it('what they need: the phone number goes with a question, and stays with a registration problem', () => {
    const question = audit(draftOf(block.replace(/^Context: .*$/m, 'Context: settings/about')));
    const trouble = audit(draftOf(block.replace(/^Context: .*$/m, 'Context: register-phone')));
    const phone = (report: typeof question): string[] => report.sections.filter((section) => section.category === 'phone-number').map((section) => sectionState(presetChoices(report, 'needed'), section));
    expect(phone(question)).toEqual(['none']);
    expect(phone(trouble)).toEqual(['all']);
  });

  it('a field that is kept after all is kept whole', () => {
    const draft = draftOf(block);
    const report = audit(draft);
    const needed = presetChoices(report, 'needed');
    const phone = Object.fromEntries(fieldsOf(report).filter((field) => field.category === 'phone-number').map((field) => [field.id, 'keep' as const]));
    expect(bodyOf(trimmed(draft, { ...needed, fields: { ...needed.fields, ...phone } }))).toContain('Debug info: +447700900142\nCCode: 44 7700900142\n');
  });

  it('everything changes nothing', () => {
    const draft = draftOf(block);
    expect(trimmed(draft, presetChoices(audit(draft), 'everything')).parts).toEqual(draft.parts);
  });
});

describe('a plan', () => {
  it('is refused when anything changed since', () => {
    const draft = draftOf(block);
    const plan = makePlan(draft, audit(draft), hideAll(audit(draft)));
    expect(applyPlan(draftOf(`${block}x`), plan)).toEqual({ ok: false, why: 'changed' });
    expect(applyPlan(draftOf(block, 'other subject'), plan)).toEqual({ ok: false, why: 'changed' });
    const done = applyPlan(draft, plan);
    expect(done.ok && applyPlan(done.draft, plan)).toEqual({ ok: false, why: 'changed' });
  });

  it('leaves the withheld line after the block, once', () => {
    const draft = draftOf(`Hello\n\n${block}\nBye`);
    const after = bodyOf(trimmed(draft, presetChoices(audit(draft), 'needed', '[Withheld by the sender: x]')));
    expect(after.match(/\[Withheld by the sender: x\]/g)).toHaveLength(1);
    expect(after).toMatch(/\n\[Withheld by the sender: x\]\n\nBye$/);
  });
});

describe('the withheld line', () => {
  const bare = block.replace(/\n$/, '');
  it('takes the place of a last line that went, in a body without a line end', () => {
    const after = bodyOf(trimmed(draftOf(bare), presetChoices(audit(draftOf(bare)), 'needed', '[W]')));
    expect(after.split('\n').at(-1)).toBe('[W]');
    expect(after).not.toContain('\n\n');
  });
  it('stands on a line of its own after a last line that stays', () => {
    const body = `${bare}\nModel: X9`;
    const after = bodyOf(trimmed(draftOf(body), presetChoices(audit(draftOf(body)), 'needed', '[W]')));
    expect(after).toMatch(/\nModel: X9\n\[W\]$/);
  });
  it('stands under the block that the draft itself holds when a quoted one follows', () => {
    const body = `Hello\n\n${block}\n> Dear Anna,\n> please send it again:\n${bare.replace(/^/gm, '> ').replaceAll('234-10', '262-01')}\n`;
    const after = bodyOf(trimmed(draftOf(body), presetChoices(audit(draftOf(body)), 'needed', '[W]')));
    expect(after.match(/\[W\]/g)).toHaveLength(1);
    expect(after.indexOf('[W]')).toBeLessThan(after.indexOf('> Dear Anna'));
  });
  it('stands under a quoted block when there is no other', () => {
    const body = `Hello\n\n${bare.replace(/^/gm, '> ')}`;
    expect(bodyOf(trimmed(draftOf(body), presetChoices(audit(draftOf(body)), 'words', '[W]')))).toBe('Hello\n\n[W]');
  });
});

describe('leftovers', () => {
  it('tells where a removed value still stands', () => {
    const removed = [{ value: 'Example Mobile', kind: 'text', canonical: 'example mobile' }];
    const parts = [{ id: 'body', place: 'body' as const, text: 'a\nb example_mobile c\n' }, { id: 'hidden:0', place: 'hidden' as const, text: 'Example%20Mobile' }];
    expect(findLeftovers(parts, removed)).toEqual([{ part: 'body', line: 2, value: 'example_mobile' }, { part: 'hidden:0', line: 1, value: 'Example%20Mobile' }]);
  });
});

it('a placeholder behind a sign makes no field of a line that was none: a second hiding changes nothing', () => {
  const draft = draftOf('max_tokens: 4096\n٣\ngps_adid=8c5e2f10-11aa-4b6c-9d2e-0123456789ab\n--Support Info--\nHuawei pushToken=0865123047893312300000123400CN01\n\u{9ad51}\u{2b520}\n\nregistration id: pending\n\n');
  const once = trimmed(draft, hideAll(audit(draft)));
  expect(bodyOf(once)).toContain('Huawei pushToken=[push token 1]\n');
  expect(bodyOf(trimmed(once, hideAll(audit(once))))).toBe(bodyOf(once));
});
