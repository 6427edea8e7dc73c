/** A file and what is packed in it, opened, read and audited: the same findings, fields and rules as for the text of the mail. */
import { audit } from '../core/audit.ts';
import type { Attachment, Draft, TextPart } from '../core/draft.ts';
import { FieldsByPlace } from '../core/blocks/fields-by-place.ts';
import { firstComeFirstServed } from '../core/findings/field-findings.ts';
import { toFindings } from '../core/findings/find-in-draft.ts';
import { findLearned, learntFrom, type Learnt } from '../core/findings/learn.ts';
import { finish } from '../core/steps.ts';
import type { FileContext } from '../core/file-report.ts';
import type { Finding, Report } from '../core/report.ts';
import { identifiersText, type FileBytes, type FileFormat } from './file-format.ts';
import { formats as allFormats } from './formats/index.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { openTree, type FileNode } from './trees/open-tree.ts';
import { entryNames, mostText, readTree, typeOf, type Contents } from './trees/read-tree.ts';

export interface AuditedFile {
  readonly tree: FileNode;
  /** The file itself, and each entry; ids are paths. */
  readonly attachments: readonly Attachment[];
  readonly parts: readonly TextPart[];
  readonly contents: Contents;
  /** Of each part, in the order of `parts`. */
  readonly reports: readonly Report[];
  /** What the file itself tells with certainty, whatever the mail around it does. */
  readonly learnt: readonly Learnt[];
}

/** Told of how much was done, from 0 to 1; called often. */
export type Progress = (done: number) => void;

export interface Auditing {
  readonly context: FileContext;
  readonly limits?: Limits;
  readonly formats?: readonly FileFormat[];
  readonly progress?: Progress;
}

/** Names of entries by which an audit may know the app; every text is audited beside them. */
const mostNames = 100;

/** How far the work is once everything is unpacked and decoded; the audit of the texts is the rest. */
const unpacked = 0.3;

/** A file that was opened and read, without a judgement. */
export type FileRead = Pick<AuditedFile, 'tree' | 'attachments' | 'parts' | 'contents'>;

const everyPart = (): (() => boolean) => () => true;

/**
 * Opens, reads and audits a file. What cannot be read says why. `needs` says which parts shall be audited, once they are read; the report of any other is empty. Throws
 * only the signal's reason.
 */
export async function auditFile(file: FileBytes, { context, limits = defaultLimits, formats = allFormats, progress = () => undefined }: Auditing, needs: (read: FileRead) => (part: TextPart) => boolean = everyPart): Promise<AuditedFile> {
  const read = await readFile(file, limits, formats);
  const isAsked = needs(read);
  const isNeeded = (part: TextPart): boolean => isAsked(part) && !part.id.endsWith(`#${identifiersText}`);
  progress(unpacked);
  const units = read.parts.reduce((sum, { text }) => sum + text.length, 1);
  let done = 0;
  const named = read.attachments.slice(0, mostNames);
  const reports = read.parts.map((part) => {
    limits.signal?.throwIfAborted();
    const report = audit(draftOf(context, isNeeded(part) ? [part] : [], named));
    done += part.text.length;
    progress(unpacked + ((1 - unpacked) * done) / units);
    return report;
  });
  return { ...read, reports: withLearned(read.parts, reports, isNeeded, context.learnt), learnt: learntFrom(findingsIn(read.parts, reports)) };
}

/** Findings that stand in the file itself; each part was audited with the mail's subject beside it. */
export function findingsIn(parts: readonly TextPart[], reports: readonly Report[]): Finding[] {
  return reports.flatMap((report, i) => report.findings.filter(({ part }) => part === parts[i]?.id));
}

/** What one part of a file, or the mail around it, tells for certain is found in its other parts, and in its names, whatever stands around it there. */
function withLearned(parts: readonly TextPart[], reports: readonly Report[], isNeeded: (part: TextPart) => boolean, learnt: FileContext['learnt']): Report[] {
  const sought = parts.filter(isNeeded);
  const own = new Map(parts.map(({ id }, i) => [id, reports[i]?.findings.filter(({ part }) => part === id) ?? []] as const));
  const places = new Map(parts.map(({ id }, i) => [id, new FieldsByPlace(reports[i]?.sections.flatMap(({ fields }) => fields) ?? [])] as const));
  const learned = finish(findLearned({ recipients: { to: [], cc: [], bcc: [] }, parts: sought, attachments: [] }, own, (part, range) => places.get(part)?.touchesKnownKey(range) ?? false, learnt));
  return reports.map((report, i) => {
    const part = parts[i];
    const more = part && learned.get(part.id);
    if (!more) return report;
    const found = toFindings(part, firstComeFirstServed([...(own.get(part.id) ?? []), ...more]), places.get(part.id) ?? null);
    return { ...report, findings: [...report.findings.filter((finding) => finding.part !== part.id), ...found] };
  });
}

/** Opens a file and reads its texts and names, without judging them. `before`: the file from which it was written, of which what stayed need not be read again. */
export async function readFile(file: FileBytes, limits: Limits = defaultLimits, formats: readonly FileFormat[] = allFormats, before: FileRead | null = null): Promise<FileRead> {
  const tree = await openTree(file, limits, formats, before?.tree);
  const own: Attachment = { id: file.name, name: file.name, type: typeOf(tree), bytes: file.length, inline: false, readable: true };
  const { parts, attachments, contents } = await readTree(tree, own, mostText, before?.contents);
  return { tree, attachments, contents, parts: [...parts, ...entryNames(attachments, file.name), { id: `name:${file.name}`, place: 'file-name', text: file.name }] };
}

/** Parts of a file as a draft of their own, to be planned for. */
export function draftOf({ recipients, subject }: FileContext, parts: readonly TextPart[], attachments: readonly Attachment[]): Draft {
  return { recipients, parts: [{ id: 'subject', place: 'subject', text: subject }, { id: 'body', place: 'body', text: '' }, ...parts], attachments };
}
