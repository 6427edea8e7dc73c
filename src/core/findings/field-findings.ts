import type { Category } from '../categories.ts';
import type { Detector } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';
import { readSoughtInSteps } from '../detectors/labels.ts';
import { phoneNumber } from '../detectors/phone-number.ts';
import type { Range } from '../draft.ts';
import { codedParameters, inSource } from '../text/coded-parameters.ts';
import { escapedLines, inText } from '../text/escaped-lines.ts';
import { filling, placeholdersIn, startsWithPlaceholder } from '../placeholders.ts';
import { makePlain, makeReadable } from '../text/readable.ts';
import { scanIfWorth } from '../scan/sought.ts';
import { SortedRanges } from '../text/sorted-ranges.ts';
import { finish, type Steps } from '../steps.ts';
import { wrappedValues } from './wrapped-values.ts';
import type { KeyFact } from '../products/product.ts';
import { textAt } from '../text/ranges.ts';

/** A stretch of one part's text with what it is. */
export interface Trace extends Range {
  readonly kind: string;
  readonly category: Category;
  readonly canonical: string;
}

/** Everything that the detectors find in a text, in order; where two claim the same characters, the detector that is listed first has them. */
export function findTraces(written: string): Trace[] {
  return finish(findTracesInSteps(written));
}

/** The same in steps: one for each stretch of the scan, and one for each detector. */
export function* findTracesInSteps(written: string): Steps<Trace[]> {
  const traces = yield* tracesOverLines(written);
  const parameters = yield* codedParameters(written);
  return parameters ? firstComeFirstServed([...traces, ...inSource(parameters, yield* tracesAsWritten(parameters.text))]) : traces;
}

function* tracesOverLines(written: string): Steps<Trace[]> {
  const traces = yield* tracesAsWritten(written);
  const lines = escapedLines(written);
  if (!lines) return traces;
  const behind = inText(lines, yield* tracesAsWritten(lines.text));
  const begins = new Set(behind.map(({ start }) => start));
  // What begins with the letter of an escape is what stands behind it.
  const whole = traces.filter(({ start }) => !begins.has(start + 1) || !/^\\[nrt]/.test(written.slice(start - 1, start + 1)));
  return firstComeFirstServed([...whole, ...behind]);
}

function* tracesAsWritten(written: string): Steps<Trace[]> {
  const readable = makePlain(written);
  // What stands in a placeholder is no value, and what touches one was judged together with what it stands for: hiding twice changes nothing.
  const placeholders = placeholdersIn(readable.text);
  const hidden = new SortedRanges(placeholders);
  const text = withoutWords(readable.text, placeholders);
  if (yield* scanIfWorth(text)) yield* readSoughtInSteps(text);
  const traces: Trace[] = [];
  const add = (detector: Detector, { start, end }: Range): void => {
    if (hidden.overlaps({ start: start - 1, end: end + 1 })) return;
    const from = readable.original(start);
    const to = end > start ? readable.original(end - 1) + 1 : from;
    traces.push({ kind: detector.kind, category: detector.category, canonical: detector.canonical(readable.text.slice(start, end)), start: from, end: to });
  };
  const ends = new Map<Detector, ReadonlySet<number>>();
  for (const detector of detectors) {
    const found = detector.findInSteps ? yield* detector.findInSteps(text) : detector.find(text);
    for (const range of found) add(detector, range);
    if (detector.wrapped) ends.set(detector, new Set(found.map(({ end }) => end)));
    yield;
  }
  for (const value of yield* wrappedValues(text, ends)) add(value.detector, value);
  yield;
  return firstComeFirstServed(traces);
}

/** A placeholder's own words (`SIM`, `phone`) say nothing of what stands beside it. */
function withoutWords(text: string, placeholders: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of placeholders) {
    result += `${text.slice(at, start)}[${filling.repeat(end - start - 2)}]`;
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}

const digitRun = /\p{Nd}(?:[\p{Nd} ()./-]{4,22})\p{Nd}/gu;

const nothing: readonly Trace[] = [];

/** What a field's key adds: numbers without a plus in fields that hold numbers of people, and the parts that its fact names. */
export function findInField(text: string, value: Range, category: Category, fact: KeyFact | null): readonly Trace[] {
  const isOfPeople = category === 'phone-number' || category === 'third-party';
  if (!isOfPeople && fact?.inner === undefined) return nothing;
  const inside = textAt(text, value);
  const traces: Trace[] = [];
  for (const inner of fact?.inner ?? []) {
    const match = inner.pattern.exec(inside);
    const captured = match?.[1];
    if (!match || captured === undefined || startsWithPlaceholder(inside.slice(match.index + match[0].indexOf(captured)))) continue;
    const start = value.start + match.index + match[0].indexOf(captured);
    const canonical = inner.kind === phoneNumber.kind ? phoneNumber.canonical(captured) : captured.toLowerCase();
    traces.push({ kind: inner.kind, category: inner.category, canonical, start, end: start + captured.length });
  }
  if (isOfPeople) {
    for (const match of makeReadable(inside).text.matchAll(digitRun)) {
      const canonical = phoneNumber.canonical(match[0]);
      if (canonical.length < 6 || canonical.length > 15) continue;
      const readable = makeReadable(inside);
      const start = value.start + readable.original(match.index);
      traces.push({ kind: phoneNumber.kind, category: phoneNumber.category, canonical, start, end: value.start + readable.original(match.index + match[0].length - 1) + 1 });
    }
  }
  return traces;
}

/**
 * One trace for each stretch, sorted by place. Of two that overlap the longer one speaks, the earlier in the list when they are as long; together they cover
 * both, so that nothing of either shows when the stretch is hidden.
 */
export function firstComeFirstServed(traces: readonly Trace[]): Trace[] {
  const sorted = traces.map((trace, order) => ({ trace, order })).sort((a, b) => a.trace.start - b.trace.start || a.order - b.order);
  const kept: { trace: Trace; order: number; speaker: number }[] = [];
  for (const { trace, order } of sorted) {
    const last = kept.at(-1);
    const length = trace.end - trace.start;
    if (!last || trace.start >= last.trace.end) {
      kept.push({ trace, order, speaker: length });
      continue;
    }
    const speaks = length > last.speaker || (length === last.speaker && order < last.order);
    const cover = { start: last.trace.start, end: Math.max(last.trace.end, trace.end) };
    kept[kept.length - 1] = speaks ? { trace: { ...trace, ...cover }, order, speaker: length } : { ...last, trace: { ...last.trace, ...cover } };
  }
  return kept.map(({ trace }) => trace);
}
