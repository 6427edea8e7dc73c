/**
 * The driver for HTML bodies, shared by plain contenteditables and editors in frames. It first edits as a user would (select,
 * then the browser's own editing command), which keeps the page's undo; where the browser does not give exactly the
 * expected lines, or leaves empty nodes behind, everything is put back and the nodes are edited by position.
 */
import { placeCaret, readCaret } from './caret.ts';
import { editedText, fitEdits } from './edit-fit.ts';
import { mergeNodes } from './merge-nodes.ts';
import { editNodes } from './rich-edit.ts';
import { rememberedText } from './remembered-text.ts';
import type { RichText } from './rich-text.ts';
import { setChildren } from './set-children.ts';
import { canType, typeEdits } from './type-edits.ts';
import { watchText } from './watch-text.ts';
import type { HiddenString } from './hidden-strings.ts';
import type { PartId } from '../../core/draft.ts';
import type { Edit } from '../../core/plan.ts';
import { putBack } from '../../core/put-back.ts';
import type { EditorDriver, RestoreResult, WriteResult } from '../webmail.ts';
import { isFocusable } from '../node-kind.ts';

interface RichUndo {
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  readonly bodyEdits: readonly Edit[];
  readonly textBefore: string;
  readonly hidden: readonly { readonly string: HiddenString; readonly was: string; readonly expected: readonly string[] }[];
}

export interface RichEditor {
  readonly id: string;
  /** The editable element as it is now. */
  root(): HTMLElement;
  /** Tells the editor's own model that its nodes were changed. */
  told(root: HTMLElement): void;
}

const hiddenPart = (index: number): PartId => `hidden:${index}`;
const clonesOf = (root: HTMLElement): Node[] => [...root.childNodes].map((node) => node.cloneNode(true));
const isSame = (root: HTMLElement, nodes: readonly Node[]): boolean => root.childNodes.length === nodes.length && nodes.every((node, i) => root.childNodes[i]?.isEqualNode(node) === true);
/** Lines as a reader sees them: HTML has no way to keep a space at the end of a line, or two side by side. */
const asSeen = (text: string): string => text.replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();

const looksSame = (one: string, other: string): boolean => one === other || asSeen(one) === asSeen(other);

export function richDriver(editor: RichEditor): EditorDriver {
  const readRichText = rememberedText();
  const parts = (rich: RichText): { id: PartId; text: string }[] => [{ id: 'body', text: rich.text }, ...rich.hidden.map(({ text }, i) => ({ id: hiddenPart(i), text }))];

  const replace = (edits: readonly Edit[]): WriteResult => {
    const root = editor.root();
    const rich = readRichText(root);
    const fitting = fitEdits(rich.text, edits.filter((edit) => edit.part === 'body'));
    const body = fitting && wholeCuts(rich.text, fitting);
    const hidden = hiddenChanges(rich, edits);
    if (!body || !hidden || edits.some((edit) => edit.part !== 'body' && !edit.part.startsWith('hidden:'))) return { ok: false, why: 'changed' };
    const before = clonesOf(root);
    const wanted = editedText(rich.text, body);
    const now = withCaretKept(root, rich, readRichText, (text) => moved(text, body), () => {
      for (const { string, text } of hidden) string.set(text);
      if (!canType(rich, body)) editNodes(root, rich, body);
      else {
        const base = clonesOf(root);
        if (!typeEdits(root, rich, body, wanted, asSeen)) {
          setChildren(root, base);
          editNodes(root, readRichText(root), body);
        }
      }
      editor.told(root);
    });
    if (!looksSame(now.text, wanted) || !isWithin(now.hidden.map(({ text }) => text), wantedHidden(rich, hidden))) {
      setChildren(root, before);
      editor.told(root);
      return { ok: false, why: 'refused-by-page' };
    }
    const undo: RichUndo = {
      before, after: clonesOf(root), bodyEdits: body, textBefore: rich.text,
      hidden: hidden.map(({ string, text, expected }) => ({ string: { ...string, text }, was: string.text, expected })),
    };
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
    const merged = mergeNodes(undo.before, undo.after, [...root.childNodes]);
    if (merged) {
      setChildren(root, merged);
      editor.told(root);
      const unplaced = missingFrom(asSeen(readRichText(root).text), undo.bodyEdits.map(({ expected }) => expected));
      return { complete: unplaced.length === 0, unplaced };
    }
    const rich = readRichText(root);
    const back = putBack(undo.textBefore, undo.bodyEdits, rich.text);
    const placed = fitEdits(rich.text, back.edits) ?? [];
    const unplaced = [...back.unplaced];
    const now = withCaretKept(root, rich, readRichText, (text) => moved(text, placed), () => {
      editNodes(root, rich, placed);
      for (const { string, was, expected } of undo.hidden) {
        if (root.contains(string.owner)) string.set(was);
        else if (!undo.bodyEdits.some((edit) => expected.some((value) => edit.expected.includes(value)))) unplaced.push(was);
      }
      editor.told(root);
    });
    return { complete: unplaced.length === 0 && asSeen(now.text) === asSeen(editedText(rich.text, placed)), unplaced };
  };

  return {
    id: editor.id,
    readParts: () => parts(readRichText(editor.root())),
    replace,
    restore,
    watch(changed, signal) {
      const root = editor.root();
      const read = (): string => parts(readRichText(root)).map(({ text }) => text).join('\u0000');
      watchText(root, read, changed, signal, (look) => {
        const observer = new MutationObserver(look);
        observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
        signal.addEventListener('abort', () => observer.disconnect(), { once: true });
      });
    },
  };
}

