/**
 * *Apply*: from the user's choices to a changed draft, read back. Either all of the text is changed or none of it; what was
 * done is undone when a later step throws.
 */
import type { Choices } from '../../core/plan/choices.ts';
import { fingerprint, partOf } from '../../core/draft.ts';
import { fieldsOf } from '../../core/report.ts';
import type { Attachment, Draft } from '../../core/draft.ts';
import { withFiles } from '../../core/file-report.ts';
import { findLeftovers } from '../../core/plan/leftovers.ts';
import { makePlaceholders } from '../../core/placeholders.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { makePlan, type Plan } from '../../core/plan/plan.ts';
import type { Applied, ApplyRefusal } from '../../platform/messages.ts';
import type { ComposeWindow, SaveResult, UndoRecord } from '../../webmail/webmail.ts';
import type { DraftFiles, HeavyWork } from './draft-files.ts';
import { auditNow, auditOf, cannotDo, type Audited } from './find-drafts.ts';
import { countDetails, goneDetails, keptDetails } from './kept-details.ts';
import { restoreEdits } from './restore-edits.ts';
import { trimFiles, type FilesTrimmed } from './trim-files.ts';
// What is most like this module comes last, to stand beside it in what is built: that packs smaller.
import { checkSwapped, type CheckedFiles } from './read-files-back.ts';
import { changeFiles, fileChangesOf, putFilesBack, readFiles, thrown } from './change-files.ts';
import type { FileBytes, FileChange, FilesChanged, HeldFile, SwappedFile } from './change-files.ts';

