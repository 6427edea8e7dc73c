import type { Range } from '../draft.ts';
import type { BodyLine } from '../grammar/body-line.ts';
import { readJson, unescapeJson } from '../grammar/json.ts';
import { isUserKey } from '../grammar/user-keys.ts';
import type { RawBlock, RawField } from './raw-block.ts';

/** The JSON object that begins on line `from`, or the rest of one that was cut; its members are the fields. Linear in the object. */
export function readJsonBlock(text: string, lines: readonly BodyLine[], from: number): RawBlock {
  const start = lines[from]?.original(0) ?? 0;
  const json = readJson(text, start);
  let to = from + 1;
  while (to < lines.length && (lines[to]?.start ?? Infinity) < json.range.end) to += 1;
  const fields: RawField[] = [];
  const words: Range[] = [];
  const ofFields = new Set<number>();
  let at = from;
  for (const member of json.members) {
    while ((lines[at]?.next ?? Infinity) <= member.keyStart) at += 1;
    let last = at;
    while ((lines[last]?.next ?? Infinity) < member.whole.end) last += 1;
    const line = lines[at];
    if (!line) break;
    for (let i = at; i <= last; i += 1) ofFields.add(i);
    if (isUserKey(member.key)) {
      words.push(member.value);
      continue;
    }
    fields.push({
      key: member.key,
      under: member.parent,
      line: line.number,
      value: unescapeJson(text.slice(member.value.start, member.value.end)),
      valueRange: member.value,
      removeRange: rangeToRemove(text, line, lines[last] ?? line, member.whole),
    });
  }
  const frame = lines.slice(from, to).flatMap((line, i) => (ofFields.has(from + i) ? [] : [{ start: line.start, end: line.next }]));
  return { range: { start: lines[from]?.start ?? 0, end: lines[to - 1]?.next ?? json.range.end }, marker: null, opener: null, fields, frame, framing: [], unread: [], words, from, to };
}

/**
 * Whole lines when the member stands alone on them, else the member with the comma after it. The last one leaves the comma before it
 * where it is: that comma is the other member's, and two ranges must not share a character.
 */
function rangeToRemove(text: string, first: BodyLine, last: BodyLine, whole: Range): Range {
  const alone = first.original(0) === whole.start && text.slice(whole.end, last.end).trim() === '';
  return alone ? { start: first.start, end: last.next } : whole;
}
