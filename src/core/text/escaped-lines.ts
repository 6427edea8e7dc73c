/** A stretch of the lines below, and where it stands in the text. */
interface Piece {
  readonly at: number;
  readonly from: number;
}

/** Lines joined, and the way back to where they stand. */
export interface EscapedLines {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const lineEscape = /\\{1,8}[nrt]/g;
/** An escape that neither JSON nor a log knows: a path of Windows. */
const ofPath = /(?<!\\)\\[^\\nrtubfx"'/\d]/;
const meant: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/**
 * The lines in which line ends are written (`\n`, `\t`, `\r`), as JSON inside a log and traces in one line do, as what they stand for, each character at its place; null when there are
 * none. Else the letter of the escape would be the first of the word behind it. Lines with paths of Windows are left out.
 */
export function escapedLines(text: string): EscapedLines | null {
  const pieces: Piece[] = [];
  const escape = /\\[nrt]/g;
  let read = '';
  for (let found = escape.exec(text); found; found = escape.exec(text)) {
    const from = text.lastIndexOf('\n', found.index) + 1;
    const next = text.indexOf('\n', found.index);
    const end = next < 0 ? text.length : next;
    const line = text.slice(from, end);
    if (!ofPath.test(line)) {
      pieces.push({ at: read.length, from });
      read += `${line.replace(lineEscape, (written) => ' '.repeat(written.length - 1) + (meant[written.slice(-1)] ?? ' '))}\n`;
    }
    escape.lastIndex = end;
  }
  return pieces.length === 0 ? null : { text: read, pieces };
}

/** Ranges in the joined lines, in order, as ranges in the text; without those that go over the end of a line. */
export function inText<Place extends { readonly start: number; readonly end: number }>({ text, pieces }: EscapedLines, ranges: readonly Place[]): Place[] {
  let piece = 0;
  return ranges.flatMap((range) => {
    while ((pieces[piece + 1]?.at ?? Infinity) <= range.start) piece += 1;
    const { at = 0, from = 0 } = pieces[piece] ?? {};
    return range.end >= (pieces[piece + 1]?.at ?? text.length) ? [] : [{ ...range, start: range.start - at + from, end: range.end - at + from }];
  });
}
