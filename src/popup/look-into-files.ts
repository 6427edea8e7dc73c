/**
 * Having the files of the draft on the screen looked into, and telling how far that is.
 */
import type { DraftView, FilesView, PageProtocol } from '../platform/messages.ts';

type Ask = <Name extends 'draft.files' | 'draft.view'>(name: Name, ...request: Parameters<PageProtocol[Name]>) => Promise<ReturnType<PageProtocol[Name]>>;

/** Before the page has said anything: a file is about to be read. */
export const beginning: FilesView = { version: -1, working: true, files: [] };

/** Whether anything in the draft is to be looked into: not in a mail that is no app's. */
export function hasFilesToLookInto({ draft, report }: DraftView): boolean {
  return draft.attachments.length > 0 && (report.supportDraft || report.desk !== null);
}

/** Tells of progress until all files were looked into; gives the draft with what was found, or null when the page stopped answering. `isWanted` ends it early. */
export async function lookIntoFiles(id: string, ask: Ask, tell: (files: FilesView) => void, isWanted: () => boolean): Promise<DraftView | null> {
  let files: FilesView | null = beginning;
  try {
    while (files?.working === true && isWanted()) {
      files = await ask('draft.files', { id, after: files.version });
      if (files !== null && isWanted()) tell(files);
    }
    return files === null || !isWanted() ? null : await ask('draft.view', { id });
  } catch {
    return null;
  }
}
