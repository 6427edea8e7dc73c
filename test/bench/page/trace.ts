/** What the scripts of the extension cost a page, from the browser's own trace. */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what a processor worked on it: on a busy machine it waits for others. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export interface Cost {
  /** Milliseconds, in all. */
  readonly total: number;
  /** Milliseconds of the longest call. */
  readonly longest: number;
  /** Milliseconds of processor in the call that took most of it; NaN where the browser does not tell. */
  readonly longestWork: number;
  readonly calls: number;
}

/** Records while `work` runs; gives what calls of scripts of this address cost, and what those of the page's own did. */
export async function costOf(session: CDPSession, extension: string, work: () => Promise<void>): Promise<{ readonly ours: Cost; readonly pages: Cost }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] } });
  await work();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  const calls = outermost(events.filter(({ name, dur }) => dur !== undefined && (name === 'FunctionCall' || name === 'EvaluateScript')));
  return { ours: sum(calls.filter((event) => urlOf(event).startsWith(extension))), pages: sum(calls.filter((event) => urlOf(event).startsWith('http'))) };
}

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? '';

/** Calls within calls of the same thread are told once. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return [...events].sort((a, b) => a.ts - b.ts).filter(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${String(pid)}.${String(tid)}`;
    if (ts < (ends.get(thread) ?? 0)) return false;
    ends.set(thread, ts + dur);
    return true;
  });
}

function sum(events: readonly TraceEvent[]): Cost {
  const times = events.map(({ dur = 0 }) => dur / 1000);
  return { total: times.reduce((all, one) => all + one, 0), longest: Math.max(0, ...times), longestWork: Math.max(0, ...events.map(({ tdur = NaN }) => tdur / 1000)), calls: times.length };
}
