/**
 * Files dropped on the page.
 */
import { innermost, isFileField } from './file-field.ts';
import { areKnown, hold, letPass } from './holder.ts';
import type { Holder } from './holder.ts';
import { placeIn } from './mail-at-hand.ts';
import { replayChoice, replayDrag, stringsIn } from './replay-files.ts';

export function holdDropped(event: Event, holder: Holder): void {
  if (!(event instanceof DragEvent) || event.dataTransfer === null) return;
  const { clientX, clientY, dataTransfer } = event;
  const files = [...dataTransfer.files];
  const target = innermost(event, (root) => root.elementFromPoint(clientX, clientY));
  if (target === null || areKnown(files)) return;
  const root = holder.rootFor(target);
  if (root === null) return;
  // A replayed drop has no folders to walk through.
  if ([...dataTransfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory)) {
    letPass(files);
    holder.tell({ notice: { root, why: 'folder' } });
    return;
  }
  // To be read now: the browser empties it after the event.
  const strings = stringsIn(dataTransfer);
  const leave = (): boolean => replayDrag('dragleave', target, event, [], []);
  const release = (chosen: readonly File[], now = root): boolean => {
    if (chosen.length === 0) return true;
    letPass(chosen);
    const place = placeIn(now, target, [target.ownerDocument.elementFromPoint(clientX, clientY)]);
    for (const type of ['dragenter', 'dragover']) replayDrag(type, place, event, chosen, strings);
    if (!replayDrag('drop', place, event, chosen, strings)) return true;
    return isFileField(place) && replayChoice(place, chosen);
  };
  // The page shows where to drop until the drag has left it.
  hold(event, { root, files, release, cancel: () => undefined }, holder, leave);
}
