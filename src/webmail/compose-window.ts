/** A compose window made of what one webmail knows: where its fields and files are. Reading, writing and watching are the same for all. */
import { textareaDriver } from './editors/textarea.ts';
import type { ComposeWindow, EditorDriver, RestoreResult, UndoRecord, Webmail, WriteResult } from './webmail.ts';
import type { Attachment, Draft, Recipients } from '../core/draft.ts';
import type { Edit } from '../core/plan/plan.ts';
import { putBack } from '../core/plan/put-back.ts';
import { isElement } from './node-kind.ts';

/** What a webmail gives to make a window. `body` and `subject` are asked anew each time: the user may switch editors. */
export interface WindowFacts extends Omit<ComposeWindow, 'id' | 'isOpen' | 'lastFocus' | 'read' | 'watch' | 'write' | 'restore'> {
  /** The body's driver, the same object as long as its element is the same; null when the body cannot be reached. */
  body(): EditorDriver | null;
  subject(): HTMLInputElement | null;
  recipients(): Recipients;
  /** `Name <address>`; left out, or undefined, where the page does not tell who sends. */
  sender?(): string | undefined;
  attachments(): Attachment[];
}

interface WindowUndo { readonly subject: UndoRecord | null; readonly body: UndoRecord | null }

let opened = 0;

function makeComposeWindow(facts: WindowFacts): ComposeWindow {
  const { root } = facts;
  opened += 1;
  let focusedAt = root.contains(root.ownerDocument.activeElement) ? Date.now() : 0;
  root.addEventListener('focusin', () => { focusedAt = Date.now(); }, { passive: true });
  const subjectDriver = (): EditorDriver | null => {
    const field = facts.subject();
    return field && textareaDriver(field, 'subject');
  };

  const read = (): Draft => {
    const attachments = facts.attachments();
    const sender = facts.sender?.();
    const text = facts.body()?.readParts() ?? [{ id: 'body', text: '' }];
    return {
      recipients: facts.recipients(),
      ...(sender === undefined ? {} : { sender }),
      parts: [
        { id: 'subject', place: 'subject', text: facts.subject()?.value ?? '' },
        ...text.map(({ id, text: words }) => ({ id, place: id === 'body' ? ('body' as const) : ('hidden' as const), text: words })),
        ...attachments.map(({ id, name }) => ({ id: `name:${id}`, place: 'file-name' as const, text: name })),
      ],
      attachments,
    };
  };

  const write = async (edits: readonly Edit[]): Promise<WriteResult> => {
    if (!root.isConnected) return { ok: false, why: 'closed' };
    const subjectEdits = edits.filter((edit) => edit.part === 'subject');
    const bodyEdits = edits.filter((edit) => edit.part === 'body' || edit.part.startsWith('hidden:'));
    if (subjectEdits.length + bodyEdits.length < edits.length) return { ok: false, why: 'refused-by-page' };
    /** `left`: what could not be taken back. */
    const refused = (why: 'changed' | 'refused-by-page' | 'closed', left: WindowUndo): WriteResult => {
      const standing = edits.filter(({ part }) => (part === 'subject' ? left.subject : left.body) !== null);
      return { ok: false, why, ...(standing.length === 0 ? {} : { undo: { edits: standing, opaque: left } }) };
    };
    const body = facts.body();
    const subject = subjectDriver();
    if ((bodyEdits.length > 0 && !body) || (subjectEdits.length > 0 && !subject)) return { ok: false, why: 'closed' };
    const first = subjectEdits.length > 0 && subject ? await subject.replace(subjectEdits) : null;
    if (first && !first.ok) return refused(first.why, { subject: first.undo ?? null, body: null });
    const second = bodyEdits.length > 0 && body ? await changed(body, bodyEdits) : null;
    const undo: WindowUndo = { subject: first?.ok ? first.undo : null, body: second?.ok ? second.undo : null };
    if (second && !second.ok) {
      const isBack = undo.subject === null || (await subject?.restore(undo.subject))?.complete === true;
      return refused(second.why, { subject: isBack ? null : undo.subject, body: second.undo ?? null });
    }
    // Looking for the body again asks what is shown, for which the page would be laid out here; after the wait it has been.
    const written = textsOf(subject, body);
    await settled();
    // Its page may have moved it elsewhere: then what was written stands there, and can be put back.
    if (!root.isConnected) return refused('closed', undo);
    const now = textsOf(subjectDriver(), facts.body());
    if (now.length !== written.length || now.some((text, i) => text !== written[i])) {
      const { complete } = await restore({ edits, opaque: undo });
      return refused('refused-by-page', complete ? { subject: null, body: null } : undo);
    }
    return { ok: true, undo: { edits, opaque: undo } };
  };

  const restore = async (record: UndoRecord): Promise<RestoreResult> => {
    const undo = record.opaque as WindowUndo;
    const done = [await restoreIn(facts.body(), undo.body), await restoreIn(subjectDriver(), undo.subject)];
    const isKnown = done.every((each) => each.complete || each.unplaced.length > 0);
    return { complete: done.every((each) => each.complete), unplaced: isKnown ? done.flatMap((each) => each.unplaced) : [] };
  };

  return { ...facts, id: `draft-${opened}`, isOpen: () => root.isConnected, lastFocus: () => focusedAt, read, write, restore, watch: (changed, signal) => watchWindow(facts, changed, signal) };
}

