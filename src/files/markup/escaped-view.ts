/**
 * Texts in which `\u0040` stands for `@`, as they read: Java's `.properties` files, which are in ISO-8859-1 with all else escaped (java.util.Properties), and any text that
 * writes so. In properties `\:` is a colon too, and a line that ends in a backslash goes on in the next.
 */
import { MappedTextBuilder, type MappedText, type Spelling } from '../mapped-text.ts';

const signs: Readonly<Record<string, string>> = { t: '\t', n: '\u2028', r: '\u2028', f: ' ' };
const nextLine = /(?:\r\n|\n|\r)[ \t\f]{0,200}/y;
const fourDigits = /^[\da-f]{4}$/i;

/** `properties`: with all that such files escape. */
export function readEscapes(source: string, properties: boolean): MappedText {
  const view = new MappedTextBuilder(source);
  let [line, from] = [0, 0];
  const endLine = (end: number): void => {
    view.endCell(from, { start: line, end }, properties ? 'property' : 'line');
  };
  const ends = /[\\\n]/g;
  let at = 0;
  for (let match = ends.exec(source); match; match = ends.exec(source)) {
    const { index } = match;
    view.copy(at, index);
    if (match[0] === '\n') {
      endLine(index);
      view.copy(index, index + 1);
      at = index + 1;
      [line, from] = [at, view.length];
    } else at = readEscape(view, index, properties);
    ends.lastIndex = at;
  }
  view.copy(at, source.length);
  endLine(source.length);
  return view;
}

/** The offset behind what the backslash escapes. */
function readEscape(view: MappedTextBuilder, at: number, properties: boolean): number {
  const { source } = view;
  // Elsewhere what is escaped may stand in what is escaped, and has a backslash more each time.
  let behind = at + 1;
  while (!properties && source[behind] === '\\') behind += 1;
  const digits = source.slice(behind + 1, behind + 5);
  if (source[behind] === 'u' && fourDigits.test(digits)) {
    view.put(String.fromCharCode(Number.parseInt(digits, 16)).replace(/[\r\n]/, '\u2028'), at, behind + 5);
    return behind + 5;
  }
  if (!properties) {
    view.copy(at, behind);
    return behind;
  }
  nextLine.lastIndex = at + 1;
  if (nextLine.test(source)) return nextLine.lastIndex;
  const sign = source.charAt(at + 1);
  view.put(signs[sign] ?? sign, at, Math.min(at + 2, source.length));
  return Math.min(at + 2, source.length);
}

export const escapedSpelling: Spelling = {
  takesFolds: true,
  spell: (cell, text) => (cell.kind === 'property' ? text.replace(/\\/g, '\\\\') : text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};
