/**
 * The files of a draft as the user's choices leave them: trimmed in a worker and proven there, before anything in the page changes.
 */
import type { Choices } from '../../core/plan/choices.ts';
import type { Draft } from '../../core/draft.ts';
import { isReadable, type FileDecisions, type NotTrimmed } from '../../core/file-report.ts';
import type { GivenPlaceholders } from '../../core/placeholders.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import type { HeavyFailure } from '../../platform/heavy-work.ts';
import { sentences as notOpened, type DraftFiles, type HeavyWork, type OpenFile } from './draft-files.ts';

/** A file that stays, and of which it is known what is in it. */
export interface ProvenFile {
  readonly id: string;
  /** The new bytes, or null where the file stays as it is. */
  readonly bytes: Uint8Array | null;
  /** Its new name, or null where the name stays. */
  readonly name: string | null;
  /** Its new media type, or null where that stays. */
  readonly type: string | null;
  /** Values that went from this file alone. */
  readonly hidden: readonly RemovedValue[];
  /** Paths inside it that nobody could look into. */
  readonly unread: readonly string[];
}

export interface FilesTrimmed {
  readonly proven: Map<string, ProvenFile>;
  /** Files that cannot be given as chosen, by id, with a message id. They stay as they are. */
  readonly failed: Map<string, string>;
}

const sentences: Readonly<Record<NotTrimmed | HeavyFailure, string>> = {
  ...notOpened,
  leftover: 'files_notClean',
  unread: 'files_notRead',
  broken: 'files_cameOutWrong',
};

/** Trims every file that was opened and that stays. `placeholders`: those that the plan gave. Changes nothing in the page. */
export async function trimFiles(heavy: HeavyWork, files: DraftFiles, draft: Draft, plan: Plan, choices: Choices, placeholders: GivenPlaceholders, signal: AbortSignal): Promise<FilesTrimmed> {
  const proven = new Map<string, ProvenFile>();
  const failed = new Map<string, string>();
  const gone = new Set(plan.attachments.filter(({ change }) => change === 'remove').map(({ id }) => id));
  let given = placeholders;
  for (const file of draft.attachments) {
    const opened = files.opened(file.id);
    if (opened === null || gone.has(file.id)) continue;
    const decisions = decisionsFor(file.id, opened, choices, plan.removed, given);
    if (isUntouched(decisions)) {
      proven.set(file.id, { id: file.id, bytes: null, name: null, type: null, hidden: [], unread: unreadIn(opened) });
      continue;
    }
    const trimmed = await heavy.trimFile({ name: opened.path, blob: new Blob([new Uint8Array(opened.bytes)]) }, files.contextOf(draft), decisions, { signal });
    if (!trimmed.ok || !trimmed.report.ok) {
      failed.set(file.id, sentences[trimmed.ok && !trimmed.report.ok ? trimmed.report.why : trimmed.ok ? 'failed' : trimmed.why]);
      continue;
    }
    const { report } = trimmed;
    given = report.placeholders;
    proven.set(file.id, {
      id: file.id,
      bytes: trimmed.blob === null ? null : new Uint8Array(await trimmed.blob.arrayBuffer()),
      name: report.name === null ? null : withoutTurn(report.name, opened.path, file.name),
      type: report.type,
      hidden: report.hidden,
      unread: report.unread,
    });
  }
  return { proven, failed };
}

/** The choices that concern one file and what is packed in it. */
function decisionsFor(id: string, { path, report }: OpenFile, choices: Choices, removed: readonly RemovedValue[], placeholders: GivenPlaceholders): FileDecisions {
  const [, ...packed] = report.entries;
  const fields = report.sections.flatMap((section) => section.fields.map((field) => field.id));
  return {
    entries: { ...pick(choices.attachments, packed.map((entry) => entry.path)), ...(choices.attachments[id] === undefined ? {} : { [path]: choices.attachments[id] }) },
    fields: pick(choices.fields, fields),
    findings: pick(choices.findings, report.findings.map((finding) => finding.id)),
    removed,
    placeholders,
  };
}

function pick<Choice>(choices: Readonly<Record<string, Choice>>, ids: readonly string[]): Record<string, Choice> {
  const picked: Record<string, Choice> = {};
  for (const id of ids) {
    const choice = choices[id];
    if (choice !== undefined) picked[id] = choice;
  }
  return picked;
}

function isUntouched({ entries, fields, findings, removed }: FileDecisions): boolean {
  return removed.length === 0 && [...Object.values(entries), ...Object.values(fields), ...Object.values(findings)].every((choice) => choice === 'keep');
}

function unreadIn({ report }: OpenFile): string[] {
  return report.entries.filter(({ opened, why }) => !opened || !isReadable(why)).map(({ path }) => path);
}

/** The second of two files of one name was opened as `logs.zip (2)`; attached it is `logs.zip`. */
function withoutTurn(name: string, path: string, before: string): string {
  const turn = path.slice(before.length);
  return turn !== '' && name.endsWith(turn) ? name.slice(0, -turn.length) : name;
}
