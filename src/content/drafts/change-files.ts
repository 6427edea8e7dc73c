/**
 * Taking files out of a draft and putting them back, without losing one.
 */
import type { Draft } from '../../core/draft.ts';
import type { AttachmentChange } from '../../core/plan/plan.ts';
import type { ProvenFile } from './trim-files.ts';
import { isNumberedName } from '../../webmail/file-list.ts';
import { notTakenByServer, type ComposeWindow } from '../../webmail/webmail.ts';

/** A file as it was before. */
export interface HeldFile {
  /** The id that it had. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The id of the copy that stands in its place, or null when the file was removed. */
  readonly replacedBy: string | null;
  /** It is in the draft, as far as is known, and so is the copy, if any, which the webmail did not take out. */
  readonly bothAttached?: true;
}

/** A copy that was attached in the place of a file. */
export interface SwappedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What shall be done with one file of the draft. */
export type FileChange = { readonly id: string; readonly change: 'remove' } | { readonly id: string; readonly change: 'replace'; readonly name: string; /** Null: the file's own, and so is the media type. */ readonly bytes: Uint8Array | null; readonly type: string | null };

export interface FilesChanged {
  readonly removed: readonly string[];
  readonly swapped: readonly SwappedFile[];
  readonly failed: readonly { name: string; why: string }[];
}

/** By id; null where they cannot be had. */
export type FileBytes = ReadonlyMap<string, Uint8Array | null>;

/** A plan's changes of files, and the trimmed copies, as one list in the order of the draft. A file that cannot be given as chosen is left alone. */
export function fileChangesOf(draft: Draft, planned: readonly AttachmentChange[], proven: ReadonlyMap<string, ProvenFile>, failed: ReadonlyMap<string, string>): FileChange[] {
  const plans = new Map(planned.map((change) => [change.id, change]));
  return draft.attachments.flatMap((file): FileChange[] => {
    const plan = plans.get(file.id);
    if (failed.has(file.id)) return [];
    if (plan?.change === 'remove') return [{ id: file.id, change: 'remove' }];
    const trimmed = proven.get(file.id);
    const name = trimmed?.name ?? plan?.name ?? file.name;
    if (name === file.name && (trimmed?.bytes ?? null) === null) return [];
    return [{ id: file.id, change: 'replace', name, bytes: trimmed?.bytes ?? null, type: trimmed?.type ?? null }];
  });
}

/** The bytes of files as they are now, as far as they can be had, and the ids of those that are `changed`: others by now than when they were `read`. Nobody decided on these. Changes nothing. */
export async function readFiles(window: ComposeWindow, ids: Iterable<string>, read: (id: string) => Uint8Array | undefined, signal: AbortSignal): Promise<{ readonly bytes: FileBytes; readonly changed: readonly string[] }> {
  const bytes = new Map<string, Uint8Array | null>();
  const changed: string[] = [];
  for (const id of new Set(ids)) {
    const known = read(id);
    const now = await window.readBytes(id, signal).catch(thrown);
    if (known && now.ok && !isSame(now.bytes, known)) changed.push(id);
    else bytes.set(id, known ?? (now.ok ? now.bytes : null));
  }
  return { bytes, changed };
}

/**
 * Removes and replaces files, one after the other, telling of each as it is done. A file of which it was said that it can be
 * put back, and that cannot be read now, stays. A copy is attached before the file goes. `lost`: is told of each that went and cannot come back.
 * @throws whatever the webmail throws; `done` and `lost` were told of all that may stand in the page by then.
 */
export async function changeFiles(
  window: ComposeWindow,
  draft: Draft,
  changes: readonly FileChange[],
  bytes: FileBytes,
  done: (file: HeldFile) => void,
  lost: (name: string) => void,
  signal: AbortSignal,
): Promise<FilesChanged> {
  const removed: string[] = [];
  const swapped: SwappedFile[] = [];
  const failed: { name: string; why: string }[] = [];
  for (const change of changes) {
    const file = draft.attachments.find(({ id }) => id === change.id);
    if (file === undefined) continue;
    const read = bytes.get(file.id);
    if (!read && (file.readable || change.change === 'replace')) {
      failed.push({ name: file.name, why: 'unread_no_bytes' });
      continue;
    }
    const held = read ? { id: file.id, name: file.name, type: file.type, bytes: read } : null;
    const copy = change.change === 'replace' && held !== null ? { name: change.name, type: change.type ?? held.type, bytes: change.bytes ?? held.bytes } : null;
    const result = await (copy === null ? remove(window, file.id, signal) : replace(window, file.id, copy, signal)).catch((error: unknown) => {
      if (held !== null) done({ ...held, replacedBy: null, bothAttached: true });
      else if (!isListed(window, file.id)) lost(file.name);
      throw error;
    });
    if (!result.ok) {
      failed.push({ name: file.name, why: result.why });
      // It may go later than the webmail was given time for.
      if (held !== null) done({ ...held, replacedBy: result.left, bothAttached: true });
      continue;
    }
    if (held !== null) done({ ...held, replacedBy: result.replacedBy });
    else lost(file.name);
    if (copy !== null && result.replacedBy !== null) swapped.push({ id: result.replacedBy, name: copy.name, bytes: copy.bytes });
    else removed.push(file.name);
  }
  return { removed, swapped, failed };
}

