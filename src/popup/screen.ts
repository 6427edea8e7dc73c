/** What the popup shows: one of these at a time. */
import type { Choices } from '../core/plan/choices.ts';
import type { DeskAnswer } from '../core/recognition/desk-answer.ts';
import type { Applied, ApplyRefusal, DraftView, PutBackOutcome } from '../platform/messages.ts';

/** Something that happened since, said above the report. */
export type Happened = { readonly is: 'refused'; readonly why: Exclude<ApplyRefusal, 'closed' | 'undo-failed'> } | { readonly is: 'put-back'; readonly outcome: PutBackOutcome };

/** A mail that Sendless changed, as the result shows it. The report is the one before: once the app's lines are gone the mail itself does not say whose it is. */
export interface AppliedView extends DraftView {
  readonly applied: Applied;
}

/** A page on which no file is found, and on which nobody knows where it would list them. */
export function filesUnseen({ draft, held, cannot }: DraftView): boolean {
  return draft.attachments.length + held.length === 0 && cannot.includes('attachments');
}

export type Screen =
  | { readonly is: 'reading' | 'no-page' | 'no-draft' | 'applying' | 'putting-back' }
  /** `id`: of the draft, where the page said which it is. */
  | { readonly is: 'unreadable'; readonly id: string | null; readonly cannot: readonly string[] }
  /** No draft, but a mail from a support desk is being read. */
  | { readonly is: 'answer'; readonly answer: DeskAnswer }
  | { readonly is: 'no-access'; readonly url: string | null }
  | { readonly is: 'report'; readonly view: DraftView; readonly choices: Choices; readonly happened: Happened | null }
  | { readonly is: 'applied'; readonly view: AppliedView }
  | { readonly is: 'put-back'; readonly outcome: PutBackOutcome }
  /** `unsure`: the page stopped answering while it was changing the draft. */
  | { readonly is: 'closed'; readonly unsure: boolean };
