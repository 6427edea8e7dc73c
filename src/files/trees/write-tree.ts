/** A trimmed copy of a file: edits in its texts, entries taken out or renamed, at any depth. What is not changed stays as it is. */
import type { Edit, Plan } from '../../core/plan/plan.ts';
import { collectText, piecesOf } from '../byte-stream.ts';
import { withEncoded } from '../inline/encoded-words.ts';
import { partsOf } from './beside.ts';
import { distinctNames } from './entry-names.ts';
import type { ByteStream, EntryChange, FileText, TextEdit } from '../file-format.ts';
import { encodedIdOf, nodesOf, partIdOf, type FileNode } from './open-tree.ts';
import { nameAs, plainText, textInstead } from './text-instead.ts';

export interface TreeChanges {
  /** By part id (`attachment:PATH`); sorted, without overlaps. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Paths of entries that go. */
  readonly removed: ReadonlySet<string>;
  /** Path of an entry -> its new name in its archive. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Paths of pictures, films and documents that lose all that stands beside their content. */
  readonly stripped?: ReadonlySet<string>;
  /** Paths of entries whose trimmed text stands instead of them. */
  readonly asText?: ReadonlySet<string>;
}

/** Paths of the entries that stand in a text as words which edits take out of it as a whole. */
export function goneWithWords(tree: FileNode, edits: TreeChanges['edits']): string[] {
  return nodesOf(tree).flatMap((node) => node.children.flatMap(({ path }, i) => {
    const word = node.opened?.entries[i]?.word;
    return word && (edits.get(partIdOf(node, { id: word.text })) ?? []).some(({ start, end }) => start <= word.start && end >= word.end) ? [path] : [];
  }));
}

/** What a plan says of files, by part and by path. */
export function treeChangesOf(plan: Pick<Plan, 'edits' | 'attachments'>): TreeChanges {
  const edits = new Map<string, Edit[]>();
  for (const edit of plan.edits) {
    const own = edits.get(edit.part);
    if (own) own.push(edit);
    else edits.set(edit.part, [edit]);
  }
  const entries = plan.attachments;
  return {
    edits,
    removed: new Set(entries.filter(({ change }) => change === 'remove').map(({ id }) => id)),
    renamed: new Map(entries.flatMap(({ id, change, name }) => (change === 'rename' && name !== undefined ? [[id, name] as const] : []))),
  };
}

/** The new bytes of a file, or null when nothing in it changes. `parts`: what stands beside it and was read as a part of it. */
export function writeTree(node: FileNode, changes: TreeChanges, parts: readonly FileNode[] = []): (() => ByteStream) | null {
  const { opened } = node;
  if (!opened) return null;
  const texts = new Map<string, readonly TextEdit[]>();
  const encoded = new Map<FileText, readonly TextEdit[]>();
  for (const [index, text] of opened.texts.entries()) {
    const own = changes.edits.get(partIdOf(node, text)) ?? [];
    const words = changes.edits.get(encodedIdOf(node, index)) ?? [];
    if (own.length > 0 || words.length > 0) texts.set(text.id, own);
    if (words.length > 0) encoded.set(text, words);
  }
  const entries = node.children.flatMap((child, index): EntryChange[] => {
    if (child.name !== '' && isRemoved(child, changes)) return [{ index, remove: true }];
    const asText = standsAsText(child, changes);
    const content = asText ? textInstead(child, changes) : contentAfter(child, node.children, changes);
    if (!changes.renamed.has(child.path) && content === null) return [];
    return [{ index, ...(content === null ? {} : { content }), ...(asText ? { type: plainText.type } : {}) }];
  });
  const strip = changes.stripped?.has(node.path) === true && ((opened.facts ?? []).length > 0 || opened.strips !== undefined || (opened.entries.length === 0 && opened.texts.some(({ id }) => id === 'metadata')));
  if (texts.size === 0 && entries.length === 0 && !strip && parts.every((part) => writeTree(part, changes) === null)) return null;
  return async function* write() {
    for (const [text, words] of encoded) texts.set(text.id, withEncoded(await collectText(text.read()), changes.edits.get(partIdOf(node, text)) ?? [], words));
    yield* opened.write({ texts, entries: withNames(node, changes, entries), strip });
  };
}

