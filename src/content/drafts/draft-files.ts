/**
 * The files of one compose window, as far as they were looked into: read from the page when the popup asks, opened in a worker, one after the other.
 * Their bytes stay here, in the tab's memory, until the draft closes.
 */
import type { Attachment, Draft } from '../../core/draft.ts';
import { partOf } from '../../core/draft.ts';
import type { FileContext, FileDecisions, FileReport } from '../../core/file-report.ts';
import type { HeavyFailure, HeavyOptions, OpenedFile, TrimmedFile } from '../../platform/heavy-work.ts';
import type { FilesView, FileState } from '../../platform/messages.ts';
import type { ComposeWindow } from '../../webmail/webmail.ts';
import { unusedName } from '../../core/unused-name.ts';
import { certainIn } from './find-drafts.ts';
import { hasNews, learn, learntFromFiles } from '../held/learnt-from-files.ts';

/** What `platform/heavy-work.ts` does; tests give something else. */
export interface HeavyWork {
  openFile(file: { readonly name: string; readonly blob: Blob }, context: FileContext, options: HeavyOptions): Promise<OpenedFile>;
  trimFile(file: { readonly name: string; readonly blob: Blob }, context: FileContext, decisions: FileDecisions, options: HeavyOptions): Promise<TrimmedFile>;
}

/** A file that was read from the page. */
export interface OpenFile {
  /** The name it was opened by: unlike that of any other file of the draft. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly report: FileReport;
}

interface Known {
  readonly path: string;
  /** How long the webmail said it was, in bytes. */
  readonly listed: number | null;
  state: FileState;
  /** How far the opening is, from 0 to 1. */
  progress: number;
  /** Message id of the reason, where it was not opened. */
  why: string | null;
  opened: OpenFile | null;
  /** How much the mail's files had told when it was opened. */
  knew: number;
}

/** Message ids of why a file was not opened. */
export const sentences: Readonly<Record<HeavyFailure, string>> = { stopped: 'unread_stopped', 'no-worker': 'unread_no_worker', died: 'unread_died', failed: 'unread_failed' };

/** Milliseconds between two answers about progress. */
const pause = 200;

export class DraftFiles {
  readonly #window: ComposeWindow;
  readonly #heavy: HeavyWork;
  readonly #alive: AbortSignal;
  readonly #known = new Map<string, Known>();
  #running: AbortController | null = null;
  #version = 0;
  #waiting: (() => void)[] = [];

  /** `alive`: aborts when the draft script is taken down. */
  constructor(window: ComposeWindow, heavy: HeavyWork, alive: AbortSignal) {
    this.#window = window;
    this.#heavy = heavy;
    this.#alive = alive;
  }

