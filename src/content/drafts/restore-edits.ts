/**
 * Taking the edits of a window's text back, as *Put it back* and a broken *Apply* do.
 */
import type { ComposeWindow, UndoRecord } from '../../webmail/webmail.ts';

export interface EditsRestored {
  /** What the page did not take back as far as is known, to be tried once more. Newest last. */
  readonly stuck: readonly UndoRecord[];
  /** Removed stretches for which no place was found. */
  readonly unplaced: readonly string[];
}

/** Newest first. A page that only says that its text is not as it was keeps the whole record: any of its words may be missing. */
export async function restoreEdits(window: ComposeWindow, undo: readonly UndoRecord[]): Promise<EditsRestored> {
  const unplaced: string[] = [];
  const stuck: UndoRecord[] = [];
  for (const record of undo.toReversed()) {
    const restored = await window.restore(record).catch(() => null);
    if (restored === null || (!restored.complete && restored.unplaced.length === 0)) stuck.unshift(record);
    else for (const text of restored.unplaced) unplaced.push(text);
  }
  return { stuck, unplaced };
}
