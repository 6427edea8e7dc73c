import type { Range } from '../draft.ts';
import type { BodyLine } from '../grammar/body-line.ts';
import { isBold, isTitle } from '../grammar/frame.ts';
import type { KeyValue } from '../grammar/key-value.ts';
import { isUserKey } from '../grammar/user-keys.ts';
import type { Role } from './line-roles.ts';
import type { RawBlock, RawField } from './raw-block.ts';
import type { Reading } from './reading.ts';
import type { Steps } from '../steps.ts';

/** Lines that are collected at once. */
const linesOfStep = 256;

/** From the roles of the lines [from, to) to a block with its fields, frame and lines that nobody read; a step now and then. */
export function* collectBlock(text: string, reading: Reading, from: number, to: number, roles: readonly Role[], marker: string | null): Steps<RawBlock> {
  const fields: RawField[] = [];
  const frame: Range[] = [];
  const framing: string[] = [];
  const unread: Range[] = [];
  let parent = '';
  const isField = (role: Role): boolean => role === 'field' || role === 'positional';
  const [firstField, lastField] = [from + roles.findIndex(isField), from + roles.findLastIndex(isField)];
  for (let i = from; i < to; i += 1) {
    if (i % linesOfStep === 0) yield;
    const line = reading.lines[i];
    const role = roles[i - from];
    if (!line) continue;
    const whole = { start: line.start, end: line.next };
    if (role === 'frame') {
      framing.push(reading.framing(i));
      if ((i > firstField && i < lastField) || isFrameOfApp(reading, i)) frame.push(whole);
    } else if (role === 'unread') unread.push(whole);
    else if (role === 'positional') fields.push(readPositionalField(reading, i));
    else if (role === 'field') {
      let last = i;
      while (roles[last + 1 - from] === 'continuation') last += 1;
      const several = last === i ? reading.fields(i) : [];
      if (several.length > 0) {
        fields.push(...readSeveral(line, several));
        continue;
      }
      const field = readField(text, reading, i, last);
      const nested = readNested(field, line, parent);
      parent = nested.parent;
      fields.push(nested.field);
    }
  }
  const first = reading.lines[from];
  const last = reading.lines[to - 1];
  return { range: { start: first?.start ?? 0, end: last?.next ?? 0 }, marker, opener: null, fields, frame, framing, unread, words: [], from, to };
}

/** Whether a line that frames a block goes with its fields: what a user may have written over or below them stays. */
export function isFrameOfApp(reading: Reading, i: number): boolean {
  return reading.marker(i) !== null || (reading.isFraming(i) && !isBold(reading.content(i))) || isTitle(reading.content(i), reading.knows);
}

function readPositionalField(reading: Reading, i: number): RawField {
  const line = reading.lines[i];
  const what = reading.positional(i);
  if (!line || !what) throw new Error('a line without a place');
  const valueRange = { start: line.original(what.at), end: line.original(line.content.length - 1) + 1 };
  return { key: what.key, meaning: what.meaning, line: line.number, value: line.content.slice(what.at), valueRange, removeRange: { start: line.start, end: line.next } };
}

/** Each goes with what stands behind it up to the next one; the end of the line stays. */
function readSeveral(line: BodyLine, several: readonly KeyValue[]): RawField[] {
  return several.map(({ key, keyAt, valueAt, valueEnd }, at): RawField => {
    const next = several[at + 1];
    const removeRange = { start: at === 0 ? line.start : line.original(keyAt), end: next ? line.original(next.keyAt) : line.end };
    return { key, line: line.number, value: line.content.slice(valueAt, valueEnd).trim(), valueRange: { start: line.original(valueAt), end: line.original(valueEnd - 1) + 1 }, removeRange };
  });
}

function readField(text: string, reading: Reading, from: number, to: number): RawField {
  const lines = reading.lines.slice(from, to + 1);
  const [first, second] = lines;
  const last = lines.at(-1);
  const split = reading.split(from);
  if (!first || !last || !split) throw new Error('a field without a key');
  const { key, valueAt, valueEnd } = split;
  // A long value may have been wrapped as a whole to the next line.
  const start = valueAt < valueEnd ? first.original(valueAt) : (second?.original(0) ?? first.end);
  const end = Math.max(start, last.original((second ? last.content.length : valueEnd) - 1) + 1);
  const values = [first.content.slice(valueAt, second ? undefined : valueEnd), ...lines.slice(1).map((line) => line.content)];
  return {
    key,
    line: first.number,
    value: values.join('\n').trim(),
    valueRange: { start: Math.min(start, text.length), end },
    removeRange: { start: first.start, end: last.next },
  };
}

/** `BUILD=BOARD=x` and, indented under it, `VERSION.SDK_INT=33`: one value with parts, each named after the whole. */
function readNested(field: RawField, line: BodyLine, parent: string): { field: RawField; parent: string } {
  if (line.indent > 0 && parent !== '') return { field: { ...field, key: `${parent}.${field.key}` }, parent };
  const inner = /^([A-Z][A-Z0-9_.]{0,60})=/.exec(field.value);
  if (inner?.[1] === undefined || !/^[A-Z][A-Z0-9_]*$/.test(field.key) || isUserKey(field.key)) return { field, parent: '' };
  const start = field.valueRange.start + inner[0].length;
  const value = field.value.slice(inner[0].length);
  return { field: { ...field, key: `${field.key}.${inner[1]}`, value, valueRange: { start: Math.min(start, field.valueRange.end), end: field.valueRange.end } }, parent: field.key };
}
