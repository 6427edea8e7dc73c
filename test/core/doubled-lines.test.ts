/** Programs that make a paragraph of each line put an empty one behind it: a draft is read as it was before, and its fields go with their empty lines. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit.ts';
import type { Draft } from '../../src/core/draft.ts';
import { applyPlan } from '../../src/core/plan/apply.ts';
import { makePlan } from '../../src/core/plan/plan.ts';
import { hideAll } from '../../src/core/plan/presets.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { draftNamed, draftNames, draftOf } from '../fixtures/drafts.ts';

const inBody = (draft: Draft, change: (text: string) => string): Draft => ({ ...draft, parts: draft.parts.map((part) => (part.place === 'body' ? { ...part, text: change(part.text) } : part)) });
const doubled = (text: string): string => text.replace(/\n/g, '\n\n');
const ofBody = (draft: Draft): string[] => fieldsOf(audit(draft)).filter(({ part }) => part === 'body').map(({ value }) => value.replace(/\s+/g, ' '));

/** Two lines alone, one of which has its empty line, are paragraphs of words as well. */
const tooFew = ['unlisted-bullets-without-keys-en'];

describe('drafts whose lines were doubled', () => {
  test.each(draftNames().filter((name) => !tooFew.includes(name)))('%s', (name) => {
    const draft = draftNamed(name);
    expect(ofBody(inBody(draft, doubled))).toEqual(ofBody(draft));
  });

  test('the numbers of lines are those of the text, and of three empty lines one divides', () => {
    const report = audit(draftOf(doubled('My pen leaks.\n\nMaker: Inkwell\nTint: violet\n\nOS: Android 14\nApp version: 3.1 (77)\n'), 'Help', ['help@inkwell.example']));
    expect(fieldsOf(report).map(({ line, value }) => [line, value])).toEqual([[5, 'Inkwell'], [7, 'violet'], [11, 'Android 14'], [13, '3.1 (77)']]);
  });

  test('a field that is removed takes its empty line with it, and the words stay as they were', () => {
    const draft = inBody(draftOf('My pen leaks.\n\nIt drips.\n\nMaker: Inkwell\nOS: Android 14\nModel: Pixel 7\nApp version: 3.1 (77)\n', 'Help', ['help@inkwell.example']), (text) => text.replace(/(?<=: .*)\n(?=.)/g, '\n\n'));
    const report = audit(draft);
    const outcome = applyPlan(draft, makePlan(draft, report, { ...hideAll(report), fields: Object.fromEntries(fieldsOf(report).map(({ id }) => [id, 'remove' as const])) }));
    expect(outcome.ok && outcome.draft.parts.find(({ id }) => id === 'body')?.text).toBe('My pen leaks.\n\nIt drips.\n\n');
  });

  test('paragraphs of words are left as they are', () => {
    const report = audit(draftOf('Hi Ann,\n\nThat is fine with me.\n\nSee you at 3.\n\nBring 2 cakes.\n\nThanks: Bob\n', 'Lunch', ['ann@example.com']));
    expect(report.supportDraft).toBe(false);
    expect(report.sections.map(({ kind }) => kind)).toEqual(['words']);
  });
});
