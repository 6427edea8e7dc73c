/**
 * Files chosen in a file field of the page.
 */
import { dispatchOwn } from '../../webmail/own-events.ts';
import { fileFieldOf, isFileField, isThere } from './file-field.ts';
import type { HeldFiles } from './held-files.ts';
import { areKnown, hold, letPass } from './holder.ts';
import type { Holder } from './holder.ts';
import { contains } from './mail-at-hand.ts';
import { replayChoice, setFiles } from './replay-files.ts';

/** Fields whose `input` was just stopped: the `change` that follows in the same turn tells of the same files. */
const stopped = new WeakSet<HTMLInputElement>();
const before = new WeakMap<HTMLInputElement, readonly File[]>();
const openedFor = new WeakMap<HTMLInputElement, Element | null>();

/** Notes what is in a field that is about to be opened, for *Cancel*, and in which compose window's files would be held that are chosen now. */
export function rememberField(field: HTMLInputElement, root: Element | null): void {
  before.set(field, filesIn(field));
  openedFor.set(field, root);
}

/** At `input`, which comes first, or at a `change` alone. */
export function holdChosen(event: Event, holder: Holder): void {
  const field = fileFieldOf(event);
  if (field === null) return;
  if (event.type === 'change' && stopped.has(field)) {
    event.stopImmediatePropagation();
    return;
  }
  const files = filesIn(field);
  if (areKnown(files)) return;
  const root = holder.rootFor(field);
  if (root === null) return;
  if (field.webkitdirectory) {
    letPass(files);
    holder.tell({ notice: { root, why: 'folder' } });
    return;
  }
  stopped.add(field);
  setTimeout(() => stopped.delete(field));
  hold(event, heldIn(field, files, root), holder, () => {
    field.value = '';
    // A `change` does not leave a shadow root.
    holder.watch(field.getRootNode());
  });
}

function heldIn(field: HTMLInputElement, files: readonly File[], root: Element): HeldFiles {
  const wasInMail = contains(root, field);
  openedFor.set(field, root);
  const earlier = before.get(field) ?? [];
  const cancel = (): void => {
    // Files of another choice may be in it by now.
    if (filesIn(field).length === 0) setFiles(field, earlier);
    // What a browser says when its picker is closed without a choice.
    dispatchOwn(field, new Event('cancel', { bubbles: true }));
  };
  return {
    root,
    files,
    cancel,
    release: (chosen, now = root) => {
      if (chosen.length === 0) {
        cancel();
        return true;
      }
      // A field outside the mails may serve several: by now the page may take what comes for another one's.
      const other = openedFor.get(field);
      if (!wasInMail && other !== root && other !== now) return false;
      letPass(chosen);
      // A page may have made its field anew meanwhile. One outside the mail it may have taken out for good, and still hear.
      const fields = isThere(field) ? [field] : [...(wasInMail ? now : field.ownerDocument).querySelectorAll('input')].filter(isFileField);
      const place = fields.find(({ id, name, accept }) => id === field.id && name === field.name && accept === field.accept && (wasInMail || id + name)) ?? (wasInMail ? fields[0] : field);
      return replayChoice(place ?? field, chosen) && place !== undefined;
    },
  };
}

function filesIn(field: HTMLInputElement): readonly File[] {
  return [...(field.files ?? [])];
}
