/**
 * Counts what each step of an audit of a long draft does, by the engine: how often each piece of our code ran, not how long. What one expression reads at a stretch is not counted; each is
 * tried only where the single pass proposes it. `steps-are-short.test.ts` bundles it and runs it in a process of its own: pieces are counted in code that is loaded after counting began.
 * Prints the counts as JSON.
 */
import { Session } from 'node:inspector';
import { makeLog } from '../bench/scan/make-log.ts';

const characters = Number(process.argv[2]);

/** A log and, as long as it, fields that are full of details. */
function longText(): string {
  const fields = Array.from({ length: characters / 2 / 75 }, (_, i) => `phone: +44 7700 ${String(900_000 + i)} mail: anna@example.com at 10.0.0.1 of b.example.org\n`);
  return [...makeLog({ bytes: characters / 2, seed: 3 }), '\n', ...fields].join('');
}

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often pieces of our code ran since this was asked last. */
function take(): number {
  let count = 0;
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { url, functions } of result) if (url.startsWith('file:')) for (const { ranges } of functions) for (const range of ranges) count += range.count;
  });
  return count;
}

const { auditInSteps } = await import('../../src/core/audit.ts');
const text = longText();
const counts: number[] = [];
take();
for (const running = auditInSteps({ recipients: { to: ['help@example.org'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: 'Question' }, { id: 'body', place: 'body', text }], attachments: [] }); ; ) {
  const { done } = running.next();
  counts.push(take());
  if (done === true) break;
}
session.disconnect();
console.log(JSON.stringify(counts));
