/** Cutting and writing in the nodes of an HTML body by positions in its rendered text. What empties goes: no empty link, block or stray `<br>`. */
import type { Edit } from '../../core/plan/plan.ts';
import type { Piece } from './lines.ts';
import type { BodyEdit } from './rich-plan.ts';
import type { RichText } from './rich-text.ts';
import { keepingLineEnd } from './edit-fit.ts';
import { isElement } from '../node-kind.ts';
import { setChildren } from './set-children.ts';

/** What is of the page and has no words of the text. */
export const wholeThings = 'img,video,audio,canvas,svg,object,embed,input,button,select,textarea,iframe,hr';

/** From this many pieces on the nodes are taken off the page while they are edited. */
const manyPieces = 1000;

/**
 * Makes the edits, which must be sorted and fit, from the end. Many of them are made off the page: on it each node that goes makes the browser count its
 * siblings for every selection and range that an editor keeps, which takes minutes for a hundred thousand lines.
 */
export function editNodes(root: HTMLElement, rich: RichText, sorted: readonly BodyEdit[]): void {
  if (touched(rich, sorted) < manyPieces) return editIn(root, rich, sorted);
  const nodes = [...root.childNodes];
  root.replaceChildren();
  const aside = root.cloneNode(false) as HTMLElement;
  setChildren(aside, nodes);
  try {
    editIn(aside, rich, sorted);
  } finally {
    setChildren(root, [...aside.childNodes]);
  }
}

function touched({ pieces }: RichText, sorted: readonly BodyEdit[]): number {
  return sorted.reduce((sum, { start, end }) => sum + 1 + pieceFrom(pieces, end) - pieceFrom(pieces, start), 0);
}

function editIn(root: HTMLElement, rich: RichText, sorted: readonly BodyEdit[]): void {
  const empty = sorted.some(({ start, end }) => isLineEnd(rich.text, start) || rich.text.slice(start, end).includes('\n\n')) ? emptyLines(root, rich) : [];
  for (const made of sorted.toReversed()) {
    // The end of a block stays with it; a `<br>` goes with its line.
    const edit = rich.pieces[pieceFrom(rich.pieces, made.end - 1)]?.node === null ? keepingLineEnd(made) : made;
    const { start, end } = nearerBreak(rich, edit);
    const first = pieceFrom(rich.pieces, start);
    const opening = rich.pieces[first];
    const inText = edit.end > edit.start && edit.replacement !== '' && opening?.node?.nodeType === Node.TEXT_NODE && !(edit.apart && beginsNode(rich, first, start));
    if (edit.replacement !== '' && !inText) write(root, rich, edit, empty.findLast(({ offset }) => offset === edit.start)?.holder);
    for (let i = pieceFrom(rich.pieces, end - 1); i >= (inText ? first + 1 : first); i -= 1) {
      const piece = rich.pieces[i];
      if (piece && piece.start < end && piece.start + piece.length > start) cut(root, piece, start, end);
    }
    if (inText) writeOver(opening, start, end, edit.replacement);
    for (let last = empty.at(-1); last && last.offset >= edit.start; last = empty.at(-1)) {
      empty.pop();
      if (last.offset < made.end) removeEmptied(root, last.holder);
    }
  }
}

const isLineEnd = (text: string, offset: number): boolean => text[offset] === '\n' && (offset === 0 || text[offset - 1] === '\n');

/** The empty blocks' lines, by their places in the text, each with the `<br>` that holds its block open. None where they cannot be told apart. */
function emptyLines(root: HTMLElement, rich: RichText): { offset: number; holder: Element }[] {
  const ending = new Set<Node | null>(rich.pieces.map(({ node }) => node));
  const holders = [...root.querySelectorAll('br')].filter((line) => !ending.has(line) && line.parentElement?.textContent.trim() === '');
  const offsets = rich.pieces.filter(({ node, start }) => node === null && isLineEnd(rich.text, start)).map(({ start }) => start);
  return holders.length < offsets.length ? [] : offsets.flatMap((offset, i) => (holders[i] ? [{ offset, holder: holders[i] }] : []));
}

/** A whole line goes with the `<br>` before it rather than with the end of its block, which belongs to what stays. */
function nearerBreak(rich: RichText, edit: Edit): { start: number; end: number } {
  if (edit.replacement !== '' || edit.start === 0 || rich.text[edit.start - 1] !== '\n' || rich.text[edit.end - 1] !== '\n') return edit;
  const before = rich.pieces[pieceFrom(rich.pieces, edit.start - 1)];
  const last = rich.pieces[pieceFrom(rich.pieces, edit.end - 1)];
  return before?.node && last?.node === null ? { start: edit.start - 1, end: edit.end - 1 } : edit;
}

/** The index of the first piece that ends after `offset`. */
function pieceFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.start + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The characters of a text piece's node that stand for [start, end) of the rendered text. */
function nodeRange(piece: Piece, start: number, end: number): { from: number; to: number } {
  if (piece.length !== piece.to - piece.from) return piece;
  return { from: piece.from + Math.max(0, start - piece.start), to: piece.from + Math.min(piece.length, end - piece.start) };
}

