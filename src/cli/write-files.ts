/** The changed files of a mail: what the plan says of their texts and entries, carried out. */
import type { Plan } from '../core/plan.ts';
import { collect } from '../files/byte-stream.ts';
import { defaultLimits } from '../files/limits.ts';
import { nodesOf } from '../files/open-tree.ts';
import { treeChangesOf, writeTree } from '../files/write-tree.ts';
import type { OpenedMail } from './mail-files.ts';

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** Where it is written in another format than it had. */
  readonly ending: string | undefined;
}

/** What files that change become, by attachment id. `strip`: pictures, films and documents lose all that stands beside their content and tells something. */
export async function writeFiles(mail: OpenedMail, plan: Plan, strip: boolean): Promise<Map<string, WrittenFile>> {
  const telling = [...mail.trees.values()].flatMap(nodesOf).filter(({ opened }) => (opened?.facts ?? []).length > 0);
  const changes = { ...treeChangesOf(plan), stripped: new Set(strip ? telling.map(({ path }) => path) : []) };
  const written = new Map<string, WrittenFile>();
  for (const [id, tree] of mail.trees) {
    const write = writeTree(tree, changes);
    if (write) written.set(id, { bytes: await collect(write(), defaultLimits.totalBytes), ending: tree.opened?.writtenAs?.ending });
  }
  return written;
}
