/**
 * Runs among the page's own scripts, before them: many webmails choose files through a field that is in no document, whose events
 * reach nobody else. Each field that is opened is shown to Sendless, as the related target of a mouse event; nothing comes back.
 */
import { shown } from './held/shown-field.ts';

/** Taken before the page could change them. */
const dispatch = EventTarget.prototype.dispatchEvent;
const MouseEventHere = MouseEvent;
const here = window;

function show(field: unknown): void {
  if (field instanceof HTMLInputElement && field.type === 'file') Reflect.apply(dispatch, here, [new MouseEventHere(shown, { relatedTarget: field })]);
}

function showBefore(prototype: object, name: string, when: (given: readonly unknown[]) => boolean): void {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  if (typeof own?.value !== 'function') return;
  const value: unknown = new Proxy(own.value as () => unknown, {
    apply(native, field: unknown, given: readonly unknown[]) {
      if (when(given)) show(field);
      return Reflect.apply(native, field, given);
    },
  });
  Object.defineProperty(prototype, name, { ...own, value });
}

showBefore(HTMLElement.prototype, 'click', () => true);
showBefore(HTMLInputElement.prototype, 'showPicker', () => true);
showBefore(EventTarget.prototype, 'dispatchEvent', ([event]) => event instanceof Event && event.type === 'click');
