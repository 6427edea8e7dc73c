/**
 * A plan: what is to be changed in a draft, by position, bound to the fingerprint of the draft it was made for.
 */
import { identifyingCategories, type Category } from './categories.ts';
import type { Choice, Choices } from './choices.ts';
import { readLabels } from './detectors/labels.ts';
import { withEndingOf } from './file-ending.ts';
import { FieldsByPlace } from './fields-by-place.ts';
import { fingerprint, type Draft, type PartId, type Range } from './draft.ts';
import { mergeReplacements, type Replacement } from './edits.ts';
import { isEverydayName } from './learn.ts';
import { isPlaceholder, makePlaceholders, type Placeholders } from './placeholders.ts';
import { fieldsOf, type Field, type Finding, type Report } from './report.ts';
import { SortedRanges } from './sorted-ranges.ts';
import { isPlainVocabulary } from './vocabulary.ts';
import { spellingsOf } from './value-spellings.ts';
import { placeWithheldLine } from './withheld.ts';

/** Replace the characters [start, end) of a part, which must still be `expected`, by `replacement`. */
export interface Edit extends Range {
  readonly part: PartId;
  readonly expected: string;
  readonly replacement: string;
}

/** A value that must stand nowhere afterwards. */
export interface RemovedValue {
  readonly value: string;
  /** A finding's kind, or `text` for a field's value. */
  readonly kind: string;
  readonly canonical: string;
  /** Of a field's value: the field's category, by which its placeholder is named. */
  readonly category?: Category;
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

/** Shorter values stand in other words by chance; only what identifies is searched at any length. */
const leastHunted = 5;
/** What people think up may be any word. */
const chosenByHand: ReadonlySet<string> = new Set(['secret', 'sign-in', 'connection-string']);
/** So short they are the number of something else: a country's code (`222`), a cell's number, a degree. */
const ofPlace: ReadonlySet<string> = new Set(['mobile-operator', 'cell-id', 'coordinates']);

/** What a plan is made from, gathered once. */
interface Choosing {
  readonly choices: Choices;
  readonly fields: readonly Field[];
  /** What shall become of each of them, by the same index: one object more for each would be as many as a large block has lines. */
  readonly chosen: readonly Choice[];
  readonly byPart: ReadonlyMap<PartId, FieldsByPlace>;
  /** The fields in which findings lie. */
  readonly holders: ReadonlyMap<string, Field>;
  readonly findings: readonly Finding[];
}

/**
 * From choices to position edits: chosen lines and values, and every other place where a removed value stands. `alsoRemoved` are values
 * that go from another version of the same mail (its HTML beside its plain text), which then shares its `placeholders`.
 */
export function makePlan(draft: Draft, report: Report, choices: Choices, alsoRemoved: readonly RemovedValue[] = [], placeholders: Placeholders = makePlaceholders(draft)): Plan {
  const choosing = gather(report, choices);
  const wishes = new Map<PartId, Replacement[]>(draft.parts.map((part) => [part.id, []]));
  const wish = (part: PartId, replacement: Replacement): void => void wishes.get(part)?.push(replacement);
  chooseFields(choosing, placeholders, wish);
  chooseFindings(choosing, placeholders, wish);
  for (const section of report.sections) if (choices.sections[section.id] === 'remove') section.ranges.forEach((range) => { wish(section.part, { ...range, by: '' }); });
  dropEmptyFrames(report, choosing, wish);
  const removed = removedValues(draft, choosing, alsoRemoved);
  hunt(draft, removed, choosing, placeholders, wish);
  const withheld = countWithheld(choosing);
  const filesGone = new Set(draft.attachments.filter((file) => choices.attachments[file.id] === 'remove').map((file) => file.id));
  const edits = draft.parts.flatMap((part) => {
    const goesWithFile = part.place === 'file-name' && filesGone.has(part.id.slice('name:'.length));
    if (goesWithFile) return [];
    const changes = mergeReplacements(wishes.get(part.id) ?? []);
    const line = part.id === 'body' && choices.withheldLine !== null && withheld > 0 ? placeWithheldLine(part.text, report, choices.withheldLine, changes) : null;
    return insertSorted(changes, line).map((one): Edit => ({ part: part.id, start: one.start, end: one.end, expected: part.text.slice(one.start, one.end), replacement: one.by }));
  });
  const text = edits.filter((edit) => !edit.part.startsWith('name:'));
  const files = changeAttachments(draft, edits, filesGone);
  return { fingerprint: fingerprint(draft), edits: text, attachments: files, removed, withheld };
}

function insertSorted(changes: readonly Replacement[], insertion: Replacement | null): readonly Replacement[] {
  if (!insertion) return changes;
  const after = changes.findIndex((change) => change.start >= insertion.start && change.end > insertion.start);
  const at = after < 0 ? changes.length : after;
  return [...changes.slice(0, at), insertion, ...changes.slice(at)];
}

function gather(report: Report, choices: Choices): Choosing {
  const fields = fieldsOf(report);
  const chosen = fields.map((field) => choices.fields[field.id] ?? 'keep');
  const kept = new Set<Category>();
  const leftOut = new Set<Category>();
  fields.forEach(({ category }, i) => (chosen[i] === 'keep' ? kept : leftOut).add(category));
  for (const category of kept) leftOut.delete(category);
  const holding = new Set(report.findings.flatMap(({ field }) => field ?? []));
  const holders = new Map<string, Field>();
  if (holding.size > 0) for (const field of fields) if (holding.has(field.id)) holders.set(field.id, field);
  const removedSections = report.sections.filter((section) => choices.sections[section.id] === 'remove');
  const removedLines = new Map(removedSections.map(({ part }) => [part, new SortedRanges(removedSections.filter((section) => section.part === part).flatMap((section) => section.ranges))]));
  const inRemovedSection = (finding: Finding): boolean => (removedLines.get(finding.part)?.overlapping(finding).length ?? 0) > 0;
  const findings = report.findings.filter((finding) => {
    const choice = choices.findings[finding.id];
    if (choice !== undefined) return choice !== 'keep';
    // What stood in the lines of a removed section is removed, wherever else it stands.
    if (inRemovedSection(finding)) return true;
    const holder = finding.field === null ? undefined : holders.get(finding.field);
    if (!holder) return false;
    // What a field takes with it: its own kind of value, and whatever points at a person. A category that is left out is trimmed in kept fields too.
    const goes = choiceOf(choices, holder) !== 'keep' && (finding.category === holder.category || identifyingCategories.has(finding.category));
    return goes || leftOut.has(finding.category);
  });
  return { choices, fields, chosen, byPart: placesOf(fields), holders, findings };
}

function choiceOf(choices: Choices, field: Field): Choice {
  return choices.fields[field.id] ?? 'keep';
}

function placesOf(fields: readonly Field[]): ReadonlyMap<PartId, FieldsByPlace> {
  const byPart = new Map<PartId, Field[]>();
  for (const field of fields) {
    const own = byPart.get(field.part);
    if (own) own.push(field);
    else byPart.set(field.part, [field]);
  }
  return new Map([...byPart].map(([part, own]) => [part, new FieldsByPlace(own)]));
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

function removedValues(draft: Draft, { fields, chosen, findings }: Choosing, also: readonly RemovedValue[]): RemovedValue[] {
  const values = new Map<string, RemovedValue>();
  const add = (value: RemovedValue): void => void values.set(`${value.kind} ${value.canonical}`, value);
  let keyWords: ReadonlySet<string> | null = null;
  // A password that is a plain word or part of a key is taken away where it stands; elsewhere the same word is a word.
  for (const finding of findings) {
    if (chosenByHand.has(finding.kind) && (isPlainVocabulary(finding.value) || (oneWord.test(finding.value) && (keyWords ??= wordsOfKeys(draft)).has(finding.value.toLowerCase())))) continue;
    // So is the name of a network or an account that is a word: `home`, `test`.
    if (isEverydayName(finding.kind, finding.value)) continue;
    if (finding.value.length < leastHunted && ofPlace.has(finding.kind)) continue;
    add({ value: finding.value, kind: finding.kind, canonical: finding.canonical });
  }
  fields.forEach(({ value, category }, i) => {
    if (chosen[i] === 'keep' || value.length < leastHunted || isPlaceholder(value) || isPlainVocabulary(value)) return;
    add({ value, kind: 'text', canonical: value.toLowerCase(), category });
  });
  also.forEach(add);
  return [...values.values()];
}

const keyMargin = 48;
const oneWord = /^\p{L}{3,24}$/u;

/** The words of which a draft's keys are made, in small letters: of `SHOP_PASSWORD=shop` `shop` and `password`. Words of sentences are no keys. */
function wordsOfKeys(draft: Draft): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of draft.parts) {
    for (const { name } of readLabels(text).all()) {
      const written = text.slice(name.start, name.end).trim();
      const words = (written.split(' ').at(-1) ?? '').split(/[_.-]|(?<=[a-z])(?=[A-Z])/);
      const isWholeKey = !written.includes(' ') && /(?:^|[\n{,]\s{0,40})["']?$/.test(text.slice(Math.max(0, name.start - keyMargin), name.start));
      if (words.length > 1 || isWholeKey) for (const word of words) found.add(word.toLowerCase());
    }
  }
  return found;
}

/** Removed means gone: other places where a removed value stands get its placeholder. Keys whose meaning is known are never touched. */
function hunt(draft: Draft, removed: readonly RemovedValue[], { byPart }: Choosing, placeholders: Placeholders, wish: Wish): void {
  const spellings = spellingsOf(removed);
  for (const part of draft.parts) {
    for (const spelling of spellings.find(part.text)) {
      const value = removed[spelling.value];
      if (!value || byPart.get(part.id)?.touchesKnownKey(spelling) === true) continue;
      const kind = value.kind === 'text' ? (value.category ?? 'other') : value.kind;
      wish(part.id, { start: spelling.start, end: spelling.end, by: placeholders.for(kind, value.canonical) });
    }
  }
}

function countWithheld({ choices, fields, chosen, findings }: Choosing): number {
  const fieldCount = fields.filter((field, i) => chosen[i] !== 'keep' && field.value !== '').length;
  const outside = findings.filter((finding) => finding.field === null).length;
  const files = Object.values(choices.attachments).filter((choice) => choice === 'remove').length;
  const sections = Object.values(choices.sections).filter((choice) => choice === 'remove').length;
  return fieldCount + outside + files + sections;
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
