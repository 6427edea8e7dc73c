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

/** By the window: one report is the report of one fingerprint, so that whatever was found out from a draft holds while the report is the same. */
const last = new WeakMap<ComposeWindow, Audited>();

/** The draft as it stands in the page now, audited; the last report is used again while the draft is the same. */
export function auditNow(window: ComposeWindow): Audited {
  const draft = window.read();
  const before = last.get(window);
  const now = before !== undefined && before.report.fingerprint === fingerprint(draft) ? { draft, report: before.report } : { draft, report: audit(draft) };
  last.set(window, now);
  return now;
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
