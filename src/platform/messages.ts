/**
 * The typed messages of the extension: a protocol map of function signatures per receiver, from which the types derive.
 * Plain data only crosses. `page` is the draft script in a tab, `background` the worker, which keeps no state.
 */
import type { Choices } from '../core/plan/choices.ts';
import type { DeskAnswer } from '../core/recognition/desk-answer.ts';
import type { Attachment, Draft } from '../core/draft.ts';
import type { Preview } from '../core/plan/preview.ts';
import type { Leftover } from '../core/plan/leftovers.ts';
import type { Report } from '../core/report.ts';

/** One open compose window, for the popup's list. The one in focus last comes first. */
export interface DraftSummary {
  readonly id: string;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly supportDraft: boolean;
  readonly details: number;
}

/** What `draft.apply` did, read back from the page. */
export interface Applied {
  /** A step failed and could not be undone, so that part of the change stands in the page; or the body was out of reach when it was to be read back. Never "done". */
  readonly halfway: boolean;
  /** Details withheld: fields, findings and files. */
  readonly withheld: number;
  /** Removed values that are still somewhere, with where; empty means gone from the text, the subject and the file names. */
  readonly leftovers: readonly Leftover[];
  readonly removedFiles: readonly string[];
  /** Files that were to go and did not, with the reason. */
  readonly failedFiles: readonly { name: string; why: string }[];
  /** Files that were swapped for a trimmed copy, read back and found to be it; by the names they have now. */
  readonly trimmedFiles: readonly string[];
  /** Files kept whose content was not opened, and what is packed in files that nobody could look into (`logs.zip/locked.zip`). */
  readonly notOpened: readonly string[];
  /** Files that came into the draft after it was read back: whoever looked into them, it was not *Apply*. */
  readonly cameSince: readonly string[];
  readonly saved: boolean;
  readonly earlierCopies: readonly ('drafts' | 'trash' | 'local-storage')[];
  /** Files whose bytes could not be read before they were removed, so that Put it back cannot bring them. */
  readonly notRestorable: readonly string[];
  /** The body as it now stands in the page. */
  readonly body: string;
}

/** `stopped`: by the user. `failed`: the report says why. */
export type FileState = 'waiting' | 'reading' | 'opening' | 'done' | 'stopped' | 'failed';

/** How far the looking into a draft's files is. */
export interface FilesView {
  /** Another number whenever something changed. */
  readonly version: number;
  readonly working: boolean;
  /** By attachment id; `progress` from 0 to 1. */
  readonly files: readonly { readonly id: string; readonly state: FileState; readonly progress: number }[];
}

export interface DraftView {
  readonly id: string;
  readonly webmail: string;
  readonly draft: Draft;
  readonly report: Report;
  /** Set while Sendless's edits stand in the page. */
  readonly applied: Applied | null;
  /** Capabilities that do not work on this page (`attachments`, `save` ...). */
  readonly cannot: readonly string[];
  /** Names of files that wait for the user's choice in the compose window's bar. */
  readonly held: readonly string[];
}

export type ApplyRefusal = 'changed' | 'refused-by-page' | 'closed' | 'undo-failed';
/** What became of the mail, without a new report: nothing in it is needed to say so. `draft.view` gives one. */
export type ApplyOutcome = { readonly ok: true; readonly applied: Applied; readonly attachments: readonly Attachment[] } | { readonly ok: false; readonly why: ApplyRefusal; readonly view: DraftView | null };

export interface PutBackOutcome {
  readonly complete: boolean;
  /** Text for which no place was found: offered to copy. */
  readonly unplaced: readonly string[];
  readonly missingFiles: readonly string[];
  /** Files that are back while their trimmed copies are still attached: the webmail did not take them out. */
  readonly twiceFiles: readonly string[];
  readonly view: DraftView | null;
}

export interface PictureFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** `twice`: the original is in the draft again, and so is the covered copy. */
/** `twice`: the copy is attached, and the original is still there. `lost`: neither is, and *Put it back* holds the original. `no`: the draft is as it was. */
export type PictureSwapped = 'swapped' | 'twice' | 'lost' | 'no';
export type PictureBack = 'back' | 'twice' | 'no';

/** Answered by the draft script of a tab. */
export interface PageProtocol {
  'drafts.list'(): DraftSummary[];
  /** Whether a mail from a support desk is being read, and what is stated about that desk. Null: no. */
  'mail.answer'(): DeskAnswer | null;
  'draft.view'(request: { id: string }): DraftView | null;
  /** Begins to look into the draft's files, and tells how far that is, once it is another than `after`. Null: the draft is closed. */
  'draft.files'(request: { id: string; after: number }): FilesView | null;
  'draft.stopFiles'(request: { id: string }): void;
  /** The mail as it would be after these choices. Null: the draft is closed, or another than the one that was chosen about. */
  'draft.preview'(request: { id: string; fingerprint: string; choices: Choices }): Preview | null;
  'draft.apply'(request: { id: string; fingerprint: string; choices: Choices }): ApplyOutcome;
  /** How the compose window is built, without a word of the mail; null when it is closed. */
  'draft.structure'(request: { id: string }): string | null;
  'draft.putBack'(request: { id: string }): PutBackOutcome;
  /** A picture of a draft, for the page that covers parts of it; null when it cannot be had. */
  'picture.read'(request: { draft: string; file: string }): PictureFile | null;
  /** Puts a covered copy in the picture's place. False: the draft is as it was. */
  'picture.swap'(request: { draft: string; file: string; copy: PictureFile }): PictureSwapped;
  /** The original in the copy's place again. `file` is the original's id. */
  'picture.putBack'(request: { draft: string; file: string }): PictureBack;
}

/** Answered by the gate and the draft script of every frame of a tab. */
export interface AccessProtocol {
  /** Sites were given back: scripts on a page of theirs stop at once. */
  'access.gone'(request: { patterns: readonly string[] }): void;
}

/** Answered by the background. */
export interface BackgroundProtocol {
  /** The gate saw what may be a support draft in the sender's tab and frame: load the draft script there. */
  'gate.supportDraft'(): boolean;
  /** Files are held in the sender's tab and frame: load the bar that asks about them. */
  'files.held'(): boolean;
  /** Files of these names went with the window of their mail: pages that can be seen and hold a mail shall say so. */
  'files.lost'(request: { names: string }): void;
  /** The badge of the sender's tab: a number of details, `?` when the page cannot be read, null for nothing. */
  'badge.show'(request: { details: number | '?' | null }): void;
  /** A file is to be read: see that somebody is there who answers ports named `heavy-work`. False when that cannot be. */
  'heavy.ready'(): boolean;
}

/** Given when the other side is not there: no script in the tab, a closed tab, a dead worker that did not wake. */
export class NoReceiver extends Error {}
