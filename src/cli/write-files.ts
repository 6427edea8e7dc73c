/** The changed files of a mail: what the plan says of their texts and entries, carried out. */
import type { Plan } from '../core/plan.ts';
import { collect } from '../files/byte-stream.ts';
import { CannotRead } from '../files/cannot-read.ts';
import { defaultLimits } from '../files/limits.ts';
import { nodesOf } from '../files/open-tree.ts';
import { treeChangesOf, writeTree } from '../files/write-tree.ts';
import type { OpenedMail } from './mail-files.ts';

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** Where it is written in another format than it had. */
  readonly ending: string | undefined;
}

/** What files that change become, by attachment id. `strip`: pictures, films and documents lose all that stands beside their content and tells something. Throws, with the file's path, for one that cannot be written anew. */
export async function writeFiles(mail: OpenedMail, plan: Plan, strip: boolean): Promise<Map<string, WrittenFile>> {
  const telling = [...mail.trees.values()].flatMap(nodesOf).filter(({ opened }) => (opened?.facts ?? []).length > 0);
  const changes = { ...treeChangesOf(plan), stripped: new Set(strip ? telling.map(({ path }) => path) : []) };
  const written = new Map<string, WrittenFile>();
  for (const [id, tree] of mail.trees) {
    const write = writeTree(tree, changes);
    if (!write) continue;
    try {
      written.set(id, { bytes: await collect(write(), defaultLimits.totalBytes), ending: tree.opened?.writtenAs?.ending });
    } catch (error) {
      // Of several files, whoever reads it must know which.
      if (error instanceof CannotRead) throw new Error(`${tree.path}: ${error.message}`, { cause: error });
      throw error;
    }
  }
  return written;
}
