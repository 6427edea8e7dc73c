import { effect } from '@preact/signals-core';
import { render, type ComponentChild } from 'preact';

/**
 * Shows what `make` gives, and again whenever a signal changes that it or one of its components reads. A component that shows itself anew by a state of its own must not
 * begin to read a signal then: nobody would hear of it.
 */
export function show(make: () => ComponentChild, into: HTMLElement): void {
  effect(() => {
    render(make(), into);
  });
}
