/**
 * Telling that a text may have changed, also when no `input` came: scripts, undo in model-driven editors. Nothing is read
 * while a key is down; the comparison waits for the browser's idle time.
 */

/** Calls `changed` when `read` gives another text than the last time. `wake` adds sources of its own and calls its argument. */
export function watchText(target: Document | HTMLElement, read: () => string, changed: () => void, signal: AbortSignal, wake?: (look: () => void) => void): void {
  let known = read();
  let waiting = false;
  let keys = 0;
  const compare = (): void => {
    waiting = false;
    if (signal.aborted) return;
    if (keys > 0) return;
    const text = read();
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

/** The same for an HTML body: also what changes its nodes is looked at. */
export function watchNodes(root: HTMLElement, read: () => string, changed: () => void, signal: AbortSignal): void {
  watchText(root, read, changed, signal, (look) => {
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
}