/**
 * What opens a webmail's compose windows: the same object for the same root, and for the same subject field when its page moved it into another one, as out of the page into a dialog. What is
 * known of a draft stays with it so. `anew`: another object with an id of its own, for another mail in the same fields.
 */
export function windowsOf(factsOf: (root: Element) => WindowFacts): Webmail['open'] {
  const windows = new WeakMap<Element, ComposeWindow>();
  return (root, anew) => {
    const known = windows.get(root);
    if (!anew && known?.root === root) return known;
    const facts = factsOf(root);
    const field = facts.subject() ?? root;
    const moved = windows.get(field);
    const fresh = makeComposeWindow(facts);
    const window = moved && !anew ? Object.assign(moved, fresh, { id: moved.id }) : fresh;
    windows.set(root, window).set(field, window);
    return window;
  };
}

/** The editor from which words were taken, and its text before: the user may switch to another one. */
const takenFrom = new WeakMap<UndoRecord, { readonly id: string; readonly text: string }>();
const textOf = (body: EditorDriver): string => body.readParts()[0]?.text ?? '';

/** In another editor words go back by the text alone: what HTML hid the page itself left out when it was switched. Without an editor they wait. */
async function restoreIn(driver: EditorDriver | null, undo: UndoRecord | null): Promise<RestoreResult> {
  if (!undo || !driver) return { complete: !undo, unplaced: [] };
  const was = takenFrom.get(undo);
  if (!was || was.id === driver.id) return driver.restore(undo);
  const { edits, unplaced } = putBack(was.text, undo.edits.filter(({ part }) => part === 'body'), textOf(driver));
  const { ok } = await changed(driver, edits);
  return { complete: ok && unplaced.length === 0, unplaced: ok ? unplaced : [] };
}

/** What throws has changed nothing that is known of; the subject can be taken back. */
async function changed(body: EditorDriver, edits: readonly Edit[]): Promise<WriteResult> {
  const text = textOf(body);
  try {
    const done = await body.replace(edits);
    if (done.undo) takenFrom.set(done.undo, { id: body.id, text });
    return done;
  } catch {
    return { ok: false, why: 'refused-by-page' };
  }
}

function textsOf(subject: EditorDriver | null, body: EditorDriver | null): string[] {
  return [...(subject?.readParts() ?? []), ...(body?.readParts() ?? [])].map(({ text }) => text);
}

/** A model-driven editor takes back what it does not want in a microtask or at the next frame; a hidden page has no frames. */
const settled = (): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(resolve, 60);
  requestAnimationFrame(() => setTimeout(() => { clearTimeout(timer); resolve(); }, 0));
});

/** Watches the body through its driver (anew when the editor is another one), the subject, and the rest of the window. */
function watchWindow(facts: WindowFacts, changed: () => void, signal: AbortSignal): void {
  let soon = false;
  const tell = (): void => {
    if (soon || signal.aborted) return;
    soon = true;
    requestIdleCallback(() => { soon = false; if (!signal.aborted) changed(); }, { timeout: 500 });
  };
  let watched: { driver: EditorDriver; end: AbortController } | null = null;
  const watchBody = (): void => {
    const driver = facts.body();
    if (driver === watched?.driver) return;
    watched?.end.abort();
    watched = null;
    if (driver) {
      const end = new AbortController();
      watched = { driver, end };
      driver.watch(tell, AbortSignal.any([end.signal, signal]));
      tell();
    }
  };
  watchBody();
  const subject = facts.subject();
  if (subject) textareaDriver(subject, 'subject').watch(tell, signal);
  const known = (): string => JSON.stringify([facts.recipients(), facts.attachments()]);
  let last = known();
  const look = (): void => {
    watchBody();
    const now = known();
    if (now === last) return;
    last = now;
    tell();
  };
  let looking = false;
  const lookSoon = (): void => {
    if (looking || signal.aborted) return;
    looking = true;
    requestIdleCallback(() => { looking = false; if (!signal.aborted) look(); }, { timeout: 500 });
  };
  /** Typing in the body is the driver's business. */
  const isTyping = (target: Node): boolean => (isElement(target) ? target : target.parentElement)?.closest('[contenteditable="true"],[contenteditable=""]') != null;
  const observer = new MutationObserver((records) => { if (records.some(({ target }) => !isTyping(target))) lookSoon(); });
  observer.observe(facts.root.ownerDocument.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['value', 'class', 'style'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  facts.root.addEventListener('change', lookSoon, { signal, passive: true });
}
