/** Metadata shown as a text, one value a line: from edits of that text back to the values. */
import { once } from './byte-stream.ts';
import type { FileText, TextEdit } from './file-format.ts';

/** The text of a file's metadata; none where it has no values. */
export function metadataText(values: readonly string[]): FileText[] {
  return values.length === 0 ? [] : [{ id: 'metadata', read: () => once(values.map((value) => value.replace(/[\r\n]/g, ' ')).join('\n')) }];
}

/** Old value -> new value, for the lines that an edit touches. The text is the values joined by LF, line ends in them written as blanks. */
export function editLines(values: readonly string[], edits: readonly TextEdit[]): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  let start = 0;
  for (const value of values) {
    const end = start + value.length;
    const own = edits.filter((edit) => edit.start < end && edit.end > start);
    if (own.length > 0) changed.set(value, replaceInside(value, start, own));
    start = end + 1;
  }
  return changed;
}

function replaceInside(value: string, offset: number, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    const from = Math.max(0, edit.start - offset);
    result += value.slice(at, from) + (edit.start >= offset ? edit.replacement : '');
    at = Math.min(value.length, edit.end - offset);
  }
  return result + value.slice(at);
}
