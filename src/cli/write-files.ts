/** The changed files of a mail: what the plan says of their texts and entries, carried out. */
import type { Plan } from '../core/plan.ts';
import { collect } from '../files/byte-stream.ts';
import { defaultLimits } from '../files/limits.ts';
import { treeChangesOf, writeTree } from '../files/write-tree.ts';
import type { OpenedMail } from './mail-files.ts';

/** New bytes by attachment id, for files that change. */
export async function writeFiles(mail: OpenedMail, plan: Plan): Promise<Map<string, Uint8Array>> {
  const changes = treeChangesOf(plan);
  const written = new Map<string, Uint8Array>();
  for (const [id, tree] of mail.trees) {
    const write = writeTree(tree, changes);
    if (write) written.set(id, await collect(write(), defaultLimits.totalBytes));
  }
  return written;
}
