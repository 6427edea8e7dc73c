/** Position edits on one text: do they still fit, and what comes out. */
import type { Edit } from '../../core/plan/plan.ts';
import { textAt } from '../../core/text/ranges.ts';

/** The edits of one part by position, or null when one does not hold what was analysed or two overlap. */
export function fitEdits(text: string, edits: readonly Edit[]): readonly Edit[] | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  for (const edit of sorted) {
    if (edit.start < last || edit.end < edit.start || textAt(text, edit) !== edit.expected) return null;
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

/** The same edit where a line stands instead of lines: the last line end stays. */
export function keepingLineEnd<Made extends Edit>(edit: Made): Made {
  if (!edit.replacement.endsWith('\n') || !edit.expected.endsWith('\n')) return edit;
  return { ...edit, end: edit.end - 1, expected: edit.expected.slice(0, -1), replacement: edit.replacement.slice(0, -1) };
}

/** The one stretch by which two texts differ. Its ends stand between characters: the halves of an emoji are not parted. */
export function smallestChange(before: string, after: string): { start: number; end: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isHigh(before.charCodeAt(start - 1))) start -= 1;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
