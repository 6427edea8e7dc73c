/** Texts made to be hard: lines of twenty thousand characters in which every place is a possible beginning. A pattern that goes back over them never comes to an end, and the test fails by its time limit. */
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/core/plan/apply.ts';
import { audit } from '../../src/core/audit.ts';
import type { Draft } from '../../src/core/draft.ts';
import { makePlan } from '../../src/core/plan/plan.ts';
import { hideAll } from '../../src/core/plan/presets.ts';

const beginnings = ['|', '| a | ', '- ', '**', '{', 'Model: ', 'a | ', 'a = ', '[', '(', '"a": "', 'Call +44', 'at ', '### ', '--', 'begin ', '=', 'Debug info: ', '> ', 'PNR ', 'Name: ', 'C:\\Users\\', '/home/', '; a=', 'password: a', 'Via Roma '];
const pieces = [' ', '\t', '-', '.', 'a', '1', 'a ', 'A ', '(', ')', '"', ';', '|', '| ', '.a', '@', '\\', '/', '1 ', 'a: b\n', 'token=a1b2c3d4 ', 'A1 ', '\u00a0', '%25', '+44 7', '0532 ', 'ab:cd:ef:', '1.2.3.4 ', '://a:', 'GB82 ', 'imei1 x ', '1.2345,', '\\\\a1\\', '<key>a', 'a,b,c\n', '?a=b&', 'A-PC-', 'token=', 'curl a ', '0171 1234567 or '];
const length = 20_000;

function draftOf(body: string): Draft {
  return { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text: body }], attachments: [] };
}

describe.each(beginnings)('%j and then', (beginning) => {
  it('twenty thousand characters of any kind are read and hidden', () => {
    for (const piece of pieces) {
      const draft = draftOf(`${beginning}${piece.repeat(length / piece.length)}é.`);
      const report = audit(draft);
      for (const { start, end, value } of report.findings) expect(draft.parts[1]?.text.slice(start, end)).toBe(value);
      expect(applyPlan(draft, makePlan(draft, report, hideAll(report))).ok).toBe(true);
    }
  });
});

it.each([...'-=*#_~–—─:'])('a row of %s as long as a page, between the lines of a block, is read', (sign) => {
  const ends = ['+', ' x', ` ${sign}`, ''];
  const rows = ends.map((end) => `${sign.repeat(length)}${end}`);
  const fields = audit(draftOf(`Model: Pixel 8\nOS: Android 14\n${rows.join('\nbegin ')}\nApp version: 4.2.1\n`)).sections.flatMap((section) => section.fields);
  expect(fields.slice(0, 2).map(({ key }) => key)).toEqual(['Model', 'OS']);
});

it.each(['{"device": "Pixel 7", "os": "14"}\nwords\n', 'Model: Pixel 8\nOS: Android 14\nApp version: 4.2.1\n\n\n\nhere a person writes some words.\n\n\n\n', 'Model: Pixel 8\n\nOS: Android 14\n\n\n\n'])('eighty thousand lines of %j are read, the last with as much work as the first', (block) => {
  expect(audit(draftOf(block.repeat(80_000 / (block.split('\n').length - 1)))).supportDraft).toBeTypeOf('boolean');
});
