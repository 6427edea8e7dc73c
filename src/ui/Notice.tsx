import type { ComponentChildren, JSX } from 'preact';
import type { Tone } from './Badge.tsx';

/** Something to know, beside what the screen is about. */
export function Notice({ tone, title, children }: { readonly tone: Tone; readonly title?: string; readonly children?: ComponentChildren }): JSX.Element {
  return (
    <div class={`notice notice-${tone}`}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
