/** A trimmed copy of a file: edits in its texts, entries taken out or renamed, at any depth. What is not changed stays as it is. */
import type { ByteStream, EntryChange, TextEdit } from './file-format.ts';
import { partIdOf, type FileNode } from './open-tree.ts';

export interface TreeChanges {
  /** By part id (`attachment:PATH`); sorted, without overlaps. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Paths of entries that go. */
  readonly removed: ReadonlySet<string>;
  /** Path of an entry -> its new name in its archive. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The new bytes of a file, or null when nothing in it changes. */
export function writeTree(node: FileNode, changes: TreeChanges): (() => ByteStream) | null {
  const { opened } = node;
  if (!opened) return null;
  const texts = new Map(opened.texts.flatMap((text) => {
    const own = changes.edits.get(partIdOf(node, text)) ?? [];
    return own.length === 0 ? [] : [[text.id, own] as const];
  }));
  const entries = node.children.flatMap((child, index): EntryChange[] => {
    if (child.name !== '' && changes.removed.has(child.path)) return [{ index, remove: true }];
    const name = changes.renamed.get(child.path);
    const content = writeTree(child, changes);
    if (name === undefined && content === null) return [];
    return [{ index, ...(name === undefined || child.name === '' ? {} : { name }), ...(content === null ? {} : { content }) }];
  });
  return texts.size === 0 && entries.length === 0 ? null : () => opened.write({ texts, entries });
}
