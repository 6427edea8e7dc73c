/**
 * *Apply*: from the user's choices to a changed draft, read back. Either all of the text is changed or none of it; what was
 * done is undone when a later step throws.
 */
import type { Choices } from '../../core/plan/choices.ts';
import { fingerprint, partOf } from '../../core/draft.ts';
import type { Attachment, Draft } from '../../core/draft.ts';
import { withFiles } from '../../core/file-report.ts';
import { findLeftovers } from '../../core/plan/leftovers.ts';
import { makePlaceholders } from '../../core/placeholders.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { makePlan } from '../../core/plan/plan.ts';
import type { Applied, ApplyRefusal } from '../../platform/messages.ts';
import type { ComposeWindow, SaveResult, UndoRecord } from '../../webmail/webmail.ts';
import type { DraftFiles, HeavyWork } from './draft-files.ts';
import { auditNow, auditOf } from './find-drafts.ts';
import { keptDetails } from './kept-details.ts';
import { restoreEdits } from './restore-edits.ts';
import { trimFiles } from './trim-files.ts';
// What is most like this module comes last, to stand beside it in what is built: that packs smaller.
import { checkSwapped } from './read-files-back.ts';
import { changeFiles, fileChangesOf, putFilesBack, readFiles, thrown } from './change-files.ts';
import type { HeldFile } from './change-files.ts';

/** What stands in a compose window by Sendless, and all that *Put it back* needs. Lives as long as the window. */
export interface Standing {
  readonly applied: Applied;
  /** Newest last. */
  readonly undo: readonly UndoRecord[];
  readonly held: readonly HeldFile[];
  readonly removed: readonly RemovedValue[];
  /** Details that the user decided to send; see `kept-details.ts`. */
  readonly kept: () => ReadonlySet<string>;
  /** Ids of files of which it is known what is in them. */
  readonly known: ReadonlySet<string>;
  /** Ids of the files that were in the draft when it was read back. */
  readonly listed: ReadonlySet<string>;
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
  { files, heavy }: { readonly files: DraftFiles; readonly heavy: HeavyWork },
  signal: AbortSignal,
): Promise<ApplyResult> {
  const refuse = (why: ApplyRefusal): ApplyResult => ({ ok: false, why, standing: before });
  if (!window.isOpen()) return refuse('closed');
  const { draft, report } = auditNow(window);
  if (report.fingerprint !== request.fingerprint) return refuse('changed');
  const inside = files.reports(draft.attachments);
  const placeholders = makePlaceholders(draft, [...inside.values()].map(({ numbers }) => ({ given: [], numbers })));
  const plan = makePlan(draft, withFiles(report, inside), request.choices, [], placeholders);
  const removed = before === null ? plan.removed : [...before.removed, ...plan.removed];
  // What went from the text before goes from a file that was attached since, too.
  const trimmed = await trimFiles(heavy, files, draft, { ...plan, removed }, request.choices, placeholders.given(), signal);
  // Of files that stay, too: a page may have put other bytes in the place of those that were looked into.
  const { bytes, changed: others } = await readFiles(window, [...plan.attachments.map(({ id }) => id), ...trimmed.proven.keys()], (id) => files.opened(id)?.bytes, signal);
  for (const id of others) {
    trimmed.proven.delete(id);
    trimmed.failed.set(id, 'files_changed');
    files.forget(id);
  }
  const changes = fileChangesOf(draft, plan.attachments, trimmed.proven, trimmed.failed);
  // Reading files takes a while in which the user may have typed.
  if (!window.isOpen()) return refuse('closed');
  if (fingerprint(window.read()) !== plan.fingerprint) return refuse('changed');

  const known = new Set(trimmed.proven.keys());
  const undo: UndoRecord[] = [];
  const held: HeldFile[] = [];
  const notRestorable = [...(before?.applied.notRestorable ?? [])];
  const standing = (applied: Applied, kept: Standing['kept'], readBackFrom: Draft): Standing => ({
    applied,
    undo: [...(before?.undo ?? []), ...undo],
    held: [...(before?.held ?? []), ...held],
    removed,
    kept,
    known,
    listed: idsOf(readBackFrom),
    unplaced: before?.unplaced ?? [],
  });
  try {
    if (plan.edits.length > 0) {
      const written = await window.write(plan.edits);
      if (written.undo) undo.push(written.undo);
      if (!written.ok && written.undo) throw new Error(written.why);
      if (!written.ok) return refuse(written.why);
    }
    const changed = await changeFiles(window, draft, changes, bytes, (file) => held.push(file), (name) => notRestorable.push(name), signal);
    const listed = idsOf(window.read());
    const saved = await window.save(signal).catch(thrown);
    const checked = await checkSwapped(window, heavy, draft, changed.swapped, removed, signal);
    const after = window.read();
    // A webmail that draws its list anew, or saves what its server holds, may list a file again that it had taken out.
    const isGone = ({ id }: Attachment): boolean => !listed.has(id);
    const rest = new Set([...draft.attachments.filter((file) => !isGone(file)), ...changed.swapped].map(({ id }) => id));
    const gone = draft.attachments.filter(isGone).map(({ name }) => name);
    const cameBack = after.attachments.filter(({ id, name }) => !rest.has(id) && gone.includes(name));
    // Of a file that nobody could open a copy with another name is none the better known.
    const copies = checked.proven.filter((copy) => held.some(({ id, replacedBy }) => replacedBy === copy.id && trimmed.proven.has(id)));
    // Of those that came back it is said that they did.
    for (const { id } of [...copies, ...cameBack]) known.add(id);
    const hidden = [...trimmed.proven.values()].reduce((sum, file) => sum + file.hidden.length, 0);
    const nameOf = (id: string): string => draft.attachments.find((file) => file.id === id)?.name ?? id;
    const applied = readBack(after, known, plan.withheld + hidden + (before?.applied.withheld ?? 0), removed, saved, {
      removedFiles: [...(before?.applied.removedFiles ?? []), ...changed.removed.filter((removed) => !cameBack.some(({ name }) => name === removed))],
      trimmedFiles: [...(before?.applied.trimmedFiles ?? []), ...copies.map(({ name }) => name)],
      failedFiles: [...[...trimmed.failed].map(([id, why]) => ({ name: nameOf(id), why })), ...changed.failed, ...checked.failed, ...cameBack.map(({ name }) => ({ name, why: 'files_notTaken' }))],
      notOpened: [...trimmed.proven.values()].flatMap(({ unread }) => unread),
      notRestorable,
    });
    return { ok: true, standing: standing(applied, once(() => keptDetails(auditOf(window, after).report, applied.leftovers)), after), attachments: after.attachments };
  } catch {
    const left = await takeBack(window, undo, held, signal);
    const lost = notRestorable.slice(before?.applied.notRestorable.length ?? 0);
    if (left.undo.length === 0 && left.held.length === 0 && left.unplaced.length === 0 && lost.length === 0) return refuse('refused-by-page');
    const { removedFiles, ...stood } = before?.applied ?? nothingApplied(plan.withheld, left.held.map(({ name }) => name));
    const applied: Applied = { ...stood, halfway: true, removedFiles: [...removedFiles, ...lost], notRestorable };
    const stands = standing(applied, before?.kept ?? (() => new Set()), draft);
    return {
      ok: false,
      why: 'undo-failed',
      standing: { ...stands, undo: [...(before?.undo ?? []), ...left.undo], held: [...(before?.held ?? []), ...left.held], unplaced: [...stands.unplaced, ...left.unplaced] },
    };
  }
}

