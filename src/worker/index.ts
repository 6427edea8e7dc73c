/** The worker: one file, opened or trimmed, by the formats that it needs. It is ended from outside. */
import { defaultLimits } from '../files/limits.ts';
import { lookInside } from '../files/look-inside.ts';
import { trimFile } from '../files/trim-file.ts';
import type { HeavyJob, HeavyWord, NumberedJob, NumberedWord } from '../platform/heavy-work.ts';
import { bytesOfBlob } from './bytes-of-blob.ts';

/** Milliseconds between two words about progress. */
const pause = 100;

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  // A library that thinks it has the worker for itself (pdf.js) is spoken to as well.
  if (!isJob(data)) return;
  const say = (word: HeavyWord): void => {
    globalThis.postMessage({ ...word, number: data.number } satisfies NumberedWord);
  };
  run(data, say).then(say, (error: unknown) => {
    say({ threw: error instanceof Error ? error.message : String(error) });
  });
});

function isJob(data: unknown): data is NumberedJob {
  return typeof data === 'object' && data !== null && 'kind' in data && typeof (data as Partial<NumberedJob>).number === 'number';
}

async function run(job: HeavyJob, say: (word: HeavyWord) => void): Promise<HeavyWord> {
  const file = await bytesOfBlob(job.name, job.blob);
  const auditing = { context: job.context, limits: { ...defaultLimits, ...job.limits }, progress: sometimes((done) => { say({ progress: done }); }) };
  if (job.kind === 'open') return { report: await lookInside(file, auditing), blob: null };
  const { report, pieces } = await trimFile(file, job.decisions, auditing);
  // Views of ordinary memory all of them: nothing here is shared with another thread.
  return { report, blob: pieces === null ? null : new Blob(pieces as Uint8Array<ArrayBuffer>[]) };
}

function sometimes(tell: (done: number) => void): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    tell(done);
  };
}
