/** A covered copy in the place of a picture of the draft, and the original back again. Originals are kept here, in the tab's memory, until the draft closes. */
import type { PictureFile } from '../platform/messages.ts';
import type { ComposeWindow } from '../webmail/webmail.ts';
import type { HeldFile } from './change-files.ts';

/** The bytes of a file of the draft, with its name and media type; null when they cannot be had. */
export async function readPicture(window: ComposeWindow, id: string, signal: AbortSignal): Promise<PictureFile | null> {
  const file = window.read().attachments.find((one) => one.id === id);
  if (file === undefined) return null;
  const read = await window.readBytes(id, signal).catch(() => null);
  return read?.ok === true ? { name: file.name, type: file.type, bytes: read.bytes } : null;
}

/**
 * Attaches the copy and takes the original out; gives what is needed to turn back, or null when the draft is as it was. Of an original that cannot be
 * read, or taken out, the copy goes again: both in one mail would send what was covered.
 */
export async function swapPicture(window: ComposeWindow, id: string, copy: PictureFile, signal: AbortSignal): Promise<HeldFile | null> {
  const original = await readPicture(window, id, signal);
  if (original === null) return null;
  const attached = await window.attach(copy, signal).catch(() => null);
  if (attached?.ok !== true) return null;
  const gone = await window.removeAttachment(id, signal).catch(() => null);
  const listed = window.read().attachments.map((file) => file.id);
  if (gone?.ok === true && !listed.includes(id) && listed.includes(attached.id)) return { ...original, replacedBy: attached.id };
  await window.removeAttachment(attached.id, signal).catch(() => null);
  return null;
}
