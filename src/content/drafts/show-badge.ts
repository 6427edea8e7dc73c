/**
 * What the toolbar badge says of a page's compose windows.
 */
import type { Report } from '../../core/report.ts';
import type { Standing } from './apply-choices.ts';
import { countDetails } from './kept-details.ts';

/** One compose window as the badge sees it; `report` is null when its text cannot be read. */
export interface Seen {
  readonly report: Report | null;
  readonly standing: Standing | null;
}

/**
 * The details of the support draft in focus last, without those that the user has decided to send; `?` when a window cannot
 * be read and no other holds a support draft; null for nothing to say. `seen`: the one in focus last comes first.
 */
export function badgeOf(seen: readonly Seen[]): number | '?' | null {
  for (const { report, standing } of seen) {
    if (report === null || (!report.supportDraft && standing === null)) continue;
    return standing === null ? report.details : countDetails(report, false, standing.kept());
  }
  return seen.some(({ report }) => report === null) ? '?' : null;
}
