/**
 * The compose windows of a page, and what stands in them.
 */
import { audit, auditInSteps } from '../../core/audit.ts';
import type { Draft, PartId } from '../../core/draft.ts';
import type { Learnt } from '../../core/findings/learn.ts';
import { fingerprint, partOf } from '../../core/draft.ts';
import { findLeftovers } from '../../core/plan/leftovers.ts';
import type { Leftover } from '../../core/plan/leftovers.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import type { Report } from '../../core/report.ts';
import type { ComposeWindow, Webmail } from '../../webmail/webmail.ts';
import { inSlices, pageAnswers } from './in-slices.ts';
import { learntFromFiles } from '../held/learnt-from-files.ts';

/** The open compose windows; the one in focus last comes first. `otherIsIn`: whether another mail is in one by now, which is opened anew then. */
export function findComposeWindows(page: Document, webmails: readonly Webmail[], otherIsIn?: (window: ComposeWindow) => boolean): ComposeWindow[] {
  const webmail = webmails.find(({ finder }) => finder.recognises(page));
  if (webmail === undefined) return [];
  return webmail.finder
    .findComposeWindows(page)
    .map((root) => webmail.open(root, otherIsIn?.(webmail.open(root))))
    .filter((window) => window.isOpen())
    .sort((a, b) => b.lastFocus() - a.lastFocus());
}

/**
 * Whether this is another mail than the one that was read from the same fields before, as in a webmail that has one window for all: to others, about something else, and without most of what was
 * written. Lines are compared without their spaces: an editor may wrap them otherwise.
 */
export function isOtherMail(before: Draft, now: Draft): boolean {
  const textIn = (draft: Draft, part: PartId): string => (partOf(draft, part)?.text ?? '').replace(/[^\S\n]+/g, '');
  if (JSON.stringify(before.recipients) === JSON.stringify(now.recipients) || textIn(before, 'subject') === textIn(now, 'subject')) return false;
  const lines = textIn(before, 'body').split('\n').filter(Boolean);
  const text = textIn(now, 'body').replaceAll('\n', '');
  return lines.filter((line) => text.includes(line)).length * 2 <= lines.length;
}

export interface Audited {
  readonly draft: Draft;
  readonly report: Report;
}

/** A report, and what the files of the mail had told when it was made. */
interface Known {
  readonly report: Report;
  readonly learnt: readonly Learnt[];
}

/** The last two by the window, the newest first: after *Put it back* the draft is the one before. */
const last = new WeakMap<ComposeWindow, readonly Known[]>();

/** The draft as it stands in the page now, audited; a report is used again while the draft is the same. */
export function auditNow(window: ComposeWindow): Audited {
  return auditOf(window, window.read());
}

/** The report of a draft that was read from this window. */
export function auditOf(window: ComposeWindow, draft: Draft): Audited {
  const learnt = learntFromFiles(window.root);
  const report = knownReport(window, draft, learnt) ?? audit(draft, { learnt });
  keep(window, report, learnt);
  return { draft, report };
}

/** What a draft that was read from this window tells with certainty: by any report of it, whatever its files told since. */
export function certainIn(window: ComposeWindow, draft: Draft): Report['findings'] {
  return (knownReport(window, draft) ?? auditOf(window, draft).report).findings;
}

/** Whether the report of the draft as it stands now is known, so that asking for it costs next to nothing. */
export function isAudited(window: ComposeWindow): boolean {
  return knownReport(window, window.read(), learntFromFiles(window.root)) !== undefined;
}

/** Audits the draft in slices between which the page draws and answers; given up when the signal aborts. */
export async function auditInSlices(window: ComposeWindow, signal: AbortSignal): Promise<void> {
  const draft = window.read();
  await pageAnswers();
  const learnt = learntFromFiles(window.root);
  const known = knownReport(window, draft, learnt);
  if (known === undefined) await pageAnswers();
  if (signal.aborted) return;
  const report = known ?? (await inSlices(auditInSteps(draft, { learnt }), signal));
  if (report) keep(window, report, learnt);
}

/** The report of the draft with the same fingerprint; where `learnt` is given, made when its files had told just that. */
function knownReport(window: ComposeWindow, draft: Draft, learnt?: readonly Learnt[]): Report | undefined {
  const mark = fingerprint(draft);
  return last.get(window)?.find((one) => one.report.fingerprint === mark && (learnt ?? one.learnt) === one.learnt)?.report;
}

function keep(window: ComposeWindow, report: Report, learnt: readonly Learnt[]): void {
  const others = (last.get(window) ?? []).filter((one) => one.report.fingerprint !== report.fingerprint);
  last.set(window, [{ report, learnt }, ...others].slice(0, 2));
}

const searched = new WeakMap<Report, { readonly removed: readonly RemovedValue[]; readonly leftovers: readonly Leftover[] }>();

/** What of the removed values stands in a draft that was read just now; searched once for the same draft and the same list. */
export function leftoversIn({ draft, report }: Audited, removed: readonly RemovedValue[]): readonly Leftover[] {
  const before = searched.get(report);
  if (before?.removed === removed) return before.leftovers;
  const leftovers = findLeftovers(draft.parts, removed);
  searched.set(report, { removed, leftovers });
  return leftovers;
}

/** Capabilities that do not work in this compose window now. */
export function cannotDo(window: ComposeWindow): string[] {
  return Object.entries(window.selfCheck().capabilities)
    .filter(([, state]) => state !== 'works')
    .map(([capability]) => capability);
}
