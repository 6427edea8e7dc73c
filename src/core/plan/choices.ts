/**
 * What the user chose for a report. Whatever is not named is kept, so an empty record changes nothing.
 */
export type Choice = 'keep' | 'hide' | 'remove';

/** `text`: the file's text, trimmed, goes along instead of the file. */
export type FileChoice = 'keep' | 'clean' | 'text' | 'remove';

export type Preset = 'everything' | 'needed' | 'words';

export interface Choices {
  /** By field id. */
  readonly fields: Readonly<Record<string, Choice>>;
  /** By finding id, for findings outside fields and inside kept fields. `remove` takes the characters away without a placeholder. */
  readonly findings: Readonly<Record<string, Choice>>;
  /** By section id, for sections without fields (`unread`, `words`, `quoted`, `signature`). */
  readonly sections: Readonly<Record<string, 'keep' | 'remove'>>;
  /** By attachment id; for what is packed in one, by its path. `clean`: it stays, and what was found in it is hidden. */
  readonly attachments: Readonly<Record<string, FileChoice>>;
  /** The line `[Withheld by the sender: ...]` to leave after the block, in the user's language; null for none. */
  readonly withheldLine: string | null;
}

export const keepEverything: Choices = { fields: {}, findings: {}, sections: {}, attachments: {}, withheldLine: null };

/** Whether any choice takes something out. */
export function takesOut({ fields, findings, sections, attachments }: Choices): boolean {
  return [fields, findings, sections, attachments].some((chosen) => Object.values(chosen).some((choice) => choice !== 'keep'));
}
