import type { Range } from '../draft.ts';
import { matchesIn } from '../scan/sought.ts';
import { textAfter, textBefore } from './near.ts';

const reach = 90;
/** A number that says itself that it is something else: a time, an amount, a place in a file. */
const ofElse = /(?:nanos?|nanotime|elapsed\w*|uptime|time\w*|timestamp|duration|bytes?|size|length|offset|seq|ack|order|ordine|ticket|invoice|fattura|batch|row|frames?|txn|lsn|cursor|tracking|reference|parcel|block\w*|lines?|0x|took)["']?[ \t]{0,2}[:=#(]?[ \t]{0,2}["']?$/i;

/**
 * Values of a shape (with the `g` flag) that stand on one line with a word, before or behind it, at most ninety characters away. For shapes that are
 * rare enough by themselves: each is looked at once.
 */
export function findOnSameLine(text: string, shape: RegExp, word: RegExp, accept: (value: string) => boolean = () => true): Range[] {
  const found: Range[] = [];
  for (const match of matchesIn(text, shape)) {
    const end = match.index + match[0].length;
    const before = textBefore(text, match.index, reach);
    const after = textAfter(text, end, reach);
    const line = `${before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)} ${/^[^\n\r]*/.exec(after)?.[0] ?? ''}`;
    if (accept(match[0]) && word.test(line) && !ofElse.test(before)) found.push({ start: match.index, end });
  }
  return found;
}
