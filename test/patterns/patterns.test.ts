/** No pattern in `src` takes more than linear time, as far as `recheck` can tell; those of which it says otherwise are named here, with what bounds them. */
import { describe, expect, it } from 'vitest';
import { collectPatterns } from './collect-patterns.ts';
import { ask, keyOf, readVerdicts } from './verdicts.ts';

const bounded: Readonly<Record<string, string>> = {
  'src/core/detectors/contact-lines.ts': 'each part of a line is counted, and a line is read once',
  'src/core/detectors/cookies.ts': 'runs over one list of cookies, at most 16 384 characters; looks back three',
  'src/core/detectors/host-name.ts': 'at most 64 characters from each place of a name',
  'src/core/detectors/stand-in.ts': 'asked of a single value',
  'src/core/product-index.ts': 'runs over the patterns of products, when the index is made',
  'src/core/scan/pattern-tree.ts': 'sticky, over the patterns of detectors, when the automaton is made',
  'src/core/signature.ts': 'at most 64 characters from each place of a key; an id is sought in lines of at most 100',
  'src/files/legacy-encoding.ts': 'asked of the first 1024 bytes of a file',
  'src/webmail/editors/hidden-strings.ts': 'at most 240 characters from each place of an attribute',
  'src/webmail/generic-finder.ts': 'at most 64 characters before a sign and 316 behind it',
  'src/webmail/split-addresses.ts': 'at most 64 characters before a sign and 253 behind it',
};
const sampled = 8;

describe('patterns', async () => {
  const patterns = await collectPatterns();
  const verdicts = readVerdicts();
  const verdictOf = (pattern: (typeof patterns)[number]): string => verdicts[keyOf(pattern)] ?? 'not asked: run `npx tsx test/patterns/verdicts.ts`';

  it('were all asked about, and none is vulnerable but for those that are bounded', () => {
    const unasked = patterns.filter((pattern) => verdictOf(pattern).startsWith('not asked')).map(({ place, source }) => `${place} /${source}/`);
    expect(unasked).toEqual([]);
    const vulnerable = new Set(patterns.filter((pattern) => verdictOf(pattern) === 'vulnerable').map(({ place }) => place.replace(/:\d+$/, '')));
    expect([...vulnerable].sort()).toEqual(Object.keys(bounded).sort());
  });

  it('get the verdict of the file when some are asked again', async () => {
    const start = Math.floor(Math.random() * patterns.length);
    const around = [...patterns.slice(start), ...patterns.slice(0, start)];
    for (const verdict of ['safe', 'vulnerable'] as const) {
      for (const pattern of around.filter((one) => verdictOf(one) === verdict).slice(0, sampled / (verdict === 'safe' ? 1 : 4))) {
        const again = await ask(pattern);
        // On a busy machine there may be no answer in time; another answer is what must not be.
        expect([verdict, 'unknown'], `${pattern.place} /${pattern.source}/${pattern.flags}`).toContain(again);
      }
    }
  }, 60_000);
});
