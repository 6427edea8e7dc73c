/** Where the user's caret stands in an editable element, as positions in its rendered text, and putting it there again. */
import type { RichText } from './rich-text.ts';

export interface Caret { readonly anchor: number; readonly focus: number }

/** The caret, or null when it is elsewhere. */
export function readCaret(root: HTMLElement, rich: RichText): Caret | null {
  const selection = root.ownerDocument.getSelection();
  const { anchorNode, focusNode } = selection ?? { anchorNode: null, focusNode: null };
  if (!selection || !anchorNode || !focusNode || !root.contains(anchorNode) || !root.contains(focusNode)) return null;
  return { anchor: offsetOf(rich, anchorNode, selection.anchorOffset), focus: offsetOf(rich, focusNode, selection.focusOffset) };
}

export function placeCaret(root: HTMLElement, rich: RichText, caret: Caret): void {
  const [anchorNode, anchorOffset] = pointOf(root, rich, caret.anchor);
  const [focusNode, focusOffset] = pointOf(root, rich, caret.focus);
  root.ownerDocument.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

function offsetOf(rich: RichText, node: Node, offset: number): number {
  const range = node.ownerDocument?.createRange();
  range?.setStart(node, offset);
  const pieces = rich.pieces.filter((piece) => piece.node !== null);
  // By halves: to compare two places the browser counts siblings, so that asking piece by piece takes minutes for a hundred thousand lines.
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = pieces[middle]?.node;
    if (at && range && range.comparePoint(at, 0) < 0) low = middle + 1;
    else high = middle;
  }
  let first = low;
  while (first > 0 && pieces[first - 1]?.node === node) first -= 1;
  for (let i = first; pieces[i]?.node === node; i += 1) {
    const piece = pieces[i];
    if (piece && offset >= piece.from && offset <= piece.to) return piece.start + Math.min(piece.length, offset - piece.from);
  }
  const before = pieces[low - 1];
  return pieces[low]?.start ?? (before ? before.start + before.length : 0);
}

function pointOf(root: HTMLElement, rich: RichText, offset: number): [Node, number] {
  for (const piece of rich.pieces) {
    if (piece.node?.nodeType === Node.TEXT_NODE && piece.start + piece.length >= offset) return [piece.node, Math.min(piece.to, piece.from + Math.max(0, offset - piece.start))];
  }
  return [root, root.childNodes.length];
}