/** Those of the stretches, given in the order of the text, that stand nowhere in it. Each is looked for behind the one before it first: one pass where all are there. */
function missingFrom(text: string, stretches: readonly string[]): string[] {
  let from = 0;
  return stretches.filter((stretch) => {
    const seen = asSeen(stretch);
    const at = text.indexOf(seen, from);
    if (at >= 0) from = at;
    return at < 0 && !text.includes(seen);
  });
}

/** Edits side by side are one; a cut of the last line takes the end of the line before it, or an empty line would stay. */
function wholeCuts(text: string, sorted: readonly Edit[]): Edit[] {
  const cuts: Edit[] = [];
  for (const edit of sorted) {
    const last = cuts.at(-1);
    if (last && last.end === edit.start) cuts[cuts.length - 1] = { ...last, end: edit.end, expected: last.expected + edit.expected, replacement: last.replacement + edit.replacement };
    else cuts.push(edit);
  }
  const final = cuts.at(-1);
  const before = cuts.at(-2);
  if (final && final.end === text.length && final.end > final.start && final.replacement === '' && text[final.start - 1] === '\n' && (before?.end ?? 0) < final.start) {
    cuts[cuts.length - 1] = { ...final, start: final.start - 1, expected: `\n${final.expected}` };
  }
  return cuts;
}

/** What the hidden edits make of each hidden string, or null when one does not fit. */
function hiddenChanges(rich: RichText, edits: readonly Edit[]): { string: HiddenString; index: number; text: string; expected: string[] }[] | null {
  const changes: { string: HiddenString; index: number; text: string; expected: string[] }[] = [];
  const byPart = new Map<PartId, Edit[]>();
  for (const edit of edits) if (edit.part.startsWith('hidden:')) byPart.set(edit.part, [...(byPart.get(edit.part) ?? []), edit]);
  for (const [part, own] of byPart) {
    const index = Number(part.slice('hidden:'.length));
    const string = rich.hidden[index];
    const sorted = string ? fitEdits(string.text, own) : null;
    if (!string || !sorted) return null;
    changes.push({ string, index, text: editedText(string.text, sorted), expected: sorted.map((edit) => edit.expected) });
  }
  return changes;
}

function wantedHidden(rich: RichText, changes: readonly { index: number; text: string }[]): string[] {
  const texts = rich.hidden.map(({ text }) => text);
  for (const { index, text } of changes) texts[index] = text;
  return texts;
}

/** Whether `some` are among `all`, in order: a link that went took its target with it, nothing else may have come. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const text of some) {
    while (at < all.length && all[at] !== text) at += 1;
    if (at === all.length) return false;
    at += 1;
  }
  return true;
}

function moved(offset: number, sorted: readonly Edit[]): number {
  let shift = 0;
  for (const edit of sorted) {
    if (edit.start >= offset) break;
    shift += edit.replacement.length - (Math.min(edit.end, offset) - edit.start);
  }
  return offset + shift;
}

/** Does the work, then puts caret, focus and scroll where the user had them. Gives the text as it is afterwards. */
function withCaretKept(root: HTMLElement, rich: RichText, readRichText: (root: HTMLElement) => RichText, follow: (offset: number) => number, work: () => void): RichText {
  const caret = readCaret(root, rich);
  const page = root.ownerDocument;
  const focused = page.activeElement;
  const scrollers = [root, page.scrollingElement].filter((element) => element !== null).map((element) => ({ element, top: element.scrollTop }));
  work();
  const now = readRichText(root);
  if (caret) placeCaret(root, now, { anchor: follow(caret.anchor), focus: follow(caret.focus) });
  else if (page.activeElement !== focused) {
    page.getSelection()?.removeAllRanges();
    if (isFocusable(focused) && focused !== page.body) focused.focus({ preventScroll: true });
    else if (root !== page.body) root.blur();
  }
  for (const { element, top } of scrollers) element.scrollTop = top;
  return now;
}
