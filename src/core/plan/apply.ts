import { fingerprint, partOf, type Draft } from '../draft.ts';
import { replaceIn, type Plan } from './plan.ts';

export type ApplyOutcome = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly why: 'changed' };

/**
 * The draft as it will be. All or nothing: a draft that changed since the plan was made, or an edit whose characters are not the
 * expected ones, refuses the whole plan.
 */
export function applyPlan(draft: Draft, plan: Plan): ApplyOutcome {
  if (fingerprint(draft) !== plan.fingerprint) return { ok: false, why: 'changed' };
  const stale = plan.edits.some((edit) => partOf(draft, edit.part)?.text.slice(edit.start, edit.end) !== edit.expected);
  if (stale) return { ok: false, why: 'changed' };
  const gone = new Set(plan.attachments.filter((change) => change.change === 'remove').map((change) => change.id));
  const names = new Map(plan.attachments.map((change) => [change.id, change.name]));
  const attachments = draft.attachments.filter((file) => !gone.has(file.id)).map((file) => ({ ...file, name: names.get(file.id) ?? file.name }));
  const parts = draft.parts
    .filter((part) => !(part.place === 'file-name' && gone.has(part.id.slice('name:'.length))))
    .map((part) => {
      if (part.place === 'file-name') return { ...part, text: names.get(part.id.slice('name:'.length)) ?? part.text };
      return { ...part, text: replaceIn(part.text, plan.edits.filter((edit) => edit.part === part.id)) };
    });
  return { ok: true, draft: { ...draft, parts, attachments } };
}