/** What a node's content becomes among those beside which it stands; null when it stays. What is a part of another holds nothing once that is written. */
function contentAfter(node: FileNode, siblings: readonly FileNode[], changes: TreeChanges): (() => ByteStream) | null {
  const main = siblings.find(({ path }) => path === node.partOf);
  if (main === undefined) return writeTree(node, changes, partsOf(node, siblings));
  return contentAfter(main, siblings, changes) === null ? null : () => piecesOf(new Uint8Array(0));
}

/** What is a part of another goes with it. */
function isRemoved({ path, partOf }: FileNode, { removed }: TreeChanges): boolean {
  return removed.has(path) || (partOf !== undefined && removed.has(partOf));
}

/** With the new names, so that no two entries of what is written have one: some archives cannot hold them, and what is unpacked second would be written over the first. */
function withNames(node: FileNode, changes: TreeChanges, entries: readonly EntryChange[]): EntryChange[] {
  const names = namesAfter(node, changes);
  const known = new Map(entries.map((change) => [change.index, change]));
  return node.children.flatMap((child, index): EntryChange[] => {
    const [change, name] = [known.get(index), names.get(child) ?? child.name];
    if (name === child.name) return change === undefined ? [] : [change];
    return [{ ...change, index, name }];
  });
}

/** What the entries that stay are called, by their nodes. */
function namesAfter({ opened, children }: FileNode, changes: TreeChanges): ReadonlyMap<FileNode, string> {
  const { renamed } = changes;
  const left = children.filter((child) => child.name !== '' && !isRemoved(child, changes) && (opened?.writtenAs === undefined || child.unread !== 'outside-link'));
  const own = left.map(({ path, name }) => renamed.get(path) ?? name);
  const names = distinctNames(own.map((name, i) => writtenName(left[i], name, own, changes)));
  return new Map(left.map((child, i) => [child, names[i] ?? child.name]));
}

/** With the ending of the format in which it is written, where that is another than its own. A name that another entry has is left to it. */
function writtenName(node: FileNode | undefined, name: string, taken: readonly string[], changes: TreeChanges): string {
  const as = node?.opened?.writtenAs;
  if (node === undefined || as === undefined || standsAsText(node, changes) || writeTree(node, changes) === null) return name;
  const written = nameAs(name, as.ending);
  return taken.includes(written) ? `${name}${as.ending}` : written;
}

function standsAsText({ path, opened }: FileNode, { asText }: TreeChanges): boolean {
  return asText?.has(path) === true && opened?.textInstead !== undefined;
}

/** The paths that nodes have in the changed tree, by the nodes that stay, outermost first. */
export function pathsAfter(tree: FileNode, changes: TreeChanges, name: string): ReadonlyMap<FileNode, string> {
  const paths = new Map<FileNode, string>();
  const walk = (node: FileNode, path: string): void => {
    paths.set(node, path);
    if (node !== tree && standsAsText(node, changes)) return;
    if (node.opened?.strips === 'entries' && changes.stripped?.has(node.path) === true) return;
    const names = namesAfter(node, changes);
    for (const child of node.children) {
      const own = names.get(child);
      if (child.name === '') walk(child, path);
      else if (own !== undefined) walk(child, `${path}/${own}`);
    }
  };
  walk(tree, name);
  return paths;
}

/** Whether a changed tree holds what it should, no more and no less: what could be read before can be read after, or is empty now. */
export function isAsReadable(before: ReadonlyMap<FileNode, string>, after: FileNode): boolean {
  const now = nodesOf(after);
  return now.length === before.size && [...before.keys()].every((node, i) => now[i]?.format === 'empty' || (node.opened === null) === (now[i]?.opened === null));
}
