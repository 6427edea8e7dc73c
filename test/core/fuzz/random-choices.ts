/** Choices made by chance for a draft, and what must hold of the plan that is made of them. */
import fc from 'fast-check';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import type { Choice, Choices } from '../../../src/core/plan/choices.ts';
import type { Draft, Range } from '../../../src/core/draft.ts';
import { makePlan, type Edit } from '../../../src/core/plan/plan.ts';
import { previewOf } from '../../../src/core/plan/preview.ts';
import { fieldsOf, type Report } from '../../../src/core/report.ts';

/** What is chosen for one thing after the other; a list that ends begins again. */
export interface Draws {
  readonly things: readonly Choice[];
  readonly sections: readonly ('keep' | 'remove')[];
  readonly withheldLine: string | null;
}

const list = <Drawn extends Choice>(...of: readonly Drawn[]): fc.Arbitrary<Drawn[]> => fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 12 });
export const draws: fc.Arbitrary<Draws> = fc.record({ things: list('keep', 'hide', 'remove'), sections: list('keep', 'keep', 'remove'), withheldLine: fc.constantFrom(null, '[withheld]') });

function choicesOf(report: Report, { things, sections, withheldLine }: Draws): Choices {
  const drawn = <Drawn extends Choice>(all: readonly { readonly id: string }[], from: readonly Drawn[]): Record<string, Drawn | 'keep'> => Object.fromEntries(all.map(({ id }, i) => [id, from[i % from.length] ?? 'keep']));
  return { fields: drawn(fieldsOf(report), things), findings: drawn(report.findings, things), sections: drawn(report.sections, sections), attachments: {}, withheldLine };
}

/** What is wrong with how chosen things go, in words; null when nothing is. */
export function faultOfChoices(draft: Draft, drawn: Draws): string | null {
  const report = audit(draft);
  const choices = choicesOf(report, drawn);
  const plan = makePlan(draft, report, choices);
  const outcome = applyPlan(draft, plan);
  if (!outcome.ok) return 'a plan that is refused';
  for (const part of draft.parts) {
    if (part.place === 'file-name') continue;
    const edits = plan.edits.filter((edit) => edit.part === part.id);
    const meeting = edits.find((edit, i) => edit.start < (edits[i - 1]?.end ?? 0));
    if (meeting) return `edits that overlap in ${part.id} at ${String(meeting.start)}`;
    const kept = goneRanges(report, choices, part.id).find((range) => !isCovered(range, edits));
    if (kept) return `still there in ${part.id}: ${JSON.stringify(part.text.slice(kept.start, kept.end))}`;
    const after = outcome.draft.parts.find(({ id }) => id === part.id)?.text ?? '';
    const stays = part.text.length - edits.reduce((sum, { start, end }) => sum + end - start, 0) + edits.reduce((sum, { replacement }) => sum + replacement.length, 0);
    if (after.length !== stays) return `${part.id} has ${String(after.length)} characters, not ${String(stays)}`;
  }
  const preview = previewOf(draft, report, choices);
  const shown = (preview?.body ?? []).map((piece) => (piece.is === 'gone' ? '' : piece.text)).join('');
  const sent = outcome.draft.parts.find(({ id }) => id === 'body')?.text ?? '';
  return shown === sent ? null : `shown as ${JSON.stringify(shown)}, sent as ${JSON.stringify(sent)}`;
}

/** What a choice takes from a part: lines that are removed, and values that are hidden or removed. */
function goneRanges(report: Report, choices: Choices, part: string): Range[] {
  return [
    ...fieldsOf(report).filter((field) => field.part === part && choices.fields[field.id] === 'remove').map(({ removeRange }) => removeRange),
    ...report.findings.filter((finding) => finding.part === part && choices.findings[finding.id] !== 'keep'),
    ...report.sections.filter((section) => section.part === part && choices.sections[section.id] === 'remove').flatMap(({ ranges }) => ranges),
  ];
}

function isCovered({ start, end }: Range, edits: readonly Edit[]): boolean {
  let at = start;
  for (const edit of edits) if (edit.start <= at && edit.end > at) ({ end: at } = edit);
  return at >= end;
}
