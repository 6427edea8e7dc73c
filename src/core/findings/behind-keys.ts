/**
 * Keys of a block are labels whatever stands between them and their values (`Serial | X`, `X - Serial`): what the detectors find where each field is written with a colon stands in the text, too.
 */
import type { Range } from '../draft.ts';
import type { Field } from '../report.ts';
import type { Steps } from '../steps.ts';
import { findTracesInSteps, type Trace } from './field-findings.ts';

/** The detectors know these by themselves. */
const writtenAsLabel = /[:=]["'`\s]{0,60}$/;

/** Traces in the values of fields that are not written as `key: value`, in the order in which they stand. */
export function* findBehindKeys(text: string, fields: readonly Field[]): Steps<Trace[]> {
  let written = '';
  const values: { readonly inText: Range; readonly inWritten: Range }[] = [];
  for (const field of fields) {
    if (!isSomethingElse(text, field)) continue;
    written += `${field.key}: `;
    const start = written.length;
    written += text.slice(field.valueRange.start, field.valueRange.end);
    values.push({ inText: field.valueRange, inWritten: { start, end: written.length } });
    written += '\n';
  }
  const found: Trace[] = [];
  let at = 0;
  for (const trace of yield* findTracesInSteps(written)) {
    while (trace.start >= (values[at]?.inWritten.end ?? Infinity)) at += 1;
    const value = values[at];
    if (value === undefined || trace.start < value.inWritten.start || trace.end > value.inWritten.end) continue;
    const move = value.inText.start - value.inWritten.start;
    found.push({ ...trace, start: trace.start + move, end: trace.end + move });
  }
  return found;
}

function isSomethingElse(text: string, { key, value, valueRange: { start, end }, removeRange }: Field): boolean {
  return key !== '' && value !== '' && !writtenAsLabel.test(text.slice(removeRange.start, start)) && !text.slice(start, end).includes('\n');
}
