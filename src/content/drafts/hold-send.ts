/**
 * Send, pressed while a mail is being changed, would send what is to go: it is held once, and the bar says so. Pressed again it sends.
 */
import type { ComposeWindow } from '../../webmail/webmail.ts';
import { lent } from '../held/gate-port.ts';

/** Holds Send in a window in which a change begins; gives what to call when it has ended. */
export function holdSend(window: ComposeWindow): () => void {
  const { root } = window;
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const hold = (event: Event): void => {
    const path = event.composedPath();
    // What is of another document comes from a frame of this window: an editor's.
    const sends = event.type === 'click' ? window.sendControls().some(({ element }) => path.includes(element)) : (path.includes(root) || !path.includes(document)) && (event.type === 'submit' || isShortcut(event as KeyboardEvent));
    if (!sends) return;
    end();
    event.preventDefault();
    event.stopImmediatePropagation();
    lent.tell?.({ notice: { root, why: 'busy' } });
  };
  const frames = [...root.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.defaultView);
  for (const type of ['click', 'submit', 'keydown']) for (const view of [globalThis, ...frames]) view?.addEventListener(type, hold, { capture: true, signal: ended.signal });
  return end;
}

const isShortcut = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === 'Enter' && (ctrlKey || metaKey);
