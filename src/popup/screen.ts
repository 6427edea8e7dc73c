/** What the popup shows: one of these at a time. */
import type { Choices } from '../core/plan/choices.ts';
import type { DeskAnswer } from '../core/recognition/desk-answer.ts';
import type { Attachment } from '../core/draft.ts';
import type { Report } from '../core/report.ts';
import type { Applied, ApplyRefusal, DraftView, PutBackOutcome } from '../platform/messages.ts';

/** Something that happened since, said above the report. */
export type Happened = { readonly is: 'refused'; readonly why: Exclude<ApplyRefusal, 'closed' | 'undo-failed'> } | { readonly is: 'put-back'; readonly outcome: PutBackOutcome };

/** A mail that Sendless changed, as the result shows it. */
export interface AppliedView {
  readonly id: string;
  readonly webmail: string;
  /** Whose mail it is: once the app's lines are gone the mail itself does not say. */
  readonly about: Pick<Report, 'about' | 'desk'>;
  readonly attachments: readonly Attachment[];
  readonly applied: Applied;
  /** Whether files may be attached of which this page shows nothing. */
  readonly filesUnseen: boolean;
}

/** A page on which no file is found, and on which nobody knows where it would list them. */
export function filesUnseen(view: DraftView): boolean {
  return view.draft.attachments.length === 0 && view.cannot.includes('attachments');
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
