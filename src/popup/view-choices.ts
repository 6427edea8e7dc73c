/** The choices for one view of a draft: what is proposed, what its page can do, what goes along from the view before. */
import type { Choices } from '../core/plan/choices.ts';
import { presetChoices } from '../core/plan/presets.ts';
import type { DraftView } from '../platform/messages.ts';
import { carryChoices } from './carry-choices.ts';

/** Without what this page cannot do: a file that cannot be taken out is not promised to go. */
export function possibleChoices(view: DraftView, choices: Choices): Choices {
  return view.cannot.includes('attachments') ? { ...choices, attachments: {} } : choices;
}

/** What is ticked before the user ticks. A mail that is no support draft is for its writer to judge: nothing is proposed. */
export function proposedChoices(view: DraftView): Choices {
  return presetChoices(view.report, view.report.supportDraft && view.applied === null ? 'needed' : 'everything');
}

/** The choices that were made about `before`, for the draft as it is now. */
export function choicesCarried(before: DraftView, choices: Choices, now: DraftView): Choices {
  return possibleChoices(now, carryChoices(before.report, choices, now.report, (given) => possibleChoices(before, given)));
}

/** The name under which the ticks of a view are kept. */
export function ticksKey(tabId: number, { id, report }: DraftView): string {
  // What was found in files since is not what was chosen about.
  const opened = report.attachments.filter((file) => file.found !== undefined).length;
  return `${String(tabId)}:${id}:${report.fingerprint}:${String(opened)}`;
}
