import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/core/plan/apply.ts';
import { audit } from '../../src/core/audit.ts';
import { makePlan } from '../../src/core/plan/plan.ts';
import { keepEverything } from '../../src/core/plan/choices.ts';
import { products } from '../../src/core/products/index.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { buildGateTable } from '../../src/core/recognition/gate-table.ts';
import { looksLikeSupportDraft } from '../../src/core/recognition/signature.ts';
import { draftNamed, draftNames, draftOf, expectedOf } from '../fixtures/drafts.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const namesApps = new Set(['ordinary-release-notes-en', 'ordinary-test-plan-en', 'ordinary-application-en', 'ordinary-dependencies-en']);

describe('the project\'s own drafts', () => {
  for (const name of draftNames()) {
    it(`${name}: fields with their lines and categories, and nothing else`, () => {
      const expected = expectedOf(name);
      const report = audit(draftNamed(name));
      expect(report.supportDraft).toBe(expected.isSupportDraft);
      const given = fieldsOf(report).map(({ key, value, line, category }) => ({ key: oneLine(key), value: oneLine(value), line, category }));
      const wanted = expected.fields.map(({ key, value, line, category }) => ({ key: oneLine(key), value: oneLine(value), line, category }));
      expect(given).toEqual(wanted);
    });

    // It may err towards yes, where an ordinary mail speaks of an app and its systems: then the audit is loaded, and decides.
    if (!namesApps.has(name)) it(`${name}: the gate sees what the audit sees`, () => {
      const draft = draftNamed(name);
      const head = { recipients: draft.recipients, subject: draft.parts[0]?.text ?? '', body: draft.parts[1]?.text ?? '' };
      expect(looksLikeSupportDraft(head, buildGateTable(products))).toBe(expectedOf(name).isSupportDraft);
    });
  }
});

describe('a text that was changed on its way', () => {
  const plain = draftNamed('whatsapp-android-old-order-de');
  const fields = fieldsOf(audit(plain)).map(({ key, value }) => [key, oneLine(value)]);
  const ways: Record<string, (body: string) => string> = {
    'CRLF line ends': (body) => body.replace(/\n/g, '\r\n'),
    'NBSP after colons': (body) => body.replace(/: /g, ':\u00a0'),
    'zero-width marks in keys and values': (body) => body.replace(/^(\w)(.*)$/gm, '$1\u200b$2\u200e'),
    'two blanks before every line': (body) => body.replace(/^(?=.)/gm, '  '),
    'a quoted copy': (body) => body.replace(/^/gm, '> '),
  };
  for (const [way, change] of Object.entries(ways)) {
    it(`is read as before: ${way}`, () => {
      const changed = draftOf(change(plain.parts[1]?.text ?? ''));
      const report = audit(changed);
      expect(fieldsOf(report).map(({ key, value }) => [key, oneLine(value).replace(/[\u200b\u200e]/g, '')])).toEqual(fields);
      for (const field of fieldsOf(report)) {
        const text = changed.parts[1]?.text.slice(field.valueRange.start, field.valueRange.end) ?? '';
        expect(oneLine(text.replace(/[\u200b\u200e]/g, ''))).toBe(oneLine(field.value));
      }
    });
  }

  it('a block cut in the middle is still read', () => {
    const lines = (plain.parts[1]?.text ?? '').split('\n');
    const marker = lines.findIndex((line) => line.startsWith('--Support'));
    for (const half of [lines.slice(0, marker + 8), lines.slice(marker + 12)]) {
      const report = audit(draftOf(half.join('\n')));
      expect(report.product).toBe('whatsapp-android');
      expect(fieldsOf(report).length).toBe(half.filter((line) => /^\w[^:]*: ?/.test(line) && lines.indexOf(line) > marker).length);
    }
  });
});

describe('warnings and sections', () => {
  it('a block addressed to another domain is warned about', () => {
    const body = draftNamed('whatsapp-android-old-order-de').parts[1]?.text ?? '';
    expect(audit(draftOf(body, '', ['help@whatsapp-support.example'])).warnings).toEqual([{ kind: 'other-desk', detail: 'whatsapp-support.example' }]);
    expect(audit(draftOf(body, '', ['Desk <smb@support.whatsapp.com>'])).warnings).toEqual([]);
    expect(audit(draftOf(body, '', [])).warnings).toEqual([{ kind: 'no-recipient', detail: '' }]);
  });

  it('a sentence after the last field is the user\'s', () => {
    const body = '--Support Info--\nDebug info: +447700900142\nCCode: 44 7700900142\nRadio MCC-MNC: 234-10\nPlease answer before Friday, thank you.\n';
    const report = audit(draftOf(body));
    const words = report.sections.find((section) => section.kind === 'words');
    expect(words?.ranges.map((range) => body.slice(range.start, range.end))).toEqual(['Please answer before Friday, thank you.\n']);
    expect(report.sections.some((section) => section.kind === 'unread')).toBe(false);
  });

  it('a line of the block that nobody can read is shown as unread', () => {
    const body = '--Support Info--\nDebug info: +447700900142\n%%a1f0/77|zz\nRadio MCC-MNC: 234-10\nSIM MCC-MNC: 234-10\n';
    const unread = audit(draftOf(body)).sections.find((section) => section.kind === 'unread');
    expect(unread?.ranges.map((range) => body.slice(range.start, range.end))).toEqual(['%%a1f0/77|zz\n']);
  });
});

