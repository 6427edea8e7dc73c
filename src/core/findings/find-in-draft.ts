/** Everything that stands in a draft's texts and points at somebody: found by its shape, by its key, by the user's rules, and, once found, wherever else it stands. */
import type { ReadBlock } from '../blocks/describe-fields.ts';
import type { Draft, PartId, TextPart } from '../draft.ts';
import { findBehindKeys } from './behind-keys.ts';
import { findInField, findTracesInSteps, firstComeFirstServed, type Trace } from './field-findings.ts';
import { FieldsByPlace } from '../blocks/fields-by-place.ts';
import { findLearned, type Learnt } from './learn.ts';
import { LineCount } from '../text/lines.ts';
import type { Rules } from './own-rules/rules.ts';
import type { Field, Finding } from '../report.ts';
import { isWorthScanning, prepareScan } from '../scan/sought.ts';
import type { Steps } from '../steps.ts';

/** What the detectors find in each part, whatever its lines are. */
export function* findByShape({ parts }: Draft): Steps<Map<PartId, readonly Trace[]>> {
  const found = new Map<PartId, readonly Trace[]>();
  if (parts.some(({ text }) => isWorthScanning(text))) yield* prepareScan();
  for (const { id, text } of parts) found.set(id, yield* findTracesInSteps(text));
  const hidden = parts.filter(({ place }) => place === 'hidden');
  const versions = hidden.length === 0 ? null : versionsShown(parts, found);
  for (const { id, text } of hidden) found.set(id, (found.get(id) ?? []).filter(({ kind, start, end }) => kind !== 'ip-address' || !versions?.has(text.slice(start, end))));
  return found;
}

/** Four numbers that are no address where they show: editors link a version, too, and `http://2.25.30.74` behind it is none either. */
function versionsShown(parts: readonly TextPart[], found: ReadonlyMap<PartId, readonly Trace[]>): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const { id, place, text } of parts) {
    if (place !== 'body') continue;
    for (const [numbers] of text.matchAll(/\d{1,3}(?:\.\d{1,3}){3}/g)) shown.add(numbers);
    for (const { start, end } of found.get(id) ?? []) shown.delete(text.slice(start, end));
  }
  return shown;
}

/** The findings of all parts, in their order. `readOf` are the blocks of each part that has some, `byShape` what the detectors found, `learnt` what is known from its files. */
export function* findInDraft(draft: Draft, readOf: ReadonlyMap<PartId, readonly ReadBlock[]>, rules: Rules, byShape: ReadonlyMap<PartId, readonly Trace[]>, learnt: readonly Learnt[]): Steps<Finding[]> {
  const traces = new Map<PartId, Trace[]>();
  for (const part of draft.parts) {
    const read = readOf.get(part.id) ?? [];
    traces.set(part.id, tracesOf(part, read, rules, [...(byShape.get(part.id) ?? []), ...(yield* findBehindKeys(part.text, fieldsIn(read)))]));
  }
  yield;
  const places = new Map(draft.parts.map(({ id }) => [id, new FieldsByPlace(fieldsIn(readOf.get(id) ?? []))] as const));
  const learned = yield* findLearned(draft, traces, (part, range) => places.get(part)?.touchesKnownKey(range) ?? false, learnt);
  yield;
  return draft.parts.flatMap((part) => {
    const more = (learned.get(part.id) ?? []).filter((trace) => !rules.allows(trace, part.text.slice(trace.start, trace.end)));
    const own = traces.get(part.id) ?? [];
    return toFindings(part, more.length === 0 ? own : firstComeFirstServed([...own, ...more]), places.get(part.id) ?? null);
  });
}

function fieldsIn(read: readonly ReadBlock[]): readonly Field[] {
  return read.length === 1 && read[0] ? read[0].fields : read.flatMap(({ fields }) => fields);
}

function tracesOf(part: TextPart, read: readonly ReadBlock[], rules: Rules, byShape: readonly Trace[]): Trace[] {
  const byKey: Trace[] = [];
  for (const { fields, facts } of read) {
    for (const field of fields) for (const trace of findInField(part.text, field.valueRange, field.category, facts.get(field) ?? null)) byKey.push(trace);
  }
  return firstComeFirstServed([...rules.find(part.text), ...byKey, ...byShape]).filter((trace) => !rules.allows(trace, part.text.slice(trace.start, trace.end)));
}

/** Places in a part as findings, each with the field in which it stands. */
export function toFindings(part: TextPart, traces: readonly Trace[], fields: FieldsByPlace | null): Finding[] {
  if (traces.length === 0) return [];
  const lines = new LineCount(part.text);
  return traces.map((trace): Finding => ({
    id: `${part.id}@${String(trace.start)}`,
    kind: trace.kind,
    category: trace.category,
    part: part.id,
    line: lines.at(trace.start),
    start: trace.start,
    end: trace.end,
    value: part.text.slice(trace.start, trace.end),
    canonical: trace.canonical,
    field: fields?.around(trace)?.id ?? null,
  }));
}
