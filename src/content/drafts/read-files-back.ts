/**
 * After files were swapped: whether the webmail holds just the copies that were proven. A webmail may have written a copy anew; then that is searched.
 */
import type { Draft } from '../../core/draft.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import type { ComposeWindow } from '../../webmail/webmail.ts';
import { isSame, thrown, type SwappedFile } from './change-files.ts';
import { contextOf, type HeavyWork } from './draft-files.ts';

export interface CheckedFiles {
  /** The copies that the webmail holds as they were made. */
  readonly proven: readonly SwappedFile[];
  /** Copies that could not be read back, or that hold what was to go. */
  readonly failed: readonly { readonly name: string; readonly why: string }[];
}

export async function checkSwapped(window: ComposeWindow, heavy: HeavyWork, draft: Draft, swapped: readonly SwappedFile[], removed: readonly RemovedValue[], signal: AbortSignal): Promise<CheckedFiles> {
  const proven: SwappedFile[] = [];
  const failed: { name: string; why: string }[] = [];
  for (const copy of swapped) {
    const why = await whatIsWrong(window, heavy, draft, copy, removed, signal);
    if (why !== null) failed.push({ name: copy.name, why });
    else proven.push(copy);
  }
  return { proven, failed };
}

async function whatIsWrong(window: ComposeWindow, heavy: HeavyWork, draft: Draft, copy: SwappedFile, removed: readonly RemovedValue[], signal: AbortSignal): Promise<string | null> {
  const read = await window.readBytes(copy.id, signal).catch(thrown);
  if (!read.ok) return 'files_notReadBack';
  if (isSame(read.bytes, copy.bytes)) return null;
  const decisions = { entries: {}, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } };
  const searched = await heavy.trimFile({ name: copy.name, blob: new Blob([new Uint8Array(read.bytes)]) }, contextOf(draft), decisions, { signal });
  // Nothing that is to go may be left to be taken out.
  return searched.ok && searched.report.ok && !searched.report.changed && searched.report.unread.length === 0 ? null : 'files_notReadBack';
}
