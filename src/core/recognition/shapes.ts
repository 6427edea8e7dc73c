/** What lines are once their values are hidden. */
import type { Range } from '../draft.ts';
import { contentOf, type BodyLine } from '../grammar/body-line.ts';
import { placeholdersIn } from '../placeholders.ts';

/** Stands for a value and for a placeholder alike. */
export const standIn = '[id 1]';

/**
 * The contents of the lines, by index, in which values were found or placeholders stand, with the same sign in the place of each. A line that is hidden later is judged in the shape that it
 * has then: else a second hiding reads it as another line. `values` are in order. Linear in the text.
 */
export function shapesOf(text: string, lines: readonly BodyLine[], values: readonly Range[] = []): ReadonlyMap<number, string> {
  const shapes = new Map<number, string>();
  let at = -1;
  let [source, from] = ['', 0];
  const close = (): void => {
    const line = lines[at];
    if (line && source !== '') shapes.set(at, contentOf(source + text.slice(from, line.end)));
  };
  for (const { start, end } of [...placeholdersIn(text), ...values].sort((a, b) => a.start - b.start)) {
    if ((lines[at]?.next ?? 0) <= start) {
      close();
      do at += 1;
      while ((lines[at]?.next ?? Infinity) <= start);
      [source, from] = ['', lines[at]?.start ?? 0];
    }
    source += text.slice(from, start) + standIn;
    from = Math.min(end, lines[at]?.end ?? end);
  }
  close();
  return shapes;
}
