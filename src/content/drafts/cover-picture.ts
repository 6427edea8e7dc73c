/** A covered copy in the place of a picture of the draft, and the original back again. Originals are kept here, in the tab's memory, until the draft closes. */
import type { PictureFile, PictureSwapped } from '../../platform/messages.ts';
import type { ComposeWindow } from '../../webmail/webmail.ts';
import { takeOut, type HeldFile } from './change-files.ts';

/** The bytes of a file of the draft, with its name and media type; null when they cannot be had. */
export async function readPicture(window: ComposeWindow, id: string, signal: AbortSignal): Promise<PictureFile | null> {
  const file = window.read().attachments.find((one) => one.id === id);
  if (file === undefined) return null;
  const read = await window.readBytes(id, signal).catch(() => null);
  return read?.ok === true ? { name: file.name, type: file.type, bytes: read.bytes } : null;
}

/** `held`: what is needed to turn back. `no`: the draft is as it was. `twice`: the webmail took out neither the original nor the copy; `lost`: it took both. */
export type Swapped = { readonly done: Exclude<PictureSwapped, 'no'>; readonly held: HeldFile } | { readonly done: 'no' };

/**
 * Attaches the copy and takes the original out. Of an original that cannot be read, or taken out, the copy goes again: both in one mail would send what
 * was covered.
 */
export async function swapPicture(window: ComposeWindow, id: string, copy: PictureFile, signal: AbortSignal): Promise<Swapped> {
  const original = await readPicture(window, id, signal);
  if (original === null) return { done: 'no' };
  const attached = await window.attach(copy, signal).catch(() => null);
  if (attached?.ok !== true) return { done: 'no' };
  await window.removeAttachment(id, signal).catch(() => null);
  // What the webmail lists counts, whatever it answered.
  const listed = window.read().attachments.map((file) => file.id);
  if (!listed.includes(id) && listed.includes(attached.id)) return { done: 'swapped', held: { ...original, id, replacedBy: attached.id } };
  if (!listed.includes(id)) return (await window.attach(original, signal).catch(() => null))?.ok === true ? { done: 'no' } : { done: 'lost', held: { ...original, id, replacedBy: null } };
  return !signal.aborted && (await takeOut(window, attached.id, signal)) ? { done: 'no' } : { done: 'twice', held: { ...original, id, replacedBy: attached.id, bothAttached: true } };
}
