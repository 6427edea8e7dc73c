/**
 * Taking files out of a draft and putting them back, without losing one.
 */
import type { Draft } from '../core/draft.ts';
import type { AttachmentChange } from '../core/plan.ts';
import type { ComposeWindow } from '../webmail/webmail.ts';

/** A file as it was before. */
export interface HeldFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The id of the renamed copy that stands in its place, or null when the file was removed. */
  readonly renamedTo: string | null;
}

export interface FilesChanged {
  readonly held: readonly HeldFile[];
  readonly removed: readonly string[];
  readonly failed: readonly { name: string; why: string }[];
  readonly notRestorable: readonly string[];
}

export type FileBytes = ReadonlyMap<string, { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string }>;

/** The bytes of every file that a plan touches, as far as they can be had. Changes nothing. */
export async function readFiles(window: ComposeWindow, changes: readonly AttachmentChange[], signal: AbortSignal): Promise<FileBytes> {
  const bytes = new Map<string, Awaited<ReturnType<ComposeWindow['readBytes']>>>();
  for (const { id } of changes) bytes.set(id, await window.readBytes(id, signal));
  return bytes;
}

/**
 * Removes and renames files, one after the other, telling of each as it is done. A file of which it was said that it can be
 * put back, and that cannot be read now, stays. A renamed copy is attached before the file goes.
 * @throws whatever the webmail throws; what `done` was told of stands in the page by then.
 */
export async function changeFiles(
  window: ComposeWindow,
  draft: Draft,
  changes: readonly AttachmentChange[],
  bytes: FileBytes,
  done: (file: HeldFile) => void,
  signal: AbortSignal,
): Promise<Omit<FilesChanged, 'held'>> {
  const removed: string[] = [];
  const failed: { name: string; why: string }[] = [];
  const notRestorable: string[] = [];
  for (const change of changes) {
    const file = draft.attachments.find(({ id }) => id === change.id);
    if (file === undefined) continue;
    const read = bytes.get(file.id) ?? { ok: false, why: 'unread' };
    if (!read.ok && (file.readable || change.change === 'rename')) {
      failed.push({ name: file.name, why: read.why });
      continue;
    }
    const held = read.ok ? { name: file.name, type: file.type, bytes: read.bytes } : null;
    const result =
      change.change === 'rename' && held !== null ? await rename(window, file.id, { ...held, name: change.name ?? file.name }, signal) : await remove(window, file.id, signal);
    if (!result.ok) {
      failed.push({ name: file.name, why: result.why });
      continue;
    }
    if (held !== null) done({ ...held, renamedTo: result.renamedTo });
    else notRestorable.push(file.name);
    if (change.change === 'remove') removed.push(file.name);
  }
  return { removed, failed, notRestorable };
}

/** Attaches held files again. Gives those that could not be, to be tried once more. */
export async function putFilesBack(window: ComposeWindow, held: readonly HeldFile[], signal: AbortSignal): Promise<HeldFile[]> {
  const missing: HeldFile[] = [];
  for (const file of held) {
    const attached = await window.attach({ name: file.name, type: file.type, bytes: file.bytes }, signal).catch(thrown);
    if (!attached.ok) missing.push(file);
    else if (file.renamedTo !== null) await window.removeAttachment(file.renamedTo, signal).catch(thrown);
  }
  return missing;
}

type Changed = { readonly ok: true; readonly renamedTo: string | null } | { readonly ok: false; readonly why: string };

async function remove(window: ComposeWindow, id: string, signal: AbortSignal): Promise<Changed> {
  const gone = await window.removeAttachment(id, signal);
  return gone.ok ? { ok: true, renamedTo: null } : gone;
}

async function rename(window: ComposeWindow, id: string, copy: { name: string; type: string; bytes: Uint8Array }, signal: AbortSignal): Promise<Changed> {
  const attached = await window.attach(copy, signal);
  if (!attached.ok) return attached;
  const gone = await window.removeAttachment(id, signal);
  if (gone.ok) return { ok: true, renamedTo: attached.id };
  await window.removeAttachment(attached.id, signal);
  return gone;
}

function thrown(error: unknown): { ok: false; why: string } {
  return { ok: false, why: error instanceof Error ? error.message : String(error) };
}
