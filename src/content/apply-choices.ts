/**
 * *Apply*: from the user's choices to a changed draft, read back. Either all of the text is changed or none of it; what was
 * done is undone when a later step throws.
 */
import type { Choices } from '../core/choices.ts';
import { fingerprint, partOf } from '../core/draft.ts';
import type { Attachment, Draft } from '../core/draft.ts';
import { findLeftovers } from '../core/leftovers.ts';
import type { RemovedValue } from '../core/plan.ts';
import { makePlan } from '../core/plan.ts';
import type { Applied, ApplyRefusal } from '../platform/messages.ts';
import type { ComposeWindow, SaveResult, UndoRecord } from '../webmail/webmail.ts';
import { changeFiles, putFilesBack, readFiles } from './change-files.ts';
import type { HeldFile } from './change-files.ts';
import { auditNow, auditOf } from './find-drafts.ts';
import { keptDetails } from './kept-details.ts';

/** What stands in a compose window by Sendless, and all that *Put it back* needs. Lives as long as the window. */
export interface Standing {
  readonly applied: Applied;
  /** Newest last. */
  readonly undo: readonly UndoRecord[];
  readonly held: readonly HeldFile[];
  readonly removed: readonly RemovedValue[];
  /** Details that the user decided to send; see `kept-details.ts`. */
  readonly kept: () => ReadonlySet<string>;
  /** Text for which *Put it back* found no place, offered again each time. */
  readonly unplaced: readonly string[];
}

export type ApplyResult =
  /** `attachments`: as they were read back. */
  | { readonly ok: true; readonly standing: Standing; readonly attachments: readonly Attachment[] }
  /** `standing`: what stands in the page after all, when undoing failed too. */
  | { readonly ok: false; readonly why: ApplyRefusal; readonly standing: Standing | null };

/** Changes the draft by the choices, which must have been made for the draft with this fingerprint. `before`: what an earlier *Apply* left. */
export async function applyChoices(
  window: ComposeWindow,
  request: { readonly fingerprint: string; readonly choices: Choices },
  before: Standing | null,
  signal: AbortSignal,
): Promise<ApplyResult> {
  const refuse = (why: ApplyRefusal): ApplyResult => ({ ok: false, why, standing: before });
  if (!window.isOpen()) return refuse('closed');
  const { draft, report } = auditNow(window);
  if (report.fingerprint !== request.fingerprint) return refuse('changed');
  const plan = makePlan(draft, report, request.choices);
  const bytes = await readFiles(window, plan.attachments, signal);
  // Reading files takes a while in which the user may have typed.
  if (!window.isOpen()) return refuse('closed');
  if (fingerprint(window.read()) !== plan.fingerprint) return refuse('changed');

  const undo: UndoRecord[] = [];
  const held: HeldFile[] = [];
  const removed = before === null ? plan.removed : [...before.removed, ...plan.removed];
  const standing = (applied: Applied, kept: Standing['kept']): Standing => ({
    applied,
    undo: [...(before?.undo ?? []), ...undo],
    held: [...(before?.held ?? []), ...held],
    removed,
    kept,
    unplaced: before?.unplaced ?? [],
  });
  try {
    if (plan.edits.length > 0) {
      const written = await window.write(plan.edits);
      if (!written.ok) return refuse(written.why);
      undo.push(written.undo);
    }
    const files = await changeFiles(window, draft, plan.attachments, bytes, (file) => held.push(file), signal);
    const saved = await window.save(signal).catch((): SaveResult => ({ ok: false, why: 'failed' }));
    const after = window.read();
    const opened = new Set(report.attachments.flatMap((file) => (file.opened ? [file.id] : [])));
    const applied = readBack(after, opened, plan.withheld + (before?.applied.withheld ?? 0), removed, saved, {
      removedFiles: [...(before?.applied.removedFiles ?? []), ...files.removed],
      failedFiles: files.failed,
      notRestorable: [...(before?.applied.notRestorable ?? []), ...files.notRestorable],
    });
    return { ok: true, standing: standing(applied, once(() => keptDetails(auditOf(window, after).report, applied.leftovers))), attachments: after.attachments };
  } catch {
    const left = await takeBack(window, undo, held, signal);
    if (left.undo.length === 0 && left.held.length === 0 && left.unplaced.length === 0) return refuse('refused-by-page');
    const applied: Applied = { ...(before?.applied ?? nothingApplied(plan.withheld, held.map(({ name }) => name))), halfway: true };
    const stands = standing(applied, before?.kept ?? (() => new Set()));
    return {
      ok: false,
      why: 'undo-failed',
      standing: { ...stands, undo: [...(before?.undo ?? []), ...left.undo], held: [...(before?.held ?? []), ...left.held], unplaced: [...stands.unplaced, ...left.unplaced] },
    };
  }
}

/** What is said of the page after the change: nothing but what was read from it again (`draft`). `opened`: the ids of files whose content was read. */
function readBack(
  draft: Draft,
  opened: ReadonlySet<string>,
  withheld: number,
  removed: readonly RemovedValue[],
  saved: SaveResult,
  files: Pick<Applied, 'removedFiles' | 'failedFiles' | 'notRestorable'>,
): Applied {
  return {
    halfway: false,
    withheld,
    leftovers: findLeftovers(draft.parts, removed),
    ...files,
    notOpened: draft.attachments.filter(({ id }) => !opened.has(id)).map(({ name }) => name),
    saved: saved.ok,
    earlierCopies: saved.ok ? saved.earlierCopies : [],
    body: partOf(draft, 'body')?.text ?? '',
  };
}

/** The audit of the trimmed draft can wait until the badge asks: the answer to the user does not need it. It is of what was read back, whatever is typed meanwhile. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

interface NotTakenBack {
  readonly undo: readonly UndoRecord[];
  readonly held: readonly HeldFile[];
  readonly unplaced: readonly string[];
}

async function takeBack(window: ComposeWindow, undo: readonly UndoRecord[], held: readonly HeldFile[], signal: AbortSignal): Promise<NotTakenBack> {
  const unplaced: string[] = [];
  const stuck: UndoRecord[] = [];
  for (const record of undo.toReversed()) {
    const restored = await window.restore(record).catch(() => null);
    if (restored === null) stuck.unshift(record);
    else for (const text of restored.unplaced) unplaced.push(text);
  }
  return { undo: stuck, held: await putFilesBack(window, held, signal), unplaced };
}

function nothingApplied(withheld: number, removedFiles: readonly string[]): Applied {
  return { halfway: true, withheld, leftovers: [], removedFiles, failedFiles: [], notOpened: [], saved: false, earlierCopies: [], notRestorable: [], body: '' };
}
