/** Where an edit stands in the nodes of an HTML body, as a range that a person would select for it. */
import { lastPlace } from './rich-edit.ts';
import type { Piece } from './lines.ts';
import type { RichText } from './rich-text.ts';
import type { Edit } from '../../core/plan/plan.ts';

/** A whole line is cut from the end of the line before it, so that no block is joined with another, unless `whole` says otherwise. */
export function rangeOf(root: HTMLElement, rich: RichText, edit: Edit, whole = isWholeLine(rich, edit)): Range | null {
  const back = whole ? 1 : 0;
  const place = (offset: number, side: 'before' | 'after'): [Node, number] | null =>
    point(rich, offset, side) ?? emptyLine(root, rich, offset) ?? (edit.start === rich.text.length ? lastPlace(root) : null);
  const from = place(edit.start - back, 'before');
  const to = place(edit.end - back, 'after');
  if (!from || !to || !isThere(from) || !isThere(to)) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function isWholeLine({ text }: RichText, { start, end, replacement }: Edit): boolean {
  return replacement === '' && start > 0 && end > start && text[start - 1] === '\n' && text[end - 1] === '\n';
}

/** Editors and browsers join and part texts when something else is cut: a place that was read before may be gone. */
const isThere = ([node, at]: readonly [Node, number]): boolean => at <= (node.nodeValue ?? node.childNodes).length;

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

/** The place in an empty line, which has no characters: before the `<br>` that holds its block open. */
function emptyLine(root: HTMLElement, rich: RichText, offset: number): [Node, number] | null {
  const before = rich.pieces.findLast((piece) => piece.node !== null && piece.start + piece.length <= offset);
  let lines = before ? rich.text.slice(before.start + before.length, offset).split('\n').length - 1 : offset + 1;
  for (const line of root.querySelectorAll('br')) {
    const holder = line.parentElement;
    const follows = !before?.node || (before.node.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (!holder || !follows || holder.textContent.trim() !== '') continue;
    lines -= 1;
    if (lines === 0) return [holder, [...holder.childNodes].indexOf(line)];
  }
  return null;
}
