/**
 * A file with all that is packed in it, opened by whatever formats its parts have. Nothing throws: what cannot be read says why, and is listed.
 */
import { bytesOfStream } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import { besideIn, withBeside } from './beside.ts';
import { distinctNames } from './entry-names.ts';
import type { FileBytes, FileEntry, FileFormat, FileText, OpenedFile, PackedEntry } from '../file-format.ts';
import { formats as allFormats } from '../formats/index.ts';
import { mayHoldPackedWords, withPackedWords } from './packed-words.ts';
import { Budget, defaultLimits, type Limits } from '../limits.ts';

/** A file, or an entry of one. */
export interface FileNode {
  /** `logs.zip/wa/whatsapp.log`; of what a wrapper wraps, the wrapper's. Of no other entry: a second one of that name has a number. */
  readonly path: string;
  /** As written in the archive; of the outermost file, its name. */
  readonly name: string;
  readonly file: FileBytes | null;
  /** The format's id, or null when none knows it. */
  readonly format: string | null;
  readonly opened: OpenedFile | null;
  readonly children: readonly FileNode[];
  /** Why its content was not read, or not all of it; null when it was. */
  readonly unread: Unread | null;
  /** As it stands in its archive, where that tells what it holds. */
  readonly packed?: PackedEntry;
  /** Of a wrapper, how many stand around it: it has its path in common with them and with what it wraps. */
  readonly wrapper?: number;
  /** The path of the file of which it is a part, and beside which it stands. */
  readonly partOf?: string;
}

/**
 * Opens a file and what is in it. `before`: the tree from which the file was written; an entry that stands in it as it stood there, byte for byte, was opened already.
 * Throws only the signal's reason, when the user gave up.
 */
export async function openTree(file: FileBytes, limits: Limits = defaultLimits, formats: readonly FileFormat[] = allFormats, before: FileNode | null = null): Promise<FileNode> {
  return openNode({ file, path: file.name, name: file.name, depth: 0, wrapped: 0, before }, new Budget(limits, file.length), formats);
}

/** All nodes of a tree, outermost first. */
export function nodesOf(node: FileNode): FileNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** A text's id in a draft: `attachment:logs.zip/wa/whatsapp.log`, with what stands beside the content after `#`; what a wrapper says beside its content has the wrapper's number (`logs.tgz#metadata:0`). */
export function partIdOf({ path, wrapper }: Pick<FileNode, 'path' | 'wrapper'>, text: Pick<FileText, 'id'>): string {
  return text.id === '' ? `attachment:${path}` : `attachment:${path}#${text.id}${wrapper === undefined ? '' : `:${String(wrapper)}`}`;
}

/** The id of what the words in base64 say of a node's text: `attachment:logs.zip/wa/whatsapp.log#encoded:0`, with the text's number; a wrapper has one text. */
export function encodedIdOf({ path, wrapper }: Pick<FileNode, 'path' | 'wrapper'>, index: number): string {
  return `attachment:${path}#${wrapper === undefined ? `encoded:${String(index)}` : `wrapped:${String(wrapper)}`}`;
}

/** What is to be opened, and where it stands. */
interface Opening {
  readonly file: FileBytes;
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  /** How many wrappers of the same path stand around it. */
  readonly wrapped: number;
  readonly before: FileNode | null;
  /** As of its entry. */
  readonly packed?: PackedEntry;
  readonly known?: FileFormat;
  readonly otherwise?: FileFormat;
}

async function openNode({ file, path, name, depth, wrapped, before, packed, known, otherwise }: Opening, budget: Budget, formats: readonly FileFormat[]): Promise<FileNode> {
  const closed = (why: Unread, format: string | null): FileNode => ({ path, name, file, format, opened: null, children: [], unread: why });
  if ((file.length ?? 0) > budget.limits.fileBytes) return closed('too-large', null);
  if (file.length === 0) return { path, name, file, format: 'empty', opened: null, children: [], unread: null };
  const found = known?.recognises(file) === true ? known : formats.find((one) => one.recognises(file));
  const format = found?.id === 'binary' ? (otherwise ?? found) : found;
  if (!format) return closed('unknown-format', null);
  try {
    const plain = await format.open(file, budget);
    const opened = format.id === 'text' && !(await mayHoldPackedWords(file)) ? plain : await withPackedWords(plain, budget);
    if (opened.entries.length > 0 && depth >= budget.limits.depth) return closed('too-deep', format.id);
    const children: FileNode[] = [];
    const earlier = new Map((before?.children ?? []).map((child) => [child.name, child]));
    const names = distinctNames(opened.entries.map((entry) => entry.name));
    for (const [i, entry] of opened.entries.entries()) children.push(await openEntry(entry, { path: pathIn(path, names[i] ?? ''), depth, wrapped: entry.name === '' ? wrapped + 1 : 0, before: earlier.get(entry.name) ?? null, beside: besideIn(opened.entries, entry.name, budget) }, budget, formats));
    const isWrapper = opened.entries.some((entry) => entry.name === '');
    return { path, name, file, format: format.id, opened, children: withBeside(children), unread: opened.unread, ...(packed === undefined ? {} : { packed }), ...(isWrapper ? { wrapper: wrapped } : {}) };
  } catch (error) {
    if (error instanceof CannotRead) return closed(error.why, format.id);
    throw error;
  }
}

const pathIn = (parent: string, name: string): string => (name === '' ? parent : `${parent}/${name}`);

function entryOnly({ packed, known, otherwise }: FileEntry): Pick<Opening, 'packed' | 'known' | 'otherwise'> {
  return { ...(packed === undefined ? {} : { packed }), ...(known === undefined ? {} : { known }), ...(otherwise === undefined ? {} : { otherwise }) };
}

function isSame(one: PackedEntry | undefined, other: PackedEntry | undefined): boolean {
  if (one === undefined || other?.how !== one.how || one.bytes.length !== other.bytes.length) return false;
  for (let i = 0; i < one.bytes.length; i += 1) if (one.bytes[i] !== other.bytes[i]) return false;
  return true;
}

function movedTo(node: FileNode, path: string): FileNode {
  const moved = (inside: string): string => `${path}${inside.slice(node.path.length)}`;
  const children = node.children.map((child) => ({ ...movedTo(child, moved(child.path)), ...(child.partOf === undefined ? {} : { partOf: moved(child.partOf) }) }));
  return { ...node, path, children };
}

type EntryOpening = Pick<Opening, 'path' | 'depth' | 'wrapped' | 'before'> & Required<Pick<FileBytes, 'beside'>>;

/** `before`: the entry of that name in the tree before. What is read together with others may say something else though it stayed the same itself. */
async function openEntry(entry: FileEntry, { path, depth, wrapped, before, beside }: EntryOpening, budget: Budget, formats: readonly FileFormat[]): Promise<FileNode> {
  const closed = (why: Unread): FileNode => ({ path, name: entry.name, file: null, format: null, opened: null, children: [], unread: why });
  if (entry.unread) return closed(entry.unread);
  if (before?.opened && (before.opened.readWith ?? []).length === 0 && before.partOf === undefined && isSame(before.packed, entry.packed)) return movedTo(before, path);
  try {
    const file = await bytesOfStream(entry.name, entry.length, budget, () => entry.read());
    return await openNode({ file: { ...file, beside }, path, name: entry.name, depth: depth + 1, wrapped, before, ...entryOnly(entry) }, budget, formats);
  } catch (error) {
    if (error instanceof CannotRead) return closed(error.why);
    throw error;
  }
}
