/** The driver for plain text fields: a body's textarea, and the subject's input. */
import { editedText, fitEdits } from './edit-fit.ts';
import { watchText } from './watch-text.ts';
import type { PartId } from '../../core/draft.ts';
import type { Edit } from '../../core/plan.ts';
import { putBack } from '../../core/put-back.ts';
import type { EditorDriver, RestoreResult, WriteResult } from '../webmail.ts';
import { isFocusable } from '../node-kind.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;
interface FieldUndo { readonly before: string; readonly after: string }

/** Chromium takes seconds to type a long text into a textarea; above this the value is set at once, which costs the field's undo. */
const typedAtMost = 20_000;
/** A value that a script sets tells nobody: it is seen by looking, this often, in milliseconds. */
const lookEvery = 1000;

export function textareaDriver(field: Field, part: PartId = 'body'): EditorDriver {
  return {
    id: 'textarea',
    readParts: () => [{ id: part, text: field.value }],
    replace(edits): WriteResult {
      const before = field.value;
      const sorted = fitEdits(before, edits);
      if (!sorted) return { ok: false, why: 'changed' };
      const after = editedText(before, sorted);
      if (!setText(field, after)) {
        setText(field, before);
        return { ok: false, why: 'refused-by-page' };
      }
      return { ok: true, undo: { edits: sorted, opaque: { before, after } satisfies FieldUndo } };
    },
    restore(undo): RestoreResult {
      const { before, after } = undo.opaque as FieldUndo;
      const now = field.value;
      if (now === after) return { complete: setText(field, before), unplaced: [] };
      const back = putBack(before, undo.edits, now);
      const placed = fitEdits(now, back.edits) ?? [];
      const done = setText(field, editedText(now, placed));
      return { complete: done && back.unplaced.length === 0, unplaced: done ? back.unplaced : undo.edits.map((edit: Edit) => edit.expected) };
    },
    watch(changed, signal) {
      watchText(field, () => field.value, changed, signal, (look) => {
        const timer = setInterval(look, lookEvery);
        signal.addEventListener('abort', () => clearInterval(timer), { once: true });
      });
    },
  };
}

/** Makes the field say `after` by one change of the smallest stretch; the caret and the scroll stay. False if the page would not have it. */
function setText(field: Field, after: string): boolean {
  const before = field.value;
  if (before === after) return true;
  const { start, end, insert } = smallestChange(before, after);
  const scroll = field.scrollTop;
  const caret = [field.selectionStart ?? 0, field.selectionEnd ?? 0].map((at) => (at <= start ? at : at >= end ? at + insert.length - (end - start) : start));
  const page = field.ownerDocument;
  const focused = page.activeElement;
  const typed = insert.length <= typedAtMost && end - start <= typedAtMost && typeOver(field, start, end, insert);
  if (!typed || field.value !== after) {
    field.value = after;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.setSelectionRange(caret[0] ?? 0, caret[1] ?? 0);
  field.scrollTop = scroll;
  if (isFocusable(focused) && focused !== field) focused.focus({ preventScroll: true });
  else if (focused === page.body) field.blur();
  return field.value === after;
}

function typeOver(field: Field, start: number, end: number, insert: string): boolean {
  field.focus({ preventScroll: true });
  if (field.ownerDocument.activeElement !== field) return false;
  field.setSelectionRange(start, end);
  return field.ownerDocument.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
}

function smallestChange(before: string, after: string): { start: number; end: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}

