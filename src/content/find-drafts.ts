/**
 * The compose windows of a page, and what stands in them.
 */
import { audit } from '../core/audit.ts';
import type { Draft } from '../core/draft.ts';
import { fingerprint } from '../core/draft.ts';
import { findLeftovers } from '../core/leftovers.ts';
import type { Leftover } from '../core/leftovers.ts';
import type { RemovedValue } from '../core/plan.ts';
import type { Report } from '../core/report.ts';
import type { ComposeWindow, Webmail } from '../webmail/webmail.ts';

/** The open compose windows; the one in focus last comes first. */
export function findComposeWindows(page: Document, webmails: readonly Webmail[]): ComposeWindow[] {
  const webmail = webmails.find(({ finder }) => finder.recognises(page));
  if (webmail === undefined) return [];
  return webmail.finder
    .findComposeWindows(page)
    .map((root) => webmail.open(root))
    .filter((window) => window.isOpen())
    .sort((a, b) => b.lastFocus() - a.lastFocus());
}

export interface Audited {
  readonly draft: Draft;
  readonly report: Report;
}

/** The last two by the window, the newest first: after *Put it back* the draft is the one before. One report is the report of one fingerprint. */
const last = new WeakMap<ComposeWindow, readonly Report[]>();

/** The draft as it stands in the page now, audited; a report is used again while the draft is the same. */
export function auditNow(window: ComposeWindow): Audited {
  return auditOf(window, window.read());
}

/** The report of a draft that was read from this window. */
export function auditOf(window: ComposeWindow, draft: Draft): Audited {
  const reports = last.get(window) ?? [];
  const mark = fingerprint(draft);
  const report = reports.find((one) => one.fingerprint === mark) ?? audit(draft);
  last.set(window, [report, ...reports.filter((one) => one !== report)].slice(0, 2));
  return { draft, report };
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
