/** `npm run fuzz -- COUNT [SEED]`: reads and hides drafts made by chance, ten thousand at a time, and prints the seed of the first at which something is wrong. */
import fc from 'fast-check';
import { faultOf, fuzzedDraft } from '../test/core/fuzz/fuzzed-drafts.ts';

const [count = '1000000', seed = '1'] = process.argv.slice(2);
const batch = 10_000;
let done = 0;
for (let n = 0; done < Number(count); n += 1) {
  const numRuns = Math.min(batch, Number(count) - done);
  const result = fc.check(fc.property(fuzzedDraft, (draft) => {
    const fault = faultOf(draft);
    if (fault !== null) throw new Error(fault);
  }), { numRuns, seed: Number(seed) + n });
  if (result.failed) {
    console.error(fc.defaultReportMessage(result));
    process.exitCode = 1;
    break;
  }
  done += numRuns;
  console.log(`${String(done)} drafts, seed ${String(Number(seed) + n)}`);
}
