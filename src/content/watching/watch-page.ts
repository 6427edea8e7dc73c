/**
 * Telling when compose windows may have come, gone or been filled. Nothing is added to the page and nothing is read here.
 */
import { whenIdle } from './when-idle.ts';

/** Milliseconds; many changes within them count as one. */
const quietPage = 100;
export const quietTyping = 300;

/** Calls back, gathered and at idle, when nodes of the page changed, a frame loaded, or the focus moved. */
export function watchPage(page: Document, changed: () => void, signal: AbortSignal): void {
  const poke = whenIdle(() => {
    watch();
    changed();
  }, quietPage, signal);
  // A restless page changes hundreds of times a second: once a call is due, what else changes will be seen by it.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    poke();
  });
  /** Again after each call, because `document.open()` removes every listener; adding one that is there does nothing. */
  const watch = (): void => {
    for (const type of ['load', 'focusin']) page.addEventListener(type, poke, { capture: true, signal });
    observer.observe(page, { childList: true, subtree: true });
  };
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * A function that, given a compose window's root, calls back after what is typed or set in it, also in frames of the page's own
 * origin that serve as editors. Giving it the same root again costs little and finds frames that came since.
 */
export function composeWatcher(changed: () => void, signal: AbortSignal): (root: Element) => void {
  const seen = new WeakSet<Node>();
  const typed = whenIdle(changed, quietTyping, signal, { afterBurst: true });
  /** True the first time. */
  const watchTyping = (target: Node): boolean => {
    if (seen.has(target)) return false;
    seen.add(target);
    target.addEventListener('input', typed, { capture: true, signal });
    return true;
  };
  return (root) => {
    watchTyping(root);
    for (const frame of root.querySelectorAll('iframe')) {
      const inside = ownDocument(frame);
      if (inside && watchTyping(inside)) watchPage(inside, changed, signal);
    }
  };
}

function ownDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
