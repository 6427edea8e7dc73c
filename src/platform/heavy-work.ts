/**
 * Heavy work, asked for from a content script: files are opened, audited and trimmed in a worker of an extension page. A file goes
 * over as a Blob, so that the browser hands over a handle and not the bytes. Closing the port ends the worker.
 */
import type { FileContext, FileDecisions, FileReport, TrimReport } from '../core/file-report.ts';
import { askBackground } from './ask-background.ts';
import { runtime } from './runtime.ts';
import type { Port } from './runtime.ts';

export const heavyPort = 'heavy-work';

/** How much may be read; what is not named is as in `files/limits.ts`. */
export interface FileLimits {
  readonly fileBytes?: number;
  readonly totalBytes?: number;
  readonly entries?: number;
  readonly depth?: number;
}

/** What one worker is to do. */
export type HeavyJob = { readonly name: string; readonly blob: Blob; readonly context: FileContext; readonly limits: FileLimits } & (
  | { readonly kind: 'open' }
  | { readonly kind: 'trim'; readonly decisions: FileDecisions }
);

/** What the worker's side says: how far it is, from 0 to 1; what came of it; or the words of what was thrown. */
export type HeavyWord = { readonly progress: number } | { readonly report: unknown; readonly blob: Blob | null } | { readonly threw: string };

/** Between the page of the workers and a worker: each job has a number, and a word without the number of the job at hand is nobody's. Libraries in a worker speak too. */
export type NumberedJob = HeavyJob & { readonly number: number };
export type NumberedWord = HeavyWord & { readonly number: number };

/** `stopped`: the signal aborted. `no-worker`: none could be started. `died`: it was there and is gone. `failed`: it threw. Nothing was changed by any of them. */
export type HeavyFailure = 'stopped' | 'no-worker' | 'died' | 'failed';

export type OpenedFile = { readonly ok: true; readonly report: FileReport } | { readonly ok: false; readonly why: HeavyFailure };
/** `blob`: the proven new file; null when nothing in it changes, or when it is not offered (`report.ok` is false). */
export type TrimmedFile = { readonly ok: true; readonly report: TrimReport; readonly blob: Blob | null } | { readonly ok: false; readonly why: HeavyFailure };

export interface HeavyOptions {
  readonly signal: AbortSignal;
  readonly limits?: FileLimits;
  /** Called with numbers from 0 to 1 while the work goes on. */
  readonly progress?: (done: number) => void;
}

/** What is in a file. `name`: unlike that of any other file of the draft; parts and paths are told by it. */
export async function openFile(file: { readonly name: string; readonly blob: Blob }, context: FileContext, options: HeavyOptions): Promise<OpenedFile> {
  const done = await work({ kind: 'open', ...file, context, limits: options.limits ?? {} }, options);
  return done.ok ? { ok: true, report: done.report as FileReport } : done;
}

/** A copy of a file by decisions made for its report, proven in the worker to hold nothing that was to go. `name` must be the one of the report. */
export async function trimFile(file: { readonly name: string; readonly blob: Blob }, context: FileContext, decisions: FileDecisions, options: HeavyOptions): Promise<TrimmedFile> {
  const done = await work({ kind: 'trim', ...file, context, limits: options.limits ?? {}, decisions }, options);
  return done.ok ? { ok: true, report: done.report as TrimReport, blob: done.blob } : done;
}

type Done = { readonly ok: true; readonly report: unknown; readonly blob: Blob | null } | { readonly ok: false; readonly why: HeavyFailure };

async function work(job: HeavyJob, options: HeavyOptions): Promise<Done> {
  const first = await workOnce(job, options);
  // The page with the workers may have been about to close: then nobody said a word, and another one opens.
  return !first.ok && first.why === 'no-worker' && !options.signal.aborted ? workOnce(job, options) : first;
}

async function workOnce(job: HeavyJob, { signal, progress = () => undefined }: HeavyOptions): Promise<Done> {
  const ready = await askBackground('heavy.ready');
  if (signal.aborted) return { ok: false, why: 'stopped' };
  const port = ready?.answer === true ? connect() : null;
  if (port === null) return { ok: false, why: 'no-worker' };
  return new Promise((resolve) => {
    let begun = false;
    const end = (done: Done): void => {
      clearInterval(alive);
      signal.removeEventListener('abort', stop);
      port.disconnect();
      resolve(done);
    };
    const stop = (): void => end({ ok: false, why: 'stopped' });
    // Firefox ends an event page to which nothing happens; each of these is something.
    const alive = setInterval(() => port.postMessage({ still: true }), 5000);
    signal.addEventListener('abort', stop, { once: true });
    port.onDisconnect.addListener(() => end({ ok: false, why: begun ? 'died' : 'no-worker' }));
    port.onMessage.addListener((message) => {
      begun = true;
      const word = message as HeavyWord;
      if ('progress' in word) progress(word.progress);
      else if ('threw' in word) end({ ok: false, why: 'failed' });
      else end({ ok: true, report: word.report, blob: word.blob });
    });
    port.postMessage(job);
  });
}

function connect(): Port | null {
  try {
    return runtime()?.connect({ name: heavyPort }) ?? null;
  } catch {
    // The extension was updated or removed.
    return null;
  }
}
