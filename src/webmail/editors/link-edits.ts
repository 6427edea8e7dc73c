/**
 * Links in an editor with a model of its own: the page shows the target, the model holds it, and setting the attribute changes only what is shown. A link that
 * an edit touches is therefore written anew as plain words; so is one whose target the editor does not show (CKEditor 5 shows `#` for numbers).
 */
import { editedText } from './edit-fit.ts';
import type { RichPlan } from './rich-plan.ts';
import type { RichText } from './rich-text.ts';
import type { Edit } from '../../core/plan/plan.ts';

interface Stretch { readonly start: number; readonly end: number }

/** The plan with each touched link written over whole, or null when a hidden string is to change that no link carries. */
export function planWithLinks(root: HTMLElement, rich: RichText, plan: RichPlan): (RichPlan & { readonly typed: readonly Edit[] }) | null {
  const { body, hidden } = plan;
  const changed = new Set<Element>();
  for (const { string } of hidden) {
    const link = linkOf(string.owner);
    if (!link || !root.contains(link)) return null;
    changed.add(link);
  }
  const whole = new Map<Element, Stretch>();
  for (const [link, stretch] of linkStretches(rich)) {
    const cut = body.some(({ start, end }) => start < stretch.end && end > stretch.start);
    if (cut || changed.has(link) || link.getAttribute('href') === '#') whole.set(link, stretch);
    changed.delete(link);
  }
  // A link without words, around a picture, has no stretch to write over.
  if (changed.size > 0) return null;
  const stays = (i: number): boolean => {
    const owner = rich.hidden[i]?.owner;
    const link = owner && linkOf(owner);
    return !link || !whole.has(link);
  };
  return { ...plan, typed: joined(rich.text, body, [...whole.values()]), wantedHidden: plan.wantedHidden.filter((_, i) => stays(i)) };
}

/** The link around a node. */
export const linkOf = (node: Node): Element | null => (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement)?.closest('a[href]') ?? null;

function linkStretches(rich: RichText): Map<Element, Stretch> {
  const stretches = new Map<Element, Stretch>();
  for (const { node, start, length } of rich.pieces) {
    const link = node && linkOf(node);
    if (link) stretches.set(link, { start: stretches.get(link)?.start ?? start, end: start + length });
  }
  return stretches;
}

/** Each stretch one edit, together with the edits that meet it: words put beside a link would go into it. */
function joined(text: string, edits: readonly Edit[], whole: readonly Stretch[]): Edit[] {
  const all = [...edits.map((edit) => ({ start: edit.start, end: edit.end, edits: [edit] })), ...whole.map((stretch) => ({ ...stretch, edits: [] as Edit[] }))].sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: { start: number; end: number; edits: Edit[] }[] = [];
  for (const next of all) {
    const last = groups.at(-1);
    if (last && next.start <= last.end) groups[groups.length - 1] = { start: last.start, end: Math.max(last.end, next.end), edits: [...last.edits, ...next.edits] };
    else groups.push(next);
  }
  return groups.map(({ start, end, edits: own }) => {
    const expected = text.slice(start, end);
    const replacement = editedText(expected, own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
    return { part: 'body', start, end, expected, replacement };
  });
}
