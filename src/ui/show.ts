import { render, type ComponentChild } from 'preact';
import { onChange } from './state.ts';

/** Shows what `make` gives, and again whenever a state of the page changes. A screen is shown whole: it is small, and Preact changes only what is another. */
export function show(make: () => ComponentChild, into: HTMLElement): void {
  const again = (): void => render(make(), into);
  onChange(again);
  again();
}