/** Attaches held files again, and takes out what stands in their place. Gives those with which that could not be done, to be tried once more. */
export async function putFilesBack(window: ComposeWindow, held: readonly HeldFile[], signal: AbortSignal): Promise<HeldFile[]> {
  const waiting: HeldFile[] = [];
  const now = held.map((file) => ({ ...file, id: idNow(window, file.id), replacedBy: file.replacedBy === null ? null : idNow(window, file.replacedBy) }));
  const there = new Set(now.filter(({ id, bothAttached }) => bothAttached !== true || isListed(window, id)).map(({ id }) => id));
  for (const file of firstOf(now)) {
    const attached = file.bothAttached === true && there.has(file.id) ? null : await window.attach({ name: file.name, type: file.type, bytes: file.bytes }, signal).catch(thrown);
    there.add(file.id);
    if (attached?.ok === true) isAgain(window, file.id, attached.id);
    if (attached?.ok === false) waiting.push(file);
    else if (file.replacedBy !== null && !(await takeOut(window, file.replacedBy, signal))) waiting.push({ ...file, id: attached?.id ?? file.id, bothAttached: true });
    else if (attached !== null) isAgain(window, attached.id, await underItsName(window, attached.id, file, signal));
  }
  return waiting;
}

/** Files that were attached again, by the id that each had before: what was held of an earlier change knows them by that. */
const again = new WeakMap<ComposeWindow, Map<string, string>>();

/** The id under which a file stands now that had this one once. */
export function idNow(window: ComposeWindow, id: string): string {
  const next = again.get(window)?.get(id);
  return next === undefined ? id : idNow(window, next);
}

function isAgain(window: ComposeWindow, before: string, id: string): void {
  const ids = again.get(window) ?? new Map<string, string>();
  again.set(window, ids.set(before, id));
  ids.delete(id);
}

/** Of a copy that was changed once more the file that it stood for comes back, in the place of the last copy. */
function firstOf(held: readonly HeldFile[]): HeldFile[] {
  const next = (copy: HeldFile): HeldFile => {
    const later = held.find(({ id, bothAttached }) => id === copy.replacedBy && bothAttached !== true);
    return later === undefined ? copy : next({ ...copy, replacedBy: later.replacedBy });
  };
  return held.filter(({ id, bothAttached }) => bothAttached === true || held.every(({ replacedBy }) => replacedBy !== id)).map(next);
}

/** `why`: a message id. `left`: the copy that is attached beside the file after all. */
type Changed = { readonly ok: true; readonly replacedBy: string | null } | { readonly ok: false; readonly why: string; readonly left: string | null };

async function remove(window: ComposeWindow, id: string, signal: AbortSignal): Promise<Changed> {
  const answer = await window.removeAttachment(id, signal);
  return isGone(window, id, answer) ? { ok: true, replacedBy: null } : { ok: false, why: 'files_notTaken', left: null };
}

async function replace(window: ComposeWindow, id: string, copy: { name: string; type: string; bytes: Uint8Array }, signal: AbortSignal): Promise<Changed> {
  const attached = await window.attach(copy, signal);
  if (!attached.ok) return { ok: false, why: 'files_notTaken', left: null };
  if (await takeOut(window, id, signal)) return { ok: true, replacedBy: await underItsName(window, attached.id, copy, signal) };
  // Whoever is stopped does not know yet whether the file goes: then the copy has to stay.
  if (signal.aborted || !(await takeOut(window, attached.id, signal))) return { ok: false, why: 'files_bothAttached', left: attached.id };
  return isListed(window, id) ? { ok: false, why: 'files_notTaken', left: null } : { ok: true, replacedBy: null };
}

/** A webmail may number a copy while the file that it stands for is there: attached once more when the name is free. Gives the id of the one that stays. */
async function underItsName(window: ComposeWindow, id: string, file: { name: string; type: string; bytes: Uint8Array }, signal: AbortSignal): Promise<string> {
  const listed = window.read().attachments.find((one) => one.id === id);
  if (listed === undefined || !isNumberedName(listed.name, file.name)) return id;
  const again = await window.attach(file, signal).catch(thrown);
  if (!again.ok || (await takeOut(window, id, signal))) return again.ok ? again.id : id;
  await takeOut(window, again.id, signal);
  return id;
}

/** Takes a file out and tells whether it is no longer in the draft. */
export async function takeOut(window: ComposeWindow, id: string, signal: AbortSignal): Promise<boolean> {
  return isGone(window, id, await window.removeAttachment(id, signal).catch(thrown));
}

/** What the webmail lists counts, whatever it answered, unless its server is known to have kept the file. */
function isGone(window: ComposeWindow, id: string, answer: Awaited<ReturnType<ComposeWindow['removeAttachment']>>): boolean {
  return !isListed(window, id) && (answer.ok || answer.why !== notTakenByServer);
}

function isListed(window: ComposeWindow, id: string): boolean {
  return window.read().attachments.some((file) => file.id === id);
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** What is thrown is an answer like any other that is no. */
export function thrown(): { ok: false; why: 'failed' } {
  return { ok: false, why: 'failed' };
}
