import type { ComponentChildren, JSX } from 'preact';

export type Tone = 'plain' | 'good' | 'warm' | 'bad';

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }): JSX.Element {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
