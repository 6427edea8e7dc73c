/**
 * Ten thousand texts made by chance, four in a draft: its subject, its body, a part that is not seen and the name of a file. Nothing throws, ranges lie in the text, hiding twice changes
 * nothing, nothing hidden survives, nothing else changes. `npm run fuzz` goes on for as long as wanted; hostile lines are read in `hostile.test.ts`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft } from '../../../src/core/draft.ts';
import { faultOf, fuzzedDraft } from './fuzzed-drafts.ts';

const texts = 10_000;

/** What goes on over a line is told by how long lines are and how they begin; hidden values are shorter and begin otherwise. */
it.each([
  ['--Support Info--', 'advertisingId=00000000-0000-0000-0000-000000000000', 'Vicolo Stretto 3, 37121 Verona (VR)', 'Model | SM-A536B'],
  ['SM-G991B', 'IDFA: 00000000-0000-0000-0000-000000000000', '{"expoPushToken":"ExponentPushToken[x7Qm2LkP9rTz4VbN8sWd1E]"}', 'nbtstat: MARIO-PC       <00>  UNIQUE      Registered', '490154203237518'],
])('hiding twice changes nothing where a value stood in the place of a line that goes on: %s', (...lines) => {
  const draft = (subject: string, body: string): Draft => ({ recipients: { to: ['support@example.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: subject }, { id: 'body', place: 'body', text: body }], attachments: [] });
  for (const subject of ['Radio MCC-MNC: 234-30', 'scan failed', 'Hello']) for (const quote of ['', '> ']) expect(faultOf(draft(subject, lines.map((line, i) => `${i === 0 ? quote : ''}${line}\n`).join('')))).toBeNull();
});

it('hiding twice changes nothing where the rest of a person’s line, without its address, has few words', () => {
  const body = '--Support Info--\nIMEI: 490154203237518\n\nspedite a Piazza della Libertà 4, 50129 Firenze (FI), grazie\nIMEI: null\nIMEI: 490154203237518\n';
  expect(faultOf({ recipients: { to: ['support@example.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text: body }], attachments: [] })).toBeNull();
});

it.each([1, 2, 3, 4])('texts made by chance, from seed %i', (seed) => {
  let read = 0;
  const holds = fc.property(fuzzedDraft, (draft) => {
    read += draft.parts.length;
    expect(faultOf(draft)).toBeNull();
  });
  fc.assert(holds, { numRuns: texts / 16, seed });
  expect(read).toBe(texts / 4);
}, 120_000);
