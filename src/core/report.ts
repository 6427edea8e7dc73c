/**
 * What an audit tells about a draft: plain data without words, so that it can cross a message channel and be shown in any
 * language. `explain` values are ids of messages in `src/locales`.
 */
import type { DeskFacts, Need } from './products/desk-facts.ts';
import type { Category } from './categories.ts';
import type { PartId, Range } from './draft.ts';
import type { MetadataFact } from './metadata-facts.ts';

/** One `Key: value` of a diagnostic block, whatever its separator. */
export interface Field {
  /** Unique in the report, the same for the same draft text: `body:12` is the field that starts on line 12 of the body. */
  readonly id: string;
  readonly part: PartId;
  readonly key: string;
  /** The value without the blanks around it; values over several lines are joined by LF. */
  readonly value: string;
  readonly category: Category;
  /** Line of the key, from 1, in the part's text. */
  readonly line: number;
  /** The value's characters in the part (empty range when there is no value). */
  readonly valueRange: Range;
  /** What goes when the field is removed: whole lines with their line end; in a one-line JSON object, the member with its comma. */
  readonly removeRange: Range;
  /** Message id of the plain sentence, or null when the key is not known (shown as such). */
  readonly explain: string | null;
}

/** A stretch of text found by its shape, in a field or anywhere else. */
export interface Finding {
  /** Unique in the report: `PART@START`. */
  readonly id: string;
  /** Kind ids are the detectors' (`phone-number`, `email-address` ...) or a product's own (`device-model` ...). */
  readonly kind: string;
  readonly category: Category;
  readonly part: PartId;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** One spelling for all spellings of the same value (`+44 7700 900142` and `tel:%2B447700900142` give `447700900142`). */
  readonly canonical: string;
  /** The field it stands in, or null. */
  readonly field: string | null;
}

/**
 * What the user ticks. `fields`: all fields of one category in a block. `unread`: lines of a block that no grammar understood.
 * `words`: the user's own words. `quoted`: a quoted copy. `signature`: a mail signature.
 */
export type SectionKind = 'fields' | 'unread' | 'words' | 'quoted' | 'signature';

export interface Section {
  /** `body:phone-number`, `body:2:phone-number` for the second block, `body:words`, `body:unread` ... */
  readonly id: string;
  readonly part: PartId;
  readonly kind: SectionKind;
  /** Null for sections that are not of fields. */
  readonly category: Category | null;
  readonly fields: readonly Field[];
  /** The stretches of text the section stands for (of whole lines), in order; for `fields`, the fields' removeRanges. */
  readonly ranges: readonly Range[];
  readonly need: Need;
  /** Message id of who says so; null when nobody does. */
  readonly needSource: string | null;
}

/** A part of a text that an app wrote. `frame` are lines that only frame the fields (marker, rules, braces). */
export interface Block {
  readonly part: PartId;
  readonly range: Range;
  readonly frame: readonly Range[];
  readonly product: string | null;
}

/** One value found in a file or an entry, outside of fields, however often it stands there. */
export interface FoundInFile {
  /** As in `Finding`. */
  readonly kind: string;
  readonly category: Category;
  readonly canonical: string;
  /** As it stands where it stands first. */
  readonly value: string;
  /** How often it was found. */
  readonly count: number;
}

export interface ReportedAttachment {
  readonly id: string;
  /** The file's name; inside an archive `logs.zip/wa/whatsapp.log`. */
  readonly path: string;
  readonly type: string;
  readonly bytes: number | null;
  readonly readable: boolean;
  readonly why?: string;
  readonly inline: boolean;
  /** Whether the app wrote it (logs, debuginfo.json) or the user chose it; `unknown` when nothing tells. */
  readonly origin: 'app' | 'user' | 'unknown';
  /** Whether its content was read by the audit. */
  readonly opened: boolean;
  /** What its metadata tells, for pictures and films. */
  readonly facts?: readonly MetadataFact[];
  /** The id of the attachment that it is packed in. */
  readonly within?: string;
  /** Values found in it outside of fields, when a worker read it; and how many different ones in all. */
  readonly found?: readonly FoundInFile[];
  readonly values?: number;
  /** How many of those stand in pages, where nothing can be taken out. */
  readonly inPages?: number;
}

/** Something to warn about, said by the popup: `other-desk` = the block of one product is addressed to another domain. */
export interface Warning {
  readonly kind: 'other-desk' | 'no-recipient' | 'quoted-block';
  readonly detail: string;
}

/** What is known of a product, for whoever shows a report and has no list of products. */
export interface AboutProduct {
  /** As people call it: `WhatsApp for Android`. */
  readonly name: string;
  /** The maker or app in a word, for titles: `WhatsApp`. */
  readonly brand: string;
  /** Whether its support desk is known by its addresses. */
  readonly hasDesk: boolean;
  readonly desk: DeskFacts;
}

export interface Report {
  readonly fingerprint: string;
  /** The mail holds an app's diagnostic block or files. */
  readonly supportDraft: boolean;
  /** The product's id (`whatsapp-android`), or null when none is known. */
  readonly product: string | null;
  readonly about: AboutProduct | null;
  /** The support desk's domain the mail is addressed to, or null when no recipient is a known desk's. */
  readonly desk: string | null;
  readonly warnings: readonly Warning[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly findings: readonly Finding[];
  readonly attachments: readonly ReportedAttachment[];
  /** Fields with a value, and findings outside fields; one value once per line. */
  readonly details: number;
  /** Those of them that identify a person (identifying categories and kinds). */
  readonly identifying: number;
}

const inOrder = new WeakMap<Report, readonly Field[]>();

/** All fields of a report, in the order of the text. Sorted once a report. */
export function fieldsOf(report: Report): readonly Field[] {
  const known = inOrder.get(report);
  if (known) return known;
  const fields = report.sections.flatMap((section) => section.fields).sort((a, b) => a.removeRange.start - b.removeRange.start);
  inOrder.set(report, fields);
  return fields;
}
