/**
 * The driver for editors that keep a model of their own and draw the page from it: CKEditor 5, ProseMirror, Lexical, Quill, Draft.js, and others built so. One edit
 * after the other, each looked at before the next; what does not come out exactly is taken back with the editor's own undo.
 */
import { looksSame } from './as-seen.ts';
import { editedText, fitEdits, keepingLineEnd, smallestChange } from './edit-fit.ts';
import { keepPlace } from './keep-place.ts';
import { rangeOf } from './edit-range.ts';
import { planWithLinks, linkOf } from './link-edits.ts';
import { copied, focusEditor, leaveEditor, pressUndo, select, typeOver } from './model-hand.ts';
import { rememberedText } from './remembered-text.ts';
import { isWithin, movedBy, partsOf, planEdits, type RichPlan } from './rich-plan.ts';
import type { RichText } from './rich-text.ts';
import { watchNodes } from './watch-text.ts';
import type { Edit } from '../../core/plan/plan.ts';
import { putBack } from '../../core/plan/put-back.ts';
import type { EditorDriver, RestoreResult, UndoRecord, WriteResult } from '../webmail.ts';

/** What restoring needs: what the page said before and after. */
interface ModelUndo {
  readonly before: Told;
  readonly after: Told;
  readonly edits: readonly Edit[];
  /** How many steps the editor was asked for. */
  readonly steps: number;
}
interface Told { readonly text: string; readonly hidden: readonly string[] }

/** How long an editor may take to draw what it was told, in milliseconds. */
const drawnWithin = 1500;
/** Each edit reads the body again: beyond this many characters read in all, one change of the whole stretch is made instead. */
const readAtMost = 20_000_000;

/** They lose empty lines that are pasted between others: each is put in by itself, behind the line before it. */
const losesEmptyLines = /^(?:ckeditor5|prosemirror)$/;

export function modelDriver(id: string, root: HTMLElement): EditorDriver {
  const read = rememberedText();
  const stepsOf = (edits: readonly Edit[]): readonly Edit[] => (losesEmptyLines.test(id) ? edits.flatMap(emptyLinesApart) : edits);
  const told = (): Told => toldBy(read(root));
  let keys = 0;
  root.addEventListener('keydown', ({ isTrusted }) => void (keys += Number(isTrusted)), true);
  /** Says whether the user pressed no key since. */
  const watchKeys = (): (() => boolean) => {
    const first = keys;
    return () => keys === first;
  };

  const replace = async (edits: readonly Edit[]): Promise<WriteResult> => {
    const rich = read(root);
    const fitting = planEdits(rich, edits);
    if (!fitting) return { ok: false, why: 'changed' };
    const plan = planWithLinks(root, rich, fitting);
    if (!plan) return { ok: false, why: 'refused-by-page' };
    const { typed } = plan;
    const before = told();
    const isAlone = watchKeys();
    const backToPlace = keepPlace(root, rich);
    const attempt = async (typedAtOnce: readonly Edit[]): Promise<boolean> => {
      const steps = stepsOf(typedAtOnce);
      if ((await typeAll(root, read, steps)) && isDone(read(root), plan) && (await modelAgrees(root, plan))) return true;
      await takeBack(root, read, before, steps.length, isAlone);
      return false;
    };
    // Where an editor does not take one of several edits, it takes the whole stretch written anew.
    const done = (await attempt(typed)) || (typed.length > 1 && isTold(told(), before) && (await attempt([asOne(rich.text, typed)])));
    const now = read(root);
    backToPlace(now, done ? plan.wantedText : rich.text, (offset) => (done ? movedBy(plan.body, offset) : offset));
    leaveEditor(root);
    const undo = { edits, opaque: { before, after: told(), edits: plan.body, steps: stepsOf(typed).length } satisfies ModelUndo };
    return done ? { ok: true, undo } : { ok: false, why: 'refused-by-page', ...(isTold(told(), before) ? {} : { undo }) };
  };

  const restore = async (record: UndoRecord): Promise<RestoreResult> => {
    const undo = record.opaque as ModelUndo;
    const rich = read(root);
    const backToPlace = keepPlace(root, rich);
    const back = putBack(undo.before.text, undo.edits, rich.text);
    const placed = fitEdits(rich.text, back.edits) ?? [];
    if (isTold(told(), undo.after)) {
      await takeBack(root, read, undo.before, undo.steps, watchKeys());
      const now = read(root);
      backToPlace(now, now.text, (offset) => movedBy(placed, offset));
      leaveEditor(root);
      return resultOf(told(), undo.before, []);
    }
    const done = await typeAll(root, read, stepsOf(placed));
    const now = read(root);
    backToPlace(now, editedText(rich.text, placed), (offset) => movedBy(placed, offset));
    leaveEditor(root);
    return resultOf(told(), { text: editedText(rich.text, placed), hidden: undo.before.hidden }, done ? back.unplaced : undo.edits.map(({ expected }) => expected));
  };

  return { id, readParts: () => partsOf(read(root)), replace, restore, watch: (changed, signal) => watchNodes(root, read, changed, signal) };
}

const toldBy = (rich: RichText): Told => ({ text: rich.text, hidden: rich.hidden.map(({ text }) => text) });
const isTold = (one: Told, other: Told): boolean => looksSame(one.text, other.text) && one.hidden.length === other.hidden.length && isWithin(one.hidden, other.hidden);
const isDone = (now: RichText, plan: RichPlan): boolean => looksSame(now.text, plan.wantedText) && isWithin(now.hidden.map(({ text }) => text), plan.wantedHidden);