/** What is said of the page after the change: nothing but what was read from it again (`draft`). `known`: the ids of files of which it is known what is in them. */
function readBack(
  draft: Draft,
  known: ReadonlySet<string>,
  withheld: number,
  removed: readonly RemovedValue[],
  saved: SaveResult,
  files: Pick<Applied, 'removedFiles' | 'trimmedFiles' | 'failedFiles' | 'notOpened' | 'notRestorable'>,
): Applied {
  return {
    halfway: false,
    withheld,
    leftovers: findLeftovers(draft.parts, removed),
    ...files,
    ...filesNotChecked(draft, known, idsOf(draft), files.notOpened),
    saved: saved.ok,
    earlierCopies: saved.ok ? saved.earlierCopies : [],
    body: partOf(draft, 'body')?.text ?? '',
  };
}

/** Names of the files in a draft of which it is not known what is in them, and `others`; apart, those that were not in it when it was read back (`listed`): of them nothing is known here. */
export function filesNotChecked({ attachments }: Draft, known: ReadonlySet<string>, listed: ReadonlySet<string>, others: readonly string[]): Pick<Applied, 'notOpened' | 'cameSince'> {
  const names = (were: boolean): string[] => attachments.filter(({ id }) => !known.has(id) && listed.has(id) === were).map(({ name }) => name);
  return { notOpened: [...new Set([...names(true), ...others])], cameSince: names(false) };
}

function idsOf({ attachments }: Draft): ReadonlySet<string> {
  return new Set(attachments.map(({ id }) => id));
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
  const { stuck, unplaced } = await restoreEdits(window, undo);
  return { undo: stuck, held: await putFilesBack(window, held, signal).catch(() => held), unplaced };
}

function nothingApplied(withheld: number, removedFiles: readonly string[]): Applied {
  return { halfway: true, withheld, leftovers: [], removedFiles, trimmedFiles: [], failedFiles: [], notOpened: [], cameSince: [], saved: false, earlierCopies: [], notRestorable: [], body: '' };
}
