/** From the words that were read in a picture to what is found in them, by the rules for any text, and to boxes over it. */
import { audit } from '../core/audit.ts';
import type { Draft, Range } from '../core/draft.ts';
import { fieldsOf } from '../core/report.ts';
import { inside, type Box, type Size } from './boxes.ts';

/** A word of the picture, and where it stands. */
export interface ReadWord {
  readonly text: string;
  readonly box: Box;
}

export interface FoundText {
  /** The finding's kind, or the field's category. */
  readonly kind: string;
  readonly text: string;
  readonly box: Box;
}

/** Around each word, for the strokes that its box just touches; a share of its height. */
const margin = 0.2;
/** Categories whose values say who somebody is, wherever they stand. */
const identifying = new Set(['phone-number', 'identifiers', 'third-party', 'phone-network']);

/** Findings and identifying fields in lines of words; one box for each stretch of words that one of them touches in a line. */
export function findInWords(lines: readonly (readonly ReadWord[])[], picture: Size): FoundText[] {
  const placed: { word: ReadWord; range: Range; line: number }[] = [];
  let text = '';
  for (const [line, words] of lines.entries()) {
    for (const [i, word] of words.entries()) {
      if (i > 0) text += ' ';
      placed.push({ word, range: { start: text.length, end: text.length + word.text.length }, line });
      text += word.text;
    }
    text += '\n';
  }
  const report = audit(draftOf(text));
  const stretches = [
    ...report.findings.filter(({ part }) => part === 'body').map(({ kind, start, end }) => ({ kind, start, end })),
    ...fieldsOf(report).filter(({ category, value }) => identifying.has(category) && value !== '').map(({ category, valueRange }) => ({ kind: category, ...valueRange })),
  ];
  const boxes = stretches.flatMap(({ kind, start, end }) => {
    const touched = placed.filter(({ range }) => range.start < end && range.end > start);
    return [...new Set(touched.map(({ line }) => line))].map((line): FoundText => {
      const words = touched.filter((one) => one.line === line).map(({ word }) => word);
      return { kind, text: words.map((word) => word.text).join(' '), box: around(words.map(({ box }) => box), picture) };
    });
  });
  return boxes.filter(({ box }, i) => !boxes.some((other, j) => j !== i && covers(other.box, box) && (j < i || !covers(box, other.box))));
}

function draftOf(text: string): Draft {
  return { recipients: { to: [], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text }], attachments: [] };
}

function around(boxes: readonly Box[], picture: Size): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const more = Math.ceil((bottom - top) * margin);
  return inside({ x: left - more, y: top - more, width: right - left + 2 * more, height: bottom - top + 2 * more }, picture);
}

const covers = (outer: Box, inner: Box): boolean => outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
