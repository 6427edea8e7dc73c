import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import { type Choice, type Choices, keepEverything } from '../../../src/core/plan/choices.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { findLeftovers } from '../../../src/core/plan/leftovers.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { presetChoices } from '../../../src/core/plan/presets.ts';
import { fieldsOf, type Report } from '../../../src/core/report.ts';

const folder = new URL('../../fixtures/drafts/', import.meta.url);

function makeDraft(subject: string, body: string, more: { hidden?: string[]; files?: string[] } = {}): Draft {
  const files = more.files ?? [];
  return {
    recipients: { to: ['support@support.whatsapp.com'], cc: [], bcc: [] },
    parts: [
      { id: 'subject', place: 'subject', text: subject },
      { id: 'body', place: 'body', text: body },
      ...(more.hidden ?? []).map((text, i) => ({ id: `hidden:${String(i)}`, place: 'hidden' as const, text })),
      ...files.map((text, i) => ({ id: `name:${String(i)}`, place: 'file-name' as const, text })),
    ],
    attachments: files.map((name, i) => ({ id: String(i), name, type: '', bytes: 1, inline: false, readable: true })),
  };
}

const drafts = readdirSync(folder)
  .filter((name) => name.startsWith('whatsapp') && name.endsWith('.txt'))
  .map((name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const at = source.indexOf('\n\n');
    const subject = /^Subject: (.*)$/m.exec(source.slice(0, at))?.[1] ?? '';
    return { name, draft: makeDraft(subject, source.slice(at + 2), { files: ['logs.zip'] }) };
  });

function planned(draft: Draft, choices: (report: Report) => Choices): { text: (part: string) => string; draft: Draft; plan: ReturnType<typeof makePlan> } {
  const report = audit(draft);
  const plan = makePlan(draft, report, choices(report));
  const applied = applyPlan(draft, plan);
  if (!applied.ok) throw new Error('refused');
  return { plan, draft: applied.draft, text: (part) => applied.draft.parts.find(({ id }) => id === part)?.text ?? '' };
}

/** Removes the fields with these keys and keeps the rest. */
function without(...keys: string[]): (report: Report) => Choices {
  return (report) => ({ ...keepEverything, fields: Object.fromEntries(fieldsOf(report).filter((field) => keys.includes(field.key)).map((field) => [field.id, 'remove'])) });
}

const block = [
  '--Support Info--', 'Debug info: +447700900142', 'Description: 2.24.7.81', 'Version: 2.24.7.81', 'App: com.whatsapp', 'LC: GB', 'LG: en', 'Context: settings/about', 'Carrier: Examplecom', 'Manufacturer: Examplephone',
  'Model: EX-900', 'OS: 14', 'Radio MCC-MNC: 234-30', 'CCode: 44 7700900142', 'Target: release', 'Device: kestrel', 'useragent: WhatsApp/2.24.7.81 Android/14 Device/Examplephone-EX-900', '',
].join('\n');

