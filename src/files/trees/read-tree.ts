/** What is inside an opened file, as a draft sees it: its texts as parts, the file and its entries as attachments. */
import type { Attachment, TextPart } from '../../core/draft.ts';
import { isReadable } from '../../core/file-report.ts';
import { collectText } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import type { FileText } from '../file-format.ts';
import { encodedWords, linesOf } from '../inline/encoded-words.ts';
import { encodedIdOf, nodesOf, partIdOf, type FileNode } from './open-tree.ts';

export interface ReadTree {
  /** `attachment:PATH`, with what stands beside the content after `#`. */
  readonly parts: readonly TextPart[];
  /** The file itself, and each entry in it by its path; what a wrapper wraps is the file itself. */
  readonly attachments: readonly Attachment[];
  /** What was read. */
  readonly contents: Contents;
}

/** What texts say, and what the words in base64 in them do. */
export type Contents = ReadonlyMap<FileText, { readonly content: string; readonly encoded: string | null }>;

/** Texts of one draft's files together; what is beyond is said not to be read. In UTF-16 units. */
export const mostText = 64 * 1024 * 1024;

/**
 * Reads every text of the tree, up to `room` units together. `own`: what the mail says of the file; `known`: texts that were read already. Throws only the signal's reason.
 */
export async function readTree(tree: FileNode, own: Attachment, room: number, known: Contents = new Map()): Promise<ReadTree> {
  const contents = new Map(known);
  const parts: TextPart[] = [];
  const unread = new Map<FileNode, Unread>();
  let left = room;
  for (const node of nodesOf(tree)) {
    const texts = await textsOf(node, left, contents);
    if (Array.isArray(texts)) {
      parts.push(...texts);
      left -= texts.reduce((sum, { text }) => sum + text.length, 0);
    } else unread.set(node, texts);
  }
  return { parts, attachments: attachmentsOf(own, tree, unread), contents };
}

/** The parts that stand for the names of what is packed in a file; its own name is the mail's. */
export function entryNames(attachments: readonly Attachment[], own: string): TextPart[] {
  return attachments.filter(({ id }) => id !== own).map(({ id, name }): TextPart => ({ id: `name:${id}`, place: 'file-name', text: name }));
}

async function textsOf(node: FileNode, room: number, contents: Map<FileText, { readonly content: string; readonly encoded: string | null }>): Promise<TextPart[] | Unread> {
  const parts: TextPart[] = [];
  let left = room;
  try {
    for (const [index, text] of (node.opened?.texts ?? []).entries()) {
      const { content, encoded } = contents.get(text) ?? (await contentOf(text, left));
      contents.set(text, { content, encoded });
      left -= content.length;
      if (left < 0) throw new CannotRead('too-large');
      parts.push({ id: partIdOf(node, text), place: 'file', text: content });
      if (encoded !== null) parts.push({ id: encodedIdOf(node, index), place: 'file', text: encoded });
    }
    return parts;
  } catch (error) {
    if (error instanceof CannotRead) return error.why;
    throw error;
  }
}

async function contentOf(text: FileText, room: number): Promise<{ readonly content: string; readonly encoded: string | null }> {
  const content = await collectText(text.read(), room);
  const words = encodedWords(content);
  return { content, encoded: words.length > 0 ? linesOf(words) : null };
}

function attachmentsOf(own: Attachment, tree: FileNode, failed: ReadonlyMap<FileNode, Unread>): Attachment[] {
  return nodesOf(tree).filter((node) => node === tree || isEntry(node)).map((node): Attachment => {
    const why = isFolder(node) ? null : (whyUnread(node, failed) ?? node.opened?.unreadPart?.() ?? (isUnsure(node) ? 'unsure-letters' : null));
    const message = why === null ? undefined : `unread_${why.replace(/-/g, '_')}`;
    const base = node === tree ? { ...own, path: node.path } : { id: node.path, path: node.path, name: node.name, type: typeOf(node), bytes: node.file?.length ?? null, inline: false };
    return { ...withoutWhy(base), readable: isReadable(message), ...(message === undefined ? {} : { why: message }), opened: wasOpened(node, failed), ...(node.opened?.facts === undefined ? {} : { facts: node.opened.facts }) };
  });
}

/** Nothing told in which encoding it was written. */
function isUnsure({ opened }: FileNode): boolean {
  return opened?.guessed?.().some(({ sure }) => !sure) === true;
}

/** What a wrapper wraps has the wrapper's name. A folder is an entry: its name goes along. */
function isEntry(node: FileNode): boolean {
  return node.name !== '';
}

/** What is called so and holds something is read, or said not to be, as a file is. */
function isFolder({ name, format, unread }: FileNode): boolean {
  return name.endsWith('/') && (unread === 'not-a-file' || format === 'empty');
}

/** A wrapper is read when what it wraps is. */
function whyUnread(node: FileNode, failed: ReadonlyMap<FileNode, Unread>): Unread | null {
  const wrapped = node.children.find(({ name }) => name === '');
  return failed.get(node) ?? node.unread ?? (wrapped ? whyUnread(wrapped, failed) : null);
}

/** Something whose reading ended at a limit was not opened, whatever was seen of its beginning. */
function wasOpened(node: FileNode, failed: ReadonlyMap<FileNode, Unread>): boolean {
  if (node.format === 'empty' || isFolder(node)) return true;
  const wrapped = node.children.find(({ name }) => name === '');
  return node.opened !== null && !failed.has(node) && (wrapped === undefined || wasOpened(wrapped, failed));
}

/** The media type that a node's format has, or ''. */
export function typeOf(node: FileNode): string {
  return node.format === null ? '' : (mediaTypes[node.format] ?? '');
}

const mediaTypes: Readonly<Record<string, string>> = { text: 'text/plain', escaped: 'text/plain', rtf: 'application/rtf', zip: 'application/zip', gzip: 'application/gzip', tar: 'application/x-tar', png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif', heic: 'image/heic', tiff: 'image/tiff', svg: 'image/svg+xml', film: 'video/mp4', mp3: 'audio/mpeg', flac: 'audio/flac', ogg: 'audio/ogg', wav: 'audio/wav' };

function withoutWhy<T extends object>(attachment: T): Omit<T, 'why' | 'readable'> {
  return Object.fromEntries(Object.entries(attachment).filter(([key]) => key !== 'why' && key !== 'readable')) as Omit<T, 'why' | 'readable'>;
}
