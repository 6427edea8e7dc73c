/**
 * Telling that a text may have changed, also when no `input` came: scripts, undo in model-driven editors. Nothing is read
 * while a key is down; the comparison waits for the browser's idle time, and a long text is read in several goes.
 */
import type { RememberedText } from './remembered-text.ts';
import { partsOf } from './rich-plan.ts';

/** How long one go of reading takes, in milliseconds: half of what a page does not feel. */
const go = 4;

/** Gives the text, or null when `enough` said so before all was read: the next call reads on. */
type ReadPartly = (enough: () => boolean) => string | null;

/** Calls `changed` when `read` gives another text than the last time. `wake` adds sources of its own and calls its argument. */
export function watchText(target: Document | HTMLElement, read: ReadPartly, changed: () => void, signal: AbortSignal, wake?: (look: () => void) => void): void {
  let known = read(() => false);
  let waiting = false;
  let keys = 0;
  const compare = (): void => {
    waiting = false;
    if (signal.aborted) return;
    if (keys > 0) return;
    const end = performance.now() + go;
    const text = read(() => performance.now() >= end);
    if (text === null) return look();
    if (text === known) return;
    known = text;
    changed();
  };
  const look = (): void => {
    if (waiting || signal.aborted) return;
    waiting = true;
    requestIdleCallback(compare, { timeout: 500 });
  };
  const options = { signal, capture: true, passive: true } as const;
  target.addEventListener('keydown', () => { keys = 1; }, options);
  target.addEventListener('keyup', () => { keys = 0; look(); }, options);
  for (const type of ['input', 'change', 'blur', 'focus']) target.addEventListener(type, () => { if (type === 'blur') keys = 0; look(); }, options);
  wake?.(look);
}

/** The same for an HTML body, with its hidden strings: also what changes its nodes is looked at. */
export function watchNodes(root: HTMLElement, { partly }: RememberedText, changed: () => void, signal: AbortSignal): void {
  const read: ReadPartly = (enough) => {
    const rich = partly(root, enough);
    return rich && partsOf(rich).map(({ text }) => text).join('\u0000');
  };
  watchText(root, read, changed, signal, (look) => {
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
}
