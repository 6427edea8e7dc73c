/**
 * Ten thousand texts made by chance, four in a draft: its subject, its body, a part that is not seen and the name of a file. Nothing throws, ranges lie in the text, hiding twice changes
 * nothing, nothing hidden survives, nothing else changes. `npm run fuzz` goes on for as long as wanted; hostile lines are read in `hostile.test.ts`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultOf, fuzzedDraft } from './fuzzed-drafts.ts';

const texts = 10_000;

it.each([1, 2, 3, 4])('texts made by chance, from seed %i', (seed) => {
  let read = 0;
  const holds = fc.property(fuzzedDraft, (draft) => {
    read += draft.parts.length;
    expect(faultOf(draft)).toBeNull();
  });
  fc.assert(holds, { numRuns: texts / 16, seed });
  expect(read).toBe(texts / 4);
}, 120_000);
