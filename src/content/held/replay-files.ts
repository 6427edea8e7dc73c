/**
 * Giving the page files by an event like the one that was held. A page cannot tell it from the user's own, but for `isTrusted`.
 */
import { dispatchOwn } from '../../webmail/own-events.ts';

/** What a drop or a paste carried beside its files, by type. */
export type Strings = readonly (readonly [type: string, value: string])[];

/** What an event carries beside files. */
export function stringsIn(transfer: DataTransfer): Strings {
  return transfer.types.map((type) => [type, transfer.getData(type)] as const).filter(([, value]) => value !== '');
}

/** Puts files into a file field, as the user's choice would. False for several and a field for one: browsers give it none of them. */
export function replayChoice(input: HTMLInputElement, files: readonly File[]): boolean {
  if (files.length > 1 && !input.multiple) return false;
  setFiles(input, files);
  dispatchOwn(input, new Event('input', { bubbles: true, composed: true }));
  dispatchOwn(input, new Event('change', { bubbles: true }));
  return true;
}

/** Sets the files of a file field and tells nobody. */
export function setFiles(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

/** One event of dragging, like `like`, at `target`. False when the page took it. */
export function replayDrag(type: string, target: Element, like: DragEvent, files: readonly File[], strings: Strings): boolean {
  const dataTransfer = transferOf(target, files, strings);
  const init = new Proxy(like, { get: (event, name): unknown => (name === 'dataTransfer' ? dataTransfer : Reflect.get(event, name)) });
  return dispatchOwn(target, new DragEvent(type, init));
}

/** A paste at `target`. False when the page took it. */
export function replayPaste(target: Element, files: readonly File[], strings: Strings): boolean {
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData: transferOf(target, files, strings) });
  const clipboard = pageSide(event).clipboardData;
  // Firefox leaves the given one aside: its own is filled, from the page's side.
  if (clipboard !== null && clipboard.files.length < files.length) fill(clipboard, files, strings);
  return dispatchOwn(target, event);
}

/**
 * In Firefox an item of a DataTransfer belongs to whoever added it, and the page sees no files that a content script added: it is made in
 * the page's realm, and filled through it.
 */
function transferOf(target: Element, files: readonly File[], strings: Strings): DataTransfer {
  const realm = pageSide(target.ownerDocument.defaultView ?? window) as typeof globalThis;
  const transfer = new realm.DataTransfer();
  fill(transfer, files, strings);
  return transfer;
}

function fill(transfer: DataTransfer, files: readonly File[], strings: Strings): void {
  for (const [type, value] of strings) transfer.setData(type, value);
  for (const file of files) transfer.items.add(file);
}

/** An object as the page itself sees it, in Firefox; elsewhere the object. */
export function pageSide<Seen>(object: Seen): Seen {
  return (object as Seen & { readonly wrappedJSObject?: Seen }).wrappedJSObject ?? object;
}
