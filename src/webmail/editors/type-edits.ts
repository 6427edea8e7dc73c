/** Editing an HTML body as a user would: select, then the browser's own command. This keeps the page's undo (measured in both browsers). */
import { lastPlace } from './rich-edit.ts';
import { readRichText, type Piece, type RichText } from './rich-text.ts';
import type { Edit } from '../../core/plan.ts';

/** Each command lays out the page again: a long body or a long list is edited by its nodes instead. */
const longestBody = 100_000;
const mostEdits = 150;
const emptied = 'a:empty,span:empty,div:empty,p:empty,li:empty,b:empty,i:empty,u:empty,strong:empty,em:empty,font:empty,blockquote:empty';

/** Whether the browser's commands are worth trying. */
export function canType(rich: RichText, sorted: readonly Edit[]): boolean {
  return sorted.length > 0 && sorted.length <= mostEdits && rich.text.length <= longestBody && !sorted.some((edit) => edit.replacement.includes('\n'));
}

/** True when the page now says exactly `wanted` and no empty node was left; false leaves the page as the commands left it. */
export function typeEdits(root: HTMLElement, rich: RichText, sorted: readonly Edit[], wanted: string, asSeen: (text: string) => string): boolean {
  const page = root.ownerDocument;
  const empties = root.querySelectorAll(emptied).length;
  const styled = root.querySelectorAll('[style],span,font').length;
  const breaks = root.querySelectorAll('br').length;
  root.focus({ preventScroll: true });
  for (const edit of sorted.toReversed()) {
    const range = rangeOf(root, rich, edit);
    if (!range) return false;
    const selection = page.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    if (edit.end > edit.start && edit.replacement === '') page.execCommand('delete');
    else page.execCommand('insertText', false, edit.replacement);
  }
  const clean = root.querySelectorAll(emptied).length <= empties && root.querySelectorAll('[style],span,font').length <= styled && root.querySelectorAll('br').length <= breaks;
  return clean && asSeen(readRichText(root).text) === asSeen(wanted);
}

/** A whole line is cut from the end of the line before it, so that no block is joined with another. */
function rangeOf(root: HTMLElement, rich: RichText, edit: Edit): Range | null {
  const whole = edit.replacement === '' && edit.start > 0 && edit.end > edit.start && rich.text[edit.start - 1] === '\n' && rich.text[edit.end - 1] === '\n';
  const back = whole ? 1 : 0;
  const atEnd = edit.start === rich.text.length;
  const from = point(rich, edit.start - back, 'before') ?? (atEnd ? lastPlace(root) : null);
  const to = point(rich, edit.end - back, 'after') ?? (atEnd ? lastPlace(root) : null);
  if (!from || !to) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** The place in the nodes just before or after the character at an offset's edge; null where no node stands. */
function point(rich: RichText, offset: number, side: 'before' | 'after'): [Node, number] | null {
  const ending = rich.pieces.findLast((piece) => piece.start < offset && piece.start + piece.length >= offset);
  const starting = rich.pieces.find((piece) => piece.start <= offset && piece.start + piece.length > offset);
  const choices = side === 'after' || !starting?.node ? [ending, starting] : rich.text[offset] === '\n' ? [ending, starting] : [starting, ending];
  const piece = choices.find((each) => each?.node);
  return piece ? inNode(piece, offset) : null;
}

function inNode(piece: Piece, offset: number): [Node, number] | null {
  const { node } = piece;
  if (!node) return null;
  const inside = Math.min(piece.length, Math.max(0, offset - piece.start));
  if (node.nodeType === Node.TEXT_NODE) return [node, inside === 0 ? piece.from : inside === piece.length ? piece.to : piece.from + inside];
  const parent = node.parentNode;
  if (!parent) return null;
  return [parent, [...parent.childNodes].indexOf(node as ChildNode) + (inside === 0 ? 0 : 1)];
}
