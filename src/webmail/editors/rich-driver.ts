/**
 * The driver for HTML bodies, shared by plain contenteditables and editors in frames. It first edits as a user would (select,
 * then the browser's own editing command), which keeps the page's undo; where the browser does not give exactly the
 * expected lines, or leaves empty nodes behind, everything is put back and the nodes are edited by position.
 */
import { looksSame } from './as-seen.ts';
import { editedText, fitEdits } from './edit-fit.ts';
import { keepPlace } from './keep-place.ts';
import { mergeNodes } from './merge-nodes.ts';
import { editNodes } from './rich-edit.ts';
import { onUndo } from './undo-key.ts';
import { rememberedText } from './remembered-text.ts';
import { isWithin, movedBy, partsOf, planEdits, toBodyEdit, type BodyEdit, type RichPlan } from './rich-plan.ts';
import { readRichText as readAnew, type RichText } from './rich-text.ts';
import { setChildren } from './set-children.ts';
import { canType, typeEdits } from './type-edits.ts';
import { watchNodes } from './watch-text.ts';
import type { HiddenString } from './hidden-strings.ts';
import type { Edit } from '../../core/plan/plan.ts';
import { putBack } from '../../core/plan/put-back.ts';
import type { EditorDriver, RestoreResult, WriteResult } from '../webmail.ts';

interface RichUndo {
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  readonly bodyEdits: readonly BodyEdit[];
  readonly textBefore: string;
  readonly hidden: readonly { readonly string: HiddenString; readonly index: number; readonly was: string; readonly expected: readonly string[] }[];
}

export interface RichEditor {
  readonly id: string;
  /** The editable element as it is now. */
  root(): HTMLElement;
  /** Tells the editor's own model that its nodes were changed. */
  told(root: HTMLElement): void;
  /** The editor's own undo takes back what it was told of. Where there is none, the browser's forgets what scripts change, and the driver answers the key. */
  readonly hasUndo: boolean;
}

const clonesOf = (root: HTMLElement): Node[] => [...root.childNodes].map((node) => node.cloneNode(true));
const isSame = (root: HTMLElement, nodes: readonly Node[]): boolean => root.childNodes.length === nodes.length && nodes.every((node, i) => root.childNodes[i]?.isEqualNode(node) === true);

export function richDriver(editor: RichEditor): EditorDriver {
  const readRichText = rememberedText();

  const write = (root: HTMLElement, rich: RichText, { body, wantedText }: RichPlan): void => {
    if (!canType(rich, body)) return editNodes(root, rich, body);
    const base = clonesOf(root);
    if (typeEdits(root, rich, body, wantedText)) return;
    setChildren(root, base);
    editNodes(root, readRichText(root), body);
  };

  const replace = (edits: readonly Edit[]): WriteResult => {
    const root = editor.root();
    const rich = readRichText(root);
    const plan = planEdits(rich, edits);
    if (!plan) return { ok: false, why: 'changed' };
    const { body, hidden } = plan;
    const before = clonesOf(root);
    const backToPlace = keepPlace(root, rich);
    const back = (): WriteResult => {
      setChildren(root, before);
      editor.told(root);
      return { ok: false, why: 'refused-by-page' };
    };
    let now: RichText;
    try {
      for (const { string, text } of hidden) string.set(text);
      write(root, rich, plan);
      editor.told(root);
      now = readRichText(root);
    } catch {
      // Half of a change is none.
      return back();
    }
    backToPlace(now, plan.wantedText, (offset) => movedBy(body, offset));
    if (!looksSame(now.text, plan.wantedText) || !isWithin(now.hidden.map(({ text }) => text), plan.wantedHidden)) return back();
    const undo: RichUndo = {
      before, after: clonesOf(root), bodyEdits: body, textBefore: rich.text,
      hidden: hidden.map(({ string, index, text, expected }) => ({ string: { ...string, text }, index, was: string.text, expected })),
    };
    if (!editor.hasUndo) onUndo(root, () => isSame(root, undo.after) && restore({ opaque: undo }).complete);
    return { ok: true, undo: { edits, opaque: undo } };
  };

  const restore = (record: { readonly opaque: unknown }): RestoreResult => {
    const undo = record.opaque as RichUndo;
    const root = editor.root();
    if (isSame(root, undo.after)) {
      setChildren(root, undo.before.map((node) => node.cloneNode(true)));
      editor.told(root);
      return { complete: isSame(root, undo.before), unplaced: [] };
    }
    const isWhole = mergeNodes(undo.before, undo.after, root);
    // Where the user changed nodes that we changed too, the lines that they changed go back by the text, and all others node by node.
    const touched = isWhole ? [] : putBack(undo.textBefore, undo.bodyEdits, readRichText(root).text).touched;
    const byText = isWhole || mergeNodes(beforeBut(root, undo, touched), undo.after, root) ? touched : undo.bodyEdits;
    const rich = readRichText(root);
    const { edits, unplaced } = putBack(undo.textBefore, byText, rich.text);
    const placed = (fitEdits(rich.text, edits) ?? []).map(toBodyEdit);
    const backToPlace = keepPlace(root, rich);
    editNodes(root, rich, placed);
    for (const { string, was, expected } of undo.hidden) {
      if (root.contains(string.owner)) string.set(was);
      else if (!rich.hidden.some(({ text }) => text === was) && !undo.bodyEdits.some((edit) => expected.some((value) => edit.expected.includes(value)))) unplaced.push(was);
    }
    editor.told(root);
    const now = readRichText(root);
    const wanted = editedText(rich.text, placed);
    backToPlace(now, wanted, (offset) => movedBy(placed, offset));
    return { complete: unplaced.length === 0 && looksSame(now.text, wanted), unplaced };
  };

  return {
    id: editor.id,
    readParts: () => partsOf(readRichText(editor.root())),
    replace: (edits) => Promise.resolve(replace(edits)),
    restore: (undo) => Promise.resolve(restore(undo)),
    watch: (changed, signal) => {
      const root = editor.root();
      watchNodes(root, readRichText, changed, signal);
    },
  };
}

/** The body as it was before our change, but for these edits of it and what the links hide in which they stand. */
function beforeBut(root: HTMLElement, { before, hidden }: RichUndo, edits: readonly BodyEdit[]): Node[] {
  const now = [...root.childNodes];
  setChildren(root, before.map((node) => node.cloneNode(true)));
  try {
    const rich = readAnew(root);
    const nodes = edits.map(({ start }) => rich.pieces.find((piece) => piece.start + piece.length > start)?.node ?? null);
    for (const { index, string: { text } } of hidden) {
      const twin = rich.hidden[index];
      if (nodes.some((node) => twin?.owner.contains(node))) twin?.set(text);
    }
    editNodes(root, rich, edits);
    return [...root.childNodes];
  } finally {
    setChildren(root, now);
  }
}