function cut(root: HTMLElement, piece: Piece, start: number, end: number): void {
  const { node } = piece;
  if (!node) return;
  if (node.nodeType === Node.ELEMENT_NODE) return removeEmptied(root, node as Element);
  const text = node as Text;
  const { from, to } = nodeRange(piece, start, end);
  text.deleteData(from, to - from);
  if (text.data.trim() === '') removeEmptied(root, text, text.data !== '');
}

/** Removes a node, and each element around it that holds nothing else. A blank text between two neighbours stays. */
function removeEmptied(root: HTMLElement, node: Element | Text, blank = false): void {
  let parent = node.parentElement;
  if (!blank) node.remove();
  while (parent && parent !== root && isEmpty(parent)) {
    const up: Element | null = parent.parentElement;
    if ((parent.nodeName === 'TD' || parent.nodeName === 'TH') && up && !isEmpty(up)) return;
    parent.remove();
    parent = up as HTMLElement | null;
  }
}

const isEmpty = (element: Element): boolean => element.textContent.trim() === '' && !element.querySelector(`br,${wholeThings}`);

/** Whether a place is the first of its piece's node that is shown: a link or a style may begin there. */
function beginsNode({ pieces }: RichText, index: number, offset: number): boolean {
  const piece = pieces[index];
  return piece !== undefined && offset <= piece.start && pieces[index - 1]?.node !== piece.node;
}

function writeOver(piece: Piece, start: number, end: number, replacement: string): void {
  const text = piece.node as Text;
  const { from, to } = nodeRange(piece, start, end);
  const [line = '', ...more] = replacement.split('\n');
  text.replaceData(from, to - from, line);
  if (more.length === 0) return;
  const page = text.ownerDocument;
  text.splitText(from + line.length).before(...more.flatMap((next) => [page.createElement('br'), page.createTextNode(next)]));
}

const inline = 'a,b,code,em,font,i,mark,s,small,span,strong,sub,sup,u';

/** The outermost link or style that begins with a node; the node itself where none does. */
function outermostAt(node: ChildNode): ChildNode {
  const around = node.parentElement;
  return around?.matches(inline) && around.firstChild === node ? outermostAt(around) : node;
}

/** Writes what an edit puts in before the character at its start (or at the end): line ends become `<br>`. `holder`: the `<br>` of the empty line there. */
function write(root: HTMLElement, rich: RichText, { start: offset, replacement, apart }: BodyEdit, holder: Element | undefined): void {
  const page = root.ownerDocument;
  const lines = replacement.split('\n');
  const nodes: (Text | Element)[] = lines.flatMap((line, i) => [...(i > 0 ? [page.createElement('br')] : []), ...(line === '' ? [] : [page.createTextNode(line)])]);
  if (holder) return holder.before(...nodes);
  const index = pieceFrom(rich.pieces, offset);
  const here = rich.pieces[index];
  const isOutside = apart && beginsNode(rich, index, offset);
  const before = offset > 0 ? rich.pieces[pieceFrom(rich.pieces, offset - 1)] : undefined;
  if (here?.node && here.start < offset + 1 && (before?.node === here.node || rich.text[offset] !== '\n' || !before?.node)) return insertAt(here, offset, nodes, isOutside);
  if (before?.node && before.node.nodeType === Node.TEXT_NODE) {
    if (nodes.at(-1)?.nodeName === 'BR') nodes.push(page.createElement('br'));
    return insertAt(before, offset, nodes, false);
  }
  if (here?.node) return insertAt(here, offset, nodes, isOutside);
  if (before?.node) return before.node.after(...nodes);
  const [last, at] = lastPlace(root);
  const next = last.childNodes[at] ?? null;
  for (const node of nodes) last.insertBefore(node, next);
}

/** Where the caret stands in an empty last line, for which the text has no character: before its `<br>`, after its picture. As a node and a child's number. */
export function lastPlace(root: HTMLElement): [Node, number] {
  let holder: Node = root;
  for (;;) {
    const shown = [...holder.childNodes].findLastIndex((node) => node.nodeType === Node.ELEMENT_NODE || (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== ''));
    const last = holder.childNodes[shown];
    if (!isElement(last)) return [holder, holder.childNodes.length];
    if (last.nodeName === 'BR') return [holder, shown];
    if (last.matches(wholeThings)) return [holder, shown + 1];
    holder = last;
  }
}

function insertAt(piece: Piece, offset: number, nodes: (Text | Element)[], isOutside: boolean): void {
  const node = piece.node;
  if (!node) return;
  const inside = Math.min(piece.length, Math.max(0, offset - piece.start));
  if (node.nodeType !== Node.TEXT_NODE) {
    if (inside === 0) node.before(...nodes);
    else node.after(...nodes);
    return;
  }
  const text = node as Text;
  const at = piece.length === piece.to - piece.from ? piece.from + inside : inside === 0 ? piece.from : piece.to;
  const only = nodes[0];
  if (isOutside) outermostAt(text).before(...nodes);
  else if (nodes.length === 1 && only && only.nodeType === Node.TEXT_NODE) text.insertData(at, (only as Text).data);
  else if (at === 0) text.before(...nodes);
  else if (at === text.length) text.after(...nodes);
  else text.splitText(at).before(...nodes);
}
