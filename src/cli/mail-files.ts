/** What is inside the files of a saved mail: their texts become parts of its drafts, their entries attachments with a path. */
import type { Attachment, Draft, TextPart } from '../core/draft.ts';
import { unusedName } from '../core/unused-name.ts';
import { bytesInMemory } from '../files/byte-stream.ts';
import { openTree, type FileNode } from '../files/trees/open-tree.ts';
import { entryNames, mostText, readTree } from '../files/trees/read-tree.ts';
import { decodeBytes } from '../files/mime/content.ts';
import type { SavedMail } from './mail-draft.ts';

export interface OpenedMail extends SavedMail {
  /** Attachment id -> what is in it; none for texts that are shown with the body. */
  readonly trees: ReadonlyMap<string, FileNode>;
}

/** Opens every file of the mail. Files that cannot be opened say why; nothing throws for them. */
export async function openFiles(saved: SavedMail): Promise<OpenedMail> {
  const trees = new Map<string, FileNode>();
  const parts: TextPart[] = [];
  const names: TextPart[] = [];
  const attachments: Attachment[] = [];
  const taken = new Set<string>();
  let room = mostText;
  for (const file of saved.attachments) {
    if (file.text !== null) {
      attachments.push(file.attachment);
      continue;
    }
    const tree = await openTree(bytesInMemory(unusedName(file.attachment.name, taken), decodeBytes(saved.source, file.entity)));
    trees.set(file.attachment.id, tree);
    const read = await readTree(tree, file.attachment, room);
    room -= read.parts.reduce((sum, { text }) => sum + text.length, 0);
    parts.push(...read.parts);
    names.push(...entryNames(read.attachments, file.attachment.id));
    attachments.push(...read.attachments);
  }
  const withFiles = (draft: Draft): Draft => ({ ...draft, parts: [...draft.parts, ...parts, ...names], attachments });
  return { ...saved, trees, draft: withFiles(saved.draft), htmlDraft: saved.htmlDraft && withFiles(saved.htmlDraft) };
}
