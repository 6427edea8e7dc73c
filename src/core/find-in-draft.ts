/** Everything that stands in a draft's texts and points at somebody: found by its shape, by its key, by the user's rules, and, once found, wherever else it stands. */
import type { ReadBlock } from './describe-fields.ts';
import type { Draft, PartId, Range, TextPart } from './draft.ts';
import { findInField, findTracesInSteps, firstComeFirstServed, type Trace } from './field-findings.ts';
import { findLearned } from './learn.ts';
import { LineCount } from './lines.ts';
import type { Rules } from './own-rules/rules.ts';
import type { Finding } from './report.ts';
import type { Steps } from './steps.ts';

/** The findings of all parts, in their order. `readOf` are the blocks of each part that has some. */
export function* findInDraft(draft: Draft, readOf: ReadonlyMap<PartId, readonly ReadBlock[]>, rules: Rules): Steps<Finding[]> {
  const traces = new Map<PartId, readonly Trace[]>();
  for (const part of draft.parts) traces.set(part.id, yield* tracesOf(part, readOf.get(part.id) ?? [], rules));
  const learned = yield* findLearned(draft, traces, (part) => keysOf(readOf.get(part) ?? []));
  yield;
  return draft.parts.flatMap((part) => {
    const more = (learned.get(part.id) ?? []).filter((trace) => !rules.allows(trace, part.text.slice(trace.start, trace.end)));
    const own = traces.get(part.id) ?? [];
    return toFindings(part, more.length === 0 ? own : firstComeFirstServed([...own, ...more]), readOf.get(part.id) ?? []);
  });
}

/** What of fields is their keys, which are never touched. */
function keysOf(read: readonly ReadBlock[]): Range[] {
  const keys: Range[] = [];
  for (const { fields } of read) {
    for (const { removeRange, valueRange } of fields) if (removeRange.start < valueRange.start) keys.push({ start: removeRange.start, end: valueRange.start });
  }
  return keys;
}

function* tracesOf(part: TextPart, read: readonly ReadBlock[], rules: Rules): Steps<Trace[]> {
  const byKey: Trace[] = [];
  for (const { fields, facts } of read) for (const field of fields) byKey.push(...findInField(part.text, field.valueRange, field.category, facts.get(field) ?? null));
  const byShape = yield* findTracesInSteps(part.text);
  return firstComeFirstServed([...rules.find(part.text), ...byKey, ...byShape]).filter((trace) => !rules.allows(trace, part.text.slice(trace.start, trace.end)));
}

function toFindings(part: TextPart, traces: readonly Trace[], read: readonly ReadBlock[]): Finding[] {
  if (traces.length === 0) return [];
  const lines = new LineCount(part.text);
  const sorted = read.flatMap(({ fields }) => fields).sort((a, b) => a.valueRange.start - b.valueRange.start);
  let next = 0;
  return traces.map((trace): Finding => {
    while ((sorted[next]?.valueRange.end ?? Infinity) <= trace.start) next += 1;
    const field = sorted[next];
    const inField = field && field.valueRange.start <= trace.start && trace.end <= field.valueRange.end;
    return {
      id: `${part.id}@${String(trace.start)}`,
      kind: trace.kind,
      category: trace.category,
      part: part.id,
      line: lines.at(trace.start),
      start: trace.start,
      end: trace.end,
      value: part.text.slice(trace.start, trace.end),
      canonical: trace.canonical,
      field: inField ? field.id : null,
    };
  });
}
