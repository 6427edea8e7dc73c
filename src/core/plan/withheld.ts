import type { Replacement } from './edits.ts';
import type { Report } from '../report.ts';

/**
 * The insertion of the line that tells the desk what was withheld: after the last block that the draft itself holds, or after a quoted one when it holds
 * no other; null without a block. `changes` are the other replacements in the body, merged: they tell what will stand before it.
 */
export function placeWithheldLine(body: string, report: Report, line: string, changes: readonly Replacement[]): Replacement | null {
  const blocks = report.blocks.filter(({ part }) => part === 'body');
  const block = blocks.filter(({ range }) => !/^\s*>/.test(body.slice(range.start, range.start + 40))).at(-1) ?? blocks.at(-1);
  if (!block) return null;
  const at = block.range.end;
  const lineEnd = body.includes('\r\n') ? '\r\n' : '\n';
  const before = /(?:^|[\r\n])$/.test(textBefore(body, at, changes)) ? '' : lineEnd;
  return { start: at, end: at, by: `${before}${line}${at < body.length ? lineEnd : ''}` };
}

/** The character that will stand before an offset, or '' at the beginning. */
function textBefore(body: string, at: number, changes: readonly Replacement[]): string {
  const last = changes.findLast((change) => change.end >= at && change.start < at);
  if (!last) return body.charAt(at - 1);
  return last.by === '' ? textBefore(body, last.start, changes) : last.by.slice(-1);
}
