/** A text's places and what stands there. Ranges are in UTF-16 units, `end` not in them. */
import type { Range } from '../draft.ts';

/** The text of a range. */
export function textAt(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

/** The range of what stands at `start`. */
export function rangeOf(start: number, { length }: string): Range {
  return { start, end: start + length };
}

/** The text right before a place, at most `reach` units of it. */
export function shortlyBefore(text: string, at: number, reach: number): string {
  return text.slice(Math.max(0, at - reach), at);
}
