/**
 * Which details of a draft the user has already decided to send: after *Apply* the badge counts the others.
 */
import type { Leftover } from '../../core/plan/leftovers.ts';
import type { Report } from '../../core/report.ts';
import { fieldsOf } from '../../core/report.ts';

interface Detail {
  readonly part: string;
  readonly line: number;
  readonly what: string;
}

/** What stands in the draft right after *Apply* is what the user chose to send, but for lines that still hold a removed value. */
export function keptDetails(after: Report, leftovers: readonly Leftover[]): ReadonlySet<string> {
  const missed = new Set(leftovers.map(({ part, line }) => `${part}:${line}`));
  return new Set(
    detailsOf(after)
      .filter(({ part, line }) => !missed.has(`${part}:${line}`))
      .map(({ what }) => what),
  );
}

/** Details of a report that are among these, or are not (`are`: false); a value counts once per line. */
export function countDetails(report: Report, are: boolean, these: ReadonlySet<string>): number {
  return new Set(detailsOf(report).filter(({ what }) => these.has(what) === are).map(({ part, line, what }) => `${part}:${line}:${what}`)).size;
}

/** The details of a report that are not among the kept ones, and those that `went` before. */
export function goneDetails(report: Report, kept: ReadonlySet<string>, went: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...went, ...detailsOf(report).map(({ what }) => what)].filter((what) => !kept.has(what)));
}

function detailsOf(report: Report): Detail[] {
  const fields = fieldsOf(report)
    .filter(({ value }) => value !== '')
    .map(({ part, line, key, value }) => ({ part, line, what: `${key}=${value}` }));
  const findings = report.findings.filter(({ field }) => field === null).map(({ part, line, kind, canonical }) => ({ part, line, what: `${kind}:${canonical}` }));
  return [...fields, ...findings];
}
