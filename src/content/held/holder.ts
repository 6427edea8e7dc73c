/**
 * What the ways in which files come into a mail share: where they are to be held, and how.
 */
import type { ForTheBar, HeldFiles } from './held-files.ts';

export interface Holder {
  /** The compose window in which files that come in at `place` are to be held; null when they pass. */
  rootFor(place: Element): Element | null;
  tell(one: ForTheBar): void;
  /** Has files held that are chosen in a file field which window listeners do not hear, or below a shadow root. */
  watch(target: EventTarget): void;
}

const passed = new WeakSet<File>();

/** Whether the page has these files already: it may hand them from one of its parts to another by events like the user's. */
export function areKnown(files: readonly File[]): boolean {
  return files.every((file) => passed.has(file));
}

export function letPass(files: readonly File[]): void {
  for (const file of files) passed.add(file);
}

/** Stops the event and holds its files. Whatever throws from here on gives the page all of them, and says that nobody looked. */
export function hold(event: Event, held: HeldFiles, holder: Holder, takeFromPage: () => void = () => undefined): void {
  event.stopImmediatePropagation();
  event.preventDefault();
  try {
    takeFromPage();
    holder.tell({ held });
  } catch {
    // Not before the event and what follows it are over.
    setTimeout(() => held.release(held.files));
    holder.tell({ notice: { root: held.root, why: 'failed' } });
  }
}
