/**
 * A plan: what is to be changed in a draft, by position, bound to the fingerprint of the draft it was made for.
 */
import type { Choices } from './choices.ts';
import { choiceOf, countWithheld, gatherChosen, type Choosing } from './choosing.ts';
import { fingerprint, type Draft, type PartId, type Range } from '../draft.ts';
import { mergeReplacements, type Replacement } from './edits.ts';
import { withEndingOf } from '../text/file-ending.ts';
import { isPlaceholder, makePlaceholders, type Placeholders } from '../placeholders.ts';
import { removedValues, type RemovedValue } from './removed-values.ts';
import type { Finding, Report } from '../report.ts';
import { spellingsOf } from '../spellings/value-spellings.ts';
import { placeWithheldLine } from './withheld.ts';
import { textAt } from '../text/ranges.ts';

/** Replace the characters [start, end) of a part, which must still be `expected`, by `replacement`. */
export interface Edit extends Range {
  readonly part: PartId;
  readonly expected: string;
  readonly replacement: string;
}

export interface AttachmentChange {
  readonly id: string;
  readonly change: 'remove' | 'rename';
  /** The new name, for `rename`. */
  readonly name?: string;
}

export interface Plan {
  readonly fingerprint: string;
  /** Sorted by part (in the draft's order) and start; they never overlap. */
  readonly edits: readonly Edit[];
  readonly attachments: readonly AttachmentChange[];
  readonly removed: readonly RemovedValue[];
  /** How many details are withheld (fields, findings, files). */
  readonly withheld: number;
}

/**
 * From choices to position edits: chosen lines and values, and every other place where a removed value stands. `alsoRemoved` are values
 * that go from another version of the same mail (its HTML beside its plain text), which then shares its `placeholders`.
 */
export function makePlan(draft: Draft, report: Report, choices: Choices, alsoRemoved: readonly RemovedValue[] = [], placeholders: Placeholders = makePlaceholders(draft)): Plan {
  const choosing = gatherChosen(report, choices);
  const wishes = new Map<PartId, Replacement[]>(draft.parts.map((part) => [part.id, []]));
  const wish = (part: PartId, replacement: Replacement): void => void wishes.get(part)?.push(replacement);
  chooseFields(choosing, placeholders, wish);
  chooseFindings(choosing, placeholders, wish);
  for (const section of report.sections) if (choices.sections[section.id] === 'remove') section.ranges.forEach((range) => { wish(section.part, { ...range, by: '' }); });
  dropEmptyFrames(report, choosing, wish);
  const removed = removedValues(draft, choosing, alsoRemoved);
  hunt(draft, removed, choosing, placeholders, wishes);
  const withheld = countWithheld(choosing);
  const filesGone = new Set(draft.attachments.filter((file) => choices.attachments[file.id] === 'remove').map((file) => file.id));
  const edits = draft.parts.flatMap((part) => {
    const goesWithFile = part.place === 'file-name' && filesGone.has(part.id.slice('name:'.length));
    if (goesWithFile) return [];
    const changes = mergeReplacements(wishes.get(part.id) ?? []);
    const line = part.id === 'body' && choices.withheldLine !== null && withheld > 0 ? placeWithheldLine(part.text, report, choices.withheldLine, changes) : null;
    return (line === null ? changes : mergeReplacements([...changes, line])).map((one): Edit => ({ part: part.id, start: one.start, end: one.end, expected: part.text.slice(one.start, one.end), replacement: one.by }));
  });
  const text = edits.filter((edit) => !edit.part.startsWith('name:'));
  const files = changeAttachments(draft, edits, filesGone);
  return { fingerprint: fingerprint(draft), edits: text, attachments: files, removed, withheld };
}

type Wish = (part: PartId, replacement: Replacement) => void;

