/**
 * Values that a mail program has broken over two lines at one of their blanks, also in a reply: `my number is +44 7700` and `> 900123` in the next line. They are
 * looked for where a line ends in digits and the next one begins with some; the detector's own shape and checks decide about the two ends put together.
 */
import { detectors } from '../detectors/index.ts';
import type { Detector } from '../detectors/detector.ts';
import type { Range } from '../draft.ts';
import type { Steps } from '../steps.ts';

export interface WrappedValue extends Range {
  readonly detector: Detector;
}

/** Of the first line so much is looked at (a card's name stands before it), of the second no value needs more. */
const before = 80;
const after = 40;
const mostMarks = 12;
const marks: ReadonlySet<number> = new Set([0x20, 0x09, 0x3e, 0x7c]);
const joint = /[\p{L}\p{Nd})]/u;
const mayWrap = detectors.filter((detector) => detector.wrapped !== undefined);

/** Lines that are looked at in one step. */
const linesOfStep = 256;

/** The values of a readable text that go over the end of a line, in order. `ends` says where each detector's values end: what ends with its line is whole. Linear in the text. */
export function* wrappedValues(text: string, ends: ReadonlyMap<Detector, ReadonlySet<number>>): Steps<WrappedValue[]> {
  const found: WrappedValue[] = [];
  let lines = 0;
  for (let lineEnd = text.indexOf('\n'); lineEnd >= 0; lineEnd = text.indexOf('\n', lineEnd + 1)) {
    if ((lines += 1) % linesOfStep === 0) yield;
    const end = lastOfLine(text, lineEnd);
    if (!isDigitOrLetter(text.charCodeAt(end - 1))) continue;
    const next = behindMarks(text, lineEnd + 1);
    if (!isDigitOrLetter(text.charCodeAt(next))) continue;
    const lineStart = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - before);
    const first = text.slice(lineStart, end);
    for (const detector of mayWrap) {
      if (detector.wrapped?.test(first) !== true || ends.get(detector)?.has(end) === true) continue;
      const rest = /^[^\n\r]*/.exec(text.slice(next, next + after))?.[0] ?? '';
      if (detector.goesOn?.test(rest) === false) continue;
      const value = spanning(detector, first, rest);
      if (value) found.push({ detector, start: lineStart + value.start, end: next + value.end - first.length - 1 });
    }
  }
  return found;
}

/** The value that lies in both lines, where none ends with the first: that one is whole. */
function spanning(detector: Detector, first: string, rest: string): Range | undefined {
  if (detector.find(first).some(({ end }) => end === first.length)) return undefined;
  return detector.find(`${first} ${rest}`).find(({ start, end }) => start < first.length && end > first.length + 1);
}

/** Where a line begins without its blanks and the marks of a reply or a table. */
function behindMarks(text: string, lineStart: number): number {
  let at = lineStart;
  while (at - lineStart < mostMarks && marks.has(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where a line ends without its blanks. */
function lastOfLine(text: string, lineEnd: number): number {
  let end = lineEnd;
  while (end > 0 && lineEnd - end < 4 && /[ \t\r]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function isDigitOrLetter(code: number): boolean {
  return code < 128 ? (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 41 : joint.test(String.fromCharCode(code));
}
