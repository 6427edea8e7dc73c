/**
 * Telling when compose windows may have come, gone or been filled. Nothing is added to the page and nothing is read here.
 */
import { whenIdle } from './when-idle.ts';

/** Milliseconds; many changes within them count as one. */
const quietPage = 100;
export const quietTyping = 300;

/** Calls back, gathered and at idle, when nodes of the page changed, a frame loaded, or the focus moved. */
export function watchPage(page: Document, changed: () => void, signal: AbortSignal): void {
  const poke = whenIdle(changed, quietPage, signal);
  const listen = (): void => {
    page.addEventListener('load', poke, { capture: true, signal });
    page.addEventListener('focusin', poke, { capture: true, signal });
  };
  listen();
  observe(page, signal, (records) => {
    // `document.open()` removes every listener and replaces the document's only child; adding one that is there does nothing.
    if (records.some(({ target }) => target === page)) listen();
    poke();
  });
}

/**
 * A function that, given a compose window's root, calls back after what is typed or set in it, also in frames of the page's own
 * origin that serve as editors. Giving it the same root again costs little and finds frames that came since.
 */
export function composeWatcher(changed: () => void, signal: AbortSignal): (root: Element) => void {
  const seen = new WeakSet<Node>();
  const typed = whenIdle(changed, quietTyping, signal, { afterBurst: true });
  const poke = whenIdle(changed, quietPage, signal);
  return (root) => {
    if (!seen.has(root)) {
      seen.add(root);
      root.addEventListener('input', typed, { capture: true, signal });
    }
    for (const frame of root.querySelectorAll('iframe')) {
      const inside = ownDocument(frame);
      if (inside === null || seen.has(inside)) continue;
      seen.add(inside);
      inside.addEventListener('input', typed, { capture: true, signal });
      observe(inside, signal, poke);
    }
  };
}

function observe(page: Document, signal: AbortSignal, changed: MutationCallback): void {
  const observer = new MutationObserver(changed);
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function ownDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
