import type { JSX } from 'preact';
import { useOwnId } from './own-id.ts';

export interface SegmentedProps<Value extends string> {
  /** What is chosen, for screen readers. */
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null when none of the options is what stands. */
  readonly value: Value | null;
  readonly size: 'small' | 'wide';
  onChange(value: Value): void;
}

/** One of a few: native radio buttons that look like one control. */
export function Segmented<Value extends string>({ legend, options, value, size, onChange }: SegmentedProps<Value>): JSX.Element {
  const name = useOwnId();
  return (
    <fieldset class={`segmented segmented-${size}`}>
      <legend class="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            class="unseen"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
