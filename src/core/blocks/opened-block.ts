import type { BodyLine } from '../grammar/body-line.ts';
import type { Product } from '../products/product.ts';
import type { RawBlock } from './raw-block.ts';

/** Lines of a stack trace, as Java and Kotlin print them: `at a.b.C(D.java:1)`, `Caused by: ...`, `... 9 more`, `a.b.CException: ...`. */
export const traceLine = /^(?:at\s+[\w$.]+[.(<]|Caused by:|Suppressed:|\.{3} \d+ more|[\w$]+(?:\.[\w$]+){1,12}(?:Exception|Error|Throwable)\b)/;
/** `java.io.IOException: timeout`, `TypeError: x is not a function`: what was thrown, on top of the lines of its trace. */
export const thrown = /^[\w$.]{2,120}(?:Exception|Error)(?::|$)/;

/**
 * A block that its opener announces and whose lines are no fields: what stands right under the opener, and what is plainly a stack trace further
 * down. A sentence after an empty line is the user's.
 */
export function readOpenedBlock(lines: readonly BodyLine[], from: number, opener: Product): RawBlock {
  let to = from + 1;
  let afterBlank = false;
  for (let i = from + 1; i < lines.length; i += 1) {
    const content = lines[i]?.content ?? '';
    if (content === '') afterBlank = true;
    else if (afterBlank && !traceLine.test(content)) break;
    else to = i + 1;
  }
  const unread = lines.slice(from, to).flatMap((line) => (line.content === '' ? [] : [{ start: line.start, end: line.next }]));
  return { range: { start: lines[from]?.start ?? 0, end: lines[to - 1]?.next ?? 0 }, marker: null, opener, fields: [], frame: [], framing: [], unread, words: [], from, to };
}
