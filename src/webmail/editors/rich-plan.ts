/** What position edits of a draft's parts mean for an HTML body: whether they fit, and what its lines and hidden strings shall say. */
import { editedText, fitEdits } from './edit-fit.ts';
import type { HiddenString } from './hidden-strings.ts';
import type { RichText } from './rich-text.ts';
import type { PartId } from '../../core/draft.ts';
import type { Edit } from '../../core/plan/plan.ts';

export interface HiddenChange {
  readonly string: HiddenString;
  readonly index: number;
  /** What the string shall say. */
  readonly text: string;
  readonly expected: readonly string[];
}

export interface BodyEdit extends Edit {
  /** What stands instead is a line of its own or was put in beside what goes, no placeholder of it: it stands outside of links and styles. */
  readonly apart: boolean;
}

export interface RichPlan {
  /** Edits of the lines, sorted, with whole lines cut so that no empty one stays. */
  readonly body: readonly BodyEdit[];
  readonly hidden: readonly HiddenChange[];
  readonly wantedText: string;
  readonly wantedHidden: readonly string[];
}

const hiddenPart = (index: number): PartId => `hidden:${index}`;

export function partsOf(rich: RichText): { id: PartId; text: string }[] {
  return [{ id: 'body', text: rich.text }, ...rich.hidden.map(({ text }, i) => ({ id: hiddenPart(i), text }))];
}

/** Null when an edit does not hold what was analysed, overlaps another, or is of no part of this body. */
export function planEdits(rich: RichText, edits: readonly Edit[]): RichPlan | null {
  const fitting = fitEdits(rich.text, edits.filter((edit) => edit.part === 'body'));
  const hidden = hiddenChanges(rich, edits);
  if (!fitting || !hidden || edits.some((edit) => edit.part !== 'body' && !edit.part.startsWith('hidden:'))) return null;
  const body = wholeCuts(rich.text, fitting);
  const wantedHidden = rich.hidden.map(({ text }) => text);
  for (const { index, text } of hidden) wantedHidden[index] = text;
  return { body, hidden, wantedText: editedText(rich.text, body), wantedHidden };
}

const isInsertion = ({ start, end }: Edit): boolean => start === end;

export function toBodyEdit(edit: Edit): BodyEdit {
  return { ...edit, apart: isInsertion(edit) && edit.replacement.includes('\n') };
}

/** Edits side by side are one; a cut of the last line takes the end of the line before it, or an empty line would stay. */
function wholeCuts(text: string, sorted: readonly Edit[]): BodyEdit[] {
  const cuts: BodyEdit[] = [];
  for (const edit of sorted) {
    const last = cuts.at(-1);
    if (last && last.end === edit.start) cuts[cuts.length - 1] = { ...last, end: edit.end, expected: last.expected + edit.expected, replacement: last.replacement + edit.replacement, apart: last.apart || isInsertion(last) || isInsertion(edit) };
    else cuts.push(toBodyEdit(edit));
  }
  const final = cuts.at(-1);
  const before = cuts.at(-2);
  if (final && final.end === text.length && final.end > final.start && final.replacement === '' && text[final.start - 1] === '\n' && (before?.end ?? 0) < final.start) {
    const wider = { ...final, start: final.start - 1, expected: `\n${final.expected}` };
    // A line that was put in right before is the last one then.
    if (before?.apart === true && before.end === wider.start) cuts.splice(-2, 2, { ...before, end: wider.end, expected: before.expected + wider.expected, replacement: before.replacement.replace(/\n$/, '') });
    else cuts[cuts.length - 1] = wider;
  }
  return cuts;
}

/** What the hidden edits make of each hidden string, or null when one does not fit. */
function hiddenChanges(rich: RichText, edits: readonly Edit[]): HiddenChange[] | null {
  const changes: HiddenChange[] = [];
  const byPart = new Map<PartId, Edit[]>();
  for (const edit of edits) if (edit.part.startsWith('hidden:')) byPart.set(edit.part, [...(byPart.get(edit.part) ?? []), edit]);
  for (const [part, own] of byPart) {
    const index = Number(part.slice('hidden:'.length));
    const string = rich.hidden[index];
    const sorted = string ? fitEdits(string.text, own) : null;
    if (!string || !sorted) return null;
    changes.push({ string, index, text: editedText(string.text, sorted), expected: sorted.map((edit) => edit.expected) });
  }
  return changes;
}

/** Whether `some` are among `all`, in order: a link that went took its target with it, nothing else may have come. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const text of some) {
    while (at < all.length && all[at] !== text) at += 1;
    if (at === all.length) return false;
    at += 1;
  }
  return true;
}

/** Where an offset of the text stands after the edits. */
export function movedBy(sorted: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of sorted) {
    if (edit.start >= offset) break;
    shift += edit.replacement.length - (Math.min(edit.end, offset) - edit.start);
  }
  return offset + shift;
}
