import type { ComponentChildren, JSX } from 'preact';

export interface ButtonProps {
  readonly kind?: 'main' | 'plain' | 'link';
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  onClick(): void;
}

export function Button({ kind = 'plain', disabled = false, children, onClick }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={`button button-${kind}`} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