describe('makePlan', () => {
  it('hunts the number of one removed field in every spelling, though its category is kept elsewhere', () => {
    const words = 'Call me: 07700 900142 or +44 (0)7700-900142.\n\n';
    const draft = makeDraft('0044 7700 900142', words + block, { hidden: ['tel:%2B447700900142', 'https://example.com/?n=447700900142'], files: ['IMG_447700900142.jpg'] });
    const after = planned(draft, without('Debug info'));
    for (const part of after.draft.parts) expect(part.text.replace(/\D/g, '')).not.toContain('7700900142');
    expect(after.draft.attachments[0]?.name).toMatch(/^IMG_\[phone 1\]\.jpg$/);
    expect(after.text('body')).toContain('Call me: [phone 1] or [phone 1].');
  });

  it('hunts what stood in a section of lines that was removed', () => {
    const draft = makeDraft('help maria@example.com', `I am Maria.\n\n${block}\nOn Monday Support wrote:\n> Dear maria@example.com,\n> thanks.\n`, { hidden: ['mailto:Maria%40example.com'] });
    const after = planned(draft, (report) => {
      const sections = report.sections.filter((section) => section.kind === 'quoted');
      expect(sections).toHaveLength(1);
      return { ...keepEverything, sections: Object.fromEntries(sections.map((section) => [section.id, 'remove' as const])) };
    });
    expect(after.text('subject')).toBe('help [e-mail 1]');
    expect(after.text('hidden:0')).toBe('mailto:[e-mail 1]');
    expect(after.text('body')).toContain('I am Maria.');
  });

  it('keeps the version in a kept field and trims the device out of it', () => {
    const after = planned(makeDraft('x', block), without('Manufacturer', 'Model', 'Device', 'OS'));
    expect(after.text('body')).toMatch(/useragent: WhatsApp\/2\.24\.7\.81 .*\[device \d\]/);
    expect(after.text('body')).not.toContain('EX-900');
  });

  it('leaves plain words and keys alone', () => {
    const after = planned(makeDraft('x', `The release works, see settings.\n\n${block}Google account added: true\n`), without('Target', 'Context', 'Manufacturer'));
    expect(after.text('body')).toContain('The release works, see settings.');
    expect(after.text('body')).toContain('Google account added: true');
  });

  it.each(drafts)('removes what each preset leaves out of $name, and nothing else', ({ draft }) => {
    for (const preset of ['everything', 'needed', 'words'] as const) {
      const report = audit(draft);
      const choices = presetChoices(report, preset);
      const after = planned(draft, () => choices);
      const sent = after.text('body').split('\n');
      const gone = fieldsOf(report).filter((field) => choices.fields[field.id] === 'remove');
      const goneLines = new Set(gone.map((field) => field.line));
      if (preset === 'everything') expect(after.draft).toEqual(draft);
      for (const field of gone) if (field.value.length >= 9 && /\d/.test(field.value)) for (const part of after.draft.parts) expect(part.text).not.toContain(field.value);
      for (const section of report.sections.filter(({ kind }) => kind === 'words' && preset !== 'everything')) {
        for (const range of section.ranges) {
          const words = draft.parts[1]?.text.slice(range.start, range.end) ?? '';
          if (!/\d/.test(words)) expect(after.text('body')).toContain(words.trim());
        }
      }
      expect(sent.length).toBeLessThanOrEqual((draft.parts[1]?.text.split('\n').length ?? 0) - goneLines.size + (report.sections.some(({ kind }) => kind === 'quoted') ? 1 : 0) + goneLines.size);
      expect(findLeftovers(after.draft.parts, after.plan.removed)).toEqual([]);
    }
  });

  it('holds for any choice: nothing removed survives, kept lines stay, twice is refused, hiding again changes nothing', () => {
    const kinds: Choice[] = ['keep', 'hide', 'remove'];
    fc.assert(
      fc.property(fc.constantFrom(...drafts), fc.infiniteStream(fc.constantFrom(...kinds)), ({ draft }, stream) => {
        const report = audit(draft);
        const pick = (): Choice => stream.next().value ?? 'keep';
        const choices: Choices = { ...keepEverything, fields: Object.fromEntries(fieldsOf(report).map((field) => [field.id, pick()])) };
        const plan = makePlan(draft, report, choices);
        for (const [i, edit] of plan.edits.entries()) {
          const text = draft.parts.find(({ id }) => id === edit.part)?.text ?? '';
          const previous = plan.edits[i - 1];
          expect(edit.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(edit.start, edit.end)).toBe(edit.expected);
          if (previous?.part === edit.part) expect(edit.start).toBeGreaterThanOrEqual(previous.end);
        }
        const applied = applyPlan(draft, plan);
        if (!applied.ok) throw new Error('refused');
        if (plan.edits.length > 0) expect(applyPlan(applied.draft, plan)).toEqual({ ok: false, why: 'changed' });
        expect(findLeftovers(applied.draft.parts, plan.removed)).toEqual([]);
        const body = applied.draft.parts[1]?.text ?? '';
        // Independent of the search that made the plan: values with digits, long enough not to stand somewhere by chance.
        for (const field of fieldsOf(report)) {
          if (choices.fields[field.id] !== 'keep' && field.value.length >= 9 && /\d/.test(field.value)) expect(body.split(/[^\p{L}\p{N}.+]/u)).not.toContain(field.value);
        }
        const again = audit(applied.draft);
        const hidden = fieldsOf(again).filter((field) => /^\[[^\]]+ \d+\]$/.test(field.value));
        const twice = makePlan(applied.draft, again, { ...keepEverything, fields: Object.fromEntries(hidden.map((field) => [field.id, 'hide'])) });
        expect(twice.edits.filter((edit) => /^\[[^\]]+ \d+\]$/.test(edit.expected))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
