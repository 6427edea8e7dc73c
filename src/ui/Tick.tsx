import type { JSX } from 'preact';

export interface TickProps {
  readonly state: 'all' | 'some' | 'none';
  /** Id of the element that names it; else `label`. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  onChange(ticked: boolean): void;
}

/** A tick box with a third state for "some of it". */
export function Tick({ state, labelledBy, label, describedBy, disabled, onChange }: TickProps): JSX.Element {
  return (
    <input
      class="tick"
      type="checkbox"
      checked={state === 'all'}
      indeterminate={state === 'some'}
      disabled={disabled ?? false}
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
    />
  );
}
