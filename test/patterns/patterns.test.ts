/**
 * No pattern in `src` takes more than linear time, as far as `recheck` can tell. Where it says otherwise each repetition of the pattern is counted, so that what is read
 * from one place is bounded by the pattern itself; or the pattern's file is named here, with what bounds it.
 */
import { describe, expect, it } from 'vitest';
import { collectPatterns } from './collect-patterns.ts';
import { askAgain, keyOf, readVerdicts } from './verdicts.ts';

const bounded: Readonly<Record<string, string>> = {
  'src/core/detectors/account-handle.ts': 'asked of a value that has the shape of a handle',
  'src/core/detectors/email-address.ts': 'asked of one host, at most 253 characters',
  'src/core/detectors/ip-address.ts': 'asked of the characters before an address, a bounded number',
  'src/core/detectors/labelled-secret.ts': 'asked of a single value',
  'src/core/detectors/network-name.ts': 'asked of what stands behind a label, at most 256 characters',
  'src/core/detectors/same-line.ts': 'asked of ninety characters',
  'src/core/detectors/stand-in.ts': 'asked of a single value',
  'src/core/grammar/frame.ts': 'asked of lines of at most 240 characters',
  'src/core/recognition/product-index.ts': 'runs over the patterns of products, when the index is made',
  'src/core/recognition/surroundings.ts': 'asked of the name of a file',
  'src/core/scan/pattern-tree.ts': 'sticky, over the patterns of detectors, when the automaton is made',
  'src/core/recognition/signature.ts': 'asked of lines of at most 100 characters',
};
const sampled = 8;

/** Whether a repetition may go on without end: a star, a plus, or a count without a most. */
function isCounted(source: string): boolean {
  const bare = source.replace(/\\[^]/g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  return !/[*+]|\{\d+,\}/.test(bare);
}

describe('patterns', async () => {
  const patterns = await collectPatterns();
  const verdicts = readVerdicts();
  const verdictOf = (pattern: (typeof patterns)[number]): string => verdicts[keyOf(pattern)] ?? 'not asked: run `npx tsx test/patterns/verdicts.ts`';

  it('are counted or not', () => {
    expect([String.raw`a{1,3}\*[*+]`, 'a+', 'a*', 'a{2,}'].map(isCounted)).toEqual([true, false, false, false]);
  });

  it('were all asked about, and none is vulnerable but for those that are bounded', () => {
    const unasked = patterns.filter((pattern) => verdictOf(pattern).startsWith('not asked')).map(({ place, source }) => `${place} /${source}/`);
    expect(unasked).toEqual([]);
    const vulnerable = new Set(patterns.filter((pattern) => verdictOf(pattern) === 'vulnerable' && !isCounted(pattern.source)).map(({ place }) => place.replace(/:\d+$/, '')));
    expect([...vulnerable].sort()).toEqual(Object.keys(bounded).sort());
  });

  it('are called safe again when some are asked again', async () => {
    const start = Math.floor(Math.random() * patterns.length);
    const around = [...patterns.slice(start), ...patterns.slice(0, start)];
    // Of counted ones nothing hangs on the verdict, which the time that it has decides.
    for (const pattern of around.filter((one) => verdictOf(one) === 'safe' && !isCounted(one.source)).slice(0, sampled)) {
      // On a busy machine there may be no answer in time; another answer is what must not be.
      expect(['safe', 'unknown'], `${pattern.place} /${pattern.source}/${pattern.flags}`).toContain(await askAgain(pattern));
    }
  }, 60_000);
});
