/**
 * Looking into held files and cleaning them, in the worker. A cleaned file has lost all that was found in it, the metadata of pictures, and
 * whatever in it nobody could open; values that went from the draft's text go from every file.
 */
import type { FileContext, FileDecisions, FileReport, NotTrimmed } from '../../core/file-report.ts';
import { identifyingCategories } from '../../core/categories.ts';
import type { GivenPlaceholders } from '../../core/placeholders.ts';
import { canBecomeText } from '../../core/plan/presets.ts';
import { numbersIn } from '../../core/placeholders.ts';
import type { Learnt } from '../../core/findings/learn.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { hasNews, knownFor, learn, learntFromFiles } from './learnt-from-files.ts';
import { openFile, trimFile } from '../../platform/heavy-work.ts';
import type { HeavyFailure } from '../../platform/heavy-work.ts';
import { say } from '../../platform/page-words.ts';
import type { DraftHead } from '../../webmail/webmail.ts';
import type { Cleaned, FileInspector, FileSaid } from './file-inspector.ts';
import { sayWhatIsInside } from './say-what-is-inside.ts';

const sentences: Partial<Record<NotTrimmed | HeavyFailure, string>> = { leftover: 'bar_notProven', broken: 'bar_notProven', unread: 'bar_notRead' };
const sentence = (why: NotTrimmed | HeavyFailure): string => say(sentences[why] ?? 'bar_workFailed');

/** What had been taken out of the mail when a file was looked into, or a copy cleaned; of a copy also what the mail's files had told. */
interface AsOf {
  readonly removed: readonly RemovedValue[];
  readonly learnt?: readonly Learnt[];
}

/** For the files of one compose window. `head`: what its mail says at the beginning; `removedFrom`: what was taken out of its text by now, the same list as long as nothing more was; `root`: of the window, as it is now. */
export function inspectorFor(head: DraftHead, removedFrom: () => readonly RemovedValue[], root: () => Element): FileInspector {
  const context = (): FileContext => ({ recipients: head.recipients, subject: head.subject, learnt: knownFor(root()) });
  /** What was found in a file, and how much the mail's files had told by then. */
  const looked = new Map<File, { readonly report: FileReport; readonly knew: number }>();
  const asOf = new WeakMap<File, AsOf>();
  let placeholders: GivenPlaceholders = { given: [], numbers: numbersIn(head.body) };
  let turn: Promise<unknown> = Promise.resolve();

  const isOutdated = (file: File): boolean => {
    const known = looked.get(file);
    return known !== undefined && hasNews(root(), known.knew, known.report.learnt);
  };

  const inspect = async (file: File, signal: AbortSignal): Promise<FileSaid> => {
    const known = looked.get(file);
    const knew = learntFromFiles(root()).length;
    const opened = known && !isOutdated(file) ? { ok: true as const, report: known.report } : await openFile({ name: file.name, blob: file }, context(), { signal });
    const removed = removedFrom();
    asOf.set(file, { removed });
    if (!opened.ok) return { lines: [sentence(opened.why)], cleanable: false, hasText: false };
    const { report } = opened;
    looked.set(file, { report, knew });
    learn(root(), report.learnt);
    return { lines: sayWhatIsInside(report, removed), cleanable: isCleanable(report, removed), hasText: hasText(report) };
  };
  const cleanNow = async (file: File, how: 'clean' | 'text', signal: AbortSignal): Promise<Cleaned> => {
    const report = looked.get(file)?.report;
    if (report === undefined) return { ok: false, why: sentence('failed') };
    const removed = removedFrom();
    const learnt = learntFromFiles(root());
    const trimmed = await trimFile({ name: file.name, blob: file }, context(), decisionsFor(file.name, how, report, removed, placeholders), { signal });
    if (!trimmed.ok) return { ok: false, why: sentence(trimmed.why) };
    if (!trimmed.report.ok) return { ok: false, why: sentence(trimmed.report.why) };
    placeholders = trimmed.report.placeholders;
    const copy = new File([trimmed.blob ?? file], trimmed.report.name ?? file.name, { type: trimmed.report.type ?? file.type });
    asOf.set(copy, { removed, learnt });
    return { ok: true, file: copy };
  };
  return {
    inspect,
    isOutdated,
    isStale: (file) => {
      const then = asOf.get(file);
      return then !== undefined && (then.removed !== removedFrom() || (then.learnt !== undefined && then.learnt !== learntFromFiles(root())));
    },
    // One after the other: the same value has the same placeholder in all files of the mail.
    clean: (file, how, signal) => {
      const cleaned = turn.then(() => cleanNow(file, how, signal));
      turn = cleaned.catch(() => undefined);
      return cleaned;
    },
  };
}

/** Whether a copy may differ, as far as the report tells: what stands in the mail's text is sought in files in more spellings than findings have. */
function isCleanable({ entries, sections, findings }: FileReport, removed: readonly RemovedValue[]): boolean {
  const [self, ...packed] = entries;
  // What stands in pages cannot be taken out of them: their text can stand instead.
  if (self?.opened !== true || (self.inPages ?? 0) > 0) return false;
  return removed.length > 0 || findings.length > 0 || sections.some(identifies) || entries.some(({ values, facts }) => values > 0 || (facts ?? []).length > 0) || packed.some(({ opened }) => !opened);
}

function hasText({ entries: [self] }: FileReport): boolean {
  return self !== undefined && canBecomeText({ ...self, inline: false });
}

function identifies({ category }: FileReport['sections'][number]): boolean {
  return category !== null && identifyingCategories.has(category);
}

function decisionsFor(path: string, how: 'clean' | 'text', { entries, sections, findings }: FileReport, removed: readonly RemovedValue[], placeholders: GivenPlaceholders): FileDecisions {
  const [, ...packed] = entries;
  const fields = sections.filter(identifies).flatMap((section) => section.fields);
  return {
    entries: { [path]: how, ...Object.fromEntries(packed.filter(({ opened }) => !opened).map((entry) => [entry.path, 'remove'] as const)), ...Object.fromEntries(packed.filter(({ inPages = 0 }) => inPages > 0).map((entry) => [entry.path, 'text'] as const)) },
    fields: Object.fromEntries(fields.map(({ id }) => [id, 'hide'] as const)),
    findings: Object.fromEntries(findings.map(({ id }) => [id, 'hide'] as const)),
    removed,
    placeholders,
  };
}
