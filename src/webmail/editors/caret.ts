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
  let last = 0;
  for (const piece of rich.pieces) {
    if (!piece.node || !range) continue;
    if (piece.node === node && offset >= piece.from && offset <= piece.to) return piece.start + Math.min(piece.length, offset - piece.from);
    if (range.comparePoint(piece.node, 0) >= 0) return piece.start;
    last = piece.start + piece.length;
  }
  return last;
}

function pointOf(root: HTMLElement, rich: RichText, offset: number): [Node, number] {
  for (const piece of rich.pieces) {
    if (piece.node?.nodeType === Node.TEXT_NODE && piece.start + piece.length >= offset) return [piece.node, Math.min(piece.to, piece.from + Math.max(0, offset - piece.start))];
  }
  return [root, root.childNodes.length];
}
