/** What is inside the files of a saved mail: their texts become parts of its drafts, their entries attachments with a path. */
import type { Attachment, Draft, TextPart } from '../core/draft.ts';
import { bytesInMemory, collectText } from '../files/byte-stream.ts';
import { CannotRead, type Unread } from '../files/cannot-read.ts';
import { nodesOf, openTree, partIdOf, type FileNode } from '../files/open-tree.ts';
import { decodeBytes } from './mime/content.ts';
import type { MailFile, SavedMail } from './mail-draft.ts';

export interface OpenedMail extends SavedMail {
  /** Attachment id -> what is in it; none for texts that are shown with the body. */
  readonly trees: ReadonlyMap<string, FileNode>;
}

/** All texts of one mail's files together; what is beyond is said not to be read. In UTF-16 units. */
const mostText = 64 * 1024 * 1024;

/** Opens every file of the mail. Files that cannot be opened say why; nothing throws for them. */
export async function openFiles(saved: SavedMail): Promise<OpenedMail> {
  const trees = new Map<string, FileNode>();
  const parts: TextPart[] = [];
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
    const unread = new Map<FileNode, Unread>();
    for (const node of nodesOf(tree)) {
      const texts = await textsOf(node, room);
      if (Array.isArray(texts)) {
        parts.push(...texts);
        room -= texts.reduce((sum, { text }) => sum + text.length, 0);
      } else unread.set(node, texts);
    }
    attachments.push(...attachmentsOf(file, tree, unread));
  }
  const entryNames = attachments.filter(({ id }) => !saved.attachments.some(({ attachment }) => attachment.id === id)).map(({ id, name }): TextPart => ({ id: `name:${id}`, place: 'file-name', text: name }));
  const withFiles = (draft: Draft): Draft => ({ ...draft, parts: [...draft.parts, ...parts, ...entryNames], attachments });
  return { ...saved, trees, draft: withFiles(saved.draft), htmlDraft: saved.htmlDraft && withFiles(saved.htmlDraft) };
}

/** Two files of one name are two paths. */
function unusedName(name: string, taken: Set<string>): string {
  let unused = name;
  for (let n = 2; taken.has(unused); n += 1) unused = `${name} (${String(n)})`;
  taken.add(unused);
  return unused;
}

async function textsOf(node: FileNode, room: number): Promise<TextPart[] | Unread> {
  const parts: TextPart[] = [];
  let left = room;
  try {
    for (const text of node.opened?.texts ?? []) {
      const content = await collectText(text.read());
      left -= content.length;
      if (left < 0) return 'too-large';
      parts.push({ id: partIdOf(node, text), place: 'file', text: content });
    }
    return parts;
  } catch (error) {
    if (error instanceof CannotRead) return error.why;
    throw error;
  }
}

/** The file itself, and each entry in it; what a wrapper wraps is the file itself. */
function attachmentsOf({ attachment }: MailFile, tree: FileNode, failed: ReadonlyMap<FileNode, Unread>): Attachment[] {
  return nodesOf(tree).filter((node) => node === tree || (node.name !== '' && !node.name.endsWith('/'))).map((node): Attachment => {
    const why = whyUnread(node, failed);
    const base = node === tree ? { ...attachment, path: node.path } : { id: node.path, path: node.path, name: node.name, type: typeOf(node), bytes: node.file?.length ?? null, inline: false };
    return { ...withoutWhy(base), readable: why === null || why === 'picture-text', ...(why === null ? {} : { why: `unread_${why.replace(/-/g, '_')}` }), opened: node.opened !== null || node.format === 'empty', ...(node.opened?.facts === undefined ? {} : { facts: node.opened.facts }) };
  });
}

/** A wrapper is read when what it wraps is. */
function whyUnread(node: FileNode, failed: ReadonlyMap<FileNode, Unread>): Unread | null {
  const wrapped = node.children.find(({ name }) => name === '');
  return failed.get(node) ?? node.unread ?? (wrapped ? whyUnread(wrapped, failed) : null);
}

function typeOf(node: FileNode): string {
  return node.format === null ? '' : (mediaTypes[node.format] ?? '');
}

const mediaTypes: Readonly<Record<string, string>> = { text: 'text/plain', zip: 'application/zip', gzip: 'application/gzip', tar: 'application/x-tar', png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif', heic: 'image/heic', film: 'video/mp4' };

function withoutWhy<T extends object>(attachment: T): Omit<T, 'why' | 'readable'> {
  return Object.fromEntries(Object.entries(attachment).filter(([key]) => key !== 'why' && key !== 'readable')) as Omit<T, 'why' | 'readable'>;
}
