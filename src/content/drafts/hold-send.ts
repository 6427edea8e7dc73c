/**
 * Send, pressed while a mail is being changed, would send what is to go: it is held once, and the bar says so. Pressed again it sends.
 */
import type { ComposeWindow } from '../../webmail/webmail.ts';
import { lent } from '../held/gate-port.ts';

/** What a press is made of, by mouse, finger or key: pages answer to any of it. */
const parts = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup', 'click', 'submit'];
const begins = /^(?:pointer|key)down$/;
const ends = /^(?:keyup|click|submit)$/;

/** Holds Send in a window in which a change begins; gives what to call when it has ended: the press that is held then is held to its end. */
export function holdSend(window: ComposeWindow): () => void {
  const { root } = window;
  const ended = new AbortController();
  const end = (): void => ended.abort();
  let isHeld = false;
  const hold = (event: Event): void => {
    const path = event.composedPath();
    const { type, key, repeat } = event as KeyboardEvent;
    const sends = ((!key || key === 'Enter' || key === ' ') && window.sendControls().some(({ element }) => path.includes(element)))
      // What is of another document comes from a frame of this window: an editor's.
      || ((type === 'submit' || isShortcut(event as KeyboardEvent)) && (path.includes(root) || !path.includes(document)));
    if (!sends) return;
    if (isHeld && !repeat && begins.test(type)) return end();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isHeld) lent.tell?.({ notice: { root, why: 'busy' } });
    isHeld = true;
    if (ends.test(type)) end();
  };
  const frames = [...root.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.defaultView);
  for (const type of parts) for (const view of [globalThis, ...frames]) view?.addEventListener(type, hold, { capture: true, signal: ended.signal });
  return () => {
    if (!isHeld) end();
  };
}

/** Of all webmails at once: Ctrl+Enter, Tuta's Ctrl+Shift+S, Outlook's Alt+S. */
const isShortcut = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => ((ctrlKey || metaKey) && key === 'Enter') || (/^s$/i.test(key) && (altKey || (ctrlKey && shiftKey)));
