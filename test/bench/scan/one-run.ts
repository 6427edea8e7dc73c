/**
 * One run in a process of its own, which `run.ts` bundles and starts; prints its times as JSON. `file PATH [MB]` reads a log through the stream after another of so many megabytes (8), `cold PATH` does so in a process that has
 * done nothing before, `text NAME` searches one of the hostile texts, `again NAME` after it was searched as often as the log of the warm-up is long, `draft PATH` audits a draft over and over.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { audit } from '../../../src/core/audit.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { findTraces } from '../../../src/core/findings/field-findings.ts';
import { findInStream } from '../../../src/core/findings/find-in-stream.ts';
import { hostileTexts, ordinaryText } from './hostile-texts.ts';
import { makeLog } from './make-log.ts';

const rounds = 300;

async function measure(run: () => Promise<number>): Promise<void> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const cpu = process.cpuUsage();
  const started = performance.now();
  const found = await run();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, found, extraMegabytes: Math.round((Math.max(most, process.memoryUsage().rss) - before) / 1e6) }));
}

async function countIn(pieces: AsyncIterable<string> | Iterable<string>): Promise<number> {
  let found = 0;
  for await (const traces of findInStream(pieces, { rest: () => new Promise((resolve) => setImmediate(resolve)) })) found += traces.length;
  return found;
}

async function* readLog(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) yield decoder.decode(bytes as Uint8Array, { stream: true });
  yield decoder.decode();
}

/** What a process does once (making the automaton, compiling) is not the rate. */
const warmUp = (megabytes: number): Promise<number> => countIn(makeLog({ bytes: megabytes * 1_000_000, seed: 2 }));

function auditOverAndOver(path: string): { readonly characters: number; readonly median: number; readonly first: number } {
  const text = readFileSync(path, 'utf8');
  const draft: Draft = { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: 'Question' }, { id: 'body', place: 'body', text }], attachments: [] };
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    audit(draft);
    return performance.now() - started;
  });
  const [first = 0] = times;
  return { characters: text.length, first, median: times.sort((a, b) => a - b)[rounds >> 1] ?? 0 };
}

const [what = '', name = '', megabytes = '8'] = process.argv.slice(2);
if (what === 'draft') console.log(JSON.stringify(auditOverAndOver(name)));
else if (what === 'cold') await measure(() => countIn(readLog(name)));
else {
  await warmUp(Number(megabytes));
  if (what === 'file') await measure(() => countIn(readLog(name)));
  else {
    const text = name === 'ordinary' ? ordinaryText() : (hostileTexts[name]?.() ?? '');
    if (what === 'again') for (let i = 0; i < 4; i += 1) findTraces(text);
    else findTraces(text.slice(0, 400_000));
    await measure(() => Promise.resolve(findTraces(text).length));
  }
}
