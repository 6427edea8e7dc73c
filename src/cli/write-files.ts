/** The changed files of a mail: what the plan says of their texts and entries, carried out. */
import type { Edit, Plan } from '../core/plan.ts';
import { collect } from '../files/byte-stream.ts';
import { defaultLimits } from '../files/limits.ts';
import { writeTree, type TreeChanges } from '../files/write-tree.ts';
import type { OpenedMail } from './mail-files.ts';

/** New bytes by attachment id, for files that change. */
export async function writeFiles(mail: OpenedMail, plan: Plan): Promise<Map<string, Uint8Array>> {
  const changes = changesOf(plan);
  const written = new Map<string, Uint8Array>();
  for (const [id, tree] of mail.trees) {
    const write = writeTree(tree, changes);
    if (write) written.set(id, await collect(write(), defaultLimits.totalBytes));
  }
  return written;
}

function changesOf(plan: Plan): TreeChanges {
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
