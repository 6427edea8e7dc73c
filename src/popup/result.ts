import type { Attachment, PartId } from '../core/draft.ts';
import type { Applied } from '../platform/messages.ts';
import type { Words } from '../ui/words.ts';

/** Whether "done" may be said: no step was left halfway, nothing of what was removed is left, and no file stayed that was to go. */
export function isDone(view: { readonly applied: Applied }): boolean {
  return !view.applied.halfway && view.applied.leftovers.length === 0 && view.applied.failedFiles.length === 0;
}

/** Where something stands, in words: `in the text, line 12`. */
export function placeOf(words: Words, attachments: readonly Attachment[], part: PartId, line: number): string {
  if (part === 'subject') return words.t('popup_inSubject');
  if (part === 'body') return words.t('popup_inBody', line);
  if (part.startsWith('hidden:')) return words.t('popup_inHidden');
  if (part.startsWith('name:')) return words.t('popup_inFileName', attachments.find((file) => file.id === part.slice('name:'.length))?.name ?? '');
  return words.t('popup_inFile', part.slice('attachment:'.length));
}
