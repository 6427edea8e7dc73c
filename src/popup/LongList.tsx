import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { plural, useWords } from '../ui/words.ts';

/** More rows than anybody reads at once make a popup that does not answer. */
const atFirst = 200;
const atOnce = 500;

interface LongListProps<Thing> {
  readonly things: readonly Thing[];
  readonly class: string;
  draw(thing: Thing, index: number): JSX.Element;
}

/** A list whose first rows are drawn, with how many more there are and a button that draws them. */
export function LongList<Thing>({ things, class: name, draw }: LongListProps<Thing>): JSX.Element {
  const words = useWords();
  const [limit, setLimit] = useState(atFirst);
  const rest = things.length - limit;
  return (
    <>
      <ul class={name}>{things.slice(0, limit).map(draw)}</ul>
      {rest > 0 && (
        <div class="more">
          <p class="small soft">{plural(words, 'popup_notListed', rest)}</p>
          <Button
            kind="link"
            onClick={() => {
              setLimit(limit + atOnce);
            }}
          >
            {plural(words, 'popup_listMore', Math.min(rest, atOnce))}
          </Button>
        </div>
      )}
    </>
  );
}
