/**
 * What will be sent: the text with its withheld places marked, and the files.
 */
import { applyPlan } from './apply.ts';
import type { Choices } from './choices.ts';
import { partOf, type Attachment, type Draft, type PartId } from '../draft.ts';
import { makePlan, type Edit } from './plan.ts';
import type { Report } from '../report.ts';
import { textAt } from '../text/ranges.ts';

/** `gone` carries the number of lines that are taken out, 0 for a stretch within a line. */
export type Piece = { readonly is: 'text'; readonly text: string } | { readonly is: 'placed'; readonly text: string } | { readonly is: 'gone'; readonly lines: number };

export interface Preview {
  readonly subject: readonly Piece[];
  readonly body: readonly Piece[];
  /** How many places are trimmed that the text does not show. */
  readonly hidden: number;
  readonly files: readonly Attachment[];
}

/** Null when the plan does not fit the draft: it changed since. */
export function previewOf(draft: Draft, report: Report, choices: Choices): Preview | null {
  const plan = makePlan(draft, report, choices);
  const after = applyPlan(draft, plan);
  if (!after.ok) return null;
  const pieces = (part: PartId): Piece[] => piecesOf(partOf(draft, part)?.text ?? '', plan.edits.filter((edit) => edit.part === part));
  return {
    subject: pieces('subject'),
    body: pieces('body'),
    hidden: plan.edits.filter((edit) => edit.part !== 'subject' && edit.part !== 'body').length,
    files: after.draft.attachments,
  };
}

/** A part's text with its edits shown; stretches that go one after another are one. */
export function piecesOf(text: string, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (piece.is === 'gone' && last?.is === 'gone') pieces[pieces.length - 1] = { is: 'gone', lines: last.lines + piece.lines };
    else if (piece.is === 'gone' || piece.text !== '') pieces.push(piece);
  };
  for (const edit of edits) {
    add({ is: 'text', text: text.slice(at, edit.start) });
    if (edit.end > edit.start && edit.replacement === '') add({ is: 'gone', lines: textAt(text, edit).split('\n').length - 1 });
    add({ is: 'placed', text: edit.replacement });
    at = edit.end;
  }
  add({ is: 'text', text: text.slice(at) });
  return pieces;
}