/** What of the text and of the targets is not there again. */
function resultOf(now: Told, wanted: Told, unplaced: readonly string[]): RestoreResult {
  const left = [...now.hidden];
  const gone = wanted.hidden.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { complete: unplaced.length === 0 && gone.length === 0 && looksSame(now.text, wanted.text), unplaced: [...unplaced, ...gone] };
}

/** Makes the edits from the end. False as soon as one does not come out; what was done until then stays. */
async function typeAll(root: HTMLElement, read: (root: HTMLElement) => RichText, sorted: readonly Edit[]): Promise<boolean> {
  const { text } = read(root);
  const steps = sorted.length * text.length > readAtMost ? [asOne(text, sorted)] : sorted.map(keepingLineEnd);
  focusEditor(root);
  for (const [i, edit] of [...steps.entries()].toReversed()) {
    const rich = read(root);
    const wanted = editedText(text, steps.slice(i));
    const range = rangeOf(root, rich, edit);
    if (!range || !looksSame(rich.text, editedText(text, steps.slice(i + 1)))) return false;
    await select(range);
    // Written straight over a link, some editors take the words into it.
    if (edit.replacement !== '' && hasLink(range)) {
      typeOver(root, '');
      const without = editedText(text, [{ ...edit, replacement: '' }, ...steps.slice(i + 1)]);
      if (!(await isDrawn(() => looksSame(read(root).text, without)))) return false;
    }
    typeOver(root, edit.replacement);
    // CKEditor 5 keeps an empty block with which a cut ends.
    const withEmpty = edit.replacement === '' ? wanted.slice(0, edit.start) + '\n' + wanted.slice(edit.start) : wanted;
    if (!(await isDrawn(() => [wanted, withEmpty].some((text) => looksSame(read(root).text, text))))) return false;
    await closeEmptyBlock(root, read, wanted, looksSame(read(root).text, wanted) ? 0 : edit.start);
    if (!looksSame(read(root).text, wanted)) return false;
  }
  return true;
}

function emptyLinesApart(edit: Edit): Edit[] {
  return edit.replacement.split(/(?<=\n)(?=\n)/).map((replacement, i) => (i === 0 ? { ...edit, replacement } : { ...edit, start: edit.end, expected: '', replacement }));
}

function hasLink(range: Range): boolean {
  if (range.collapsed) return false;
  const { commonAncestorContainer: around } = range;
  return linkOf(around) !== null || range.cloneContents().querySelector('a[href]') !== null;
}

function asOne(text: string, sorted: readonly Edit[]): Edit {
  const [start, end] = [sorted[0]?.start ?? 0, sorted.at(-1)?.end ?? 0];
  const expected = text.slice(start, end);
  return { part: 'body', start, end, expected, replacement: editedText(expected, sorted.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))) };
}

/** Some editors keep the first block when all of its words are cut together with its end, or an empty one at the end of a cut: it goes by itself. */
async function closeEmptyBlock(root: HTMLElement, read: (root: HTMLElement) => RichText, wanted: string, at: number): Promise<void> {
  const rich = read(root);
  if (at === 0 && (wanted === '' || wanted.startsWith('\n') || !rich.text.startsWith('\n'))) return;
  const range = rangeOf(root, rich, { part: 'body', start: at, end: at + 1, expected: '\n', replacement: '' }, false);
  if (!range) return;
  await select(range);
  typeOver(root, '');
  await isDrawn(() => read(root).text !== rich.text);
}

/** Whether the page comes to show it: editors draw in a microtask, a task, or with the next frame. */
async function isDrawn(looks: () => boolean): Promise<boolean> {
  for (const end = performance.now() + drawnWithin; ; ) {
    if (looks()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Asks the model itself, where the editor answers: what the hidden edits took away must not be in what it would copy. An answer can only say no. */
async function modelAgrees(root: HTMLElement, plan: RichPlan): Promise<boolean> {
  const removed = plan.hidden.flatMap(({ expected }) => expected).filter((value) => value.length >= 5);
  if (removed.length === 0) return true;
  const all = root.ownerDocument.createRange();
  all.selectNodeContents(root);
  await select(all);
  const model = copied(root);
  const kept = plan.wantedHidden.join('\n') + plan.wantedText;
  return removed.every((value) => kept.includes(value) || !model.includes(value));
}

/**
 * Back to what was told before: by the editor's own undo, which knows links and looks; where that does not lead there, by writing the words again. Where the user pressed a key
 * meanwhile, what stands there is left: neither an undo nor the former text knows the words of theirs.
 */
async function takeBack(root: HTMLElement, read: (root: HTMLElement) => RichText, before: Told, steps: number, isAlone: () => boolean): Promise<void> {
  const start = read(root).text;
  const press = async (redo: boolean): Promise<boolean> => {
    const was = read(root);
    pressUndo(root, redo);
    return isDrawn(() => read(root) !== was);
  };
  const reached = (): boolean => isTold(toldBy(read(root)), before);
  focusEditor(root);
  let presses = 0;
  while (!reached() && isAlone() && presses < mostPresses(steps) && (await press(false))) presses += 1;
  if (reached() || !isAlone()) return;
  // Its undo took more with it than our edits.
  while (presses > 0 && read(root).text !== start && (await press(true))) presses -= 1;
  const now = read(root).text;
  if (isAlone() && !looksSame(now, before.text)) await typeAll(root, read, [changeBetween(now, before.text)]);
}

/** An edit may be two steps of undo, or three when an empty block went by itself. */
const mostPresses = (steps: number): number => 3 * steps + 1;

function changeBetween(now: string, before: string): Edit {
  const { start, end, insert } = smallestChange(now, before);
  return { part: 'body', start, end, expected: now.slice(start, end), replacement: insert };
}