/** What stands in a compose window by Sendless, and all that *Put it back* needs. Lives as long as the window. */
export interface Standing {
  readonly applied: Applied;
  /** Whether the body was out of reach when it was to be read back. */
  readonly unread: boolean;
  /** Newest last. */
  readonly undo: readonly UndoRecord[];
  readonly held: readonly HeldFile[];
  readonly removed: readonly RemovedValue[];
  /** Details that the user decided to send; see `kept-details.ts`. */
  readonly kept: () => ReadonlySet<string>;
  /** Details that went and did not come back by the last *Apply*: by those that were `kept`. */
  readonly gone: (kept: ReadonlySet<string>) => ReadonlySet<string>;
  /** Ids of files of which it is known what is in them; fewer once one was not listed. */
  readonly known: Set<string>;
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

/** Before the first *Apply*. */
const nothing: Standing = {
  unread: false,
  applied: { halfway: false, withheld: 0, leftovers: [], removedFiles: [], trimmedFiles: [], failedFiles: [], notOpened: [], cameSince: [], notRestorable: [], saved: false, earlierCopies: [], body: '' },
  undo: [],
  held: [],
  removed: [],
  kept: () => new Set(),
  gone: () => new Set(),
  known: new Set(),
  listed: new Set(),
  unplaced: [],
};

interface Work {
  readonly files: DraftFiles;
  readonly heavy: HeavyWork;
}

/** Changes the draft by the choices, which must have been made for the draft with this fingerprint. `before`: what an earlier *Apply* left. */
export async function applyChoices(
  window: ComposeWindow,
  request: { readonly fingerprint: string; readonly choices: Choices },
  before: Standing | null,
  work: Work,
  signal: AbortSignal,
): Promise<ApplyResult> {
  const refuse = (why: ApplyRefusal): ApplyResult => ({ ok: false, why, standing: before });
  if (!window.isOpen()) return refuse('closed');
  const audited = auditNow(window);
  if (audited.report.fingerprint !== request.fingerprint) return refuse('changed');
  const earlier = before ?? nothing;
  const prepared = await prepare(window, audited, request.choices, earlier, work, signal);
  // Reading files takes a while in which the user may have typed.
  if (!window.isOpen()) return refuse('closed');
  if (fingerprint(window.read()) !== request.fingerprint) return refuse('changed');
  const done: Done = { undo: [], held: [], lost: [] };
  try {
    const refused = await changeText(window, prepared.plan.edits, done);
    if (refused !== null) return refuse(refused);
    const { draft, changes, bytes } = prepared;
    const changed = await changeFiles(window, draft, changes, bytes, (file) => done.held.push(file), (name) => done.lost.push(name), signal);
    const seen = await readBack(window, prepared, changed, done.held, work.heavy, signal);
    return { ok: true, standing: standingOf(window, prepared, changed, seen, done, earlier), attachments: seen.after.attachments };
  } catch {
    const left = await takeBack(window, done, signal);
    if (left.undo.length + left.held.length + left.unplaced.length + left.lost.length === 0) return refuse('refused-by-page');
    return { ok: false, why: 'undo-failed', standing: standingHalfway(prepared, left, earlier) };
  }
}

/** What is to change. */
interface Prepared {
  readonly draft: Draft;
  readonly plan: Plan;
  /** How many details are withheld by now; those that had come back count once. */
  readonly withheld: number;
  readonly gone: (kept: ReadonlySet<string>) => ReadonlySet<string>;
  /** What went before, too. */
  readonly removed: readonly RemovedValue[];
  readonly trimmed: FilesTrimmed;
  readonly changes: readonly FileChange[];
  readonly bytes: FileBytes;
}

/**
 * Makes and proves all that is to come into the page; changes nothing in it. What went from the text before goes from a file that was attached since, too; but about what
 * came back, as by an undo, the user was asked once more.
 */
async function prepare(window: ComposeWindow, { draft, report }: Audited, choices: Choices, earlier: Standing, { files, heavy }: Work, signal: AbortSignal): Promise<Prepared> {
  const inside = files.reports(draft.attachments);
  const placeholders = makePlaceholders(draft, [...inside.values()].map(({ numbers }) => ({ given: [], numbers })));
  const plan = makePlan(draft, withFiles(report, inside), choices, [], placeholders);
  const asked = new Set([...fieldsOf(report).map(({ value }) => value.toLowerCase()), ...report.findings.map(({ canonical }) => canonical)]);
  const removed = [...earlier.removed.filter(({ canonical }) => !asked.has(canonical)), ...plan.removed];
  const wentBefore = earlier.gone(earlier.kept());
  const before = Math.max(0, earlier.applied.withheld - countDetails(report, true, wentBefore));
  const trimmed = await trimFiles(heavy, files, draft, { ...plan, removed }, choices, placeholders.given(), signal);
  // Of files that stay, too: a page may have put other bytes in the place of those that were looked into.
  const { bytes, changed } = await readFiles(window, [...plan.attachments.map(({ id }) => id), ...trimmed.proven.keys()], (id) => files.opened(id)?.bytes, signal);
  for (const id of changed) {
    trimmed.proven.delete(id);
    trimmed.failed.set(id, 'files_changed');
    files.forget(id);
  }
  return { draft, plan, withheld: before + plan.withheld, gone: (kept) => goneDetails(report, kept, wentBefore), removed, trimmed, changes: fileChangesOf(draft, plan.attachments, trimmed.proven, trimmed.failed), bytes };
}

/** What was done to the page, newest last. */
interface Done {
  readonly undo: UndoRecord[];
  readonly held: HeldFile[];
  /** Names of files that went and cannot come back. */
  readonly lost: string[];
}

/** Gives why the page did not take the edits and stayed as it was. @throws where some of them may stand in it. */
async function changeText(window: ComposeWindow, edits: Plan['edits'], done: Done): Promise<ApplyRefusal | null> {
  if (edits.length === 0) return null;
  const written = await window.write(edits);
  if (written.undo) done.undo.push(written.undo);
  if (!written.ok && written.undo) throw new Error(written.why);
  return written.ok ? null : written.why;
}

/** What was read from the page after the change. */
interface ReadBack {
  readonly after: Draft;
  readonly saved: SaveResult;
  /** Copies that the webmail holds as they were made, of files that somebody could open: a copy with another name makes nothing better known. */
  readonly copies: readonly SwappedFile[];
  /** A webmail that draws its list anew, or saves what its server holds, may list a file again that it had taken out. */
  readonly cameBack: readonly Attachment[];
  readonly failed: CheckedFiles['failed'];
}

async function readBack(window: ComposeWindow, { draft, removed, trimmed }: Prepared, { swapped }: FilesChanged, held: readonly HeldFile[], heavy: HeavyWork, signal: AbortSignal): Promise<ReadBack> {
  const listed = idsOf(window.read());
  const saved = await window.save(signal).catch(thrown);
  const { proven, failed } = await checkSwapped(window, heavy, draft, swapped, removed, signal);
  const after = window.read();
  const gone = draft.attachments.filter(({ id }) => !listed.has(id));
  const rest = [...draft.attachments.filter((file) => !gone.includes(file)), ...swapped];
  return {
    after,
    saved,
    copies: proven.filter((copy) => held.some(({ id, replacedBy }) => replacedBy === copy.id && trimmed.proven.has(id))),
    cameBack: after.attachments.filter(({ id, name }) => gone.some((file) => file.name === name) && !rest.some((file) => file.id === id)),
    failed,
  };
}

/** Says nothing but what was read from the page again. */
function standingOf(window: ComposeWindow, { draft, withheld, gone, removed, trimmed }: Prepared, changed: FilesChanged, { after, saved, copies, cameBack, failed }: ReadBack, done: Done, earlier: Standing): Standing {
  const proven = [...trimmed.proven.values()];
  // Of those that came back it is said that they did.
  const known = new Set([...proven, ...copies, ...cameBack].map(({ id }) => id));
  const listed = idsOf(after);
  const nameOf = (id: string): string => draft.attachments.find((file) => file.id === id)?.name ?? id;
  const applied: Applied = {
    // A body that is out of reach, as while the webmail saves, reads as an empty one: nothing is known of what it holds.
    halfway: cannotDo(window).includes('body'),
    withheld: proven.reduce((sum, { hidden }) => sum + hidden.length, withheld),
    leftovers: findLeftovers(after.parts, removed),
    removedFiles: [...earlier.applied.removedFiles, ...changed.removed.filter((removed) => !cameBack.some(({ name }) => name === removed))],
    trimmedFiles: [...earlier.applied.trimmedFiles, ...copies.map(({ name }) => name)],
    failedFiles: [...[...trimmed.failed].map(([id, why]) => ({ name: nameOf(id), why })), ...changed.failed, ...failed, ...cameBack.map(({ name }) => ({ name, why: 'files_notTaken' }))],
    ...filesNotChecked(after, known, listed, proven.flatMap(({ unread }) => unread)),
    notRestorable: [...earlier.applied.notRestorable, ...done.lost],
    saved: saved.ok,
    earlierCopies: saved.ok ? saved.earlierCopies : [],
    body: partOf(after, 'body')?.text ?? '',
  };
  const kept = once(() => keptDetails(auditOf(window, after).report, applied.leftovers));
  return { ...earlier, applied, unread: applied.halfway, undo: [...earlier.undo, ...done.undo], held: [...earlier.held, ...done.held], removed, kept, gone, known, listed };
}

/** The same once the body that was out of reach can be read. */
export function seenAtLast(standing: Standing, { draft, report }: Audited): Standing {
  const kept = keptDetails(report, findLeftovers(draft.parts, standing.removed));
  return { ...standing, unread: false, applied: { ...standing.applied, halfway: false }, kept: () => kept };
}

/** What a change left in the page that could be neither done nor undone. */
function standingHalfway({ draft, plan, removed, trimmed }: Prepared, left: Left, earlier: Standing): Standing {
  const { withheld, removedFiles, notRestorable } = earlier === nothing ? { withheld: plan.withheld, removedFiles: left.held.map(({ name }) => name), notRestorable: [] } : earlier.applied;
  return {
    ...earlier,
    unread: false,
    applied: { ...earlier.applied, halfway: true, withheld, removedFiles: [...removedFiles, ...left.lost], notRestorable: [...notRestorable, ...left.lost] },
    undo: [...earlier.undo, ...left.undo],
    held: [...earlier.held, ...left.held],
    removed,
    known: new Set(trimmed.proven.keys()),
    listed: idsOf(draft),
    unplaced: [...earlier.unplaced, ...left.unplaced],
  };
}

/** Names of the files in a draft of which it is not known what is in them, and `others`; apart, those that were not in it when it was read back (`listed`): of them nothing is known here. */
export function filesNotChecked({ attachments }: Draft, known: ReadonlySet<string>, listed: ReadonlySet<string>, others: readonly string[]): Pick<Applied, 'notOpened' | 'cameSince'> {
  const names = (were: boolean): string[] => attachments.filter(({ id }) => !known.has(id) && listed.has(id) === were).map(({ name }) => name);
  return { notOpened: [...new Set([...names(true), ...others])], cameSince: names(false) };
}

/** A file that was not listed for a moment may have been drawn anew, or another one of its name may come under its id: of that it is not `known` what is in it. */
export function forgetUnlisted(draft: Draft, known: Set<string> | undefined): void {
  const listed = idsOf(draft);
  known?.forEach((id) => listed.has(id) || known.delete(id));
}

function idsOf({ attachments }: Draft): ReadonlySet<string> {
  return new Set(attachments.map(({ id }) => id));
}

/** The audit of the trimmed draft can wait until the badge asks: the answer to the user does not need it. It is of what was read back, whatever is typed meanwhile. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

/** What of it stands in the page after all. */
interface Left extends Pick<Standing, 'undo' | 'held' | 'unplaced'> {
  readonly lost: readonly string[];
}

async function takeBack(window: ComposeWindow, { undo, held, lost }: Done, signal: AbortSignal): Promise<Left> {
  const { stuck, unplaced } = await restoreEdits(window, undo);
  return { undo: stuck, held: await putFilesBack(window, held, signal).catch(() => held), lost, unplaced };
}
