/** Position edits on one text: do they still fit, and what comes out. */
import type { Edit } from '../../core/plan.ts';

/** The edits of one part by position, or null when one does not hold what was analysed or two overlap. */
export function fitEdits(text: string, edits: readonly Edit[]): readonly Edit[] | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  for (const edit of sorted) {
    if (edit.start < last || edit.end < edit.start || text.slice(edit.start, edit.end) !== edit.expected) return null;
    last = edit.end;
  }
  return sorted;
}

/** The text after the edits, which must be sorted and fit. */
export function editedText(text: string, sorted: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    pieces.push(text.slice(at, edit.start), edit.replacement);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
