/**
 * *Put it back*: takes Sendless's own edits back and attaches the removed files again; what the user typed since stays.
 */
import type { PutBackOutcome } from '../../platform/messages.ts';
import type { ComposeWindow } from '../../webmail/webmail.ts';
import type { Standing } from './apply-choices.ts';
import { putFilesBack } from './change-files.ts';
import { restoreEdits } from './restore-edits.ts';

export interface PutBackResult {
  readonly outcome: Omit<PutBackOutcome, 'view'>;
  /** What still waits to be put back, or null when everything is. */
  readonly standing: Standing | null;
}

/** Newest edits first. What could not be put back stays in memory: the next try goes on from there. */
export async function putBack(window: ComposeWindow, standing: Standing, signal: AbortSignal): Promise<PutBackResult> {
  const { stuck, unplaced: now } = await restoreEdits(window, standing.undo);
  const unplaced = [...standing.unplaced, ...now];
  const waiting = await putFilesBack(window, standing.held, signal);
  // The trimmed draft was saved over the old one: without this the restored text would be in this tab only.
  if (standing.applied.saved) await window.save(signal).catch(() => undefined);
  const missing = waiting.filter(({ bothAttached }) => bothAttached !== true);
  const complete = stuck.length === 0 && waiting.length === 0 && unplaced.length === 0 && standing.applied.notRestorable.length === 0;
  const waits = stuck.length > 0 || waiting.length > 0 || unplaced.length > 0;
  // Where the page throws, as after a change to another editor, or does not want its text back, the words can be copied at least.
  const words = stuck.flatMap(({ edits }) => edits.map(({ expected }) => expected)).filter((text) => text !== '');
  return {
    outcome: { complete, unplaced: [...unplaced, ...words], missingFiles: [...missing.map(({ name }) => name), ...standing.applied.notRestorable], twiceFiles: waiting.filter(({ bothAttached }) => bothAttached === true).map(({ name }) => name) },
    standing: waits ? { ...standing, undo: stuck, held: waiting, unplaced, removed: stuck.length > 0 ? standing.removed : [] } : null,
  };
}
