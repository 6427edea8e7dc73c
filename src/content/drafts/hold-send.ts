/**
 * Send, pressed while a mail is being changed, would send what is to go: it is held once, and the bar says so. Pressed again it sends.
 */
import type { ComposeWindow } from '../../webmail/webmail.ts';
import { lent } from '../held/gate-port.ts';

/** `changing`: the windows in which a change is under way, without those in which Send was pressed meanwhile. */
export function holdSend(changing: Set<ComposeWindow>, signal: AbortSignal): void {
  const hold = (event: Event): void => {
    // Nearly always there is none, and a key that is typed costs nothing.
    for (const window of changing) {
      const { root } = window;
      const path = event.composedPath();
      const sends = event.type === 'click' ? window.sendControls().some(({ element }) => path.includes(element)) : path.includes(root) && (event.type === 'submit' || isShortcut(event as KeyboardEvent));
      if (!sends) continue;
      changing.delete(window);
      event.preventDefault();
      event.stopImmediatePropagation();
      lent.tell?.({ notice: { root, why: 'busy' } });
    }
  };
  for (const type of ['click', 'submit', 'keydown']) addEventListener(type, hold, { capture: true, signal });
}

const isShortcut = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === 'Enter' && (ctrlKey || metaKey);
