import type { Range } from '../draft.ts';

/** The text of a range. */
export function textAt(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