it.each(['Nominativo: Chiara Lo Presti', 'Billing address: Corso Como 1, 20154 Milano MI', 'Indirizzo postale: Via Dei Pini 2, 09126 Cagliari'])('%s, between empty lines among an app’s fields, does not end its block', (line) => {
  const draft = draftOf(`Hi\n\n--Support Info--\nDebug info: +447700900142\nCarrier: Kestrel\n\n${line}\n\nRadio MCC-MNC: 234-30\n`, '', ['android@support.whatsapp.com']);
  const report = audit(draft);
  expect(report.blocks).toHaveLength(1);
  expect(fieldsOf(report).map(({ key }) => key)).toContain('Radio MCC-MNC');
  const plan = makePlan(draft, report, { ...keepEverything, fields: Object.fromEntries(fieldsOf(report).map(({ id }) => [id, 'remove' as const])) });
  const outcome = applyPlan(draft, plan);
  expect(outcome.ok && outcome.draft.parts.find(({ id }) => id === 'body')?.text.trim()).toBe('Hi');
});

it('a mark at the end of a setting does not make the next setting its rest', () => {
  const body = 'App version: 4.2.1\nAndroid version: 14\nDevice model: Pixel 7\nuser = "nora@fjord.example";\nwindow = "wide";\nsample_rate = 44100,\nbuffer_frames = 512\nui.zoom: 1.5,\nui.rows: 30,\nPermissions: camera,\n  microphone\n';
  const fields = fieldsOf(audit(draftOf(body, 'Bug report', ['support@fjord.example']))).map(({ key, value }) => [key, oneLine(value)]);
  expect(fields.slice(3)).toEqual([['user', '"nora@fjord.example"'], ['window', '"wide"'], ['sample_rate', '44100,'], ['buffer_frames', '512'], ['ui.zoom', '1.5,'], ['ui.rows', '30,'], ['Permissions', 'camera, microphone']]);
});

describe('a marker alone', () => {
  it('proves nothing: not the opener of a stack trace, not the line over a block', () => {
    expect(audit(draftOf('What does {{email_exception}} mean?\n', '', ['a@example.com'])).supportDraft).toBe(false);
    expect(audit(draftOf('{{email_exception}}\n', '', ['a@example.com'])).supportDraft).toBe(false);
    expect(audit(draftOf('--Support Info--\nHello there\n', '', ['a@example.com'])).supportDraft).toBe(false);
    expect(audit(draftOf('{{email_exception}}\n\n', 'Question about WhatsApp for Android')).supportDraft).toBe(true);
  });
});

describe('any text at all', () => {
  const noise = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Debug info: +447700900142', '--Support Info--', '{', '"a": 1,', '}', '> ', 'Carrier: EE', 'Radio MCC-MNC: 234-10', '\r\n', '')), { maxLength: 40 }).map((lines) => lines.join('\n'));

  it('never throws, and every range lies in the text', () => {
    fc.assert(
      fc.property(noise, (body) => {
        const report = audit(draftOf(body));
        for (const finding of report.findings) expect(finding.value).toBe((finding.part === 'body' ? body : '').slice(finding.start, finding.end));
        for (const field of fieldsOf(report)) {
          expect(field.removeRange.start).toBeLessThanOrEqual(field.valueRange.start);
          expect(field.valueRange.end).toBeLessThanOrEqual(field.removeRange.end);
          expect(field.removeRange.end).toBeLessThanOrEqual(body.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a field that goes takes its own lines and no others', () => {
    for (const name of draftNames('whatsapp')) {
      const draft = draftNamed(name);
      const body = draft.parts[1]?.text ?? '';
      const report = audit(draft);
      for (const field of fieldsOf(report)) {
        const plan = makePlan(draft, { ...report, findings: [] }, { ...keepEverything, fields: { [field.id]: 'remove' } });
        const own = plan.edits.filter((edit) => edit.start >= field.removeRange.start && edit.end <= field.removeRange.end);
        expect(own.length).toBeGreaterThan(0);
        const outcome = applyPlan(draft, plan);
        expect(outcome.ok && outcome.draft.parts[1]?.text.length).toBeLessThan(body.length);
      }
    }
  });
});
