/**
 * What is inside a file of a draft, told as plain data: files are read in a worker, and their texts stay there. And what the user decided of it.
 */
import type { Choice, FileChoice } from './plan/choices.ts';
import type { Learnt } from './findings/learn.ts';
import type { Recipients } from './draft.ts';
import type { Leftover } from './plan/leftovers.ts';
import type { MetadataFact } from './metadata-facts.ts';
import type { GivenPlaceholders } from './placeholders.ts';
import type { RemovedValue } from './plan/removed-values.ts';
import type { Block, Finding, FoundInFile, Report, ReportedAttachment, Section } from './report.ts';

/** A file, or what is packed in one. */
export interface EntryReport {
  /** `logs.zip/wa/whatsapp.log`; of the file itself the name it was opened by. */
  readonly path: string;
  readonly name: string;
  /** Media type, or '' when the format is not known. */
  readonly type: string;
  /** Length in bytes, or null where it was not unpacked. */
  readonly bytes: number | null;
  /** Why nobody read it, or not all of it, as a message id (`unread_encrypted`). */
  readonly why?: string;
  /** Whether its content was read. */
  readonly opened: boolean;
  /** The values found, those that stand out most often first; at most `mostFound`. */
  readonly found: readonly FoundInFile[];
  /** How many different values were found in all. */
  readonly values: number;
  /** How many of those stand in pages, where nothing can be taken out; left out for none. */
  readonly inPages?: number;
  /** What its metadata tells, for pictures and films. */
  readonly facts?: readonly MetadataFact[];
}

/** Different values that are told of one entry. */
export const mostFound = 200;

export interface FileReport {
  /** The file itself first, then what is packed in it. */
  readonly entries: readonly EntryReport[];
  /** The fields of blocks in its texts; parts are `attachment:PATH`. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  /** What stands in those fields. */
  readonly findings: readonly Finding[];
  /** What it tells with certainty: the mail's text and its other files need to know. */
  readonly learnt: readonly Learnt[];
  /** Placeholders that stand in its texts already. */
  readonly numbers: GivenPlaceholders['numbers'];
}

/** What of the mail tells how to read its files. */
export interface FileContext {
  readonly recipients: Recipients;
  readonly subject: string;
  /** What its text and its other files tell with certainty. */
  readonly learnt?: readonly Learnt[];
}

/** What shall become of a file and of what is packed in it. */
export interface FileDecisions {
  /** By path. What is not named goes with what it is packed in; the file itself is kept when it is not named. */
  readonly entries: Readonly<Record<string, FileChoice>>;
  /** By field id; what is not named is kept. */
  readonly fields: Readonly<Record<string, Choice>>;
  /** By finding id, for findings in fields. */
  readonly findings: Readonly<Record<string, Choice>>;
  /** Values that go from the whole draft: they must stand nowhere in the file, also where it is kept. */
  readonly removed: readonly RemovedValue[];
  readonly placeholders: GivenPlaceholders;
}

/** Why a trimmed file is not offered: something removed still stands in it; it cannot be read; it came out in another way than it should. */
export type NotTrimmed = 'leftover' | 'unread' | 'broken';

/** What became of a file, without its bytes. */
export type TrimReport =
  | {
      readonly ok: true;
      /** False when nothing in it is to be changed; what is to be gone is not in it. */
      readonly changed: boolean;
      /** Its new name, when something that was removed stood in the one by which it was opened; else null. */
      readonly name: string | null;
      /** Its media type, when it was written as another format than its own; else null. */
      readonly type: string | null;
      /** Values hidden in it beside those that go from the whole draft. */
      readonly hidden: readonly RemovedValue[];
      /** Paths of what could not be searched, because nobody can read it. */
      readonly unread: readonly string[];
      readonly placeholders: GivenPlaceholders;
    }
  | { readonly ok: false; readonly why: NotTrimmed; readonly leftovers: readonly Leftover[] };

/** The report of a draft with what is inside its files, by attachment id. Entries are attachments whose id is their path. */
export function withFiles(report: Report, files: ReadonlyMap<string, FileReport>): Report {
  if (files.size === 0) return report;
  const needs = new Map(report.sections.map(({ category, need, needSource }) => [category, { need, needSource }] as const));
  const inside = [...files.values()];
  return {
    ...report,
    blocks: [...report.blocks, ...inside.flatMap((file) => file.blocks)],
    // What the desk needs is known by whose mail it is, and a file alone does not tell that.
    sections: [...report.sections, ...inside.flatMap((file) => file.sections.map((section): Section => (section.need === 'unknown' ? { ...section, ...needs.get(section.category) } : section)))],
    findings: [...report.findings, ...inside.flatMap((file) => file.findings)],
    attachments: report.attachments.flatMap((attachment) => {
      const file = files.get(attachment.id);
      return file === undefined ? [attachment] : reportEntries(attachment, file.entries);
    }),
  };
}

function reportEntries(attachment: ReportedAttachment, [self, ...packed]: readonly EntryReport[]): ReportedAttachment[] {
  if (self === undefined) return [attachment];
  const { why: _before, ...known } = attachment;
  const own: ReportedAttachment = { ...known, path: self.path, type: self.type === '' ? attachment.type : self.type, ...insideOf(self) };
  return [own, ...packed.map((entry): ReportedAttachment => ({ id: entry.path, path: entry.path, type: entry.type, bytes: entry.bytes, readable: true, inline: false, origin: own.origin, within: attachment.id, ...insideOf(entry) }))];
}

function insideOf({ why, opened, found, values, inPages, facts }: EntryReport): Pick<ReportedAttachment, 'why' | 'opened' | 'found' | 'values' | 'inPages' | 'facts'> {
  return { ...(why === undefined ? {} : { why }), opened, found, values, ...(inPages === undefined ? {} : { inPages }), ...(facts === undefined ? {} : { facts }) };
}

/** Whether a reason (a message's id) says of a file that was opened something beside what was read, and not that it was not read. */
export function isReadable(why: string | undefined): boolean {
  return why === undefined || why === 'unread_picture_text' || why === 'unread_sound' || why === 'unread_unsure_letters' || why === 'unread_with_database';
}
