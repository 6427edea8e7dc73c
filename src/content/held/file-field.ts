/**
 * Which file field of the page an event is about: one of the document, of a shadow root, or one that is in no document at all.
 */
import { shadowRootOf } from '../../platform/shadow-root.ts';

/** The field in which files were chosen, or null. In a closed shadow root the event names the host only: the field is looked for in it. */
export function fileFieldOf(event: Event): HTMLInputElement | null {
  const [first] = event.composedPath();
  if (isFileField(first)) return first;
  // A keystroke is an InputEvent, and it is what comes most.
  return event.type === 'input' && first instanceof Element && !(event instanceof InputEvent) ? filledFieldIn(first) : null;
}

/** By its name and not by its class: it may come from another frame. */
export function isFileField(target: EventTarget | null | undefined): target is HTMLInputElement {
  const { tagName, type } = (target ?? {}) as Partial<HTMLInputElement>;
  return tagName === 'INPUT' && type === 'file';
}

/** Whether an element is in a page that is shown: in a frame that was taken out it only seems to be. */
export function isThere(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null;
}

function filledFieldIn(host: Element): HTMLInputElement | null {
  for (const element of shadowRootOf(host)?.querySelectorAll('*') ?? []) {
    const field = isFileField(element) && element.files?.length ? element : filledFieldIn(element);
    if (field !== null) return field;
  }
  return null;
}

/** The innermost element an event is about, in closed shadow roots too: where `find` points in each of them. */
export function innermost(event: Event, find: (root: ShadowRoot) => Element | null): Element | null {
  const [first] = event.composedPath();
  let found = first instanceof Element ? first : null;
  for (let inner = found; inner !== null; ) {
    found = inner;
    const root = shadowRootOf(inner);
    inner = root && find(root);
  }
  return found;
}
