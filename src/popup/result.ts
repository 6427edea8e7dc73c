import type { PartId, Draft } from '../core/draft.ts';
import type { DraftView } from '../platform/messages.ts';
import type { Words } from '../ui/words.ts';

/** Whether "done" may be said: no step was left halfway, nothing of what was removed is left, and no file stayed that was to go. */
export function isDone(view: DraftView): boolean {
  return view.applied !== null && !view.applied.halfway && view.applied.leftovers.length === 0 && view.applied.failedFiles.length === 0;
}

/** Where something stands, in words: `in the text, line 12`. */
export function placeOf(words: Words, draft: Draft, part: PartId, line: number): string {
  if (part === 'subject') return words.t('popup_inSubject');
  if (part === 'body') return words.t('popup_inBody', line);
  if (part.startsWith('hidden:')) return words.t('popup_inHidden');
  if (part.startsWith('name:')) return words.t('popup_inFileName', draft.attachments.find((file) => file.id === part.slice('name:'.length))?.name ?? '');
  return words.t('popup_inFile', part.slice('attachment:'.length));
}
