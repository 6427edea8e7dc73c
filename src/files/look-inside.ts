/** What is inside a file, told without its texts. */
import { mostFound, type EntryReport, type FileReport } from '../core/file-report.ts';
import { numbersIn } from '../core/placeholders.ts';
import type { Finding, FoundInFile } from '../core/report.ts';
import { auditFile, findingsIn, type AuditedFile, type Auditing } from './audit-file.ts';
import { pagesText, type FileBytes } from './file-format.ts';

/** Opens a file by the name it bears in the draft and tells what is in it. What cannot be read says why. Throws only the signal's reason. */
export async function lookInside(file: FileBytes, auditing: Auditing): Promise<FileReport> {
  return reportOf(await auditFile(file, auditing));
}

function reportOf(audited: AuditedFile): FileReport {
  const findings = findingsIn(audited.parts, audited.reports);
  const byEntry = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.field !== null) continue;
    const path = entryOf(finding.part);
    const own = byEntry.get(path);
    if (own) own.push(finding);
    else byEntry.set(path, [finding]);
  }
  return {
    // What a folder is called stands in the names of what is in it.
    entries: audited.attachments.filter(({ name, bytes, why }) => !name.endsWith('/') || (bytes ?? 0) > 0 || why !== undefined).map((entry): EntryReport => {
      const own = byEntry.get(entry.path ?? entry.id) ?? [];
      const found = gather(own);
      const inPages = gather(own.filter(({ part }) => part.endsWith(`#${pagesText}`))).length;
      return {
        path: entry.path ?? entry.id,
        name: entry.name,
        type: entry.type,
        bytes: entry.bytes,
        ...(entry.why === undefined ? {} : { why: entry.why }),
        opened: entry.opened ?? false,
        found: found.slice(0, mostFound),
        values: found.length,
        ...(inPages === 0 ? {} : { inPages }),
        ...(entry.facts === undefined ? {} : { facts: entry.facts }),
      };
    }),
    sections: audited.reports.flatMap(({ sections }) => sections),
    blocks: audited.reports.flatMap(({ blocks }) => blocks),
    findings: findings.filter(({ field }) => field !== null),
    learnt: audited.learnt,
    numbers: audited.parts.flatMap(({ text }) => numbersIn(text)),
  };
}

/** The path of the entry that a part belongs to: its content, what stands beside it, or its name. */
export function entryOf(part: string): string {
  return part.startsWith('name:') ? part.slice('name:'.length) : part.slice('attachment:'.length).replace(/#(?:[a-z]{1,20}(?::\d{1,9})?)$/, '');
}

/** One row a value, the most frequent first. */
function gather(findings: readonly Finding[]): FoundInFile[] {
  const values = new Map<string, { finding: Finding; count: number }>();
  for (const finding of findings) {
    const key = `${finding.kind}\n${finding.canonical}`;
    const known = values.get(key);
    if (known) known.count += 1;
    else values.set(key, { finding, count: 1 });
  }
  return [...values.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ finding, count }) => ({ kind: finding.kind, category: finding.category, canonical: finding.canonical, value: finding.value, count }));
}
