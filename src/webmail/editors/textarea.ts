/** The driver for plain text fields: a body's textarea, and the subject's input. */
import { editedText, fitEdits, smallestChange } from './edit-fit.ts';
import { movedBy } from './rich-plan.ts';
import { watchText } from './watch-text.ts';
import type { PartId } from '../../core/draft.ts';
import type { Edit } from '../../core/plan/plan.ts';
import { putBack } from '../../core/plan/put-back.ts';
import type { EditorDriver, RestoreResult, UndoRecord, WriteResult } from '../webmail.ts';
import { isFocusable } from '../node-kind.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;
interface FieldUndo { readonly before: string; readonly after: string }

/** Chromium takes seconds to type a long text into a textarea, and most of a second to type a word into one that holds megabytes; above these the value is set at once, which costs the field's undo. */
const typedAtMost = 20_000;
const typedIntoAtMost = 500_000;
/** A value that a script sets tells nobody: it is seen by looking, this often, in milliseconds. */
const lookEvery = 1000;

export function textareaDriver(field: Field, part: PartId = 'body'): EditorDriver {
  return {
    id: 'textarea',
    readParts: () => [{ id: part, text: field.value }],
    replace: (edits) => Promise.resolve(replace(field, edits)),
    restore: (undo) => Promise.resolve(restore(field, undo)),
    watch(changed, signal) {
      watchText(field, () => field.value, changed, signal, (look) => {
        const timer = setInterval(look, lookEvery);
        signal.addEventListener('abort', () => clearInterval(timer), { once: true });
      });
    },
  };
}

function replace(field: Field, edits: readonly Edit[]): WriteResult {
  const before = field.value;
  const sorted = fitEdits(before, edits);
  if (!sorted) return { ok: false, why: 'changed' };
  const after = editedText(before, sorted);
  if (!setText(field, after, (offset) => movedBy(sorted, offset))) {
    const isBack = setText(field, before, (offset) => offset);
    return { ok: false, why: 'refused-by-page', ...(isBack ? {} : { undo: { edits: sorted, opaque: { before, after: field.value } satisfies FieldUndo } }) };
  }
  return { ok: true, undo: { edits: sorted, opaque: { before, after } satisfies FieldUndo } };
}

function restore(field: Field, undo: UndoRecord): RestoreResult {
  const { before, after } = undo.opaque as FieldUndo;
  const now = field.value;
  const back = putBack(before, undo.edits, now);
  const placed = fitEdits(now, back.edits) ?? [];
  const follow = (offset: number): number => movedBy(placed, offset);
  if (now === after) return { complete: setText(field, before, follow), unplaced: [] };
  const done = setText(field, editedText(now, placed), follow);
  return { complete: done && back.unplaced.length === 0, unplaced: done ? back.unplaced : [] };
}

/** Makes the field say `after` by one change of the smallest stretch; the caret goes where `follow` says, the scroll stays. False if the page would not have it. */
function setText(field: Field, after: string, follow: (offset: number) => number): boolean {
  const before = field.value;
  if (before === after) return true;
  const change = smallestChange(before, after);
  const caret = [field.selectionStart ?? 0, field.selectionEnd ?? 0].map(follow);
  const isShort = change.insert.length <= typedAtMost && change.end - change.start <= typedAtMost && before.length <= typedIntoAtMost;
  const typed = isShort && keepingFocus(field, () => typeOver(field, change));
  if (!typed || field.value !== after) setValue(field, after);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.setSelectionRange(caret[0] ?? 0, caret[1] ?? 0);
  return field.value === after;
}

function typeOver(field: Field, { start, end, insert }: ReturnType<typeof smallestChange>): boolean {
  field.focus({ preventScroll: true });
  if (field.ownerDocument.activeElement !== field) return false;
  field.setSelectionRange(start, end);
  return field.ownerDocument.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
}

/** Typing needs the focus, and scrolls to what it writes: both are as they were afterwards. */
function keepingFocus(field: Field, type: () => boolean): boolean {
  const scroll = field.scrollTop;
  const page = field.ownerDocument;
  const focused = page.activeElement;
  const typed = type();
  field.scrollTop = scroll;
  if (isFocusable(focused) && focused !== field) focused.focus({ preventScroll: true });
  else if (focused === page.body) field.blur();
  return typed;
}

/** Neither the focus nor the scroll is asked for here: the page would lay out all of a long text at once to answer. */
function setValue(field: Field, value: string): void {
  const scroll = field.scrollTop;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (scroll > 0) field.ownerDocument.defaultView?.requestAnimationFrame(() => void (field.scrollTop = scroll));
}
