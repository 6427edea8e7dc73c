import type { ComponentChildren, JSX } from 'preact';
import { useOwnId } from '../ui/own-id.ts';
import { Tick } from '../ui/Tick.tsx';

export interface RowProps {
  readonly state: 'all' | 'some' | 'none';
  readonly name: string;
  /** The line below the name: what is in it, in short. */
  readonly glance: ComponentChildren;
  readonly badges: ComponentChildren;
  readonly children: ComponentChildren;
  onTick(ticked: boolean): void;
}

/** A tick beside something that opens. The tick stands outside of what opens: a control within a control is no control. */
export function Row({ state, name, glance, badges, children, onTick }: RowProps): JSX.Element {
  const id = useOwnId();
  return (
    <li class={`row row-${state}`}>
      <Tick state={state} labelledBy={id} onChange={onTick} />
      <details>
        <summary>
          <span class="row-text">
            <span class="row-name" id={id}>
              {name}
            </span>
            <span class="row-glance small soft">
              <bdi>{glance}</bdi>
            </span>
          </span>
          <span class="row-badges">{badges}</span>
        </summary>
        <div class="opened">{children}</div>
      </details>
    </li>
  );
}
