import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzzedDraft } from './fuzzed-drafts.ts';
import { draws, faultOfChoices } from './random-choices.ts';

it('whatever is chosen goes, edits never overlap, and what is shown is what is sent', () => {
  fc.assert(fc.property(fuzzedDraft, draws, (draft, drawn) => {
    expect(faultOfChoices(draft, drawn)).toBeNull();
  }), { numRuns: 1500 });
}, 120_000);

it('what is removed right below a block goes when the withheld line stands between them', () => {
  const body = 'Hello there\n\n--Support Info--\nDebug info: +447700900142\nCarrier: Example Mobile\nRadio MCC-MNC: 234-10\nModel: Phone 9S\nSee you soon, my friend\n';
  const draft = { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject' as const, text: '' }, { id: 'body', place: 'body' as const, text: body }], attachments: [] };
  expect(faultOfChoices(draft, { things: ['remove'], sections: ['remove'], withheldLine: '[withheld]' })).toBeNull();
});
