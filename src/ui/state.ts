/**
 * The state of a page's screen: plain values, which are shown again when one of them changes (`show.ts`). A library of signals learns which piece of a screen reads which value, for 1.7 kB; a screen
 * that is shown whole has no use for that.
 */

export interface State<T> {
  value: T;
}

const listeners: (() => void)[] = [];

/** A value that tells whoever listens when it becomes another one; objects are compared by what they are, not by what they hold. */
export function state<T>(first: T): State<T> {
  let now = first;
  return {
    get value() {
      return now;
    },
    set value(next) {
      if (Object.is(next, now)) return;
      now = next;
      for (const listener of listeners) listener();
    },
  };
}

/** Calls `listener` after each change of any state, as long as the page lives. */
export function onChange(listener: () => void): void {
  listeners.push(listener);
}
