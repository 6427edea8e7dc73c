/**
 * Files and pictures pasted into the page. Text passes.
 */
import { isFocusable } from '../../webmail/node-kind.ts';
import { innermost } from './file-field.ts';
import { areKnown, hold, letPass } from './holder.ts';
import type { Holder } from './holder.ts';
import { placeIn } from './mail-at-hand.ts';
import { replayPaste, stringsIn } from './replay-files.ts';

export function holdPasted(event: Event, holder: Holder): void {
  if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return;
  const files = [...event.clipboardData.files];
  const target = innermost(event, (root) => root.activeElement);
  if (target === null || areKnown(files)) return;
  const root = holder.rootFor(target);
  if (root === null) return;
  // To be read now: the browser empties it after the event.
  let strings = stringsIn(event.clipboardData);
  let text = strings.find(([type]) => type === 'text/plain')?.[1];
  const path = event.composedPath().filter((one) => one instanceof Element);
  const page = target.ownerDocument;
  const selection = page.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  const release = (chosen: readonly File[], now = root): boolean => {
    if (chosen.length === 0 && text === undefined) return true;
    letPass(chosen);
    // An editor may have caught the paste in an element for that moment: then it knows itself where it goes.
    const place = placeIn(now, target, path);
    if (isFocusable(place)) place.focus();
    if (place === target && range !== null) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
    if (!replayPaste(place, chosen, strings)) return true;
    // What the browser does with a paste that the page leaves to it, once.
    if (text !== undefined && page.execCommand('insertText', false, text)) [text, strings] = [undefined, []];
    return chosen.length === 0 && text === undefined;
  };
  hold(event, { root, files, release, cancel: () => undefined }, holder);
}