function chooseFields({ fields, chosen, holders, findings }: Choosing, placeholders: Placeholders, wish: Wish): void {
  const own = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.field !== null && holders.get(finding.field)?.category === finding.category && !own.has(finding.field)) own.set(finding.field, finding);
  }
  fields.forEach((field, i) => {
    const choice = chosen[i];
    if (choice === 'remove') wish(field.part, { start: field.removeRange.start, end: field.removeRange.end, by: '' });
    if (choice !== 'hide' || field.value === '' || isPlaceholder(field.value)) return;
    const inside = own.get(field.id);
    wish(field.part, { ...field.valueRange, by: inside ? placeholders.for(inside.kind, inside.canonical) : placeholders.for(field.category, field.value.toLowerCase()) });
  });
}

function chooseFindings({ choices, holders, findings }: Choosing, placeholders: Placeholders, wish: Wish): void {
  for (const finding of findings) {
    const holder = finding.field === null ? undefined : holders.get(finding.field);
    if (holder && choiceOf(choices, holder) !== 'keep') continue;
    wish(finding.part, { start: finding.start, end: finding.end, by: choices.findings[finding.id] === 'remove' ? '' : placeholders.for(finding.kind, finding.canonical) });
  }
}

/** A block of which no field stays needs no marker and no braces. */
function dropEmptyFrames(report: Report, { choices, byPart }: Choosing, wish: Wish): void {
  for (const block of report.blocks) {
    const own = block.frame.length === 0 ? [] : (byPart.get(block.part)?.touching(block.range) ?? []);
    if (own.length > 0 && own.every((field) => choiceOf(choices, field) === 'remove')) block.frame.forEach((range) => { wish(block.part, { ...range, by: '' }); });
  }
}

/** Removed means gone: other places where a removed value stands get its placeholder. Words of keys whose meaning is known are never touched; a number is no word of one (`Total 222-10 = 212`). */
function hunt(draft: Draft, removed: readonly RemovedValue[], { byPart }: Choosing, placeholders: Placeholders, wishes: ReadonlyMap<PartId, Replacement[]>): void {
  const spellings = spellingsOf(removed);
  for (const { id, text } of draft.parts) {
    const own = wishes.get(id) ?? [];
    for (const stretch of stretchesToSearch(text, own, spellings.longest)) {
      for (const spelling of spellings.find(textAt(text, stretch))) {
        const place = { start: stretch.start + spelling.start, end: stretch.start + spelling.end };
        const value = removed[spelling.value];
        if (!value || (/\p{L}/u.test(textAt(text, place)) && byPart.get(id)?.touchesKnownKey(place) === true)) continue;
        const kind = value.kind === 'text' ? (value.category ?? 'other') : value.kind;
        own.push({ ...place, by: placeholders.for(kind, value.canonical) });
      }
    }
  }
}

/** Source units on each side of what goes in which a value may lie that goes over its edge, for each unit of the longest value: `&#x0041;` is one. */
const edgePerUnit = 8;
const leastEdge = 8 * 1024;

/** All of a text but the inside of the long stretches that go anyway: a block of tens of thousands of lines has as many values, each at its place. */
function stretchesToSearch(text: string, wishes: readonly Replacement[], longest: number): Range[] {
  const edge = Math.max(leastEdge, longest * edgePerUnit);
  const stretches: Range[] = [];
  let start = 0;
  if (text.length > 2 * edge) {
    for (const gone of mergeReplacements(wishes.filter(({ by }) => by === ''))) {
      if (gone.end - gone.start <= 2 * edge) continue;
      stretches.push({ start, end: gone.start + edge });
      start = gone.end - edge;
    }
  }
  return [...stretches, { start, end: text.length }];
}

function changeAttachments(draft: Draft, edits: readonly Edit[], gone: ReadonlySet<string>): AttachmentChange[] {
  return draft.attachments.flatMap((file): AttachmentChange[] => {
    if (gone.has(file.id)) return [{ id: file.id, change: 'remove' }];
    const own = edits.filter((edit) => edit.part === `name:${file.id}`);
    if (own.length === 0) return [];
    return [{ id: file.id, change: 'rename', name: withEndingOf(file.name, replaceIn(file.name, own)) }];
  });
}

/** A text with edits made; the edits are sorted and do not overlap. */
export function replaceIn(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
  }
  return result + text.slice(at);
}