  /** Begins to look into files that were not looked into yet. */
  look(): void {
    if (this.#running !== null || !this.#window.isOpen()) return;
    const draft = this.#window.read();
    // Of a file that was taken out and put back the earlier one is known too: it no longer has a name to itself.
    const attached = new Set(draft.attachments.map(({ id }) => id));
    const taken = new Set([...this.#known].flatMap(([id, { path }]) => (attached.has(id) ? [path] : [])));
    for (const file of draft.attachments) {
      const known = this.#known.get(file.id);
      if (known === undefined || known.state === 'stopped' || isOther(known, file)) this.#known.set(file.id, { path: known?.path ?? unusedName(file.name, taken), listed: file.bytes, state: 'waiting', progress: 0, why: null, opened: null, knew: 0 });
    }
    if (![...this.#known.values()].some(({ state }) => state === 'waiting')) return;
    this.#running = new AbortController();
    void this.#lookAtAll(draft, AbortSignal.any([this.#running.signal, this.#alive])).finally(() => {
      this.#running = null;
      this.#changed();
    });
  }

  /** Stops looking. What was not opened by then is said not to be. */
  stop(): void {
    this.#running?.abort();
  }

  /** How far the looking is; once it is another than `after`. */
  async next(after: number): Promise<FilesView> {
    if (this.#version === after && this.#running !== null) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      await new Promise((resolve) => setTimeout(resolve, this.#running === null ? 0 : pause));
    }
    return this.view();
  }

  view(): FilesView {
    return {
      version: this.#version,
      working: this.#running !== null,
      files: [...this.#known].map(([id, { state, progress }]) => ({ id, state, progress })),
    };
  }

  /** The opened file with this id, or null. */
  opened(id: string): OpenFile | null {
    return this.#known.get(id)?.opened ?? null;
  }

  /** Another file stands under this id by now: it is looked into anew. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  /** What is inside the files that are attached now. A file that was not opened says why. */
  reports(attachments: readonly Attachment[]): ReadonlyMap<string, FileReport> {
    return new Map(attachments.flatMap((file) => {
      const known = this.#known.get(file.id);
      if (known === undefined || (known.opened === null && known.why === null)) return [];
      return [[file.id, known.opened?.report ?? unreadReport(known.path, file, known.why ?? '')] as const];
    }));
  }

  /** What a worker is told of the mail: with what its text and its files tell with certainty. */
  contextOf(draft: Draft): FileContext {
    return { ...contextOf(draft), learnt: [...learntFromFiles(this.#window.root), ...certainIn(this.#window, draft)] };
  }

  async #lookAtAll(draft: Draft, signal: AbortSignal): Promise<void> {
    for (const file of draft.attachments) {
      const known = this.#known.get(file.id);
      if (known?.state !== 'waiting') continue;
      if (signal.aborted) this.#end(known, 'stopped', sentences.stopped);
      else await this.#lookAt(file, known, draft, signal);
    }
    // What a file told may stand in one that was opened before.
    for (const known of this.#known.values()) {
      if (known.opened && hasNews(this.#window.root, known.knew, known.opened.report.learnt)) await this.#open(known, known.opened.bytes, draft, signal);
    }
  }

  async #lookAt(file: Attachment, known: Known, draft: Draft, signal: AbortSignal): Promise<void> {
    known.state = 'reading';
    this.#changed();
    const read = await this.#window.readBytes(file.id, signal).catch(() => ({ ok: false as const, why: 'failed' }));
    if (!read.ok) {
      this.#end(known, signal.aborted ? 'stopped' : 'failed', signal.aborted ? sentences.stopped : 'unread_no_bytes');
      return;
    }
    await this.#open(known, read.bytes, draft, signal);
  }

  async #open(known: Known, bytes: Uint8Array, draft: Draft, signal: AbortSignal): Promise<void> {
    known.state = 'opening';
    this.#changed();
    const progress = (done: number): void => {
      known.progress = done;
      this.#changed();
    };
    const knew = learntFromFiles(this.#window.root).length;
    const opened = await this.#heavy.openFile({ name: known.path, blob: new Blob([new Uint8Array(bytes)]) }, this.contextOf(draft), { signal, progress });
    if (!opened.ok) {
      // It was opened before: what was found then stays true.
      if (known.opened) this.#end(known, 'done', null);
      else this.#end(known, opened.why === 'stopped' ? 'stopped' : 'failed', sentences[opened.why]);
      return;
    }
    known.opened = { path: known.path, bytes, report: opened.report };
    known.knew = knew;
    learn(this.#window.root, opened.report.learnt);
    this.#end(known, 'done', null);
  }

  #end(known: Known, state: FileState, why: string | null): void {
    known.state = state;
    known.why = why;
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** A webmail may put other bytes under the same id. */
function isOther({ listed }: Known, { bytes }: Attachment): boolean {
  return listed !== null && bytes !== null && listed !== bytes;
}

/** What the worker is told of the mail. */
export function contextOf(draft: Draft): FileContext {
  return { recipients: draft.recipients, subject: partOf(draft, 'subject')?.text ?? '' };
}

function unreadReport(path: string, { name, type, bytes }: Attachment, why: string): FileReport {
  return { entries: [{ path, name, type, bytes, why, opened: false, found: [], values: 0 }], sections: [], blocks: [], findings: [], learnt: [], numbers: [] };
}
