/** The changed files of a mail: what the plan says of their texts and entries, carried out. What of them cannot be written anew is left out, so that nothing that was to go is sent with it. */
import type { Plan } from '../core/plan/plan.ts';
import { collect } from '../files/byte-stream.ts';
import { CannotRead } from '../files/cannot-read.ts';
import { defaultLimits } from '../files/limits.ts';
import { nodesOf, type FileNode } from '../files/trees/open-tree.ts';
import { treeChangesOf, writeTree, type TreeChanges } from '../files/trees/write-tree.ts';
import type { OpenedMail } from './mail-files.ts';

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** Where it is written in another format than it had. */
  readonly ending: string | undefined;
}

/** What could not be written anew, by its path, and why. */
export interface LeftOut {
  readonly path: string;
  readonly why: string;
}

export interface WrittenFiles {
  /** What files that change become, by attachment id. */
  readonly written: ReadonlyMap<string, WrittenFile>;
  /** Attachments of which nothing can be sent. */
  readonly gone: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
}

/** `strip`: pictures, films and documents lose all that stands beside their content and tells something. */
export async function writeFiles(mail: OpenedMail, plan: Plan, strip: boolean): Promise<WrittenFiles> {
  const telling = [...mail.trees.values()].flatMap(nodesOf).filter(({ opened }) => (opened?.facts ?? []).length > 0);
  const changes = { ...treeChangesOf(plan), stripped: new Set(strip ? telling.map(({ path }) => path) : []) };
  const written = new Map<string, WrittenFile>();
  const gone = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const [id, tree] of mail.trees) {
    if (changes.removed.has(id)) continue;
    const left: LeftOut[] = [];
    let bytes = await writeOne(tree, changes);
    if (bytes instanceof CannotRead) {
      left.push(...(await unwritable(tree, changes)));
      const removed = new Set([...changes.removed, ...left.map(({ path }) => path)]);
      bytes = removed.has(tree.path) ? bytes : await writeOne(tree, { ...changes, removed });
    }
    if (bytes instanceof CannotRead) {
      gone.add(id);
      leftOut.push({ path: tree.path, why: bytes.message });
    } else {
      if (bytes !== null) written.set(id, { bytes, ending: tree.opened?.writtenAs?.ending });
      leftOut.push(...left);
    }
  }
  return { written, gone, leftOut };
}

/** The new bytes; null where nothing changes. */
async function writeOne(node: FileNode, changes: TreeChanges): Promise<Uint8Array | CannotRead | null> {
  try {
    const write = writeTree(node, changes);
    return write && (await collect(write(), defaultLimits.totalBytes));
  } catch (error) {
    if (error instanceof CannotRead) return error;
    throw error;
  }
}

/** The innermost of what cannot be written: without it, that in which it is packed can. */
async function unwritable(node: FileNode, changes: TreeChanges): Promise<LeftOut[]> {
  const inner: LeftOut[] = [];
  for (const child of node.children) if (!changes.removed.has(child.path)) inner.push(...(await unwritable(child, changes)));
  if (inner.length > 0) return inner;
  const own = await writeOne(node, changes);
  return own instanceof CannotRead ? [{ path: node.path, why: own.message }] : [];
}
